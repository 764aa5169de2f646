import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Registry } from '../../src/commands/registry.ts'
import { fieldSpecs } from '../../src/commands/fields.ts'

/** Every Vietnamese text of the interface that is said otherwise in English. Short ones may be anything else. */
export async function vietnameseOnly(registry: Registry): Promise<ReadonlySet<string>> {
  const files = globSync('src/**/*words.ts').map((path) => resolve(path))
  const modules: unknown[] = await Promise.all(files.map((path) => import(path) as Promise<unknown>))
  const described = [...registry.commands.values(), ...registry.queries.values()]
  const fields = described.map(({ input, words }) => [words, fieldSpecs(input)])
  const pairs = pairsIn([...modules, ...fields])
  const english = new Set(pairs.map(({ en }) => en))
  return new Set(pairs.flatMap(({ vi, en }) => (vi !== en && vi.length > 6 && !english.has(vi) ? [vi] : [])))
}

interface Pair {
  readonly vi: string
  readonly en: string
}

function pairsIn(value: unknown, seen = new Set<unknown>()): readonly Pair[] {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return []
  seen.add(value)
  if (isPair(value)) return [value]
  return Object.values(value).flatMap((part: unknown) => pairsIn(part, seen))
}

const isPair = (value: object): value is Pair =>
  'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string'
