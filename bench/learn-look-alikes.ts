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
const texts = vocabularies.map((vocabulary) => pairsOf(development, vocabulary, questionsOf))
const names = vocabularies.map((vocabulary) => pairsOf(development, vocabulary, nameQuestionsOf))
const known = (pairs: readonly JudgedPair[]) => pairs.filter(({ measures }) => measures.unknownTopic === 0)
const unknown = (pairs: readonly JudgedPair[]) => pairs.filter(({ measures }) => measures.unknownTopic === 1)

/** A pair that is alike counts as many times as a pair that is not: what is missed is worse than what is shown too much. */
const MISSED = { whole: 4.5, unknown: 2, name: 3 }

const learned = {
  whole: learn(texts.slice(0, 3).flatMap(known), all, MISSED.whole),
  wholeUnknown: learn(texts.flatMap(unknown), ofTexts, MISSED.unknown),
  name: learn(names.slice(0, 2).flatMap(known), [...ofNames, ...ofTopics], MISSED.name),
  nameUnknown: learn(names.flatMap(unknown), ofNames, MISSED.unknown),
}
console.log(JSON.stringify(learned, null, 2))

function learn(pairs: readonly JudgedPair[], used: readonly Name[], missed: number): Record<string, number> {
  const weights = Array.from({ length: used.length + 1 }, () => 0)
  const rows = pairs.map(({ measures, isAlike }) => ({
    inputs: [...used.map((name) => measures[name]), 1],
    target: isAlike ? 1 : 0,
    counts: isAlike ? missed : 1,
  }))
  const total = rows.reduce((sum, { counts }) => sum + counts, 0)
  for (let round = 0; round < 5_000; round += 1) {
    const slope = weights.map(() => 0)
    for (const { inputs, target, counts } of rows) {
      const sum = inputs.reduce((so, input, index) => so + input * (weights[index] ?? 0), 0)
      const fault = counts * (1 / (1 + Math.exp(-sum)) - target)
      for (const [index, input] of inputs.entries()) slope[index] = (slope[index] ?? 0) + fault * input
    }
    for (const [index, weight] of weights.entries()) {
      const decay = index < used.length ? 0.000_04 * weight : 0
      const next = weight - 20 * ((slope[index] ?? 0) / total + decay)
      weights[index] = bounded(next, used[index])
    }
  }
  const named = Object.fromEntries(used.map((name, index) => [name, rounded(weights[index])]))
  return { ...named, always: rounded(weights.at(-1)) }
}

function bounded(weight: number, name: Name | undefined): number {
  if (name === undefined) return weight
  return name === 'otherTopic' ? Math.min(0, weight) : Math.max(0, weight)
}

function rounded(weight: number | undefined): number {
  return Math.round((weight ?? 0) * 100) / 100
}
