import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { UnitRow } from '../queries/units.ts'
import { listUnitRows } from '../queries/units.ts'
import { addUnit } from './add-unit.ts'
import { editUnit } from './edit-unit.ts'
import { makePersonCommands } from './make-person-commands.ts'
import { moveUnit } from './move-unit.ts'

describe('the units of an agency', () => {
  let office: Scenario
  let agency: GivenAgency
  const unitWork = new Map<string, number>()
  const { closeUnit } = makePersonCommands([
    {
      name: { vi: 'nhiệm vụ', en: 'tasks' },
      openCount: () => sql<number>`0`,
      handOver: async () => undefined,
      ofUnits: {
        openCount: ({ unitId }) => sql<number>`${unitWork.get(unitId) ?? 0}::int`,
        handOver: async (_db, { fromUnitId, toUnitId }) => {
          unitWork.set(toUnitId, unitWork.get(fromUnitId) ?? 0)
          unitWork.delete(fromUnitId)
        },
      },
    },
  ])
  beforeEach(async () => {
    office = await startScenario()
    agency = await givenAgency(office)
  })
  const unit = (name: string, parentId = '') => ({ name, shortName: '', kind: 'department', parentId })
  const add = (name: string, parentId?: string) => office.must(addUnit, agency.actors.admin, unit(name, parentId))
  const rows = (input = {}) => office.ask<UnitRow[]>(listUnitRows, agency.actors.admin, input)
  const names = async () => (await rows()).map(({ name }) => name)

  it('adds a unit at the end, once by its name', async () => {
    await add('Thanh tra')

    expect((await names()).at(-1)).toBe('Thanh tra')
    expect(await office.run(addUnit, agency.actors.admin, unit(' THANH  tra '))).toMatchObject({
      reason: 'unit-name-taken',
    })
    expect(await office.run(addUnit, agency.actors.office, unit('Khác'))).toEqual({ status: 'forbidden' })
  })

  it('puts a unit under another, but not under itself or one below it', async () => {
    const { id: team } = await add('Tổ Địa bàn', agency.units.propaganda)
    const edit = (unitId: unknown, parentId: unknown) =>
      office.run(editUnit, agency.actors.admin, { unitId, version: 1, ...unit('Tên mới', String(parentId)) })

    expect(await edit(agency.units.propaganda, team)).toMatchObject({ reason: 'unit-in-circle' })
    expect(await edit(team, team)).toMatchObject({ reason: 'unit-in-circle' })
    expect(await edit(team, agency.units.policy)).toMatchObject({ status: 'done' })
    expect(await edit(team, agency.units.office)).toMatchObject({ reason: 'record-changed' })
  })

  it('does not know the units of another agency', async () => {
    const other = await givenAgency(office)

    expect(await office.run(addUnit, agency.actors.admin, unit('Tổ', other.units.policy))).toMatchObject({
      reason: 'unit-unknown',
    })
    expect(
      await office.run(editUnit, agency.actors.admin, { unitId: other.units.policy, version: 1, ...unit('Của tôi') }),
    ).toMatchObject({ status: 'refused' })
  })

  it('changes the order by one place, and not beyond the ends', async () => {
    const move = (unitId: string, direction: string) =>
      office.must(moveUnit, agency.actors.admin, { unitId, direction })
    await move(agency.units.policy, 'up')
    await move(agency.units.leadership, 'up')

    expect(await names()).toEqual(['Lãnh đạo Ban', 'Phòng Chính sách', 'Văn phòng', 'Phòng Tuyên truyền và Địa bàn'])
  })

  it('closes an empty unit without asking, and keeps it in the past', async () => {
    office.at('2026-11-20')
    const { id } = await add('Ban Chỉ đạo tạm')
    office.at('2026-11-23')
    await office.must(closeUnit, agency.actors.admin, { unitId: id, version: 1, lastOn: '22/11/2026', successorId: '' })

    expect(await names()).not.toContain('Ban Chỉ đạo tạm')
    expect((await rows({ closed: true })).find((row) => row.id === id)).toMatchObject({ validTo: '2026-11-22' })
  })

  it('asks for the unit that takes over while there are people, units below or work', async () => {
    const { admin } = agency.actors
    const close = (unitId: unknown, successorId: string, lastOn = '22/11/2026') =>
      office.run(closeUnit, admin, { unitId, version: 1, lastOn, successorId })
    const { id: parent } = await add('Phòng Trống')
    await add('Tổ bên dưới', String(parent))

    expect(await close(agency.units.policy, '')).toMatchObject({ reason: 'successor-unit-needed' })
    expect(await close(agency.units.policy, agency.units.policy)).toMatchObject({ reason: 'unit-unknown' })
    expect(await close(agency.units.policy, agency.units.office, '24/11/2026')).toMatchObject({
      reason: 'day-not-reached',
    })
    expect(await close(parent, '', '23/11/2026')).toMatchObject({ reason: 'successor-unit-needed' })
  })

  it('moves people and work to the successor from the next day on, and leaves the past as it was', async () => {
    const { admin, headOfPolicy } = agency.actors
    const { policy, propaganda } = agency.units
    unitWork.set(policy, 4)
    await office.must(closeUnit, admin, { unitId: policy, version: 1, lastOn: '22/11/2026', successorId: propaganda })

    const now = await actorOf(office, headOfPolicy.personId)
    office.at('2026-11-22')
    const before = await actorOf(office, headOfPolicy.personId)
    expect(now.roles).toEqual([{ role: 'unit_head', unitIds: [propaganda] }])
    expect(before.roles).toEqual([{ role: 'unit_head', unitIds: [policy] }])
    expect(unitWork.get(propaganda)).toBe(4)
  })
})
