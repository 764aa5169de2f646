import type { Child } from 'hono/jsx'
import type { FieldSpec, Typed } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'
import { fieldId } from './field.tsx'
import { formatNumber } from './format.ts'
import { say, type Text } from './text.ts'
import { words } from './words.ts'

export interface PagerProps {
  readonly language: Language
  /** Place of the first and last row shown, from 1. */
  readonly from: number
  readonly to: number
  /** Rows in all, when that is known. */
  readonly total?: number | undefined
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
}

/** Which rows these are, and the way to the ones before and after. */
export function Pager({ language, from, to, total, previousHref, nextHref }: PagerProps) {
  if (to === 0) return null
  const texts = words(language)
  const [first, last] = [formatNumber(from, language), formatNumber(to, language)]
  return (
    <nav class="pager row" aria-label={texts.pages}>
      <p class="s m n">
        {total === undefined ? texts.range(first, last) : texts.rangeOf(first, last, formatNumber(total, language))}
      </p>
      {previousHref === undefined ? null : (
        <a class="btn sm" href={previousHref} rel="prev" data-key="[">
          {texts.previous}
        </a>
      )}
      {nextHref === undefined ? null : (
        <a class="btn sm" href={nextHref} rel="next" data-key="]">
          {texts.next}
        </a>
      )}
    </nav>
  )
}

export interface FilterBarProps {
  readonly language: Language
  /** Path of the list; the filter goes into its query. */
  readonly action: string
  /** `choice`, `day` and text fields; hints are not shown here. */
  readonly fields: readonly FieldSpec[]
  readonly typed?: Typed | undefined
  /** Query parameters that stay as they are, such as the order. */
  readonly keep?: Readonly<Record<string, string | undefined>> | undefined
  /** Where the unfiltered list is; shown when something is filtered. */
  readonly clearHref?: string | undefined
}

/** Narrows a list by its address, so that a filtered list can be shared. */
export function FilterBar({ language, action, fields, typed = {}, keep = {}, clearHref }: FilterBarProps) {
  const texts = words(language)
  const isFiltered = fields.some((spec) => [typed[spec.name] ?? ''].flat().some((text) => text !== ''))
  return (
    <search>
      <form class="filter" action={action} method="get">
        {Object.entries(keep).map(([name, value]) =>
          value === undefined || value === '' ? null : <input type="hidden" name={name} value={value} />,
        )}
        {fields.map((spec) => (
          <div>
            <label for={fieldId(spec.name, 'loc')}>{spec.label[language]}</label>
            <FilterControl spec={spec} value={[typed[spec.name] ?? ''].flat()[0] ?? ''} language={language} />
          </div>
        ))}
        <div class="row">
          <button class="btn" type="submit">
            {texts.filter}
          </button>
          {isFiltered && clearHref !== undefined ? (
            <a class="s" href={clearHref}>
              {texts.clearFilter}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  )
}

function FilterControl({ spec, value, language }: { spec: FieldSpec; value: string; language: Language }) {
  const id = fieldId(spec.name, 'loc')
  if (spec.control === 'choice') {
    return (
      <select id={id} name={spec.name}>
        <option value="">{words(language).all}</option>
        {(spec.options ?? []).map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label[language]}
          </option>
        ))}
      </select>
    )
  }
  const isDay = spec.control === 'day'
  return (
    <input
      id={id}
      name={spec.name}
      type={isDay ? 'text' : 'search'}
      value={value}
      inputmode={isDay ? 'numeric' : undefined}
      placeholder={isDay ? words(language).dayPlaceholder : spec.hint?.[language]}
    />
  )
}

export interface ListToolsProps {
  readonly language: Language
  readonly xlsxHref?: string | undefined
  readonly csvHref?: string | undefined
  /** Offers to print the page; true unless told. */
  readonly print?: boolean | undefined
  readonly children?: Child | undefined
}

/** What can be done with a whole list: download, print. */
export function ListTools({ language, xlsxHref, csvHref, print = true, children }: ListToolsProps) {
  const texts = words(language)
  return (
    <div class="row s tools">
      {children}
      {xlsxHref === undefined ? null : (
        <a href={xlsxHref} download>
          {texts.xlsx}
        </a>
      )}
      {csvHref === undefined ? null : (
        <a href={csvHref} download>
          {texts.csv}
        </a>
      )}
      {print ? <kheo-print data-label={texts.print}></kheo-print> : null}
    </div>
  )
}

export interface BulkAreaProps {
  /** Id of the form; `selectable.formId` of the table names it. */
  readonly formId: string
  readonly action: string
  readonly commandId: string
  /** Table and `BulkBar`. */
  readonly children?: Child | undefined
}

/** Holds a table whose rows can be ticked and the bar that acts on them. */
export function BulkArea({ formId, action, commandId, children }: BulkAreaProps) {
  return (
    <div class="bulk-area">
      <form id={formId} method="post" action={action}>
        <input type="hidden" name="commandId" value={commandId} />
      </form>
      {children}
    </div>
  )
}

export interface BulkBarProps {
  readonly language: Language
  readonly formId: string
  /** What is counted: `nhiệm vụ`. */
  readonly noun: Text
  readonly hint?: Text | undefined
  /** The last one is the main one. `value` is sent as `action`; `formAction` sends elsewhere. */
  readonly actions: readonly BulkAction[]
  /** Fields that go with the ticked rows; each names the form by its `form` attribute. */
  readonly children?: Child | undefined
}

export interface BulkAction {
  readonly label: Text
  readonly value: string
  readonly formAction?: string | undefined
}

/** Appears once a row is ticked, with the number of ticked rows. */
export function BulkBar({ language, formId, noun, hint, actions, children }: BulkBarProps) {
  return (
    <div class="barfoot bulk">
      <p>
        <b>
          {words(language).chosen} <span class="cnt"></span> {say(noun, language)}
        </b>{' '}
        {hint === undefined ? null : <span class="s m">{say(hint, language)}</span>}
      </p>
      <div class="row end">
        {children}
        {actions.map((action, index) => (
          <button
            class={index === actions.length - 1 ? 'btn go' : 'btn quiet'}
            type="submit"
            form={formId}
            name="action"
            value={action.value}
            formaction={action.formAction}
          >
            {say(action.label, language)}
          </button>
        ))}
      </div>
    </div>
  )
}
