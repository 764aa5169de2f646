import { fieldSpecs } from '../../../commands/fields.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { editProposal } from '../commands/edit-proposal.ts'
import type { ProposalEdit } from '../queries/drafts.ts'
import { words } from '../words.ts'
import { navigationHref } from './tabs.tsx'

export interface EditProposalPageProps {
  readonly view: View
  readonly edit: ProposalEdit
  readonly form: FormState
}

/** A proposal to be written anew before a council votes on it. */
export function EditProposalPage({ view, edit: { proposal, forms, initiatives }, form }: EditProposalPageProps) {
  const texts = words(view.language)
  const { id, code, holderName, formId, initiativeId, achievement, version } = proposal
  const isOutside = proposal.personId === null && proposal.unitId === null
  const fields = fieldSpecs(editProposal.input, { initiativeId: initiatives })
    .filter(({ name, control }) => control !== 'hidden' && (isOutside || name !== 'name'))
    .map((field) => (field.name === 'formId' ? { ...field, control: 'choice' as const, options: forms } : field))
  const first = { formId, name: isOutside ? holderName : '', initiativeId: initiativeId ?? '', achievement }
  return (
    <Page
      view={view}
      title={`${texts.edit} ${code}`}
      heading={`${texts.edit}: ${holderName}`}
      current={navigationHref}
      crumbs={[
        { label: texts.title, href: '/khen-thuong' },
        { label: code, href: `/khen-thuong/${id}` },
        { label: texts.edit },
      ]}
      lead={texts.editLead}
    >
      <CommandForm
        action={`/khen-thuong/${id}/sua`}
        commandId={form.commandId}
        version={version}
        fields={fields}
        typed={form.command === '' ? first : form.typed}
        problems={form.problems}
        language={view.language}
        submit={texts.edit}
      />
    </Page>
  )
}
