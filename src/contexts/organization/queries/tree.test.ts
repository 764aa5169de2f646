import { beforeEach, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { agencyNames, agencyTree, ancestorsOf, descendantsOf, standsBelow } from './tree.ts'

const today = day('2026-11-23')

describe('the tree of agencies', () => {
  let scenario: Scenario
  let board: GivenAgency
  let province: GivenAgency
  let coast: GivenAgency
  let hills: GivenAgency
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    board = await givenAgency(scenario)
    province = await givenAgencyBelow(scenario, board, { name: 'Ban Dân vận tỉnh' })
    hills = await givenAgencyBelow(scenario, province, { name: 'Xã Đồi' })
    coast = await givenAgencyBelow(scenario, province, { name: 'Xã Biển' })
  })
  const end = (agency: GivenAgency, validTo: string) =>
    scenario.connection.query('update agency set valid_to = $2 where id = $1', [agency.agencyId, validTo])
  const idsOf = (agencies: readonly { id: number }[]) => agencies.map(({ id }) => id)

  it('names those above, nearest first, and those below by level and name', async () => {
    const { db } = scenario.connection

    expect(await ancestorsOf(db, coast.agencyId, today)).toMatchObject([
      { id: province.agencyId, depth: 1, name: 'Ban Dân vận tỉnh' },
      { id: board.agencyId, depth: 2 },
    ])
    expect(await descendantsOf(db, board.agencyId, today)).toMatchObject([
      { id: province.agencyId, depth: 1, parentId: board.agencyId },
      { id: coast.agencyId, depth: 2, parentId: province.agencyId },
      { id: hills.agencyId, depth: 2 },
    ])
    expect(await descendantsOf(db, coast.agencyId, today)).toEqual([])
    expect(await ancestorsOf(db, board.agencyId, today)).toEqual([])
    expect((await agencyNames(db, [coast.agencyId, -1])).get(coast.agencyId)).toMatchObject({ name: 'Xã Biển' })
  })

  it('leaves out who does not exist on the day, and passes the line on', async () => {
    const { db } = scenario.connection
    await end(province, '2026-06-30')

    expect(idsOf(await descendantsOf(db, board.agencyId, today))).toEqual([coast.agencyId, hills.agencyId])
    expect(idsOf(await ancestorsOf(db, coast.agencyId, today))).toEqual([board.agencyId])
    expect(idsOf(await ancestorsOf(db, coast.agencyId, day('2026-06-30')))).toEqual([province.agencyId, board.agencyId])
    expect(idsOf(await descendantsOf(db, board.agencyId, day('2019-12-31')))).toEqual([])
    expect(await standsBelow(db, { agencyId: coast.agencyId, aboveId: board.agencyId, on: today })).toBe(true)
    expect(await standsBelow(db, { agencyId: coast.agencyId, aboveId: hills.agencyId, on: today })).toBe(false)
    expect((await agencyTree(db, board.agencyId, today))?.below.map(({ name }) => name)).toEqual(['Xã Biển', 'Xã Đồi'])
  })

  it('is given as a tree', async () => {
    const { db } = scenario.connection

    expect(await agencyTree(db, board.agencyId, today)).toMatchObject({
      id: board.agencyId,
      below: [{ id: province.agencyId, below: [{ name: 'Xã Biển', below: [] }, { name: 'Xã Đồi' }] }],
    })
    expect(await agencyTree(db, 2_000_000_000, today)).toBeUndefined()
  })

  it('ends every walk, whatever stands in the database', async () => {
    const { db } = scenario.connection
    await scenario.connection.query('update agency set parent_id = $2 where id = $1', [board.agencyId, coast.agencyId])

    const above = await ancestorsOf(db, coast.agencyId, today)

    expect(above.length).toBeLessThan(20)
    expect((await descendantsOf(db, coast.agencyId, today)).length).toBeLessThan(100)
  })
})
