import { beforeAll, describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { statements } from '../../../test/support/database.ts'
import { fullHeading, givenNovember, type November, october } from '../../../test/support/november.ts'
import { givenAgency } from '../../../test/support/organization.ts'
import { openReportsSite, type ReportsSite } from '../../../test/support/reports-site.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'

describe('the pages of reports', () => {
  let office: Scenario
  let site: ReportsSite
  let world: November
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    site = openReportsSite(office.door)
    world = await givenNovember(office)
    await world.submitted(await world.started(october))
  })

  const html = async (path: string) => {
    const response = await site.get(path)
    return { status: response.status, text: await response.text() }
  }

  /** The id of the draft on November, started once. */
  const draftId = async () => {
    draft ??= await world.started()
    return draft
  }
  let draft: string | undefined

  it('leads from choosing the period to a draft, and says in words when it is there already', async () => {
    const own = await givenNovember(office)
    site.actAs(own.agency.actors.office)
    const choice = await html(`/bao-cao/lap?planId=${own.plan.planId}&year=2026`)
    const form = { planId: own.plan.planId, kind: 'month', year: '2026', index: '11' }

    const first = await site.post('/bao-cao/lap', { ...form, commandId: newId() })
    const again = await site.post('/bao-cao/lap', { ...form, commandId: newId() })

    expect(choice.text).toContain('15/10/2026 – 14/11/2026')
    expect(choice.text).toContain('Nghị định 09/2019/NĐ-CP, Điều 12')
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toMatch(/^\/bao-cao\/[0-9a-f-]{36}$/)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Kỳ này đã có báo cáo.')
  })

  it('shows the document with each figure leading to its rows and evidence', async () => {
    const { agency, plan } = world
    site.actAs(agency.actors.officerOfPolicy)
    const id = await draftId()
    const page = await html(`/bao-cao/${id}`)
    const figure = await html(`/bao-cao/${id}/so-lieu/${encodeURIComponent(`figure:${plan.figureId}`)}`)

    expect(page.text).toContain(`href="/bao-cao/${id}/so-lieu/due#f-due" data-figure="due"`)
    expect(page.text).not.toContain('Ký gửi và khóa số liệu')
    expect(figure.text).toContain('aria-current="true"')
    expect(figure.text).toContain('<b class="n">170,5</b> Người dự tuyên truyền (lượt người)')
    expect(figure.text).toContain('Buổi ở Suối Rớ')
    expect(figure.text).toContain('Biên bản số 01/BB-BDT')
    expect(figure.text).not.toContain('Ngoài kỳ')
  })

  it('takes at most six statements a page, so that with the session they are eight', async () => {
    site.actAs(world.agency.actors.office)
    const id = await draftId()
    const paths = ['/bao-cao', '/bao-cao/lap', `/bao-cao/${id}`, `/bao-cao/${id}/so-lieu/due`, `/bao-cao/${id}/so-sanh`]
    const submittedList = await site.get('/bao-cao?state=submitted')
    const [, frozen = ''] = /href="\/bao-cao\/([0-9a-f-]{36})"/.exec(await submittedList.text()) ?? []
    for (const path of [...paths, `/bao-cao/${frozen}`, `/bao-cao/${frozen}/kiem-tra`]) {
      const before = statements.length
      expect((await site.get(path)).status).toBe(200)
      const asked = statements.slice(before).filter((text) => !/^\s*(set|begin|start|commit)/i.test(text))
      expect([path, asked.length <= (path.endsWith('kiem-tra') ? 8 : 6)]).toEqual([path, true])
    }
  })

  it('gives back what was typed when words name a figure that is not there', async () => {
    site.actAs(world.agency.actors.office)
    const id = await draftId()
    const { head } = await world.shown(id)
    const fields = { commandId: newId(), version: `${head.version}`, part: 'situation', text: 'Có {khong-co} việc' }

    const answer = await site.post(`/bao-cao/${id}/loi-van`, fields)
    const text = await answer.text()

    expect(answer.status).toBe(422)
    expect(text).toContain('Có {khong-co} việc')
    expect(text).toContain('số liệu không có thật')
  })

  it('speaks both languages around a document that stays Vietnamese', async () => {
    const id = await draftId()
    site.actAs(world.agency.actors.office, 'en')
    const pages = await Promise.all(
      ['/bao-cao', '/bao-cao/lap', `/bao-cao/${id}`, `/bao-cao/${id}?sua=results`].map((path) => html(path)),
    )
    site.actAs(world.agency.actors.office, 'vi')

    const [list, choice, report, edit] = pages.map(({ text }) => text)
    expect(list).toContain('Start a report')
    expect(choice).toContain('Running, provisional figures')
    expect(report).toContain('Why it differs from the last report')
    expect(report).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(edit).toContain('Save text')
  })

  it('prints the same words as the screen in DOCX and PDF, and keeps the bytes that were submitted', async () => {
    const own = await givenNovember(office)
    const id = await own.started()
    await own.submitted(id)
    site.actAs(own.agency.actors.officerOfPolicy)
    const page = await html(`/bao-cao/${id}`)
    const bytes = async (kind: string) => Buffer.from(await (await site.get(`/bao-cao/${id}.${kind}`)).arrayBuffer())

    const [docx, pdf] = [await bytes('docx'), await bytes('pdf')]
    const screenWords = wordsOf(
      page.text
        .replace(/[\s\S]*?<article/, '<article')
        .replace(/<\/article>[\s\S]*/, '')
        .replace(/<[^>]*>/g, ' '),
    )
    const docxWords = wordsOf((await mammoth.convertToHtml({ buffer: docx })).value.replace(/<[^>]*>/g, ' '))
    const pdfWords = wordsOf(await pdfText(pdf))

    expect(screenWords.size).toBeGreaterThan(150)
    expect([...screenWords].filter((word) => !docxWords.has(word))).toEqual([])
    expect([...screenWords].filter((word) => !pdfWords.has(word))).toEqual([])
    expect((await bytes('pdf')).equals(pdf)).toBe(true)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('gives tables, figures and rows as a workbook', async () => {
    site.actAs(world.agency.actors.office)
    const response = await site.get(`/bao-cao/${await draftId()}.xlsx`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await response.arrayBuffer())
    const list = await site.get('/bao-cao.xlsx')

    expect(response.headers.get('content-disposition')).toContain('.xlsx')
    expect(workbook.worksheets.map(({ name }) => name)).toContain('1. Số liệu')
    expect(workbook.worksheets[0]?.getRow(2).values).toEqual([
      undefined,
      'Nhiệm vụ của kế hoạch (không kể nhiệm vụ con)',
      4,
      'tasks',
    ])
    expect(list.status).toBe(200)
  })

  it('signs, sends and corrects from forms', async () => {
    const own = await givenNovember(office)
    site.actAs(own.agency.actors.leader)
    const id = await own.started()
    const { appendix: _appendix, ...heading } = fullHeading
    const send = async (path: string, fields: Record<string, string>) =>
      (await site.post(`/bao-cao/${id}/${path}`, { commandId: newId(), ...fields })).status

    expect(await send('ky-gui', { version: '1' })).toBe(422)
    expect(await send('ban-hanh', { version: '1', ...heading })).toBe(303)
    expect(await send('ky-gui', { version: '2' })).toBe(303)
    expect(await send('gui', { recipient: 'Sở Nội vụ', way: 'axis', sentOn: '20/11/2026' })).toBe(303)
    const [delivery] = (await own.shown(id)).head.deliveries
    expect(await send(`nhan/${delivery?.id}`, { version: '1', receivedOn: '19/11/2026' })).toBe(422)
    expect(await send(`nhan/${delivery?.id}`, { version: '1', receivedOn: '21/11/2026' })).toBe(303)
    expect(await send('thay-the', { reason: '' })).toBe(422)
    expect(await send('thay-the', { reason: 'Sai tên người ký.' })).toBe(303)
    expect((await html(`/bao-cao/${id}/kiem-tra`)).text).toContain('Báo cáo còn nguyên vẹn')
    expect((await html('/bao-cao')).text).toContain('đã được thay thế')
  })

  it('finds nothing at guessed addresses and of other agencies', async () => {
    const id = await draftId()
    site.actAs(world.agency.actors.office)
    for (const path of [
      '/bao-cao/x',
      `/bao-cao/${newId()}`,
      `/bao-cao/${id}/so-lieu/khong-co`,
      `/bao-cao/${newId()}.pdf`,
    ]) {
      expect([path, (await site.get(path)).status]).toEqual([path, 404])
    }
    expect((await site.get('/bao-cao?page=0')).status).toBe(404)
    const other = await givenAgency(office)
    site.actAs(other.actors.leader)
    expect((await site.get(`/bao-cao/${id}`)).status).toBe(404)
    expect((await site.get(`/bao-cao/${id}.docx`)).status).toBe(404)
    site.actAs(other.actors.admin)
    expect((await site.get('/bao-cao')).status).toBe(403)
  })

  it('says what to do when there is no plan and no report', async () => {
    const empty = await givenAgency(office)
    site.actAs(empty.actors.office)

    expect((await html('/bao-cao')).text).toContain('Chưa có báo cáo nào')
    expect((await html('/bao-cao/lap')).text).toContain('Chưa có kế hoạch nào')
  })
})

function wordsOf(text: string): Set<string> {
  const plain = text
    .replace(/&#39;|&quot;|&amp;/g, ' ')
    .normalize('NFC')
    .toLocaleLowerCase('vi')
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])
}

async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = pdf.getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const opened = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= opened.numPages; number += 1) {
    const { items } = await (await opened.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  await loading.destroy()
  // Words broken at the end of a line stand together again.
  return pages.join('\n') + pages.join('').replace(/-?\n/g, '')
}
