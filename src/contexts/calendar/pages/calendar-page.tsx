import { fieldSpecs } from '../../../commands/fields.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatWeekday } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { SetDay } from '../commands/set-day.ts'
import type { YearOfSpecialDays } from '../queries.ts'
import { kindWords, words } from '../words.ts'

export interface CalendarPageProps {
  readonly view: View
  readonly year: YearOfSpecialDays
  /** The form to put a day right; absent for those who may only look. */
  readonly form: FormState | undefined
  /** A command id for each day that may be taken back. */
  readonly unsetIds: Readonly<Record<string, string>>
}

type Row = YearOfSpecialDays['days'][number]

/** The special days of a year, and for the Office a form to put one right. */
export function CalendarPage({ view, year, form, unsetIds }: CalendarPageProps) {
  const { language } = view
  const texts = words(language)
  const columns: Column<Row>[] = [
    { key: 'on', head: texts.day, cell: ({ on }) => `${formatWeekday(on, language)} ${formatDate(on)}`, names: true },
    { key: 'kind', head: texts.kind, cell: ({ kind }) => kindWords[kind][language] },
    { key: 'name', head: texts.dayName, cell: ({ name }) => name[language] },
    { key: 'source', head: texts.source, cell: ({ source }) => source },
    {
      key: 'standing',
      head: texts.standing,
      cell: (row) => <Standing row={row} view={view} unsetId={unsetIds[row.on]} />,
    },
  ]
  return (
    <Page view={view} title={texts.title} current="/lich" lead={texts.lead}>
      <p class="row">
        <a class="btn" href={`/lich?year=${year.year - 1}`}>
          {texts.previousYear}
        </a>
        <strong>
          {texts.year} {year.year}
        </strong>
        <a class="btn" href={`/lich?year=${year.year + 1}`}>
          {texts.nextYear}
        </a>
      </p>
      <DataTable
        language={language}
        caption={`${texts.title} ${year.year}`}
        columns={columns}
        rows={year.days}
        empty={<EmptyState language={language} title={texts.noDays} />}
      />
      {form ? (
        <section class="stack">
          <h2>{texts.setDay}</h2>
          <CommandForm
            action="/lich"
            commandId={form.commandId}
            fields={fieldSpecs(SetDay)}
            typed={form.typed}
            problems={form.problems}
            language={language}
            submit={texts.setDay}
          />
        </section>
      ) : null}
    </Page>
  )
}

function Standing({ row, view, unsetId }: { row: Row; view: View; unsetId: string | undefined }) {
  const { language } = view
  const texts = words(language)
  if (!row.own) {
    const label = row.confirmed ? texts.confirmed : texts.unconfirmed
    return <StateMark language={language} state={row.confirmed ? 'done' : 'ask'} label={label} />
  }
  return (
    <form method="post" action="/lich/bo" class="row">
      <StateMark language={language} state="done" label={texts.own} />
      <input type="hidden" name="commandId" value={unsetId} />
      <input type="hidden" name="on" value={row.on} />
      {unsetId === undefined ? null : (
        <button class="btn quiet" type="submit">
          {texts.unsetDay}
        </button>
      )}
    </form>
  )
}
