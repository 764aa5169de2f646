import { type Role, roles } from './actor.ts'
import type { May, Scope } from './permission.ts'

/*
 * Circles of people that the permissions of several contexts share, said once, so that "everybody" is the same people everywhere.
 * A context that lets in others besides writes `{ ...staff, operator: 'agency' }`.
 */

/** Whose work it is: officers what is theirs, heads what their unit answers for, the Office and the leaders everything. */
export const byDuty = {
  officer: 'own',
  unit_head: 'unit',
  office: 'agency',
  leader: 'agency',
} as const satisfies May

/** Those who carry the agency's work, for all of it: in an agency everybody sees what everybody has taken on. */
export const staff = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
} as const satisfies May

/** Who takes part in the movement: the staff and the assessors, who may come from outside. */
export const participants = { ...staff, assessor: 'agency' } as const satisfies May

/** Who takes part in the movement or looks on: also overseers and the superior body. */
export const participantsAndOnlookers = {
  ...participants,
  overseer: 'agency',
  superior: 'agency',
} as const satisfies May

/** Whatever role a person holds. */
export const everybody = everyRole('agency')

/** Whatever role a person holds: what is their own. */
export const everybodyTheirOwn = everyRole('own')

function everyRole(scope: Scope): Readonly<Record<Role, Scope>> {
  return Object.fromEntries(roles.map((role) => [role, scope])) as Record<Role, Scope>
}
