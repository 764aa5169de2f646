import type { Typed } from '../kernel/form.ts'

/** What was typed into a field of one value; empty when nothing was. */
export function typedText(typed: Typed, name: string): string {
  return [typed[name] ?? ''].flat()[0] ?? ''
}

interface MeasuredValuesProps {
  readonly legend: string
  readonly hint?: string
  /** The part of the field name that carries the id: `values.0.figureId`. */
  readonly idName: string
  readonly measured: readonly { readonly id: string; readonly name: string; readonly measure: string }[]
  readonly typed: Typed
}

/** A value for each thing that is measured; empty ones do not count. */
export function MeasuredValues({ legend, hint, idName, measured, typed }: MeasuredValuesProps) {
  if (measured.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {measured.map(({ id, name, measure }, index) => (
        <div class="field">
          <input type="hidden" name={`values.${index}.${idName}`} value={id} />
          <label for={`value-${index}`}>
            {name} ({measure})
          </label>
          <input
            id={`value-${index}`}
            name={`values.${index}.value`}
            inputmode="decimal"
            value={typedText(typed, `values.${index}.value`)}
          />
        </div>
      ))}
    </fieldset>
  )
}

interface RowFieldProps {
  readonly name: string
  readonly label: string
  readonly typed: Typed
  readonly isNumber?: boolean
  readonly placeholder?: string
}

/** One short field of a row that stands in a form several times. */
export function RowField({ name, label, typed, isNumber = false, placeholder }: RowFieldProps) {
  const id = name.replaceAll('.', '-')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={typedText(typed, name)}
        inputmode={isNumber ? 'decimal' : undefined}
        placeholder={placeholder}
      />
    </div>
  )
}
