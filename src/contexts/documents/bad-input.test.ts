import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePlan } from '../../../test/support/documents.ts'
import { type DocumentsSite, openDocumentsSite } from '../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { pdfOf, planPicture, pngOf } from '../../../test/support/scans.ts'
import { closeReader } from './intake/reader-processes.ts'
import { toTcvn3 } from './rules/encodings/tcvn3.ts'

const zip = new JSZip().file('word/document.xml', '<not closed').generateAsync({ type: 'uint8array' })
const pdf = (content: string, trailer = '') =>
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    `trailer<</Size 6/Root 1 0 R${trailer}>>`,
    '%%EOF',
  ].join('\n')
const key = `<${'00'.repeat(32)}>`
const locked = `/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>/ID[<00><00>]`

describe('a plan that can not be read', () => {
  let office: Scenario
  let agency: GivenAgency
  let site: DocumentsSite
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    site = openDocumentsSite(office.door)
  })
  afterAll(closeReader)

  const send = (file: File) => {
    site.actAs(agency.actors.office)
    return site.post('/doc-ke-hoach', { commandId: newId(), file, text: '' })
  }
  const kept = async () => {
    const count = (table: 'reading' | 'file' | 'auditLine') =>
      office.connection.db
        .selectFrom(table)
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('agencyId', '=', agency.agencyId)
        .executeTakeFirstOrThrow()
    return [await count('reading'), await count('file'), await count('auditLine')].map(({ count: rows }) => rows)
  }

  it.each<[string, string, () => Promise<BlobPart> | BlobPart, RegExp]>([
    ['an empty file', 'trong.txt', () => '', /Tệp không có nội dung/],
    ['50 MB of text', 'to.txt', () => 'Dân vận khéo. '.repeat(2_900_000), /Tệp lớn hơn 20 MB/],
    ['a text of a thousand pages', 'dai.txt', () => 'Dân vận khéo. '.repeat(60_000), /dài hơn 600.000 ký tự/],
    ['a picture of one dot', 'anh.png', () => pngOf(1, 1), /quá nhỏ để đọc chữ/],
    ['a picture of 400 million dots', 'anh.png', () => pngOf(20_000, 20_000), /hơn 100 triệu điểm ảnh/],
    ['a picture that promises more than it holds', 'anh.png', () => pngOf(9_000, 9_000), /Ảnh bị hỏng/],
    ['half a photo', 'anh.jpg', () => new Uint8Array(planPicture).slice(0, 40_000), /Ảnh bị hỏng/],
    [
      'a photo of an iPhone',
      'IMG_1.HEIC',
      () => `\0\0\0\u0018ftypheic\0\0\0\0mif1heic${'\0'.repeat(200)}`,
      /Tương thích nhất/,
    ],
    ['a drawing', 'anh.png', () => '<svg xmlns="http://www.w3.org/2000/svg"></svg>', /không phải văn bản/],
    [
      'a PDF of 2,000 pages',
      'dai.pdf',
      () => pdfOf(Array.from({ length: 2_000 }, () => ({ lines: ['Trang'] }))),
      /hơn 300 trang/,
    ],
    ['a PDF with a password', 'khoa.pdf', () => pdf('BT /F1 12 Tf (x) Tj ET', locked), /mật khẩu/],
    ['a program called .docx', 'ke-hoach.docx', () => `MZ\u0090\0${'\0'.repeat(300)}PE\0\0`, /không phải văn bản/],
    ['a broken zip', 'ke-hoach.docx', async () => (await zip).slice(0, 60), /hỏng|không phải văn bản/],
    ['a Word file with broken parts', 'ke-hoach.docx', async () => (await zip).slice(), /hỏng|không phải văn bản/],
    ['blanks only', 'trang.txt', () => ' \n \n\t', /không có chữ/],
  ])('%s gets a clear sentence and leaves nothing behind', async (_what, name, content, sentence) => {
    const before = await kept()

    const response = await send(new File([await content()], name))
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toMatch(sentence)
    expect(page).toContain('Đọc kế hoạch mới')
    expect(await kept()).toEqual(before)
  })

  it('says so when nothing was chosen', async () => {
    site.actAs(agency.actors.office)
    const response = await site.post('/doc-ke-hoach', { commandId: newId(), text: '  ' })

    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Chọn một tệp hoặc dán nội dung')
  })

  it('says in English what is wrong to those who read English', async () => {
    site.actAs(agency.actors.office, 'en')
    const response = await site.post('/doc-ke-hoach', {
      commandId: newId(),
      file: new File([''], 'empty.txt'),
      text: '',
    })

    expect(await response.text()).toContain('The file is empty')
  })
})

describe('a plan in an odd form', () => {
  let office: Scenario
  let agency: GivenAgency
  let site: DocumentsSite
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    site = openDocumentsSite(office.door)
    site.actAs(agency.actors.office)
  })
  afterAll(closeReader)

  async function screenOf(content: BlobPart): Promise<string> {
    const response = await site.post('/doc-ke-hoach', {
      commandId: newId(),
      file: new File([content], 'ke-hoach.txt'),
      text: '',
    })
    expect(response.status).toBe(303)
    return (await site.get(response.headers.get('location') ?? '')).text()
  }

  it.each<[string, () => BlobPart]>([
    ['UTF-16', () => Buffer.from(`\ufeff${samplePlan}`, 'utf16le')],
    ['NFD', () => samplePlan.normalize('NFD')],
    ['TCVN3', () => Buffer.from(toTcvn3(samplePlan.replace(/[“”]/g, '"')), 'latin1')],
  ])('is read all the same: %s', async (_what, content) => {
    const page = await screenOf(content())

    expect(page).toContain('12/KH-BDT')
    expect(page).toContain('4 nhiệm vụ')
    expect(page).toContain('Kế hoạch 5584/KH-UBND')
  })

  it('names the table when letters were converted', async () => {
    const page = await screenOf(Buffer.from(toTcvn3(samplePlan.replace(/[“”]/g, '"')), 'latin1'))

    expect(page).toContain('bảng mã cũ TCVN3')
  })

  it('without numbered tasks says what to do', async () => {
    const page = await screenOf('KẾ HOẠCH\nThực hiện dân vận khéo\n\nCác đơn vị thực hiện tốt công tác dân vận.')

    expect(page).toContain('Không thấy mục nào được đánh số')
  })

  it('with a date of 31/2 asks for the day', async () => {
    const page = await screenOf(samplePlan.replace('ngày 05 tháng 01', 'ngày 31 tháng 02'))

    expect(page).toContain('Không có ngày “')
  })

  it('makes one reading when the same form is sent twice', async () => {
    const form = { commandId: newId(), text: samplePlan }

    const first = await site.post('/doc-ke-hoach', form)
    const second = await site.post('/doc-ke-hoach', form)

    expect(second.status).toBe(303)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
  })

  it('reads pasted text and the sample plan', async () => {
    const pasted = await site.post('/doc-ke-hoach', { commandId: newId(), text: samplePlan })
    const sample = await site.post('/doc-ke-hoach/mau', { commandId: newId() })
    const page = await (await site.get(sample.headers.get('location') ?? '')).text()

    expect(pasted.status).toBe(303)
    expect(page).toContain('10 nhiệm vụ')
    expect(page).toContain('8 văn bản được dẫn')
    expect(page).toContain('Mô hình đăng ký')
  })
})
