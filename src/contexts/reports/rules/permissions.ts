/** Who prepares and signs reports, and who reads them. */
export const preparing = { office: 'agency', leader: 'agency' } as const

export const reading = {
  office: 'agency',
  leader: 'agency',
  unit_head: 'agency',
  officer: 'agency',
  superior: 'agency',
  operator: 'agency',
} as const
