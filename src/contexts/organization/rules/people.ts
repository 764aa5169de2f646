import type { Role } from '../../../commands/actor.ts'
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { isValidOn, type Validity } from './validity.ts'

export interface PersonFields {
  readonly name: string
  readonly jobTitle: string
  readonly email: string | null
  readonly phone: string | null
}

export interface PersonKept extends Validity {
  readonly id: string
  readonly version: number
  readonly email: string | null
  readonly accountId: string | null
}

export interface RoleKept extends Validity {
  readonly id: string
  readonly personId: string
  readonly unitId: string | null
  readonly role: Role
}

/** Roles that mean nothing without the unit they are held in. */
const rolesInUnits: readonly Role[] = ['officer', 'unit_head']

export const needsUnit = (role: Role): boolean => rolesInUnits.includes(role)

export interface RoleWanted {
  readonly role: Role
  readonly unitId: string | null
}

type RoleRefusal = 'unit-needed' | 'unit-unknown'

/** An administrator administers the whole agency, whatever unit was chosen beside it. */
function placed<Wanted extends RoleWanted>(wanted: Wanted): Wanted {
  return wanted.role === 'admin' ? { ...wanted, unitId: null } : wanted
}

/** Whether a role can be held there from that day on. `openUnitIds` are the units that exist then. */
function roleRefusal({ role, unitId }: RoleWanted, openUnitIds: readonly string[]): RoleRefusal | undefined {
  if (unitId === null) return needsUnit(role) ? 'unit-needed' : undefined
  return openUnitIds.includes(unitId) ? undefined : 'unit-unknown'
}

export function addPerson(
  { openUnitIds, emails }: { openUnitIds: readonly string[]; emails: readonly string[] },
  wanted: PersonFields & RoleWanted,
): Verdict<PersonFields & RoleWanted, RoleRefusal | 'email-taken'> {
  if (wanted.email !== null && emails.includes(wanted.email)) return refuse('email-taken')
  const refusal = roleRefusal(placed(wanted), openUnitIds)
  return refusal ? refuse(refusal) : accept(placed(wanted))
}

/** `emails` are those of everybody else who works in the agency. */
export function changePerson(
  { person, emails }: { person: PersonKept; emails: readonly string[] },
  change: PersonFields & { version: number; today: PlainDate },
): Verdict<PersonFields, 'record-changed' | 'person-left' | 'email-taken' | 'email-needed'> {
  if (person.version !== change.version) return refuse('record-changed')
  if (!isValidOn(person, change.today)) return refuse('person-left')
  if (change.email === null && person.accountId !== null) return refuse('email-needed')
  if (change.email !== null && emails.includes(change.email)) return refuse('email-taken')
  const { name, jobTitle, email, phone } = change
  return accept({ name, jobTitle, email, phone })
}

export interface RoleGiven extends RoleWanted, Validity {
  readonly personId: string
}

/** Gives a person a further role, for a time or until it is ended. */
export function giveRole(
  { person, roles, openUnitIds }: { person: PersonKept; roles: readonly RoleKept[]; openUnitIds: readonly string[] },
  wanted: RoleWanted & Validity,
): Verdict<RoleGiven, RoleRefusal | 'person-left' | 'day-before-start' | 'role-already-held'> {
  const { role, unitId, validFrom, validTo } = placed(wanted)
  if (person.validTo !== null && validFrom > person.validTo) return refuse('person-left')
  if (validTo !== null && validTo < validFrom) return refuse('day-before-start')
  const refusal = roleRefusal({ role, unitId }, openUnitIds)
  if (refusal) return refuse(refusal)
  const isHeld = roles.some((held) => held.role === role && held.unitId === unitId && overlap(held, wanted))
  if (isHeld) return refuse('role-already-held')
  return accept({ personId: person.id, role, unitId, validFrom, validTo })
}

function overlap(a: Validity, b: Validity): boolean {
  return (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom)
}

/** What is known of the agency's administrators who can sign in: the roles of those other than the person concerned. */
export interface Administrators {
  readonly others: readonly Validity[]
}

/** Whether somebody else still administers the agency from this day on. */
function hasOtherAdministrator({ others }: Administrators, on: PlainDate): boolean {
  return others.some((held) => isValidOn(held, on))
}

export function endRole(
  { roles, administrators }: { roles: readonly RoleKept[]; administrators: Administrators },
  ending: { roleId: string; lastOn: PlainDate; today: PlainDate },
): Verdict<
  { roleId: string; lastOn: PlainDate },
  'role-ended' | 'day-before-start' | 'last-role' | 'last-administrator'
> {
  const { roleId, lastOn, today } = ending
  const role = roles.find(({ id }) => id === roleId)
  if (!role || (role.validTo !== null && role.validTo < lastOn)) return refuse('role-ended')
  if (lastOn < role.validFrom) return refuse('day-before-start')
  const next = addDays(lastOn, 1)
  const remaining = roles.filter((other) => other.id !== roleId && isValidOn(other, next < today ? today : next))
  if (remaining.length === 0) return refuse('last-role')
  const staysAdministrator = remaining.some((other) => other.role === 'admin')
  if (role.role === 'admin' && !staysAdministrator && !hasOtherAdministrator(administrators, next)) {
    return refuse('last-administrator')
  }
  return accept({ roleId, lastOn })
}

/** Somebody who goes, and what hangs on them. */
export interface Leaver {
  readonly person: PersonKept
  readonly roles: readonly RoleKept[]
  readonly administrators: Administrators
  readonly openWork: number
  /** Who was named to take the work over; null when nobody was, or nobody like that works here. */
  readonly successor: PersonKept | null
}

type HandOverRefusal = 'successor-needed' | 'successor-unknown'

function handOverRefusal(
  { person, openWork, successor }: Leaver,
  { successorId, from }: { successorId: string | null; from: PlainDate },
): HandOverRefusal | undefined {
  if (successorId === null) return openWork > 0 ? 'successor-needed' : undefined
  const isThere = successor !== null && successor.id !== person.id && isValidOn(successor, from)
  return isThere ? undefined : 'successor-unknown'
}

export interface Ending {
  readonly personId: string
  readonly lastOn: PlainDate
  readonly successorId: string | null
}

/** A person leaves the agency: all roles end, open work goes to the successor. */
export function endMembership(
  leaver: Leaver,
  ending: { version: number; lastOn: PlainDate; successorId: string | null; today: PlainDate },
): Verdict<
  Ending,
  HandOverRefusal | 'record-changed' | 'person-left' | 'day-before-start' | 'day-not-reached' | 'last-administrator'
> {
  const { person, roles, administrators } = leaver
  const { version, lastOn, successorId, today } = ending
  if (person.version !== version) return refuse('record-changed')
  if (person.validTo !== null) return refuse('person-left')
  if (lastOn < person.validFrom) return refuse('day-before-start')
  if (lastOn > today) return refuse('day-not-reached')
  const next = addDays(lastOn, 1)
  const isAdministrator = roles.some((held) => held.role === 'admin' && isValidOn(held, lastOn))
  if (isAdministrator && !hasOtherAdministrator(administrators, next)) return refuse('last-administrator')
  const refusal = handOverRefusal(leaver, { successorId, from: next })
  return refusal ? refuse(refusal) : accept({ personId: person.id, lastOn, successorId })
}

export interface Move {
  readonly personId: string
  readonly lastOn: PlainDate
  readonly to: RoleWanted
  readonly jobTitle: string | null
  readonly successorId: string | null
}

/** A person goes to another unit: roles in units end, the new one begins the day after; roles for the whole agency stay. */
export function movePerson(
  leaver: Leaver & { openUnitIds: readonly string[] },
  wanted: RoleWanted & {
    version: number
    fromOn: PlainDate
    jobTitle: string | null
    successorId: string | null
    today: PlainDate
  },
): Verdict<
  Move,
  HandOverRefusal | RoleRefusal | 'record-changed' | 'person-left' | 'day-before-start' | 'day-not-reached'
> {
  const { person, openUnitIds } = leaver
  const { role, unitId, fromOn, successorId, jobTitle } = wanted
  if (person.version !== wanted.version) return refuse('record-changed')
  if (person.validTo !== null) return refuse('person-left')
  if (fromOn <= person.validFrom) return refuse('day-before-start')
  if (fromOn > wanted.today) return refuse('day-not-reached')
  if (unitId === null) return refuse('unit-needed')
  const refusal = roleRefusal(wanted, openUnitIds) ?? handOverRefusal(leaver, { successorId, from: fromOn })
  if (refusal) return refuse(refusal)
  return accept({ personId: person.id, lastOn: addDays(fromOn, -1), to: { role, unitId }, jobTitle, successorId })
}
