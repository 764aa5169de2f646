/** A colon read for a semicolon, in a sentence that is a list. Pure. */
import type { Edit } from './rules/edits.ts'
import { blankBefore, type Page, startsSmall, type TextLine, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

/** Words after which a colon is meant, or no list of clauses can have ended. */
const introducing = new Set(
  'đó sau như gồm là vụ theo với về nhân tin đơn gia lục dung dụ rằng hỏi viết tại của cho và các những để do bởi trong trên dưới bằng từ đến khi nếu thì mà'.split(
    ' ',
  ),
)
/** How far away another semicolon shows that a list goes on. */
const SAME_LIST = 260

/** `phát triển kinh tế: giữ vững` → a semicolon, where the sentence is a list with semicolons; only proposed in front of the first. */
export function colonInList(page: Page, line: TextLine, token: number): Edit | undefined {
  if (!isBetweenSmall(page, line, token) || introducesItem(page, line, token)) return undefined
  const start = page.tokens.starts[token] ?? 0
  const before = page.text.slice(Math.max(0, start - SAME_LIST), start)
  if (!`${before}${page.text.slice(start, start + SAME_LIST)}`.includes('; ')) return undefined
  const goesOn = SEMICOLON_BEFORE.test(before)
  const confidence = goesOn ? 0.9 : 0.6
  return { start, end: start + 1, after: ';', kind: 'punctuation', confidence, applied: goesOn }
}

/** Between two words in small letters, of which the first does not announce anything, and with a blank behind it. */
function isBetweenSmall(page: Page, line: TextLine, token: number): boolean {
  const after = token + 1
  const before = wordAt(page, token - 1)
  if (after >= line.to || page.tokens.kinds[after] !== WORD || !blankBefore(page, after)) return false
  if (!startsSmall(wordAt(page, after)) || !startsSmall(before) || introducing.has(before)) return false
  return !isAddress(page, line, after)
}

/** A semicolon, and since then neither the end of a sentence, nor another colon, nor a new item. */
const SEMICOLON_BEFORE = /;\s(?:(?![.:]\s|\n\s*[-+–\n])[\s\S])*$/u

/** So few words in front of a colon say what the item is about: `- Mục tiêu: nâng cao …; …`. */
const LONGEST_CAPTION = 7

/** Whether the item began so few words before that the colon closes its caption. */
function introducesItem(page: Page, line: TextLine, token: number): boolean {
  return !startsSmall(wordAt(page, line.from)) && token - line.from <= LONGEST_CAPTION
}

/** `lan.vp@suoibac.example` begins here. */
function isAddress(page: Page, line: TextLine, token: number): boolean {
  const end = page.text.indexOf(' ', page.tokens.starts[token] ?? 0)
  return /[@/]|\.\p{Ll}/u.test(
    page.text.slice(page.tokens.starts[token] ?? 0, end < 0 ? line.end : Math.min(end, line.end)),
  )
}
