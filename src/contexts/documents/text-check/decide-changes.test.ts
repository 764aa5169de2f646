import { beforeAll, describe, expect, it } from 'vitest'
import { givenScannedReading, type ScanGiven } from '../../../../test/support/checked-scans.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { correctReading } from '../commands/correct-reading.ts'
import { undoCorrection } from '../commands/undo-correction.ts'
import { readingPage, type ReadingShown } from '../queries/reading-page.ts'
import { addTerms } from './commands/add-terms.ts'
import { decideChanges } from './commands/decide-changes.ts'
import { dropTerm } from './commands/drop-term.ts'
import { listTerms, type TermList, termTexts } from './queries/list-terms.ts'
import { isOpenMark } from './rules/text-layer.ts'

let scenario: Scenario
let agency: GivenAgency

beforeAll(async () => {
  scenario = await startScenario('2026-11-23')
  agency = await givenAgency(scenario)
})

const by = () => agency.actors.office
const given = (scan?: ScanGiven) => givenScannedReading(scenario, { agencyId: agency.agencyId, by: by() }, scan)
const shown = (readingId: string) => scenario.ask<ReadingShown>(readingPage, by(), { readingId })

async function decide(readingId: string, asked: object) {
  const { version } = await shown(readingId)
  return scenario.run(decideChanges, by(), { readingId, version, ...asked })
}

async function correct(readingId: string, edit: object) {
  const { version } = await shown(readingId)
  return scenario.must(correctReading, by(), { readingId, version, edit })
}

async function undo(readingId: string) {
  const { version } = await shown(readingId)
  return scenario.must(undoCorrection, by(), { readingId, version })
}

const marks = ({ scanned }: ReadingShown) => scanned?.marks ?? []
const idOf = (reading: ReadingShown, before: string) => marks(reading).find((mark) => mark.before === before)?.id ?? ''
const items = ({ draft }: ReadingShown) => draft.items.map(({ label, text }) => `${label}|${text}`)

describe('the text of a scan', () => {
  it('shows what was changed, what is proposed and what the engine was unsure of, each in its place', async () => {
    const reading = await shown(await given())
    expect(marks(reading).map(({ id, shown: text }) => [id, text])).toEqual([
      ['c1-0', 'Kế'],
      ['c1-1', '5584/KH-ƯBND'],
      ['c1-2', 'Tổ'],
      ['c1-3', 'Z'],
      ['w1-70', 'thôn,'],
      ['c1-4', 'Nguyên'],
    ])
    for (const { start, end, shown: text } of marks(reading)) expect(reading.text.slice(start, end)).toBe(text)
    expect(
      marks(reading)
        .filter(isOpenMark)
        .map(({ id }) => id),
    ).toEqual(['c1-1', 'c1-2', 'c1-3', 'w1-70', 'c1-4'])
  })

  it('is understood anew when a proposal is accepted, and exactly as before when that is undone', async () => {
    const id = await given()
    const before = await shown(id)
    expect(items(before)).toHaveLength(2)
    await decide(id, { decision: 'accept', changeIds: [idOf(before, 'Z')] })
    const after = await shown(id)
    expect(items(after)).toEqual([
      '1|Tổ chức hội nghị quán triệt kế hoạch.',
      '2|Tuyên truyền ở thôn, xã.',
      '3|Giao ông Nguyên Văn Ví theo dõi, đôn đốc.',
    ])
    expect(after.text).toContain('2. Tuyên truyền')
    await undo(id)
    const again = await shown(id)
    expect(again.text).toBe(before.text)
    expect(again.draft).toEqual(before.draft)
    expect(marks(again)).toEqual(marks(before))
  })

  it('takes in what was left out, where it belongs, and is as before when that is undone', async () => {
    const id = await given({
      leftOut: [
        { text: '2. Họp thôn hằng quý.', behind: 'kế hoạch.' },
        { text: 'PHỤ LỤC', behind: 'đôn đốc.' },
      ],
    })
    const before = await shown(id)
    const left = marks(before).filter(({ kind }) => kind === 'left-out')
    expect(left.map(({ id: mark, after, shown: text }) => [mark, after, text])).toEqual([
      ['l1-1', '2. Họp thôn hằng quý.', ''],
      ['l1-2', 'PHỤ LỤC', ''],
    ])
    expect(left.every(isOpenMark)).toBe(true)
    const last = before.draft.items.at(-1)?.id ?? ''
    await correct(id, { op: 'set-item', itemId: last, label: '3', text: 'Giao ông Ví theo dõi.' })
    await decide(id, { decision: 'accept', changeIds: ['l1-1'] })
    const after = await shown(id)
    expect(after.text).toContain('quán triệt kế hoạch.\n2. Họp thôn hằng quý.\nZ Tuyên truyền')
    expect(items(after).map((item) => item.slice(0, 12))).toEqual(['1|Tổ chức hộ', '2|Họp thôn h', '3|Giao ông V'])
    for (const { start, end, shown: text } of marks(after)) expect(after.text.slice(start, end).trim()).toBe(text)
    await decide(id, { decision: 'write', changeIds: ['l1-2'], text: 'PHỤ LỤC I' })
    expect((await shown(id)).text).toMatch(/đôn đốc\.\nPHỤ LỤC I\n$/)
    await decide(id, { decision: 'restore', changeIds: ['l1-1'] })
    expect((await shown(id)).text).not.toContain('Họp thôn')
    for (let step = 0; step < 4; step += 1) await undo(id)
    expect(await shown(id)).toMatchObject({ text: before.text, draft: before.draft })
  })

  it('takes nothing in that was left out when many places are decided at once', async () => {
    const id = await given({ leftOut: [{ text: 'PHỤ LỤC', behind: 'đôn đốc.' }] })
    await decide(id, { decision: 'accept' })
    const reading = await shown(id)
    expect(reading.text).not.toContain('PHỤ LỤC')
    expect(
      marks(reading)
        .filter(isOpenMark)
        .map(({ id: mark }) => mark),
    ).toEqual(['l1-1'])
    await decide(id, { decision: 'restore', kind: 'left-out' })
    expect(marks(await shown(id)).filter(isOpenMark)).toEqual([])
  })

  it('gives the original back, and takes what a person writes', async () => {
    const id = await given()
    const reading = await shown(id)
    await decide(id, { decision: 'restore', changeIds: [idOf(reading, 'Kê'), idOf(reading, '5584/KH-ƯBND')] })
    await decide(id, { decision: 'write', changeIds: [idOf(reading, 'thôn,')], text: 'bản,' })
    const { text, draft } = await shown(id)
    expect(text).toContain('Thực hiện Kê hoạch số 5584/KH-ƯBND')
    expect(text).toContain('Tuyên truyền ở bản, xã.')
    expect(draft.head.number.value).toBe('12/KH-BDT')
  })

  it('keeps corrections made before, also when items before them change', async () => {
    const id = await given()
    const last = (await shown(id)).draft.items.at(-1)?.id ?? ''
    await correct(id, { op: 'set-item', itemId: last, label: '3', text: 'Giao ông Ví theo dõi.' })
    await correct(id, { op: 'add-item', sectionId: 's1', afterId: last, inside: false, text: 'Báo cáo.' })
    await decide(id, { decision: 'accept', changeIds: [idOf(await shown(id), 'Z')] })
    await correct(id, { op: 'take-item', itemId: 'n1', taken: false })
    expect(items(await shown(id))).toEqual([
      '1|Tổ chức hội nghị quán triệt kế hoạch.',
      '2|Tuyên truyền ở thôn, xã.',
      '3|Giao ông Ví theo dõi.',
      '|Báo cáo.',
    ])
  })

  it('names corrections whose part is gone, and counts them again when the decision is undone', async () => {
    const id = await given()
    await decide(id, { decision: 'accept', changeIds: [idOf(await shown(id), 'Z')] })
    const second = (await shown(id)).draft.items[1]?.id ?? ''
    await correct(id, { op: 'set-item', itemId: second, label: '2', text: 'Tuyên truyền lưu động.' })
    const receipt = await decide(id, { decision: 'restore', changeIds: [idOf(await shown(id), 'Z')] })
    expect(receipt).toMatchObject({ status: 'done', answer: { unfit: 1 } })
    const unfit = await shown(id)
    expect(unfit.scanned?.unfit.map(({ op }) => op)).toEqual(['set-item'])
    expect(items(unfit)).toHaveLength(2)
    await undo(id)
    expect(items(await shown(id))[1]).toBe('2|Tuyên truyền lưu động.')
    expect((await shown(id)).scanned?.unfit).toEqual([])
  })

  it('decides about all open places of a kind that are sure enough', async () => {
    const id = await given()
    await decide(id, { decision: 'accept', kind: 'name' })
    expect((await shown(id)).text).toContain('Nguyễn Văn Ví')
    await decide(id, { decision: 'accept', atLeast: 85 })
    const left = marks(await shown(id)).filter(isOpenMark)
    expect(left.map(({ before }) => before)).toEqual(['Tô', 'thôn,'])
    expect(await decide(id, { decision: 'accept', kind: 'date' })).toMatchObject({ reason: 'nothing-to-decide' })
  })

  it('refuses what does not exist, what is out of date and what is empty', async () => {
    const id = await given()
    expect(await decide(id, { decision: 'accept', changeIds: ['c1-99'] })).toMatchObject({ reason: 'mark-not-found' })
    expect(await decide(id, { decision: 'write', changeIds: ['c1-0'] })).toMatchObject({ reason: 'text-missing' })
    expect(await decide(id, { decision: 'accept', changeIds: ['c1-0'], version: 9 })).toMatchObject({
      reason: 'record-changed',
    })
    expect(await decide(id, { decision: 'accept', changeIds: ['<b>'] })).toMatchObject({ status: 'invalid' })
  })
})

describe('the names and terms of an agency', () => {
  const list = (q = '') => scenario.ask<TermList>(listTerms, by(), { q })

  it('are learned when somebody sets a name right, once', async () => {
    const ids = [await given(), await given()]
    for (const id of ids) {
      const changeIds = [idOf(await shown(id), 'Nguyên')]
      await decide(id, { decision: 'accept', changeIds, term: 'Nguyễn Văn Ví' })
    }
    expect((await list()).rows).toMatchObject([{ term: 'Nguyễn Văn Ví', origin: 'learned' }])
  })

  it('are added as a list, found without marks, given to the reader, and taken away', async () => {
    const answer = await scenario.must(addTerms, by(), { terms: 'Phước Hà\nnguyễn văn ví\nRaglai; Phước Hà\n12\n' })
    expect(answer).toEqual({ added: 2 })
    expect((await list('phuoc')).rows.map(({ term }) => term)).toEqual(['Phước Hà'])
    const system = { kind: 'system', agencyId: agency.agencyId } as const
    expect(await scenario.ask(termTexts, system)).toEqual(['Nguyễn Văn Ví', 'Phước Hà', 'Raglai'])
    await scenario.must(dropTerm, by(), { termId: (await list('raglai')).rows[0]?.id })
    expect((await list()).total).toBe(2)
    expect(await scenario.run(addTerms, by(), { terms: 'PHƯỚC HÀ' })).toMatchObject({ reason: 'terms-missing' })
  })
})
