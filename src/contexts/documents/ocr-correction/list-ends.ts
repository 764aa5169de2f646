/** The end of list items and of the text: a colon read for a semicolon, `..` read for `./.`. Pure. */
import type { Edit } from './rules/edits.ts'
import { keyOf, skeletonOf } from './letters.ts'
import { type Page, type TextLine, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

const CLOSING = /(?<=\p{Ll})(?:\.{1,3}\/\.|\.{2,3}|\.\/,|\/,|\.[#⁄'’]{1,3}|\.{1,2}[#⁄/]{1,3})$/u
const LONGEST_RECIPIENT = 70

/** Only for a text that is known to be what OCR left. */
export function listEndEdits(page: Page): Edit[] {
  const label = page.lines.findIndex((line) => startsRecipients(page, line))
  const copy = page.lines.findLastIndex((line) => isFileCopy(page, line))
  const edits: Edit[] = []
  const closing = closingEdit(page, label, copy)
  if (closing) edits.push(closing)
  const from = label >= 0 ? label : recipientsWithoutLabel(page, copy)
  const to = copy >= from ? copy : from + LONGEST_TAIL
  for (const [index, line] of page.lines.entries()) {
    const next = page.lines[index + 1]
    if (index >= from && index <= to) edits.push(...recipientEdits(page, line, next))
    else if (next && index < from) edits.push(...beforeLabel(page, line, next))
  }
  return edits
}

/** `3. Sở`, `2.1. Xây`, `IV. TỔ`, `Điều 12. Các`. */
const LABEL = /^(?:(?:\d{1,2}\.){1,3}|[IVX]{1,4}\.|Điều (?!1\.)\d{1,3}\.)\s\p{Lu}/u
const LONGEST_LABEL = 14

/** `25/12 hàng năm,` in front of `3. Sở Tài chính`: the sentence has ended. */
function beforeLabel(page: Page, line: TextLine, next: TextLine): Edit[] {
  if (page.text.charAt(line.end - 1) !== ',') return []
  if (!LABEL.test(page.text.slice(next.start, next.start + LONGEST_LABEL))) return []
  return [{ start: line.end - 1, end: line.end, after: '.', kind: 'punctuation', confidence: 0.9, applied: true }]
}

/** Recipients are one flat list of dashes, each closed with a semicolon. */
function recipientEdits(page: Page, line: TextLine, next: TextLine | undefined): Edit[] {
  const edits: Edit[] = []
  const bullet = bulletEdit(page, line)
  if (bullet) edits.push(bullet)
  edits.push(...slashEdits(page, line))
  const end = next && recipientEdit(page, line, next)
  return end ? [...edits, end] : edits
}

const STROKE = /(?<=\((?:để )?[bpt])[íìịil|1][bch](?=\))|(?<=(?<!\p{L})[Đđ])[íìịil|1]c(?!\p{L})/giu

/** `(bíc)`, `(plh)`, `Đíc Bí thư`: the slash of `(b/c)`, `(p/h)`, `Đ/c`. Where a digit stands it is only proposed. */
function slashEdits(page: Page, line: TextLine): Edit[] {
  return Array.from(page.text.slice(line.start, line.end).matchAll(STROKE), ({ 0: read, index }) => {
    const start = line.start + index
    const after = `/${read.slice(1).toLowerCase()}`
    const applied = !read.startsWith('1')
    return { start, end: start + read.length, after, kind: applied ? 'letter' : 'digit', confidence: 0.9, applied }
  })
}

const BULLET = /^[^\p{L}\p{N}\p{Sc}\s("“‘'/[-][^\p{L}\p{N}\p{Sc}("“‘'/[]{0,3}(?=[\p{L}€])/u

/** `:+ Lưu`, `~€T`, `„ Các sở` → `- `: nothing else stands in front of a recipient. */
function bulletEdit(page: Page, line: TextLine): Edit | undefined {
  const read = BULLET.exec(page.text.slice(line.start, line.start + 8))?.[0]
  if (read === undefined || !/[-+~*•«»¬„—–:.,‹]/u.test(read)) return undefined
  const after = /\s$/u.test(read) ? `-${/\s+$/u.exec(read)?.[0] ?? ''}` : '- '
  return {
    start: line.start,
    end: line.start + read.length,
    after,
    kind: 'punctuation',
    confidence: 0.9,
    applied: true,
  }
}

/** `- Thường trực Tỉnh ủy:` among recipients. */
function recipientEdit(page: Page, line: TextLine, next: TextLine): Edit | undefined {
  const isShort = line.end - line.start < LONGEST_RECIPIENT
  if (!isShort || page.text.charAt(line.end - 1) !== ':' || !isItem(page, line) || !isItem(page, next)) return undefined
  return { start: line.end - 1, end: line.end, after: ';', kind: 'punctuation', confidence: 0.9, applied: true }
}

/** Lines between the end of the text and the file copy, at most. */
const LONGEST_TAIL = 30

/** The end of the text proper is `./.`: above the recipients, or above the list that ends with the file copy. */
function closingEdit(page: Page, label: number, copy: number): Edit | undefined {
  const from = label > 0 ? label - 1 : Math.max(0, copy - LONGEST_TAIL)
  const to = label > 0 ? label : Math.max(copy, copy < 0 ? page.lines.length : 0)
  const candidates = page.lines.slice(copy < 0 && label < 0 ? -1 : from, to)
  const line = candidates.find((candidate) => !isItem(page, candidate) && closingOf(page, candidate) !== undefined)
  const closing = line && closingOf(page, line)
  if (!line || closing === undefined || closing === './.') return undefined
  return {
    start: line.end - closing.length,
    end: line.end,
    after: './.',
    kind: 'punctuation',
    confidence: 0.85,
    applied: true,
  }
}

/** Where the label of the recipients was lost, they start after the end of the text above the file copy. */
function recipientsWithoutLabel(page: Page, copy: number): number {
  if (copy < 0) return page.lines.length
  const from = Math.max(0, copy - LONGEST_TAIL)
  const closed = page.lines
    .slice(from, copy)
    .findLastIndex((line) => !isItem(page, line) && closingOf(page, line) !== undefined)
  return closed < 0 ? page.lines.length : from + closed + 1
}

function closingOf(page: Page, line: TextLine): string | undefined {
  return CLOSING.exec(page.text.slice(Math.max(line.start, line.end - 8), line.end))?.[0]
}

/** `- Lưu: VT`. */
function isFileCopy(page: Page, line: TextLine): boolean {
  return /^\P{L}{0,4}L[uư]u\s?[:;.,]?\s?\p{Lu}{2}/u.test(page.text.slice(line.start, line.start + 20))
}

function isItem(page: Page, line: TextLine): boolean {
  return '-~+'.includes(page.text.charAt(line.start))
}

/** `Nơi nhận:` with whatever marks it was read. */
function startsRecipients(page: Page, line: TextLine): boolean {
  if (page.tokens.kinds[line.from] !== WORD || page.tokens.kinds[line.from + 1] !== WORD) return false
  return skeletonOf(keyOf(`${wordAt(page, line.from)} ${wordAt(page, line.from + 1)}`)) === 'noi nhan'
}
