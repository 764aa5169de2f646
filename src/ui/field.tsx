import type { FieldSpec, Problem } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'
import { ChoiceControl, ManyControl } from './choice-control.tsx'
import { DayControl, FlagControl, LongTextControl, TextControl } from './controls.tsx'
import type { ControlProps, FileRules } from './control-props.ts'
import { FileControl } from './file-control.tsx'
import { formatNumber, formatSize } from './format.ts'
import { mostSentBytes } from './sent-limit.ts'
import { words } from './words.ts'

export type { FileRules } from './control-props.ts'

export interface FieldProps {
  readonly spec: FieldSpec
  /** What was typed or is on record; several texts for `many`. Days as `2026-11-23` or as typed. */
  readonly value?: string | readonly string[] | undefined
  /** All problems of the form; the field takes its own. */
  readonly problems?: readonly Problem[] | undefined
  readonly language: Language
  /** Keeps ids apart when two forms on a page ask for the same name. */
  readonly idPrefix?: string | undefined
  /** For `file` and `files`: what is taken and how big. */
  readonly fileRules?: FileRules | undefined
  readonly autocomplete?: string | undefined
}

/** The id of a field's control, to which labels and problem lists point. */
export function fieldId(name: string, idPrefix = 'f'): string {
  return `${idPrefix}-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** One field: label, hint, problems, control, in this order and tied together for screen readers. */
export function Field({ spec, value, problems = [], language, idPrefix, fileRules, autocomplete }: FieldProps) {
  const id = fieldId(spec.name, idPrefix)
  if (spec.control === 'hidden') return <input type="hidden" name={spec.name} value={first(value)} />
  const hints = hintsOf(spec, language, fileRules)
  const messages = problems.filter((problem) => problem.field === spec.name).map((problem) => problem.message[language])
  const describedBy = [...(hints.length > 0 ? [`${id}-h`] : []), ...(messages.length > 0 ? [`${id}-e`] : [])].join(' ')
  const control: ControlProps = {
    id,
    spec,
    language,
    values: value === undefined ? [] : [value].flat(),
    invalid: messages.length > 0,
    describedBy: describedBy === '' ? undefined : describedBy,
    autocomplete,
    fileRules,
  }
  const SingleControl = CONTROLS[spec.control]
  const below = <Below id={id} hints={hints} messages={messages} />
  if (spec.control === 'many') return <GroupField control={control} below={below} />
  if (spec.control === 'flag') {
    return (
      <div class="field">
        <FlagControl {...control} />
        {below}
      </div>
    )
  }
  return (
    <div class="field">
      <label for={id}>
        <LabelText spec={spec} language={language} />
      </label>
      {below}
      <SingleControl {...control} />
    </div>
  )
}

/** Groups and hidden fields are drawn before it comes to this. */
const CONTROLS = {
  text: TextControl,
  'long-text': LongTextControl,
  email: TextControl,
  password: TextControl,
  day: DayControl,
  integer: TextControl,
  decimal: TextControl,
  flag: FlagControl,
  choice: ChoiceControl,
  many: ManyControl,
  file: FileControl,
  files: FileControl,
  hidden: TextControl,
} as const satisfies Record<FieldSpec['control'], unknown>

function GroupField({ control, below }: { control: ControlProps; below: ReturnType<typeof Below> }) {
  const { spec, language, describedBy } = control
  return (
    <fieldset class="field" aria-describedby={describedBy}>
      <legend>
        <LabelText spec={spec} language={language} />
      </legend>
      {below}
      <ManyControl {...control} />
    </fieldset>
  )
}

function LabelText({ spec, language }: { spec: FieldSpec; language: Language }) {
  return (
    <>
      {spec.label[language]}
      {spec.required ? <span class="req"> ({words(language).required})</span> : null}
    </>
  )
}

function Below({ id, hints, messages }: { id: string; hints: readonly string[]; messages: readonly string[] }) {
  return (
    <>
      {hints.length === 0 ? null : (
        <p class="hint" id={`${id}-h`}>
          {hints.join(' ')}
        </p>
      )}
      {messages.length === 0 ? null : (
        <p class="err s" id={`${id}-e`}>
          {messages.map((message) => (
            <span class="blk">▲ {message}</span>
          ))}
        </p>
      )}
    </>
  )
}

function hintsOf(spec: FieldSpec, language: Language, fileRules: FileRules | undefined): string[] {
  const texts = words(language)
  const hints = spec.hint === undefined ? [] : [spec.hint[language]]
  if (spec.control === 'day' && spec.hint === undefined) hints.push(texts.dayHint)
  if (spec.control === 'long-text' && spec.maxLength !== undefined) {
    hints.push(texts.atMostCharacters(formatNumber(spec.maxLength, language)))
  }
  if (spec.control === 'file' || spec.control === 'files') hints.push(...fileHints(fileRules, language))
  if (spec.control === 'files') hints.push(texts.filesTogether(formatSize(mostSentBytes, language)))
  return hints
}

function fileHints(rules: FileRules | undefined, language: Language): string[] {
  if (rules === undefined) return []
  const texts = words(language)
  const endings = rules.accept.filter((kind) => kind.startsWith('.'))
  const kinds = endings.map((ending) => ending.replace(/^\./, '').toUpperCase()).join(', ')
  return [
    ...(endings.length === 0 ? [] : [texts.fileKinds(kinds)]),
    ...(rules.maxBytes === undefined ? [] : [texts.fileSize(formatSize(rules.maxBytes, language))]),
  ]
}

function first(value: string | readonly string[] | undefined): string {
  return (value === undefined ? [] : [value].flat())[0] ?? ''
}
