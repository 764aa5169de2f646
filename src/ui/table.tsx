import type { Child } from 'hono/jsx'
import type { Language } from '../kernel/words.ts'
import { say, type Text } from './text.ts'
import { words } from './words.ts'

export interface Column<Row> {
  /** Names the column in the address (`sort=`) and nowhere else. */
  readonly key: string
  readonly head: Text
  readonly cell: (row: Row) => Child
  /** Right-aligned figures. */
  readonly numeric?: boolean | undefined
  readonly sortable?: boolean | undefined
  /** The cell that names the row; it carries the row's link. */
  readonly names?: boolean | undefined
  /** Name of the cell on narrow screens, when the head is too long or hidden. */
  readonly narrowHead?: Text | undefined
  /** True when the head is for screen readers only. */
  readonly hideHead?: boolean | undefined
  /** Sum or remark at the foot. */
  readonly foot?: Child | undefined
  /** On narrow screens small counts run on as one sentence instead of one line each. */
  readonly inline?: boolean | undefined
}

export interface Sort {
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

export interface Selectable<Row> {
  /** Name under which the ticked values are sent. */
  readonly name: string
  /** Id of the form (`BulkArea`) that sends them. */
  readonly formId: string
  readonly value: (row: Row) => string
  /** What is ticked, for screen readers: the row's own name. */
  readonly label: (row: Row) => string
}

export interface DataTableProps<Row> {
  readonly language: Language
  /** Says what the table shows; read out, not shown, unless `captionShown`. */
  readonly caption: Text
  readonly captionShown?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly sort?: Sort | undefined
  /** Address of the same list in another order. */
  readonly sortHref?: ((sort: Sort) => string) | undefined
  readonly rowHref?: ((row: Row) => string) | undefined
  /** Stands instead of the table when there are no rows, usually an `EmptyState`. */
  readonly empty?: Child | undefined
  readonly selectable?: Selectable<Row> | undefined
  /** The head stays in sight while scrolling; true unless told. */
  readonly sticky?: boolean | undefined
}

/** A list: head that stays and sorts by address, sums at the foot, blocks instead of rows on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { language, caption, captionShown = false, columns, rows, empty, selectable, sticky = true } = props
  if (rows.length === 0) return <>{empty ?? <p class="empty">{words(language).empty}</p>}</>
  return (
    <table class={sticky ? 'cards stick' : 'cards'}>
      <caption class={captionShown ? undefined : 'vh'}>{say(caption, language)}</caption>
      <thead>
        <tr>
          {selectable === undefined ? null : <SelectHead language={language} formId={selectable.formId} />}
          {columns.map((column) => (
            <HeadCell column={column} language={language} sort={props.sort} sortHref={props.sortHref} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {selectable === undefined ? null : <SelectCell row={row} selectable={selectable} language={language} />}
            {columns.map((column) => (
              <BodyCell column={column} row={row} language={language} rowHref={props.rowHref} />
            ))}
          </tr>
        ))}
      </tbody>
      <Foot columns={columns} language={language} indent={selectable !== undefined} />
    </table>
  )
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>
  readonly language: Language
  readonly sort: Sort | undefined
  readonly sortHref: ((sort: Sort) => string) | undefined
}

function HeadCell<Row>({ column, language, sort, sortHref }: HeadCellProps<Row>) {
  const head = say(column.head, language)
  const direction = sort?.key === column.key ? sort.direction : undefined
  const className = column.numeric === true ? 'n' : undefined
  if (column.sortable !== true || sortHref === undefined) {
    return (
      <th scope="col" class={className}>
        {column.hideHead === true ? <span class="vh">{head}</span> : head}
      </th>
    )
  }
  const next = direction === 'asc' ? 'desc' : 'asc'
  const texts = words(language)
  return (
    <th scope="col" class={className} aria-sort={ariaSort(direction)}>
      <a class="sort" href={sortHref({ key: column.key, direction: next })}>
        {head}
        <span class="vh">, {next === 'asc' ? texts.sortUp : texts.sortDown}</span>
      </a>
    </th>
  )
}

function ariaSort(direction: Sort['direction'] | undefined): 'ascending' | 'descending' | undefined {
  if (direction === undefined) return undefined
  return direction === 'asc' ? 'ascending' : 'descending'
}

interface BodyCellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly language: Language
  readonly rowHref: ((row: Row) => string) | undefined
}

function BodyCell<Row>({ column, row, language, rowHref }: BodyCellProps<Row>) {
  const content = column.cell(row)
  if (column.names === true) {
    return <th scope="row">{rowHref === undefined ? content : <a href={rowHref(row)}>{content}</a>}</th>
  }
  return (
    <td class={cellClass(column)} data-l={narrowHead(column, language)}>
      {content}
    </td>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [...(column.numeric === true ? ['n'] : []), ...(column.inline === true ? ['run'] : [])]
  return classes.length === 0 ? undefined : classes.join(' ')
}

function narrowHead<Row>(column: Column<Row>, language: Language): string | undefined {
  if (column.narrowHead !== undefined) return say(column.narrowHead, language)
  return column.hideHead === true ? undefined : say(column.head, language)
}

function SelectHead({ language, formId }: { language: Language; formId: string }) {
  const texts = words(language)
  return (
    <th scope="col" class="ck">
      <span class="vh">{texts.choose}</span>
      <kheo-select-all data-form={formId} data-label={texts.chooseAll}></kheo-select-all>
    </th>
  )
}

interface SelectCellProps<Row> {
  readonly row: Row
  readonly selectable: Selectable<Row>
  readonly language: Language
}

function SelectCell<Row>({ row, selectable, language }: SelectCellProps<Row>) {
  return (
    <td class="ck">
      <input
        type="checkbox"
        name={selectable.name}
        value={selectable.value(row)}
        form={selectable.formId}
        aria-label={`${words(language).choose}: ${selectable.label(row)}`}
      />
    </td>
  )
}

interface FootProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly language: Language
  readonly indent: boolean
}

function Foot<Row>({ columns, language, indent }: FootProps<Row>) {
  if (columns.every((column) => column.foot === undefined)) return null
  return (
    <tfoot>
      <tr>
        {indent ? <td class="ck" aria-hidden="true"></td> : null}
        {columns.map((column) =>
          column.names === true ? (
            <th scope="row">{column.foot ?? words(language).total}</th>
          ) : (
            <td class={cellClass(column)} data-l={column.foot === undefined ? undefined : narrowHead(column, language)}>
              {column.foot}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
