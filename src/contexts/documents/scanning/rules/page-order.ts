import type { Page } from '../../rules/page.ts'
import type { Doubt, Span } from '../../rules/reading/reading.ts'
import { doubt } from '../../rules/reading/words.ts'

/** The number printed on a page, alone on its first or last line, and where it stands in the page's text. */
interface Printed {
  readonly number: number
  readonly span: Span
}

/** A larger number, or one further ahead than this, is a figure of a table. */
const furthestAhead = 20

/**
 * Asks about pages that bear numbers which do not go on as the pages do: photos are easily sent in another order than the paper's.
 * The first page of a document and of an annex bears no number (Decree 30/2020/NĐ-CP, annex I), nor does one whose number was not read.
 */
export function pageOrderDoubts(pages: readonly Pick<Page, 'text'>[]): readonly Doubt[] {
  const printed = pages.map(({ text }) => printedNumber(text, pages.length + furthestAhead))
  const at = firstOutOfOrder(printed.map((page) => page?.number))
  const page = printed[at]
  if (page === undefined) return []
  const before = pages.slice(0, at).reduce((length, { text }) => length + text.length + 1, 0)
  const span = { start: before + page.span.start, end: before + page.span.end }
  return [doubt('pages-out-of-order', span, printed.map((each) => each?.number ?? '–').join(', '))]
}

const ALONE = /^[\s\-–—.|]*(\d{1,3})[\s\-–—.|]*$/u

function printedNumber(text: string, most: number): Printed | undefined {
  const lines = [...text.matchAll(/\S[^\n]*/gu)]
  for (const line of [lines[0], lines.at(-1)]) {
    const number = Number(ALONE.exec(line?.[0].trimEnd() ?? '')?.[1] ?? 0)
    if (line && number > 0 && number <= most)
      return { number, span: { start: line.index, end: line.index + line[0].length } }
  }
  return undefined
}

/**
 * The first page whose number fits none of the pages before; -1 when all do, and when fewer than two bear one. A number fits when it goes
 * on from one before, or when a page without a number stands where its document or annex would begin.
 */
function firstOutOfOrder(numbers: readonly (number | undefined)[]): number {
  const read = numbers.filter((number) => number !== undefined)
  if (read.length < 2) return -1
  // The last page lies on top: the pages behind it lead up to it.
  if (numbers[0] !== undefined && numbers[0] - 1 === read.at(-1)) return 0
  const offsets = new Set<number>()
  for (const [at, number] of numbers.entries()) {
    if (number === undefined) continue
    // A part of a document begins with a number of its own.
    const opens = at === 0 || number === 1 || isBegun(numbers, at, number)
    if (!opens && !offsets.has(number - at)) return at
    offsets.add(number - at)
  }
  return firstOvertaken(numbers)
}

/** Whether a page without a number stands where a document would begin in which this page has its number. */
function isBegun(numbers: readonly (number | undefined)[], at: number, number: number): boolean {
  const begins = at - number + 1
  return begins >= 0 && begins < at && numbers[begins] === undefined
}

/** A page in front of which its successor stands: numbers never fall but where an annex begins. */
function firstOvertaken(numbers: readonly (number | undefined)[]): number {
  return numbers.findIndex((number, at) => {
    const last = numbers.slice(0, at).findLast((each) => each !== undefined)
    const between = numbers.slice(numbers.lastIndexOf(last, at - 1) + 1, at)
    return number !== undefined && last !== undefined && number <= last && number !== 1 && between.length === 0
  })
}
