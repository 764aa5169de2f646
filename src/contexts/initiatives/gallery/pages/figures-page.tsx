import type { FieldSpec, Option } from '../../../../kernel/form.ts'
import type { Language, Words } from '../../../../kernel/words.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { BarChart } from '../../../../ui/chart.tsx'
import { BarWithNumber } from '../../../../ui/figure.tsx'
import { formatNumber, formatShare, roundedPercent } from '../../../../ui/format.ts'
import { FilterBar, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { holderWords, kindWords } from '../../words.ts'
import type { Figures, YearFigures } from '../queries/figures.ts'
import type { MonthCount } from '../rules/months.ts'
import { type FiguresAsked, listHrefOf, type Pivot } from '../rules/pivot.ts'
import { reachedWords, traitWords, words } from '../words.ts'
import type { RoomLink } from '../room-links.ts'
import { CountTable } from './count-table.tsx'
import { ListsPage } from './lists-page.tsx'
import { type NameOf, namesOf, optionsOf, pivotShown } from './pivot-names.ts'

export interface FiguresPageProps {
  readonly view: View
  readonly rooms?: readonly RoomLink[] | undefined
  readonly figures: Figures
  readonly asked: FiguresAsked
}

/** Tables and charts of initiatives; each figure opens its list. */
export function FiguresPage({ view, figures, asked, rooms }: FiguresPageProps) {
  const { language, path } = view
  const texts = words(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const names = namesOf(figures, language)
  const pivot = pivotShown(figures, asked)
  return (
    <ListsPage view={view} tab="figures" rooms={rooms} hasBelow={figures.hasBelow}>
      <p class="m mt">{texts.figuresLead}</p>
      <FiguresFilter language={language} figures={figures} asked={asked} />
      <ListTools language={language} xlsxHref={`/mo-hinh/so-lieu.xlsx${query}`} />
      {pivot.total === 0 ? (
        <EmptyState language={language} title={texts.noFigures} advice={texts.nothingFoundAdvice} />
      ) : (
        <div class="blocks initiatives">
          <PivotTable language={language} pivot={pivot} asked={asked} names={names} />
          <Shares language={language} pivot={pivot} asked={asked} names={names} />
          <Months language={language} months={figures.months} />
        </div>
      )}
      <Years language={language} years={figures.byYear} asked={asked} path={path} />
    </ListsPage>
  )
}

function FiguresFilter({
  language,
  figures,
  asked,
}: Pick<FiguresPageProps, 'figures' | 'asked'> & { language: Language }) {
  const labels = words.catalogue
  const field = (name: keyof FiguresAsked, label: Words, options: readonly Option[]): FieldSpec => ({
    name,
    label,
    control: 'choice',
    required: false,
    options,
  })
  const fields = [
    field('rows', labels.byRows, optionsOf(traitWords)),
    field('across', labels.byColumns, optionsOf(traitWords)),
    field('reached', labels.counted, optionsOf(reachedWords)),
    field(
      'year',
      labels.year,
      figures.byYear.map(({ year }) => ({ value: String(year), label: { vi: String(year), en: String(year) } })),
    ),
    field('field', labels.field, figures.fields),
    field('kind', labels.kind, optionsOf(kindWords)),
    field('holder', labels.holderShort, optionsOf(holderWords)),
    field('level', labels.level, figures.levels),
    field('unit', labels.unit, figures.units),
  ]
  const typed = Object.fromEntries(fields.map(({ name }) => [name, String(asked[name as keyof FiguresAsked])]))
  return (
    <FilterBar
      language={language}
      action="/mo-hinh/so-lieu"
      fields={fields}
      typed={typed}
      clearHref="/mo-hinh/so-lieu"
    />
  )
}

interface PivotProps {
  readonly language: Language
  readonly pivot: Pivot
  readonly asked: FiguresAsked
  readonly names: NameOf
}

function PivotTable({ language, pivot, asked, names }: PivotProps) {
  return (
    <CountTable
      language={language}
      pivot={pivot}
      heads={[traitWords[asked.rows], traitWords[asked.across]]}
      nameOfRow={(key) => names(asked.rows, key)}
      nameOfColumn={(key) => names(asked.across, key)}
      hrefOf={({ row, column }) =>
        listHrefOf(reachedOf(asked), {
          ...(column !== undefined && { [asked.across]: column }),
          ...(row !== undefined && { [asked.rows]: row }),
        })
      }
    />
  )
}

/** Figures count what was registered unless asked otherwise; the list behind them does, too. */
function reachedOf(asked: FiguresAsked): FiguresAsked {
  return asked.reached === '' ? { ...asked, reached: 'registered' } : asked
}

function Shares({ language, pivot, asked, names }: PivotProps) {
  const texts = words(language)
  const columns: Column<Pivot['rows'][number]>[] = [
    { key: 'name', head: traitWords[asked.rows], names: true, cell: ({ key }) => names(asked.rows, key) },
    { key: 'count', head: texts.count, numeric: true, cell: ({ sum }) => formatNumber(sum, language) },
    {
      key: 'share',
      head: texts.share,
      cell: ({ sum }) => (
        <BarWithNumber text={formatShare(sum, pivot.total, language)} percent={roundedPercent(sum, pivot.total)} />
      ),
    },
  ]
  const title = texts.byTrait(traitWords[asked.rows][language])
  return (
    <section>
      <h2>{title}</h2>
      <DataTable language={language} caption={title} columns={columns} rows={pivot.rows} sticky={false} />
    </section>
  )
}

function Months({ language, months }: { language: Language; months: readonly MonthCount[] }) {
  const texts = words(language)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return null
  const nameOf = ({ month }: MonthCount) => `${month.slice(5)}/${month.slice(0, 4)}`
  const highest = Math.max(...months.map(({ count }) => count))
  return (
    <section>
      <h2>{texts.byMonth}</h2>
      <BarChart
        language={language}
        title={texts.monthsFrom(nameOf(first), nameOf(last))}
        bars={months.map((each) => ({
          label: `${Number(each.month.slice(5))}/${each.month.slice(2, 4)}`,
          name: nameOf(each),
          value: each.count,
          isMain: each.count === highest,
        }))}
        heads={[texts.month, texts.count]}
        total={months.reduce((sum, { count }) => sum + count, 0)}
      />
    </section>
  )
}

interface YearsProps {
  readonly language: Language
  readonly years: readonly YearFigures[]
  readonly asked: FiguresAsked
  readonly path: string
}

/** Year beside year, newest last; each count opens the list of its year. */
function Years({ language, years, asked, path }: YearsProps) {
  const texts = words(language)
  if (years.length === 0) return null
  const opening = (key: 'registered' | 'approved' | 'carriedOut' | 'recognised'): Column<YearFigures> => ({
    key,
    head: texts[key],
    numeric: true,
    cell: (row) => {
      const reached = key === 'carriedOut' ? 'carried-out' : key
      const href = listHrefOf({ ...asked, reached }, { year: String(row.year) })
      return row[key] === 0 ? '–' : <a href={href}>{formatNumber(row[key], language)}</a>
    },
  })
  const plain = (key: 'attendances' | 'people' | 'households'): Column<YearFigures> => ({
    key,
    head: texts[key],
    numeric: true,
    cell: (row) => formatNumber(row[key], language),
  })
  const columns: Column<YearFigures>[] = [
    {
      key: 'year',
      head: texts.year,
      names: true,
      cell: ({ year }) => <a href={changeQuery(path, { year })}>{year}</a>,
    },
    opening('registered'),
    opening('approved'),
    opening('carriedOut'),
    opening('recognised'),
    plain('people'),
    plain('households'),
    plain('attendances'),
  ]
  return (
    <section id="cac-nam" class="initiatives">
      <h2>{texts.compareYears}</h2>
      <DataTable language={language} caption={texts.compareYears} columns={columns} rows={years} sticky={false} />
      <p class="s m">{texts.peopleNote}</p>
    </section>
  )
}
