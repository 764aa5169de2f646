import { expect, it } from 'vitest'
import { givenAssessor, givenScoredSeason, sheetOfShare } from '../../../../test/support/assessment.ts'
import { givenInitiative } from '../../../../test/support/initiatives.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite } from '../../../../test/support/pages-site.ts'
import { startScenario } from '../../../../test/support/scenario.ts'
import { appointAssessors, declare } from './commands/panel.ts'
import { handInScores } from './commands/score.ts'
import { assessmentRoutes } from './routes.tsx'

it('the page that concludes an assessment shows the total once all sheets are in, and before that only that it waits', async () => {
  const scenario = await startScenario('2026-11-05')
  const agency = await givenAgency(scenario)
  const season = await givenScoredSeason(scenario, agency)
  const { id } = await givenInitiative(scenario, agency, season, { state: 'self_assessed' })
  const assessors = [
    await givenAssessor(scenario, agency, 'officerOfPropaganda'),
    await givenAssessor(scenario, agency, 'headOfPropaganda'),
  ]
  const { office } = agency.actors
  const personIds = assessors.map(({ personId }) => personId)
  await scenario.must(appointAssessors, office, { initiativeId: id, personIds, dueOn: '20/11/2026' })
  const site = openPagesSite(scenario.door, [assessmentRoutes()])
  site.actAs(office)
  const page = async () => (await site.get(`/mo-hinh/${id}/ket-luan`)).text()
  const handIn = async (at: number) => {
    const assessor = assessors[at]
    if (assessor === undefined) throw new Error('expected two assessors')
    await scenario.must(declare, assessor, { initiativeId: id, interest: 'none' })
    await scenario.must(handInScores, assessor, { initiativeId: id, version: 2, ...sheetOfShare(0.75) })
  }

  await handIn(0)
  const early = await page()
  await handIn(1)
  const whole = await page()

  expect(early).toContain('Chưa đến lúc mở điểm')
  expect(early).not.toMatch(/<form[^>]*ket-luan/)
  expect(early).not.toContain('÷ 2')
  expect(whole).toContain('÷ 2')
  expect(whole).toMatch(/<form[^>]*ket-luan/)
})

it('the page of a panel takes off somebody who handed in and has the initiative now, and nobody else who did', async () => {
  const scenario = await startScenario('2026-11-05')
  const agency = await givenAgency(scenario)
  const season = await givenScoredSeason(scenario, agency)
  const { id } = await givenInitiative(scenario, agency, season, { state: 'self_assessed' })
  const successor = await givenAssessor(scenario, agency, 'officerOfPropaganda')
  const { office } = agency.actors
  const said = { initiativeId: id, personIds: [successor.personId], dueOn: '20/11/2026' }
  await scenario.must(appointAssessors, office, said)
  await scenario.must(declare, successor, { initiativeId: id, interest: 'none' })
  await scenario.must(handInScores, successor, { initiativeId: id, version: 2, ...sheetOfShare(0.75) })
  const site = openPagesSite(scenario.door, [assessmentRoutes()])
  site.actAs(office)
  const page = async () => (await site.get(`/mo-hinh/${id}/tham-dinh`)).text()

  expect(await page()).not.toContain('/mo-hinh/nguoi-cham/')
  await scenario.connection.query('update initiative set person_id = $2 where id = $1', [id, successor.personId])
  expect(await page()).toContain('/mo-hinh/nguoi-cham/')
})
