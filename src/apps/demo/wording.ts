import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { Chance } from './chance.ts'
import type { DemoRecord, DemoWords } from './demo-data.ts'

/** What somebody noted down: its text, and the figures that the text names. */
export interface Noted {
  readonly text: string
  readonly place: string
  /** By the key of the figure. */
  readonly values: ReadonlyMap<string, number>
  /** Everything that was chosen for the text. */
  readonly chosen: ReadonlyMap<string, string>
}

interface Composing {
  readonly words: DemoWords
  readonly pools: Readonly<Record<string, readonly string[]>>
  readonly chance: Chance
}

/** Words one record anew: place, topic and numbers by chance, the figures always those of the text. */
export function composeRecord(record: DemoRecord, { words, pools, chance }: Composing): Noted {
  const numbers = new Map<string, number>()
  for (const [name, [from, to]] of Object.entries(record.numbers)) numbers.set(name, chance.integer(from, to))
  for (const [name, { of, from, to }] of Object.entries(record.parts)) {
    numbers.set(name, Math.max(1, Math.round((numbers.get(of) ?? 0) * chance.between(from, to))))
  }
  const { thon, xa } = chance.pick(words.places)
  const chosen = new Map([
    ...Object.entries({ ...words.pools, ...pools }).map(([name, pool]): [string, string] => [name, chance.pick(pool)]),
    ['thon', thon] as const,
    ['xa', xa] as const,
    ...[...numbers].map(([name, value]): [string, string] => [name, numberText(value)]),
  ])
  const values = Object.entries(record.figures).map(([key, value]): [string, number] => [
    key,
    typeof value === 'number' ? value : (numbers.get(value) ?? 0),
  ])
  const place = record.text.includes('{thon}') ? `thôn ${thon}, xã ${xa}` : placeOf(record, xa)
  return { text: filled(record.text, chosen), place, values: new Map(values), chosen }
}

function placeOf(record: DemoRecord, xa: string): string {
  return record.text.includes('{xa}') ? `xã ${xa}` : 'trụ sở Ban Dân tộc'
}

/** A template with its names in braces replaced; a name nobody knows is a mistake in the data. */
export function filled(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`fill "${template}": there is no "${name}"`)
    return value
  })
}

/** `05`, `48`, `1.234`: as offices write numbers of things. */
function numberText(value: number): string {
  if (value === 0) return '0'
  return value < 10 ? `0${value}` : String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** The sums of the figures, for a sentence that tells the result of a turn. */
export function resultOf(template: string, sums: ReadonlyMap<string, number>, keys: readonly string[]): string {
  return filled(template, new Map(keys.map((key) => [key, numberText(sums.get(key) ?? 0)])))
}

/** A document that somebody refers to as proof. */
export function documentNamed(words: DemoWords, { on, chance }: { on: PlainDate; chance: Chance }): string {
  const values = new Map([
    ['so', String(chance.integer(12, 480))],
    ['ngay', formatDate(on)],
    ['phong', chance.pick(['VP', 'CS', 'TTKH', 'TTr'])],
  ])
  return filled(chance.pick(words.documents), values)
}

/** An address of a page that does not exist: example.vn leads nowhere. */
export function linkNamed(words: DemoWords, { on, chance }: { on: PlainDate; chance: Chance }): string {
  const { path } = chance.pick(words.links)
  return `https://example.vn/${path}/${on.slice(0, 4)}/${on.slice(5, 7)}/${chance.integer(100, 999)}`
}
