/** Roman numerals that the same phrase holds otherwise elsewhere in the text: only proposed. Pure. */
import type { Edit } from './rules/edits.ts'
import { keyOf } from './letters.ts'
import { asNumeral } from './section-numerals.ts'
import { type Page, wordAt } from './text-lines.ts'
import { WORD } from './tokens.ts'

/** What may be a numeral that somebody read: strokes of large letters. */
const STROKES = /^[IVXHL1l|]{1,6}$/u
const NUMERAL = /^X{0,3}(?:IX|IV|V?I{0,3})$/u
/** So often at least must the phrase hold the other numeral, and so many times as often as this one. */
const FEWEST = 2

/** `lần thứ XI của Đảng` → XIII, where the text says `lần thứ XIII của Đảng` again and again. */
export function numeralsElsewhere(page: Page): Edit[] {
  const phrases = new Map<string, number[]>()
  for (let token = 2; token < page.tokens.count; token += 1) {
    if (!isInPhrase(page, token)) continue
    const phrase = [token - 2, token - 1, wordAfter(page, token)].map((near) => keyOf(wordAt(page, near))).join(' ')
    phrases.set(phrase, [...(phrases.get(phrase) ?? []), token])
  }
  return [...phrases.values()].flatMap((tokens) => proposalsIn(page, tokens))
}

/** Between two words on either side of which nothing but blanks and a line's end stand. */
function isInPhrase(page: Page, token: number): boolean {
  const { kinds, starts } = page.tokens
  if (!'IVXHL'.includes(page.text.charAt(starts[token] ?? 0))) return false
  if (kinds[token] !== WORD || kinds[token - 1] !== WORD || kinds[token - 2] !== WORD) return false
  return kinds[wordAfter(page, token)] === WORD && STROKES.test(wordAt(page, token))
}

function wordAfter(page: Page, token: number): number {
  return page.tokens.kinds[token + 1] === WORD ? token + 1 : token + 2
}

function proposalsIn(page: Page, tokens: readonly number[]): Edit[] {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(wordAt(page, token), (counts.get(wordAt(page, token)) ?? 0) + 1)
  return tokens.flatMap((token) => {
    const read = wordAt(page, token)
    const others = [...counts].filter(
      ([other, count]) => count >= FEWEST * Math.max(1, counts.get(read) ?? 1) && mayBe(read, other),
    )
    const [after, ...more] = others.map(([other]) => other)
    if (after === undefined || more.length > 0) return []
    const start = page.tokens.starts[token] ?? 0
    return [{ start, end: start + read.length, after, kind: 'roman' as const, confidence: 0.6, applied: false }]
  })
}

/** Whether one numeral may have been read as another: strokes are joined, or the last ones lost. */
function mayBe(read: string, printed: string): boolean {
  if (read === printed || !NUMERAL.test(printed)) return false
  const meant = asNumeral(read) ?? read
  return meant === printed || (printed.startsWith(meant) && /^I{1,2}$/.test(printed.slice(meant.length)))
}
