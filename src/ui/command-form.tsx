import type { Child } from 'hono/jsx'
import type { FieldSpec, Problem, Typed } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'
import { Field, type FileRules } from './field.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { say, type Text } from './text.ts'
import { words } from './words.ts'

export interface CommandFormProps {
  readonly action: string
  /** Made by the server when the form is first shown; the same id twice is the same command once. */
  readonly commandId: string
  /** Version of the row the person saw, so that a change by someone else in between is noticed. */
  readonly version?: number | string | undefined
  readonly fields: readonly FieldSpec[]
  /** What was typed, or what is on record when the form is first shown. */
  readonly typed?: Typed | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly language: Language
  readonly submit: Text
  /** Further fields or words between the fields and the button. */
  readonly children?: Child | undefined
  /** Beside the main button: a link back, a second button. */
  readonly secondary?: Child | undefined
  readonly fileRules?: FileRules | undefined
  /** Keeps ids apart when several forms stand on a page. */
  readonly idPrefix?: string | undefined
  /** False for forms whose text must not stay in the browser (restricted cases, passwords). */
  readonly draft?: boolean | undefined
  /** False when this is not the one red button of the page. */
  readonly main?: boolean | undefined
}

/**
 * The form of a command: problems first, then its fields with everything typed given back, then one button.
 * Works without script; with it, sends once, keeps a draft in this tab and shows the progress of files.
 */
export function CommandForm(props: CommandFormProps) {
  const { action, commandId, version, fields, language, problems = [], idPrefix, draft = true, main = true } = props
  const texts = words(language)
  const form = (
    <form
      method="post"
      action={action}
      class="form"
      novalidate
      enctype={fields.some(takesFiles) ? 'multipart/form-data' : undefined}
    >
      <ProblemSummary problems={problems} fields={fields} language={language} idPrefix={idPrefix} />
      <input type="hidden" name="commandId" value={commandId} />
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      <Fields {...props} />
      {props.children}
      <div class="row actions">
        <button class={main ? 'btn go' : 'btn'} type="submit">
          {say(props.submit, language)}
        </button>
        {props.secondary}
      </div>
    </form>
  )
  return (
    <kheo-once data-busy={texts.sending}>
      {draft ? (
        <kheo-draft data-form={idPrefix} data-kept={texts.draftKept} data-drop={texts.draftDrop}>
          {form}
        </kheo-draft>
      ) : (
        form
      )}
    </kheo-once>
  )
}

function Fields({ fields, typed = {}, version, problems, language, fileRules, idPrefix }: CommandFormProps) {
  // A version the form carries itself is not sent a second time.
  const own = version === undefined ? fields : fields.filter(({ name }) => name !== 'version')
  return (
    <>
      {own.map((spec) => (
        <Field
          spec={spec}
          value={typed[spec.name]}
          problems={problems}
          language={language}
          fileRules={fileRules}
          idPrefix={idPrefix}
        />
      ))}
    </>
  )
}

function takesFiles(spec: FieldSpec): boolean {
  return spec.control === 'file' || spec.control === 'files'
}
