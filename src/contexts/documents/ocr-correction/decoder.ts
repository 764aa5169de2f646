/** Finds the likeliest print behind a row of readings: a beam over trigrams of syllables. Pure. */
import type { Candidates } from './candidates.ts'
import { type LanguageModel, NO_WORD } from './language-model.ts'

/** The row that is read: for each place what may stand there. */
export interface Places {
  readonly candidates: readonly Candidates[]
  /** At a place: what it and the next may be together, when a syllable may have been torn apart. */
  readonly joined: ReadonlyMap<number, Candidates>
}

/** What changes cost in this text. */
export interface Costs {
  /** For each place, added to every change: by how clean the text is around it. */
  readonly change: Float64Array
  /** For each edit (see Candidates.edits), taken off when this text shows it often. */
  readonly relief: Float64Array
}

/** What the language model counts against the engine's reading. */
export const LANGUAGE_WEIGHT = 0.8
const JOIN_COST = 4
/** No change costs less, however often the text shows it. */
export const LEAST_COST = 0.5
/** A syllable is never likelier than this after a change, whatever it is changed to (logarithm, three syllables). */
const BEST_CASE = 2

/** So far behind the best (as logarithms), a hypothesis cannot win any more. */
const HOPELESS = 9
const BEAM = 6
const ROOM = 2048
/** More candidates than a place ever has. */
const MOST_PRICES = 64
/** A choice from the joined candidates is stored from here on. */
export const JOINED = 1 << 16

/** Keeps its tables between rows; one row at a time. */
export class Decoder {
  readonly #model: LanguageModel
  readonly #sizes = new Int32Array(ROOM + 3)
  readonly #scores = new Float64Array((ROOM + 3) * BEAM)
  readonly #before = new Int32Array((ROOM + 3) * BEAM)
  readonly #last = new Int32Array((ROOM + 3) * BEAM)
  readonly #backOffs = new Float64Array((ROOM + 3) * BEAM)
  readonly #parents = new Int32Array((ROOM + 3) * BEAM)
  readonly #choices = new Int32Array((ROOM + 3) * BEAM)
  /** The best score at each place so far. */
  readonly #bests = new Float64Array(ROOM + 3)
  /** What each candidate of a place costs, and what those joined with the next one cost. */
  readonly #prices = new Float64Array(MOST_PRICES)
  readonly #joinedPrices = new Float64Array(MOST_PRICES)
  // What is being worked on: kept here rather than passed on, because this is where the time goes.
  #hypothesis = 0
  #to = 0
  #choice = 0
  #slot = -1

  constructor(model: LanguageModel) {
    this.#model = model
  }

  /**
   * The choice for each place: index of the candidate, plus JOINED when taken from the joined ones (the place after it
   * then has -1).
   */
  decode(places: Places, costs: Costs): Int32Array {
    const { candidates, joined } = places
    const choices = new Int32Array(candidates.length).fill(-1)
    const surprises = this.#surprises(candidates)
    this.#begin(NO_WORD, this.#model.start)
    for (let from = 0; from < candidates.length;) {
      const count = this.#roomFor(candidates, from)
      for (let at = 0; at < count; at += 1) {
        const here = from + at
        const most = sum(surprises, here, 3) * LANGUAGE_WEIGHT - BEST_CASE - (costs.change[here] ?? 0)
        const limits = { most, change: costs.change[here] ?? 0, relief: costs.relief }
        this.#step(candidates[here], at + 1 < count ? joined.get(here) : undefined, at, limits)
      }
      this.#walkBack(choices, from, count)
      from += count
    }
    return choices
  }

  /** Minus the logarithm of the probability of each place as read. */
  #surprises(places: readonly Candidates[]): Float64Array {
    const surprises = new Float64Array(places.length + 2)
    const { start, end } = this.#model
    let before = NO_WORD
    let last = start
    for (let at = 0; at < places.length; at += 1) {
      const id = places[at]?.ids[0] ?? NO_WORD
      surprises[at] = -this.#model.probability(before, last, id)
      before = id === end ? NO_WORD : last
      last = id === end ? start : id
    }
    return surprises
  }

  /** How many places are taken at once: to the end of a sentence when there is one in the last quarter. */
  #roomFor(places: readonly Candidates[], from: number): number {
    if (places.length - from <= ROOM) return places.length - from
    for (let count = ROOM; count > ROOM * 0.75; count -= 1) {
      if (places[from + count - 1]?.ids[0] === this.#model.end) return count
    }
    return ROOM
  }

  #begin(before: number, last: number): void {
    this.#sizes.fill(0)
    this.#bests.fill(-Infinity)
    this.#bests[0] = 0
    this.#sizes[0] = 1
    this.#scores[0] = 0
    this.#before[0] = before
    this.#last[0] = last
    this.#backOffs[0] = this.#model.bigramBackOffAt(this.#model.bigramSlot(before, last))
    this.#parents[0] = -1
  }

  #step(candidates: Candidates | undefined, joined: Candidates | undefined, at: number, limits: Limits): void {
    if (!candidates) return
    const size = this.#sizes[at] ?? 0
    const least = (this.#bests[at] ?? 0) - HOPELESS
    price(this.#prices, candidates, limits, 0)
    if (joined) price(this.#joinedPrices, joined, limits, JOIN_COST)
    for (let hypothesis = at * BEAM; hypothesis < at * BEAM + size; hypothesis += 1) {
      if ((this.#scores[hypothesis] ?? 0) < least) continue
      this.#hypothesis = hypothesis
      this.#to = at + 1
      this.#extend(candidates, this.#prices, 0)
      if (!joined) continue
      this.#to = at + 2
      this.#extend(joined, this.#joinedPrices, JOINED)
    }
  }

  #extend({ ids, seconds }: Candidates, prices: Float64Array, mark: number): void {
    const here = this.#scores[this.#hypothesis] as number
    for (let choice = 0; choice < ids.length; choice += 1) {
      const start = here - (prices[choice] as number)
      // No syllable has a probability above one, so this bound holds whatever the model says.
      if (start < (this.#bests[this.#to] as number) - HOPELESS) continue
      this.#choice = choice + mark
      this.#take(ids[choice] as number, seconds[choice] as number, start)
    }
  }

  /** Scores the hypothesis at hand with one syllable (or two) more, and offers it to its front. */
  #take(id: number, second: number, start: number): void {
    const before = this.#before[this.#hypothesis] ?? NO_WORD
    const last = this.#last[this.#hypothesis] ?? NO_WORD
    const model = this.#model
    const slot = model.bigramSlot(last, id)
    let gain = slot < 0 ? 0 : model.trigram(before, last, id)
    if (gain === 0) {
      gain = slot < 0 ? model.unigramBackOff(last) + model.unigram(id) : model.bigramAt(slot)
      gain += this.#backOffs[this.#hypothesis] ?? 0
    }
    if (second === NO_WORD) {
      this.#slot = slot
      this.#offer(start + LANGUAGE_WEIGHT * gain, last, id)
      return
    }
    gain += model.probability(last, id, second)
    this.#slot = model.bigramSlot(id, second)
    this.#offer(start + LANGUAGE_WEIGHT * gain, id, second)
  }

  #offer(score: number, secondLast: number, word: number): void {
    const to = this.#to
    if (score < (this.#bests[to] ?? -Infinity) - HOPELESS) return
    const stop = word === this.#model.end
    const before = stop ? NO_WORD : secondLast
    const last = stop ? this.#model.start : word
    const at = this.#placeFor(to, score, before, last)
    if (at < 0) return
    if (score > (this.#bests[to] ?? -Infinity)) this.#bests[to] = score
    this.#scores[at] = score
    this.#before[at] = before
    this.#last[at] = last
    this.#backOffs[at] = stop ? 0 : this.#model.bigramBackOffAt(this.#slot)
    this.#parents[at] = this.#hypothesis
    this.#choices[at] = this.#choice
  }

  /** Where a hypothesis goes: over a worse one with the same end, into free room, over the worst; -1 when it is no good. */
  #placeFor(to: number, score: number, before: number, last: number): number {
    const from = to * BEAM
    const size = valueAt(this.#sizes, to)
    let worst = from
    for (let at = from; at < from + size; at += 1) {
      const other = valueAt(this.#scores, at)
      if (this.#last[at] === last && this.#before[at] === before) return other < score ? at : -1
      if (other < valueAt(this.#scores, worst)) worst = at
    }
    if (size < BEAM) {
      this.#sizes[to] = size + 1
      return from + size
    }
    return valueAt(this.#scores, worst) < score ? worst : -1
  }

  /** Writes the best row of choices and leaves the tables ready for the next row. */
  #walkBack(choices: Int32Array, from: number, count: number): void {
    let at = this.#best(count)
    const before = this.#before[at] ?? NO_WORD
    const last = this.#last[at] ?? NO_WORD
    while (at >= BEAM) {
      const parent = this.#parents[at] ?? 0
      choices[from + Math.floor(parent / BEAM)] = this.#choices[at] ?? 0
      at = parent
    }
    this.#begin(before, last)
  }

  #best(place: number): number {
    const from = place * BEAM
    let best = from
    for (let at = from; at < from + (this.#sizes[place] ?? 0); at += 1) {
      if ((this.#scores[at] ?? 0) > (this.#scores[best] ?? 0)) best = at
    }
    return best
  }
}

/** What choosing another candidate than the reading costs, after what this text takes off. */
/** Writes what each candidate costs at this place; infinitely much where it cannot win. */
function price(prices: Float64Array, candidates: Candidates, { most, change, relief }: Limits, extra: number): void {
  // The reading itself costs nothing, where it is no joined one.
  prices[0] = extra === 0 ? 0 : extra + change
  for (let choice = 1; choice < candidates.ids.length; choice += 1) {
    const own = ownCost(candidates, choice, relief)
    prices[choice] = own > most ? Infinity : own + extra + change
  }
}

function ownCost({ costs, edits, seconds }: Candidates, choice: number, relief: Float64Array): number {
  if (valueAt(seconds, choice) !== NO_WORD) return valueAt(costs, choice)
  return Math.max(LEAST_COST, valueAt(costs, choice) - valueAt(relief, valueAt(edits, choice)))
}

function valueAt(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0
}

interface Limits {
  /** A candidate that costs more cannot win here. */
  readonly most: number
  readonly change: number
  readonly relief: Float64Array
}

function sum(values: Float64Array, from: number, count: number): number {
  let total = 0
  for (let at = from; at < from + count && at < values.length; at += 1) total += values[at] ?? 0
  return total
}
