import { expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../../test/support/initiatives.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite } from '../../../../test/support/pages-site.ts'
import { newId, startScenario } from '../../../../test/support/scenario.ts'
import { lookAlikeRoutes } from './routes.tsx'

it('shows look-alikes while one types, as a part of the page or as a page of its own, and records what a pair is', async () => {
  const scenario = await startScenario()
  const agency = await givenAgency(scenario)
  const season = await givenSeason(scenario, agency)
  const name = 'Thắp sáng đường quê thôn Suối Rớ'
  const first = await givenInitiative(scenario, agency, season, { state: 'running', name })
  const second = await givenInitiative(scenario, agency, season, { state: 'registered', name })
  const site = openPagesSite(scenario.door, [lookAlikeRoutes()])
  site.actAs(agency.actors.office)
  const typed = { name: 'thap sang duong que thon suoi ro' }

  const part = await (await site.post('/mo-hinh/giong-nhau', { ...typed, fragment: 'true' })).text()
  const page = await (await site.post('/mo-hinh/giong-nhau', typed)).text()
  const nothing = await (await site.post('/mo-hinh/giong-nhau', { name: '', fragment: 'true' })).text()
  const judged = await site.post(`/mo-hinh/${second.id}/giong-nhau`, {
    commandId: newId(),
    otherAgencyId: String(agency.agencyId),
    otherId: first.id,
    verdict: 'continues',
    note: 'Làm tiếp',
  })
  const shown = await (await site.get(`/mo-hinh/${second.id}/giong-nhau`)).text()

  expect(part).toContain('<mark>')
  expect(part).not.toContain('<html')
  expect(page).toContain('<html')
  expect(page).toContain(`/mo-hinh/${first.id}`)
  expect(nothing).toContain('Chưa thấy mô hình nào giống')
  expect(judged.status).toBe(303)
  expect(shown).toContain('Tiếp nối')
})
