import { z } from 'zod'
import type { Control, FieldSpec, Option } from '../kernel/form.ts'
import { type PlainDate, parseTypedDate } from '../kernel/plain-date.ts'
import { cleanText } from '../kernel/vietnamese.ts'
import type { Words } from '../kernel/words.ts'
import { inWords } from './problems.ts'

/**
 * Inputs of commands, built from a few kinds of field. Each is a zod type that also knows its label, its hint and how it is
 * asked for, so that the form, the API document and the command line come from the one description.
 */
export interface Asked {
  readonly label: Words
  readonly hint?: Words
}

interface FieldMeta extends Asked {
  readonly control: Control
  readonly options?: readonly Option[]
}

const described = <Type extends z.ZodType>(type: Type, meta: FieldMeta): Type => type.meta({ field: meta })

/** One line of text, cleaned (NFC, no control characters), 1 to `max` characters. */
export function line(asked: Asked & { max?: number }) {
  const type = z
    .string()
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1)
        .max(asked.max ?? 300),
    )
  return described(type, { ...asked, control: 'text' })
}

/** Several lines of text, 1 to `max` characters. */
export function prose(asked: Asked & { max?: number }) {
  const type = z
    .string()
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1)
        .max(asked.max ?? 5_000),
    )
  return described(type, { ...asked, control: 'long-text' })
}

/** A day, typed `23/11/2026` or ISO; a day that does not exist (31/2) is told as such. */
export function dayField(asked: Asked) {
  const type = z.string().transform((typed, context): PlainDate => {
    const date = parseTypedDate(typed)
    if (date !== undefined) return date
    context.addIssue({ code: 'custom', message: dayProblem(typed) })
    return z.NEVER
  })
  return described(type, { ...asked, control: 'day' })
}

function dayProblem(typed: string): string {
  const words: Words =
    typed.trim() === ''
      ? { vi: 'Điền ô này.', en: 'Fill in this field.' }
      : {
          vi: `Không có ngày “${typed.slice(0, 40)}”. Viết ngày/tháng/năm, ví dụ 23/11/2026.`,
          en: `There is no day “${typed.slice(0, 40)}”. Write day/month/year, such as 23/11/2026.`,
        }
  return inWords(words).error
}

export function email(asked: Asked) {
  const type = z.string().trim().toLowerCase().pipe(z.email().max(200))
  return described(type, { ...asked, control: 'email' })
}

export function password(asked: Asked & { min?: number }) {
  return described(
    z
      .string()
      .min(asked.min ?? 1)
      .max(200),
    { ...asked, control: 'password' },
  )
}

/** A whole number. Typed Vietnamese thousands (`1.234`) are understood. */
export function integer(asked: Asked & { min?: number; max?: number }) {
  const type = z
    .union([z.number(), z.string().transform((typed) => Number(typed.replace(/[.\s]/g, '') || Number.NaN))])
    .pipe(
      z
        .number()
        .int()
        .min(asked.min ?? 0)
        .max(asked.max ?? 1_000_000_000),
    )
  return described(type, { ...asked, control: 'integer' })
}

/** A number with decimals; `1.234,5` and `1234.5` are both understood. */
export function decimal(asked: Asked & { min?: number; max?: number }) {
  const type = z.union([z.number(), z.string().transform(typedDecimal)]).pipe(
    z
      .number()
      .min(asked.min ?? 0)
      .max(asked.max ?? 1_000_000_000_000),
  )
  return described(type, { ...asked, control: 'decimal' })
}

function typedDecimal(typed: string): number {
  const text = typed.replace(/\s/g, '')
  if (text === '') return Number.NaN
  return Number(text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text)
}

export function flag(asked: Asked) {
  const type = z.union([
    z.boolean(),
    z.enum(['on', 'true', 'false', '']).transform((typed) => typed === 'on' || typed === 'true'),
  ])
  return described(type, { ...asked, control: 'flag' })
}

/** One of a fixed list. */
export function choice<const Value extends string>(asked: Asked & { options: Readonly<Record<Value, Words>> }) {
  const values = Object.keys(asked.options) as [Value, ...Value[]]
  const options = values.map((value) => ({ value, label: asked.options[value] }))
  return described(z.enum(values), {
    label: asked.label,
    ...(asked.hint && { hint: asked.hint }),
    control: 'choice',
    options,
  })
}

/** Several of a fixed list. */
export function choices<const Value extends string>(
  asked: Asked & { options: Readonly<Record<Value, Words>>; min?: number },
) {
  const values = Object.keys(asked.options) as [Value, ...Value[]]
  const options = values.map((value) => ({ value, label: asked.options[value] }))
  const type = z
    .array(z.enum(values))
    .min(asked.min ?? 0)
    .max(100)
  return described(type, { label: asked.label, ...(asked.hint && { hint: asked.hint }), control: 'many', options })
}

/** A record chosen from a list that the page supplies. */
export function reference(asked: Asked) {
  return described(z.uuid(), { ...asked, control: 'choice' })
}

export function references(asked: Asked & { min?: number; max?: number }) {
  return described(
    z
      .array(z.uuid())
      .min(asked.min ?? 0)
      .max(asked.max ?? 200),
    { ...asked, control: 'many' },
  )
}

/** An id the form carries without showing it. */
export function carried() {
  return described(z.uuid(), { label: { vi: 'Mã', en: 'Id' }, control: 'hidden' })
}

/** The version of the row the form was made from; when it has moved on, the command is refused. */
export function rowVersion() {
  const type = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.number().int().min(0))
  return described(type, { label: { vi: 'Phiên bản', en: 'Version' }, control: 'hidden' })
}

/** A file already stored, as its signed descriptor. */
export const StoredFile = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(120),
  size: z.number().int().min(0),
  receipt: z.string().min(1).max(200),
})
export type StoredFile = z.infer<typeof StoredFile>

export function file(asked: Asked) {
  return described(StoredFile, { ...asked, control: 'file' })
}

export function files(asked: Asked & { max?: number }) {
  return described(z.array(StoredFile).max(asked.max ?? 20), { ...asked, control: 'files' })
}

/** The files an input names, with the fields that name them. */
export function namedFiles(type: z.ZodType, input: unknown): { field: string; stored: StoredFile }[] {
  if (!(type instanceof z.ZodObject) || typeof input !== 'object' || input === null) return []
  const given = input as Readonly<Record<string, unknown>>
  return Object.entries(type.shape as Record<string, z.ZodType>).flatMap(([field, part]) => {
    const control = metaOf(part)?.control
    if (control !== 'file' && control !== 'files') return []
    const found = [given[field]].flat().filter((stored) => stored !== null && stored !== undefined)
    return found.map((stored) => ({ field, stored: stored as StoredFile }))
  })
}

/** Makes a field one that may be left empty: an empty text counts as absent and becomes null. */
export function optional<Type extends z.ZodType>(type: Type) {
  const meta = metaOf(type)
  const loose = z.preprocess((value) => (value === '' || value === undefined ? null : value), type.nullable())
  return meta ? described(loose, meta) : loose
}

/** The fields of a command's input, in order, as a form shows them. `options` supplies the lists of references. */
export function fieldSpecs(input: z.ZodType, options: Readonly<Record<string, readonly Option[]>> = {}): FieldSpec[] {
  if (!(input instanceof z.ZodObject)) return []
  return Object.entries(input.shape as Record<string, z.ZodType>).flatMap(([name, type]) => {
    const meta = metaOf(type)
    return meta ? [specOf({ name, type, meta, options: options[name] ?? meta.options })] : []
  })
}

function specOf(given: {
  name: string
  type: z.ZodType
  meta: FieldMeta
  options: readonly Option[] | undefined
}): FieldSpec {
  const { name, type, meta, options } = given
  return {
    name,
    label: meta.label,
    control: meta.control,
    required: isRequired(type, meta.control),
    ...(meta.hint && { hint: meta.hint }),
    ...(options && { options }),
  }
}

/** A box that stays empty, and a list of which nothing is chosen, are answers, too. */
function isRequired(type: z.ZodType, control: Control): boolean {
  if (control === 'flag') return false
  return !type.safeParse(control === 'many' || control === 'files' ? [] : undefined).success
}

export function metaOf(type: z.ZodType): FieldMeta | undefined {
  const meta = type.meta() as { field?: FieldMeta } | undefined
  return meta?.field
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ')
}
