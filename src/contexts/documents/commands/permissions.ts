import type { May } from '../../../commands/permission.ts'

/** The register and the readings are the Office's work; the leaders decide over them. */
export const officeWork: May = { office: 'agency', leader: 'agency' }

/** Documents and their files are open to everybody who works in the agency. */
export const everyone: May = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  assessor: 'agency',
  receptionist: 'agency',
  overseer: 'agency',
  superior: 'agency',
  admin: 'agency',
}
