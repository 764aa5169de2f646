import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DocumentsSite, openDocumentsSite } from '../../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { pdfOf, planPicture, tasksPicture } from '../../../../test/support/scans.ts'
import { closeReader } from '../intake/reader-processes.ts'
import { inbox } from '../../messages/queries.ts'
import { readingPage, type ReadingShown } from '../queries/reading-page.ts'
import { takeScan } from './commands/take-scan.ts'
import { failScan } from './commands/fail-scan.ts'
import { scanPage, type ScanShown } from './queries.ts'
import { makeScanDesk, type ScanDesk } from './scan-desk.ts'

let office: Scenario
let agency: GivenAgency
let site: DocumentsSite
let desk: ScanDesk

beforeAll(async () => {
  office = await startScenario('2026-11-23')
  agency = await givenAgency(office)
  site = openDocumentsSite(office.door)
  desk = openDesk()
})
afterAll(async () => {
  await desk.stop()
  await closeReader()
})

/** The packaged engine: what a bare machine has. */
function openDesk(): ScanDesk {
  return makeScanDesk({
    door: office.door,
    files: site.files,
    fileSecret: 'test-files',
    agencies: async () => [agency.agencyId],
    alone: true,
    program: 'off',
    onError: (error) => {
      throw error
    },
  })
}

const photo = (content: Uint8Array = tasksPicture, name = 'trang.jpg') => new File([new Uint8Array(content)], name)

async function upload(...files: readonly File[]): Promise<string> {
  site.actAs(agency.actors.office)
  const answer = await site.post('/doc-ke-hoach', { commandId: newId(), file: files, text: '' })
  const address = answer.headers.get('location') ?? ''
  expect(address).toMatch(/^\/doc-ke-hoach\/ban-chup\//)
  return address.split('/').at(-1) ?? ''
}

const shown = (scanId: string) => office.ask<ScanShown>(scanPage, agency.actors.office, { scanId })
const reading = async (scanId: string) => {
  const { readingId } = await shown(scanId)
  return office.ask<ReadingShown>(readingPage, agency.actors.office, { readingId })
}
const system = () => ({ kind: 'system', agencyId: agency.agencyId }) as const
const pageRows = (scanId: string) =>
  office.connection.db.selectFrom('scanPage').selectAll().where('scanId', '=', scanId).orderBy('number').execute()

const strip = { jpeg: tasksPicture, width: 1010, height: 230 }

describe('photos of the pages of a plan', () => {
  it('become one reading, page by page, with what lies beside the text', async () => {
    const scanId = await upload(photo(planPicture, 'kế hoạch.jpg'), photo(tasksPicture, 'trang 2.jpg'))
    const address = `/doc-ke-hoach/ban-chup/${scanId}`
    const before = await (await site.get(address)).text()
    expect(before).toContain('0 / 2 trang')
    expect(await (await site.get('/doc-ke-hoach')).text()).toContain(address)

    await desk.work()

    expect((await site.get(address)).headers.get('location')).toMatch(/^\/doc-ke-hoach\/[0-9a-f-]{36}$/)
    const { text, draft, file } = await reading(scanId)
    expect(text).toContain('Sở Nội vụ chủ trì, phối hợp với Ban Dân tộc tổ chức hội nghị')
    expect(draft.head.number.value).toBe('27/KH-UBND')
    expect(file.name).toBe('kế hoạch.jpg')

    const [first, second] = await pageRows(scanId)
    expect(first).toMatchObject({ source: 'ocr', engine: expect.stringContaining('tesseract.js') })
    expect(second?.rawText).toContain('Văn phòng theo dõi')
  })

  it('are read column by column, and nothing of the stamp and the pen is taken for letters', async () => {
    const page = await office.connection.db
      .selectFrom('scanPage')
      .selectAll()
      .where('agencyId', '=', agency.agencyId)
      .where('number', '=', 1)
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(page.rawText).toMatch(/^ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ\nSố: 27\/KH-UBND\nCỘNG HÒA/)
    expect(page.rawText).toMatch(/Lưu: VT\.\nCHỦ TỊCH\nNguy\p{L}n Văn Ví$/u)
    expect(page.regions.map(({ kind }) => kind)).toContain('stamp')
    for (const { text, start, end, x, width } of page.words) {
      expect(page.rawText.slice(start, end)).toBe(text)
      expect(x + width).toBeLessThanOrEqual(page.width ?? 0)
    }
  })

  it('are kept as a small level picture, and the sender is told', async () => {
    const [row] = await office.connection.db
      .selectFrom('scanPage')
      .innerJoin('file', 'file.id', 'scanPage.imageId')
      .select(['file.hash', 'file.mediaType'])
      .where('scanPage.agencyId', '=', agency.agencyId)
      .limit(1)
      .execute()
    const image = await site.files.read(row?.hash ?? '')
    expect(row?.mediaType).toBe('image/jpeg')
    expect(image.length).toBeLessThanOrEqual(150_000)
    expect((await sharp(image).metadata()).width).toBeGreaterThanOrEqual(1_000)
    expect(JSON.stringify(await office.ask(inbox, agency.actors.office))).toMatch(/Đã đọc xong Kế hoạch (?!\.)/)
  })

  it('may lie on their side or stand on their head', async () => {
    const lying = await sharp(tasksPicture).rotate(90).jpeg().toBuffer()
    const onHead = await sharp(tasksPicture).rotate(180).jpeg().toBuffer()
    const scanId = await upload(photo(lying), photo(onHead))
    await desk.work()
    for (const { rawText } of await pageRows(scanId)) expect(rawText).toContain('phối hợp với Ban Dân tộc')
  })
})

describe('a PDF', () => {
  const typed = ['Page one was typed and says so in enough letters to be taken for a page of text.']

  it('of both kinds keeps its text as it is and has only the pictures read', async () => {
    const scanId = await upload(new File([pdfOf([{ lines: typed }, { picture: strip }])], 'hai-loai.pdf'))
    await desk.work()
    const pages = await pageRows(scanId)
    expect(pages.map(({ source }) => source)).toEqual(['text-layer', 'ocr'])
    expect(pages[0]).toMatchObject({ text: typed[0], changes: [], imageId: null })
    expect(pages[1]?.rawText).toContain('đôn đốc')
  })
})

describe('a file that is not what it seems', () => {
  it('is read for what it is: a photo called .docx is a photo, and script in a PDF is never run', async () => {
    const script = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'
    const lying = await upload(photo(tasksPicture, 'ke-hoach.docx'))
    const scripted = await upload(new File([pdfOf([{ picture: strip }], script)], 'ban-chup.pdf'))
    await desk.work()
    for (const scanId of [lying, scripted]) expect((await reading(scanId)).text).toContain('phối hợp với Ban Dân tộc')
  })
})

describe('a scan under way', () => {
  it('can be stopped, read on, and given up', async () => {
    const scanId = await upload(photo())
    const address = `/doc-ke-hoach/ban-chup/${scanId}`
    const version = async () => String((await shown(scanId)).version)
    await site.post(`${address}/dung`, { commandId: newId(), version: await version() })
    await desk.work()
    expect(await shown(scanId)).toMatchObject({ state: 'stopped', pagesRead: 0, readingId: null })

    const late = await site.post(`${address}/dung`, { commandId: newId(), version: await version() })
    expect(late.status).toBe(409)

    await site.post(`${address}/doc-tiep`, { commandId: newId(), version: await version() })
    expect(await shown(scanId)).toMatchObject({ state: 'waiting' })
    await site.post(`${address}/dung`, { commandId: newId(), version: await version() })
    await site.post(`${address}/bo`, { commandId: newId(), version: await version() })
    expect(await shown(scanId)).toMatchObject({ state: 'dropped' })
    expect(await (await site.get('/doc-ke-hoach')).text()).not.toContain(scanId)
  })

  it('goes on after the process that read it was killed, and what that process still sends is refused', async () => {
    const scanId = await upload(photo())
    const killed = newId()
    await office.must(takeScan, system(), { holder: killed, alone: false })
    expect(await office.run(takeScan, system(), { holder: newId(), alone: false })).toMatchObject({
      reason: 'no-scan-waiting',
    })
    await desk.work()
    expect(await shown(scanId)).toMatchObject({ state: 'done', pagesRead: 1 })
    const fault = { vi: 'Hỏng', en: 'Broken' }
    expect(await office.run(failScan, system(), { scanId, holder: killed, fault })).toMatchObject({
      reason: 'scan-not-held',
    })
  })

  it('of which a page cannot be drawn fails as a whole, names the page, and can be tried again', async () => {
    const pages = sharp([tasksPicture, tasksPicture], { join: { animated: true } })
    const tiff = await pages.tiff({ compression: 'lzw' }).toBuffer()
    tiff.fill(0, Math.floor(tiff.length * 0.6), Math.floor(tiff.length * 0.7))
    const scanId = await upload(photo(tiff, 'hai-trang.tif'))
    await desk.work()
    const { state, fault, readingId } = await shown(scanId)
    expect({ state, readingId }).toEqual({ state: 'failed', readingId: null })
    expect(fault?.vi).toMatch(/^Trang 2: Ảnh bị hỏng/)
    const page = await (await site.get(`/doc-ke-hoach/ban-chup/${scanId}`)).text()
    expect(page).toContain('Đọc lại')
  })

  it('without any text becomes no reading', async () => {
    const blank = await sharp({ create: { width: 900, height: 1_200, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    const scanId = await upload(photo(blank))
    await desk.work()
    const { state, fault } = await shown(scanId)
    expect(state).toBe('failed')
    expect(fault?.vi).toContain('Không nhận ra chữ nào')
  })

  it('that only becomes too long with what was recognised says so', async () => {
    const almost = 'Nhiệm vụ của xã. '.repeat(40_000).slice(0, 599_990)
    const scanId = await upload(new File([almost], 'phụ lục.txt'), photo())
    await desk.work()
    const { state, fault } = await shown(scanId)
    expect(state).toBe('failed')
    expect(fault?.vi).toContain('dài hơn 600.000 ký tự')
  })
})
