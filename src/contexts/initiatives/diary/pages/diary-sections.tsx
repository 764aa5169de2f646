import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { BarChart } from '../../../../ui/chart.tsx'
import { BarWithNumber, Figure } from '../../../../ui/figure.tsx'
import { formatNumber, roundedPercent } from '../../../../ui/format.ts'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { Diary, MilestoneShown } from '../queries/diary-of.ts'
import type { GivenBy, Month, OutputReckoned } from '../rules/reckoning.ts'
import { pageWords, sourceWords } from '../words.ts'

interface SectionProps {
  readonly language: Language
  readonly diary: Diary
  /** Where the whole diary stands. */
  readonly href: string
}

/** What the diary comes to: attendances by month, people and households, results against targets, milestones, gifts. */
export function DiaryFigures({ language, diary, href, year }: SectionProps & { readonly year: number }) {
  const texts = pageWords(language)
  const { reckoning } = diary
  if (reckoning.sessions === 0 && reckoning.reach === null) return null
  const figure = (value: number | null, label: string) =>
    value === null ? null : (
      <Figure language={language} value={formatNumber(value, language)} label={label} href={href} />
    )
  return (
    <section id="so-lieu">
      <h2>
        {texts.figures} <small class="m">{texts.attendancesIn(year)}</small>
      </h2>
      <div class="figs">
        {figure(reckoning.attendances, texts.attendances)}
        {figure(reckoning.sessions, texts.sessions)}
        {figure(reckoning.reach?.people ?? null, texts.people)}
        {figure(reckoning.reach?.households ?? null, texts.households)}
      </div>
      <p class="s m">
        {reckoning.reach === null ? texts.notCounted : texts.countedUpTo(formatDate(reckoning.reach.countedOn))}
      </p>
      <MonthChart
        language={language}
        what={texts.attendances}
        months={reckoning.attendancesByMonth}
        total={reckoning.attendances}
      />
    </section>
  )
}

interface MonthChartProps {
  readonly language: Language
  readonly what: string
  readonly months: readonly Month[]
  readonly total?: number | undefined
  readonly target?: number | undefined
}

/** A figure by month; the last month stands out. */
function MonthChart({ language, what, months, total, target }: MonthChartProps) {
  const texts = pageWords(language)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined || months.every(({ value }) => value === 0)) return null
  const nameOf = ({ month }: Month) => texts.monthName(Number(month.slice(5)), Number(month.slice(0, 4)))
  return (
    <BarChart
      language={language}
      title={texts.chartOf(capital(what, language), nameOf(first), nameOf(last))}
      bars={months.map((each) => ({
        label: texts.monthShort(Number(each.month.slice(5))),
        name: nameOf(each),
        value: each.value,
        isMain: each === last,
      }))}
      heads={[texts.month, capital(what, language)]}
      total={total}
      target={target}
    />
  )
}

function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

/** Each expected output with its target and what was reached, and how it grew. */
export function OutputsSection({ language, diary }: Pick<SectionProps, 'language' | 'diary'>) {
  const texts = pageWords(language)
  const outputs = diary.reckoning.outputs.filter(({ retired, value }) => !retired || value !== null)
  if (outputs.length === 0) return null
  const columns: Column<OutputReckoned>[] = [
    {
      key: 'name',
      head: texts.output,
      names: true,
      cell: ({ name, measure, retired }) => (
        <>
          {name} ({measure}){retired ? <small class="sub m">{texts.retired}</small> : null}
        </>
      ),
    },
    {
      key: 'value',
      head: texts.reached,
      numeric: true,
      cell: ({ value }) => (value === null ? texts.notMeasured : formatNumber(value, language)),
    },
    {
      key: 'target',
      head: texts.target,
      numeric: true,
      cell: ({ target }) => (target === null ? '–' : formatNumber(target, language)),
    },
    { key: 'share', head: texts.share, cell: (output) => <ShareOf output={output} /> },
  ]
  return (
    <section id="chi-tieu">
      <h2>{texts.outputs}</h2>
      <DataTable language={language} caption={texts.outputs} columns={columns} rows={outputs} sticky={false} />
      {outputs.map(({ name, months, target, reckoned, value }) =>
        months.length < 2 ? null : (
          <details class="s">
            <summary>{texts.byMonth(name)}</summary>
            <MonthChart
              language={language}
              what={name}
              months={months}
              total={reckoned === 'sum' ? (value ?? undefined) : undefined}
              target={reckoned === 'last' ? (target ?? undefined) : undefined}
            />
          </details>
        ),
      )}
    </section>
  )
}

function ShareOf({ output: { value, target } }: { output: OutputReckoned }) {
  if (value === null || target === null) return null
  const percent = roundedPercent(value, target)
  return <BarWithNumber text={`${percent}%`} percent={percent} tone={percent === 100 ? 'ok' : 'ink'} />
}

/** Milestones with their days, done or late. */
export function MilestonesSection({
  language,
  diary,
  today,
}: Pick<SectionProps, 'language' | 'diary'> & { today: PlainDate }) {
  const texts = pageWords(language)
  const milestones = diary.milestones.filter(({ retired, isDone }) => !retired || isDone)
  if (milestones.length === 0) return null
  const columns: Column<MilestoneShown>[] = [
    { key: 'name', head: texts.milestone, names: true, cell: ({ name }) => name },
    { key: 'due', head: texts.due, cell: ({ dueOn }) => formatDate(dueOn) },
    {
      key: 'state',
      head: texts.state,
      cell: (milestone) => <MilestoneState milestone={milestone} today={today} language={language} />,
    },
  ]
  return (
    <section id="moc">
      <h2>{texts.milestones}</h2>
      <DataTable language={language} caption={texts.milestones} columns={columns} rows={milestones} sticky={false} />
    </section>
  )
}

interface MilestoneStateProps {
  readonly milestone: MilestoneShown
  readonly today: PlainDate
  readonly language: Language
}

function MilestoneState({ milestone: { doneOn, dueOn }, today, language }: MilestoneStateProps) {
  const texts = pageWords(language)
  if (doneOn !== null)
    return <StateMark language={language} state="done" label={texts.milestoneDone(formatDate(doneOn))} />
  return dueOn < today ? (
    <StateMark language={language} state="late" label={texts.milestoneLate} />
  ) : (
    <StateMark language={language} state="todo" label={texts.milestoneTodo} />
  )
}

/** Who gave what, with sums. */
export function ContributionsSection({ language, diary: { reckoning } }: Pick<SectionProps, 'language' | 'diary'>) {
  const texts = pageWords(language)
  if (reckoning.given.length === 0) return null
  const sumOf = (part: 'money' | 'inKind') => reckoning.given.reduce((sum, given) => sum + given[part], 0)
  const amount = (part: 'money' | 'inKind', head: string): Column<GivenBy> => ({
    key: part,
    head,
    numeric: true,
    cell: (given) => formatNumber(given[part], language),
    foot: formatNumber(sumOf(part), language),
  })
  const columns: Column<GivenBy>[] = [
    { key: 'source', head: texts.source, names: true, cell: ({ source }) => sourceWords[source][language] },
    amount('money', texts.money),
    amount('inKind', texts.inKind),
    {
      key: 'both',
      head: texts.total,
      numeric: true,
      cell: ({ money, inKind }) => formatNumber(money + inKind, language),
      foot: formatNumber(sumOf('money') + sumOf('inKind'), language),
    },
  ]
  return (
    <section id="dong-gop">
      <h2>
        {texts.given} <small class="m">{texts.inDong}</small>
      </h2>
      <DataTable language={language} caption={texts.given} columns={columns} rows={reckoning.given} sticky={false} />
    </section>
  )
}
