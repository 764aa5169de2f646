/** The agency's own names and terms: kept as they are where they are read rightly, proposed where they nearly are. Pure. */
import type { Edit } from './rules/edits.ts'
import { keyOf, skeletonOf } from './letters.ts'
import { type Page, startsSmall, wordAt } from './text-lines.ts'
import { LINE_END, WORD } from './tokens.ts'

/** More terms than this are not looked at, nor words of one term. */
const MOST_TERMS = 5000
const MOST_WORDS = 12

interface Term {
  readonly words: readonly string[]
  readonly keys: readonly string[]
  readonly skeletons: readonly string[]
}

export interface TermsFound {
  readonly edits: readonly Edit[]
  /** Tokens that belong to a term, and that nothing else may change. */
  readonly tokens: readonly number[]
}

/** Finds the terms in a text; marks and case may differ. */
export function findTerms(page: Page, terms: readonly string[]): TermsFound {
  const byFirst = indexOf(terms)
  const edits: Edit[] = []
  const found: number[] = []
  if (byFirst.size === 0) return { edits, tokens: found }
  for (let token = 0; token < page.tokens.count; token += 1) {
    if (page.tokens.kinds[token] !== WORD) continue
    const match = matchAt(page, token, byFirst)
    if (!match) continue
    found.push(...match.tokens)
    edits.push(...editsOf(page, match))
    token = match.tokens.at(-1) ?? token
  }
  return { edits, tokens: found }
}

function indexOf(terms: readonly string[]): Map<string, Term[]> {
  const byFirst = new Map<string, Term[]>()
  for (const term of terms.slice(0, MOST_TERMS)) {
    const words: string[] = term.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const keys = words.map(keyOf)
    const skeletons = keys.map(skeletonOf)
    const [first] = skeletons
    if (first === undefined || words.length > MOST_WORDS) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, keys, skeletons }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

interface Match {
  readonly term: Term
  readonly tokens: readonly number[]
}

/** The longest term that starts at a token. A term of one word must be there letter for letter, or it would catch others. */
function matchAt(page: Page, token: number, byFirst: ReadonlyMap<string, readonly Term[]>): Match | undefined {
  const candidates = byFirst.get(skeletonOf(keyOf(wordAt(page, token))))
  for (const term of candidates ?? []) {
    const tokens = wordsFrom(page, token, term.words.length)
    if (tokens && fits(page, tokens, term)) return { term, tokens }
  }
  return undefined
}

function wordsFrom({ tokens }: Page, from: number, count: number): number[] | undefined {
  const words: number[] = []
  for (let token = from; token < tokens.count && words.length < count; token += 1) {
    if (tokens.kinds[token] === WORD) words.push(token)
    else if (tokens.kinds[token] !== LINE_END) return undefined
  }
  return words.length === count ? words : undefined
}

function fits(page: Page, tokens: readonly number[], { keys, skeletons }: Term): boolean {
  const read = tokens.map((token) => keyOf(wordAt(page, token)))
  if (keys.length === 1) return read[0] === keys[0]
  return read.every((key, index) => skeletonOf(key) === skeletons[index])
}

/** Ordinary words of a term are put right; words with a large letter, which may be names, are only proposed. */
function editsOf(page: Page, { term, tokens }: Match): Edit[] {
  return tokens.flatMap((token, index) => {
    const wanted = term.words[index] ?? ''
    const read = wordAt(page, token)
    if (keyOf(read) === term.keys[index]) return []
    const after = read === read.toUpperCase() ? wanted.toUpperCase() : wanted
    const start = page.tokens.starts[token] ?? 0
    const ordinary = startsSmall(wanted)
    return [
      { start, end: start + read.length, after, kind: ordinary ? 'mark' : 'name', confidence: 0.95, applied: ordinary },
    ]
  })
}
