import type { FieldSpec } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { words } from '../words.ts'
import { fileRules } from './document-page.tsx'

interface RegisterPageProps {
  readonly view: View
  readonly fields: readonly FieldSpec[]
  readonly form: FormState
}

/** Enters a document by hand: our own, or one that ours rest on. */
export function RegisterPage({ view, fields, form }: RegisterPageProps) {
  const texts = words(view.language)
  return (
    <Page
      view={view}
      title={texts.registerNew}
      current="/van-ban"
      crumbs={[{ label: texts.register, href: '/van-ban' }]}
    >
      <CommandForm
        action="/van-ban/moi"
        commandId={form.commandId}
        fields={fields}
        typed={form.typed}
        problems={form.problems}
        language={view.language}
        submit={texts.registerNew}
        secondary={<a href="/van-ban">{texts.cancel}</a>}
        fileRules={fileRules}
      />
    </Page>
  )
}
