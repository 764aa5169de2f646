import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statements } from '../../../test/support/database.ts'
import { givenReading, samplePlan } from '../../../test/support/documents.ts'
import { type DocumentsSite, openDocumentsSite } from '../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { acceptReading } from '../plans/index.ts'
import { closeReader } from './intake/reader-processes.ts'

describe('the pages of documents', () => {
  let office: Scenario
  let agency: GivenAgency
  let site: DocumentsSite
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    site = openDocumentsSite(office.door)
  })
  beforeEach(async () => {
    agency = await givenAgency(office)
    site.actAs(agency.actors.office)
  })
  afterAll(closeReader)

  const textOf = async (path: string) => (await site.get(path)).text()
  const given = () => givenReading(office, agency.actors.office)
  async function accepted(): Promise<{ documentId: string; readingId: string }> {
    const readingId = await given()
    const days = { version: 1, startsOn: '05/01/2026' }
    const { documentId } = await office.must(acceptReading, agency.actors.office, { readingId, ...days })
    return { documentId: String(documentId), readingId }
  }
  /** Statements beside those that open and close transactions. */
  async function statementsOf(path: string): Promise<number> {
    statements.length = 0
    await site.get(path)
    return statements.filter((sql) => !/^(?:begin|commit|rollback|set|start)/i.test(sql)).length
  }

  it('need few statements each', async () => {
    const { documentId } = await accepted()
    const readingId = await givenReading(office, agency.actors.office, samplePlan.replace('12/KH', '13/KH'))

    const paths = ['/van-ban', `/van-ban/${documentId}`, '/doc-ke-hoach', `/doc-ke-hoach/${readingId}`]
    const counts: number[] = []
    for (const path of paths) counts.push(await statementsOf(path))

    // Of eight, three are left to who visits: session, person, notices.
    expect(Math.max(...counts)).toBeLessThanOrEqual(5)
  })

  it('show a reading with links from each side to the other, without script', async () => {
    const page = await textOf(`/doc-ke-hoach/${await given()}`)

    const [, item] =
      /data-span="(i\d+)"[^>]*>.*?Tổ chức quán triệt/s.exec(page.slice(page.indexOf('id="da-hieu"'))) ?? []
    expect(item).toBeDefined()
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(page).not.toMatch(/style="|<script(?! type="module" src)/)
  })

  it('speak English completely to those who chose it', async () => {
    const { documentId } = await accepted()
    const readingId = await givenReading(office, agency.actors.office, samplePlan.replace('12/KH', '13/KH'))
    site.actAs(agency.actors.office, 'en')

    const reading = await textOf(`/doc-ke-hoach/${readingId}`)
    const document = await textOf(`/van-ban/${documentId}`)

    expect(reading).toMatch(/4 tasks.*2 documents cited.*Accept all and start/s)
    expect(reading).not.toMatch(/nhiệm vụ<|Chấp nhận|Nơi nhận</)
    expect(document).toMatch(/Original.*Cites.*Is cited in.*History/s)
    expect(document).not.toMatch(/Bản gốc|Lịch sử/)
  })

  it('correct a provision in place and come back to it', async () => {
    const readingId = await given()
    const opened = await textOf(`/doc-ke-hoach/${readingId}?sua=i3`)
    const edit = { commandId: newId(), version: '1', op: 'set-item', part: 'i3', itemId: 'i3', label: '2' }

    const done = await site.post(`/doc-ke-hoach/${readingId}/sua`, { ...edit, text: 'Tuyên truyền ở từng thôn.' })
    const after = await textOf(`/doc-ke-hoach/${readingId}`)

    expect(opened).toContain('Tách thành hai mục')
    expect(done.headers.get('location')).toBe(`/doc-ke-hoach/${readingId}#u-i3`)
    expect(after).toContain('Tuyên truyền ở từng thôn')
    expect(after).toContain('Hoàn tác (1)')
  })

  it('show who is named for a provision, lit up, matched with the agency, corrected and dropped in place', async () => {
    const text = samplePlan.replace(
      'b) Họp thôn.',
      'b) Họp thôn (đ/c Tran Van Sach phụ trách; ông Mang Văn Lạ phối hợp).',
    )
    const readingId = await givenReading(office, agency.actors.office, text)
    const address = `/doc-ke-hoach/${readingId}`
    const first = await textOf(address)
    const edit = { op: 'set-officer', part: 'o2', officerId: 'o2', title: '', role: 'lead' }
    const done = await site.post(`${address}/sua`, { ...edit, commandId: newId(), version: '1', name: 'Lê Thị Hiền' })
    const drop = { op: 'drop-officer', part: 'o1', officerId: 'o1', commandId: newId(), version: '2' }
    await site.post(`${address}/sua`, drop)
    const second = await textOf(address)

    expect(first).toMatch(/<span data-span="o1">Tran Van Sach<\/span>/)
    expect(first).toMatch(/id="u-o1" data-span="o1".*→ Trần Văn Sách, Chuyên viên.*id="u-o2".*chưa khớp với ai/s)
    expect(first).toMatch(/phụ trách: Trần Văn Sách, Chuyên viên/)
    expect(done.headers.get('location')).toBe(`${address}#u-o2`)
    expect(second).toMatch(/id="u-o1"[^>]*class="gone".*→ Lê Thị Hiền, Chuyên viên/s)
    expect(second).toMatch(/phụ trách: Lê Thị Hiền, Chuyên viên/)
    expect(second).not.toContain('data-span="o1">Tran')
  })

  it('take no file from who may not read plans', async () => {
    site.actAs(agency.actors.officerOfPolicy)
    const file = new File([samplePlan], 'ke-hoach.txt')

    const sent = await site.post('/doc-ke-hoach', { commandId: newId(), file })

    expect(sent.status).toBe(403)
  })

  it('give back what was typed when somebody else was quicker', async () => {
    const readingId = await given()
    const edit = { op: 'set-item', part: 'i3', itemId: 'i3', label: '2' }
    const address = `/doc-ke-hoach/${readingId}/sua`
    await site.post(address, { ...edit, commandId: newId(), version: '1', text: 'Người thứ nhất.' })

    const second = await site.post(address, { ...edit, commandId: newId(), version: '1', text: 'Người thứ hai.' })
    const page = await second.text()

    expect(second.status).toBe(409)
    expect(page).toContain('Người khác vừa sửa hồ sơ này')
    expect(page).toContain('Người thứ hai.')
    expect(page).toContain('Người thứ nhất')
  })

  it('say at the field which day does not exist', async () => {
    const readingId = await given()
    const edit = { op: 'set-head', part: 'h-issuedOn', field: 'issuedOn', value: '31/2/2026' }

    const response = await site.post(`/doc-ke-hoach/${readingId}/sua`, { ...edit, commandId: newId(), version: '1' })
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain('Không có ngày như vậy')
    expect(page).toContain('31/2/2026')
  })

  it('accept all in one click and lead to the plan; the reading then leads to its document', async () => {
    const readingId = await given()

    const done = await site.post(`/doc-ke-hoach/${readingId}/chap-nhan`, {
      commandId: newId(),
      version: '1',
      startsOn: '05/01/2026',
      endsOn: '',
    })
    const again = await site.get(`/doc-ke-hoach/${readingId}`)
    const document = await textOf(again.headers.get('location') ?? '')

    expect(done.headers.get('location')).toMatch(/^\/ke-hoach\//)
    expect(again.headers.get('location')).toMatch(/^\/van-ban\//)
    expect(document).toMatch(/KH12 · .*dân vận khéo/is)
    expect(document).toContain('Chỉ thị 33/CT-TTg')
  })

  it('show why a reading was not accepted, on its own screen', async () => {
    const { readingId: first } = await accepted()
    const readingId = await given()
    const response = await site.post(`/doc-ke-hoach/${readingId}/chap-nhan`, {
      commandId: newId(),
      version: '1',
      startsOn: '31/2/2026',
      endsOn: '',
    })

    expect(first).not.toBe(readingId)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Không có ngày “31/2/2026”')
  })

  it('find documents with and without diacritics, filter, and export what was found', async () => {
    await accepted()

    const found = await textOf('/van-ban?q=thu+tuong+33')
    const misread = await textOf(`/van-ban?q=${encodeURIComponent('5584/KH-ƯBND')}`)
    const nothing = await textOf('/van-ban?q=khong-co&type=lu%E1%BA%ADt')
    const sheet = await site.get('/van-ban.xlsx?type=k%E1%BA%BF+ho%E1%BA%A1ch')

    expect(found).toContain('Chỉ thị 33/CT-TTg')
    expect(found).not.toContain('Kế hoạch 5584')
    expect(misread).toContain('Kế hoạch 5584/KH-UBND')
    expect(nothing).toContain('Không có văn bản nào khớp')
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
    expect((await sheet.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
  })

  it('register a document by hand once, set its standing, and keep its file', async () => {
    const form = {
      type: 'Công văn',
      number: '45/SNV-TĐKT',
      issuer: 'Sở Nội vụ',
      title: 'Báo cáo',
      name: '',
      issuedOn: '',
    }
    const file = new File(['nội dung'], 'công văn 45.txt')
    const done = await site.post('/van-ban/moi', { ...form, commandId: newId(), file })
    const address = done.headers.get('location') ?? ''
    const twice = await site.post('/van-ban/moi', { ...form, commandId: newId() })
    const nameless = await site.post('/van-ban/moi', { ...form, number: '', title: '', commandId: newId() })
    const standing = { commandId: newId(), version: '1', standing: 'expired', standingNote: 'Thay bằng 50/SNV' }
    const set = await site.post(`${address}/hieu-luc`, standing)
    const page = await textOf(address)

    expect(twice.status).toBe(409)
    expect(await twice.text()).toContain('Sổ văn bản đã có văn bản này')
    expect(await nameless.text()).toContain('Ghi ít nhất một trong ba')
    expect(set.status).toBe(303)
    expect(page).toContain('Công văn 45/SNV-TĐKT')
    expect(page).toContain('Hết hiệu lực')
    const [, path = ''] = /href="(\/van-ban\/[^"]+\/tep\/[^"]+)"/.exec(page) ?? []
    const sent = await site.get(path)
    expect(await sent.text()).toBe('nội dung')
    expect(sent.headers.get('content-disposition')).toContain("filename*=UTF-8''c%C3%B4ng%20v%C4%83n%2045.txt")
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('give files and documents to nobody outside the agency', async () => {
    const form = { type: 'báo cáo', number: '9/BC-BDT', issuer: '', title: '', name: '', issuedOn: '' }
    const file = new File(['chỉ của cơ quan'], 'bao-cao.txt')
    const done = await site.post('/van-ban/moi', { ...form, commandId: newId(), file })
    const address = done.headers.get('location') ?? ''
    const page = await textOf(address)
    const [, path = '', fileId = ''] = /href="(\/van-ban\/[^"]+\/tep\/([^"]+))"/.exec(page) ?? []
    const stranger = await givenAgency(office)

    site.actAs(stranger.actors.office)
    const foreign = [await site.get(address), await site.get(path), await site.get(`/tep/${fileId}`)]
    site.actAs(undefined)
    const nobody = await site.get(`/tep/${fileId}`)
    site.actAs(agency.actors.officerOfPolicy)
    const colleague = await site.get(`/tep/${fileId}`)
    const reading = await site.get('/doc-ke-hoach')

    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(nobody.headers.get('location')).toContain('/dang-nhap')
    expect(await colleague.text()).toBe('chỉ của cơ quan')
    expect(reading.status).toBe(403)
  })

  it('show pictures small and without what the camera added; what is no picture leads to the file', async () => {
    const picture = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#a44' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'ai đó' } })
      .toBuffer()
    const form = { type: 'báo cáo', issuer: '', title: '', name: '', issuedOn: '' }
    const idOf = async (number: string, file: File) => {
      const done = await site.post('/van-ban/moi', { ...form, number, commandId: newId(), file })
      return /\/tep\/([^"]+)"/.exec(await textOf(done.headers.get('location') ?? ''))?.[1] ?? ''
    }

    const shown = await site.get(`/tep/${await idOf('1/BC-BDT', new File([picture], 'hop-thon.jpg'))}/xem`)
    const other = await site.get(`/tep/${await idOf('2/BC-BDT', new File(['chữ'], 'a.txt'))}/xem`)

    const facts = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
    expect(facts).toMatchObject({ format: 'webp', width: 1_600 })
    expect(facts.exif).toBeUndefined()
    expect(other.headers.get('location')).toMatch(/^\/tep\/[^/]+$/)
  })
})
