import { expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../../test/support/initiatives.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite } from '../../../../test/support/pages-site.ts'
import { newId, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { replicationRoutes } from './routes.tsx'

it('leads from the list through adopting to what came of it, without script', async () => {
  const scenario = await startScenario()
  const [agency, other] = [await givenAgency(scenario), await givenAgency(scenario)]
  const season = await givenSeason(scenario, agency)
  const { id } = await givenInitiative(scenario, agency, season, {
    state: 'recognised',
    decidedOn: day('2026-10-01'),
    name: 'Truyền thông bằng trống làng',
  })
  const site = openPagesSite(scenario.door, [replicationRoutes()])
  const { officerOfPolicy } = other.actors
  site.actAs(officerOfPolicy)
  const adopting = { originAgencyId: String(agency.agencyId), unitId: other.units.policy, way: 'trial' }

  const list = await (await site.get('/nhan-rong?q=trong+lang')).text()
  const adopted = await site.post(`/mo-hinh/${id}/lam-theo`, { commandId: newId(), ...adopting })
  const address = adopted.headers.get('location') ?? ''
  const why = { commandId: newId(), version: '1', state: 'did_not_work' }
  const withoutWhy = await site.post(address, why)
  const told = await site.post(address, { ...why, commandId: newId(), outcome: 'Loa hỏng giữa mùa' })
  const tree = await (await site.get(`/mo-hinh/${id}/nhan-rong`)).text()
  const again = await site.post(`/mo-hinh/${id}/lam-theo`, { commandId: newId(), ...adopting, way: 'register' })

  expect(list).toContain(`/mo-hinh/${id}`)
  expect([adopted.status, address]).toEqual([303, expect.stringMatching(/^\/lam-theo\//)])
  expect([withoutWhy.status, await withoutWhy.text()]).toEqual([422, expect.stringContaining('vì sao chưa thành')])
  expect(told.status).toBe(303)
  expect(tree).toContain('đã thử, chưa thành')
  expect(tree).toContain('Loa hỏng giữa mùa')
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('mùa thi đua')])
})

it('gives the how-to sheet as DOCX and PDF of two pages at most', async () => {
  const scenario = await startScenario()
  const agency = await givenAgency(scenario)
  const { id } = await givenInitiative(scenario, agency, await givenSeason(scenario, agency), { state: 'recognised' })
  const site = openPagesSite(scenario.door, [replicationRoutes()])
  site.actAs(agency.actors.officerOfPolicy)
  const long = 'Bà con cùng bàn, cùng làm. '.repeat(20)
  const parts = {
    conditions: long,
    steps: `${long}\n${long}`,
    costs: long,
    pitfalls: long,
    whoToAsk: 'Phòng Chính sách',
  }

  const written = await site.post(`/mo-hinh/${id}/huong-dan`, { commandId: newId(), version: '0', ...parts })
  const pdf = Buffer.from(await (await site.get(`/mo-hinh/${id}/to-huong-dan.pdf`)).arrayBuffer())
  const docx = Buffer.from(await (await site.get(`/mo-hinh/${id}/to-huong-dan.docx`)).arrayBuffer())

  expect(written.status).toBe(303)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { numPages } = await getDocument({ data: new Uint8Array(pdf) }).promise
  expect(numPages).toBeLessThanOrEqual(2)
  expect(docx.subarray(0, 2).toString()).toBe('PK')
})
