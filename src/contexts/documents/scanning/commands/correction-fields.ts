import { z } from 'zod'

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
