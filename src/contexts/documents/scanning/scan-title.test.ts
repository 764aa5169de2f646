import { beforeAll, describe, expect, it } from 'vitest'
import { givenScannedReading, type ScanGiven } from '../../../../test/support/checked-scans.ts'
import { type DocumentsSite, openDocumentsSite } from '../../../../test/support/documents-site.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { inbox } from '../../messages/queries.ts'
import { listReadings, type ReadingListed } from '../queries/list-readings.ts'
import { draftTitle } from '../rules/correction/draft-title.ts'
import { readingPage, type ReadingShown } from '../queries/reading-page.ts'

let office: Scenario
let agency: GivenAgency
let site: DocumentsSite

beforeAll(async () => {
  office = await startScenario('2026-11-23')
  agency = await givenAgency(office)
  site = openDocumentsSite(office.door)
  site.actAs(agency.actors.office)
})

const title = 'Kế hoạch thực hiện phong trào thi đua “Dân vận khéo” năm 2026'

async function read(given?: ScanGiven) {
  const by = agency.actors.office
  const readingId = await givenScannedReading(office, { agencyId: agency.agencyId, by }, given)
  const { scanned, draft } = await office.ask<ReadingShown>(readingPage, by, { readingId })
  const page = await (await site.get(`/doc-ke-hoach/ban-chup/${scanned?.scanId}?xem=trang`)).text()
  const listed = (await office.ask<readonly ReadingListed[]>(listReadings, by)).find(({ id }) => id === readingId)
  return { page, listed, head: draft.head, told: JSON.stringify(await office.ask(inbox, by)) }
}

describe('a scan that was read', () => {
  it('is called what the document is called, with its file beside', async () => {
    const { page, listed, told } = await read()
    expect(page).toContain(`<h1>${title}</h1>`)
    expect(page).toContain('ke-hoach.jpg')
    expect(listed).toMatchObject({ title, name: 'ke-hoach.jpg' })
    expect(told).toContain(`Đã đọc xong ${title}`)
  })

  it('is called by its number where no subject was read', async () => {
    const { head } = await read()
    expect(draftTitle(head)).toBe(title)
    expect(draftTitle({ ...head, title: { ...head.title, value: null } })).toBe('Kế hoạch 12/KH-BDT')
  })

  it('keeps the name of its file where neither was', async () => {
    const { page, listed } = await read({ raw: 'Họp thôn ngày mai.\n', changes: [], unsure: [] })
    expect(page).toContain('<h1>ke-hoach.jpg</h1>')
    expect(listed?.title).toBeNull()
  })
})
