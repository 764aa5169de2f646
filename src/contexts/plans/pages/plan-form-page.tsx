import type { Child } from 'hono/jsx'
import type { FieldSpec } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { words } from './words.ts'

export interface PlanFormPageProps {
  readonly view: View
  readonly planId: string
  readonly title: string
  readonly lead?: string
  readonly action: string
  readonly fields: readonly FieldSpec[]
  readonly state: FormState
  readonly submit: string
  readonly hidden: Readonly<Record<string, readonly string[]>>
  readonly children?: Child
}

/** One thing done to a plan: adding a task, giving many tasks at once. */
export function PlanFormPage(props: PlanFormPageProps) {
  const { view, planId, title, lead, action, fields, state, submit, hidden, children } = props
  const texts = words(view.language)
  return (
    <Page
      view={view}
      title={title}
      lead={lead}
      current="/ke-hoach"
      crumbs={[
        { label: texts.plans, href: '/ke-hoach' },
        { label: texts.plan, href: `/ke-hoach/${planId}` },
        { label: title },
      ]}
    >
      <div class="blocks">
        {children}
        <CommandForm
          action={action}
          commandId={state.commandId}
          fields={fields}
          typed={state.typed}
          problems={state.problems}
          language={view.language}
          submit={submit}
          secondary={
            <a class="btn quiet" href={`/ke-hoach/${planId}`}>
              {texts.backToPlan}
            </a>
          }
        >
          {Object.entries(hidden).flatMap(([name, values]) =>
            values.map((value) => <input type="hidden" name={name} value={value} />),
          )}
        </CommandForm>
      </div>
    </Page>
  )
}
