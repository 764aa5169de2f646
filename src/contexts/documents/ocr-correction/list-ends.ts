/** The end of list items and of the text: a colon read for a semicolon, `..` read for `./.`. Pure. */
import type { Edit } from './edits.ts'
import { keyOf, skeletonOf } from './letters.ts'
import { type Page, type TextLine, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

const LONGEST_RECIPIENT = 70

/** Only for a text that is known to be what OCR left. */
export function listEndEdits(page: Page): Edit[] {
  const edits: Edit[] = []
  let amongRecipients = false
  for (const [index, line] of page.lines.entries()) {
    const next = page.lines[index + 1]
    if (startsRecipients(page, line)) amongRecipients = true
    const end = endEdit(page, line, next, amongRecipients)
    if (end) edits.push(end)
  }
  return edits
}

function endEdit(page: Page, line: TextLine, next: TextLine | undefined, amongRecipients: boolean): Edit | undefined {
  if (amongRecipients) return next && recipientEdit(page, line, next)
  return !next || startsRecipients(page, next) ? closingEdit(page, line) : undefined
}

/** `- Thường trực Tỉnh ủy:` among recipients. */
function recipientEdit(page: Page, line: TextLine, next: TextLine): Edit | undefined {
  const isShort = line.end - line.start < LONGEST_RECIPIENT
  if (!isShort || page.text.charAt(line.end - 1) !== ':' || !isItem(page, line) || !isItem(page, next)) return undefined
  return { start: line.end - 1, end: line.end, after: ';', kind: 'punctuation', confidence: 0.9, applied: true }
}

const CLOSING = /(?<=\p{Ll})(?:\.{2,3}|\.\/,|\/,|\.[#⁄'’]{1,3}|\.{1,2}[#⁄/]{1,3})$/u

/** The end of the text proper is `./.`. */
function closingEdit(page: Page, line: TextLine): Edit | undefined {
  const closing = CLOSING.exec(page.text.slice(Math.max(line.start, line.end - 8), line.end))?.[0]
  if (closing === undefined || closing === './.') return undefined
  const start = line.end - closing.length
  return { start, end: line.end, after: './.', kind: 'punctuation', confidence: 0.85, applied: true }
}

function isItem(page: Page, line: TextLine): boolean {
  return '-~+'.includes(page.text.charAt(line.start))
}

/** `Nơi nhận:` with whatever marks it was read. */
function startsRecipients(page: Page, line: TextLine): boolean {
  if (page.tokens.kinds[line.from] !== WORD || page.tokens.kinds[line.from + 1] !== WORD) return false
  return skeletonOf(keyOf(`${wordAt(page, line.from)} ${wordAt(page, line.from + 1)}`)) === 'noi nhan'
}
