/**
 * Learns how much each measure of a pair counts (`likeness.ts`, `learned`) on the development half, by logistic regression whose
 * weights may not contradict what a measure means: `node bench/learn-look-alikes.ts`. Also shown pairs whose topics the vocabulary
 * was made to forget, so that what it does not know is judged, too.
 */
import type { Measures } from '../src/contexts/initiatives/look-alikes/rules/likeness.ts'
import {
  type JudgedPair,
  labelled,
  nameQuestionsOf,
  pairsOf,
  questionsOf,
  vocabularyWithout,
  withPhrases,
} from './look-alike-pairs.ts'

type Name = Exclude<keyof Measures, 'unknownTopic'>
const all: readonly Name[] = [
  'names',
  'namesInside',
  'wholes',
  'shorter',
  'amount',
  'topics',
  'topicsInside',
  'otherTopic',
]
const ofTexts = all.slice(0, 5)
const ofNames = all.slice(0, 2)
const ofTopics = all.slice(5)

const development = labelled.filter(({ half }) => half === 'development')
const vocabularies = [vocabularyWithout(), vocabularyWithout(0.4, 3), vocabularyWithout(0.4, 77), vocabularyWithout(1)]
const texts = vocabularies.map((vocabulary, index) =>
  [development, withPhrases(development, index + 1)].flatMap((set) => pairsOf(set, vocabulary, questionsOf)),
)
const names = vocabularies.map((vocabulary) => pairsOf(development, vocabulary, nameQuestionsOf))
const known = (pairs: readonly JudgedPair[]) => pairs.filter(({ measures }) => measures.unknownTopic === 0)
const unknown = (pairs: readonly JudgedPair[]) => pairs.filter(({ measures }) => measures.unknownTopic === 1)

/** A pair that is alike counts as many times as a pair that is not: what is missed is worse than what is shown too much. */
const MISSED = { whole: 3.2, unknown: 3, name: 3 }

const ROUNDS = 3_000
const SPEED = 20

const learned = {
  whole: learn(texts.slice(0, 3).flatMap(known), all, MISSED.whole),
  wholeUnknown: learn(texts.flatMap(unknown), ofTexts, MISSED.unknown),
  name: learn(names.slice(0, 2).flatMap(known), [...ofNames, ...ofTopics], MISSED.name),
  nameUnknown: learn(names.flatMap(unknown), ofNames, MISSED.unknown),
}
console.log(JSON.stringify(learned, null, 2))

function learn(pairs: readonly JudgedPair[], used: readonly Name[], missed: number): Record<string, number> {
  const width = used.length + 1
  const kept = pairs.filter(isTelling)
  const inputs = Float64Array.from(kept.flatMap(({ measures }) => [...used.map((name) => measures[name]), 1]))
  const targets = Uint8Array.from(kept, ({ isAlike }) => (isAlike ? 1 : 0))
  const weights = new Float64Array(width)
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = slopeOf({ inputs, targets, weights, missed })
    for (const name of used.keys()) {
      const weight = weights[name] ?? 0
      weights[name] = bounded(weight - SPEED * ((slope[name] ?? 0) + 0.000_04 * weight), used[name])
    }
    weights[used.length] = (weights[used.length] ?? 0) - SPEED * (slope[used.length] ?? 0)
  }
  const named = Object.fromEntries(used.map((name, index) => [name, rounded(weights[index])]))
  return { ...named, always: rounded(weights.at(-1)) }
}

/** Of the many pairs that have nothing in common a part is enough. */
function isTelling({ isAlike, measures, question, card }: JudgedPair): boolean {
  const isClose = isAlike || measures.wholes > 0.12 || question.replace('!', '') === card.replace('!', '')
  return isClose || (question.length + card.length * 7) % 5 === 0
}

interface Slope {
  readonly inputs: Float64Array
  readonly targets: Uint8Array
  readonly weights: Float64Array
  readonly missed: number
}

function slopeOf({ inputs, targets, weights, missed }: Slope): Float64Array {
  const width = weights.length
  const slope = new Float64Array(width)
  let total = 0
  for (let row = 0; row < targets.length; row += 1) {
    let sum = 0
    for (let at = 0; at < width; at += 1) sum += (inputs[row * width + at] ?? 0) * (weights[at] ?? 0)
    const isAlike = targets[row] === 1
    const counts = isAlike ? missed : 1
    total += counts
    const fault = counts * (1 / (1 + Math.exp(-sum)) - (isAlike ? 1 : 0))
    for (let at = 0; at < width; at += 1) slope[at] = (slope[at] ?? 0) + fault * (inputs[row * width + at] ?? 0)
  }
  return slope.map((value) => value / total)
}

function bounded(weight: number, name: Name | undefined): number {
  if (name === undefined) return weight
  return name === 'otherTopic' ? Math.min(0, weight) : Math.max(0, weight)
}

function rounded(weight: number | undefined): number {
  return Math.round((weight ?? 0) * 100) / 100
}
