import { beforeAll, describe, expect, it } from 'vitest'
import { givenScannedReading, rawPlan, type ScanGiven } from '../../../../test/support/checked-scans.ts'
import { type DocumentsSite, openDocumentsSite } from '../../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let agency: GivenAgency
let site: DocumentsSite

beforeAll(async () => {
  scenario = await startScenario('2026-11-23')
  agency = await givenAgency(scenario)
  site = openDocumentsSite(scenario.door)
})

async function open(given?: ScanGiven): Promise<string> {
  site.actAs(agency.actors.office)
  const by = { agencyId: agency.agencyId, by: agency.actors.office }
  return `/doc-ke-hoach/${await givenScannedReading(scenario, by, given)}`
}

const page = async (address: string) => (await site.get(address)).text()
const post = (address: string, fields: Readonly<Record<string, string>>) =>
  site.post(address, { commandId: newId(), version: '1', ...fields })

describe('the reading screen of a scan', () => {
  it('lays the picture beside the text and says of each place what was read, what it may be and how sure that is', async () => {
    const html = await page(await open())
    expect(html).toContain('Chữ đã đọc: 5 chỗ cần xem')
    expect(html).toContain('Trang 1: nhận dạng từ ảnh, đã sửa lỗi')
    expect(html).toContain('1 con dấu (để ngoài chữ)')
    expect(html).toMatch(/<path class="spot open" data-span="c1-1" d="M[\d.]+ /)
    expect(html).toMatch(/<svg class="crop" viewBox="[\d. ]+" role="img" aria-label="Ảnh chỗ “5584\/KH-ƯBND”">/)
    expect(html).toContain('<span title="khá chắc (máy tính được 93%)">khá chắc</span>')
    expect(html).toContain('<span title="đoán (máy tính được 41%)">đoán</span>')
    const shown = html.slice(html.indexOf('id="chu-can-xem"')).replace(/ title="[^"]*"/g, '')
    expect(shown).not.toMatch(/\d%/)
    expect(html).toContain('Máy đã sửa 1 chỗ')
    expect(html).not.toMatch(/\sstyle=/)
  })

  it('takes the key to keep what was read as an answer, too, where nothing else is proposed', async () => {
    const item = (await page(await open())).split('<li id="u-w1-')[1]?.split('</li>')[0] ?? ''
    expect(item).toContain('data-step-key="a x">Đúng là “thôn,”')
    expect(item).not.toContain('data-step-key="x"')
  })

  it('marks the places in the text itself, with words besides colour, and leads from there to the decision', async () => {
    const html = await page(`${await open()}?xem=chu`)
    expect(html).toMatch(
      /<mark class="q" id="c1-4"[^>]*><a href="#u-c1-4" title="khá chắc \(máy tính được 93%\)">Nguyên<sup><span aria-hidden="true">✓<\/span><span class="vh"> \(khá chắc\)<\/span><\/sup><\/a><\/mark>/,
    )
    expect(html).toMatch(/<mark class="o" id="c1-0"[^>]*><a href="#u-c1-0" title="khá chắc \(máy tính được 98%\)">Kế/)
    expect(html).toMatch(/>Tổ<sup><span aria-hidden="true">\?<\/span><span class="vh"> \(chưa chắc\)/)
    expect(html).toMatch(/>thôn,<sup><span aria-hidden="true">\?\?<\/span>/)
  })

  it('asks before all else about pages whose printed numbers do not go on, until somebody says that they are right', async () => {
    const address = await open({ raw: `3\n${rawPlan}`, copies: 2 })
    const word = /name="changeIds" value="(w1-[0-9]+)"/.exec(await page(address))?.[1] ?? ''
    await post(`${address}/chu`, { decision: 'accept', changeIds: word })
    const html = await page(address)
    expect(html.split('id="chu-can-xem"')[0]).toContain('Số in trên các trang là 3, 3')
    const doubtId = /href="#u-([^"]+)">Thứ tự vẫn đúng/.exec(html)?.[1] ?? 'none'
    await post(`${address}/sua`, { op: 'settle-doubt', part: doubtId, doubtId, version: '2' })
    expect(await page(address)).not.toContain('Thứ tự vẫn đúng')
  })

  it('shows what was left out and may be print: counted, pictured, at its place in the text, to be taken in or not', async () => {
    const address = await open({ leftOut: [{ text: '2. Họp thôn.', behind: 'kế hoạch.' }] })
    const html = await page(address)
    expect(html.match(/Chữ đã đọc: 6 chỗ cần xem/g)).toHaveLength(3)
    const item = html.split('id="u-l1-1"')[1]?.split('</li>')[0] ?? ''
    expect(item).toContain('aria-label="Ảnh chỗ để ngoài chữ"')
    expect(item).toContain('<rect class="here" x="58.5" y="498.5" width="203" height="17"')
    expect(item).toContain('[để ngoài: “2. Họp thôn.”, mời xem]')
    for (const key of ['n', 'p', 'a', 'x', 'w']) expect(item).toContain(`data-step-key="${key}"`)
    expect(html).toContain('<path class="spot open" data-span="l1-1"')
    expect(await page(`${address}?xem=chu`)).toMatch(
      /kế hoạch\.<mark class="q" id="l1-1"[^>]*><a href="#u-l1-1">\[để ngoài: “2\. Họp thôn\.”, mời xem\]/,
    )
    await post(`${address}/chu`, { decision: 'restore', changeIds: 'l1-1' })
    const after = await page(address)
    expect(after.match(/Chữ đã đọc: 5 chỗ cần xem/g)).toHaveLength(3)
    expect(after).toContain('để ngoài “2. Họp thôn.”')
    await post(`${address}/hoan-tac`, { version: '2' })
    expect(await page(address)).toContain('Chữ đã đọc: 6 chỗ cần xem')
  })

  it('asks what stands in a coloured line that nothing was read of', async () => {
    const html = await page(await open({ leftOut: [{ text: '', behind: 'kế hoạch.' }] }))
    const item = html.split('id="u-l1-1"')[1]?.split('</li>')[0] ?? ''
    expect(item).toContain('[để ngoài: giống chữ in, mời xem]')
    expect(item).not.toContain('value="accept"')
    expect(item).toContain('Viết chữ trên giấy vào đây')
  })

  it('marks nothing in text that was read cleanly', async () => {
    const raw = 'KẾ HOẠCH\nI. NHIỆM VỤ\n1. Họp thôn.\n'
    const html = await page(`${await open({ raw, changes: [], unsure: [] })}?xem=chu`)
    expect(html).toContain('Chữ đã đọc: không còn chỗ nào phải xem')
    expect(html).not.toContain('<sup>')
  })

  it('takes a decision without script, remembers the name, and goes on at the next place in the same view', async () => {
    const address = await open()
    const sent = { decision: 'accept', changeIds: 'c1-4', term: 'Nguyễn Văn Ví', xem: 'chu', part: 'u-c1-1' }
    const answer = await post(`${address}/chu`, sent)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${address}?xem=chu&cho=c1-1#u-c1-1`)
    expect(await page(`${address}?xem=chu`)).toContain('Giao ông Nguyễn Văn Ví theo dõi')
    expect(await page('/van-ban/tu-ngu')).toContain('Nguyễn Văn Ví')
  })

  it('counts the same places in the list of readings, at the head, in the bar, and where one accepts', async () => {
    const address = await open()
    const inList = async () => {
      const list = await page('/doc-ke-hoach')
      const row = list.slice(list.indexOf(`href="${address}"`)).split('</tr>')[0] ?? ''
      return Number(/>(\d+)<\/td>$/.exec(row)?.[1])
    }
    const html = await page(address)
    const doubts = Number(/Phần đã hiểu: (\d+) chỗ cần quyết/.exec(html)?.[1] ?? 0)
    expect(html.match(/Chữ đã đọc: 5 chỗ cần xem/g)).toHaveLength(3)
    expect(await inList()).toBe(5 + doubts)
    await post(`${address}/chu`, { decision: 'accept', changeIds: 'c1-4' })
    const after = await page(address)
    expect(after.match(/Chữ đã đọc: 4 chỗ cần xem/g)).toHaveLength(3)
    expect(await inList()).toBe(4 + Number(/Phần đã hiểu: (\d+) chỗ cần quyết/.exec(after)?.[1] ?? 0))
    await post(`${address}/hoan-tac`, { version: '2' })
    expect(await inList()).toBe(5 + doubts)
  })

  it('comes back from the last place to one that was passed over, and offers to remember names only', async () => {
    const html = await page(await open())
    const itemOf = (id: string) => html.split(`id="u-${id}"`)[1]?.split('</li>')[0] ?? ''
    expect(itemOf('c1-4')).toContain('name="part" value="u-c1-1"')
    expect(itemOf('c1-4')).toContain('Nhớ “Nguyễn Văn Ví”')
    const unsure = /id="u-(w1-\d+)"/.exec(html)?.[1] ?? ''
    expect(itemOf(unsure)).toContain('máy đọc chưa chắc')
    expect(itemOf(unsure)).not.toContain('Nhớ “')
  })

  it('takes a decision back at its own place, in the same view', async () => {
    const address = await open()
    await post(`${address}/chu`, { decision: 'accept', changeIds: 'c1-4', part: 'u-q1' })
    const undone = await post(`${address}/hoan-tac`, { version: '2', xem: 'chu' })
    expect(undone.headers.get('location')).toBe(`${address}?xem=chu&cho=c1-4#u-c1-4`)
  })

  it('stays in the same view when something else is corrected, and when that is refused', async () => {
    const address = await open()
    const form = { op: 'set-head', field: 'place', value: 'Ví Dụ', part: 'h-place', xem: 'chu', cho: 'c1-3' }
    const refused = await post(`${address}/sua`, { ...form, version: '9' })
    expect(await refused.text()).toContain('class="paper"')
    const done = await post(`${address}/sua`, form)
    expect(done.headers.get('location')).toBe(`${address}?xem=chu&cho=c1-3#u-h-place`)
  })

  it('leads from what was understood to its place on the picture', async () => {
    const html = await page(await open())
    const links = [...html.matchAll(/href="#(d\d+)"/g)].map(([, anchor = '']) => anchor)
    expect(links.length).toBeGreaterThan(3)
    const targets = new Set([...html.matchAll(/<path class="spot part" id="(d\d+)"/g)].map(([, anchor]) => anchor))
    expect(links.filter((anchor) => !targets.has(anchor))).toEqual([])
  })

  it('says why a decision was not made and loses nothing', async () => {
    const address = await open()
    const answer = await post(`${address}/chu`, { decision: 'accept', changeIds: 'c1-4', version: '7' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Người khác vừa sửa hồ sơ này')
    const odd = await post(`${address}/chu`, { decision: 'xoa', part: '"><script>', trang: 'x' })
    expect(odd.status).toBe(422)
    expect(await page(address)).toContain('Chữ đã đọc: 5 chỗ cần xem')
  })

  it('speaks English to those who want it', async () => {
    const address = await open()
    site.actAs(agency.actors.office, 'en')
    const html = await page(address)
    expect(html).toContain('Text as read: 5 places to look at')
    expect(html).toContain('>fairly sure</span>')
    site.actAs(agency.actors.office)
  })

  it('is closed to those who do not read plans in', async () => {
    const address = await open()
    site.actAs(agency.actors.officerOfPolicy)
    expect((await site.get(address)).status).toBe(403)
    expect((await post(`${address}/chu`, { decision: 'accept', changeIds: 'c1-4' })).status).toBe(403)
    expect((await site.get('/van-ban/tu-ngu')).status).toBe(403)
  })
})

describe('a scan of 40 pages', () => {
  let address = ''
  beforeAll(async () => {
    address = await open({ copies: 40 })
  })

  /** Follows the key `n` from place to place, as the browser does, and gives every place that was passed. */
  async function goThrough(): Promise<readonly string[]> {
    const passed: string[] = []
    let html = ''
    let href = `${address}#u-c1-1`
    while (href !== '' && passed.length < 500) {
      const [path = '', part = ''] = href.split('#')
      if (path !== '') html = await page(path)
      const item = html.split(`id="${part}"`)[1]?.split('</li>')[0] ?? ''
      if (item !== '') passed.push(part)
      href = nextIn(item)
    }
    return passed
  }

  const nextIn = (item: string): string => {
    const [, href = ''] = /<a href="([^"]+)" data-step-key="n"/.exec(item) ?? []
    return href.replaceAll('&amp;', '&')
  }

  it('shows all its pages one below the other, their pictures as one comes to them', async () => {
    const html = await page(address)
    expect(html.match(/<figure class="pic"/g)).toHaveLength(40)
    expect(html.match(/<img [^>]*alt="Ảnh trang \d+"[^>]*loading="lazy"/g)).toHaveLength(40)
    expect(html).toContain('<path class="spot open" data-span="c40-1"')
  })

  it('can be gone through to its last place by one key, from a page that stays light', async () => {
    const html = await page(address)
    expect(html).toContain('Chữ đã đọc: 200 chỗ cần xem')
    expect(html.match(/<svg class="crop"/g)).toHaveLength(20)
    const passed = await goThrough()
    // Behind the places of the text come the doubts about what was understood.
    const marks = passed.filter((part) => /^u-[cwl]\d/.test(part))
    expect(passed.slice(0, 200)).toEqual(marks)
    expect(new Set(marks).size).toBe(200)
    expect(marks.at(-1)).toMatch(/^u-c40-/)
  })

  it('counts what was decided over all pages, as it counts what is open', async () => {
    await post(`${address}/chu`, { decision: 'accept', changeIds: 'c40-4' })
    const html = await page(address)
    expect(html).toContain('Chữ đã đọc: 199 chỗ cần xem')
    expect(html).toContain('Đã xem 1 chỗ')
    expect(html).toContain('Máy đã sửa 40 chỗ')
  })
})

it('shows the text of pages that have no picture in its place', async () => {
  const html = await page(await open({ copies: 2, textFirst: true }))
  expect(html).toMatch(/<figure class="pic" id="trang-1">.*<div class="paper">.*Tuyên truyền ở thôn/s)
})

it('adds and removes terms of the agency', async () => {
  site.actAs(agency.actors.office)
  expect((await post('/van-ban/tu-ngu', { terms: 'Raglai\nPhước Hà' })).status).toBe(303)
  const html = await page('/van-ban/tu-ngu')
  const form = html.slice(0, html.indexOf('aria-label="Bỏ từ “Raglai”"'))
  const last = [...form.matchAll(/\/van-ban\/tu-ngu\/[^"]+\/bo/g)].at(-1)?.[0] ?? ''
  expect((await post(last, {})).status).toBe(303)
  expect(await page('/van-ban/tu-ngu')).not.toContain('Raglai')
  expect((await post('/van-ban/tu-ngu', { terms: '123' })).status).toBe(422)
})
