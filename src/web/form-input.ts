import { z } from 'zod'
import { metaOf } from '../commands/fields.ts'
import type { Typed } from '../kernel/form.ts'

/** What a posted form held: texts as typed, and files. */
export interface Posted {
  readonly typed: Typed
  readonly files: Readonly<Record<string, readonly File[]>>
}

/** Parts a posted form into what was typed and the files, in one pass; empty file controls count as nothing. */
export function partForm(form: FormData): Posted {
  const typed = new Map<string, string[]>()
  const files = new Map<string, File[]>()
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') push(typed, name, value)
    else if (value.size > 0 || value.name !== '') push(files, name, value)
  }
  const single = [...typed].map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? '') : texts] as const)
  return { typed: Object.fromEntries(single), files: Object.fromEntries(files) }
}

function push<Value>(map: Map<string, Value[]>, name: string, value: Value): void {
  const values = map.get(name)
  if (values) values.push(value)
  else map.set(name, [value])
}

/**
 * Shapes typed texts after the command's input: lists for repeated controls, nothing for empty optional ones, and
 * `name.0.part` into nested lists. Unknown names are left out: forms carry more than commands need.
 */
export function shapeInput(input: z.ZodType, typed: Typed): Record<string, unknown> {
  if (!(input instanceof z.ZodObject)) return {}
  const shaped: Record<string, unknown> = {}
  for (const [name, type] of Object.entries(input.shape)) {
    const control = metaOf(type)?.control
    const value = typed[name] ?? nested(name, typed)
    if (control === 'many' || control === 'files') shaped[name] = asList(value)
    else if (control === 'flag') shaped[name] = value === 'on' || value === 'true'
    else if (value !== undefined) shaped[name] = value
  }
  return shaped
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? value : [value]
}

/** Reads `steps.0.day`, `steps.0.to`, `steps.1.day`, … as a list of records; rows left wholly empty do not count. */
function nested(name: string, typed: Typed): unknown {
  const rows = new Map<number, Record<string, string>>()
  for (const [key, value] of Object.entries(typed)) {
    const match = /^(.+?)\.(\d{1,4})\.(\w+)$/.exec(key)
    if (!match || match[1] !== name || typeof value !== 'string') continue
    const row = rows.get(Number(match[2])) ?? {}
    row[match[3] ?? ''] = value
    rows.set(Number(match[2]), row)
  }
  if (rows.size === 0) return undefined
  const ordered = [...rows.entries()].toSorted(([a], [b]) => a - b).map(([, row]) => row)
  return ordered.filter((row) => Object.values(row).some((text) => text.trim() !== ''))
}
