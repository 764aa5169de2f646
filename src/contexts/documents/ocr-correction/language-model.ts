/** The packed syllable n-grams: looked up where they lie in the file, nothing is parsed. */
import { readFile } from 'node:fs/promises'

/** Layout of the file: magic, six 32-bit numbers, then the parts, each starting at a multiple of four. */
export const MODEL_MAGIC = 0x314c4f4b // 'KOL1'
export const HEADER_WORDS = 8
/** A logarithm of a probability is stored as a byte: minus the logarithm, in steps of 1/12. */
export const QUANTUM = 1 / 12

export interface ModelParts {
  readonly words: readonly string[]
  readonly unigram: Uint8Array
  readonly unigramBackOff: Uint8Array
  readonly bigrams: Uint32Array
  readonly bigramBackOff: Uint8Array
  readonly trigrams: Uint32Array
}

/** Slot and fingerprint of an n-gram; the first word comes last, so that bigrams and trigrams share one form. */
export function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 0x9e37, 0x85ebca6b) ^ Math.imul(second + 0x79b9, 0xc2b2ae35)
  hash ^= Math.imul(third + 0x7f4a, 0x27d4eb2f)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  hash = Math.imul(hash, 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A second, independent number of 24 bits, in the upper part of 32. */
export function fingerprintOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 0x51ed, 0x9e3779b1) ^ Math.imul(second + 0x2701, 0x61c88647)
  hash ^= Math.imul(third + 0x1b56, 0xb5297a4d)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0x68e31da4 | 1)
  return (hash ^ (hash >>> 16)) & 0xffffff00
}

export const NO_WORD = -1

/** Natural logarithms of probabilities of a syllable after the two before it. */
export class LanguageModel {
  readonly words: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  readonly start: number
  readonly end: number
  readonly number: number
  /** Logarithm of the probability of a syllable that is not in the list. */
  readonly unknown = -13.5
  readonly #parts: ModelParts

  constructor(parts: ModelParts) {
    this.#parts = parts
    this.words = parts.words
    const ids = new Map<string, number>()
    for (let id = 0; id < parts.words.length; id += 1) ids.set(parts.words[id] ?? '', id)
    this.ids = ids
    this.start = ids.get('<s>') ?? NO_WORD
    this.end = ids.get('</s>') ?? NO_WORD
    this.number = ids.get('<n>') ?? NO_WORD
  }

  /** Logarithm of the probability of the syllable alone. */
  unigram(word: number): number {
    return word < 0 ? this.unknown : -(this.#parts.unigram[word] ?? 255) * QUANTUM
  }

  unigramBackOff(word: number): number {
    return word < 0 ? 0 : -(this.#parts.unigramBackOff[word] ?? 0) * QUANTUM
  }

  /** Slot of a bigram in the table, -1 when it was never seen. */
  bigramSlot(before: number, word: number): number {
    if (before < 0 || word < 0) return -1
    return slotOf(this.#parts.bigrams, hashOf(before, word, 0), fingerprintOf(before, word, 0))
  }

  bigramAt(slot: number): number {
    return -((this.#parts.bigrams[slot] ?? 0) & 255) * QUANTUM
  }

  bigramBackOffAt(slot: number): number {
    return slot < 0 ? 0 : -(this.#parts.bigramBackOff[slot] ?? 0) * QUANTUM
  }

  /** Logarithm of the probability of the trigram, 0 when it was never seen. */
  trigram(first: number, second: number, word: number): number {
    if (first < 0 || second < 0 || word < 0) return 0
    const slot = slotOf(this.#parts.trigrams, hashOf(first, second, word), fingerprintOf(first, second, word))
    return slot < 0 ? 0 : -((this.#parts.trigrams[slot] ?? 0) & 255) * QUANTUM
  }

  /** Logarithm of the probability of `word` after `second` after `first`, with back-off. */
  probability(first: number, second: number, word: number): number {
    const slot = this.bigramSlot(second, word)
    if (slot >= 0) {
      const whole = this.trigram(first, second, word)
      if (whole < 0) return whole
    }
    const backed = slot >= 0 ? this.bigramAt(slot) : this.unigramBackOff(second) + this.unigram(word)
    return backed + this.bigramBackOffAt(this.bigramSlot(first, second))
  }
}

function slotOf(table: Uint32Array, hash: number, fingerprint: number): number {
  const size = table.length
  let slot = Math.floor((hash / 4294967296) * size)
  for (;;) {
    const entry = table[slot] ?? 0
    if (entry === 0) return -1
    if (((entry ^ fingerprint) & 0xffffff00) === 0) return slot
    slot += 1
    if (slot === size) slot = 0
  }
}

/** Reads a packed model. Throws when the file is not one. */
export async function readLanguageModel(path: string | URL): Promise<LanguageModel> {
  return new LanguageModel(unpack(await readFile(path), String(path)))
}

function unpack(bytes: Buffer, name: string): ModelParts {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes))
  const { buffer, byteOffset } = whole
  const header = new Uint32Array(buffer, byteOffset, HEADER_WORDS)
  const [magic, wordBytes = 0, words = 0, bigrams = 0, trigrams = 0] = header
  if (magic !== MODEL_MAGIC) throw new Error(`reading language model "${name}": expected a packed model`)
  let at = byteOffset + HEADER_WORDS * 4
  const take = (length: number): number => {
    const from = at
    at += Math.ceil(length / 4) * 4
    return from
  }
  const text = new Uint8Array(buffer, take(wordBytes), wordBytes)
  return {
    words: new TextDecoder().decode(text).split('\n'),
    unigram: new Uint8Array(buffer, take(words), words),
    unigramBackOff: new Uint8Array(buffer, take(words), words),
    bigrams: new Uint32Array(buffer, take(bigrams * 4), bigrams),
    bigramBackOff: new Uint8Array(buffer, take(bigrams), bigrams),
    trigrams: new Uint32Array(buffer, take(trigrams * 4), trigrams),
  }
}
