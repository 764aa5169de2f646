/** Quotation marks come in pairs of one kind: "…” → "…". Pure. */
import type { Edit } from './rules/edits.ts'

/** Farther apart than this, two marks are no pair. */
const LONGEST_QUOTATION = 600

/** Edits that make the closing mark of a pair like the opening one. Only for a text that is known to be what OCR left. */
export function quoteEdits(text: string): Edit[] {
  const straight = usesStraightMarks(text)
  const edits: Edit[] = []
  const marks = marksOf(text)
  for (const [index, opened] of marks.entries()) {
    if (!opened.opens) continue
    const next = marks[index + 1]
    if (next && !next.opens && next.at - opened.at < LONGEST_QUOTATION) {
      edits.push(...closingEdit(opened, next, straight))
    } else if (isStray(text, opened)) edits.push(removed(opened.at))
  }
  return edits
}

interface Mark {
  readonly at: number
  readonly sign: string
  readonly opens: boolean
}

function marksOf(text: string): Mark[] {
  return Array.from(text.matchAll(/["“”]/gu), ({ 0: sign, index: at }) => ({
    at,
    sign,
    opens: sign === '“' || (sign === '"' && opensHere(text, at)),
  }))
}

/** A closing mark of the other kind than this text uses, where the opening one is of that kind. */
function closingEdit(opened: Mark, closed: Mark, straight: boolean): Edit[] {
  const wanted = straight ? '"' : '”'
  if (opened.sign !== (straight ? '"' : '“') || closed.sign === wanted) return []
  return [{ start: closed.at, end: closed.at + 1, after: wanted, kind: 'quote', confidence: 0.85, applied: true }]
}

/** A mark nobody closes, after a comma or semicolon and before a large letter, is a speck; others may have lost their partner. */
function isStray(text: string, { at, sign }: Mark): boolean {
  return sign === '“' && /[;,]\s$/u.test(text.slice(Math.max(0, at - 2), at))
}

function removed(at: number): Edit {
  return { start: at, end: at + 1, after: '', kind: 'quote', confidence: 0.75, applied: true }
}

function opensHere(text: string, at: number): boolean {
  return at === 0 || /[\s(]/u.test(text.charAt(at - 1))
}

/** Whether quotations open with the straight mark more often than with the curved one. */
function usesStraightMarks(text: string): boolean {
  const opening = marksOf(text).filter(({ opens }) => opens)
  return opening.filter(({ sign }) => sign === '"').length * 2 > opening.length
}
