/**
 * How well the structure of a document was understood, against its true structure of schema `vnadmin-structure/1`.
 * Each part is measured as hits among the expected and among the given; see `f1`.
 */
import { foldVietnamese } from '../src/kernel/vietnamese.ts'

export interface Tally {
  readonly hits: number
  readonly expected: number
  readonly given: number
}

export const measuredParts = [
  'head',
  'references',
  'provisions',
  'responsible',
  'deadlines',
  'recipients',
  'models',
] as const
export type Measure = Readonly<Record<(typeof measuredParts)[number], Tally>>

type Json = Readonly<Record<string, unknown>>

/** Compares what was read with the true structure, part by part. */
export function measure(gold: Json, read: Json): Measure {
  const goldItems = itemsOf(gold)
  const readItems = itemsOf(read)
  return {
    head: headTally(objectOf(gold['document']), objectOf(read['document'])),
    references: tally(listOf(gold['references']), listOf(read['references']), sameReference),
    provisions: provisionTally(goldItems, readItems),
    responsible: tally(
      ofItems(goldItems, 'responsible'),
      ofItems(readItems, 'responsible'),
      (a, b) => a['path'] === b['path'] && a['role'] === b['role'] && alike(a['unit'], b['unit'], 0.8),
    ),
    deadlines: tally(
      ofItems(goldItems, 'deadlines'),
      ofItems(readItems, 'deadlines'),
      (a, b) => a['path'] === b['path'] && alike(a['text'], b['text'], 0.7),
    ),
    recipients: tally(textsOf(gold['recipients']), textsOf(read['recipients']), (a, b) => alike(a, b, 0.8)),
    models: tally(listOf(gold['models']), listOf(read['models']), (a, b) => alike(a['name'], b['name'], 0.8)),
  }
}

/** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was given. */
export function f1({ hits, expected, given }: Tally): number {
  return expected + given === 0 ? 1 : (2 * hits) / (expected + given)
}

/** The sum over several documents. */
export function total(measures: readonly Measure[]): Measure {
  const sum = (part: keyof Measure): Tally =>
    measures.reduce(
      (all, one) => ({
        hits: all.hits + one[part].hits,
        expected: all.expected + one[part].expected,
        given: all.given + one[part].given,
      }),
      { hits: 0, expected: 0, given: 0 },
    )
  return Object.fromEntries(measuredParts.map((part) => [part, sum(part)])) as Measure
}

/** One line: `dev01: head 1.00 (6/6 of 6)  references …`. */
export function measureLine(name: string, measured: Measure): string {
  const cells = measuredParts.map((part) => {
    const { hits, expected, given } = measured[part]
    return `${part} ${f1(measured[part]).toFixed(2)} (${hits}/${expected} of ${given})`
  })
  return `${name}: ${cells.join('  ')}`
}

const HEAD_FIELDS = ['type', 'serial', 'symbol', 'issuer', 'date', 'title'] as const
const EXACT_FIELDS: readonly string[] = ['serial', 'symbol', 'date']

function headTally(gold: Json, read: Json): Tally {
  let hits = 0
  let expected = 0
  let given = 0
  for (const field of HEAD_FIELDS) {
    const a = gold[field] ?? null
    const b = read[field] ?? null
    const same = EXACT_FIELDS.includes(field) ? foldNumber(a) === foldNumber(b) : alike(a, b, 0.8)
    if (a !== null) expected++
    if (b !== null) given++
    if (a !== null && b !== null && same) hits++
  }
  return { hits, expected, given }
}

/** A provision counts when its path agrees and nine tenths of its words do; one given by lines only by its path. */
function provisionTally(gold: ReadonlyMap<string, Json>, read: ReadonlyMap<string, Json>): Tally {
  let hits = 0
  for (const [path, item] of gold) {
    const other = read.get(path)
    if (other !== undefined && (!('text' in item) || alike(item['text'], other['text'] ?? '', 0.9))) hits++
  }
  return { hits, expected: gold.size, given: read.size }
}

function sameReference(a: Json, b: Json): boolean {
  if (a['number'] || b['number']) {
    return foldNumber(a['number']) === foldNumber(b['number']) && (!a['date'] || a['date'] === b['date'])
  }
  const sameType = tokens(a['type']).join(' ') === tokens(b['type']).join(' ')
  return sameType && alike(a['name'] || a['about'], b['name'] || b['about'], 0.6)
}

/** Each expected one takes the first of the given that is the same. */
function tally<Thing>(gold: readonly Thing[], read: readonly Thing[], same: (a: Thing, b: Thing) => boolean): Tally {
  const left = [...read]
  let hits = 0
  for (const expected of gold) {
    const index = left.findIndex((given) => same(expected, given))
    if (index < 0) continue
    left.splice(index, 1)
    hits++
  }
  return { hits, expected: gold.length, given: read.length }
}

function itemsOf(structure: Json): Map<string, Json> {
  const found = new Map<string, Json>()
  const walk = (item: Json) => {
    found.set(textOf(item['path']), item)
    for (const child of listOf(item['children'])) walk(child)
  }
  for (const section of listOf(structure['sections'])) for (const item of listOf(section['items'])) walk(item)
  return found
}

function ofItems(items: ReadonlyMap<string, Json>, key: string): Json[] {
  return [...items].flatMap(([path, item]) => listOf(item[key]).map((thing) => ({ ...thing, path })))
}

/** Share of common words (Dice), counted with repetition, without case, marks and punctuation. */
function alike(a: unknown, b: unknown, least: number): boolean {
  const left = tokens(a)
  const rest = tokens(b)
  const size = left.length + rest.length
  if (size === 0) return true
  let hits = 0
  for (const token of left) {
    const index = rest.indexOf(token)
    if (index < 0) continue
    rest.splice(index, 1)
    hits++
  }
  return (2 * hits) / size >= least
}

function tokens(value: unknown): string[] {
  return foldVietnamese(textOf(value)).match(/[a-z0-9]+/g) ?? []
}

/** Numbers compare without zeros in front, blanks, case, and with one kind of dash; Ư as U, Ð as Đ. */
function foldNumber(value: unknown): string {
  return textOf(value)
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Ð', 'Đ')
    .replaceAll(' ', '')
    .replaceAll('Ư', 'U')
    .replace(/[‐-―−]/g, '-')
    .replace(/^0+/, '')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : []
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : []
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
