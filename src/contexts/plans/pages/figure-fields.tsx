import type { Typed } from '../../../kernel/form.ts'
import type { Language } from '../../../kernel/words.ts'
import type { FigureShown } from '../queries/task-rows.ts'
import { labels } from '../words.ts'
import { words } from './words.ts'

interface FigureFieldsProps {
  readonly language: Language
  readonly figures: readonly FigureShown[]
  readonly typed: Typed
}

/** A value for each figure of the task; empty ones do not count. */
export function ValueFields({ language, figures, typed }: FigureFieldsProps) {
  if (figures.length === 0) return null
  return (
    <fieldset>
      <legend>{words(language).valuesHeading}</legend>
      {figures.map(({ id, name, measure }, index) => (
        <div class="field">
          <input type="hidden" name={`values.${index}.figureId`} value={id} />
          <label for={`value-${index}`}>
            {name} ({measure})
          </label>
          <input
            id={`value-${index}`}
            name={`values.${index}.value`}
            inputmode="decimal"
            value={textOf(typed[`values.${index}.value`])}
          />
        </div>
      ))}
    </fieldset>
  )
}

const SPARE_ROWS = 3

/** The figures of a task with some empty lines for more. */
export function FigureRows({ language, figures, typed }: FigureFieldsProps) {
  const texts = words(language)
  const rows = Array.from({ length: Math.min(20, figures.length + SPARE_ROWS) }, (_, index) => index)
  return (
    <div class="figure-rows stack">
      <p class="s m">{texts.figureAdvice}</p>
      {rows.map((index) => (
        <fieldset>
          <legend>{texts.figureRow(index + 1)}</legend>
          <input type="hidden" name={`figures.${index}.figureId`} value={textOf(typed[`figures.${index}.figureId`])} />
          <RowField index={index} part="name" label={labels.figureName[language]} typed={typed} />
          <RowField index={index} part="measure" label={labels.measure[language]} typed={typed} />
          <RowField index={index} part="target" label={labels.target[language]} typed={typed} />
        </fieldset>
      ))}
    </div>
  )
}

interface RowFieldProps {
  readonly index: number
  readonly part: 'name' | 'measure' | 'target'
  readonly label: string
  readonly typed: Typed
}

function RowField({ index, part, label, typed }: RowFieldProps) {
  const id = `figure-${index}-${part}`
  const name = `figures.${index}.${part}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} name={name} value={textOf(typed[name])} inputmode={part === 'target' ? 'decimal' : undefined} />
    </div>
  )
}

function textOf(value: string | readonly string[] | undefined): string {
  return [value ?? ''].flat()[0] ?? ''
}
