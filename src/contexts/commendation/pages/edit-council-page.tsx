import { fieldSpecs } from '../../../commands/fields.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { changeCouncil } from '../commands/change-council.ts'
import type { CouncilPlan } from '../queries/drafts.ts'
import { words } from '../words.ts'
import { navigationHref } from './tabs.tsx'

export interface EditCouncilPageProps {
  readonly view: View
  readonly plan: CouncilPlan
  readonly form: FormState
}

/** A meeting that was called, to be called anew: day, place, people, agenda. */
export function EditCouncilPage({ view, plan: { session, agendaIds, people, proposals }, form }: EditCouncilPageProps) {
  const { language } = view
  const texts = words(language)
  const { id, code, heldOn, place, memberIds, chairId, secretaryId, version } = session
  const options = { memberIds: people, chairId: people, secretaryId: people, proposalIds: proposals }
  const first = { heldOn, place, memberIds, chairId, secretaryId, proposalIds: agendaIds }
  return (
    <Page
      view={view}
      title={`${texts.changeCouncil} ${code}`}
      heading={texts.changeCouncil}
      current={navigationHref}
      kicker={<span>{code}</span>}
      crumbs={[
        { label: texts.councils, href: '/khen-thuong/hoi-dong' },
        { label: code, href: `/khen-thuong/hoi-dong/${id}` },
        { label: texts.changeCouncil },
      ]}
      lead={texts.changeCouncilLead}
    >
      <CommandForm
        action={`/khen-thuong/hoi-dong/${id}/sua`}
        commandId={form.commandId}
        version={version}
        fields={fieldSpecs(changeCouncil.input, options).filter(({ control }) => control !== 'hidden')}
        typed={form.command === '' ? first : form.typed}
        problems={form.problems}
        language={language}
        submit={texts.changeCouncil}
      />
    </Page>
  )
}
