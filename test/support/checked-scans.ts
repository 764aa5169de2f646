import type { Actor } from '../../src/commands/actor.ts'
import type { StoredFile } from '../../src/commands/fields.ts'
import type { CorrectionChange } from '../../src/contexts/documents/ocr-correction/rules/edits.ts'
import { finishScan } from '../../src/contexts/documents/scanning/commands/finish-scan.ts'
import { keepScanPage } from '../../src/contexts/documents/scanning/commands/keep-scan-page.ts'
import { startScan } from '../../src/contexts/documents/scanning/commands/start-scan.ts'
import { takeScan } from '../../src/contexts/documents/scanning/commands/take-scan.ts'
import type { ReadWord } from '../../src/contexts/documents/scanning/rules/page-text.ts'
import { storedFile } from './documents.ts'
import type { GivenAgency } from './organization.ts'
import { newId, type Scenario } from './scenario.ts'

/** A short plan as an engine read it: wrong marks, a wrong digit in a number, a name with a wrong mark, an unsure word. */
export const rawPlan = `ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
BAN DÂN TỘC
Số: 12/KH-BDT
Ví Dụ, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Thực hiện phong trào thi đua “Dân vận khéo” năm 2026
Thực hiện Kê hoạch số 5584/KH-ƯBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh, Ban Dân tộc ban hành kế hoạch:
I. NHIỆM VỤ
1. Tô chức hội nghị quán triệt kế hoạch.
Z Tuyên truyền ở thôn, xã.
3. Giao ông Nguyên Văn Ví theo dõi, đôn đốc.
`

/** Where a change lies is found by what stands there; `nth` counts from 0. */
export interface ChangeGiven {
  readonly before: string
  readonly after: string
  readonly kind: CorrectionChange['kind']
  readonly confidence: number
  readonly applied: boolean
  /** Text that comes right before it. */
  readonly behind?: string
}

const planChanges: readonly ChangeGiven[] = [
  { before: 'Kê', after: 'Kế', kind: 'mark', confidence: 0.98, applied: true },
  { before: '5584/KH-ƯBND', after: '5584/KH-UBND', kind: 'symbol', confidence: 0.9, applied: false },
  { before: 'Tô', after: 'Tổ', kind: 'mark', confidence: 0.62, applied: true, behind: '1. ' },
  { before: 'Z', after: '2.', kind: 'digit', confidence: 0.85, applied: false, behind: 'hoạch.\n' },
  { before: 'Nguyên', after: 'Nguyễn', kind: 'name', confidence: 0.93, applied: false },
]

/** The changes with their places, and the text that is made of them. */
function placed(raw: string, given: readonly ChangeGiven[]) {
  const changes: CorrectionChange[] = []
  let text = ''
  let at = 0
  for (const { behind = '', ...change } of given) {
    const sourceStart = raw.indexOf(behind + change.before, at) + behind.length
    if (sourceStart < behind.length) throw new Error(`place "${change.before}": the text does not hold it`)
    const shown = change.applied ? change.after : change.before
    text += raw.slice(at, sourceStart)
    at = sourceStart + change.before.length
    changes.push({ ...change, sourceStart, sourceEnd: at, start: text.length, end: text.length + shown.length })
    text += shown
  }
  return { text: text + raw.slice(at), changes }
}

/** The words of a page, set line under line. */
function wordsOf(raw: string, unsure: readonly string[] = []): readonly ReadWord[] {
  return [...raw.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const line = raw.slice(0, index).split('\n')
    const column = line.at(-1)?.length ?? 0
    const confidence = unsure.includes(text) ? 41 : 92
    const place = { x: 60 + column * 5, y: 40 + line.length * 18, width: text.length * 5, height: 11 }
    return { text, start: index, end: index + text.length, ...place, confidence }
  })
}

export interface ScanGiven {
  readonly raw?: string
  readonly changes?: readonly ChangeGiven[]
  readonly unsure?: readonly string[]
  /** What was left out on every page, each by what it may say and the text that it comes right behind. */
  readonly leftOut?: readonly { readonly text: string; readonly behind: string }[]
  readonly image?: StoredFile
  /** So many pages, all alike; one unless told. */
  readonly copies?: number
  /** The text of the first page came with the file: nobody made a picture of it. */
  readonly textFirst?: boolean
}

/** A reading that came from a scan. */
export async function givenScannedReading(
  scenario: Scenario,
  { agencyId, by }: { readonly agencyId: GivenAgency['agencyId']; readonly by: Actor },
  given: ScanGiven = {},
): Promise<string> {
  const {
    raw = rawPlan,
    changes = planChanges,
    unsure = ['thôn,'],
    copies = 1,
    textFirst = false,
    leftOut = [],
  } = given
  const { image = storedFile('Ảnh', 'trang-1.jpg') } = given
  const system = { kind: 'system', agencyId } as const
  const numbers = Array.from({ length: copies }, (_, index) => index + 1)
  const pages = numbers.map((number) => {
    const comes = textFirst && number === 1 ? { origin: 'file', text: raw } : { origin: 'engine', text: '' }
    return { number, file: 0, pageInFile: number, ...comes }
  })
  const file = { ...storedFile(`${raw} ${newId()}`, 'ke-hoach.jpg'), mediaType: 'image/jpeg' }
  const input = { files: [file], name: file.name, kind: 'picture', pages, notes: [] }
  const { scanId } = await scenario.must(startScan, by, input)
  const holder = newId()
  await scenario.must(takeScan, system, { holder, alone: false })
  const seen = { width: 595, height: 842, lines: [], words: wordsOf(raw, unsure), engine: 'tesseract', seconds: 1 }
  const regions = [
    { kind: 'stamp', x: 380, y: 600, width: 110, height: 110 },
    ...leftOut.map(({ text, behind }) => {
      const at = raw.indexOf(behind) + behind.length
      return {
        kind: 'handwriting',
        x: 60,
        y: 500,
        width: 200,
        height: 14,
        left: { text, at, joins: 'line', confidence: 24 },
      }
    }),
  ]
  for (const { number } of pages.filter(({ origin }) => origin === 'engine')) {
    await scenario.must(keepScanPage, system, {
      scanId,
      holder,
      page: { ...seen, number, text: raw, regions },
      image: { ...image, mediaType: 'image/jpeg' },
    })
  }
  const finished = pages.map(({ number, origin }) =>
    origin === 'file'
      ? { number, source: 'text-layer', text: raw, changes: [] }
      : { number, source: 'ocr', ...placed(raw, changes) },
  )
  const { readingId } = await scenario.must(finishScan, system, { scanId, holder, pages: finished })
  return String(readingId)
}
