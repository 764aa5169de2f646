import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { agencyWords } from '../agency-words.ts'
import { addAgency } from '../commands/add-agency.ts'
import { addSuperior } from '../commands/add-superior.ts'
import { AdminPage } from './admin-page.tsx'

export interface AddAgencyPageProps {
  readonly view: View
  readonly superiors: readonly Option[]
  /** Under which agency, when the visitor comes from its page. */
  readonly below: string
  readonly form: FormState
}

/** A new agency with its first administrator. */
export function AddAgencyPage({ view, superiors, below, form }: AddAgencyPageProps) {
  const texts = agencyWords(view.language)
  const asUsual = { parentId: below, style: 'state', units: 'usual', validFrom: formatDate(view.today) }
  return (
    <AdminPage view={view} title={texts.add} tab="/quan-tri/co-quan" lead={texts.addLead} below>
      <CommandForm
        action="/quan-tri/co-quan/them"
        commandId={form.commandId}
        fields={fieldSpecs(addAgency.input, { parentId: superiors })}
        typed={{ ...asUsual, ...form.typed }}
        problems={form.problems}
        language={view.language}
        submit={addAgency.words}
      />
    </AdminPage>
  )
}

/** The agency above the topmost one. */
export function AddSuperiorPage({ view, form }: Pick<AddAgencyPageProps, 'view' | 'form'>) {
  const texts = agencyWords(view.language)
  const asUsual = { style: 'state', units: 'usual', validFrom: formatDate(view.today) }
  return (
    <AdminPage view={view} title={texts.addSuperior} tab="/quan-tri/co-quan" lead={texts.addSuperiorLead} below>
      <CommandForm
        action="/quan-tri/co-quan/cap-tren"
        commandId={form.commandId}
        fields={fieldSpecs(addSuperior.input)}
        typed={{ ...asUsual, ...form.typed }}
        problems={form.problems}
        language={view.language}
        submit={addSuperior.words}
      />
    </AdminPage>
  )
}
