import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { givenPlan, type GivenPlan } from '../../../../test/support/plans.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import { inspectionRoutes } from './routes.tsx'
import { words } from './words.ts'

/** Sentences of the interface that must not stand on an English page. */
const vietnamese = Object.values(words('vi')).filter((text) => typeof text === 'string' && text.length > 11)

describe('the pages of inspection', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  let site: PagesSite
  let actors: GivenAgency['actors']
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    actors = agency.actors
    plan = await givenPlan(office, agency)
    site = openPagesSite(office.door, [inspectionRoutes()])
  })

  const page = async (path: string, actor: Person = actors.office, language: 'vi' | 'en' = 'vi') => {
    site.actAs(actor, language)
    const before = statements.length
    const response = await site.get(path)
    const used = statements.slice(before).filter((text) => !/^(set|begin|commit|start)/i.test(text)).length
    return { status: response.status, html: await response.text(), used }
  }
  const send = async (
    path: string,
    fields: Record<string, string | readonly string[]>,
    actor: Person = actors.office,
  ) => {
    site.actAs(actor)
    const response = await site.post(path, { commandId: newId(), ...fields })
    return { status: response.status, html: await response.text(), location: response.headers.get('location') ?? '' }
  }
  const planning = () => ({
    planId: plan.planId,
    title: 'Kiểm tra quý IV/2026',
    startsOn: '23/11/2026',
    endsOn: '27/11/2026',
    ledBy: actors.leader.personId,
    taskIds: plan.tasks.slice(0, 2).map(({ id }) => id),
    checklist: 'Tiến độ bảo đảm\nMinh chứng đầy đủ',
  })
  const answered = (value: string) => ({
    'answers.0.line': '0',
    'answers.0.value': value,
    'answers.0.note': '',
    'answers.1.line': '1',
    'answers.1.value': 'no',
    'answers.1.note': 'Thiếu danh sách',
  })

  it('have a place in the menu for officers, without the lists of urging that are not for them', async () => {
    const officer = await page('/kiem-tra', actors.officerOfPropaganda)
    const head = await page('/kiem-tra', actors.headOfPolicy)
    expect(officer).toMatchObject({ status: 200 })
    expect(officer.html).toMatch(/<nav class="nav".*href="\/kiem-tra" aria-current="page"/s)
    expect(officer.html).not.toMatch(/href="\/(don-doc|phieu-don-doc)"/)
    expect(head.html).toContain('href="/don-doc"')
  })

  it('lead from an empty list through checklist and minutes to a task', async () => {
    expect((await page('/kiem-tra')).html).toContain('Chưa có đợt kiểm tra nào.')
    const form = await page(`/kiem-tra/moi?task=${plan.tasks[0]?.id}`)
    expect(form.html).toContain('Tiến độ bảo đảm thời hạn được giao')
    const wrong = await send('/kiem-tra/moi', { ...planning(), endsOn: '20/11/2026' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Kiểm tra quý IV/2026')

    const { location } = await send('/kiem-tra/moi', planning())
    const round = await page(location)
    const items = [
      ...new Set([...round.html.matchAll(new RegExp(`${location}/([0-9a-f-]{36})`, 'g'))].map((match) => match[1])),
    ]
    expect(items).toHaveLength(2)
    expect(round.html).toContain('Còn 2 nhiệm vụ chưa kiểm tra xong.')

    const first = `${location}/${items[0]}`
    expect((await page(first)).html).toContain('Ghi chú: Minh chứng đầy đủ')
    const half = await send(first, { version: '1', ...answered('yes'), 'answers.1.value': '', finding: '' })
    expect(half.location).toBe(`${location}/${items[1]}`)
    const stale = await send(first, { version: '1', ...answered('no'), finding: 'Không mất' })
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Không mất')
    await send(first, { version: '2', ...answered('yes'), finding: 'Bổ sung minh chứng' })
    const early = await send(`${location}/ket-thuc`, { version: '1', present: 'Bà Liên' })
    expect(early.html).toContain('Còn nội dung chưa có kết quả.')
    const last = await send(`${location}/${items[1]}`, { version: '1', ...answered('partly'), finding: '' })
    expect(last.location).toBe(location)

    const closed = await send(`${location}/ket-thuc`, { version: '1', present: 'Bà Liên', minutes: 'Cơ bản đạt.' })
    expect(closed.location).toBe(`${location}/bien-ban`)
    const minutes = await page(`${location}/bien-ban`, actors.officerOfPolicy)
    expect(minutes.html).toContain('BIÊN BẢN')
    expect(minutes.html).toContain('Thiếu danh sách')
    expect(minutes.html).not.toContain('DỰ THẢO')
    site.actAs(actors.office)
    const pdf = await site.get(`${location}/bien-ban.pdf`)
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect((await site.get(`${location}/bien-ban.docx`)).status).toBe(200)

    const follow = await page(first)
    expect(follow.html).toContain('value="Bổ sung minh chứng"')
    const fields = { version: '3', title: 'Bổ sung minh chứng', leadUnitId: agency.units.policy, dueOn: '11/12/2026' }
    expect((await send(`${first}/nhiem-vu`, { ...fields, dueOn: '' })).status).toBe(422)
    expect((await send(`${first}/nhiem-vu`, fields)).location).toBe(first)
    expect((await page(first)).html).toContain(`${plan.code}-NV04`)
  })

  it('let the inspected unit look and say why it cannot write', async () => {
    const { location } = await send('/kiem-tra/moi', planning())
    const round = await page(location, actors.headOfPolicy)
    const item = new RegExp(`${location}/([0-9a-f-]{36})`).exec(round.html)?.[1]
    const shown = await page(`${location}/${item}`, actors.headOfPolicy)

    expect(round.html).not.toContain('ket-thuc')
    expect(shown.html).toContain('Anh/chị thuộc đơn vị được kiểm tra nên chỉ xem.')
    expect(shown.html).not.toContain('type="radio"')
    expect((await send(`${location}/${item}`, { version: '1', ...answered('yes') }, actors.headOfPolicy)).status).toBe(
      403,
    )
    expect((await page(location, actors.officerOfPropaganda)).status).toBe(403)
    expect((await page('/kiem-tra/moi', actors.headOfPolicy)).status).toBe(403)
    expect((await page('/kiem-tra/x')).status).toBe(404)
    expect((await page(`${location}/${newId()}`)).status).toBe(404)
  })

  it('stay within five statements and speak both languages', async () => {
    const list = await page('/kiem-tra')
    const location = /\/kiem-tra\/[0-9a-f-]{36}/.exec(list.html)?.[0] ?? ''
    const item = new RegExp(`${location}/([0-9a-f-]{36})`).exec((await page(location)).html)?.[1]
    for (const path of ['/kiem-tra', '/kiem-tra/moi', location, `${location}/${item}`, `${location}/bien-ban`]) {
      const english = await page(path, actors.office, 'en')
      expect([path, english.status, english.used <= 5]).toEqual([path, 200, true])
      const paperless = english.html.replace(/<article.*<\/article>/s, '')
      expect(vietnamese.filter((text) => paperless.includes(String(text)))).toEqual([])
    }
  })
})
