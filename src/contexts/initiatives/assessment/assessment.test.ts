import { beforeEach, describe, expect, it } from 'vitest'
import { givenAssessor, givenScoredSeason, scoredCriteria, sheetOfShare } from '../../../../test/support/assessment.ts'
import { storedFile } from '../../../../test/support/documents.ts'
import { givenInitiative, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import type { Initiative } from '../rules/initiative.ts'
import { askAnotherLook, concludeAssessment } from './commands/conclude.ts'
import { appointAssessors, declare, removeAssessor } from './commands/panel.ts'
import { reopenSelfAssessment } from './commands/reopen-self-assessment.ts'
import { explainOutliers, handInScores, saveScores } from './commands/score.ts'
import { handInSelfAssessment, saveSelfAssessment } from './commands/self-assess.ts'
import { addEvidence, dropEvidence } from './commands/self-evidence.ts'
import { type AssessmentShown, assessmentShown, recordedPoints } from './queries/assessment.ts'

describe('assessing an initiative', () => {
  let scenario: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  let first: Person
  let second: Person
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
    season = await givenScoredSeason(scenario, agency)
    first = await givenAssessor(scenario, agency, 'headOfPropaganda')
    second = await givenAssessor(scenario, agency, 'officerOfPropaganda')
  })

  const running = () => givenInitiative(scenario, agency, season, { state: 'running' })
  const shown = ({ id }: Pick<Initiative, 'id'>, by: Person = agency.actors.office) =>
    scenario.ask<AssessmentShown>(assessmentShown, by, { initiativeId: id })
  const handIn = ({ id }: Initiative, changes: object = {}) =>
    scenario.run(handInSelfAssessment, agency.actors.officerOfPolicy, {
      initiativeId: id,
      version: 0,
      ...sheetOfShare(0.8),
      ...changes,
    })
  const assessed = async () => {
    const initiative = await running()
    expect(await handIn(initiative)).toMatchObject({ status: 'done' })
    return initiative
  }
  const appoint = ({ id }: Initiative, ...people: Person[]) =>
    scenario.run(appointAssessors, agency.actors.office, {
      initiativeId: id,
      personIds: people.map(({ personId }) => personId),
      dueOn: '30/11/2026',
    })
  const declared = async (initiative: Initiative, ...people: Person[]) => {
    await appoint(initiative, ...people)
    for (const person of people) {
      await scenario.must(declare, person, { initiativeId: initiative.id, interest: 'none' })
    }
  }
  const score = ({ id }: Initiative, by: Person, share: number, changes: object = {}) =>
    scenario.run(handInScores, by, { initiativeId: id, version: 2, ...sheetOfShare(share), ...changes })

  it('begins with own scores: a draft, evidence, and handing in whole', async () => {
    const initiative = await running()
    const { officerOfPolicy } = agency.actors
    const of = { initiativeId: initiative.id }
    const half = { scores: sheetOfShare(0.5).scores.slice(0, 2), vetoes: [] }
    await scenario.must(saveSelfAssessment, officerOfPolicy, { ...of, version: 0, ...half })
    const bare = { ...sheetOfShare(0.8), version: 1 }
    const proofless = bare.scores.map((row) => ({ ...row, note: '' }))
    const without = await handIn(initiative, { version: 1, scores: proofless })
    for (const { id, evidence } of scoredCriteria) {
      const files = [storedFile(`Ảnh ${id}`, `${id}.txt`)]
      if (evidence === 'required') await scenario.must(addEvidence, officerOfPolicy, { ...of, criterionId: id, files })
    }
    const files = [storedFile('x')]
    const strange = await scenario.run(addEvidence, officerOfPolicy, { ...of, criterionId: 'x', files })
    const stale = await handIn(initiative, { version: 0 })
    await scenario.must(handInSelfAssessment, officerOfPolicy, { ...of, ...bare, scores: proofless })

    expect(without).toMatchObject({
      status: 'invalid',
      problems: [{ field: 'scores.3.note' }, { field: 'scores.4.note' }],
    })
    expect([strange, stale]).toMatchObject([{ reason: 'criterion-not-of-set' }, { reason: 'record-changed' }])
    const { self, evidence, initiative: now } = await shown(initiative, officerOfPolicy)
    expect(self).toMatchObject({ state: 'handed_in', handedInOn: '2026-11-23', version: 2 })
    expect(now).toMatchObject({ state: 'self_assessed', selfAssessedOn: '2026-11-23' })
    expect(evidence.map(({ criterionId }) => criterionId)).toEqual(['tien-do', 'chat-luong'])
    const late = await scenario.run(dropEvidence, officerOfPolicy, { evidenceId: evidence[0]?.id })
    expect(late).toMatchObject({ reason: 'not-in-this-state' })
  })

  it('names the criterion of every point that can not be', async () => {
    const initiative = await running()
    const { scores } = sheetOfShare(0.8)
    const wrong = scores.map((row, at) => ({ ...row, points: [11, -2, 7.3][at] ?? row.points }))
    const receipt = await handIn(initiative, { scores: wrong, vetoes: [] })

    expect(receipt).toMatchObject({ status: 'invalid' })
    const problems = receipt.status === 'invalid' ? receipt.problems : []
    expect(problems.map(({ field, message }) => `${field} ${message.vi}`)).toEqual([
      'scores.0.points “Chấp hành chủ trương, pháp luật; giữ kỷ luật, kỷ cương”: 11 điểm không nằm trong khoảng 0 đến 10.',
      'scores.1.points “Thái độ phục vụ nhân dân, văn hóa công vụ”: -2 điểm không nằm trong khoảng 0 đến 10.',
      'scores.2.points “Phối hợp với Mặt trận, đoàn thể trong công tác dân vận”: điểm viết theo bước 0,25 (ví dụ 7,25; 7,5; 7,75).',
      ' Trả lời điều kiện loại “Có công chức bị kết luận nhũng nhiễu, gây phiền hà cho người dân”.',
      ' Trả lời điều kiện loại “Báo cáo sai sự thật”.',
    ])
    expect((await shown(initiative)).self).toBeUndefined()
  })

  it('takes points for a criterion, and an answer to a veto, once', async () => {
    const initiative = await running()
    const { scores, vetoes } = sheetOfShare(0.8)
    const [criterion, veto] = [scores[0], vetoes[0]]
    const doubled = {
      scores: [{ ...criterion, points: 1_000_000 }, ...scores],
      vetoes: [{ ...veto, hit: 'yes' }, ...vetoes],
    }

    const receipt = await handIn(initiative, doubled)

    expect(receipt).toMatchObject({
      status: 'invalid',
      problems: [{ field: 'scores.0.points' }, { field: 'vetoes.0.hit' }],
    })
  })

  it('ends own scoring with the season, unless the Office gives more time', async () => {
    const initiative = await running()
    scenario.at('2026-12-16')
    const late = await handIn(initiative)
    const { office, officerOfPolicy } = agency.actors
    const more = { initiativeId: initiative.id, until: '20/12/2026', reason: 'Ốm' }
    const past = await scenario.run(reopenSelfAssessment, office, { ...more, until: '15/12/2026' })
    await scenario.must(reopenSelfAssessment, office, more)
    const whole = { initiativeId: initiative.id, ...sheetOfShare(0.8) }
    await scenario.must(handInSelfAssessment, officerOfPolicy, { ...whole, version: 1 })
    await scenario.must(reopenSelfAssessment, office, more)

    expect([late, past]).toMatchObject([{ reason: 'self-assessment-closed' }, { reason: 'extension-in-the-past' }])
    expect(await shown(initiative)).toMatchObject({
      initiative: { state: 'running' },
      self: { state: 'draft' },
      selfDueOn: '2026-12-20',
    })
  })

  it('is done by nobody with an interest', async () => {
    const initiative = await assessed()
    const inUnit = await givenAssessor(scenario, agency, 'otherOfficerOfPolicy')
    const author = await givenAssessor(scenario, agency, 'officerOfPolicy')
    expect(await appoint(initiative, inUnit)).toMatchObject({ reason: 'assessor-of-own-unit' })
    expect(await appoint(initiative, author)).toMatchObject({ reason: 'assessor-is-author' })
    expect(await appoint(initiative, agency.actors.leader)).toMatchObject({ reason: 'not-an-assessor' })
    expect(await appoint(initiative)).toMatchObject({ reason: 'nobody-appointed' })
    await appoint(initiative, first)
    expect(await appoint(initiative, first)).toMatchObject({ reason: 'assessor-appointed-before' })
    const early = await score(initiative, first, 0.8, { version: 1 })
    await scenario.must(declare, first, { initiativeId: initiative.id, interest: 'relative', note: 'Anh ruột' })
    const excused = await score(initiative, first, 0.8)
    const stranger = await scenario.run(declare, second, { initiativeId: initiative.id, interest: 'none' })

    expect([early, excused, stranger]).toMatchObject([
      { reason: 'declare-first' },
      { reason: 'not-on-panel' },
      { reason: 'not-on-panel' },
    ])
    expect((await shown(initiative)).panel).toMatchObject([{ state: 'excused', interest: 'relative' }])
  })

  it('is blind until all are in, then concluded by the mean, with reasons for points far off', async () => {
    const initiative = await assessed()
    await declared(initiative, first, second)
    const of = { initiativeId: initiative.id }
    await scenario.must(saveScores, first, { ...of, version: 2, ...sheetOfShare(0.5) })
    expect(await score(initiative, first, 0.9, { version: 3 })).toMatchObject({ status: 'done' })

    const { office, leader, officerOfPolicy } = agency.actors
    for (const viewer of [office, leader, second, officerOfPolicy]) {
      const { panel, computed } = await shown(initiative, viewer)
      expect(computed).toBeUndefined()
      expect(panel.filter(({ personId }) => personId !== viewer.personId)).toSatisfy(
        (others: AssessmentShown['panel']) =>
          others.every(({ scores, vetoes, remark }) => scores.length === 0 && vetoes.length === 0 && remark === ''),
      )
      const recorded = await scenario.ask<{ points: unknown }>(recordedPoints, viewer, of)
      expect(recorded.points).toBeNull()
    }
    expect((await shown(initiative, first)).own).toMatchObject({ isOpen: true, state: 'handed_in' })
    const conclude = { ...of, version: 2 }
    const early = await scenario.run(concludeAssessment, office, conclude)
    const again = await score(initiative, first, 0.1, { version: 4 })
    expect(await score(initiative, second, 0.4)).toMatchObject({ status: 'done' })

    const open = await shown(initiative)
    expect(open).toMatchObject({ isOpen: true, computed: { total: 65, most: 100, level: { level: 'base' } } })
    expect((await shown(initiative, officerOfPolicy)).computed).toBeUndefined()
    const unexplained = await scenario.run(concludeAssessment, office, conclude)
    for (const person of [first, second]) {
      const own = open.outliers.filter(
        ({ assessorId }) => assessorId === open.panel.find((each) => each.personId === person.personId)?.id,
      )
      const reasons = own.map(({ criterionId }) => ({ id: criterionId, text: 'Theo minh chứng đã xem' }))
      await scenario.must(explainOutliers, person, { ...of, reasons })
    }
    const answer = await scenario.must(concludeAssessment, office, conclude)

    expect([early, again, unexplained]).toMatchObject([
      { reason: 'scores-not-open' },
      { reason: 'sheet-handed-in' },
      { reason: 'outlier-unexplained' },
    ])
    expect(answer).toEqual({ total: 65, level: 'base' })
    const author = await shown(initiative, officerOfPolicy)
    expect(author).toMatchObject({ initiative: { state: 'assessed' }, computed: { total: 65 } })
    const { points } = await scenario.ask<{ points: { sheets: { total: number }[] } }>(
      recordedPoints,
      officerOfPolicy,
      of,
    )
    expect(points.sheets.map(({ total }) => total).toSorted((a, b) => a - b)).toEqual([40, 90])
  })

  it('keeps points out of the audit in clear', async () => {
    const initiative = await assessed()
    await declared(initiative, first)
    await score(initiative, first, 0.9, { remark: 'Nhận xét kín' })
    const trail = await scenario.auditTrail(agency.agencyId)
    const line = trail.find(({ command }) => command === 'initiatives.hand-in-scores')

    expect(line?.input).toContain('hmac-sha256:')
    expect(line?.input).not.toContain('Nhận xét kín')
    expect(line?.input).not.toContain('points')
  })

  it('goes on when somebody does not hand in: open after the day, or without them', async () => {
    const initiative = await assessed()
    await declared(initiative, first, second)
    await score(initiative, first, 0.8)
    scenario.at('2026-12-01')
    const few = await scenario.run(concludeAssessment, agency.actors.office, {
      initiativeId: initiative.id,
      version: 2,
    })
    expect(few).toMatchObject({ reason: 'too-few-assessors' })
    expect((await shown(initiative)).computed).toMatchObject({ total: 80 })
    expect((await shown(initiative, second)).computed).toBeUndefined()
    const { panel } = await shown(initiative)
    const [one, other] = panel
    const remove = { reason: 'Đi công tác' }
    const handed = await scenario.run(removeAssessor, agency.actors.office, {
      ...remove,
      assessorId: one?.id,
      version: one?.version,
    })
    await scenario.must(removeAssessor, agency.actors.office, {
      ...remove,
      assessorId: other?.id,
      version: other?.version,
    })

    expect(handed).toMatchObject({ reason: 'sheet-handed-in' })
    expect((await shown(initiative)).panel.map(({ state }) => state)).toEqual(['handed_in', 'removed'])
  })

  it('is looked at again once, by others', async () => {
    const { officerOfPolicy } = agency.actors
    const initiative = await givenInitiative(scenario, agency, season, { state: 'not_recognised' })
    const ask = { initiativeId: initiative.id, version: 1, reason: 'Bổ sung minh chứng' }
    await scenario.must(askAnotherLook, officerOfPolicy, ask)
    expect((await shown(initiative)).initiative).toMatchObject({ state: 'self_assessed', round: 2 })
    await scenario.connection.query(`update initiative set state = 'not_recognised' where id = $1`, [initiative.id])
    const twice = await scenario.run(askAnotherLook, officerOfPolicy, { ...ask, version: 2 })

    expect(twice).toMatchObject({ reason: 'looked-at-twice' })
  })
})
