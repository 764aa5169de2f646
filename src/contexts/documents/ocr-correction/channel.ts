/** What OCR engines make of letters: costs learnt from pairs of print and reading. Pure. */
import { partsOf } from './letters.ts'

/** Counts of what became of printed letters; keys are lower case with the tone in the old place. */
export interface Confusions {
  /** Printed letter → what was read → how often; the letter itself among them. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Printed piece → piece read → how often, where one of them is two letters or none at all. */
  readonly pieces: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Letter → how often it was printed in this case, and how often it was then read in the other. */
  readonly upperRead: Readonly<Record<string, readonly [seen: number, flipped: number]>>
  readonly lowerRead: Readonly<Record<string, readonly [seen: number, flipped: number]>>
}

export const NEVER = 99
/** A letter lost or made up that the pairs do not show. */
const GAP_COST = 9
/** Two letters for one or one for two, where no pair shows how often. */
const LONG_PIECE_COST = 8
/** How many observations the general picture (base, hat, tone taken apart) weighs against the letter's own. */
const PRIOR_WEIGHT = 40
const TONE_FLOOR = 0.0015
const HAT_FLOOR = 0.0015
/** Marks are lost or mistaken together: an engine takes a hat with its tone for another, or sees neither. */
const MARKS_FLOOR = 0.0006
const BASE_FLOOR = 0.00002
/** What a further wrong letter in the same syllable costs of its own price: errors come together. */
const FURTHER_ERROR = 0.7

/** No single letter costs more: what no pair shows may still happen. */
const DEAREST = 15
/** The same for letters that every engine takes for each other. */
const USUAL_CAP = 10
/** The same for marks alone, which other engines than the one learnt from lose and mistake in other ways. */
const MARKS_CAP = 7.5

type Table = Record<string, Record<string, number>>

/** Costs of edits: minus the logarithm of how likely the reading is, against reading the letter as it is. */
export class Channel {
  readonly #letters: Confusions['letters']
  readonly #totals = new Map<string, number>()
  readonly #tones: Table = {}
  readonly #hats: Table = {}
  readonly #bases: Table = {}
  readonly #usual = new Set(usualConfusions.map((pair) => pair.join('')))
  /** Printed letter → letter read → cost, as far as it was asked for. */
  readonly #costs = new Map<string, Map<string, number>>()
  /** Printed piece → piece read → cost. */
  readonly #pieces = new Map<string, Map<string, number>>()
  /** For a piece read: the pieces that may have been printed. Base letters only. */
  readonly printedFor = new Map<string, Set<string>>()

  constructor(confusions: Confusions) {
    this.#letters = confusions.letters
    for (const [printed, reads] of Object.entries(confusions.letters)) this.#count(printed, reads)
    for (const [printed, reads] of Object.entries(confusions.pieces)) this.#countPieces(printed, reads)
    for (const [printed, read] of usualConfusions) this.#allow(printed, read)
    for (const printed of hornedU) this.#allow(printed, 'ir')
    for (const onset of onsets) for (const left of onset) this.#allow(onset, left)
  }

  /** Cost of reading `read` where `printed` stood: 0 for the same letter. */
  letter(printed: string, read: string): number {
    if (printed === read) return 0
    let costs = this.#costs.get(printed)
    if (!costs) this.#costs.set(printed, (costs = new Map()))
    const known = costs.get(read)
    if (known !== undefined) return known
    const cost = this.#letterCost(printed, read)
    costs.set(read, cost)
    return cost
  }

  /** What a piece of up to two letters costs when it is read as other pieces than itself; undefined when none was seen. */
  readingsOf(printed: string): ReadonlyMap<string, number> | undefined {
    return this.#pieces.get(printed)
  }

  #letterCost(printed: string, read: string): number {
    const own = this.#letters[printed]
    const total = this.#totals.get(printed) ?? 0
    const likely = ((own?.[read] ?? 0) + PRIOR_WEIGHT * this.#prior(printed, read)) / (total + PRIOR_WEIGHT)
    const kept = ((own?.[printed] ?? 0) + PRIOR_WEIGHT) / (total + PRIOR_WEIGHT)
    return Math.max(0.5, Math.min(this.#most(printed, read), Math.log(kept) - Math.log(likely)))
  }

  #most(printed: string, read: string): number {
    const [from, to] = [partsOf(printed).base, partsOf(read).base]
    if (from === to) return MARKS_CAP
    return this.#usual.has(`${from}${to}`) ? USUAL_CAP : DEAREST
  }

  #prior(printed: string, read: string): number {
    const from = partsOf(printed)
    const to = partsOf(read)
    const base = share(this.#bases, from.base, to.base, BASE_FLOOR)
    const hat = share(this.#hats, String(from.hat), String(to.hat), HAT_FLOOR)
    const tone = share(this.#tones, String(from.tone), String(to.tone), TONE_FLOOR)
    return base * Math.max(hat * tone, from.base === to.base ? MARKS_FLOOR : 0)
  }

  #count(printed: string, reads: Readonly<Record<string, number>>): void {
    const from = partsOf(printed)
    let total = 0
    for (const [read, count] of Object.entries(reads)) {
      const to = partsOf(read)
      total += count
      add(this.#bases, from.base, to.base, count)
      add(this.#hats, String(from.hat), String(to.hat), count)
      if ('aeiouy'.includes(from.base)) add(this.#tones, String(from.tone), String(to.tone), count)
      if (from.base !== to.base && count > 0) this.#allow(from.base, to.base)
    }
    this.#totals.set(printed, total)
  }

  #countPieces(printed: string, reads: Readonly<Record<string, number>>): void {
    const seen = Math.max(1, Math.min(...Array.from(printed, (letter) => this.#totals.get(letter) ?? 1)), 2000)
    for (const [read, count] of Object.entries(reads)) {
      this.#setPiece(printed, read, Math.min(12, -Math.log(count / seen)))
      if (count > 1) this.#allow(bare(printed), bare(read))
    }
  }

  #allow(printed: string, read: string): void {
    const set = this.printedFor.get(read) ?? new Set()
    this.printedFor.set(read, set.add(bare(printed)))
    if (printed.length + read.length > 2 && this.#pieces.get(printed)?.has(read) !== true) {
      this.#setPiece(printed, read, LONG_PIECE_COST)
    }
  }

  #setPiece(printed: string, read: string, cost: number): void {
    const readings = this.#pieces.get(printed) ?? new Map<string, number>()
    this.#pieces.set(printed, readings.set(read, cost))
  }
}

/** Confusions of every engine that reads printed Latin letters, whether or not the pairs show them. */
const usualConfusions: readonly (readonly [printed: string, read: string])[] = [
  ...['li', 'il', 'lt', 'tl', 'it', 'hb', 'bh', 'nu', 'un', 'ce', 'ec', 'co', 'oc', 'gq', 'qg', 'vy', 'yv', 'iy', 'yi', 'kh', 'ft', 'tf'].map(
    (pair) => [pair.charAt(0), pair.charAt(1)] as const,
  ),
  ...(['o0', 'l1', 'i1', 's5', 'g8', 'b8', 'z2', 'g9', 'i!', 'l|', 'i|', 'l!'] as const).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  ['m', 'rn'], ['rn', 'm'], ['n', 'ri'], ['h', 'li'], ['d', 'cl'], ['u', 'ii'], ['m', 'nn'], ['w', 'vv'], ['ru', 'm'],
] // prettier-ignore

/** What engines without Vietnamese letters take for two: `ngirời`, `nhirng`, `đirợc`. */
const hornedU = 'ưừứửữự'

/** Onsets of two letters, of which an engine may lose the first: `rực thuộc`, `hực hiện`. */
const onsets = 'ch gh kh ng nh ph th tr'.split(' ')

function bare(piece: string): string {
  return Array.from(piece, (letter) => partsOf(letter).base).join('')
}

function add(table: Table, from: string, to: string, count: number): void {
  const row = (table[from] ??= {})
  row[to] = (row[to] ?? 0) + count
}

function share(table: Table, from: string, to: string, floor: number): number {
  const row = table[from]
  if (!row) return from === to ? 1 : floor
  let total = 0
  for (const count of Object.values(row)) total += count
  return Math.max(floor, (row[to] ?? 0) / total)
}

/** The cheapest way from the printed syllable to the one read; NEVER when there is none below the limit. */
export function readingCost(channel: Channel, printed: string, read: string, limit = 16): number {
  const wide = read.length + 1
  const costs = new Float64Array((printed.length + 1) * wide).fill(NEVER)
  costs[0] = 0
  const madeUp = channel.readingsOf('')
  for (let at = 0; at <= printed.length; at += 1) {
    const letter = printed.charAt(at)
    const one = letter === '' ? undefined : channel.readingsOf(letter)
    const two = at + 1 < printed.length ? channel.readingsOf(letter + printed.charAt(at + 1)) : undefined
    spreadRow({ channel, letter, read, costs, start: at * wide, readings: [madeUp, one, two] }, limit)
  }
  return costs.at(-1) ?? NEVER
}

type Readings = ReadonlyMap<string, number> | undefined

/** A printed letter, empty behind the last one, and the costs of having read so many letters up to it. */
interface Row {
  readonly channel: Channel
  readonly letter: string
  readonly read: string
  /** Rows of one more than the letters read. */
  readonly costs: Float64Array
  readonly start: number
  /** What was seen of no letter, of this one, and of it with the next. */
  readonly readings: readonly [none: Readings, one: Readings, two: Readings]
}

function spreadRow(row: Row, limit: number): void {
  for (let column = 0; column <= row.read.length; column += 1) {
    if ((row.costs[row.start + column] as number) > limit) continue
    spreadLetter(row, column)
    spreadPieces(row, column)
  }
}

/** One letter for one, one lost, one made up. */
function spreadLetter({ channel, letter, read, costs, start, readings }: Row, column: number): void {
  const at = start + column
  const here = costs[at] as number
  const seen = read.charAt(column)
  const [madeUp, one] = readings
  if (seen !== '') lower(costs, at + 1, here, madeUp?.get(seen) ?? GAP_COST)
  if (letter === '') return
  const below = at + read.length + 1
  lower(costs, below, here, one?.get('') ?? GAP_COST)
  if (seen !== '') lower(costs, below + 1, here, channel.letter(letter, seen))
}

/** Ways of which one side is two letters; of most pieces none was ever seen. */
function spreadPieces({ read, costs, start, readings }: Row, column: number): void {
  const at = start + column
  const here = costs[at] as number
  const wide = read.length + 1
  const [, , two] = readings
  if (two) {
    lower(costs, at + 2 * wide, here, two.get(''))
    if (column < read.length) lower(costs, at + 2 * wide + 1, here, two.get(read.charAt(column)))
  }
  if (column + 2 > read.length) return
  const pair = read.charAt(column) + read.charAt(column + 1)
  for (let down = 0; down < readings.length; down += 1)
    lower(costs, at + down * wide + 2, here, readings[down]?.get(pair))
}

function lower(costs: Float64Array, at: number, here: number, step: number | undefined): void {
  if (step === undefined) return
  const whole = here + (here > 0 ? step * FURTHER_ERROR : step)
  if (whole < (costs[at] as number)) costs[at] = whole
}
