import { Document, Packer, Paragraph } from 'docx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DocumentsSite, openDocumentsSite } from '../../../test/support/documents-site.ts'
import { samplePlan, storedFile } from '../../../test/support/documents.ts'
import { type GivenAgency, givenAgency } from '../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { packageRoot } from '../../platform/package-root.ts'
import { closeReader } from './intake/reader-processes.ts'
import { readingPage, type ReadingShown } from './queries/reading-page.ts'
import { startScan } from './scanning/commands/start-scan.ts'

/** The plan of Ninh Thuận as somebody's scanner read it. */
const recognised = readFileSync(join(packageRoot, 'data', 'sample', 'ninh-thuan.txt'), 'utf8')

let office: Scenario
let agency: GivenAgency
let site: DocumentsSite

beforeAll(async () => {
  office = await startScenario('2026-11-23')
  agency = await givenAgency(office)
  site = openDocumentsSite(office.door)
})
afterAll(closeReader)

async function send(content: string | Uint8Array, name: string): Promise<string> {
  site.actAs(agency.actors.office)
  const file = new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
  const answer = await site.post('/doc-ke-hoach', { commandId: newId(), file, text: '' })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const reading = async (address: string) =>
  office.ask<ReadingShown>(readingPage, agency.actors.office, { readingId: address.split('/').at(-1) })

describe('a text file that another program recognised in a scan', () => {
  it('is a reading at once, corrected, with each change marked and told', async () => {
    const address = await send(recognised, 'ninh-thuan.txt')
    expect(address).toMatch(/^\/doc-ke-hoach\/[0-9a-f-]{36}$/)
    const { text, scanned, notes } = await reading(address)
    const page = await (await site.get(address)).text()

    expect(recognised).toContain('quan điếm')
    expect(text).not.toContain('quan điếm')
    expect(text).toContain('quan điểm')
    // Symbols are never changed without a person.
    expect(text).toContain('5584/KH-ƯBND')
    expect(scanned?.pages.map(({ source }) => source)).toContain('corrected-text-layer')
    expect(scanned?.marks.filter(({ applied }) => applied).length).toBeGreaterThan(20)
    expect(notes.map(({ vi }) => vi).join()).toMatch(/nhận dạng \(OCR\) để lại.*đã sửa \d+ chỗ, đề xuất \d+ chỗ/)
    expect(page).toContain('chữ có sẵn trong tệp, đã sửa lỗi')
    expect(page).toContain('class="paper"')
    expect(page).not.toContain('Ảnh trang</a>')
  })

  it('gives back what was read when a correction is undone, and takes that back, too', async () => {
    const address = await send(recognised, 'ninh-thuan.txt')
    const before = await reading(address)
    const mark = before.scanned?.marks.find(({ before: read }) => /điếm/.test(read))
    const decision = { decision: 'restore', changeIds: mark?.id ?? '', commandId: newId(), version: '1' }
    const decided = await site.post(`${address}/chu`, decision)
    expect(decided.status).toBe(303)
    const restored = await reading(address)
    await site.post(`${address}/hoan-tac`, { commandId: newId(), version: '2' })
    const undone = await reading(address)

    expect(restored.text.slice(mark?.start, (mark?.start ?? 0) + 30)).toContain(mark?.before)
    expect(undone.text).toBe(before.text)
    expect(undone.draft).toEqual(before.draft)
  })

  it('keeps the file itself as it came', async () => {
    const { file } = await reading(await send(recognised, 'ninh-thuan.txt'))

    expect(await site.files.read(file.hash)).toEqual(Buffer.from(recognised))
  })

  it('may be a Word file, page by page', async () => {
    const lines = recognised.split('\n')
    const at = lines.findIndex((line) => line.startsWith('II.'))
    const children = lines.map((line, index) => new Paragraph({ text: line, pageBreakBefore: index === at }))
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const { text, scanned, kind } = await reading(await send(bytes, 'ke-hoach.docx'))

    expect(kind).toBe('docx')
    expect(text).toContain('quan điểm')
    expect(scanned?.pages.length).toBeGreaterThan(1)
    for (const { page, before, rawStart, rawEnd } of scanned?.marks ?? []) {
      expect(scanned?.pages[page - 1]?.rawText.slice(rawStart, rawEnd)).toBe(before)
    }
  })

  it('may be pasted', async () => {
    site.actAs(agency.actors.office)
    const answer = await site.post('/doc-ke-hoach', { commandId: newId(), text: recognised })
    const { text } = await reading(answer.headers.get('location') ?? '')

    expect(text).toContain('quan điểm')
  })

  it('makes one reading when it is sent twice', async () => {
    site.actAs(agency.actors.office)
    const form = { commandId: newId(), text: recognised }
    const first = await site.post('/doc-ke-hoach', form)
    const second = await site.post('/doc-ke-hoach', form)

    expect(second.headers.get('location')).toBe(first.headers.get('location'))
  })
})

describe('corrections that a program sends with a text', () => {
  const text = 'KÊ HOẠCH\n1. Tô chức hội nghị.'
  const change = (sourceStart: number, before: string, after: string) => {
    const sourceEnd = sourceStart + before.length
    const places = { start: sourceStart, end: sourceEnd, sourceStart, sourceEnd }
    return { ...places, before, after, kind: 'mark', confidence: 0.9, applied: true }
  }
  const first = change(0, 'KÊ', 'KẾ')
  const second = change(12, 'Tô', 'Tổ')
  const start = (changes: readonly object[]) => {
    const page = { number: 1, file: 0, pageInFile: 1, origin: 'over-picture', text }
    const known = { files: [storedFile(text, 'a.txt')], name: 'a.txt', kind: 'txt', pages: [page], notes: [] }
    return office.run(startScan, agency.actors.office, { ...known, corrections: [changes] })
  }

  it('make a reading when they are of that text', async () => {
    const receipt = await start([first, second])
    const { text: read } = await reading(receipt.status === 'done' ? String(receipt.answer['readingId']) : '')

    expect(read).toBe('KẾ HOẠCH\n1. Tổ chức hội nghị.')
  })

  it.each([
    ['what they name does not stand there', [change(0, 'XX', 'KẾ')]],
    ['they begin before the text', [{ ...first, sourceStart: -2 }]],
    ['they end before they begin', [{ ...first, sourceStart: 2, sourceEnd: 0, before: '' }]],
    ['they reach beyond the text', [{ ...change(26, 'nghị.', 'x'), sourceEnd: 400 }]],
    ['they are out of order', [second, first]],
    ['two are about one place', [first, first]],
  ])('are refused in words when %s', async (_, changes) => {
    expect(await start(changes)).toMatchObject({ status: 'refused', reason: 'corrections-not-of-text' })
  })
})

describe('a typed text file', () => {
  it('stays letter for letter as it is, and nothing about recognition is told', async () => {
    const address = await send(samplePlan, 'ke-hoach.txt')
    const { text, scanned, notes } = await reading(address)

    expect(text).toBe(samplePlan)
    expect(scanned).toBeNull()
    expect(notes).toEqual([])
  })
})
