/** The communes, districts and provinces of Viet Nam, those of before July 2025 included; looked up exactly and nearly. */
import { readFile } from 'node:fs/promises'
import { keyOf, partsOf, skeletonOf } from './letters.ts'

/** What a place is; several for a name that stands for more than one. */
export const COMMUNE = 1
export const DISTRICT = 2
export const PROVINCE = 4

/** A letter for each province, in the order of the list's first line. */
export const PROVINCE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export interface Place {
  /** As it is written. */
  readonly name: string
  /** Its words of letters (`ea`, `h`, `leo`). */
  readonly keys: readonly string[]
  readonly levels: number
  /** Letters of the provinces with a commune, with a district of this name, and that of the province itself. */
  readonly communeIn: string
  readonly districtIn: string
  readonly provinceIn: string
}

/** No name has more words. */
export const LONGEST_NAME = 6

interface Index {
  /** By keys as they are, and as compared (of two ways to write a name one). */
  readonly all: ReadonlyMap<string, Place>
  readonly exact: ReadonlyMap<string, Place>
  /** Every word of a name, as compared. */
  readonly words: ReadonlySet<string>
  readonly provinceStarts: ReadonlySet<string>
}

/** The list as its file has it; what is needed to look things up is made when it is first asked. */
export class Gazetteer {
  readonly #text: string
  #index: Index | undefined
  /** By number of words, place of a word and its base letters. */
  #byWord: ReadonlyMap<string, readonly Place[]> | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The place with these words (keys, see keyOf), whatever it is; hòa and hoà, lý and lí, Đắk and Đăk are the same. */
  exact(keys: readonly string[]): Place | undefined {
    return this.#made().exact.get(compared(keys))
  }

  /** Whether a word stands in the name of any place. */
  hasWord(key: string): boolean {
    return this.#made().words.has(looseKey(key))
  }

  /** Whether the name of a province of two words or more begins with a word (key). */
  opensProvince(key: string): boolean {
    return this.#made().provinceStarts.has(key)
  }

  /** Places of as many words and of one of the levels, of which one word at least has the same base letters; names of one word all. */
  *near(keys: readonly string[], levels: number): Generator<Place> {
    const byWord = (this.#byWord ??= byWordOf(this.#made().all.values()))
    const seen = new Set<Place>()
    for (const [at, key] of keys.entries()) {
      const found = byWord.get(keys.length === 1 ? '1' : `${keys.length} ${at} ${skeletonOf(key)}`) ?? []
      for (const place of found) {
        if ((place.levels & levels) === 0 || seen.has(place)) continue
        seen.add(place)
        yield place
      }
    }
  }

  #made(): Index {
    return (this.#index ??= indexOf(this.#text))
  }
}

export async function readGazetteer(path: string): Promise<Gazetteer> {
  return new Gazetteer(await readFile(path, 'utf8'))
}

function indexOf(text: string): Index {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const keysOf = keyMaker()
  const all = new Map<string, Place>()
  for (const line of lines) {
    const place = placeIn(line, keysOf)
    all.set(place.keys.join(' '), place)
  }
  const provinceStarts = addProvinces(all, head.split('\t'), keysOf)
  const exact = new Map([...all.values()].map((place) => [compared(place.keys), place]))
  return { all, exact, words: new Set([...exact.values()].flatMap(({ keys }) => keys.map(looseKey))), provinceStarts }
}

function placeIn(line: string, keysOf: (name: string) => string[]): Place {
  const [name = '', communeIn = '', districtIn = ''] = line.split('\t')
  const levels = (communeIn === '' ? 0 : COMMUNE) + (districtIn === '' ? 0 : DISTRICT)
  return { name, keys: keysOf(name), levels, communeIn, districtIn, provinceIn: '' }
}

/** Adds the provinces; gives the words their names begin with. */
function addProvinces(all: Map<string, Place>, listed: readonly string[], keysOf: (name: string) => string[]) {
  const starts = new Set<string>()
  for (const [at, name] of [...listed, ...otherProvinces].entries()) {
    const keys = keysOf(name)
    const known = all.get(keys.join(' ')) ?? placeIn(name, keysOf)
    const provinceIn = at < listed.length ? PROVINCE_LETTERS.charAt(at) : '?'
    all.set(keys.join(' '), { ...known, levels: known.levels + PROVINCE, provinceIn })
    if (keys.length > 1) starts.add(keys[0] ?? '')
  }
  return starts
}

/** Names of provinces that the list does not have, or not in this form. */
const otherProvinces: readonly string[] = ['Huế', 'Hà Tây', 'Minh Hải', 'Thuận Hải', 'Hoàng Liên Sơn', 'Nghệ Tĩnh']

function byWordOf(places: Iterable<Place>): Map<string, Place[]> {
  const byWord = new Map<string, Place[]>()
  const skeletons = new Map<string, string>()
  for (const place of places) {
    for (const [at, key] of place.keys.entries()) {
      const skeleton = skeletons.get(key) ?? skeletonOf(key)
      skeletons.set(key, skeleton)
      const part = place.keys.length === 1 ? '1' : `${place.keys.length} ${at} ${skeleton}`
      const list = byWord.get(part)
      if (list) list.push(place)
      else byWord.set(part, [place])
    }
  }
  return byWord
}

/** The words of letters in a name: `Ea`, `H`, `leo`. */
export function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{M}]+/gu) ?? []
}

/** Keys of words; the same few thousand words make all names. */
function keyMaker(): (name: string) => string[] {
  const seen = new Map<string, string>()
  return (name) =>
    wordsOf(name).map((word) => {
      const known = seen.get(word)
      if (known !== undefined) return known
      const key = keyOf(word)
      seen.set(word, key)
      return key
    })
}

function compared(keys: readonly string[]): string {
  return keys.map(looseKey).join(' ')
}

const looseSeen = new Map<string, string>()
const MOST_KEPT = 20_000

/** What two ways of writing the same word share: lý and lí, quy and qui; Đắk, Đăk and Đak, which are transcriptions. */
export function looseKey(key: string): string {
  const seen = looseSeen.get(key)
  if (seen !== undefined) return seen
  if (looseSeen.size > MOST_KEPT) looseSeen.clear()
  const loose = madeLoose(key)
  looseSeen.set(key, loose)
  return loose
}

const TRANSCRIBED = /^\p{L}+[aăâắấeêéếioôơóốớuưúứ]k$/u

function madeLoose(key: string): string {
  if (TRANSCRIBED.test(key)) return key.charAt(0) + skeletonOf(key.slice(1))
  const last = key.charAt(key.length - 1)
  const before = key.charAt(key.length - 2)
  if (partsOf(last).base !== 'y' || !('bcdđghklmnpqrstvx'.includes(before) || key.endsWith(`qu${last}`))) return key
  return key.slice(0, -1) + (tonedI[partsOf(last).tone] ?? 'i')
}

const tonedI = ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị']
