import type { Child } from 'hono/jsx'
import type { FieldSpec, Typed } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Text } from '../../../../ui/text.ts'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { words } from '../words.ts'

export interface FormPageProps {
  readonly view: View
  readonly title: Words
  readonly lead: Text
  /** What it is about, and where that stands. */
  readonly about: { readonly name: string; readonly href: string }
  /** Absent when it cannot be done as things stand. */
  readonly form:
    | {
        readonly action: string
        readonly state: FormState
        readonly fields: readonly FieldSpec[]
        readonly typed: Typed
      }
    | undefined
  readonly version?: number | undefined
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly children?: Child
}

/** One thing done about an initiative or an adoption: what it is about, the form, one button. */
export function FormPage({ view, title, lead, about, form, version, hidden = {}, children }: FormPageProps) {
  const { language } = view
  return (
    <Page
      view={view}
      title={title}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      crumbs={[
        { label: words.catalogue.initiatives, href: '/mo-hinh' },
        { label: about.name, href: about.href },
      ]}
      lead={typeof lead === 'string' ? lead : lead[language]}
    >
      <div class="blocks">
        {children}
        {form === undefined ? null : (
          <CommandForm
            action={form.action}
            commandId={form.state.commandId}
            version={version}
            fields={form.fields}
            typed={form.state.problems.length > 0 ? form.state.typed : form.typed}
            problems={form.state.problems}
            language={language}
            submit={title}
            secondary={<a href={about.href}>{about.name}</a>}
          >
            {Object.entries(hidden).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          </CommandForm>
        )}
      </div>
    </Page>
  )
}
