/** Signs at the start and the end of lines and between words: what engines make of dashes, full stops, commas, quotes. Pure. */
import { isSyllable, keyOf } from './letters.ts'
import { lostBlankEdits } from './lost-blanks.ts'
import type { Edit } from './rules/edits.ts'
import { speckEdits } from './specks.ts'
import { blankBefore, type Page, startsLarge, startsSmall, type TextLine, wordAt } from './text-lines.ts'
import { NUMBER, SIGN, STOP, WORD } from './tokens.ts'

export interface SignFacts {
  /** Whether a syllable comes after two others nearly always, and no sentence ever ended before it (keys). */
  readonly inseparable: (first: string, second: string, word: string) => boolean
}

/** Edits to signs. Only for a text that is known to be what OCR left. */
export function signEdits(page: Page, facts: SignFacts): Edit[] {
  const edits: Edit[] = [...lostBlankEdits(page), ...speckEdits(page)]
  for (const [index, line] of page.lines.entries()) {
    edits.push(...lineStartEdits(page, line), ...lonePlus(page, index))
    for (let token = line.from; token < line.to; token += 1) {
      const kind = page.tokens.kinds[token]
      if (kind !== STOP && kind !== SIGN) continue
      const edit = betweenWords(page, line, token, { next: page.lines[index + 1], facts })
      if (edit) edits.push(edit)
    }
  }
  return edits
}

const DASH_LIKE = /^(?:-_{0,3} ?~|-_{1,3}«?|~+-?|¬|[„«][-~]?|['‘`]?„|-«|—|-~|~~)(?=\s|\p{Lu})/u

/** `số: 12/KH-UBND`, `SỐ: 12/KH-UBND` at a line's start. */
const NUMBERED = /^(?:số|SỐ|sỐ)\s?:\s?\d{1,5}\/\S*\p{Lu}{2}/u
const LONGEST_NUMBER = 40

/** `~ Ủy ban` → `- Ủy ban`. */
function lineStartEdits(page: Page, line: TextLine): Edit[] {
  const opening = page.text.slice(line.start, Math.min(line.end, line.start + 12))
  const dash = DASH_LIKE.exec(opening)?.[0]
  if (dash) {
    const glued = !/\s/u.test(opening.charAt(dash.length))
    return [punctuation(line.start, line.start + dash.length, glued ? '- ' : '-', 0.95)]
  }
  const numeral = /^[IVX]{1,4}\.(?=\p{Lu}{2})/u.exec(opening)?.[0]
  if (numeral) return [punctuation(line.start + numeral.length, line.start + numeral.length, ' ', 0.95)]
  if (NUMBERED.test(page.text.slice(line.start, Math.min(line.end, line.start + LONGEST_NUMBER))))
    return [{ ...punctuation(line.start, line.start + 2, 'Số', 0.95), kind: 'case' }]
  const addressed = /^Kính gửi(?=\s\p{Lu})/u.exec(opening)?.[0].length
  return addressed === undefined ? [] : [punctuation(line.start + addressed, line.start + addressed, ':', 0.9)]
}

interface Around {
  readonly next: TextLine | undefined
  readonly facts: SignFacts
}

/** One `+` between items with dashes that goes on after a finished item is a dash: a list below has more than one item. */
function lonePlus(page: Page, index: number): Edit[] {
  const line = page.lines[index]
  if (!line || page.text.charAt(line.start) !== '+') return []
  const bullets = page.lines
    .slice(Math.max(0, index - FAR), index + FAR)
    .filter((near) => '-+'.includes(page.text.charAt(near.start)))
  const at = bullets.indexOf(line)
  const around = [bullets[at - 1], bullets[at + 1]]
  const above = page.lines[index - 1]
  const dashes = around.every((near) => near && page.text.charAt(near.start) === '-')
  if (!dashes || !above || !'.;'.includes(page.text.charAt(above.end - 1))) return []
  return [punctuation(line.start, line.start + 1, '-', 0.85)]
}

/** Lines looked at on either side for the neighbours of an item. */
const FAR = 12

function betweenWords(page: Page, line: TextLine, token: number, around: Around): Edit | undefined {
  const sign = wordAt(page, token)
  if (blankBefore(page, token)) return '¡¿'.includes(sign) ? strayBefore(page, line, token) : undefined
  if (token === line.from || page.tokens.kinds[token - 1] !== WORD) return undefined
  if ('‘`’'.includes(sign)) return gluedQuote(page, line, token)
  if (sign !== '.' && sign !== ',') return undefined
  return stopOrComma(page, line, token, around)
}

/** `động. đồng hành` → a comma; `hướng, dẫn` → nothing. */
function stopOrComma(page: Page, line: TextLine, token: number, { next, facts }: Around): Edit | undefined {
  const start = page.tokens.starts[token] ?? 0
  const before = wordAt(page, token - 1)
  const follower = isWholeWord(before) ? followerOf(page, line, token, next) : undefined
  if (follower === undefined || !startsSmall(follower)) return undefined
  if (wordAt(page, token) === '.') return commaFor(page, token, follower)
  return token + 1 < line.to && strayComma(page, line, token, facts)
    ? punctuation(start, start + 1, '', 0.8)
    : undefined
}

/** A word in small letters, or one of a name (`Đảng`); no abbreviation, which may end with a stop (`TP.`, `Tr.`). */
function isWholeWord(word: string): boolean {
  return startsSmall(word) ? word.length > 1 : word.length > 3 && isSyllable(keyOf(word)) && word !== word.toUpperCase()
}

/** A comma for a stop in front of a word in small letters; not behind a measure: `15 ha. dân số`. */
function commaFor(page: Page, token: number, follower: string): Edit | undefined {
  const start = page.tokens.starts[token] ?? 0
  const isMeasure = page.tokens.kinds[token - 2] === NUMBER && wordAt(page, token - 1).length < 4
  return follower.length > 1 && !isMeasure ? punctuation(start, start + 1, ',', 0.9) : undefined
}

/** `hướng, dẫn`: a comma inside a word of two syllables. */
function strayComma(page: Page, line: TextLine, token: number, facts: SignFacts): boolean {
  if (token - 2 < line.from || page.tokens.kinds[token - 2] !== WORD) return false
  return facts.inseparable(wordAt(page, token - 2), wordAt(page, token - 1), wordAt(page, token + 1))
}

/** The word after a sign: on the same line after one blank, or the first of a next line that goes on. */
function followerOf(page: Page, line: TextLine, token: number, next: TextLine | undefined): string | undefined {
  const after = token + 1
  if (after < line.to)
    return blankBefore(page, after) && page.tokens.kinds[after] === WORD ? wordAt(page, after) : undefined
  return next && !next.afterBlank && page.tokens.kinds[next.from] === WORD ? wordAt(page, next.from) : undefined
}

/** `¡quả`: a speck in front of a small letter. */
function strayBefore(page: Page, line: TextLine, token: number): Edit | undefined {
  const after = token + 1
  if (after >= line.to || page.tokens.kinds[after] !== WORD || !startsSmall(wordAt(page, after))) return undefined
  const start = page.tokens.starts[token] ?? 0
  return {
    start,
    end: page.tokens.starts[after] ?? start + 1,
    after: '',
    kind: 'noise',
    confidence: 0.95,
    applied: true,
  }
}

/** `nhà‘nước`: a speck where the blank was. */
function gluedQuote(page: Page, line: TextLine, token: number): Edit | undefined {
  const after = token + 1
  const glued = after < line.to && !blankBefore(page, after) && page.tokens.kinds[after] === WORD
  if (!glued || !startsSmall(wordAt(page, after)) || startsLarge(wordAt(page, token - 1))) return undefined
  const start = page.tokens.starts[token] ?? 0
  return { start, end: start + 1, after: ' ', kind: 'quote', confidence: 0.95, applied: true }
}

function punctuation(start: number, end: number, after: string, confidence: number): Edit {
  return { start, end, after, kind: 'punctuation', confidence, applied: true }
}
