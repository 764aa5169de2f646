/** Corrects the syllables of a text: which token becomes what, and how sure that is. */
import { CandidateFinder, type Candidates } from './candidates.ts'
import type { Channel } from './channel.ts'
import { type Costs, Decoder, JOINED, LANGUAGE_WEIGHT, LEAST_COST, type Places } from './decoder.ts'
import { type LanguageModel, NO_WORD } from './language-model.ts'
import { type Row, RowMaker } from './rows.ts'
import type { Tokens } from './tokens.ts'

/** A token (or two) whose syllable should be another one; `key` is lower case, tone in the old place, two syllables with a blank. */
export interface WordChange {
  readonly token: number
  readonly tokens: 1 | 2
  readonly key: string
  /** How much likelier the change is than the reading, as a difference of logarithms. */
  readonly margin: number
  /** Whether the change was seen beside a word next to it, or the reading is no word; else only that it is commoner speaks for it. */
  readonly supported: boolean
  /** Whether what was read could be a word. */
  readonly sound: boolean
  /** Whether what was read was seen in front of the next word, too. */
  readonly fits: boolean
}

/** What was found in the words of a text. */
export interface WordsRead {
  readonly changes: readonly WordChange[]
  /** How many words there are, and how many of them are certainly wrong, with their share. */
  readonly words: number
  readonly wrong: number
  readonly wrongShare: number
}

/** Logarithm of the probability from which on a syllable is nearly bound to follow. */
const TORN_MARGIN = 4
const INSEPARABLE = -0.5
const STRICT = 4
const WINDOW = 150
/** Wrong words seen where none was found, as a start: a text is taken for clean until it shows errors. */
const NONE_SEEN = 0.0005

export class WordCorrector {
  readonly finder: CandidateFinder
  readonly #model: LanguageModel
  readonly #rows: RowMaker
  readonly #decoder: Decoder

  constructor(model: LanguageModel, channel: Channel) {
    this.#model = model
    this.finder = new CandidateFinder(model, channel)
    this.#rows = new RowMaker(model, this.finder)
    this.#decoder = new Decoder(model)
  }

  /** How many words are certainly wrong. */
  wrongWords(text: string, tokens: Tokens, fixed: Uint8Array): { wrong: number; words: number } {
    const { places } = this.#rows.rowOf(text, tokens, fixed)
    return { wrong: countChanged(this.#strictly(places)), words: places.candidates.length }
  }

  /** Reads twice: strictly, to see how clean the text is and what goes wrong in it, then with costs that fit. */
  read(text: string, tokens: Tokens, fixed: Uint8Array): WordsRead {
    const row = this.#rows.rowOf(text, tokens, fixed)
    const { places } = row
    const first = this.#strictly(places)
    const wrong = countChanged(first)
    const costs: Costs = { change: changeCosts(first), relief: this.#reliefs(places, first) }
    const choices = wrong === 0 ? first : this.#decoder.decode(places, costs)
    const words = places.candidates.length
    return { changes: this.#changes(row, choices, costs), words, wrong, wrongShare: wrong / Math.max(1, words) }
  }

  #strictly(places: Places): Int32Array {
    return this.#decoder.decode(places, {
      change: new Float64Array(places.candidates.length).fill(STRICT),
      relief: new Float64Array(this.finder.edits.size + 1),
    })
  }

  /** Logarithm of the probability that a syllable follows another (both as keys); -Infinity when it never did. */
  follows(before: string, key: string): number {
    const slot = this.#model.bigramSlot(this.#model.ids.get(before) ?? -1, this.#model.ids.get(key) ?? -1)
    return slot < 0 ? -Infinity : this.#model.bigramAt(slot)
  }

  /** Whether a third syllable comes nearly always after two others, and a sentence never ends before it (keys). */
  isInseparable(first: string, second: string, third: string): boolean {
    const model = this.#model
    const [a = -1, b = -1, c = -1] = [first, second, third].map((key) => model.ids.get(key) ?? -1)
    if (model.trigram(a, b, model.end) < 0 || model.bigramSlot(a, b) < 0) return false
    return this.follows(second, third) > INSEPARABLE && model.probability(a, b, c) > INSEPARABLE
  }

  /** Edits a text shows often cost less in it. */
  #reliefs(places: Places, choices: Int32Array): Float64Array {
    const relief = new Float64Array(this.finder.edits.size + 1)
    choices.forEach((choice, at) => {
      if (choice <= 0 || choice >= JOINED) return
      const edit = places.candidates[at]?.edits[choice] ?? 0
      if (edit > 0) relief[edit] = (relief[edit] ?? 0) + 1
    })
    return relief.map((count) => Math.min(2.5, Math.log2(1 + count) * 0.8))
  }

  #changes(row: Row, choices: Int32Array, costs: Costs): WordChange[] {
    const changes: WordChange[] = []
    for (const [at, choice] of choices.entries()) {
      const change = choice > 0 ? this.#changeAt(row, at, choices, costs) : undefined
      if (change) changes.push(change)
    }
    return changes
  }

  #changeAt({ places, tokenOf }: Row, at: number, choices: Int32Array, costs: Costs): WordChange | undefined {
    const choice = choices[at] ?? 0
    const torn = choice >= JOINED
    const candidates = torn ? places.joined.get(at) : places.candidates[at]
    const index = torn ? choice - JOINED : choice
    if (!candidates || (candidates.ids[index] ?? NO_WORD) === NO_WORD) return undefined
    const key = this.#keyOf(candidates, index)
    const token = tokenOf[at] ?? 0
    const { sound } = candidates
    if (torn) return { token, tokens: 2, key, margin: TORN_MARGIN, supported: true, sound, fits: false }
    const margin = this.#margin({ places, choices, at, index }, candidates, costs)
    const supported = this.#isSupported(places, choices, { at, index })
    const fits = this.#model.bigramSlot(candidates.ids[0] ?? NO_WORD, chosenAt(places, choices, at + 1)) >= 0
    return { token, tokens: 1, key, margin, supported, sound, fits }
  }

  #isSupported(places: Places, choices: Int32Array, { at, index }: { at: number; index: number }): boolean {
    const candidates = places.candidates[at]
    if (!candidates?.sound) return true
    const [first, second] = [candidates.ids[index] ?? NO_WORD, candidates.seconds[index] ?? NO_WORD]
    if (this.#model.bigramSlot(chosenAt(places, choices, at - 1), first) >= 0) return true
    return this.#model.bigramSlot(second === NO_WORD ? first : second, chosenAt(places, choices, at + 1)) >= 0
  }

  #keyOf({ ids, seconds }: Candidates, index: number): string {
    const word = this.#model.words[ids[index] ?? -1] ?? ''
    const second = this.#model.words[seconds[index] ?? -1]
    return second === undefined ? word : `${word} ${second}`
  }

  /** How much the whole loses when this one change is not made. */
  #margin(
    { places, choices, at, index }: { places: Places; choices: Int32Array; at: number; index: number },
    candidates: Candidates,
    costs: Costs,
  ): number {
    const chosen = (near: number): number => chosenAt(places, choices, near)
    const first = candidates.ids[index] ?? -1
    const second = candidates.seconds[index] ?? NO_WORD
    const before = [chosen(at - 2), chosen(at - 1)]
    const after = [chosen(at + 1), chosen(at + 2)]
    const changed = this.#weigh([...before, first, ...(second === NO_WORD ? [] : [second]), ...after])
    const kept = this.#weigh([...before, candidates.ids[0] ?? -1, ...after])
    const cost = (candidates.costs[index] ?? 0) - (costs.relief[candidates.edits[index] ?? 0] ?? 0)
    const own = second === NO_WORD ? Math.max(LEAST_COST, cost) : cost
    return LANGUAGE_WEIGHT * (changed - kept) - own - (costs.change[at] ?? 0)
  }

  /** Logarithm of the probability of the syllables after the first two; nothing after a sentence's end or the text's. */
  #weigh(row: readonly number[]): number {
    const { end, start } = this.#model
    let sum = 0
    for (let at = 2; at < row.length; at += 1) {
      const [a = -1, b = -1, c = -1] = row.slice(at - 2, at + 1)
      if (at > 2 && (c < 0 || b === end)) break
      sum += b === end ? this.#model.probability(-1, start, c) : this.#model.probability(a, b, c)
    }
    return sum
  }
}

/** The syllable that was chosen for a place; NO_WORD beyond the ends. */
function chosenAt(places: Places, choices: Int32Array, at: number): number {
  const place = places.candidates[at]
  return place ? (place.ids[Math.max(0, (choices[at] ?? 0) % JOINED)] ?? NO_WORD) : NO_WORD
}

function countChanged(choices: Int32Array): number {
  let count = 0
  for (const choice of choices) if (choice > 0) count += 1
  return count
}

/** Cost of a change at each place, by the share of wrong words in the window around it and in the whole. */
function changeCosts(choices: Int32Array): Float64Array {
  const costs = new Float64Array(choices.length)
  const sums = new Int32Array(choices.length + 1)
  for (let at = 0; at < choices.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + ((choices[at] ?? 0) > 0 ? 1 : 0)
  const whole = (sums[choices.length] ?? 0) / Math.max(1, choices.length)
  for (let at = 0; at < choices.length; at += 1) {
    const from = Math.max(0, at - WINDOW)
    const to = Math.min(choices.length, at + WINDOW)
    const near = ((sums[to] ?? 0) - (sums[from] ?? 0) + WINDOW * whole) / (to - from + WINDOW)
    costs[at] = costOfShare(near)
  }
  return costs
}

/** A share of 4 % wrong words costs nothing extra; each tenth of it costs 1 more. */
function costOfShare(share: number): number {
  return Math.max(-0.5, Math.min(STRICT, CLEAN_SLOPE * Math.log10(0.04 / (share + NONE_SEEN)) + BASE))
}
const CLEAN_SLOPE = 1.5
const BASE = 0.3
