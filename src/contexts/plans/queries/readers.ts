import type { May } from '../../../commands/permission.ts'

/** Plans are open to all who work in the agency: everybody sees what everybody has taken on. */
export const readers = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  operator: 'agency',
} as const satisfies May
