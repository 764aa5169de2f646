import { formatDate, parsePlainDate } from '../kernel/plain-date.ts'
import { commonAttributes, type ControlProps } from './control-props.ts'
import { words } from './words.ts'

const INPUT_MODES = { integer: 'numeric', decimal: 'decimal' } as const

/** One line: text, e-mail, password, whole and decimal numbers. A password is never given back. */
export function TextControl(props: ControlProps) {
  const { control } = props.spec
  return (
    <input
      {...commonAttributes(props)}
      type={control === 'email' || control === 'password' ? control : 'text'}
      value={control === 'password' ? undefined : props.values[0]}
      inputmode={control === 'integer' || control === 'decimal' ? INPUT_MODES[control] : undefined}
      autocomplete={props.autocomplete ?? usualAutocomplete(props)}
    />
  )
}

function usualAutocomplete({ spec }: ControlProps): string {
  if (spec.control === 'email') return 'email'
  if (spec.control === 'password') return /new/i.test(spec.name) ? 'new-password' : 'current-password'
  return 'off'
}

/** The browser drops the first line break of a text area, so one is put before what was typed. */
export function LongTextControl(props: ControlProps) {
  return (
    <textarea {...commonAttributes(props)} rows={5}>
      {`\n${props.values[0] ?? ''}`}
    </textarea>
  )
}

/** A day is typed as people write it; the button of the calendar comes with the script. */
export function DayControl(props: ControlProps) {
  const typed = props.values[0] ?? ''
  const known = parsePlainDate(typed)
  return (
    <kheo-day class="day" data-label={words(props.language).pickDay}>
      <input
        {...commonAttributes(props)}
        type="text"
        value={known === undefined ? typed : formatDate(known)}
        inputmode="numeric"
        autocomplete="off"
        placeholder={words(props.language).dayPlaceholder}
      />
    </kheo-day>
  )
}

/** Yes or no; sends `true` when ticked and nothing otherwise. */
export function FlagControl(props: ControlProps) {
  const { spec, language, values } = props
  return (
    <label class="tick">
      <input
        {...commonAttributes(props)}
        type="checkbox"
        value="true"
        checked={values.some((value) => ['true', 'on', '1'].includes(value))}
      />
      <span>
        {spec.label[language]}
        {spec.required ? <span class="req"> ({words(language).required})</span> : null}
      </span>
    </label>
  )
}
