/** Specks of dust: signs that stand alone where nobody prints one. Pure. */
import type { Edit } from './rules/edits.ts'
import type { Page, TextLine } from './text-lines.ts'

/** Only for a text that is known to be what OCR left. A line that is nothing but a speck is left. */
export function speckEdits(page: Page): Edit[] {
  return page.lines.flatMap((line) => {
    const read = page.text.slice(line.start, line.end)
    return SUSPECT.test(read) && !TABLE.test(read)
      ? [...AT_END, ...AT_START, ...BETWEEN].flatMap((form) => removed(line, read, form))
      : []
  })
}

/** A sign that stands alone, or a quotation mark in front of a word. */
const SUSPECT = /(?:^|\s)(?:[^\p{L}\p{N}\s]{1,2}(?=\s|$)|['‘’]\p{L})/u

/** A row of a table drawn with strokes. */
const TABLE = /\|.*\|/u

/** Nobody prints these alone at a line's end; a colon or a stop there comes behind a blank only if the sentence has been closed before it. */
const AT_END = [/(?<=[\p{L}\p{N}).;,:!?”"])(?:\s+[`^ˆ¬†«»|~]){1,3}$/u, /(?<=[.;,:])\s+[.;,:_'‘=*]$/u]

/** `| phục vụ`, `' chuyên dùng` where the sentence goes on. */
const AT_START = [/^[`^ˆ|'‘_]\s+(?=\p{Ll})/u]

/** `phục \` vụ`, `khâu trong ^ quản lý`; `giải quyết 'TTHC của` unless another mark closes it. */
const BETWEEN = [
  /(?<=[\p{L}\p{N},;]\s)[`^ˆ¬†]\s+(?=\p{L})/gu,
  /(?<=(?:^|\s|-\s))['‘](?=\p{L}{2})(?![^\n]{0,120}['’])/gu,
  /(?<=\p{L},\s);\s(?=\p{Ll})/gu,
]

function removed(line: TextLine, read: string, form: RegExp): Edit[] {
  const places = form.global ? read.matchAll(form) : [form.exec(read)].filter((place) => place !== null)
  return Array.from(places, ({ 0: speck, index }) => ({
    start: line.start + index,
    end: line.start + index + speck.length,
    after: '',
    kind: 'noise',
    confidence: 0.9,
    applied: true,
  }))
}
