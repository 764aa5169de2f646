import type { May } from '../../../commands/permission.ts'

/** The register and the readings are the Office's work; the leaders decide over them. */
export const officeWork: May = { office: 'agency', leader: 'agency' }
