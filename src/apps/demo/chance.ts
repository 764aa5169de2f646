/** Chance that can be repeated: the same seed gives the same demo. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number
  /** A number from `from` up to, not with, `to`. */
  between(from: number, to: number): number
  happens(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Items in another order. */
  shuffle<Item>(items: readonly Item[]): Item[]
  /** Bytes for ids. */
  bytes(count: number): Uint8Array
}

export function makeChance(seed: string): Chance {
  let state = seedOf(seed)
  // Mulberry32: small, even enough for samples, and the same on every machine.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    integer,
    between: (from, to) => from + next() * (to - from),
    happens: (probability) => next() < probability,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)]
      if (item === undefined) throw new RangeError('pick one of a list: expected at least one')
      return item
    },
    shuffle: (items) => {
      const keyed = items.map((item) => ({ item, key: next() }))
      return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => integer(0, 255)),
  }
}

function seedOf(text: string): number {
  let hash = 2_166_136_261
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  return hash
}
