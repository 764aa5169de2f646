import { beforeAll, describe, expect, it } from 'vitest'
import { mostSentBytes } from '../src/ui/sent-limit.ts'
import { givenAgency } from './support/organization.ts'
import { newId, startScenario } from './support/scenario.ts'
import { signedIn } from './support/signed-in.ts'
import { openSite, type TestSite } from './support/site.ts'

describe('every answer', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await openSite()
  })

  it('forbids inline script, framing and sniffing', async () => {
    const response = await site.visit('/suc-khoe')

    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('refuses a form that comes from another site', async () => {
    const body = new URLSearchParams({ commandId: 'x' })
    const response = await site.visit('/thong-bao/da-xem', {
      method: 'POST',
      body,
      headers: { origin: 'https://elsewhere.example' },
    })

    expect(response.status).toBe(403)
  })

  it('says in words that a page is not there, in the language chosen', async () => {
    const vietnamese = await site.visit('/khong-co')
    const english = await site.visit('/khong-co', { cookie: 'kheo_lang=en' })

    expect(vietnamese.status).toBe(404)
    expect(await vietnamese.text()).toContain('Không tìm thấy')
    expect(await english.text()).toContain('Not found')
  })

  it('names the size of what is too large to be sent at once', async () => {
    const post = { method: 'POST', body: new FormData() }
    const vietnamese = await site.visit('/doc-ke-hoach', { ...post, headers: { 'content-length': '78643200' } })
    const english = await site.visit('/doc-ke-hoach', {
      ...post,
      headers: { 'content-length': '78643200', cookie: 'kheo_lang=en' },
    })

    expect(vietnamese.status).toBe(413)
    expect(await vietnamese.text()).toContain('Nội dung gửi lên 75 MB, quá lớn (tối đa 60 MB một lần)')
    expect(await english.text()).toContain('What was sent has 75 MB')
  })

  it('takes as many files as the page lets choose, with the form around them', async () => {
    const answer = async (length: number) => {
      const post = { method: 'POST', body: new FormData(), headers: { 'content-length': String(length) } }
      return (await site.visit('/doc-ke-hoach', post)).status
    }
    expect(await answer(mostSentBytes + 60_000)).not.toBe(413)
    expect(await answer(mostSentBytes + 70_000)).toBe(413)
  })

  it('sends who is not signed in to the sign-in page and back', async () => {
    const response = await site.visit('/lich?year=2027')

    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/dang-nhap?back=%2Flich%3Fyear%3D2027')
  })

  it('keeps everything typed when the session ended in the middle of a form', async () => {
    const body = new URLSearchParams({
      commandId: '019303f0-0000-7000-8000-000000000001',
      on: '28/11/2026',
      name: 'Làm bù <b>',
    })
    const response = await site.visit('/lich', { method: 'POST', body })

    const page = await response.text()
    expect(response.status).toBe(401)
    expect(page).toContain('value="28/11/2026"')
    expect(page).toContain('Làm bù &lt;b&gt;')
    expect(page).toContain('019303f0-0000-7000-8000-000000000001')
  })

  it('describes the API from the registry', async () => {
    const document = (await (await site.visit('/api/openapi.json')).json()) as { paths: object }

    expect(Object.keys(document.paths)).toContain('/api/commands/calendar.set-day')
    expect(Object.keys(document.paths)).toContain('/api/queries/messages.inbox')
  })

  it('does nothing for a command that is no JSON, unknown, or sent by nobody', async () => {
    const json = { 'content-type': 'application/json' }
    const asForm = await site.visit('/api/commands/calendar.set-day', {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    })
    const unknown = await site.visit('/api/commands/no.such', { method: 'POST', body: '{}', headers: json })
    const nobody = await site.visit('/api/commands/calendar.set-day', {
      method: 'POST',
      body: JSON.stringify({ commandId: '019303f0-0000-7000-8000-000000000002', input: {} }),
      headers: json,
    })
    const broken = await site.visit('/api/commands/calendar.set-day', {
      method: 'POST',
      body: '{"commandId":',
      headers: json,
    })

    expect([asForm.status, unknown.status, nobody.status, broken.status]).toEqual([422, 404, 403, 422])
  })

  it('leads only to its own pages after a change of language', async () => {
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', 'javascript:alert(1)']) {
      const response = await site.visit(`/ngon-ngu?to=en&back=${encodeURIComponent(back)}`)
      expect(response.headers.get('location')).toBe('/')
    }
  })
})

describe('a form sent again after the session had ended', () => {
  it('names who is signed in now before it counts as their work', async () => {
    const scenario = await startScenario('2026-11-23')
    const site = await openSite('2026-11-23')
    const agency = await givenAgency(scenario)
    const cookie = await signedIn(site, agency.actors.office.personId)
    const day = { on: '28/12/2026', kind: 'HOLIDAY', name: 'Nghỉ', source: 'Công điện 02', commandId: newId() }
    const send = (resend: string) =>
      site.visit('/lich', { method: 'POST', cookie, body: new URLSearchParams({ ...day, resend }) })

    const asked = await send('ask')
    const page = await asked.text()
    const sure = await send('sure')

    expect(asked.status).toBe(200)
    expect(page).toContain(agency.names.office)
    expect(page).toContain('value="Công điện 02"')
    expect(sure.status).toBe(303)
  })
})
