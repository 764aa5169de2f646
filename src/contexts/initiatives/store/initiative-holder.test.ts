import { beforeEach, describe, expect, it } from 'vitest'
import { givenAssessor, givenScoredSeason, sheetOfShare } from '../../../../test/support/assessment.ts'
import { givenInitiative, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { makePersonCommands } from '../../organization/index.ts'
import { concludeAssessment } from '../assessment/commands/conclude.ts'
import { appointAssessors, declare, removeAssessor } from '../assessment/commands/panel.ts'
import { handInScores, saveScores } from '../assessment/commands/score.ts'
import { assessmentShown, type AssessmentShown } from '../assessment/queries/assessment.ts'
import { initiativeHolder } from './initiative-holder.ts'
import { getInitiative } from './initiatives.ts'

const { closeUnit, endMembership, movePerson } = makePersonCommands([initiativeHolder])

describe('initiatives of people and units that go', () => {
  let scenario: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
    season = await givenScoredSeason(scenario, agency)
  })

  const now = ({ id }: { id: string }) =>
    readAs(scenario.connection.db, [agency.agencyId], (db) => getInitiative(db, id))
  const merge = (successorId: string | null) =>
    scenario.run(closeUnit, agency.actors.admin, {
      unitId: agency.units.policy,
      version: 1,
      lastOn: '23/11/2026',
      successorId,
    })

  it('go to whoever takes over from a person, who is told; what is over stays', async () => {
    const { admin, officerOfPolicy, otherOfficerOfPolicy } = agency.actors
    const going = await givenInitiative(scenario, agency, season, { state: 'running' })
    const over = await givenInitiative(scenario, agency, season, { state: 'withdrawn' })
    const leave = (successorId: string | null) =>
      scenario.run(endMembership, admin, {
        personId: officerOfPolicy.personId,
        version: 1,
        lastOn: '23/11/2026',
        successorId,
      })

    expect(await leave(null)).toMatchObject({ reason: 'successor-needed' })
    expect(await leave(otherOfficerOfPolicy.personId)).toMatchObject({ status: 'done' })

    expect(await now(going)).toMatchObject({
      personId: otherOfficerOfPolicy.personId,
      createdBy: officerOfPolicy.personId,
      version: 2,
    })
    expect((await now(over)).personId).toBe(officerOfPolicy.personId)
    const told = await scenario.connection.db
      .selectFrom('notice')
      .select('textVi')
      .where('personId', '=', otherOfficerOfPolicy.personId)
      .execute()
    expect(told.map(({ textVi }) => textVi)).toEqual(['Anh/chị nhận bàn giao 1 mô hình, điển hình.'])
  })

  it('go to the unit that theirs is merged into, on their cards as well', async () => {
    const recognised = await givenInitiative(scenario, agency, season, { state: 'recognised' })
    const draft = await givenInitiative(scenario, agency, season)

    // Its people alone need a successor; so do its initiatives.
    expect(await merge(null)).toMatchObject({ reason: 'successor-unit-needed' })
    expect(await merge(agency.units.propaganda)).toMatchObject({ status: 'done' })

    expect([(await now(recognised)).unitId, (await now(draft)).unitId]).toEqual([
      agency.units.propaganda,
      agency.units.propaganda,
    ])
    const { rows } = await scenario.connection.query('select unit_name from initiative_card where id = $1', [
      recognised.id,
    ])
    expect(rows).toEqual([{ unit_name: 'Phòng Tuyên truyền và Địa bàn' }])
  })

  it('are not assessed by the people their unit was merged with, appointed before or not', async () => {
    const initiative = await givenInitiative(scenario, agency, season, { state: 'self_assessed' })
    const first = await givenAssessor(scenario, agency, 'headOfPropaganda')
    const second = await givenAssessor(scenario, agency, 'officerOfPropaganda')
    const { office } = agency.actors
    const of = { initiativeId: initiative.id }
    const appoint = (personId: string) =>
      scenario.run(appointAssessors, office, { ...of, personIds: [personId], dueOn: '30/11/2026' })
    expect(await appoint(first.personId)).toMatchObject({ status: 'done' })
    await scenario.must(declare, first, { ...of, interest: 'none' })
    await merge(agency.units.propaganda)

    expect(await appoint(second.personId)).toMatchObject({ reason: 'assessor-of-own-unit' })
    const sheet = { ...of, version: 2, ...sheetOfShare(0.9) }
    expect(await scenario.run(saveScores, first, sheet)).toMatchObject({ reason: 'assessor-of-own-unit' })
    expect(await scenario.run(handInScores, first, sheet)).toMatchObject({ reason: 'assessor-of-own-unit' })
    const { panel } = await scenario.ask<AssessmentShown>(assessmentShown, office, of)
    const removed = { assessorId: panel[0]?.id, version: 2, reason: 'Cùng đơn vị sau sáp nhập' }
    expect(await scenario.run(removeAssessor, office, removed)).toMatchObject({ status: 'done' })
  })

  it('are assessed neither by who ran them before, nor with the sheet of who runs them now', async () => {
    const { admin, office, headOfPolicy, officerOfPolicy } = agency.actors
    const by = { createdBy: headOfPolicy.personId, personId: officerOfPolicy.personId }
    const initiative = await givenInitiative(scenario, agency, season, { state: 'self_assessed', ...by })
    const former = await givenAssessor(scenario, agency, 'officerOfPolicy')
    const successor = await givenAssessor(scenario, agency, 'officerOfPropaganda')
    const third = await givenAssessor(scenario, agency, 'headOfPropaganda')
    const of = { initiativeId: initiative.id }
    const appoint = (...people: readonly { personId: string }[]) =>
      scenario.run(appointAssessors, office, {
        ...of,
        personIds: people.map(({ personId }) => personId),
        dueOn: '30/11/2026',
      })
    expect(await appoint(successor, third)).toMatchObject({ status: 'done' })
    for (const person of [successor, third]) {
      await scenario.must(declare, person, { ...of, interest: 'none' })
      await scenario.must(handInScores, person, { ...of, version: 2, ...sheetOfShare(0.8) })
    }
    scenario.at('2026-11-24')
    await scenario.must(movePerson, admin, {
      personId: former.personId,
      version: 1,
      unitId: agency.units.propaganda,
      role: 'officer',
      fromOn: '24/11/2026',
      successorId: successor.personId,
    })

    expect(await now(initiative)).toMatchObject({
      personId: successor.personId,
      formerHolderIds: [former.personId],
      version: 2,
    })
    expect(await appoint(former)).toMatchObject({ reason: 'assessor-is-author' })
    const conclude = () => scenario.run(concludeAssessment, office, { ...of, version: 2 })
    expect(await conclude()).toMatchObject({ reason: 'sheet-of-own-initiative' })
    const { panel } = await scenario.ask<AssessmentShown>(assessmentShown, office, of)
    const remove = ({ personId }: { personId: string }) => {
      const found = panel.find((each) => each.personId === personId)
      const said = { assessorId: found?.id, version: found?.version, reason: 'Nhận bàn giao mô hình' }
      return scenario.run(removeAssessor, office, said)
    }
    expect(await remove(third)).toMatchObject({ reason: 'sheet-handed-in' })
    expect(await remove(successor)).toMatchObject({ status: 'done' })
    expect(await conclude()).toMatchObject({ reason: 'too-few-assessors' })
  })
})
