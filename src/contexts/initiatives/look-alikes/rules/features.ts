/** What a text is compared by: terms and pairs of terms that stand together, each with how much it says. */
import { readTokens, type Token } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Feature → how much it says, from 0 to 1. */
export type Features = ReadonlyMap<string, number>

/** A syllable without marks may be any of several words. */
const SINGLE = 0.45
/** Two syllables beside one another that are not known as a word. */
const LOOSE_PAIR = 0.55
const PAIR_OF_TERMS = 0.5
/** Words that say less than this do not keep their neighbours apart. */
const FILLER = 0.33

/** The features of a text. */
function featuresOf(text: string, vocabulary: Vocabulary): Features {
  return featuresOfTokens(readTokens(text, vocabulary), vocabulary)
}

export function featuresOfTokens(tokens: readonly Token[], vocabulary: Vocabulary): Features {
  const features = new Map<string, number>()
  for (const token of tokens) {
    features.set(token.key, isTerm(token) ? token.weight : token.weight * SINGLE)
    if (token.also) features.set(token.also.key, token.also.weight)
  }
  for (const [key, weight] of pairsOf(tokens, vocabulary)) features.set(key, weight)
  return features
}

/** Pairs of neighbours, reaching over words that say little; within a sentence. */
export function* pairsOf(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): Generator<readonly [key: string, weight: number, left: Token, right: Token]> {
  let left: Token | undefined
  for (const right of tokens) {
    if (right.weight < FILLER) continue
    if (left !== undefined && left.sentence === right.sentence) {
      yield [`${left.key}+${right.key}`, pairWeight(left, right, vocabulary), left, right]
    }
    left = right
  }
}

function pairWeight(left: Token, right: Token, vocabulary: Vocabulary): number {
  const mean = (left.weight + right.weight) / 2
  if (isTerm(left) || isTerm(right)) return mean * PAIR_OF_TERMS
  return mean * (vocabulary.isWord(left.key, right.key) ? 1 : LOOSE_PAIR)
}

export function isTerm({ key }: { readonly key: string }): boolean {
  return key.startsWith('!') || key.startsWith('#') || key.startsWith('~')
}

/** Whether a feature says what an initiative is about. */
export function isTopic(feature: string): boolean {
  return feature.startsWith('!') && !feature.includes('+')
}

/** FNV-1a of a feature as a signed 32-bit number: what the index keeps instead of the text. */
export function hashOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Features of the name that the index keeps, and of the gist. */
const KEPT_OF_NAME = 24
const KEPT_OF_GIST = 40
/** What says less than this finds nothing. */
const LEAST_KEPT = 0.2

/** The features by which the index finds an initiative: all of its name that say something, and what says most in its gist. */
export function keyFeatures(name: string, gist: string, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const kept = new Map(strongest(featuresOf(name, vocabulary), KEPT_OF_NAME))
  for (const [key, weight] of strongest(featuresOf(gist, vocabulary), KEPT_OF_GIST)) {
    if (!kept.has(key)) kept.set(key, weight)
  }
  return kept
}

function strongest(features: Features, most: number): readonly (readonly [string, number])[] {
  return [...features]
    .filter(([, weight]) => weight >= LEAST_KEPT)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
}
