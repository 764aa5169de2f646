import type { May } from '../../../../commands/permission.ts'

/** Initiatives are open to all who work in the agency, like its plans; drafts stay with those who write them. */
export const readers = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  assessor: 'agency',
  superior: 'agency',
  operator: 'agency',
} as const satisfies May
