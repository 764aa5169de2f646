import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { givenAssessor, givenScoredSeason, sheetOfShare } from '../../../../test/support/assessment.ts'
import { storedFile } from '../../../../test/support/documents.ts'
import { givenInitiative, type GivenSeason, initiativeOf } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { OfficialDocument } from '../../documents/index.ts'
import { concludeAssessment } from './commands/conclude.ts'
import { addCouncilCases, dropCouncilCase, planCouncil } from './commands/council.ts'
import { drawSampleCommand } from './commands/draw-sample.ts'
import { closeCouncil, decideCouncilCase, setPresent } from './commands/hold-council.ts'
import { appointAssessors, declare } from './commands/panel.ts'
import { recordVisit } from './commands/record-visit.ts'
import { handInScores } from './commands/score.ts'
import { handInSelfAssessment } from './commands/self-assess.ts'
import { assessmentShown, type AssessmentShown } from './queries/assessment.ts'
import {
  type CouncilDraft,
  councilDraft,
  councilMinutesShown,
  councilShown,
  type CouncilShown,
} from './queries/councils.ts'
import { sampleShown, type SampleShown, visitShown, type VisitShown } from './queries/samples.ts'
import { listProposed } from './store/conclusions.ts'
import { insertInitiatives } from '../store/initiatives.ts'
import { readAs, writeAs } from '../../../platform/database/as-agency.ts'

describe('a council', () => {
  let scenario: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
    season = await givenScoredSeason(scenario, agency)
  })

  /** Scored by two assessors with the same sheet, 80 points of 100. */
  const scored = async () => {
    const initiative = await givenInitiative(scenario, agency, season, { state: 'running' })
    const of = { initiativeId: initiative.id }
    const people = [agency.actors.headOfPropaganda, agency.actors.officerOfPropaganda]
    await scenario.must(handInSelfAssessment, agency.actors.officerOfPolicy, {
      ...of,
      version: 0,
      ...sheetOfShare(0.9),
    })
    const personIds = people.map(({ personId }) => personId)
    await scenario.must(appointAssessors, agency.actors.office, { ...of, personIds, dueOn: '30/11/2026' })
    for (const person of people) {
      const assessor = { ...person, roles: [{ role: 'assessor' as const, unitIds: [] }] }
      await scenario.must(declare, assessor, { ...of, interest: 'none' })
      await scenario.must(handInScores, assessor, { ...of, version: 2, ...sheetOfShare(0.8) })
    }
    return initiative
  }
  const plan = async (initiativeIds: readonly string[], changes: object = {}) => {
    const { leader, office, headOfPropaganda, headOfPolicy } = agency.actors
    return scenario.run(planCouncil, office, {
      title: 'Xét công nhận năm 2026',
      heldOn: '23/11/2026',
      place: 'Phòng họp tầng 2',
      chairId: leader.personId,
      secretaryId: office.personId,
      memberIds: [headOfPropaganda.personId, headOfPolicy.personId],
      initiativeIds,
      quorumPercent: 67,
      passPercent: 51,
      ...changes,
    })
  }
  const planned = async (...initiativeIds: string[]) => {
    const receipt = await plan(initiativeIds)
    return receipt.status === 'done' ? String(receipt.answer['sessionId']) : ''
  }
  const shown = (sessionId: string) => scenario.ask<CouncilShown>(councilShown, agency.actors.office, { sessionId })
  const gather = async (sessionId: string, ...absent: string[]) => {
    const { session } = await shown(sessionId)
    const presentIds = session.members.map(({ personId }) => personId).filter((personId) => !absent.includes(personId))
    return scenario.run(setPresent, agency.actors.office, { sessionId, version: session.version, presentIds })
  }
  const vote = async (sessionId: string, changes: { votes?: object[]; level?: string } = {}) => {
    const [item] = (await shown(sessionId)).cases
    const { leader, office, headOfPropaganda } = agency.actors
    const votes = [
      { personId: leader.personId, vote: 'for' },
      { personId: office.personId, vote: 'for' },
      { personId: headOfPropaganda.personId, vote: 'against' },
    ]
    const said = { caseId: item?.id, version: item?.version, level: 'province', votes, remark: 'Nhất trí' }
    return scenario.run(decideCouncilCase, office, { ...said, ...changes })
  }

  beforeEach(async () => {
    await givenAssessor(scenario, agency, 'headOfPropaganda')
    await givenAssessor(scenario, agency, 'officerOfPropaganda')
  })

  it('votes with a quorum, without members who have an interest, and draws up its minutes', async () => {
    const initiative = await scored()
    const sessionId = await planned(initiative.id)
    const early = await vote(sessionId)
    await gather(sessionId)
    const [item] = (await shown(sessionId)).cases
    const interested = await vote(sessionId, {
      votes: [{ personId: agency.actors.headOfPolicy.personId, vote: 'for' }],
    })
    const few = await vote(sessionId, { votes: [] })
    const strange = await vote(sessionId, { level: 'moon' })
    const decided = await vote(sessionId)
    const left = await gather(sessionId, agency.actors.leader.personId)
    const { session } = await shown(sessionId)
    const minutes = { sessionId, version: session.version, minutes: 'Thảo luận sôi nổi.' }
    const closed = await scenario.must(closeCouncil, agency.actors.office, minutes)
    const again = await scenario.run(closeCouncil, agency.actors.office, minutes)
    const { document } = await scenario.ask<{ document: OfficialDocument }>(
      councilMinutesShown,
      agency.actors.headOfPolicy,
      {
        sessionId,
      },
    )

    expect(item?.interested).toEqual([agency.actors.headOfPolicy.personId])
    expect([early, interested, few, strange]).toMatchObject([
      { reason: 'no-quorum' },
      { reason: 'voter-has-interest' },
      { reason: 'votes-missing' },
      { reason: 'level-not-of-season' },
    ])
    expect(decided).toMatchObject({ status: 'done', answer: { state: 'passed' } })
    expect([left, again]).toMatchObject([{ reason: 'votes-taken' }, { reason: 'session-closed' }])
    expect(closed).toEqual({ serial: 1 })
    const text = JSON.stringify(document)
    expect(document).toMatchObject({ type: 'biên bản', number: { serial: '1' }, date: '2026-11-23' })
    for (const part of ['Có mặt 4/4', 'Kiều Văn Trưởng', 'Không tán thành', 'Cấp tỉnh', 'Thông qua', 'Nhất trí']) {
      expect(text).toContain(part)
    }
  })

  it('decides once: a second council that decides at the same time is told so', async () => {
    const initiative = await scored()
    const [one, other] = [await planned(initiative.id), await planned(initiative.id)]
    await gather(one)
    await gather(other)

    const receipts = await Promise.all([vote(one), vote(other)])

    expect(receipts.map(({ status }) => status).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['done', 'refused'])
    const refused = receipts.find(({ status }) => status === 'refused')
    expect(refused).toMatchObject({ reason: 'decided-already' })
    expect(refused?.status === 'refused' && refused.refusal.words.vi).toContain('đã được Hội đồng quyết định')
  })

  it('has its word go before the points', async () => {
    const initiative = await scored()
    const { office } = agency.actors
    const sessionId = await planned(initiative.id)
    await gather(sessionId)
    await vote(sessionId, { level: 'base' })
    await scenario.must(concludeAssessment, office, { initiativeId: initiative.id, version: 2 })

    const proposed = await readAs(scenario.connection.db, [agency.agencyId], (db) => listProposed(db, [initiative.id]))
    expect(proposed).toMatchObject([{ initiativeId: initiative.id, total: 80, most: 100, level: 'base' }])
    expect(proposed[0]?.council).toEqual({ passed: true, level: 'base', for: 2, against: 1, abstain: 0 })
    const { conclusions } = await scenario.ask<AssessmentShown>(assessmentShown, office, {
      initiativeId: initiative.id,
    })
    expect(conclusions).toMatchObject([{ levelByPoints: 'province', total: 80 }])
    expect((await scenario.ask<CouncilDraft>(councilDraft, office)).initiatives).toEqual([])
  })

  it('is planned with enough members and with what waits for it', async () => {
    const initiative = await scored()
    const running = await givenInitiative(scenario, agency, season, { state: 'running' })
    const { leader, office } = agency.actors
    const draft = await scenario.ask<CouncilDraft>(councilDraft, office)
    const sessionId = await planned(initiative.id)
    const [item] = (await shown(sessionId)).cases

    expect(draft.initiatives.map(({ value }) => value)).toEqual([initiative.id])
    expect(await plan([])).toMatchObject({ reason: 'cases-missing' })
    expect(await plan([running.id])).toMatchObject({ reason: 'not-ready-for-council' })
    expect(await plan([initiative.id], { memberIds: [] })).toMatchObject({ reason: 'members-missing' })
    expect(await plan([initiative.id], { secretaryId: leader.personId })).toMatchObject({
      reason: 'chair-is-secretary',
    })
    const add = { sessionId, initiativeIds: [initiative.id] }
    expect(await scenario.run(addCouncilCases, office, add)).toMatchObject({ reason: 'case-taken-before' })
    await scenario.must(dropCouncilCase, office, { caseId: item?.id })
    await scenario.must(addCouncilCases, office, add)
    expect((await shown(sessionId)).cases).toHaveLength(1)
  })

  it('takes as many initiatives as its pages and minutes hold', async () => {
    const { office } = agency.actors
    const ready = Array.from({ length: 201 }, () => initiativeOf(agency, season, { state: 'assessed' }))
    await writeAs(scenario.connection.db, [agency.agencyId], (db) => insertInitiatives(db, agency.agencyId, ready))
    const [further, ...full] = ready.map(({ id }) => id)
    const sessionId = await planned(...full)

    const receipt = await scenario.run(addCouncilCases, office, { sessionId, initiativeIds: [further] })

    expect(receipt).toMatchObject({ reason: 'too-many-cases' })
  })

  it('rests on visits with photos', async () => {
    const initiative = await scored()
    const visit = {
      initiativeId: initiative.id,
      visitedOn: '20/11/2026',
      place: 'Nhà cộng đồng thôn Đá Hang',
      present: 'Bà Thập Thị Liên\nÔng Trần Văn Sách',
      findings: 'Có sổ ghi chép từng buổi.',
      conclusion: 'Đề nghị công nhận.',
      files: [storedFile('ảnh', 'anh-thon.jpg')],
    }
    const { office, officerOfPolicy } = agency.actors
    const assessor = (person: typeof office) => ({ ...person, roles: [{ role: 'assessor' as const, unitIds: [] }] })
    const ahead = await scenario.run(recordVisit, office, { ...visit, visitedOn: '24/11/2026' })
    const own = await scenario.run(recordVisit, assessor(officerOfPolicy), visit)
    const { visitId } = await scenario.must(recordVisit, assessor(agency.actors.headOfPropaganda), visit)
    const minutes = await scenario.ask<VisitShown>(visitShown, officerOfPolicy, { visitId })

    expect([ahead, own]).toMatchObject([{ reason: 'visit-in-the-future' }, { reason: 'visitor-of-own-unit' }])
    expect(minutes.files).toMatchObject([{ name: 'anh-thon.jpg' }])
    expect(JSON.stringify(minutes.document)).toContain('Có sổ ghi chép từng buổi.')
  })
})

describe('random checks', () => {
  it('are drawn from a published seed and can be drawn again by hand', async () => {
    const scenario = await startScenario('2026-11-23')
    const agency = await givenAgency(scenario)
    const season = await givenScoredSeason(scenario, agency)
    const { office, officerOfPropaganda } = agency.actors
    const seed = '20/11/2026-123456'
    const draw = { seasonId: season.id, seed, seedSource: 'Xổ số ngày 20/11/2026', size: '2' }
    const none = await scenario.run(drawSampleCommand, office, draw)
    for (let made = 0; made < 5; made += 1) await givenInitiative(scenario, agency, season, { state: 'running' })
    await givenInitiative(scenario, agency, season, { state: 'registered' })
    const many = await scenario.run(drawSampleCommand, office, { ...draw, size: 6 })
    const short = await scenario.run(drawSampleCommand, office, { ...draw, seed: '12345' })
    const { drawId, drawn } = await scenario.must(drawSampleCommand, office, draw)
    const shown = await scenario.ask<SampleShown>(sampleShown, officerOfPropaganda, { drawId })

    expect([none, many, short]).toMatchObject([
      { reason: 'nothing-to-draw' },
      { reason: 'sample-too-big' },
      { status: 'invalid', problems: [{ field: 'seed' }] },
    ])
    expect(shown.codes).toHaveLength(5)
    const hash = (code: string) => createHash('sha256').update(`${seed}:${code}`).digest('hex')
    const byHand = shown.codes.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 2)
    expect(drawn).toEqual(byHand)
    expect(shown.drawn.map((each) => each.hash)).toEqual(byHand.map(hash))
  })
})
