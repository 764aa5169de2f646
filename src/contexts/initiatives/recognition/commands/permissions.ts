/** Who runs the year: makes lists, takes minutes. */
export const runningTheYear = { office: 'agency', leader: 'agency' } as const

/** Everybody who works in the agency reads what is recognised there. */
export const everybody = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  assessor: 'agency',
  overseer: 'agency',
  superior: 'agency',
} as const
