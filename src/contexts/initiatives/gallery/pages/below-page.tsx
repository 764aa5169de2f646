import type { FieldSpec, Option } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { initiativeStates, isPublished } from '../../rules/states.ts'
import { holderWords, kindWords, stateWords } from '../../words.ts'
import type { BelowListed, InitiativesBelow } from '../queries/initiatives-below.ts'
import type { RoomLink } from '../room-links.ts'
import { type BelowAsked, belowHref, type BelowTrait } from '../rules/below.ts'
import { ROWS_ON_PAGE } from '../rules/filter.ts'
import { type Pivot, pivotOf } from '../rules/pivot.ts'
import { traitWords, words } from '../words.ts'
import { CountTable } from './count-table.tsx'
import { ListsPage } from './lists-page.tsx'
import { optionsOf } from './pivot-names.ts'
import { stateMark } from './state-mark.ts'

export interface BelowPageProps {
  readonly view: View
  readonly rooms: readonly RoomLink[]
  readonly below: InitiativesBelow
  readonly asked: BelowAsked
}

/** What agencies below have: a table by two traits, and the list behind each of its counts. */
export function BelowPage({ view, rooms, below, asked }: BelowPageProps) {
  const { language, path } = view
  const texts = words(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  return (
    <ListsPage view={view} tab="below" rooms={rooms} hasBelow>
      <p class="m mt">{texts.belowLead}</p>
      {below.agencies.length === 0 ? (
        <EmptyState language={language} title={texts.nobodyBelow} advice={texts.nobodyBelowAdvice} />
      ) : (
        <>
          <BelowFilter view={view} below={below} asked={asked} />
          <ListTools
            language={language}
            xlsxHref={changeQuery(`/mo-hinh/cap-duoi.xlsx${query}`, { page: undefined })}
          />
          <div class="blocks initiatives">
            {below.total === 0 ? null : <Counts view={view} below={below} asked={asked} />}
            <List view={view} below={below} asked={asked} />
          </div>
        </>
      )}
    </ListsPage>
  )
}

type PartProps = Pick<BelowPageProps, 'view' | 'below' | 'asked'>

function BelowFilter({ view: { language }, below, asked }: PartProps) {
  const labels = words.catalogue
  const field = (name: keyof BelowAsked, label: Words, options: readonly Option[]): FieldSpec => ({
    name,
    label,
    control: 'choice',
    required: false,
    options,
  })
  const traits = optionsOf(traitWords).filter(({ value }) => value !== 'unit')
  const options = optionsBy(below)
  const fields: FieldSpec[] = [
    { name: 'q', label: labels.find, hint: labels.findHint, control: 'text', required: false },
    field('rows', labels.byRows, traits),
    field('across', labels.byColumns, traits),
    field('agency', labels.agency, options.agency),
    field('year', labels.year, options.year),
    field('field', labels.field, options.field),
    field('kind', labels.kind, options.kind),
    field('level', labels.level, options.level),
    field('state', labels.state, options.state),
  ]
  const typed = Object.fromEntries(fields.map(({ name }) => [name, String(asked[name as keyof BelowAsked])]))
  return (
    <FilterBar
      language={language}
      action="/mo-hinh/cap-duoi"
      fields={fields}
      typed={typed}
      clearHref="/mo-hinh/cap-duoi"
    />
  )
}

/** The values of each trait in their order, with their names. */
function optionsBy(below: InitiativesBelow): Readonly<Record<BelowTrait, readonly Option[]>> {
  return {
    agency: below.agencies,
    field: below.fields,
    level: below.levels,
    year: below.years,
    kind: optionsOf(kindWords),
    holder: optionsOf(holderWords),
    state: initiativeStates.filter(isPublished).map((state) => ({ value: state, label: stateWords[state] })),
  }
}

/** What a value of a trait is called here. */
export function belowNames(
  below: InitiativesBelow,
  language: View['language'],
): (trait: BelowTrait, key: string) => string {
  const options = optionsBy(below)
  return (trait, key) => options[trait].find(({ value }) => value === key)?.label[language] ?? key
}

/** The table as asked, its rows and columns in the order of their traits. */
export function belowPivot(below: InitiativesBelow, { rows, across }: BelowAsked): Pivot {
  const options = optionsBy(below)
  const order = (trait: BelowTrait) => options[trait].map(({ value }) => value)
  return pivotOf(below.cells, { rows: order(rows), columns: order(across) })
}

function Counts({ view: { language }, below, asked }: PartProps) {
  const names = belowNames(below, language)
  return (
    <CountTable
      language={language}
      pivot={belowPivot(below, asked)}
      heads={[traitWords[asked.rows], traitWords[asked.across]]}
      nameOfRow={(key) => names(asked.rows, key)}
      nameOfColumn={(key) => names(asked.across, key)}
      hrefOf={({ row, column }) =>
        belowHref(asked, {
          ...(column !== undefined && { [asked.across]: column }),
          ...(row !== undefined && { [asked.rows]: row }),
        })
      }
    />
  )
}

function List({ view, below, asked }: PartProps) {
  const { language } = view
  const texts = words(language)
  const names = belowNames(below, language)
  const columns: Column<BelowListed>[] = [
    {
      key: 'name',
      head: texts.name,
      names: true,
      cell: ({ code, name }) => `${code} · ${name}`,
      foot: texts.sumOf(formatNumber(below.total, language)),
    },
    {
      key: 'agency',
      head: texts.agency,
      cell: ({ agencyName, unitName }) => (
        <>
          {agencyName}
          <small class="sub m">{unitName}</small>
        </>
      ),
    },
    {
      key: 'field',
      head: texts.field,
      cell: ({ field, level, kind }) => (
        <>
          {names('field', field)}
          <small class="sub m">{`${kindWords[kind][language]}, ${names('level', level).toLocaleLowerCase(language)}`}</small>
        </>
      ),
    },
    {
      key: 'state',
      head: texts.state,
      cell: ({ state }) => <StateMark language={language} state={stateMark[state]} label={stateWords[state]} />,
    },
  ]
  return (
    <section id="danh-sach">
      <h2>{texts.listBelow}</h2>
      <DataTable
        language={language}
        caption={texts.belowFigures}
        columns={columns}
        rows={below.rows}
        rowHref={({ id }) => initiativeHref(id)}
        empty={<EmptyState language={language} title={texts.nothingBelow} advice={texts.nothingFoundAdvice} />}
      />
      <ListPager
        view={view}
        page={asked.page}
        pageSize={ROWS_ON_PAGE}
        shown={below.rows.length}
        total={below.total}
        anchor="danh-sach"
      />
    </section>
  )
}
