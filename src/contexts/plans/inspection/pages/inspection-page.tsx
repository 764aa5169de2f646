import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { navigationHref } from '../../urging/pages/tabs.tsx'
import { closeInspection } from '../commands/close-inspection.ts'
import type { InspectionShown, ItemShown } from '../queries/inspection-page.ts'
import { isAnswered } from '../rules/inspection.ts'
import { words } from '../words.ts'

export interface InspectionPageProps {
  readonly view: View
  readonly shown: InspectionShown
  /** The form to close it; absent for those who may not, and once it is closed. */
  readonly closing: FormState | undefined
}

/** A round: its tasks with how far each is, its minutes, and closing it. */
export function InspectionPage({ view, shown, closing }: InspectionPageProps) {
  const { inspection, items } = shown
  const { language } = view
  const texts = words(language)
  const closed = inspection.state === 'closed'
  return (
    <Page
      view={view}
      title={`${inspection.code} ${inspection.title}`}
      heading={inspection.title}
      current={navigationHref}
      kicker={
        <>
          <span>{inspection.code}</span>
          <StateMark
            language={language}
            state={closed ? 'done' : 'doing'}
            label={closed ? texts.isClosed : texts.isPlanned}
          />
        </>
      }
      crumbs={[{ label: texts.listTitle, href: '/kiem-tra' }, { label: inspection.code }]}
      lead={`${formatDate(inspection.startsOn)} – ${formatDate(inspection.endsOn)} · ${texts.ledBy}: ${inspection.ledByName}`}
      actions={
        <a class="btn" href={`/kiem-tra/${inspection.id}/bien-ban`}>
          {closed ? texts.seeMinutes : texts.seeDraft}
        </a>
      }
    >
      <div class="blocks">
        <p>
          {texts.ofPlan}: <a href={`/ke-hoach/${inspection.planId}`}>{inspection.planTitle}</a>
        </p>
        <section>
          <h2>{texts.itemsTitle}</h2>
          <DataTable
            language={language}
            caption={texts.itemsTitle}
            columns={columnsOf(language)}
            rows={items}
            rowHref={({ id }) => `/kiem-tra/${inspection.id}/${id}`}
          />
        </section>
        {shown.hasBegun ? null : <p class="s m">{texts.notBegun(formatDate(inspection.startsOn))}</p>}
        {closing === undefined ? null : <Closing view={view} shown={shown} closing={closing} />}
      </div>
    </Page>
  )
}

function columnsOf(language: Language): Column<ItemShown>[] {
  const texts = words(language)
  return [
    { key: 'task', head: texts.task, names: true, cell: ({ code, title }) => `${code} · ${title}` },
    { key: 'unit', head: texts.unit, cell: ({ unitName }) => unitName ?? '–' },
    { key: 'officer', head: texts.officer, cell: ({ officerName }) => officerName ?? '–' },
    { key: 'state', head: texts.standing, cell: (item) => <ItemState item={item} language={language} /> },
    { key: 'finding', head: texts.finding, cell: ({ finding }) => (finding === '' ? '–' : finding) },
    {
      key: 'task-of-finding',
      head: texts.findingTask,
      cell: ({ findingTaskId, findingTaskCode }) =>
        findingTaskId === null ? '–' : <a href={`/nhiem-vu/${findingTaskId}`}>{findingTaskCode}</a>,
    },
  ]
}

function ItemState({ item, language }: { item: ItemShown; language: Language }) {
  const texts = words(language)
  const done = item.answers.filter(({ value }) => value !== null).length
  if (isAnswered(item)) return <StateMark language={language} state="done" label={texts.answered} />
  const label = done === 0 ? texts.notAnswered : texts.partlyAnswered(done, item.answers.length)
  return <StateMark language={language} state={done === 0 ? 'todo' : 'doing'} label={label} />
}

function Closing({ view: { language }, shown, closing }: { view: View; shown: InspectionShown; closing: FormState }) {
  const texts = words(language)
  const { inspection, items } = shown
  const left = items.filter((item) => !isAnswered(item)).length
  return (
    <section class="stack">
      <h2>{texts.close}</h2>
      <p class="s m">{texts.closeLead}</p>
      {left > 0 ? <p>{texts.closeLeft(left)}</p> : null}
      <CommandForm
        action={`/kiem-tra/${inspection.id}/ket-thuc`}
        commandId={closing.commandId}
        version={inspection.version}
        fields={fieldSpecs(closeInspection.input).filter(({ control }) => control !== 'hidden')}
        typed={closing.typed}
        problems={closing.problems}
        language={language}
        submit={texts.close}
      />
    </section>
  )
}
