import type { Child } from 'hono/jsx'
import type { FieldSpec, Typed } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'
import { changeQuery } from './address.ts'
import { fieldId } from './field.tsx'
import { formatNumber } from './format.ts'
import { say, type Text } from './text.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

export interface ListPagerProps {
  readonly view: Pick<View, 'language' | 'path'>
  /** The page shown, from 1. */
  readonly page: number
  readonly pageSize: number
  /** Rows on this page. */
  readonly shown: number
  /** Rows in all; undefined when they are not counted. */
  readonly total: number | undefined
  /** Where rows are not counted: whether others follow. */
  readonly more?: boolean | undefined
  /** The query parameter that holds the page. */
  readonly parameter?: string | undefined
  /** Id of the list on its page, where it does not stand at the top. */
  readonly anchor?: string | undefined
}

/** Which rows of a list these are, and the way to the ones before and after; beyond the end, back to the last rows there are. */
export function ListPager(props: ListPagerProps) {
  const { view, page, parameter = 'page', anchor } = props
  const texts = words(view.language)
  const previous = pageBefore(props)
  if (props.shown === 0 && previous < 1) return null
  const to = (place: number) =>
    `${changeQuery(view.path, { [parameter]: place === 1 ? undefined : place })}${anchor ? `#${anchor}` : ''}`
  return (
    <nav class="pager row" aria-label={texts.pages}>
      <p class="s m n">{props.shown === 0 ? texts.beyond : rangeWords(props)}</p>
      {previous > 0 ? <PageLink href={to(previous)} rel="prev" label={texts.previous} /> : null}
      {isFollowed(props) ? <PageLink href={to(page + 1)} rel="next" label={texts.next} /> : null}
    </nav>
  )
}

/** 0 on the first page. Beyond the end many lists do not know their total: then it is the first page. */
function pageBefore({ page, pageSize, shown, total }: ListPagerProps): number {
  const isBeyond = page > 1 && shown === 0 && total !== undefined
  return isBeyond ? Math.max(1, Math.min(page - 1, Math.ceil(total / pageSize))) : page - 1
}

function isFollowed({ page, pageSize, shown, total, more }: ListPagerProps): boolean {
  if (shown === 0) return false
  return total === undefined ? more === true : (page - 1) * pageSize + shown < total
}

function rangeWords({ view: { language }, page, pageSize, shown, total }: ListPagerProps): string {
  const texts = words(language)
  const before = (page - 1) * pageSize
  const [first, last] = [formatNumber(before + 1, language), formatNumber(before + shown, language)]
  return total === undefined ? texts.range(first, last) : texts.rangeOf(first, last, formatNumber(total, language))
}

function PageLink({ href, rel, label }: { href: string; rel: 'prev' | 'next'; label: string }) {
  return (
    <a class="btn sm" href={href} rel={rel} data-key={rel === 'prev' ? '[' : ']'}>
      {label}
    </a>
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
