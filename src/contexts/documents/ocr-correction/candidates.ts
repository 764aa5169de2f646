/** What may have been printed where a syllable was read. */
import { type Channel, NEVER, readingCost } from './channel.ts'
import type { LanguageModel } from './language-model.ts'
import { isSyllable, keyOf, skeletonOf } from './letters.ts'

/** Syllables that may have been printed, cheapest first; the reading itself, costing nothing, is always the first. */
export interface Candidates {
  /** Syllables in the list of the model, -1 when not there. */
  readonly ids: Int32Array
  /** The second syllable where one token stands for two, else -1. */
  readonly seconds: Int32Array
  readonly costs: Float64Array
  /** The edit that explains most of the change, as a number (see CandidateFinder.edits); 0 for none. */
  readonly edits: Int32Array
  /** Whether the reading could be a Vietnamese syllable or is well known. */
  readonly sound: boolean
}

const MOST_CANDIDATES = 18
const HIGHEST_COST = 14
/** What is no syllable was read wrongly, whatever the pairs show: a neighbour costs no more than this. */
const NO_SYLLABLE_COST = 10.5
/** The same for one with the same base letters: `truoc` is trước and hardly anything else. */
const NO_MARKS_COST = 6.5
const SPLIT_COST = 3
/** What is no syllable but has marks, and is two syllables in a row: ones that were seen side by side, and others. */
const SPLIT_PAIR_COST = -4
const SPLIT_MARKED_COST = 0.5
/** Marks that are lost along a whole stretch are one error, not one in each word. */
const UNMARKED_COST = 2.5
const LONGEST = 9
/** A run of letters longer than two syllables glued together is nothing this can judge. */
const LONGEST_KEY = 16
const MOST_KEPT = 50_000
const MOST_JOINS = 5000
/** Logarithm of the probability of a syllable below which it counts as rare. */
const RARE = -11
const VOWEL = /[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/u

/** Finds candidates; what was found is kept for the next time. */
export class CandidateFinder {
  readonly #model: LanguageModel
  readonly #channel: Channel
  readonly #isSyllable: Uint8Array
  readonly #bySkeleton = new Map<string, number[]>()
  /** Letter printed and letter read → number of the edit; 0 is any other edit. */
  readonly edits = new Map<string, number>([['', 0]])
  readonly #found = new Map<string, Candidates>()
  readonly #joins = new Map<string, Map<string, Candidates | undefined>>()

  constructor(model: LanguageModel, channel: Channel) {
    this.#model = model
    this.#channel = channel
    this.#isSyllable = Uint8Array.from(model.words, (word) => (isSyllable(word) ? 1 : 0))
    for (let id = 0; id < model.words.length; id += 1) this.#index(id, model.words[id] ?? '')
  }

  /**
   * Candidates for a key (see keyOf).
   * @param capitals whether it was read in capitals: without a vowel it is then an abbreviation, of which only marks are mistaken
   * @param unmarked whether it stands in a stretch that has no marks at all
   */
  of(key: string, capitals = false, unmarked = false): Candidates {
    const memory = unmarked || capitals ? `${capitals ? '^' : ''}${unmarked ? '_' : ''}${key}` : key
    const found = this.#found.get(memory)
    if (found) return found
    const fresh = this.#find(key, capitals, unmarked)
    if (key.length > LONGEST_KEY) return fresh
    if (this.#found.size > MOST_KEPT) this.#found.clear()
    this.#found.set(memory, fresh)
    return fresh
  }

  /** The syllable two pieces make together, when one of them is no word of its own. */
  joined(first: string, second: string): Candidates | undefined {
    let seconds = this.#joins.get(first)
    if (!seconds) {
      if (this.#joins.size > MOST_JOINS) this.#joins.clear()
      this.#joins.set(first, (seconds = new Map()))
    }
    if (seconds.has(second)) return seconds.get(second)
    const found = this.#join(keyOf(first), keyOf(second))
    if (seconds.size > MOST_JOINS) seconds.clear()
    seconds.set(second, found)
    return found
  }

  #join(first: string, second: string): Candidates | undefined {
    const id = this.#model.ids.get(first + second)
    if (id === undefined || !isSyllable(first + second) || this.#model.unigram(id) < RARE) return undefined
    return this.#isWhole(first) && this.#isWhole(second) ? undefined : this.of(first + second)
  }

  /** Whether a piece is a word of its own. */
  #isWhole(key: string): boolean {
    return key.length > 1 && isSyllable(key) && this.#model.ids.has(key)
  }

  #index(id: number, word: string): void {
    if (word.startsWith('<') || (this.#isSyllable[id] !== 1 && this.#model.unigram(id) < RARE)) return
    const skeleton = skeletonOf(word)
    const list = this.#bySkeleton.get(skeleton)
    if (list) list.push(id)
    else this.#bySkeleton.set(skeleton, [id])
  }

  /** Whether letters without marks could be those of a syllable. */
  isBareSyllable(key: string): boolean {
    return this.#bySkeleton.has(key)
  }

  #addMarked(key: string, costs: Map<number, number>): void {
    for (const id of this.#bySkeleton.get(key) ?? []) costs.set(id, UNMARKED_COST)
  }

  #isSound(key: string, own: number): boolean {
    return own >= 0 && (isSyllable(key) || this.#model.unigram(own) > RARE)
  }

  #find(key: string, capitals: boolean, unmarked: boolean): Candidates {
    const own = this.#model.ids.get(key) ?? -1
    if (key.length > LONGEST_KEY) return onlyCandidate(own)
    const abbreviation = capitals && !VOWEL.test(key)
    const sound = this.#isSound(key, own)
    const costs = new Map<number, number>()
    if (key.length <= LONGEST) for (const id of this.#near(key, sound, abbreviation)) this.#weigh(id, key, costs, sound)
    if (unmarked) this.#addMarked(key, costs)
    costs.delete(own)
    const ranked = [...costs]
      .filter(([id]) => capitals || this.#isSyllable[id] === 1)
      .map(([id, cost]) => ({ id, second: -1, cost }))
      .concat(sound ? [] : this.#splits(key))
      .toSorted((a, b) => this.#rank(a) - this.#rank(b))
      .slice(0, MOST_CANDIDATES)
    const all = [{ id: own, second: -1, cost: 0 }, ...ranked]
    return {
      ids: Int32Array.from(all, ({ id }) => id),
      seconds: Int32Array.from(all, ({ second }) => second),
      costs: Float64Array.from(all, ({ cost }) => cost),
      edits: Int32Array.from(all, ({ id, cost }) => (cost > 0 ? this.#editOf(this.#model.words[id] ?? '', key) : 0)),
      sound,
    }
  }

  /** The first letter that differs, with what was read for it. */
  #editOf(printed: string, read: string): number {
    let at = 0
    while (at < printed.length && printed[at] === read[at]) at += 1
    const edit = printed.length === read.length ? `${printed.charAt(at)}${read.charAt(at)}` : ''
    const known = this.edits.get(edit)
    if (known !== undefined) return known
    this.edits.set(edit, this.edits.size)
    return this.edits.size - 1
  }

  #rank({ id, cost }: { id: number; cost: number }): number {
    return cost - 0.8 * this.#model.unigram(id)
  }

  #weigh(id: number, key: string, costs: Map<number, number>, sound: boolean): void {
    if (costs.has(id)) return
    const word = this.#model.words[id] ?? ''
    const learnt = readingCost(this.#channel, word, key, HIGHEST_COST)
    const cost = sound
      ? learnt
      : Math.min(learnt, skeletonOf(word) === skeletonOf(key) ? NO_MARKS_COST : NO_SYLLABLE_COST)
    if (cost < Math.min(NEVER, HIGHEST_COST)) costs.set(id, cost)
  }

  /** Syllables whose base letters are the same or differ by one confusion. */
  #near(key: string, sound: boolean, abbreviation: boolean): Set<number> {
    const skeleton = skeletonOf(key)
    const near = new Set<number>(this.#bySkeleton.get(skeleton))
    if (abbreviation) return near
    for (const variant of this.#variants(skeleton, sound)) {
      for (const id of this.#bySkeleton.get(variant) ?? []) near.add(id)
    }
    return near
  }

  *#variants(skeleton: string, sound: boolean): Generator<string> {
    const { printedFor } = this.#channel
    for (let at = 0; at < skeleton.length; at += 1) {
      for (let length = 1; length <= 2 && at + length <= skeleton.length; length += 1) {
        const before = skeleton.slice(0, at)
        const after = skeleton.slice(at + length)
        for (const printed of printedFor.get(skeleton.slice(at, at + length)) ?? []) yield before + printed + after
      }
    }
    if (!sound && skeleton.length > 1) yield* anyLetter(skeleton)
  }

  #splits(key: string): { id: number; second: number; cost: number }[] {
    const splits: { id: number; second: number; cost: number }[] = []
    for (let cut = 1; cut < key.length; cut += 1) {
      const id = this.#model.ids.get(key.slice(0, cut))
      const second = this.#model.ids.get(key.slice(cut))
      if (id === undefined || second === undefined) continue
      if (!isSyllable(key.slice(0, cut)) || !isSyllable(key.slice(cut))) continue
      splits.push({ id, second, cost: this.#splitCost(key, id, second) })
    }
    return splits
  }

  /** Foreign words may look like two syllables (`logo`), those with marks are no words at all. */
  #splitCost(key: string, id: number, second: number): number {
    if (skeletonOf(key) === key) return SPLIT_COST
    return this.#model.bigramSlot(id, second) >= 0 ? SPLIT_PAIR_COST : SPLIT_MARKED_COST
  }
}

/** Every skeleton with one letter more, or another one: where what was read is no syllable at all. */
function* anyLetter(skeleton: string): Generator<string> {
  for (let at = 0; at <= skeleton.length; at += 1) {
    for (const letter of 'abcdeghiklmnopqrstuvxy') {
      yield skeleton.slice(0, at) + letter + skeleton.slice(at)
      yield skeleton.slice(0, at) + letter + skeleton.slice(at + 1)
    }
    yield skeleton.slice(0, at) + skeleton.slice(at + 1)
  }
}

/** A syllable that stands for itself. */
export function onlyCandidate(id: number): Candidates {
  return {
    ids: Int32Array.of(id),
    seconds: Int32Array.of(-1),
    costs: Float64Array.of(0),
    edits: Int32Array.of(0),
    sound: true,
  }
}
