/** Who looks after seasons and criteria. */
export const runsSeasons = { office: 'agency', leader: 'agency' } as const

/** Whoever works with initiatives reads them. */
export const readsSeasons = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  assessor: 'agency',
} as const
