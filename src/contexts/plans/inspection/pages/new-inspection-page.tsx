import { fieldSpecs } from '../../../../commands/fields.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { navigationHref } from '../../urging/pages/tabs.tsx'
import { planInspectionCommand } from '../commands/plan-inspection.ts'
import type { InspectionDraft } from '../queries/inspection-draft.ts'
import { words } from '../words.ts'

export interface NewInspectionPageProps {
  readonly view: View
  readonly draft: InspectionDraft
  readonly form: FormState
}

/** Plans a round: first the plan, then its tasks, days, leader and checklist. */
export function NewInspectionPage({ view, draft, form }: NewInspectionPageProps) {
  const { language } = view
  const texts = words(language)
  const crumbs = [{ label: texts.listTitle, href: '/kiem-tra' }, { label: texts.plan }]
  return (
    <Page view={view} title={texts.plan} current={navigationHref} crumbs={crumbs} lead={texts.planLead}>
      {draft.plans.length === 0 ? (
        <EmptyState language={language} title={texts.noPlan} advice={texts.noPlanAdvice} />
      ) : null}
      {draft.plans.length > 1 ? <PlanChoice view={view} draft={draft} /> : null}
      {draft.planId === null ? null : (
        <CommandForm
          action="/kiem-tra/moi"
          commandId={form.commandId}
          fields={fieldSpecs(planInspectionCommand.input, { ledBy: draft.people, taskIds: draft.tasks })}
          typed={{ ...form.typed, planId: draft.planId }}
          problems={form.problems}
          language={language}
          submit={texts.plan}
        />
      )}
    </Page>
  )
}

function PlanChoice({ view: { language }, draft }: { view: View; draft: InspectionDraft }) {
  const label = words.catalogue.choosePlan
  return (
    <form method="get" action="/kiem-tra/moi" class="form">
      <Field
        spec={{ name: 'plan', label, control: 'choice', required: true, options: draft.plans }}
        value={draft.planId ?? ''}
        language={language}
        idPrefix="ke-hoach"
      />
      <div class="row">
        <button class="btn" type="submit">
          {words(language).choosePlanGo}
        </button>
      </div>
    </form>
  )
}
