import { fieldSpecs } from '../../../commands/fields.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { propose } from '../commands/propose.ts'
import type { ProposalDraft } from '../queries/drafts.ts'
import { words } from '../words.ts'
import { navigationHref } from './tabs.tsx'

export interface ProposePageProps {
  readonly view: View
  readonly draft: ProposalDraft
  readonly form: FormState
}

/** Proposes a commendation. */
export function ProposePage({ view, draft, form }: ProposePageProps) {
  const texts = words(view.language)
  const choices = { unitId: draft.units, personId: draft.people, initiativeId: draft.initiatives }
  const fields = fieldSpecs(propose.input, choices).map((field) =>
    field.name === 'formId' ? { ...field, control: 'choice' as const, options: draft.forms } : field,
  )
  return (
    <Page
      view={view}
      title={texts.propose}
      current={navigationHref}
      crumbs={[{ label: texts.title, href: '/khen-thuong' }, { label: texts.propose }]}
      lead={texts.proposeLead}
    >
      <CommandForm
        action="/khen-thuong/de-nghi"
        commandId={form.commandId}
        fields={fields}
        typed={form.typed}
        problems={form.problems}
        language={view.language}
        submit={texts.propose}
      />
    </Page>
  )
}
