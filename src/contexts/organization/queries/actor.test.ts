import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { readAs, writeAs } from '../../../platform/database/as-agency.ts'
import { insertRoles } from '../store/roles.ts'
import { insertUnits } from '../store/units.ts'
import { findActor } from './actor.ts'
import { listPeople, personOptions, unitOptions } from './directory.ts'

describe('who a person is on a day', () => {
  let office: Scenario
  let agency: GivenAgency
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
  })

  it('finds name, unit, agency and roles of an account', async () => {
    const { personId } = agency.actors.headOfPolicy

    const found = await findActor(office.connection.db, personId, day('2026-11-23'))

    expect(found).toEqual({
      actor: {
        kind: 'person',
        personId,
        agencyId: agency.agencyId,
        roles: [{ role: 'unit_head', unitIds: [agency.units.policy] }],
      },
      name: agency.names.headOfPolicy,
      unitName: 'Phòng Chính sách',
      agencyName: 'Ban Dân tộc tỉnh Ví Dụ',
      language: 'vi',
      waiting: 0,
      agencies: [{ id: agency.agencyId, name: 'Ban Dân tộc tỉnh Ví Dụ' }],
    })
  })

  it('knows nobody before the first day, and no account that is not there', async () => {
    const { personId } = agency.actors.office

    expect(await findActor(office.connection.db, personId, day('2019-12-31'))).toBeUndefined()
    expect(await findActor(office.connection.db, 'nobody', day('2026-11-23'))).toBeUndefined()
  })

  it('lets a role reach the units below its unit, and hold only in its time', async () => {
    const { agencyId, units, actors } = agency
    const team = newId()
    await writeAs(office.connection.db, [agencyId], async (db) => {
      await insertUnits(db, [
        {
          agencyId,
          id: team,
          name: 'Tổ Địa bàn',
          shortName: '',
          kind: 'other',
          parentId: units.propaganda,
          position: 9,
          validFrom: day('2026-01-01'),
        },
      ])
      await insertRoles(db, [
        {
          agencyId,
          id: newId(),
          personId: actors.headOfPropaganda.personId,
          unitId: null,
          role: 'assessor',
          validFrom: day('2027-01-01'),
          validTo: day('2027-01-31'),
        },
      ])
    })
    const rolesOn = async (on: string) =>
      (await findActor(office.connection.db, actors.headOfPropaganda.personId, day(on)))?.actor.roles

    expect(await rolesOn('2025-12-31')).toEqual([{ role: 'unit_head', unitIds: [units.propaganda] }])
    expect(await rolesOn('2026-11-23')).toEqual([{ role: 'unit_head', unitIds: [units.propaganda, team] }])
    expect(await rolesOn('2027-01-31')).toContainEqual({ role: 'assessor', unitIds: [] })
    expect(await rolesOn('2027-02-01')).not.toContainEqual({ role: 'assessor', unitIds: [] })
  })

  it('offers units and people as they stand on the day, and nobody of another agency', async () => {
    const other = await givenAgency(office)
    const on = day('2026-11-23')
    const [units, people, heads] = await readAs(office.connection.db, [agency.agencyId], async (db) => [
      await unitOptions(db, { agencyId: agency.agencyId, on }),
      await personOptions(db, { agencyId: agency.agencyId, on }),
      await listPeople(db, { agencyId: agency.agencyId, on, role: 'unit_head', unitIds: [agency.units.policy] }),
    ])
    const foreign = await readAs(office.connection.db, [agency.agencyId], (db) =>
      unitOptions(db, { agencyId: other.agencyId, on }),
    )

    expect(units.map(({ label }) => label.vi)).toEqual([
      'Lãnh đạo Ban',
      'Văn phòng',
      'Phòng Chính sách',
      'Phòng Tuyên truyền và Địa bàn',
      'Tổ Địa bàn',
    ])
    expect(people[0]).toMatchObject({ label: { vi: 'Kiều Văn Trưởng, Trưởng ban' }, group: { vi: 'Lãnh đạo Ban' } })
    expect(people.at(-1)).toMatchObject({ label: { vi: 'Đàng Thị Quản, Chuyên viên' }, group: { vi: 'Toàn cơ quan' } })
    expect(heads.map(({ id }) => id)).toEqual([agency.actors.headOfPolicy.personId])
    expect(foreign).toEqual([])
  })
})
