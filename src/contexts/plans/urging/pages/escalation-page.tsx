import { fieldSpecs } from '../../../../commands/fields.ts'
import type { FieldSpec, Typed } from '../../../../kernel/form.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { StepRow } from '../commands/set-escalation.ts'
import type { EscalationShown } from '../queries/escalation.ts'
import { type EscalationStep, MOST_STEPS } from '../rules/escalation.ts'
import { stepInWords } from '../rules/words.ts'
import { words } from '../words.ts'

export interface EscalationPageProps {
  readonly view: View
  readonly rule: EscalationShown
  /** Absent for those who may only look. */
  readonly form: FormState | undefined
}

/** How reminders climb: the rule in words, and a form to change it. */
export function EscalationPage({ view, rule, form }: EscalationPageProps) {
  const { language } = view
  const texts = words(language)
  const parent = parentOf(view)
  return (
    <Page
      view={view}
      title={texts.ruleTitle}
      current={parent.href}
      crumbs={[parent, { label: texts.ruleTitle }]}
      lead={texts.ruleLead}
      sheet="plans/steps"
    >
      <div class="blocks">
        <section>
          <h2>{texts.ruleNow}</h2>
          {rule.isOwn ? null : <p class="m">{texts.ruleDefault}</p>}
          <ol>
            {rule.steps.map((step) => (
              <li>{stepInWords(step)[language]}</li>
            ))}
          </ol>
        </section>
        {form === undefined ? null : (
          <section class="stack">
            <h2>{texts.ruleChange}</h2>
            <p class="s m">{texts.ruleHint}</p>
            <RuleForm view={view} rule={rule} form={form} />
          </section>
        )}
      </div>
    </Page>
  )
}

/** Administrators come from administration, the Office and the leaders from urging. */
function parentOf({ nav, language }: View) {
  const texts = words(language)
  const isAdmin = nav.some(({ href }) => href === '/quan-tri')
  return isAdmin ? { label: texts.administration, href: '/quan-tri' } : { label: texts.listTitle, href: '/don-doc' }
}

function RuleForm({ view, rule, form }: { view: View; rule: EscalationShown; form: FormState }) {
  const { language } = view
  const texts = words(language)
  const typed = form.typed['steps.0.to'] === undefined ? typedOf(rule.steps) : form.typed
  return (
    <CommandForm
      action="/quan-tri/nhac-viec"
      commandId={form.commandId}
      version={rule.version}
      fields={[]}
      problems={form.problems}
      language={language}
      submit={texts.setRule}
    >
      {Array.from({ length: rowCount(typed) }, (_, row) => (
        <fieldset class="field">
          <legend>{texts.step(row + 1)}</legend>
          <div class="step">
            {rowSpecs(row).map((spec) => (
              <Field spec={spec} value={typed[spec.name]} problems={form.problems} language={language} />
            ))}
          </div>
        </fieldset>
      ))}
    </CommandForm>
  )
}

const EMPTY_ROWS = 3

/** As many rows as are filled in, and some to add steps. */
function rowCount(typed: Typed): number {
  const filled = Object.entries(typed).flatMap(([name, value]) => {
    const row = /^steps\.(\d+)\.(?:when|to)$/.exec(name)?.[1]
    return row === undefined || value === '' ? [] : [Number(row) + 1]
  })
  return Math.min(MOST_STEPS, Math.max(0, ...filled) + EMPTY_ROWS)
}

function rowSpecs(row: number): FieldSpec[] {
  return fieldSpecs(StepRow).map((spec) => ({
    ...spec,
    name: `steps.${row}.${spec.name}`,
    required: false,
    control: spec.name === 'key' ? 'hidden' : spec.control,
  }))
}

function typedOf(steps: readonly EscalationStep[]): Typed {
  return Object.fromEntries(
    steps.flatMap(({ key, offset, to }, row) => [
      [`steps.${row}.key`, key],
      [`steps.${row}.when`, whenOf(offset)],
      [`steps.${row}.days`, String(Math.abs(offset))],
      [`steps.${row}.to`, to],
    ]),
  )
}

function whenOf(offset: number): 'before' | 'on' | 'after' {
  if (offset === 0) return 'on'
  return offset < 0 ? 'before' : 'after'
}
