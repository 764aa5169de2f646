import { fieldSpecs } from '../../../commands/fields.ts'
import type { FieldSpec } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Note } from '../../../ui/note.tsx'
import { PlainPage } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { setUp } from '../commands/set-up.ts'
import { signInWords as words } from '../sign-in-words.ts'
import { newPasswordSpecs } from './sign-in-pages.tsx'

/** The first page of a new installation: the agency, and who administers it. */
export function SetUpPage({ view, form, hasSample }: { view: View; form: FormState; hasSample: boolean }) {
  const texts = words(view.language)
  const specs = fieldSpecs(setUp.input).filter(({ control }) => control !== 'hidden')
  return (
    <PlainPage view={view} title={texts.setUp} lead={texts.setUpLead}>
      {hasSample ? (
        <Note>
          <p>
            <a href="/thiet-lap/mau">{texts.trySample}</a>
          </p>
          <p class="s">{texts.trySampleLead}</p>
        </Note>
      ) : null}
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

/** Trying it out: only who one is; everything else is the sample's. */
export function SampleSetUpPage({ view, form, fields }: { view: View; form: FormState; fields: readonly FieldSpec[] }) {
  const texts = words(view.language)
  return (
    <PlainPage view={view} title={texts.trySample} lead={texts.trySampleLead}>
      <CommandForm
        action="/thiet-lap/mau"
        commandId={form.commandId}
        fields={[...fields, ...newPasswordSpecs]}
        typed={form.typed}
        problems={form.problems}
        language={view.language}
        submit={texts.trySample}
        secondary={
          <a class="btn quiet" href="/thiet-lap">
            {texts.orSetUp}
          </a>
        }
        draft={false}
      />
    </PlainPage>
  )
}
