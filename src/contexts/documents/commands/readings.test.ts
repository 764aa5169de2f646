import { beforeAll, describe, expect, it } from 'vitest'
import { givenReading, readingInput, samplePlan } from '../../../../test/support/documents.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { ReadingShown } from '../queries/reading-page.ts'
import { readingPage } from '../queries/reading-page.ts'
import { listKeptHashes } from '../store/files.ts'
import { correctReading } from './correct-reading.ts'
import { dropReading } from './drop-reading.ts'
import { startReading } from './start-reading.ts'
import { undoCorrection } from './undo-correction.ts'

describe('a reading', () => {
  let office: Scenario
  let agency: GivenAgency
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
  })
  const shown = (readingId: string) => office.ask<ReadingShown>(readingPage, agency.actors.office, { readingId })

  it('keeps the original with its hash beside what was understood', async () => {
    const readingId = await givenReading(office, agency.actors.office)

    const reading = await shown(readingId)

    expect(reading).toMatchObject({ state: 'open', version: 1, edits: 0, text: samplePlan, name: 'ke-hoach.txt' })
    expect(reading.file.hash).toBe(readingInput(samplePlan).file.hash)
    expect(reading.draft.head.number.value).toBe('12/KH-BDT')
    const [line] = (await office.auditTrail(agency.agencyId)).filter(({ subjectId }) => subjectId === readingId)
    expect(line?.input).toContain(reading.file.hash)
    expect(line?.input).not.toContain('Tuyên truyền ở thôn')
  })

  it('keeps its file from being cleared away', async () => {
    const readingId = await givenReading(office, agency.actors.office)
    const { hash } = (await shown(readingId)).file
    const unknown = 'f'.repeat(64)

    expect(await listKeptHashes(office.connection.db, [hash, unknown])).toEqual(new Set([hash]))
    expect(await listKeptHashes(office.connection.db, [])).toEqual(new Set())
  })

  it('is corrected step by step, and every step can be taken back', async () => {
    const { office: person } = agency.actors
    const readingId = await givenReading(office, person)
    const before = await shown(readingId)
    const itemId = before.draft.items.find(({ path }) => path === 'II/2')?.id
    const edit = { op: 'set-item', itemId, label: '2', text: 'Tuyên truyền ở từng thôn.' }

    await office.must(correctReading, person, { readingId, version: 1, edit })
    await office.must(correctReading, person, { readingId, version: 2, edit: { op: 'drop-item', itemId } })
    const changed = await shown(readingId)
    await office.must(undoCorrection, person, { readingId, version: 3 })
    await office.must(undoCorrection, person, { readingId, version: 4 })
    const after = await shown(readingId)
    const nothingLeft = await office.run(undoCorrection, person, { readingId, version: 5 })

    expect(changed.edits).toBe(2)
    expect(changed.draft.items.find(({ id }) => id === itemId)).toMatchObject({
      text: 'Tuyên truyền ở từng thôn.',
      dropped: true,
    })
    expect(after.draft).toEqual(before.draft)
    expect(after.edits).toBe(0)
    expect(nothingLeft).toMatchObject({ status: 'refused', reason: 'nothing-to-undo' })
    const kept = await office.connection.db
      .selectFrom('readingEdit')
      .select('sequence')
      .where('readingId', '=', readingId)
      .execute()
    expect(kept).toHaveLength(2)
  })

  it('shows a conflict when two people correct it at once', async () => {
    const readingId = await givenReading(office, agency.actors.office)
    const edit = { op: 'set-head', field: 'title', value: 'Tên khác' }

    await office.must(correctReading, agency.actors.office, { readingId, version: 1, edit })
    const second = await office.run(correctReading, agency.actors.leader, { readingId, version: 1, edit })

    expect(second).toMatchObject({ status: 'refused', reason: 'record-changed' })
  })

  it('names the field when a day does not exist', async () => {
    const readingId = await givenReading(office, agency.actors.office)
    const edit = { op: 'assign-item', itemId: 'i2', supportUnitIds: [], rhythm: 'once', endsOn: '31/2/2026' }

    const receipt = await office.run(correctReading, agency.actors.office, { readingId, version: 1, edit })

    expect(receipt).toMatchObject({ status: 'invalid', problems: [{ field: 'edit.endsOn' }] })
  })

  it('is dropped for a reason and then no longer changes', async () => {
    const { office: person } = agency.actors
    const readingId = await givenReading(office, person)
    const edit = { op: 'set-head', field: 'title', value: 'Tên khác' }

    await office.must(dropReading, person, { readingId, version: 1, reason: 'Đọc nhầm tệp' })
    const late = await office.run(correctReading, person, { readingId, version: 2, edit })

    expect(await shown(readingId)).toMatchObject({ state: 'dropped', reason: 'Đọc nhầm tệp' })
    expect(late).toMatchObject({ status: 'refused', reason: 'reading-not-open' })
  })

  it('is not for officers, nor for another agency', async () => {
    const other = await givenAgency(office)
    const readingId = await givenReading(office, agency.actors.office)
    const edit = { op: 'set-head', field: 'title', value: 'x' }

    const officer = await office.run(startReading, agency.actors.officerOfPolicy, readingInput('Kế hoạch'))
    const stranger = await office.run(correctReading, other.actors.office, { readingId, version: 1, edit })

    expect(officer.status).toBe('forbidden')
    expect(stranger).toMatchObject({ status: 'refused', reason: 'record-not-found' })
  })

  it('refuses a text without a single letter', async () => {
    const receipt = await office.run(startReading, agency.actors.office, readingInput(' \n \n'))

    expect(receipt).toMatchObject({ status: 'refused', reason: 'document-empty' })
  })
})
