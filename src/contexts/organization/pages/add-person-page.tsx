import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { addPerson } from '../commands/add-person.ts'
import { words } from '../words.ts'
import { AdminPage } from './admin-page.tsx'

/** One more person, with a first role. */
export function AddPersonPage({ view, units, form }: { view: View; units: readonly Option[]; form: FormState }) {
  const texts = words(view.language)
  return (
    <AdminPage view={view} title={texts.addPerson} tab="/quan-tri/nguoi-dung" below>
      <CommandForm
        action="/quan-tri/nguoi-dung/them"
        commandId={form.commandId}
        fields={fieldSpecs(addPerson.input, { unitId: units })}
        typed={{ role: 'officer', ...form.typed }}
        problems={form.problems}
        language={view.language}
        submit={addPerson.words}
        secondary={<a href="/quan-tri/nguoi-dung">{texts.back}</a>}
      />
    </AdminPage>
  )
}
