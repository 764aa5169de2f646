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
  const stops = closesItemsWithStops(page, from)
  const blanks = putsBlanksBehindDashes(page, from, to)
  for (const [index, line] of page.lines.entries()) {
    const next = page.lines[index + 1]
    if (index >= from && index <= to) edits.push(...recipientEdits(page, line, { next, blanks }))
    else if (next && index < from) edits.push(...beforeLabel(page, line, { next, stops }))
  }
  return edits
}

/** `3. Sở`, `2.1. Xây`, `IV. TỔ`, `Điều 12. Các`. */
const LABEL = /^(?:(?:\d{1,2}\.){1,3}|[IVX]{1,4}\.|Điều (?!1\.)\d{1,3}\.)\s\p{Lu}/u
const LONGEST_LABEL = 14

/** `- Nghiên cứu`, `b) Xây dựng`: an item that is a sentence of its own. */
const ITEM = /^(?:[-+]|[a-zđ]\)) \p{Lu}/u
const FEWEST_STOPS = 5
const FEW_COMMAS = 0.2

/** Whether items that are sentences nearly always end with a full stop in this text, and hardly ever with a comma. */
function closesItemsWithStops(page: Page, to: number): boolean {
  const counts = { '.': 0, ';': 0, ',': 0 }
  for (const [index, line] of page.lines.entries()) {
    const next = page.lines[index + 1]
    if (index >= to || !next || !ITEM.test(page.text.slice(next.start, next.start + LONGEST_LABEL))) continue
    const sign = page.text.charAt(line.end - 1)
    if (sign === '.' || sign === ';' || sign === ',') counts[sign] += 1
  }
  return counts['.'] >= FEWEST_STOPS && counts['.'] > 2 * counts[';'] && counts[','] < FEW_COMMAS * counts['.']
}

/** Each paragraph that says on what a paper rests ends with a semicolon, but for the last. */
const BASIS = /^Căn cứ \p{Lu}/u

/** `25/12 hàng năm,` in front of `3. Sở Tài chính`, or of `- Nghiên cứu` where such items end with stops: the sentence has ended. */
function beforeLabel(page: Page, line: TextLine, { next, stops }: { next: TextLine; stops: boolean }): Edit[] {
  const opening = page.text.slice(next.start, next.start + LONGEST_LABEL)
  const last = page.text.charAt(line.end - 1)
  if (last === ':' && BASIS.test(opening)) return [semicolonAt(line.end - 1)]
  if (last !== ',') return []
  if (!LABEL.test(opening) && !(stops && ITEM.test(opening))) return []
  return [{ start: line.end - 1, end: line.end, after: '.', kind: 'punctuation', confidence: 0.9, applied: true }]
}

/** Recipients are one flat list of dashes, each closed with a semicolon. */
function recipientEdits(
  page: Page,
  line: TextLine,
  { next, blanks }: { next: TextLine | undefined; blanks: boolean },
): Edit[] {
  const edits: Edit[] = []
  const bullet = bulletEdit(page, line) ?? (blanks ? gluedBulletEdit(page, line) : undefined)
  if (bullet) edits.push(bullet)
  edits.push(...slashEdits(page, line))
  const end = next && recipientEdit(page, line, next)
  return end ? [...edits, end] : edits
}

/** `(bác)`, `(bc)`, `(/c)`, `(b/C)`: the same where more than the slash was misread. */
const COPY_TO = /(?<=\((?:để )?)(?:b(?!\/c)[^\s\d()]{0,2}[cC]|[/l|]c)(?=\))/gu

const STROKE = /(?<=\((?:để )?[bpt])[íìịil|1][bch](?=\))|(?<=(?<!\p{L})[Đđ])[íìịil|1]c(?!\p{L})/giu

/** `(bíc)`, `(plh)`, `Đíc Bí thư`: the slash of `(b/c)`, `(p/h)`, `Đ/c`. Where a digit stands it is only proposed. */
function slashEdits(page: Page, line: TextLine): Edit[] {
  const text = page.text.slice(line.start, line.end)
  const strokes = Array.from(text.matchAll(STROKE), (stroke) => ({
    ...placeOf(line, stroke),
    after: `/${stroke[0].slice(1).toLowerCase()}`,
    applied: !stroke[0].startsWith('1'),
  }))
  const copies = Array.from(text.matchAll(COPY_TO), (copy) => ({ ...placeOf(line, copy), after: 'b/c', applied: true }))
  return [...strokes, ...copies].map((edit) => ({
    ...edit,
    kind: edit.applied ? 'letter' : 'digit',
    confidence: 0.9,
  }))
}

function placeOf(line: TextLine, { 0: read, index }: RegExpExecArray): Pick<Edit, 'start' | 'end'> {
  return { start: line.start + index, end: line.start + index + read.length }
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

/** `-Lưu: VT` where the other recipients have a blank behind their dashes. */
function gluedBulletEdit(page: Page, line: TextLine): Edit | undefined {
  const at = line.start + 1
  if (!/^-\p{L}/u.test(page.text.slice(line.start, at + 1))) return undefined
  return { start: at, end: at, after: ' ', kind: 'punctuation', confidence: 0.9, applied: true }
}

function putsBlanksBehindDashes(page: Page, from: number, to: number): boolean {
  const dashes = page.lines.slice(from, to + 1).filter((line) => page.text.charAt(line.start) === '-')
  const blanks = dashes.filter((line) => page.text.charAt(line.start + 1) === ' ').length
  return blanks > 2 && blanks > 3 * (dashes.length - blanks)
}

/** `- Thường trực Tỉnh ủy:` among recipients. */
function recipientEdit(page: Page, line: TextLine, next: TextLine): Edit | undefined {
  const read = page.text.slice(line.start, line.end)
  const signed = BESIDE_SIGNATURE.exec(read)
  if (signed) return semicolonAt(line.start + signed.index)
  const isShort = read.length < LONGEST_RECIPIENT
  if (!isShort || !read.endsWith(':') || '+.'.includes(page.text.charAt(next.start))) return undefined
  if (!isItem(page, line) && (!isItem(page, next) || startsRecipients(page, line))) return undefined
  return semicolonAt(line.end - 1)
}

/** The colon of `- Thường trực HĐND tỉnh (b/c): PHÓ CHỦ TỊCH`: the office of who signs stands in the other column. */
const BESIDE_SIGNATURE =
  /(?<=^[-~+].{5,80}):(?=\s+(?:(?:KT|TM|TL|TUQ)\.|PHÓ |CHỦ |TRƯỞNG |GIÁM |BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH |ỦY BAN ))/u

function semicolonAt(start: number): Edit {
  return { start, end: start + 1, after: ';', kind: 'punctuation', confidence: 0.9, applied: true }
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
