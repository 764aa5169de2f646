import { fieldSpecs } from '../../../commands/fields.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { PlainPage } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { setUp } from '../commands/set-up.ts'
import { signInWords as words } from '../sign-in-words.ts'
import { newPasswordSpecs } from './sign-in-pages.tsx'

/** The first page of a new installation: the agency, and who administers it. */
export function SetUpPage({ view, form }: { view: View; form: FormState }) {
  const texts = words(view.language)
  const specs = fieldSpecs(setUp.input).filter(({ control }) => control !== 'hidden')
  return (
    <PlainPage view={view} title={texts.setUp} lead={texts.setUpLead}>
      <CommandForm
        action="/thiet-lap"
        commandId={form.commandId}
        fields={[...specs, ...newPasswordSpecs]}
        typed={form.typed}
        problems={form.problems}
        language={view.language}
        submit={texts.setUp}
        draft={false}
      />
    </PlainPage>
  )
}
