/** A colon read for a semicolon, in a sentence that is a list. Pure. */
import type { Edit } from './rules/edits.ts'
import { blankBefore, type Page, startsSmall, type TextLine, wordAt } from './text-lines.ts'
import { STOP, WORD } from './tokens.ts'

/** Words after which a colon is meant, or no list of clauses can have ended. */
const introducing = new Set(
  'đó sau như gồm là vụ theo với về nhân tin đơn gia lục dung dụ rằng hỏi viết tại của cho và các những để do bởi trong trên dưới bằng từ đến khi nếu thì mà gửi nhận thoại tử'.split(
    ' ',
  ),
)
/** How far away another semicolon shows that a list goes on. */
const SAME_LIST = 260

/**
 * So many colons between clauses and at the ends of items, of which one at least surely was a semicolon, show that this engine read
 * them so on this scan. Prose that explains with colons has none that closes a recipient.
 */
const HABIT = 3

/**
 * Colons inside sentences that are lists. One behind another semicolon of the sentence is changed, one in front of the first only
 * proposed – unless the scan shows the same misreading often; then one with no list around it is proposed, too.
 * @param others how many colons at the ends of items turned out to be semicolons
 */
export function colonEdits(page: Page, others: number): readonly Edit[] {
  const colons: Colon[] = []
  for (const [index, line] of page.lines.entries()) {
    for (let token = line.from + 1; token < line.to; token += 1) {
      if (page.tokens.kinds[token] !== STOP || wordAt(page, token) !== ':') continue
      const colon = colonInList(page, { line, next: page.lines[index + 1] }, token)
      if (colon) colons.push(colon)
    }
  }
  const usual = others > 0 && others + colons.length >= HABIT
  return colons.flatMap(({ start, place }) => {
    if (place === 'behind') return [semicolon(start, 0.9, true)]
    if (place === 'before') return [usual ? semicolon(start, 0.8, true) : semicolon(start, 0.6, false)]
    // With no list around it, it may as well announce something: `phương châm của Đảng: dân biết`.
    return usual ? [semicolon(start, 0.5, false)] : []
  })
}

function semicolon(start: number, confidence: number, applied: boolean): Edit {
  return { start, end: start + 1, after: ';', kind: 'punctuation', confidence, applied }
}

interface Colon {
  readonly start: number
  /** Where it stands: behind a semicolon of the same sentence, before one, or with none near. */
  readonly place: 'behind' | 'before' | 'alone'
}

/** `phát triển kinh tế: giữ vững`: a colon between two clauses. */
function colonInList(
  page: Page,
  { line, next }: { line: TextLine; next: TextLine | undefined },
  token: number,
): Colon | undefined {
  if (blankBefore(page, token) || page.tokens.kinds[token - 1] !== WORD) return undefined
  if (!isBetweenWords(page, line, token, next) || introducesItem(page, line, token)) return undefined
  const start = page.tokens.starts[token] ?? 0
  const before = page.text.slice(Math.max(0, start - SAME_LIST), start)
  if (SUBJECT.test(before)) return undefined
  if (SEMICOLON_BEFORE.test(before)) return { start, place: 'behind' }
  const near = `${before}${page.text.slice(start, start + SAME_LIST)}`.includes('; ')
  return { start, place: near ? 'before' : 'alone' }
}

/** `3. Về mở rộng nhà máy: giao Sở …`: what the sentence is about, and then the colon. */
const SUBJECT =
  /(?:^|[.;:]\s|\n)\s*(?:\S{1,5}\s)?(?:V[eêềếểễ]|Đ[oôốồổỗ]i với|Với|Riêng|Tại|Ở|Theo|Trường hợp|Thời gian)\s(?:(?![;:]\s|\.\s+[^\p{Ll}\s])[\s\S])*$/u

/**
 * Behind a word that does not announce anything (in small letters, or a word of a name: `của Đảng: tăng cường`), and in front of one
 * in small letters, also at the start of the next line.
 */
function isBetweenWords(page: Page, line: TextLine, token: number, next: TextLine | undefined): boolean {
  const before = wordAt(page, token - 1)
  if (introducing.has(before.toLowerCase()) || before === before.toUpperCase()) return false
  const after = token + 1
  if (after < line.to) return isSmallWord(page, line, after) && blankBefore(page, after)
  return next !== undefined && !next.afterBlank && isSmallWord(page, next, next.from)
}

/** A word in small letters, not the letter of an item, nor an address. */
function isSmallWord(page: Page, line: TextLine, token: number): boolean {
  const word = wordAt(page, token)
  return page.tokens.kinds[token] === WORD && word.length > 1 && startsSmall(word) && !isAddress(page, line, token)
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
