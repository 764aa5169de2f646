import type { Words } from './words.ts'

/** How a value is asked for on a form. The same description serves the page, the API document and the command line. */
export type Control =
  | 'text'
  | 'long-text'
  | 'email'
  | 'password'
  | 'day'
  | 'integer'
  | 'decimal'
  | 'flag'
  | 'choice'
  | 'many'
  | 'file'
  | 'files'
  | 'hidden'

export interface Option {
  readonly value: string
  readonly label: Words
  /** Options with the same group stand together under its name. */
  readonly group?: Words
}

export interface FieldSpec {
  readonly name: string
  readonly label: Words
  /** One short sentence with an example, shown before the field. */
  readonly hint?: Words
  readonly control: Control
  readonly required: boolean
  readonly options?: readonly Option[]
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
}

/** What is wrong with one field, in the words of the office; `field` is '' when it concerns the whole form. */
export interface Problem {
  readonly field: string
  readonly message: Words
}

/** What was typed: one text per field, several for repeated controls. Given back unchanged when the form is shown again. */
export type Typed = Readonly<Record<string, string | readonly string[]>>
