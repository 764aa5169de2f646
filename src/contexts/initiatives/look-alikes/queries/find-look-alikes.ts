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
const ALIKE = 0.5
const MOST_PROBES = 24
const MOST_COMPARED = 40
/** So many rows may the probes touch together; the first ones are always looked for. */
const MOST_TOUCHED = 3_000
const FIRST_PROBES = 5
/** No probe touches more (`kheo_look_alikes`). */
const MOST_ROWS = 1_000
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
  /** How well a feature tells one initiative from all others at hand, from 0 to 1. */
  readonly tells: Rarity
  readonly cardsWith: (feature: string) => number
}

/** What stands in less than this part of all initiatives is as telling here as anywhere; what stands in more, less so. */
const OFTEN = 0.005
const EVERYWHERE = 0.2
const LEFT = 0.2

/** How much a feature says here: by the language, and the more initiatives there are, by them. */
function rarityFrom({ cards, of }: Frequencies, hashes: ReadonlyMap<string, number>): FoundRarity {
  const trust = cards / (cards + FEW_CARDS)
  const cardsWith = (feature: string): number => of.get(hashes.get(feature) ?? Number.NaN) ?? 0
  const weigh: Rarity = (feature, weight) => {
    const count = cardsWith(feature)
    if (count === 0) return weight
    const often = Math.log(count / cards / OFTEN) / Math.log(EVERYWHERE / OFTEN)
    return weight * (1 - trust * (1 - LEFT) * Math.min(1, Math.max(0, often)))
  }
  const tells: Rarity = (feature, weight) => {
    const here = Math.log((cards + 1) / (cardsWith(feature) + 1)) / Math.log(cards + 2)
    return weight * (1 - trust + trust * here)
  }
  return { weigh, tells, cardsWith }
}

/** The most telling features find most; frequent ones are left out once enough are looked for. */
function probesOf(
  features: ReadonlyMap<string, number>,
  { tells, cardsWith }: FoundRarity,
  hashes: ReadonlyMap<string, number>,
): readonly Probe[] {
  const ordered = [...features]
    .map(([feature, weight]) => ({ feature, weight: tells(feature, weight), cards: cardsWith(feature) }))
    .toSorted((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
  const probes: Probe[] = []
  let touched = 0
  for (const { feature, weight, cards } of ordered) {
    const hash = hashes.get(feature)
    if (hash === undefined) continue
    touched += Math.min(cards, MOST_ROWS)
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
