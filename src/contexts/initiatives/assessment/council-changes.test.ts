import { beforeEach, describe, expect, it } from 'vitest'
import { givenScoredSeason } from '../../../../test/support/assessment.ts'
import { givenInitiative, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { assessmentShown, type AssessmentShown } from './queries/assessment.ts'
import { cancelCouncilCommand, changeCouncilCommand } from './commands/change-council.ts'
import { addCouncilCases, planCouncil } from './commands/council.ts'
import { closeCouncil, decideCouncilCase, setPresent } from './commands/hold-council.ts'
import {
  type CouncilDraft,
  councilDraft,
  type CouncilPlanShown,
  councilPlanShown,
  councilShown,
  type CouncilShown,
  listCouncils,
} from './queries/councils.ts'

describe('a planned session of the council', () => {
  let scenario: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
    season = await givenScoredSeason(scenario, agency)
  })

  const assessed = () => givenInitiative(scenario, agency, season, { state: 'assessed' })
  const planOf = (changes: object = {}) => {
    const { leader, office, headOfPropaganda, officerOfPropaganda } = agency.actors
    return {
      title: 'Xét công nhận năm 2026',
      heldOn: '23/11/2026',
      place: 'Phòng họp tầng 2',
      chairId: leader.personId,
      secretaryId: office.personId,
      memberIds: [headOfPropaganda.personId, officerOfPropaganda.personId],
      ...changes,
    }
  }
  const planned = async (...initiativeIds: string[]) => {
    const plan = { ...planOf(), initiativeIds, quorumPercent: 60, passPercent: 51 }
    const answer = await scenario.must(planCouncil, agency.actors.office, plan)
    return { sessionId: String(answer['sessionId']), code: String(answer['code']) }
  }
  const shown = (sessionId: string) => scenario.ask<CouncilShown>(councilShown, agency.actors.office, { sessionId })
  const change = async (sessionId: string, changes: object, version?: number) => {
    const now = version ?? (await shown(sessionId)).session.version
    return scenario.run(changeCouncilCommand, agency.actors.office, { sessionId, version: now, ...planOf(changes) })
  }
  const cancel = async (sessionId: string, version?: number) => {
    const now = version ?? (await shown(sessionId)).session.version
    const said = { sessionId, version: now, reason: 'Bão số 5' }
    return scenario.run(cancelCouncilCommand, agency.actors.office, said)
  }
  const voted = async (sessionId: string) => {
    const { session, cases } = await shown(sessionId)
    const { office, leader, headOfPropaganda } = agency.actors
    const presentIds = [leader, office, headOfPropaganda].map(({ personId }) => personId)
    await scenario.must(setPresent, office, { sessionId, version: session.version, presentIds })
    const votes = presentIds.map((personId) => ({ personId, vote: 'for' }))
    const [item] = cases
    return scenario.run(decideCouncilCase, office, { caseId: item?.id, version: item?.version, level: 'base', votes })
  }
  const told = async (personId: string) => {
    const rows = await scenario.connection.db
      .selectFrom('notice')
      .select('textVi')
      .where('personId', '=', personId)
      .orderBy('id')
      .execute()
    return rows.map(({ textVi }) => textVi)
  }

  it('is moved, and each of its members is told what concerns them', async () => {
    const { sessionId, code } = await planned((await assessed()).id)
    const { headOfPropaganda, headOfPolicy, officerOfPropaganda } = agency.actors

    const memberIds = [headOfPropaganda.personId, headOfPolicy.personId]
    const receipt = await change(sessionId, { heldOn: '05/01/2027', place: 'Hội trường', memberIds })

    expect(receipt).toMatchObject({ status: 'done' })
    const { session } = await shown(sessionId)
    expect(session).toMatchObject({ code, heldOn: '2027-01-05', year: 2027, place: 'Hội trường', version: 2 })
    expect((await told(headOfPropaganda.personId)).at(-1)).toContain('ngày 05/01/2027, tại Hội trường')
    expect((await told(headOfPolicy.personId)).at(-1)).toContain('Mời họp Hội đồng')
    expect((await told(officerOfPropaganda.personId)).at(-1)).toContain('không còn trong thành phần')
    expect(await change(sessionId, {}, 1)).toMatchObject({ reason: 'record-changed' })
    // The code of the session that moved into the next year is not given to another one.
    expect((await planned((await assessed()).id)).code).not.toBe(code)
  })

  it('keeps its people once something was voted', async () => {
    const { sessionId } = await planned((await assessed()).id)
    expect(await voted(sessionId)).toMatchObject({ status: 'done' })
    const { headOfPolicy } = agency.actors

    expect(await change(sessionId, { memberIds: [headOfPolicy.personId] })).toMatchObject({
      reason: 'votes-fix-members',
    })
    expect(await change(sessionId, { heldOn: '24/11/2026' })).toMatchObject({ reason: 'held-after-votes' })
    expect(await change(sessionId, { title: 'Phiên 1', place: 'Tầng 3' })).toMatchObject({ status: 'done' })
    expect(await cancel(sessionId)).toMatchObject({ reason: 'votes-keep-session' })
  })

  it('is called off: told, kept in the list under its code, and its initiatives are free', async () => {
    const initiative = await assessed()
    const { sessionId, code } = await planned(initiative.id)
    const { office, leader } = agency.actors

    expect(await cancel(sessionId)).toMatchObject({ status: 'done' })

    const { session } = await shown(sessionId)
    expect(session).toMatchObject({ state: 'cancelled', cancelReason: 'Bão số 5', code })
    expect((await told(leader.personId)).at(-1)).toContain('Lý do: Bão số 5')
    const { rows } = await scenario.ask<{ rows: object[] }>(listCouncils, office)
    expect(rows).toMatchObject([{ id: sessionId, state: 'cancelled' }])
    const draft = await scenario.ask<CouncilDraft>(councilDraft, office)
    expect(draft.initiatives.map(({ value, label }) => [value, label.vi.includes(code)])).toEqual([
      [initiative.id, false],
    ])
    const { cases } = await scenario.ask<AssessmentShown>(assessmentShown, office, { initiativeId: initiative.id })
    expect(cases).toEqual([])
    expect((await planned(initiative.id)).code).not.toBe(code)
    for (const command of [setPresent, closeCouncil, addCouncilCases]) {
      const said = { sessionId, version: 2, presentIds: [], initiativeIds: [initiative.id], minutes: '' }
      const keys = Object.keys(command.input.shape)
      const input = Object.fromEntries(Object.entries(said).filter(([key]) => keys.includes(key)))
      expect(await scenario.run(command, office, input)).toMatchObject({ reason: 'session-cancelled' })
    }
    expect(await cancel(sessionId)).toMatchObject({ reason: 'session-cancelled' })
  })

  it('takes an initiative once, however often it is named', async () => {
    const { id } = await assessed()
    const { sessionId } = await planned(id, id)

    expect((await shown(sessionId)).cases).toHaveLength(1)
    const add = { sessionId, initiativeIds: [id, id] }
    expect(await scenario.run(addCouncilCases, agency.actors.office, add)).toMatchObject({
      reason: 'case-taken-before',
    })
    const other = (await assessed()).id
    await scenario.must(addCouncilCases, agency.actors.office, { sessionId, initiativeIds: [other, other] })
    expect((await shown(sessionId)).cases).toHaveLength(2)
  })

  it('says which initiatives stand on the agenda of another session', async () => {
    const [one, other] = [await assessed(), await assessed()]
    const { sessionId, code } = await planned(one.id)

    const plan = await scenario.ask<CouncilPlanShown>(councilPlanShown, agency.actors.office, { sessionId })
    const draft = await scenario.ask<CouncilDraft>(councilDraft, agency.actors.office)

    expect(plan.initiatives.map(({ value }) => value)).toEqual([other.id])
    expect(draft.initiatives.find(({ value }) => value === one.id)?.label.vi).toContain(`đã ở phiên ${code}`)
  })

  it('seats nobody who left the agency before the day', async () => {
    const { officerOfPropaganda, headOfPropaganda, leader, office, officerOfPolicy } = agency.actors
    const { sessionId } = await planned((await assessed()).id)
    await scenario.connection.query(`update person set valid_to = '2026-11-20' where id = $1`, [
      officerOfPropaganda.personId,
    ])
    const everybody = [leader, office, headOfPropaganda, officerOfPropaganda].map(({ personId }) => personId)
    const present = { sessionId, version: 1, presentIds: everybody }

    expect(await scenario.run(setPresent, office, present)).toMatchObject({ reason: 'member-left' })

    const plan = await scenario.ask<CouncilPlanShown>(councilPlanShown, office, { sessionId })
    const gone = plan.people.find(({ value }) => value === officerOfPropaganda.personId)
    expect(gone?.label.vi).toContain('đã rời cơ quan')
    const memberIds = [headOfPropaganda.personId, officerOfPolicy.personId]
    expect(await change(sessionId, { memberIds })).toMatchObject({ status: 'done' })
  })

  it('votes only with those who sign its minutes', async () => {
    const { sessionId } = await planned((await assessed()).id)
    const { office, headOfPropaganda, officerOfPropaganda } = agency.actors
    const presentIds = [office, headOfPropaganda, officerOfPropaganda].map(({ personId }) => personId)
    await scenario.must(setPresent, office, { sessionId, version: 1, presentIds })
    const [item] = (await shown(sessionId)).cases
    const votes = presentIds.map((personId) => ({ personId, vote: 'for' }))
    const said = { caseId: item?.id, version: item?.version, level: 'base', votes }

    expect(await scenario.run(decideCouncilCase, office, said)).toMatchObject({ reason: 'chair-absent' })
  })

  it('asks anew who is there when it moves, and counts nobody who left before the day', async () => {
    const { sessionId } = await planned((await assessed()).id)
    const { leader, office, headOfPropaganda, officerOfPropaganda } = agency.actors
    const presentIds = [leader, office, headOfPropaganda, officerOfPropaganda].map(({ personId }) => personId)
    await scenario.must(setPresent, office, { sessionId, version: 1, presentIds })
    await scenario.connection.query(`update person set valid_to = '2026-11-23' where id = $1`, [
      officerOfPropaganda.personId,
    ])
    expect(await change(sessionId, { heldOn: '25/11/2026' })).toMatchObject({ status: 'done' })
    scenario.at('2026-11-25')

    const { session, cases } = await shown(sessionId)
    expect(session.members.filter(({ present }) => present)).toEqual([])
    const votes = presentIds.map((personId) => ({ personId, vote: 'for' }))
    const said = { caseId: cases[0]?.id, version: cases[0]?.version, level: 'base', votes }
    const vote = () => scenario.run(decideCouncilCase, office, said)
    expect(await vote()).toMatchObject({ reason: 'no-quorum' })
    // As presence was kept before it was asked anew.
    await scenario.connection.query(
      `update council_session set members = (select jsonb_agg(m || '{"present": true}') from jsonb_array_elements(members) as m)
        where id = $1`,
      [sessionId],
    )
    expect(await vote()).toMatchObject({ reason: 'member-left' })
  })

  it('leaves out whoever ran an initiative before it was handed over', async () => {
    const { id } = await assessed()
    const { sessionId } = await planned(id)
    const { leader, office, headOfPropaganda } = agency.actors
    await scenario.connection.query('update initiative set former_holder_ids = array[$2::uuid] where id = $1', [
      id,
      headOfPropaganda.personId,
    ])
    expect((await shown(sessionId)).cases[0]?.interested).toEqual([headOfPropaganda.personId])
    expect(await voted(sessionId)).toMatchObject({ reason: 'voter-has-interest' })
    const [item] = (await shown(sessionId)).cases
    const votes = [leader, office].map(({ personId }) => ({ personId, vote: 'for' }))
    const said = { caseId: item?.id, version: item?.version, level: 'base', votes }
    expect(await scenario.run(decideCouncilCase, office, said)).toMatchObject({ status: 'done' })
  })

  it('asks its members to come, and lets the others know what changed', async () => {
    const { sessionId } = await planned((await assessed()).id)
    const { leader, headOfPropaganda, headOfPolicy, officerOfPropaganda } = agency.actors
    await change(sessionId, { place: 'Hội trường', memberIds: [headOfPropaganda.personId, headOfPolicy.personId] })
    await cancel(sessionId)
    const kindsTold = async ({ personId }: { personId: string }) => {
      const { rows } = await scenario.connection.query('select kind from notice where person_id = $1 order by id', [
        personId,
      ])
      return rows.map((row) => row['kind'])
    }

    expect(await kindsTold(leader)).toEqual(['request', 'change', 'change'])
    expect(await kindsTold(headOfPolicy)).toEqual(['request', 'change'])
    expect(await kindsTold(officerOfPropaganda)).toEqual(['request', 'change'])
  })
})
