import { z } from 'zod'
import type { CorrectionChange } from '../../ocr-correction/rules/edits.ts'

const kinds = ['mark', 'case', 'split', 'join', 'letter', 'quote', 'digit', 'symbol', 'date', 'roman', 'name'] as const

/** A place that the correction changed or proposes to change; places count from the beginning of its page. */
export const Change = z.strictObject({
  start: z.number().int(),
  end: z.number().int(),
  sourceStart: z.number().int(),
  sourceEnd: z.number().int(),
  before: z.string(),
  after: z.string(),
  kind: z.enum([...kinds, 'punctuation', 'noise']),
  confidence: z.number(),
  applied: z.boolean(),
})

/** Of a page; more would be no text. */
export const mostChanges = 50_000

/**
 * Whether these changes are of this text: each names a place that lies in it and what stands there, one after the other.
 * Others would put together a text that nobody read.
 */
export function areOf(rawText: string, changes: readonly CorrectionChange[]): boolean {
  let at = 0
  return changes.every(({ sourceStart, sourceEnd, before }) => {
    const fits =
      sourceStart >= at &&
      sourceEnd >= sourceStart &&
      sourceEnd <= rawText.length &&
      rawText.slice(sourceStart, sourceEnd) === before
    at = sourceEnd
    return fits
  })
}
