/** What a text says about its names: what is proposed for them, and what else may be. Pure. */
import { isIdleGuess, namesWithLetter } from './names.ts'
import { oddNameEdits } from './odd-names.ts'
import type { PlaceNames, PlacesFound } from './place-names.ts'
import type { Edit } from './rules/edits.ts'
import type { WordEdit } from './spelling.ts'
import { type Page, startsSmall } from './text-lines.ts'

export interface NamesRead {
  readonly edits: readonly Edit[]
  /** Tokens that stand where a name stands: changes to them are only proposed. */
  readonly named: Pick<ReadonlySet<number>, 'has'>
  /** Whether another change to a word may stand beside these. */
  readonly allow: (edit: WordEdit) => boolean
}

export interface NameReading {
  /** Knows the places; undefined where nothing is doubted, as in a text that was typed. */
  readonly proposing: PlaceNames | undefined
  /** Logarithm of the probability that a syllable follows another (keys). */
  readonly follows: (before: string, key: string) => number
}

/** Looks at the names of a text. */
export function readNames(
  page: Page,
  cases: Uint8Array,
  places: PlacesFound,
  { proposing, follows }: NameReading,
): NamesRead {
  const near = proposing?.edits(page, cases, places, follows) ?? []
  const odd = proposing ? oddNameEdits(page, { cases, isNameWord: proposing.hasWord }) : []
  const known = new Set(places.known)
  const named = new Set([...places.named, ...namesWithLetter(page, cases), ...odd.map(({ token }) => token)])
  const answered = new Set(near.flatMap(({ tokens }) => tokens))
  return {
    edits: [...near, ...odd],
    // Asked for the few words that would be changed, not for all.
    named: { has: (token) => named.has(token) || proposing?.standsInKnown(page, cases, token) === true },
    allow: ({ token, kind, after }) => {
      if (kind === 'name') return !answered.has(token) && !isIdleGuess(page, token, after, cases)
      // The case of a name is no part of it, but a name that is known begins with a large letter.
      return kind === 'case' ? !(known.has(token) && startsSmall(after)) : !answered.has(token)
    },
  }
}
