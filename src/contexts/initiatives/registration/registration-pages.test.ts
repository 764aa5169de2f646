import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import { contentNames } from '../rules/initiative.ts'
import { registrationRoutes } from './routes.tsx'

describe('the pages of registration', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  let site: PagesSite
  let actors: GivenAgency['actors']
  beforeAll(async () => {
    office = await startScenario('2026-02-20')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
    actors = agency.actors
    site = openPagesSite(office.door, [registrationRoutes()])
  })

  const page = async (path: string, actor: Person = actors.officerOfPolicy) => {
    site.actAs(actor)
    const before = statements.length
    const response = await site.get(path)
    const used = statements.slice(before).filter((text) => !/^(set|begin|commit|start)/i.test(text)).length
    return { status: response.status, html: await response.text(), used, location: response.headers.get('location') }
  }
  const send = async (path: string, fields: Record<string, string | readonly string[]>, actor?: Person) => {
    site.actAs(actor ?? actors.officerOfPolicy)
    const response = await site.post(path, { commandId: newId(), ...fields })
    return { status: response.status, html: await response.text(), location: response.headers.get('location') ?? '' }
  }
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const contents = Object.fromEntries(contentNames.map((name) => [name, `Viết ở ${name}`]))
  const filled = () => ({
    seasonId: season.id,
    name: 'Loa thôn nói tiếng Raglai',
    kind: 'model',
    holder: 'collective',
    holderName: '',
    setting: 'residential',
    field: 'culture',
    level: 'province',
    unitId: agency.units.policy,
    personId: actors.officerOfPolicy.personId,
    ...contents,
    startsOn: '22/02/2026',
    endsOn: '30/11/2026',
    documentId: '',
    planId: '',
    continuesId: '',
    origin: '',
  })

  it('carry a registration from the empty form to the leaders’ approval, without script', async () => {
    const fresh = await page('/mo-hinh/dang-ky')
    expect(fresh.status).toBe(200)
    const [initiativeId, version] = [hidden(fresh.html, 'initiativeId'), hidden(fresh.html, 'version')]
    expect(version).toBe('0')
    const saved = await send('/mo-hinh/dang-ky', { initiativeId, version, name: 'Loa thôn', seasonId: season.id })
    expect(saved.location).toBe(`/mo-hinh/${initiativeId}/sua`)
    const draft = await page(saved.location)
    expect(draft.html).toContain('value="Loa thôn"')

    const bad = await send(`/mo-hinh/${initiativeId}/gui-dang-ky`, {
      ...filled(),
      version: '1',
      initiativeId,
      outputs: '',
      startsOn: '31/12/2025',
    })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('Ngày 31/12/2025 nằm ngoài năm của mùa. Viết ngày từ 01/01/2026 đến 31/12/2026.')
    expect(bad.html).toMatch(/href="#f-outputs">Sản phẩm, kết quả đầu ra: Điền ô này./)
    expect(bad.html).toContain('Viết ở sustaining')

    const sent = await send(`/mo-hinh/${initiativeId}/gui-dang-ky`, { ...filled(), version: '1', initiativeId })
    expect(sent.location).toBe(`/mo-hinh/${initiativeId}`)
    expect((await page(`/mo-hinh/${initiativeId}/sua`)).location).toBe(`/mo-hinh/${initiativeId}`)

    const queue = await page('/mo-hinh/cho-duyet', actors.headOfPolicy)
    expect(queue.html).toContain('MH-2026-001 · Loa thôn nói tiếng Raglai')
    const chosen = /value="([0-9a-f-]{36}@\d+)"/.exec(queue.html)?.[1] ?? ''
    expect((await send('/mo-hinh/cho-duyet/endorse', { chosen }, actors.headOfPolicy)).status).toBe(303)

    const review = await page(`/mo-hinh/${initiativeId}/xem-xet`, actors.office)
    expect(review.html).toContain('Viết ở sustaining')
    expect(review.html).toContain('còn phải gửi danh sách để cấp trên duyệt')
    const half = { chosen: hidden(review.html, 'chosen'), checklist: 'contents' }
    const refused = await send(`/mo-hinh/${initiativeId}/ho-so-du`, half, actors.office)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Còn điểm chưa xác nhận.')
    const all = [...review.html.matchAll(/name="checklist" value="([^"]+)"/g)].map(([, value = '']) => value)
    expect(all).toHaveLength(5)
    await send(`/mo-hinh/${initiativeId}/ho-so-du`, { ...half, checklist: all }, actors.office)
    const last = await page(`/mo-hinh/${initiativeId}/xem-xet`, actors.leader)
    const done = await send(`/mo-hinh/${initiativeId}/duyet`, { chosen: hidden(last.html, 'chosen') }, actors.leader)
    expect(done.location).toBe('/mo-hinh/cho-duyet')
    expect((await page(`/mo-hinh/${initiativeId}/xem-xet`, actors.leader)).html).toContain(
      'Lãnh đạo duyệt · Kiều Văn Trưởng',
    )
  })

  it('show each reason beside its field when a registration comes back', async () => {
    const { id } = await givenInitiative(office, agency, season, { state: 'registered' })
    const form = await page(`/mo-hinh/${id}/tra-lai`, actors.headOfPolicy)
    const at = /name="reasons\.(\d+)\.field" value="outputs"/.exec(form.html)?.[1] ?? ''
    const fields = { chosen: hidden(form.html, 'chosen'), note: '' }
    const nothing = await send(`/mo-hinh/${id}/tra-lai`, fields, actors.headOfPolicy)
    expect(nothing.html).toContain('Viết lý do, để người đăng ký biết phải làm gì.')
    const reasons = { [`reasons.${at}.field`]: 'outputs', [`reasons.${at}.reason`]: 'Ghi số người nghe.' }
    expect((await send(`/mo-hinh/${id}/tra-lai`, { ...fields, ...reasons }, actors.headOfPolicy)).status).toBe(303)
    const back = await page(`/mo-hinh/${id}/sua`)
    expect(back.html).toMatch(/id="f-outputs-e"[^]*Cần sửa: Ghi số người nghe\./)
    expect(back.html).toContain('Chamaléa Điền trả lại lúc 20/02/2026')
  })

  it('say the days of registration when it is not the time', async () => {
    office.at('2026-12-11')
    const initiativeId = newId()
    const late = await send(`/mo-hinh/${initiativeId}/gui-dang-ky`, { ...filled(), version: '0', initiativeId })
    expect(late.status).toBe(422)
    expect(late.html).toContain('Mùa này nhận đăng ký từ 02/01/2026 đến 10/12/2026; hôm nay là 11/12/2026.')
    office.at('2026-02-20')
  })

  it('keep what was typed when somebody else changed the draft meanwhile', async () => {
    const { id } = await givenInitiative(office, agency, season)
    await send(`/mo-hinh/${id}/sua`, { version: '1', initiativeId: id, name: 'Một' })
    const stale = await send(`/mo-hinh/${id}/sua`, { version: '1', initiativeId: id, name: 'Hai' })
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('value="Hai"')
    expect(hidden(stale.html, 'version')).toBe('2')
  })

  it('take a registration back with its reason', async () => {
    const { id } = await givenInitiative(office, agency, season, { state: 'registered' })
    const form = await page(`/mo-hinh/${id}/rut`)
    const empty = await send(`/mo-hinh/${id}/rut`, { chosen: hidden(form.html, 'chosen'), note: '' })
    expect(empty.status).toBe(422)
    const done = await send(`/mo-hinh/${id}/rut`, { chosen: hidden(form.html, 'chosen'), note: 'Không đủ người làm.' })
    expect(done.location).toBe('/mo-hinh')
  })

  it('cost few statements', async () => {
    const { id } = await givenInitiative(office, agency, season, { state: 'returned' })
    expect((await page('/mo-hinh/dang-ky')).used).toBeLessThanOrEqual(6)
    expect((await page(`/mo-hinh/${id}/sua`)).used).toBeLessThanOrEqual(6)
    expect((await page(`/mo-hinh/${id}/xem-xet`)).used).toBeLessThanOrEqual(6)
    const queue = await page('/mo-hinh/cho-duyet?step=registered', actors.leader)
    expect([queue.status, queue.used <= 6]).toEqual([200, true])
  })

  it('answer an address that names nothing with not found', async () => {
    expect((await page(`/mo-hinh/${newId()}/sua`)).status).toBe(404)
    expect((await page('/mo-hinh/khong-co/sua')).status).toBe(404)
    expect((await page(`/mo-hinh/${newId()}/xem-xet`)).status).toBe(404)
    expect((await page('/mo-hinh/cho-duyet')).status).toBe(403)
  })
})
