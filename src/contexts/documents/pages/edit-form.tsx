import type { Child } from 'hono/jsx'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { FieldSpec, Option, Typed } from '../../../kernel/form.ts'
import { Field } from '../../../ui/field.tsx'
import { ProblemSummary } from '../../../ui/problem-summary.tsx'
import { edits } from '../commands/edit-fields.ts'
import type { EditOp } from '../rules/correction/edit.ts'
import { type EditSent, type ReadingContext, readingHref } from './reading-context.ts'
import { SameView } from './same-view.tsx'

export interface EditFormProps {
  readonly context: ReadingContext
  readonly op: EditOp
  /** The part it is about: an item, a reference, a field of the head; also where the page comes back to. */
  readonly part: string
  /** What goes along without being asked. */
  readonly hidden?: Readonly<Record<string, string | readonly string[]>>
  /** What is on record. */
  readonly typed?: Typed
  readonly options?: Readonly<Record<string, readonly Option[]>>
  /** Stands instead of a field as described, by name. */
  readonly instead?: readonly FieldSpec[]
  readonly submit: string
  readonly children?: Child
}

/** A small form for one correction, with what was typed given back when it was not done. */
export function EditForm(props: EditFormProps) {
  const { context, op, part, hidden = {}, typed = {}, options = {}, instead = [], submit, children } = props
  const sent = sentTo(context, op, part)
  const fields = fieldSpecs(edits[op], options)
    .filter(({ control, name }) => control !== 'hidden' && hidden[name] === undefined)
    .map((spec) => instead.find(({ name }) => name === spec.name) ?? spec)
  const idPrefix = `${op}-${part}`
  const { language } = context
  return (
    <form method="post" action={`${readingHref(context.reading.id)}/sua`} class="form edit" novalidate>
      {sent === undefined ? null : (
        <ProblemSummary problems={sent.problems} fields={fields} language={language} idPrefix={idPrefix} />
      )}
      <Carried {...props} />
      {fields.map((spec) => (
        <Field
          spec={spec}
          value={sent?.typed[spec.name] ?? typed[spec.name]}
          problems={sent?.problems}
          language={language}
          idPrefix={idPrefix}
        />
      ))}
      {children}
      <button class="btn sm" type="submit">
        {submit}
      </button>
    </form>
  )
}

/** A correction that is one press. */
export function EditButton(
  props: EditFormProps & { readonly look?: string; readonly label?: string; readonly stepKey?: string },
) {
  const { context, submit, look = 'linkish s', label, stepKey, children } = props
  return (
    <form method="post" action={`${readingHref(context.reading.id)}/sua`} class="inline">
      <Carried {...props} />
      <button class={look} type="submit" aria-label={label} data-step-key={stepKey}>
        {children ?? submit}
      </button>
    </form>
  )
}

/** What every correction carries: its own id, the version that was seen, what it is about. */
export function Carried({ context, op, part, hidden = {} }: EditFormProps) {
  return (
    <>
      <input type="hidden" name="commandId" value={context.newId()} />
      <input type="hidden" name="version" value={String(context.reading.version)} />
      <input type="hidden" name="op" value={op} />
      <input type="hidden" name="part" value={part} />
      <SameView context={context} />
      {Object.entries(hidden).flatMap(([name, value]) =>
        [value].flat().map((text) => <input type="hidden" name={name} value={text} />),
      )}
    </>
  )
}

function sentTo({ sent }: ReadingContext, op: EditOp, part: string): EditSent | undefined {
  return sent?.key === `${op}:${part}` ? sent : undefined
}
