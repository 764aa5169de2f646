import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { ListPager } from '../../../../ui/list-tools.tsx'
import { EmptyState, Note } from '../../../../ui/note.tsx'
import type { Language } from '../../../../kernel/words.ts'
import { Page } from '../../../../ui/page.tsx'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { usualRules } from '../../criteria/rules/criteria.ts'
import { planCouncil } from '../commands/council.ts'
import { councilWords } from '../council-words.ts'
import type { CouncilDraft, CouncilListed } from '../queries/councils.ts'
import type { SessionState } from '../rules/council.ts'

export interface CouncilsPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly CouncilListed[]; readonly total: number }
  readonly page: number
  readonly pageSize: number
  readonly mayPlan: boolean
}

/** Sessions of the council, newest first. */
export function CouncilsPage({ view, list, page, pageSize, mayPlan }: CouncilsPageProps) {
  const { language } = view
  const texts = councilWords(language)
  const plan = mayPlan ? (
    <a class="btn go" href="/hoi-dong/moi">
      {texts.planCouncil}
    </a>
  ) : undefined
  return (
    <Page
      view={view}
      title={texts.councils}
      current="/mo-hinh"
      crumbs={[{ label: { vi: 'Thẩm định', en: 'Assessments' }, href: '/tham-dinh' }, { label: texts.councils }]}
      lead={texts.councilsLead}
      actions={plan}
    >
      <DataTable
        language={language}
        caption={texts.councils}
        columns={columnsOf(view)}
        rows={list.rows}
        rowHref={({ id }) => `/hoi-dong/${id}`}
        empty={
          <EmptyState language={language} title={texts.noCouncils} advice={texts.noCouncilsAdvice} action={plan} />
        }
      />
      <ListPager view={view} page={page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

const sessionMarks: Readonly<Record<SessionState, State>> = { planned: 'doing', closed: 'done', cancelled: 'halt' }

/** Where a session stands, as a mark. */
export function SessionMark({ state, language }: { state: SessionState; language: Language }) {
  const texts = councilWords(language)
  const labels = { planned: texts.isPlanned, closed: texts.isClosed, cancelled: texts.isCancelled }
  return <StateMark language={language} state={sessionMarks[state]} label={labels[state]} />
}

function columnsOf({ language }: View): Column<CouncilListed>[] {
  const texts = councilWords(language)
  return [
    { key: 'title', head: texts.councilTitle, names: true, cell: ({ code, title }) => `${code} · ${title}` },
    { key: 'held', head: texts.heldOn, cell: ({ heldOn }) => formatDate(heldOn) },
    { key: 'chair', head: texts.chair, cell: ({ chairName }) => chairName },
    { key: 'cases', head: texts.agenda, numeric: true, cell: ({ decided, cases }) => `${decided}/${cases}` },
    {
      key: 'state',
      head: { vi: 'Tình trạng', en: 'State' },
      cell: ({ state }) => <SessionMark state={state} language={language} />,
    },
  ]
}

/** Plans a session: members, day, agenda. */
export function NewCouncilPage({ view, draft, form }: { view: View; draft: CouncilDraft; form: FormState }) {
  const { language } = view
  const texts = councilWords(language)
  const { people, initiatives } = draft
  const options = { chairId: people, secretaryId: people, memberIds: people, initiativeIds: initiatives }
  const usual = { quorumPercent: String(usualRules.quorumPercent), passPercent: String(usualRules.passPercent) }
  return (
    <Page
      view={view}
      title={texts.planCouncil}
      current="/mo-hinh"
      crumbs={[{ label: texts.councils, href: '/hoi-dong' }, { label: texts.planCouncil }]}
    >
      {initiatives.length === 0 ? (
        <Note tone="warn">
          <p>{texts.noReady}</p>
        </Note>
      ) : null}
      <CommandForm
        action="/hoi-dong/moi"
        commandId={form.commandId}
        fields={fieldSpecs(planCouncil.input, options)}
        typed={form.command === '' ? { ...usual, ...form.typed } : form.typed}
        problems={form.problems}
        language={language}
        submit={texts.planCouncil}
      />
    </Page>
  )
}
