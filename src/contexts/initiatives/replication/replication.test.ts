import { describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../../test/support/initiatives.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { readAs, writeAs } from '../../../platform/database/as-agency.ts'
import { getInitiative, saveInitiative } from '../store/initiatives.ts'
import { adopt } from './commands/adopt.ts'
import { continueInitiative, continueUnit } from './commands/continue.ts'
import { describeHowTo } from './commands/describe-how-to.ts'
import { answerLifeCheck, askLifeChecks } from './commands/life-check.ts'
import { tellAdoption } from './commands/tell-adoption.ts'
import { howToShown, type HowToShown } from './queries/how-to.ts'
import { type AdoptableList, listAdoptable } from './queries/list.ts'
import { replicationSection, type ReplicationShown } from './queries/section.ts'
import { nodesOf } from './rules/lineage.ts'

const sheet = {
  version: 0,
  conditions: 'Có người nói được tiếng của bà con',
  steps: 'Mời già làng\nChọn buổi tối\nGhi nhật ký ngay',
  costs: '1,2 triệu đồng mỗi buổi',
  pitfalls: 'Loa hỏng',
  whoToAsk: 'Phòng Chính sách, 0259 000 000',
  attendances: '2627',
  published: true,
}

async function recognisedIn(moment = '2026-11-23') {
  const scenario = await startScenario(moment)
  const [agency, other] = [await givenAgency(scenario), await givenAgency(scenario)]
  const season = await givenSeason(scenario, agency)
  const original = await givenInitiative(scenario, agency, season, {
    state: 'recognised',
    decidedOn: day('2025-11-01'),
    recognisedLevel: 'base',
  })
  const origin = { originAgencyId: agency.agencyId, originId: original.id }
  return { scenario, agency, other, season, original, origin }
}

describe('how-to sheets', () => {
  it('are read by other agencies once published, and not before', async () => {
    const { scenario, agency, other, original } = await recognisedIn()
    const by = agency.actors.officerOfPolicy
    const asked = { initiativeId: original.id }

    await scenario.must(describeHowTo, by, { ...asked, ...sheet, published: false })
    const before = await scenario.ask(howToShown, other.actors.office, asked).catch((error: unknown) => String(error))
    await scenario.must(describeHowTo, by, { ...asked, ...sheet, version: 1 })
    const after = await scenario.ask<HowToShown>(howToShown, other.actors.office, asked)

    expect(before).toContain('not-found')
    expect(after.sheet).toMatchObject({ steps: sheet.steps, attendances: 2627, publishedOn: '2026-11-23' })
    expect(JSON.stringify(after.document)).toContain('Mời già làng')
  })

  it('are written about what is recognised only', async () => {
    const { scenario, agency, season } = await recognisedIn()
    const running = await givenInitiative(scenario, agency, season, { state: 'running' })

    const receipt = await scenario.run(describeHowTo, agency.actors.office, { initiativeId: running.id, ...sheet })

    expect(receipt).toMatchObject({ status: 'refused', reason: 'not-in-this-state' })
  })
})

describe('adopting', () => {
  it('makes a draft with a new identity that names its origin, in another agency', async () => {
    const { scenario, other, original, origin } = await recognisedIn()
    await givenSeason(scenario, other)
    const { actors, units } = other

    const answer = await scenario.must(adopt, actors.officerOfPolicy, {
      ...origin,
      unitId: units.policy,
      place: 'Xã Phước Chính',
      way: 'register',
    })
    const draft = await readAs(scenario.connection.db, [other.agencyId], (db) =>
      getInitiative(db, String(answer['initiativeId'])),
    )

    expect(draft).toMatchObject({ ...origin, state: 'draft', name: original.name, place: 'Xã Phước Chính', year: 2026 })
    expect(draft.identityId).not.toBe(original.identityId)
  })

  it('is refused in clear words once the recognition is withdrawn', async () => {
    const { scenario, agency, other, original, origin } = await recognisedIn()
    await writeAs(scenario.connection.db, [agency.agencyId], (db) =>
      saveInitiative(db, agency.agencyId, { ...original, state: 'recognition_withdrawn' }),
    )

    const input = { ...origin, unitId: other.units.policy, way: 'trial' }
    const receipt = await scenario.run(adopt, other.actors.office, input)

    expect(receipt).toMatchObject({ status: 'refused', reason: 'origin-recognition-withdrawn' })
  })

  it('is refused for what is not recognised, for the unit that has it, twice, for another unit, and without a season', async () => {
    const { scenario, agency, other, season, origin } = await recognisedIn()
    const running = await givenInitiative(scenario, agency, season, { state: 'running' })
    const trial = { ...origin, unitId: other.units.policy, way: 'trial' }
    await scenario.must(adopt, other.actors.office, trial)
    const reasonOf = async (by: typeof agency.actors.office, input: object) => {
      const receipt = await scenario.run(adopt, by, { ...trial, ...input })
      return receipt.status === 'refused' ? receipt.reason : receipt.status
    }

    expect(await reasonOf(other.actors.office, { originId: running.id })).toBe('origin-not-recognised-now')
    expect(await reasonOf(agency.actors.office, { unitId: agency.units.policy })).toBe('unit-does-it-already')
    expect(await reasonOf(other.actors.office, {})).toBe('adopted-already')
    expect(await reasonOf(other.actors.officerOfPropaganda, {})).toBe('unit-not-yours')
    expect(await reasonOf(other.actors.office, { unitId: other.units.propaganda, way: 'register' })).toBe(
      'no-open-season',
    )
  })

  it('shows everybody what came of copies, also that one did not work and why, and copies of copies', async () => {
    const { scenario, agency, other, original, origin } = await recognisedIn()
    const [third, { actors, units }] = [await givenAgency(scenario), other]
    const season = await givenSeason(scenario, other)
    const failed = await scenario.must(adopt, actors.office, { ...origin, unitId: units.propaganda, way: 'trial' })
    const copied = await scenario.must(adopt, actors.office, { ...origin, unitId: units.policy, way: 'register' })
    const why = { adoptionId: failed['adoptionId'], version: 1, state: 'did_not_work' }
    const withoutWhy = await scenario.run(tellAdoption, actors.office, why)
    await scenario.must(tellAdoption, actors.office, { ...why, outcome: 'Loa hỏng, chưa có người nói tiếng Raglai' })
    const copyId = String(copied['initiativeId'])
    await writeAs(scenario.connection.db, [other.agencyId], async (db) => {
      const copy = await getInitiative(db, copyId)
      await saveInitiative(db, other.agencyId, {
        ...copy,
        code: 'MH-2026-900',
        state: 'recognised',
        seasonId: season.id,
      })
    })
    const second = { originAgencyId: other.agencyId, originId: copyId, unitId: third.units.policy, way: 'trial' }
    await scenario.must(adopt, third.actors.office, second)

    const seen = await scenario.ask<ReplicationShown>(replicationSection, third.actors.officerOfPolicy, {
      initiativeId: original.id,
    })
    const fromBelow = await scenario.ask<ReplicationShown>(replicationSection, agency.actors.office, {
      initiativeId: copyId,
    })

    const root = seen.lineage.root
    if (root === undefined) throw new Error('no root')
    expect(withoutWhy).toMatchObject({ status: 'refused', reason: 'why-missing' })
    expect(seen.lineage.copyCount).toBe(3)
    expect(nodesOf(root).map(({ adoption }) => adoption)).toEqual([null, 'did_not_work', 'registered', 'trying'])
    expect(root.copies[0]?.outcome).toContain('Loa hỏng')
    expect(root.copies[1]?.copies[0]).toMatchObject({ agencyId: third.agencyId, adoption: 'trying' })
    expect(fromBelow.lineage.root?.node).toBe(root.node)
  })

  it('keeps what was told by somebody else meanwhile', async () => {
    const { scenario, other, origin } = await recognisedIn()
    const by = other.actors.office
    const { adoptionId } = await scenario.must(adopt, by, { ...origin, unitId: other.units.policy, way: 'trial' })
    await scenario.must(tellAdoption, by, { adoptionId, version: 1, state: 'worked', attendances: '81' })

    const receipt = await scenario.run(tellAdoption, by, { adoptionId, version: 1, state: 'trying' })

    expect(receipt).toMatchObject({ status: 'refused', reason: 'record-changed' })
  })

  it('is found on the list of what can be adopted, with and without marks', async () => {
    const { scenario, other, original, origin } = await recognisedIn()
    await scenario.must(adopt, other.actors.office, { ...origin, unitId: other.units.policy, way: 'trial' })

    const filter = { q: 'chuong trinh muc tieu', field: 'culture', sort: 'copies' }
    const { rows } = await scenario.ask<AdoptableList>(listAdoptable, other.actors.officerOfPolicy, filter)

    expect(rows.find(({ id }) => id === original.id)).toMatchObject({ copies: 1, worked: 0, hasSheet: false })
  })
})

describe('whether it still lives', () => {
  it('is asked a year after recognition, once, and answered by its owner', async () => {
    const { scenario, agency, original } = await recognisedIn()
    const system = { kind: 'system', agencyId: agency.agencyId } as const
    const { officerOfPolicy, office } = agency.actors

    const first = await scenario.must(askLifeChecks, system, {})
    const again = await scenario.must(askLifeChecks, system, {})
    const notices = await readAs(scenario.connection.db, [agency.agencyId], (db) =>
      db.selectFrom('notice').select(['href', 'personId']).execute(),
    )
    const asked = { initiativeId: original.id }
    await scenario.must(answerLifeCheck, officerOfPolicy, { ...asked, answer: 'changed', note: 'Thêm tiếng Chăm' })
    const { life } = await scenario.ask<ReplicationShown>(replicationSection, office, asked)

    expect([first, again]).toEqual([{ asked: 1 }, { asked: 0 }])
    expect(notices).toEqual([{ href: `/mo-hinh/${original.id}/con-song`, personId: officerOfPolicy.personId }])
    expect(life).toEqual({
      askedOn: '2026-11-23',
      answer: 'changed',
      note: 'Thêm tiếng Chăm',
      answeredOn: '2026-11-23',
    })
  })

  it('is not asked within the year', async () => {
    const { scenario, agency } = await recognisedIn('2026-10-30')

    const asked = await scenario.must(askLifeChecks, { kind: 'system', agencyId: agency.agencyId }, {})

    expect(asked).toEqual({ asked: 0 })
  })
})

describe('continuing next year', () => {
  it('makes one draft that keeps identity, texts and outputs', async () => {
    const { scenario, agency, original } = await recognisedIn('2027-01-15')
    const next = await givenSeason(scenario, agency, { year: 2027 })
    await writeAs(scenario.connection.db, [agency.agencyId], (db) =>
      db
        .insertInto('initiativeOutput')
        .values({
          agencyId: agency.agencyId,
          id: original.id,
          initiativeId: original.id,
          position: 0,
          name: 'Buổi',
          measure: 'buổi',
          target: 38,
          reckoned: 'sum',
          retired: false,
          version: 1,
        })
        .execute(),
    )

    const input = { initiativeId: original.id }
    const { initiativeId } = await scenario.must(continueInitiative, agency.actors.officerOfPolicy, input)
    const twice = await scenario.run(continueInitiative, agency.actors.officerOfPolicy, input)
    const [draft, outputs] = await readAs(scenario.connection.db, [agency.agencyId], async (db) => [
      await getInitiative(db, String(initiativeId)),
      await db
        .selectFrom('initiativeOutput')
        .select(['name', 'target'])
        .where('initiativeId', '=', String(initiativeId))
        .execute(),
    ])

    expect(draft).toMatchObject({
      identityId: original.identityId,
      continuesId: original.id,
      seasonId: next.id,
      year: 2027,
      state: 'draft',
      code: null,
      goals: original.goals,
      startsOn: '2027-02-01',
    })
    expect(outputs).toEqual([{ name: 'Buổi', target: 38 }])
    expect(twice).toMatchObject({ status: 'refused', reason: 'continued-already' })
  })

  it('waits for a season of a later year', async () => {
    const { scenario, agency, original } = await recognisedIn()

    const receipt = await scenario.run(continueInitiative, agency.actors.office, { initiativeId: original.id })

    expect(receipt).toMatchObject({ status: 'refused', reason: 'no-next-season' })
  })

  it('takes all of a unit at once, and says when there is nothing', async () => {
    const { scenario, agency, season } = await recognisedIn('2027-01-15')
    await givenInitiative(scenario, agency, season, { state: 'stopped' })
    await givenInitiative(scenario, agency, season, { state: 'rejected' })
    const { office } = agency.actors
    const input = { unitId: agency.units.policy }

    const before = await scenario.run(continueUnit, office, input)
    await givenSeason(scenario, agency, { year: 2027 })
    const made = await scenario.must(continueUnit, office, input)
    const after = await scenario.run(continueUnit, office, input)

    expect(before).toMatchObject({ status: 'refused', reason: 'nothing-to-continue' })
    expect(made['count']).toBe(2)
    expect(after).toMatchObject({ status: 'refused', reason: 'nothing-to-continue' })
  })
})
