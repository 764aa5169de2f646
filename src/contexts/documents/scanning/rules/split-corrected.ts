import type { Corrected, CorrectionChange } from '../../ocr-correction/rules/edits.ts'

/** A page's part of a correction; places count from the beginning of the page. */
export interface CorrectedPage {
  readonly text: string
  readonly changes: readonly CorrectionChange[]
}

/** Parts the correction of several pages, joined by line feeds, into pages again. */
export function splitCorrected({ text, changes }: Corrected, pageLengths: readonly number[]): readonly CorrectedPage[] {
  const pages: CorrectedPage[] = []
  let sourceStart = 0
  let next = 0
  let start = 0
  for (const [index, length] of pageLengths.entries()) {
    const sourceEnd = sourceStart + length
    const isLast = index === pageLengths.length - 1
    const from = next
    // A change that reaches over the end of the page belongs to the page where it begins.
    const behind = changes.findIndex((change, at) => at >= from && change.sourceStart > sourceEnd)
    next = isLast || behind < 0 ? changes.length : behind
    const own = changes.slice(from, next)
    const last = changes[next - 1]
    const end = isLast ? text.length : sourceEnd + (last === undefined ? 0 : last.end - last.sourceEnd)
    const shift = { start, sourceStart }
    pages.push({ text: text.slice(start, Math.max(start, end)), changes: own.map((change) => moved(change, shift)) })
    start = Math.max(start, end) + 1
    sourceStart = sourceEnd + 1
  }
  return pages
}

function moved(
  change: CorrectionChange,
  by: { readonly start: number; readonly sourceStart: number },
): CorrectionChange {
  return {
    ...change,
    start: change.start - by.start,
    end: change.end - by.start,
    sourceStart: change.sourceStart - by.sourceStart,
    sourceEnd: change.sourceEnd - by.sourceStart,
  }
}
