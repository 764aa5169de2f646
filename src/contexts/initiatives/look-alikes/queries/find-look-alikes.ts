import type { ReadDb } from '../../../../platform/database/tables.ts'
import { hashOf, keyFeatures } from '../rules/features.ts'
import { likenessOf, type Rarity, type Sketch, sketchOf } from '../rules/likeness.ts'
import { type Part, markShared } from '../rules/shared.ts'
import { type Frequencies, getFrequencies, type LikeCard, listLikeCards, type Probe } from '../store/likeness.ts'
import { vocabulary } from '../vocabulary.ts'

/** An initiative that one may see and that is like what was typed, with what they share marked on both sides. */
export interface LookAlike extends LikeCard {
  /** How likely it is the same thing, from 0.5 to 1. */
  readonly likeness: number
  readonly typed: { readonly name: readonly Part[]; readonly gist: readonly Part[] }
  readonly found: { readonly name: readonly Part[]; readonly gist: readonly Part[] }
}

export interface Typed {
  readonly name: string
  readonly gist: string
  /** Itself, when it is on record already. */
  readonly excludeId?: string | undefined
}

/** Alike enough to be shown. */
export const ALIKE = 0.5
const MOST_PROBES = 26
const MOST_COMPARED = 60
/** So many rows may the probes touch together; the first ones are always looked for. */
const MOST_TOUCHED = 6_000
const FIRST_PROBES = 5
/** With fewer published initiatives than this their frequencies say little beside those of the language. */
const FEW_CARDS = 1_000

/**
 * The initiatives most like these words, among one's own of all years and those other agencies have published; best first.
 * Three statements. A name alone is enough; empty texts give nothing.
 */
export async function findLookAlikes(db: ReadDb, typed: Typed, limit: number): Promise<readonly LookAlike[]> {
  const words = vocabulary()
  const sketch = sketchOf(typed, words)
  const features = keyFeatures(typed.name, typed.gist, words)
  if (features.size === 0) return []
  const hashes = new Map([...sketch.whole.keys()].map((feature) => [feature, hashOf(feature)]))
  const rarity = rarityFrom(await getFrequencies(db, [...hashes.values()]), hashes)
  const cards = await listLikeCards(db, probesOf(features, rarity, hashes), MOST_COMPARED)
  return cards
    .filter(({ id }) => id !== typed.excludeId)
    .map((card) => ({ card, other: sketchOf(card, words) }))
    .map(({ card, other }) => ({ card, other, likeness: likenessOf(sketch, other, rarity.weigh) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || b.card.year - a.card.year || (a.card.id < b.card.id ? -1 : 1))
    .slice(0, limit)
    .map(({ card, other, likeness }) => ({ ...card, likeness, ...markedBy(typed, sketch, { card, other }) }))
}

interface FoundRarity {
  readonly weigh: Rarity
  readonly cardsWith: (feature: string) => number | undefined
}

/** How much a feature says here: by the language, and the more initiatives there are, by them. */
function rarityFrom({ cards, of }: Frequencies, hashes: ReadonlyMap<string, number>): FoundRarity {
  const trust = cards / (cards + FEW_CARDS)
  const cardsWith = (feature: string): number | undefined => {
    const hash = hashes.get(feature)
    return hash === undefined ? undefined : (of.get(hash) ?? 0)
  }
  const weigh: Rarity = (feature, weight) => {
    const count = cardsWith(feature)
    if (count === undefined || cards === 0) return weight
    const here = Math.log((cards + 1) / (count + 1)) / Math.log(cards + 1)
    return weight * (1 - trust + trust * here)
  }
  return { weigh, cardsWith }
}

/** The rarest features find most; frequent ones are left out once enough are looked for. */
function probesOf(
  features: ReadonlyMap<string, number>,
  { weigh, cardsWith }: FoundRarity,
  hashes: ReadonlyMap<string, number>,
): readonly Probe[] {
  const ordered = [...features]
    .map(([feature, weight]) => ({ feature, weight: weigh(feature, weight), cards: cardsWith(feature) ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
  const probes: Probe[] = []
  let touched = 0
  for (const { feature, weight, cards } of ordered) {
    const hash = hashes.get(feature)
    if (hash === undefined) continue
    touched += cards
    if (probes.length >= FIRST_PROBES && touched > MOST_TOUCHED) break
    if (probes.push({ feature: hash, weight }) >= MOST_PROBES) break
  }
  return probes
}

function markedBy(typed: Typed, sketch: Sketch, { card, other }: { card: LikeCard; other: Sketch }) {
  const words = vocabulary()
  return {
    typed: {
      name: markShared(typed.name, { tokens: sketch.nameTokens, other, vocabulary: words }),
      gist: markShared(typed.gist, { tokens: sketch.gistTokens, other, vocabulary: words }),
    },
    found: {
      name: markShared(card.name, { tokens: other.nameTokens, other: sketch, vocabulary: words }),
      gist: markShared(card.gist, { tokens: other.gistTokens, other: sketch, vocabulary: words }),
    },
  }
}
