import type { Child } from 'hono/jsx'
import type { FieldSpec, Problem, Typed } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import { words } from './words.ts'

/** Files that count as evidence. */
const EVIDENCE_FILES = {
  accept: [
    '.pdf',
    '.docx',
    '.xlsx',
    '.pptx',
    '.doc',
    '.xls',
    '.jpg',
    '.jpeg',
    '.png',
    '.webp',
    '.heic',
    '.txt',
    '.zip',
  ],
  maxBytes: 25 * 1024 * 1024,
} as const

export interface TaskFormPageProps {
  readonly view: View
  readonly task: { readonly id: string; readonly code: string; readonly title: string; readonly planId: string }
  /** What the button says. */
  readonly submit: Words
  /** Absent when it cannot be done as things stand. */
  readonly form: ShownForm | undefined
  /** What to look at before deciding. */
  readonly children?: Child
}

export interface ShownForm {
  readonly action: string
  readonly commandId: string
  readonly fields: readonly FieldSpec[]
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly hidden: Typed
  /** What is on record now, when somebody changed it while this person typed. */
  readonly changedTo: Typed | undefined
  /** Fields the description does not draw: figures. */
  readonly more?: Child
  /** The other answer, where there are two: returning instead of confirming. */
  readonly otherwise?: { readonly href: string; readonly label: Words } | undefined
}

/** One thing done to a task: what it is about above, the form below, nothing else. */
export function TaskFormPage({ view, task, submit, form, children }: TaskFormPageProps) {
  const { language } = view
  const texts = words(language)
  const back = (
    <a class="btn quiet" href={`/nhiem-vu/${task.id}`}>
      {texts.backToTask}
    </a>
  )
  return (
    <Page
      view={view}
      title={`${submit[language]}: ${task.code}`}
      heading={submit[language]}
      current="/ke-hoach"
      sheet="plans/plans"
      crumbs={[
        { label: texts.plans, href: '/ke-hoach' },
        { label: task.code, href: `/nhiem-vu/${task.id}` },
        { label: submit[language] },
      ]}
      lead={`${task.code} · ${task.title}`}
    >
      <div class="blocks">
        {children === undefined ? null : <div>{children}</div>}
        {form === undefined ? (
          <>
            <Note tone="warn">
              <p>{texts.notNow}</p>
            </Note>
            <p>{back}</p>
          </>
        ) : (
          <FormOnTask view={view} form={form} submit={submit} back={back} />
        )}
      </div>
    </Page>
  )
}

interface FormOnTaskProps {
  readonly view: View
  readonly form: ShownForm
  readonly submit: Words
  readonly back: Child
}

function FormOnTask({ view, form, submit, back }: FormOnTaskProps) {
  const { language } = view
  const { otherwise } = form
  const other = otherwise && (
    <a class="btn" href={otherwise.href}>
      {otherwise.label[language]}
    </a>
  )
  return (
    <>
      {form.changedTo === undefined ? null : <Changed view={view} fields={form.fields} current={form.changedTo} />}
      <CommandForm
        action={form.action}
        commandId={form.commandId}
        fields={form.fields}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={submit}
        fileRules={EVIDENCE_FILES}
        secondary={
          <>
            {other}
            {back}
          </>
        }
      >
        <Hidden values={form.hidden} />
        {form.more}
      </CommandForm>
    </>
  )
}

function Hidden({ values }: { values: Typed }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={[value].flat()[0]} />
      ))}
    </>
  )
}

/** What the other person wrote, beside what this one typed. */
function Changed({
  view: { language },
  fields,
  current,
}: {
  view: View
  fields: readonly FieldSpec[]
  current: Typed
}) {
  const texts = words(language)
  return (
    <Note tone="warn">
      <p>
        <b>{texts.changedMeanwhile}</b>
      </p>
      <dl class="facts">
        {fields
          .filter(({ name }) => name in current)
          .map((spec) => (
            <>
              <dt>{spec.label[language]}</dt>
              <dd>{shownValue(spec, current[spec.name] ?? '', language)}</dd>
            </>
          ))}
      </dl>
      <p class="s">{texts.yoursBelow}</p>
    </Note>
  )
}

function shownValue(spec: FieldSpec, value: string | readonly string[], language: View['language']): string {
  const names = [value]
    .flat()
    .map((each) => spec.options?.find((option) => option.value === each)?.label[language] ?? each)
  return names.join(', ') || '–'
}
