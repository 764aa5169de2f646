import type { Child } from 'hono/jsx'
import type { FieldSpec, Typed } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { Initiative } from '../../rules/initiative.ts'
import { words } from '../words.ts'

export interface FormPageProps {
  readonly view: View
  readonly initiative: Pick<Initiative, 'id' | 'code' | 'name'>
  readonly title: Words
  readonly lead?: string | undefined
  readonly action: string
  readonly form: FormState
  readonly fields: readonly FieldSpec[]
  /** What stands in the fields when the form is first shown. */
  readonly first?: Typed | undefined
  readonly version?: number | undefined
  /** Why it can not be done now: said in place of the form. */
  readonly notYet?: Words | undefined
  readonly children?: Child | undefined
}

/** A page with the one form of an act on an initiative. */
export function FormPage(props: FormPageProps) {
  const { view, initiative, title, lead, notYet, children } = props
  const { language } = view
  return (
    <Page
      view={view}
      title={title}
      current="/mo-hinh"
      crumbs={crumbsOf(initiative, title, language)}
      lead={lead === undefined ? initiative.name : `${initiative.name}. ${lead}`}
      sheet="initiatives/assessment"
    >
      <div class="blocks">
        {children}
        {notYet === undefined ? (
          <ActForm {...props} />
        ) : (
          <>
            <Note tone="warn">{notYet[language]}</Note>
            <p>
              <a href={initiativeHref(initiative.id, 'assess')}>{words(language).see}</a>
            </p>
          </>
        )}
      </div>
    </Page>
  )
}

function ActForm({ view, title, action, form, fields, first, version }: FormPageProps) {
  return (
    <CommandForm
      action={action}
      commandId={form.commandId}
      version={version}
      fields={fields.filter(({ name }) => !carriedByAddress.has(name))}
      typed={form.command === '' ? (first ?? {}) : form.typed}
      problems={form.problems}
      language={view.language}
      submit={title}
    />
  )
}

/** Names that the address or `version` brings. */
const carriedByAddress: ReadonlySet<string> = new Set(['initiativeId', 'version', 'assessorId', 'sessionId'])

/** The way to a page about an initiative's assessment. */
export function crumbsOf({ id, code, name }: FormPageProps['initiative'], title: Words, language: 'vi' | 'en') {
  return [
    { label: words(language).initiatives, href: '/mo-hinh' },
    { label: code ?? name, href: initiativeHref(id) },
    { label: title },
  ]
}
