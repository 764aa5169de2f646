import type { Person, Role } from '../../src/commands/actor.ts'
import { findActor } from '../../src/contexts/organization/index.ts'
import { insertAgencies } from '../../src/contexts/organization/store/agencies.ts'
import { insertPeople } from '../../src/contexts/organization/store/people.ts'
import { insertRoles } from '../../src/contexts/organization/store/roles.ts'
import { insertUnits } from '../../src/contexts/organization/store/units.ts'
import { day } from '../../src/kernel/plain-date.ts'
import { writeAs } from '../../src/platform/database/as-agency.ts'
import { newId, type Scenario } from './scenario.ts'

/** An invented agency: four units, and one person for each part that people play. */
export interface GivenAgency {
  readonly agencyId: number
  readonly units: Readonly<Record<GivenUnit, string>>
  /** Each person as the actor of a command; `actors.office.personId` is their id. */
  readonly actors: Readonly<Record<GivenPerson, Person>>
  readonly names: Readonly<Record<GivenPerson, string>>
}

export type GivenUnit = 'leadership' | 'office' | 'policy' | 'propaganda'
export type GivenPerson = keyof typeof people

const units = {
  leadership: { name: 'Lãnh đạo Ban', kind: 'leadership' },
  office: { name: 'Văn phòng', kind: 'office' },
  policy: { name: 'Phòng Chính sách', kind: 'department' },
  propaganda: { name: 'Phòng Tuyên truyền và Địa bàn', kind: 'department' },
} as const

const people = {
  admin: { name: 'Đàng Thị Quản', jobTitle: 'Chuyên viên', unit: null, role: 'admin' },
  leader: { name: 'Kiều Văn Trưởng', jobTitle: 'Trưởng ban', unit: 'leadership', role: 'leader' },
  office: { name: 'Nguyễn Thị Văn', jobTitle: 'Chánh Văn phòng', unit: 'office', role: 'office' },
  headOfPolicy: { name: 'Chamaléa Điền', jobTitle: 'Trưởng phòng', unit: 'policy', role: 'unit_head' },
  officerOfPolicy: { name: 'Trần Văn Sách', jobTitle: 'Chuyên viên', unit: 'policy', role: 'officer' },
  otherOfficerOfPolicy: { name: 'Lê Thị Hiền', jobTitle: 'Chuyên viên', unit: 'policy', role: 'officer' },
  headOfPropaganda: { name: 'Thập Thị Liên', jobTitle: 'Trưởng phòng', unit: 'propaganda', role: 'unit_head' },
  officerOfPropaganda: { name: 'Pinăng Thị Hoa', jobTitle: 'Chuyên viên', unit: 'propaganda', role: 'officer' },
} as const satisfies Record<string, { name: string; jobTitle: string; unit: GivenUnit | null; role: Role }>

const founded = day('2020-01-01')
const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] => Object.keys(record) as Key[]

export interface AgencyTraits {
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly superiorName: string
  readonly place: string
  readonly style: 'state' | 'party'
}

const traits: AgencyTraits = {
  name: 'Ban Dân tộc tỉnh Ví Dụ',
  shortName: 'Ban Dân tộc',
  symbol: 'BDT',
  superiorName: 'Ủy ban nhân dân tỉnh Ví Dụ',
  place: 'Ví Dụ',
  style: 'state',
}

const traitsBelow: AgencyTraits = {
  ...traits,
  name: 'Ủy ban nhân dân xã Ví Dụ',
  shortName: 'UBND xã Ví Dụ',
  symbol: 'UBND',
  place: 'Xã Ví Dụ',
}

/** Founds an agency of its own for the test, so that tests can share a database. `accountId` of each is its person id. */
export function givenAgency(scenario: Scenario): Promise<GivenAgency> {
  return agencyWith(scenario, { ...traits, parentId: null })
}

/** The same below another agency, with the same people in the same parts; traits not told are those of a commune. */
export function givenAgencyBelow(
  scenario: Scenario,
  above: Pick<GivenAgency, 'agencyId'>,
  told: Partial<AgencyTraits> = {},
): Promise<GivenAgency> {
  return agencyWith(scenario, { ...traitsBelow, ...told, parentId: above.agencyId })
}

async function agencyWith(
  scenario: Scenario,
  agency: AgencyTraits & { parentId: number | null },
): Promise<GivenAgency> {
  const { db } = scenario.connection
  const agencyId = await freeAgencyId(scenario)
  const unitIds = mapOf(keysOf(units), () => newId())
  const personIds = mapOf(keysOf(people), () => newId())
  await writeAs(db, [agencyId], async (own) => {
    await insertAgencies(own, [{ ...agency, id: agencyId, validFrom: founded, enteredOn: founded }])
    const newUnits = keysOf(units).map((key, position) => ({ ...units[key], id: unitIds[key], position }))
    await insertUnits(
      own,
      newUnits.map((unit) => ({ ...unit, agencyId, shortName: '', parentId: null, validFrom: founded })),
    )
    await insertPeople(
      own,
      keysOf(people).map((key) => ({
        agencyId,
        id: personIds[key],
        name: people[key].name,
        jobTitle: people[key].jobTitle,
        email: `${key.toLowerCase()}@a${agencyId}.example`,
        phone: null,
        accountId: personIds[key],
        validFrom: founded,
      })),
    )
    await insertRoles(
      own,
      keysOf(people).map((key) => {
        const { unit, role } = people[key]
        const unitId = unit === null ? null : unitIds[unit]
        return { agencyId, id: newId(), personId: personIds[key], unitId, role, validFrom: founded, validTo: null }
      }),
    )
  })
  const actors: [GivenPerson, Person][] = []
  for (const key of keysOf(people)) actors.push([key, await actorOf(scenario, personIds[key])])
  return {
    agencyId,
    units: unitIds,
    actors: Object.fromEntries(actors) as Record<GivenPerson, Person>,
    names: mapOf(keysOf(people), (key) => people[key].name),
  }
}

/** The actor behind an account on the scenario's day. */
export async function actorOf(scenario: Scenario, accountId: string): Promise<Person> {
  const { door } = scenario
  const found = await findActor(door.db, accountId, door.dayOf(door.clock()))
  if (!found) throw new Error(`find the actor of account "${accountId}": expected a person who is valid today`)
  return found.actor
}

/** Test agencies are numbered from 1,000; agency 1 is left to the tests of setting up. */
async function freeAgencyId(scenario: Scenario): Promise<number> {
  const { rows } = await scenario.connection.query(
    'select greatest(999, coalesce(max(id) filter (where id < 900000), 0)) + 1 as id from agency',
  )
  return Number(rows[0]?.['id'])
}

function mapOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>
}
