/** How alike two initiatives are, from their names and gists. */
import { type Features, featuresOfTokens, isTopic } from './features.ts'
import { readTokens, type Token } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An initiative as it is compared. */
export interface Sketch {
  readonly nameTokens: readonly Token[]
  readonly gistTokens: readonly Token[]
  readonly name: Features
  /** Of name and gist together. */
  readonly whole: Features
  /** What it is about; what the name says counts more. */
  readonly topics: Features
  /** Whether the gist says enough to be compared. */
  readonly hasGist: boolean
}

/** Fewer terms than this are no gist. */
const LEAST_GIST = 5
/** A topic of the gist alone may be a detail. */
const IN_GIST = 0.6

export function sketchOf({ name, gist }: { name: string; gist: string }, vocabulary: Vocabulary): Sketch {
  const [nameTokens, gistTokens] = [readTokens(name, vocabulary), readTokens(gist, vocabulary)]
  const [ofName, ofGist] = [featuresOfTokens(nameTokens, vocabulary), featuresOfTokens(gistTokens, vocabulary)]
  const topics = new Map([
    ...[...topicsOf(ofGist)].map(([topic, weight]) => [topic, weight * IN_GIST] as const),
    ...topicsOf(ofName),
  ])
  const whole = new Map([...ofGist, ...ofName])
  return { nameTokens, gistTokens, name: ofName, whole, topics, hasGist: ofGist.size >= LEAST_GIST }
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
  /** Common part of what they are about. */
  readonly topics: number
  /** How much of what the names are about stands somewhere in the other initiative. */
  readonly topicsInside: number
  /** 1 when it is not known what one of them is about. */
  readonly unknownTopic: number
  /** 1 when the names are about different things. */
  readonly otherTopic: number
}

export function measuresOf(a: Sketch, b: Sketch, rarity: Rarity): Measures {
  const names = overlap(a.name, b.name, rarity)
  const wholes = overlap(a.whole, b.whole, rarity)
  const inside = (overlap(a.name, b.whole, rarity).ofFirst + overlap(b.name, a.whole, rarity).ofFirst) / 2
  const topics = overlap(a.topics, b.topics, rarity)
  const [ofA, ofB] = [topicsOf(a.name), topicsOf(b.name)]
  const topicsInside = [ofA.size > 0 ? shareOf(ofA, b.topics) : [], ofB.size > 0 ? shareOf(ofB, a.topics) : []].flat()
  return {
    names: names.ofBoth,
    namesInside: inside,
    wholes: wholes.ofBoth,
    shorter: Math.max(wholes.ofFirst, wholes.ofSecond),
    amount: Math.min(1, wholes.shared / MUCH),
    topics: topics.ofBoth,
    topicsInside:
      topicsInside.length === 0
        ? topics.ofBoth
        : topicsInside.reduce((sum, share) => sum + share, 0) / topicsInside.length,
    unknownTopic: a.topics.size === 0 || b.topics.size === 0 ? 1 : 0,
    otherTopic: ofA.size > 0 && ofB.size > 0 && topicsInside.every((share) => share === 0) ? 1 : 0,
  }
}

/** Which part of the first stands in the second. */
function shareOf(topics: Features, others: Features): number {
  return [...topics.keys()].filter((topic) => others.has(topic)).length / topics.size
}

function topicsOf(features: Features): Features {
  return new Map([...features].filter(([feature]) => isTopic(feature)))
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

/** How much each measure counts. */
type Learned = Readonly<Partial<Record<keyof Measures, number>>> & { readonly always: number }

/**
 * Learned by `bench/learn-look-alikes.ts` on the development half of the labelled texts; how well they do on the other half stands
 * in bench/RESULTS.md. Without a gist only names are compared; what a text is about may be unknown.
 */
const learned = {
  whole: {
    names: 0.44,
    namesInside: 6.16,
    wholes: 2.59,
    shorter: 0.02,
    topics: 3.23,
    topicsInside: 2.61,
    otherTopic: -2.19,
    always: -8.11,
  },
  wholeUnknown: { namesInside: 6.6, wholes: 2.28, shorter: 1.05, always: -6.22 },
  name: { names: 2.33, namesInside: 9.8, topicsInside: 7.6, otherTopic: -0.92, always: -13.19 },
  nameUnknown: { names: 1.92, namesInside: 9.91, always: -8.17 },
} as const satisfies Record<string, Learned>

/** How likely two initiatives are the same thing done again, from 0 to 1; 0.5 and above is worth showing. */
export function likenessOf(a: Sketch, b: Sketch, rarity: Rarity): number {
  return judge(measuresOf(a, b, rarity), a.hasGist && b.hasGist)
}

/** The same from the measures of the pair. */
export function judge(measures: Measures, haveGists: boolean): number {
  const isKnown = measures.unknownTopic === 0
  const [known, unknown] = haveGists ? [learned.whole, learned.wholeUnknown] : [learned.name, learned.nameUnknown]
  const { always, ...weights }: Learned = isKnown ? known : unknown
  let sum = always
  for (const [measure, weight] of Object.entries(weights)) sum += weight * measures[measure as keyof Measures]
  return 1 / (1 + Math.exp(-sum))
}
