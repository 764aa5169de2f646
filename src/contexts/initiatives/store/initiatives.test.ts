import { describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../../test/support/initiatives.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { startScenario } from '../../../../test/support/scenario.ts'
import { readAs, writeAs } from '../../../platform/database/as-agency.ts'
import { recordReach } from '../diary/commands/record-reach.ts'
import { groundsOf } from './grounds.ts'
import { getInitiative, saveInitiative, takeNumbers } from './initiatives.ts'

describe('initiatives as they are kept', () => {
  it('shows its card to other agencies once it is approved, and the rest never', async () => {
    const scenario = await startScenario()
    const [agency, other] = [await givenAgency(scenario), await givenAgency(scenario)]
    const season = await givenSeason(scenario, agency)
    const checked = await givenInitiative(scenario, agency, season, { state: 'checked' })
    const { db } = scenario.connection
    const seenByOther = () =>
      readAs(db, [other.agencyId], async (reader) => ({
        cards: await reader.selectFrom('initiativeCard').select('state').where('id', '=', checked.id).execute(),
        rows: await reader.selectFrom('initiative').select('id').where('id', '=', checked.id).execute(),
      }))

    const before = await seenByOther()
    await writeAs(db, [agency.agencyId], (own) =>
      saveInitiative(own, agency.agencyId, { ...checked, state: 'approved' }),
    )
    const after = await seenByOther()

    expect(before).toEqual({ cards: [], rows: [] })
    expect(after).toEqual({ cards: [{ state: 'approved' }], rows: [] })
  })

  it('gives back what was written, one version later', async () => {
    const scenario = await startScenario()
    const agency = await givenAgency(scenario)
    const initiative = await givenInitiative(scenario, agency, await givenSeason(scenario, agency))

    const kept = await writeAs(scenario.connection.db, [agency.agencyId], async (own) => {
      await saveInitiative(own, agency.agencyId, { ...initiative, name: 'Tên mới' })
      return getInitiative(own, initiative.id)
    })

    expect(kept).toEqual({ ...initiative, name: 'Tên mới', version: 2 })
  })

  it('gives each number once', async () => {
    const scenario = await startScenario()
    const { agencyId } = await givenAgency(scenario)

    const taken = await writeAs(scenario.connection.db, [agencyId], async (own) => [
      await takeNumbers(own, agencyId, { prefix: 'MH', year: 2026, count: 1 }),
      await takeNumbers(own, agencyId, { prefix: 'MH', year: 2026, count: 5 }),
      await takeNumbers(own, agencyId, { prefix: 'MH', year: 2026, count: 1 }),
    ])

    expect(taken).toEqual([1, 2, 7])
  })

  it('keeps on its card where it comes from, also when that is put right after it was sent back', async () => {
    const scenario = await startScenario()
    const agency = await givenAgency(scenario)
    const season = await givenSeason(scenario, agency)
    const [origin, returned] = [
      await givenInitiative(scenario, agency, season, { state: 'recognised' }),
      await givenInitiative(scenario, agency, season, { state: 'returned' }),
    ]
    const { db } = scenario.connection

    await writeAs(db, [agency.agencyId], (own) =>
      saveInitiative(own, agency.agencyId, {
        ...returned,
        identityId: origin.identityId,
        originAgencyId: agency.agencyId,
        originId: origin.id,
      }),
    )

    const card = await db
      .selectFrom('initiativeCard')
      .select(['identityId', 'originAgencyId', 'originId'])
      .where('id', '=', returned.id)
      .executeTakeFirst()
    expect(card).toEqual({ identityId: origin.identityId, originAgencyId: agency.agencyId, originId: origin.id })
  })

  it('offers to a commendation the last count of people, and copies that were approved', async () => {
    const scenario = await startScenario('2026-11-23')
    const agency = await givenAgency(scenario)
    const season = await givenSeason(scenario, agency)
    const running = await givenInitiative(scenario, agency, season, { state: 'running' })
    const copy = { originAgencyId: agency.agencyId, originId: running.id }
    await givenInitiative(scenario, agency, season, { ...copy, state: 'approved' })
    await givenInitiative(scenario, agency, season, { ...copy, state: 'withdrawn' })
    const reach = { initiativeId: running.id, text: 'Ký nhận', files: [], households: '' }
    const officer = agency.actors.officerOfPolicy
    await scenario.must(recordReach, officer, { ...reach, happenedOn: '01/09/2026', people: '1400' })
    await scenario.must(recordReach, officer, { ...reach, happenedOn: '01/10/2026', people: '140' })

    const { grounds } = await readAs(scenario.connection.db, [agency.agencyId], (db) =>
      groundsOf(db, agency.agencyId, running.id),
    )

    expect(grounds.map(({ text }) => text).slice(1)).toEqual(['Thụ hưởng: 140 người', '1 nơi làm theo'])
  })
})
