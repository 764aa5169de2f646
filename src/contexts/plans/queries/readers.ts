import { staff } from '../../../commands/circles.ts'

/** Plans are open to all who work in the agency: everybody sees what everybody has taken on. */
export const readers = { ...staff, operator: 'agency' } as const
