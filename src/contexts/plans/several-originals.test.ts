import { beforeAll, describe, expect, it } from 'vitest'
import { samplePlan } from '../../../test/support/documents.ts'
import { type DocumentsSite, openDocumentsSite } from '../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { signReceipt } from '../../platform/files/receipt.ts'
import { documentPage, type DocumentShown } from '../documents/queries/document-page.ts'
import { startScan } from '../documents/scanning/commands/start-scan.ts'
import { acceptReading } from './commands/accept-reading.ts'

let office: Scenario
let agency: GivenAgency
let site: DocumentsSite

beforeAll(async () => {
  office = await startScenario('2026-11-23')
  agency = await givenAgency(office)
  site = openDocumentsSite(office.door)
})

async function kept(content: string, name: string) {
  const { hash, mediaType, size } = await site.files.put(Buffer.from(content), { name, maxBytes: 1_000 })
  const file = { hash, name, mediaType, size }
  return { ...file, receipt: signReceipt(file, { agencyId: agency.agencyId, personId: '' }, 'test-files') }
}

/** A document that came as two files, accepted. */
async function givenDocument(number: string): Promise<string> {
  const [first = '', second = ''] = samplePlan.replace('12/KH-BDT', number).split('III. ')
  const pages = [first, `III. ${second}`].map((text, file) => {
    return { number: file + 1, file, pageInFile: 1, origin: 'over-picture' as const, text }
  })
  const files = [await kept('Trang một', 'trang 1.txt'), await kept('Trang hai', 'trang 2.txt')]
  const scan = { files, name: 'trang 1.txt', kind: 'txt', pages, notes: [], corrections: [[], []] }
  const { readingId } = await office.must(startScan, agency.actors.office, scan)
  const days = { version: 1, startsOn: '05/01/2026', endsOn: '' }
  const { documentId } = await office.must(acceptReading, agency.actors.office, { readingId, ...days })
  return String(documentId)
}

describe('a document that came as several files', () => {
  it('shows all of them in the order of its pages, to be opened and saved', async () => {
    const documentId = await givenDocument('12/KH-BDT')
    site.actAs(agency.actors.officerOfPolicy)
    const page = await (await site.get(`/van-ban/${documentId}`)).text()
    const links = [...page.matchAll(/href="(\/van-ban\/[^"]+\/tep\/[^"]+)" download="([^"]+)"/g)]

    expect(page).toContain('2 tệp, theo thứ tự trang')
    expect(links.map(([, , name]) => name)).toEqual(['trang 1.txt', 'trang 2.txt'])
    const second = await site.get(links[1]?.[1] ?? '')
    expect(second.status).toBe(200)
    expect(await second.text()).toBe('Trang hai')
  })

  it('gives no file of another document at its address', async () => {
    const documentId = await givenDocument('13/KH-BDT')
    const other = await givenDocument('14/KH-BDT')
    const { files } = await office.ask<DocumentShown>(documentPage, agency.actors.office, { documentId: other })
    site.actAs(agency.actors.office)

    expect((await site.get(`/van-ban/${documentId}/tep/${files[1]?.id ?? ''}`)).status).toBe(404)
  })
})
