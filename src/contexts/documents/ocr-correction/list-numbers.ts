/** Numbers in front of items must continue: 1. 3. 3. G. → 1. 2. 3. 4. Pure. */
import type { Edit } from './rules/edits.ts'
import type { Page, TextLine } from './text-lines.ts'

/** `3. Sở`, `3, Sở`, `3 Sở`, `G. Các`, `. Sở`: what may be a number in front of an item. */
const LABEL = /^(?:(\d{1,2})([.,]?)|([GSOBlZ]?)[.,])(?=\s\p{Lu})/u

interface Numbered {
  readonly line: TextLine
  readonly printed: string
  /** Undefined when no digit can be read. */
  readonly number: number | undefined
  /** A number without a stop counts only when the others need it. */
  readonly sure: boolean
}

/**
 * Edits to a number that stands between two others with just one missing between them. A label only counts, it states no
 * fact; figures in the text itself are never touched. Only for a text that is known to be what OCR left.
 */
export function listNumberEdits(page: Page): Edit[] {
  const labels = page.lines.flatMap((line, index) => labelOf(page, line, page.lines[index - 1]))
  return labels.flatMap(({ line, printed }, index) => {
    const expected = expectedAt(labels, index)
    const after = `${expected}.`
    if (expected === undefined || after === printed) return []
    const end = line.start + printed.length
    return [{ start: line.start, end, after, kind: 'digit' as const, confidence: 0.9, applied: true }]
  })
}

/** The number a label must have; undefined when the ones around it do not tell. */
function expectedAt(labels: readonly Numbered[], index: number): number | undefined {
  const label = labels[index]
  const before = nextSure(labels, index, -1)
  const expected = (before ?? 0) + 1
  if (!label || mayBeRight(label, before)) return label?.number
  const next = nextSure(labels, index, 1)
  if (next === expected + 1) return expected
  return label.number === undefined && next === 2 ? 1 : undefined
}

/** The first, one that starts a new list, or one that goes on. */
function mayBeRight({ sure, number }: Numbered, before: number | undefined): boolean {
  return sure && (before === undefined || number === 1 || number === before + 1)
}

/** Labels looked at for one that can be trusted. */
const FAR = 5

function nextSure(labels: readonly Numbered[], index: number, step: 1 | -1): number | undefined {
  for (let near = 1; near <= FAR; near += 1) {
    const label = labels[index + near * step]
    if (label?.sure) return label.number
  }
  return undefined
}

function labelOf(page: Page, line: TextLine, above: TextLine | undefined): Numbered[] {
  const found = LABEL.exec(page.text.slice(line.start, line.start + 8))
  if (
    !found ||
    (above !== undefined && goesOn(page.text.slice(above.start, above.end), found[2] === '' && !line.afterBlank))
  )
    return []
  const [printed, digits, stop] = found
  return [
    {
      line,
      printed,
      number: digits === undefined ? undefined : Number(digits),
      sure: digits !== undefined && stop !== '',
    },
  ]
}

/** `theo khoản` / `1 Điều 80 của`: the number belongs to the line above. */
function goesOn(above: string, isClose: boolean): boolean {
  return COUNTED.test(above) || (isClose && /\p{Ll}$/u.test(above))
}

const COUNTED = /(?<!\p{L})(?:khoản|điểm|điều|mục|chương|phần|số|năm|tháng|ngày|quý|lần|thứ|tờ)$/iu
