import { staff } from '../../../commands/circles.ts'

/** Who prepares and signs reports, and who reads them. */
export const preparing = { office: 'agency', leader: 'agency' } as const

export const reading = { ...staff, superior: 'agency', operator: 'agency' } as const
