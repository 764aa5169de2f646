import type { Page } from '../../rules/page.ts'
import type { Doubt, Span } from '../../rules/reading/reading.ts'
import { doubt } from '../../rules/reading/words.ts'

/** The number printed on a page, alone on its first or last line, and where it stands in the page's text. */
interface Printed {
  readonly number: number
  readonly span: Span
}

/**
 * Asks about pages that bear numbers which do not go on as the pages do: photos are easily sent in another order than the paper's. The first
 * page of a document and of an annex bears no number (Decree 30/2020/NĐ-CP, annex I).
 */
export function pageOrderDoubts(pages: readonly Page[]): readonly Doubt[] {
  const printed = pages.map(({ text }) => printedNumber(text))
  const at = firstOutOfOrder(printed.map((page) => page?.number))
  const page = printed[at]
  if (page === undefined) return []
  const before = pages.slice(0, at).reduce((length, { text }) => length + text.length + 1, 0)
  const span = { start: before + page.span.start, end: before + page.span.end }
  return [doubt('pages-out-of-order', span, printed.map((each) => each?.number ?? '–').join(', '))]
}

const ALONE = /^\P{L}{0,3}?(\d{1,3})\P{L}{0,3}$/u

function printedNumber(text: string): Printed | undefined {
  const lines = [...text.matchAll(/\S[^\n]*/gu)]
  for (const line of [lines[0], lines.at(-1)]) {
    const number = ALONE.exec(line?.[0].trimEnd() ?? '')?.[1]
    if (line && number !== undefined)
      return { number: Number(number), span: { start: line.index, end: line.index + line[0].length } }
  }
  return undefined
}

/** The first page whose number does not continue those before; -1 when all do. A number that was not read breaks nothing. */
function firstOutOfOrder(numbers: readonly (number | undefined)[]): number {
  // Somebody may scan the end of a document alone, but not with its beginning behind it.
  if ((numbers[0] ?? 1) > 1 && numbers.includes(undefined)) return 0
  // A page without a number in front is the first one of the document.
  let offset = numbers[0] === undefined ? 1 : undefined
  for (const [at, number] of numbers.entries()) {
    if (number === undefined) continue
    if (offset === undefined || startsAnnex(numbers, at)) offset = number - at
    if (number - at !== offset) return at
  }
  return -1
}

function startsAnnex(numbers: readonly (number | undefined)[], at: number): boolean {
  return numbers[at] === 1 || (numbers[at] === 2 && at > 0 && numbers[at - 1] === undefined)
}
