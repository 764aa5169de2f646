import { fieldSpecs } from '../../../commands/fields.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { grantCommendations } from '../commands/grant.ts'
import type { DecisionListed } from '../queries/councils.ts'
import type { GrantDraft } from '../queries/drafts.ts'
import { words } from '../words.ts'
import { CommendationTabs, navigationHref } from './tabs.tsx'

export interface DecisionsPageProps {
  readonly view: View
  readonly decisions: readonly DecisionListed[]
  readonly mayGrant: boolean
}

/** Decisions that granted commendations, newest first. */
export function DecisionsPage({ view, decisions, mayGrant }: DecisionsPageProps) {
  const { language } = view
  const texts = words(language)
  const grant = mayGrant ? (
    <a class="btn go" href="/khen-thuong/quyet-dinh/moi">
      {texts.grant}
    </a>
  ) : undefined
  return (
    <Page view={view} title={texts.decisions} current={navigationHref} actions={grant}>
      <CommendationTabs view={view} current="/khen-thuong/quyet-dinh" />
      <DataTable
        language={language}
        caption={texts.decisions}
        rows={decisions}
        rowHref={({ id }) => `/khen-thuong/quyet-dinh/${id}`}
        columns={[
          { key: 'number', head: texts.serial, names: true, cell: ({ number }) => number },
          { key: 'on', head: texts.decidedOn, cell: ({ decidedOn }) => formatDate(decidedOn) },
          { key: 'count', head: texts.count, numeric: true, cell: ({ count }) => count },
          {
            key: 'sum',
            head: texts.rewardSum,
            numeric: true,
            cell: ({ rewardSum }) => formatNumber(rewardSum, language),
            foot: formatNumber(
              decisions.reduce((sum, { rewardSum }) => sum + rewardSum, 0),
              language,
            ),
          },
        ]}
        empty={<EmptyState language={language} title={texts.none} advice={texts.nothingPassedAdvice} action={grant} />}
      />
    </Page>
  )
}

export interface GrantPageProps {
  readonly view: View
  readonly draft: GrantDraft
  readonly form: FormState
}

/** Issues a decision on what the council passed. */
export function GrantPage({ view, draft, form }: GrantPageProps) {
  const { language, today } = view
  const texts = words(language)
  const signers = draft.signers.map(({ personId, name, jobTitle }) => {
    const label = jobTitle === '' ? name : `${name} (${jobTitle})`
    return { value: personId, label: { vi: label, en: label } }
  })
  const usual = {
    proposalIds: draft.proposals.map(({ value }) => value),
    symbol: draft.symbol,
    decidedOn: formatDate(today),
    signerId: signers[0]?.value ?? '',
  }
  return (
    <Page
      view={view}
      title={texts.grant}
      current={navigationHref}
      crumbs={[{ label: texts.decisions, href: '/khen-thuong/quyet-dinh' }, { label: texts.grant }]}
      lead={texts.grantLead}
    >
      {draft.proposals.length === 0 ? (
        <EmptyState language={language} title={texts.nothingPassed} advice={texts.nothingPassedAdvice} />
      ) : (
        <CommandForm
          action="/khen-thuong/quyet-dinh/moi"
          commandId={form.commandId}
          fields={fieldSpecs(grantCommendations.input, { proposalIds: draft.proposals, signerId: signers })}
          typed={{ ...usual, ...form.typed }}
          problems={form.problems}
          language={language}
          submit={texts.grant}
        />
      )}
    </Page>
  )
}
