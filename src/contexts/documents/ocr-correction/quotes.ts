/** Quotation marks come in pairs of one kind: "…” → "…". Pure. */
import type { Edit } from './edits.ts'

/** Farther apart than this, two marks are no pair. */
const LONGEST_QUOTATION = 600

/** Edits that make the closing mark of a pair like the opening one. Only for a text that is known to be what OCR left. */
export function quoteEdits(text: string): Edit[] {
  const edits: Edit[] = []
  const straight = usesStraightMarks(text)
  let opened: { at: number; mark: string } | undefined
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark !== '"' && mark !== '“' && mark !== '”') continue
    const opens = mark === '“' || (mark === '"' && opensHere(text, at))
    if (opens) {
      if (opened && mark === '“' && opened.mark === '“' && isStray(text, opened.at)) edits.push(removed(opened.at))
      opened = { at, mark }
      continue
    }
    if (opened && at - opened.at < LONGEST_QUOTATION) {
      const wanted = straight ? '"' : '”'
      if (opened.mark === (straight ? '"' : '“') && wanted !== mark)
        edits.push({ start: at, end: at + 1, after: wanted, kind: 'quote', confidence: 0.85, applied: true })
    }
    if (opened && at - opened.at >= LONGEST_QUOTATION && isStray(text, opened.at)) edits.push(removed(opened.at))
    opened = undefined
  }
  if (opened && isStray(text, opened.at)) edits.push(removed(opened.at))
  return edits
}

/** A mark nobody closes, after a comma or semicolon and before a large letter, is a speck; others may have lost their partner. */
function isStray(text: string, at: number): boolean {
  return (
    /[;,]\s$/u.test(text.slice(Math.max(0, at - 2), at)) && text.slice(at, at + LONGEST_QUOTATION).search(/[”"]/u) <= 0
  )
}

function removed(at: number): Edit {
  return { start: at, end: at + 1, after: '', kind: 'quote', confidence: 0.75, applied: true }
}

function opensHere(text: string, at: number): boolean {
  return at === 0 || /[\s(]/u.test(text.charAt(at - 1))
}

/** Whether quotations open with the straight mark more often than with the curved one. */
function usesStraightMarks(text: string): boolean {
  let straight = 0
  let curved = 0
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '“') curved += 1
    else if (mark === '"' && opensHere(text, at)) straight += 1
  }
  return straight > curved
}
