/** The agency's own list of names and terms. Pure. */
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'

/** More the correction does not look at. */
export const mostTerms = 5_000
export const longestTerm = 100

export interface NewTerm {
  readonly id: string
  readonly term: string
  readonly key: string
}

/** What a term is told apart by: case does not matter, marks do. */
export function keyOfTerm(term: string): string {
  return term.normalize('NFC').toLocaleLowerCase('vi')
}

/** Terms out of a pasted list: one a line or a cell; what is kept already is left out. */
export function addTerms(
  typed: string,
  kept: ReadonlySet<string>,
  newId: () => string,
): Verdict<readonly NewTerm[], 'terms-missing' | 'too-many-terms'> {
  const seen = new Set(kept)
  const added: NewTerm[] = []
  for (const line of typed.normalize('NFC').split(/[\n\t;]/)) {
    const term = line.replace(/\s+/g, ' ').trim().slice(0, longestTerm)
    const key = keyOfTerm(term)
    if (!/\p{L}/u.test(term) || seen.has(key)) continue
    seen.add(key)
    added.push({ id: newId(), term, key })
  }
  if (added.length === 0) return refuse('terms-missing')
  return seen.size > mostTerms ? refuse('too-many-terms') : accept(added)
}
