import { fieldSpecs } from '../../../commands/fields.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { ListPager } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { say } from '../../../ui/text.ts'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { callCouncil } from '../commands/call-council.ts'
import type { CouncilListed } from '../queries/councils.ts'
import type { CouncilDraft } from '../queries/drafts.ts'
import { words } from '../words.ts'
import { CommendationTabs, navigationHref } from './tabs.tsx'

export const councilStates = {
  open: { mark: 'doing', label: words.catalogue.open },
  closed: { mark: 'done', label: words.catalogue.closed },
  dropped: { mark: 'halt', label: words.catalogue.dropped },
} as const

export interface CouncilsPageProps {
  readonly view: View
  readonly list: { readonly rows: readonly CouncilListed[]; readonly total: number }
  readonly page: number
  readonly pageSize: number
  readonly mayCall: boolean
}

/** Meetings of the council, newest first. */
export function CouncilsPage({ view, list, page, pageSize, mayCall }: CouncilsPageProps) {
  const { language } = view
  const texts = words(language)
  const call = mayCall ? (
    <a class="btn go" href="/khen-thuong/hoi-dong/moi">
      {texts.openCouncil}
    </a>
  ) : undefined
  return (
    <Page view={view} title={texts.councils} current={navigationHref} actions={call}>
      <CommendationTabs view={view} current="/khen-thuong/hoi-dong" />
      <DataTable
        language={language}
        caption={texts.councils}
        rows={list.rows}
        rowHref={({ id }) => `/khen-thuong/hoi-dong/${id}`}
        columns={[
          { key: 'code', head: texts.code, names: true, cell: ({ code }) => code },
          { key: 'on', head: texts.heldOn, cell: ({ heldOn }) => formatDate(heldOn) },
          {
            key: 'count',
            head: texts.count,
            numeric: true,
            cell: ({ passedCount, proposalCount }) => `${passedCount}/${proposalCount}`,
          },
          {
            key: 'state',
            head: texts.state,
            cell: ({ state }) => (
              <StateMark
                language={language}
                state={councilStates[state].mark}
                label={say(councilStates[state].label, language)}
              />
            ),
          },
        ]}
        empty={<EmptyState language={language} title={texts.noCouncil} advice={texts.noCouncilAdvice} action={call} />}
      />
      <ListPager view={view} page={page} pageSize={pageSize} shown={list.rows.length} total={list.total} />
    </Page>
  )
}

export interface NewCouncilPageProps {
  readonly view: View
  readonly draft: CouncilDraft
  readonly form: FormState
}

/** Calls a meeting. */
export function NewCouncilPage({ view, draft, form }: NewCouncilPageProps) {
  const { language } = view
  const texts = words(language)
  const { people, proposals } = draft
  const choices = { memberIds: people, chairId: people, secretaryId: people, proposalIds: proposals }
  return (
    <Page
      view={view}
      title={texts.openCouncil}
      current={navigationHref}
      crumbs={[{ label: texts.councils, href: '/khen-thuong/hoi-dong' }, { label: texts.openCouncil }]}
      lead={texts.openCouncilLead}
    >
      {proposals.length === 0 ? (
        <EmptyState language={language} title={texts.nothingWaits} advice={texts.noneAdvice} />
      ) : (
        <CommandForm
          action="/khen-thuong/hoi-dong/moi"
          commandId={form.commandId}
          fields={fieldSpecs(callCouncil.input, choices)}
          typed={form.typed}
          problems={form.problems}
          language={language}
          submit={texts.openCouncil}
        />
      )}
    </Page>
  )
}
