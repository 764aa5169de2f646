import type { Typed } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { MeasuredValues, RowField, typedText } from '../../../../ui/measured-fields.tsx'
import type { Diary } from '../queries/diary-of.ts'
import { pageWords, reckonedWords, words } from '../words.ts'

/** A value for each output that is followed. */
export function ValueFields({ language, diary, typed }: RowsProps) {
  const texts = pageWords(language)
  const measured = diary.reckoning.outputs.filter(({ retired }) => !retired)
  return (
    <MeasuredValues legend={texts.values} hint={texts.valuesHint} idName="outputId" measured={measured} typed={typed} />
  )
}

const SPARE_ROWS = 3
const MOST_ROWS = 40

interface RowsProps {
  readonly language: Language
  readonly diary: Diary
  readonly typed: Typed
}

/** Milestones and outputs as they stand, with some empty lines for more. */
export function PlannedRows(props: RowsProps) {
  const { language, diary, typed } = props
  const texts = pageWords(language)
  const labels = words(language)
  const milestones = diary.milestones.filter(({ retired }) => !retired)
  const outputs = diary.reckoning.outputs.filter(({ retired }) => !retired)
  return (
    <div class="figure-rows stack">
      <p class="s m">{texts.planAdvice}</p>
      {rowsFor(milestones.length, typed, 'milestones').map((index) => (
        <fieldset>
          <legend>{texts.milestoneRow(index + 1)}</legend>
          <HiddenId name={`milestones.${index}.id`} typed={typed} />
          <RowField name={`milestones.${index}.name`} label={labels.milestoneName} typed={typed} />
          <RowField name={`milestones.${index}.dueOn`} label={labels.dueOn} typed={typed} placeholder="31/12/2026" />
        </fieldset>
      ))}
      {rowsFor(outputs.length, typed, 'outputs').map((index) => (
        <fieldset>
          <legend>{texts.outputRow(index + 1)}</legend>
          <HiddenId name={`outputs.${index}.id`} typed={typed} />
          <RowField name={`outputs.${index}.name`} label={labels.outputName} typed={typed} />
          <RowField name={`outputs.${index}.measure`} label={labels.measure} typed={typed} />
          <RowField name={`outputs.${index}.target`} label={labels.target} typed={typed} isNumber />
          <ReckonedField name={`outputs.${index}.reckoned`} language={language} typed={typed} />
        </fieldset>
      ))}
    </div>
  )
}

/** As many rows as were typed or are on record, and some to spare. */
function rowsFor(onRecord: number, typed: Typed, name: string): number[] {
  const typedRows = Object.keys(typed).flatMap((key) => {
    const index = new RegExp(`^${name}\\.(\\d{1,2})\\.`).exec(key)?.[1]
    return index === undefined || typedText(typed, key) === '' ? [] : [Number(index) + 1]
  })
  const count = Math.min(MOST_ROWS, Math.max(onRecord, ...typedRows, 0) + SPARE_ROWS)
  return Array.from({ length: count }, (_, index) => index)
}

function HiddenId({ name, typed }: { name: string; typed: Typed }) {
  return <input type="hidden" name={name} value={typedText(typed, name)} />
}

function ReckonedField({ name, language, typed }: { name: string; language: Language; typed: Typed }) {
  const id = name.replaceAll('.', '-')
  const chosen = typedText(typed, name) || 'sum'
  return (
    <div class="field">
      <label for={id}>{words(language).reckoned}</label>
      <select id={id} name={name}>
        {Object.entries(reckonedWords).map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label[language]}
          </option>
        ))}
      </select>
    </div>
  )
}
