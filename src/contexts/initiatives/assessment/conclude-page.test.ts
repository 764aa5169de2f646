import { expect, it } from 'vitest'
import { givenPanel } from '../../../../test/support/assessment.ts'
import { openPagesSite } from '../../../../test/support/pages-site.ts'
import { startScenario } from '../../../../test/support/scenario.ts'
import { assessmentRoutes } from './routes.tsx'

it('the page that concludes an assessment shows the total once all sheets are in, and before that only that it waits', async () => {
  const scenario = await startScenario('2026-11-05')
  const { agency, initiativeId, assessors, appoint, handIn } = await givenPanel(scenario)
  await appoint()
  const site = openPagesSite(scenario.door, [assessmentRoutes()])
  site.actAs(agency.actors.office)

  const shown: string[] = []
  for (const assessor of assessors) {
    await handIn(assessor)
    shown.push(await (await site.get(`/mo-hinh/${initiativeId}/ket-luan`)).text())
  }

  const [early, whole] = shown
  expect(early).toContain('Chưa đến lúc mở điểm')
  expect(early).not.toMatch(/<form[^>]*ket-luan/)
  expect(early).not.toContain('÷ 2')
  expect(whole).toContain('÷ 2')
  expect(whole).toMatch(/<form[^>]*ket-luan/)
})
