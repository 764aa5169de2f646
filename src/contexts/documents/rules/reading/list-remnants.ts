/** What a scan left of lines of the list that ran into their neighbours or lost letters. Pure. */
import { isUnderstood } from './foot-lines.ts'
import { knownNameLength, wordsOf } from './institutions.ts'
import { lettersOf } from './known-recipients.ts'
import { bare } from './normalise.ts'

/**
 * Where in a line the end of a recipient can still be read: a row of words from a large letter to a closing mark, as in
 * `be Khen thưởng Trung ương (b/c) uictukeed`. Undefined when there is none.
 */
export function remnantIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const runs: { start: number; end: number; words: number }[] = []
  let open: { start: number; end: number; words: number } | undefined
  for (const match of text.matchAll(/\S+/g)) {
    const token = match[0]
    if (!isUnderstood(token.replace(/[;,:]$/, '')) || (open === undefined && !/^\p{Lu}/u.test(token))) {
      open = undefined
      continue
    }
    open = { start: open?.start ?? match.index, end: match.index + token.length, words: (open?.words ?? 0) + 1 }
    if (/[;,)]$/.test(token)) runs.push(open)
  }
  return runs.filter(({ words }) => words >= LEAST_WORDS).toSorted((a, b) => b.words - a.words)[0]
}

const LEAST_WORDS = 4

/** Whether `known` is what was printed where `read` stands: only what is no word at all may differ, and a lost beginning. */
export function isMisread(read: string, known: string): boolean {
  if (lettersOf(known).endsWith(lettersOf(read))) return true
  const words = wordsOf(read, 0, 20).filter(({ bare: letters }) => /[a-z]/.test(letters))
  const printed = known.split(/\s+/).map((word) => bare(word).replace(/[^a-z]/g, ''))
  return words.every(({ text, bare: letters }, index) => {
    if (letters.replace(/[^a-z]/g, '') === printed[index]) return true
    return !isUnderstood(text) && !/^\p{Lu}\p{Ll}/u.test(text) && !isInName(words, index)
  })
}

/** Whether all that was read as an abbreviation stands in `known`: `CPV` may be what the author wrote for `CVP`, `P.` a deputy. */
export function keepsAbbreviations(read: string, known: string): boolean {
  const printed = new Set(known.match(/\p{L}+/gu))
  return (read.match(/(?<!\p{L})\p{Lu}(?:\p{Lu}+(?!\p{L})|(?=\.))/gu) ?? []).every((letters) => printed.has(letters))
}

function isInName(words: readonly ReturnType<typeof wordsOf>[number][], index: number): boolean {
  return words.some((_, from) => from <= index && index < from + knownNameLength(words, from))
}
