/** How alike two initiatives are, from their names and gists. */
import { type Features, featuresOfTokens } from './features.ts'
import { readTokens, type Token } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An initiative as it is compared. */
export interface Sketch {
  readonly nameTokens: readonly Token[]
  readonly gistTokens: readonly Token[]
  readonly name: Features
  /** Of name and gist together. */
  readonly whole: Features
  /** Whether the gist says enough to be compared. */
  readonly hasGist: boolean
}

/** Fewer terms than this are no gist. */
const LEAST_GIST = 5

export function sketchOf({ name, gist }: { name: string; gist: string }, vocabulary: Vocabulary): Sketch {
  const [nameTokens, gistTokens] = [readTokens(name, vocabulary), readTokens(gist, vocabulary)]
  const [ofName, ofGist] = [featuresOfTokens(nameTokens, vocabulary), featuresOfTokens(gistTokens, vocabulary)]
  return {
    nameTokens,
    gistTokens,
    name: ofName,
    whole: new Map([...ofGist, ...ofName]),
    hasGist: ofGist.size >= LEAST_GIST,
  }
}

/** Makes a feature that is frequent among the initiatives at hand say less than its words do elsewhere. */
export type Rarity = (feature: string, weight: number) => number

/** What is measured of a pair, each from 0 to 1. */
export interface Measures {
  /** Common part of the names. */
  readonly names: number
  /** How much of each name stands somewhere in the other initiative. */
  readonly namesInside: number
  /** Common part of everything, of both and of the shorter one. */
  readonly wholes: number
  readonly shorter: number
  /** How much in all is common, whatever the lengths. */
  readonly amount: number
}

export function measuresOf(a: Sketch, b: Sketch, rarity: Rarity): Measures {
  const names = overlap(a.name, b.name, rarity)
  const wholes = overlap(a.whole, b.whole, rarity)
  const inside = (overlap(a.name, b.whole, rarity).ofFirst + overlap(b.name, a.whole, rarity).ofFirst) / 2
  return {
    names: names.ofBoth,
    namesInside: inside,
    wholes: wholes.ofBoth,
    shorter: Math.max(wholes.ofFirst, wholes.ofSecond),
    amount: Math.min(1, wholes.shared / MUCH),
  }
}

/** So much in common says all there is to say. */
const MUCH = 12

interface Overlap {
  readonly shared: number
  readonly ofFirst: number
  readonly ofSecond: number
  /** Dice: twice the common part by both. */
  readonly ofBoth: number
}

function overlap(a: Features, b: Features, rarity: Rarity): Overlap {
  let [shared, first, second] = [0, 0, 0]
  for (const [feature, weight] of a) {
    const counted = rarity(feature, weight)
    first += counted
    if (b.has(feature)) shared += counted
  }
  for (const [feature, weight] of b) second += rarity(feature, weight)
  const share = (of: number): number => (of === 0 ? 0 : shared / of)
  return { shared, ofFirst: share(first), ofSecond: share(second), ofBoth: share((first + second) / 2) }
}

/**
 * Weights learned (logistic regression) on the development half of `bench/fixtures/look-alikes.json`; how well they do on the
 * other half stands in bench/RESULTS.md.
 */
const learned = {
  whole: { names: 1, namesInside: 1, wholes: 1, shorter: 1, amount: 1, always: -1 },
  namesOnly: { names: 1, namesInside: 1, wholes: 0, shorter: 0, amount: 0, always: -1 },
} as const

/** How likely two initiatives are the same thing done again, from 0 to 1; 0.5 and above is worth showing. */
export function likenessOf(a: Sketch, b: Sketch, rarity: Rarity): number {
  const measures = measuresOf(a, b, rarity)
  const weights = a.hasGist && b.hasGist ? learned.whole : learned.namesOnly
  const sum =
    weights.always +
    weights.names * measures.names +
    weights.namesInside * measures.namesInside +
    weights.wholes * measures.wholes +
    weights.shorter * measures.shorter +
    weights.amount * measures.amount
  return 1 / (1 + Math.exp(-sum))
}
