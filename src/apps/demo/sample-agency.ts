import type { Person, RoleHeld, SystemActor } from '../../commands/actor.ts'
import { anonymous } from '../../commands/actor.ts'
import { isDone, type Receipt } from '../../commands/receipt.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import type { DemoAgency } from './demo-data.ts'
import type { Hand } from './hand.ts'
import { getPersonVersion, listFirstUnits, listRoleIds } from './queries.ts'

export interface Administrator {
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  /** The sign-in account, made before. */
  readonly accountId: string
}

/** The sample agency as it stands in the installation: ids and actors by the keys of the data files. */
export interface SampleAgency {
  readonly unitIds: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, Person>
  readonly administrator: Person
}

export type Founded = { readonly ok: true; readonly agency: SampleAgency } | { readonly ok: false; receipt: Receipt }

/** Founds the sample agency with its units and people, all valid from the day of the clock. */
export async function foundSampleAgency(
  hand: Hand,
  data: DemoAgency,
  administrator: Administrator & { readonly key?: string },
): Promise<Founded> {
  const { name, key, ...rest } = administrator
  const receipt = await hand.try(anonymous, 'organization.set-up', { ...data.agency, personName: name, ...rest })
  if (!isDone(receipt)) return { ok: false, receipt }
  const personId = String(receipt.answer['personId'])
  const admin = personOf(hand, personId, [{ role: 'admin', unitIds: [] }])
  const unitIds = await shapeUnits(hand, admin, data)
  const people = new Map<string, Person>()
  for (const person of data.people) {
    const isAdministrator = person.key === key
    const id = isAdministrator ? personId : await addPerson(hand, admin, { person, unitIds })
    await giveRoles(hand, admin, { id, given: isAdministrator ? [] : person.roles.slice(0, 1), person, unitIds })
    const held = person.roles.map(({ role, unit }) => ({
      role,
      unitIds: unit === undefined ? [] : [idOf(unitIds, unit)],
    }))
    people.set(person.key, personOf(hand, id, held))
  }
  return { ok: true, agency: { unitIds, people, administrator: admin } }
}

/** Founding gives an agency its usual units: they take the names of the sample's, and the others are added. */
async function shapeUnits(hand: Hand, admin: Person, { units }: DemoAgency): Promise<ReadonlyMap<string, string>> {
  const founded = [...(await hand.read(listFirstUnits))]
  const unitIds = new Map<string, string>()
  for (const { key, ...unit } of units) {
    const at = founded.findIndex(({ kind }) => kind === unit.kind)
    const [same] = at < 0 ? [] : founded.splice(at, 1)
    if (same) {
      await hand.perform(admin, 'organization.edit-unit', { unitId: same.id, version: same.version, ...unit })
      unitIds.set(key, same.id)
    } else {
      const { id } = await hand.perform(admin, 'organization.add-unit', unit)
      unitIds.set(key, String(id))
    }
  }
  return unitIds
}

type DemoPerson = DemoAgency['people'][number]

interface Placing {
  readonly person: DemoPerson
  readonly unitIds: ReadonlyMap<string, string>
}

async function addPerson(hand: Hand, admin: Person, { person, unitIds }: Placing): Promise<string> {
  const { name, jobTitle, email, roles } = person
  const [first] = roles
  if (!first) throw new Error(`add "${name}": expected a role`)
  const unitId = first.unit === undefined ? null : idOf(unitIds, first.unit)
  const { id } = await hand.perform(admin, 'organization.add-person', {
    name,
    jobTitle,
    email,
    unitId,
    role: first.role,
  })
  return String(id)
}

/** The roles that a person does not have yet. */
async function giveRoles(
  hand: Hand,
  admin: Person,
  { id, given, person, unitIds }: Placing & { id: string; given: DemoPerson['roles'] },
): Promise<void> {
  const validFrom = formatDate(hand.door.dayOf(hand.door.clock()))
  // Founding made this person an administrator who works in the Office.
  const isFounder = given.length === 0
  for (const role of person.roles) {
    if (given.includes(role) || (isFounder && role.role === 'admin')) continue
    const unitId = role.unit === undefined ? null : idOf(unitIds, role.unit)
    await hand.perform(admin, 'organization.give-role', { personId: id, role: role.role, unitId, validFrom })
  }
  if (!isFounder) return
  const spare = (await hand.read((db) => listRoleIds(db, id, 'office')))[0]
  if (spare) await hand.perform(admin, 'organization.end-role', { personId: id, roleId: spare, lastOn: validFrom })
}

/** Invites everybody but the administrator and has them take up their accounts; gives the accounts by person. */
export async function openAccounts(
  hand: Hand,
  { people, administrator }: SampleAgency,
): Promise<ReadonlyMap<string, string>> {
  const system: SystemActor = { kind: 'system', agencyId: hand.agencyId }
  const guests = [...people.values()].map(({ personId }) => personId).filter((id) => id !== administrator.personId)
  const accounts = new Map<string, string>()
  const { linkIds } = await hand.perform(administrator, 'organization.invite-people', { personIds: guests })
  for (const [index, linkId] of (linkIds as readonly string[]).entries()) {
    const accountId = hand.door.newId()
    await hand.perform(system, 'organization.use-sign-in-link', { linkId, accountId })
    accounts.set(guests[index] ?? '', accountId)
  }
  return accounts
}

/** Nobody wants mail: all addresses of the sample lead nowhere. */
export async function declineMail(hand: Hand, people: Iterable<Person>): Promise<void> {
  for (const person of people) {
    await hand.perform(person, 'organization.edit-own-choices', { language: 'vi', wantsMail: false })
  }
}

/** Somebody leaves for good, and another takes over what they had. */
export async function leave(
  hand: Hand,
  { people, administrator }: SampleAgency,
  { key, successorKey }: { key: string; successorKey: string },
): Promise<void> {
  const personId = people.get(key)?.personId ?? ''
  await hand.perform(administrator, 'organization.end-membership', {
    personId,
    version: await hand.read((db) => getPersonVersion(db, personId)),
    lastOn: formatDate(hand.door.dayOf(hand.door.clock())),
    successorId: people.get(successorKey)?.personId ?? '',
  })
}

function personOf({ agencyId }: Hand, personId: string, roles: readonly RoleHeld[]): Person {
  return { kind: 'person', personId, agencyId, roles }
}

export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`find "${key}" in the sample: expected one of ${[...ids.keys()].join(', ')}`)
  return id
}
