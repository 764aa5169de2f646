import type { Option } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'
import { commonAttributes, type ControlProps } from './control-props.ts'
import { words } from './words.ts'

/** More options than this are searched rather than scanned. */
const SCANNED_OPTIONS = 12

/** One of several: a select; with many options the script makes it searchable without diacritics. */
export function ChoiceControl(props: ControlProps) {
  const { spec, language, values } = props
  const options = spec.options ?? []
  const texts = words(language)
  const select = (
    <select {...commonAttributes(props)}>
      <option value="">{spec.required ? texts.chooseOne : texts.none}</option>
      {groupsOf(options).map((group) =>
        group.name === undefined ? (
          <Options options={group.options} chosen={values} language={language} />
        ) : (
          <optgroup label={group.name[language]}>
            <Options options={group.options} chosen={values} language={language} />
          </optgroup>
        ),
      )}
    </select>
  )
  return options.length > SCANNED_OPTIONS ? <Searchable language={language}>{select}</Searchable> : select
}

/** Several of several: tick boxes; a long list scrolls and the script adds a search field. */
export function ManyControl(props: ControlProps) {
  const { spec, language, values, id, invalid } = props
  const options = spec.options ?? []
  const ticks = (
    <div class={options.length > SCANNED_OPTIONS ? 'ticks long' : 'ticks'}>
      {groupsOf(options).map((group) => (
        <>
          {group.name === undefined ? null : <p class="s m">{group.name[language]}</p>}
          {group.options.map((option) => (
            <label class="tick">
              <input
                type="checkbox"
                id={option === options[0] ? id : undefined}
                name={spec.name}
                value={option.value}
                checked={values.includes(option.value)}
                aria-invalid={invalid ? 'true' : undefined}
              />
              <span>{option.label[language]}</span>
            </label>
          ))}
        </>
      ))}
    </div>
  )
  return options.length > SCANNED_OPTIONS ? <Searchable language={language}>{ticks}</Searchable> : ticks
}

function Searchable({ language, children }: { language: Language; children: ReturnType<typeof Options> }) {
  const texts = words(language)
  return (
    <kheo-combobox
      class="combo"
      data-search={texts.filterOptions}
      data-none={texts.noOption}
      data-count={texts.optionCount}
    >
      {children}
    </kheo-combobox>
  )
}

interface OptionsProps {
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly language: Language
}

function Options({ options, chosen, language }: OptionsProps) {
  return (
    <>
      {options.map((option) => (
        <option value={option.value} selected={chosen.includes(option.value)}>
          {option.label[language]}
        </option>
      ))}
    </>
  )
}

interface OptionGroup {
  readonly name: Option['group']
  readonly options: Option[]
}

/** Options under their group's name, groups in the order they first appear. */
function groupsOf(options: readonly Option[]): OptionGroup[] {
  const groups = new Map<string, OptionGroup>()
  for (const option of options) {
    const key = option.group?.vi ?? ''
    const group = groups.get(key) ?? { name: option.group, options: [] }
    group.options.push(option)
    groups.set(key, group)
  }
  return [...groups.values()]
}
