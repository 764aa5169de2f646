import { afterAll, beforeAll, expect, it } from 'vitest'
import { type DocumentsSite, openDocumentsSite } from '../../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { pdfOf, planPicture } from '../../../../test/support/scans.ts'
import { closeReader } from '../intake/reader-processes.ts'
import { makeScanDesk, type ScanDesk } from '../scanning/scan-desk.ts'

let scenario: Scenario
let agency: GivenAgency
let site: DocumentsSite
let desk: ScanDesk

beforeAll(async () => {
  scenario = await startScenario('2026-11-23')
  agency = await givenAgency(scenario)
  site = openDocumentsSite(scenario.door)
  desk = makeScanDesk({
    door: scenario.door,
    files: site.files,
    fileSecret: 'test-files',
    agencies: async () => [agency.agencyId],
    alone: true,
    program: 'off',
    onError: (error) => {
      throw error
    },
  })
})
afterAll(async () => {
  await desk.stop()
  await closeReader()
})

/** What a scanner's own engine leaves: marks lost or taken for others. */
const layer = [
  'BAN DÂN TÔC',
  'KÊ HOACH',
  'Thuc hiên phong trào thi dua Dân vân khéo nam 2026',
  'I. NHIÊM VU',
  '1. Tô chúc hôi nghi quán triêt kê hoach dên toàn thê công chúc, viên chúc.',
  '2. Tuyên truyên chú truong cúa Dáng, chính sách, pháp luât cúa Nhà nuóc.',
  '3. Phôi hop vói các co quan, don vi, dia phuong tô chúc thuc hiên.',
]

it('shows pictures of pages whose text came along and was corrected, with their lines where they are printed', async () => {
  site.actAs(agency.actors.office)
  const picture = { jpeg: planPicture, width: 1240, height: 1754 }
  const file = new File([pdfOf([{ lines: layer, picture }])], 'ban-quet.pdf')
  const answer = await site.post('/doc-ke-hoach', { commandId: newId(), file, text: '' })
  await desk.work()
  const scan = await site.get(answer.headers.get('location') ?? '')
  const address = scan.headers.get('location') ?? ''
  const html = await (await site.get(address)).text()

  expect(html).toContain('chữ có sẵn trong tệp, đã sửa lỗi')
  const [, image = ''] = /<img src="([^"]+)" alt="Ảnh trang 1"/.exec(html) ?? []
  const sent = await site.get(image)
  expect(sent.headers.get('content-type')).toContain('image/')
  expect(html).toMatch(/<path class="spot part" id="d\d+" data-span="i1" d="M/)
})
