import type { Typed } from '../../../kernel/form.ts'
import type { Language } from '../../../kernel/words.ts'
import { MeasuredValues, RowField, typedText } from '../../../ui/measured-fields.tsx'
import type { FigureShown } from '../queries/task-rows.ts'
import { labels } from '../words.ts'
import { words } from './words.ts'

interface FigureFieldsProps {
  readonly language: Language
  readonly figures: readonly FigureShown[]
  readonly typed: Typed
}

/** A value for each figure of the task. */
export function ValueFields({ language, figures, typed }: FigureFieldsProps) {
  return <MeasuredValues legend={words(language).valuesHeading} idName="figureId" measured={figures} typed={typed} />
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
          <input
            type="hidden"
            name={`figures.${index}.figureId`}
            value={typedText(typed, `figures.${index}.figureId`)}
          />
          <RowField name={`figures.${index}.name`} label={labels.figureName[language]} typed={typed} />
          <RowField name={`figures.${index}.measure`} label={labels.measure[language]} typed={typed} />
          <RowField name={`figures.${index}.target`} label={labels.target[language]} typed={typed} isNumber />
        </fieldset>
      ))}
    </div>
  )
}
