import { fieldSpecs } from '../../../commands/fields.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { editAgency } from '../commands/edit-agency.ts'
import type { AgencyShown } from '../queries/agency.ts'
import { words } from '../words.ts'
import { AdminPage, typedOf } from './admin-page.tsx'

/** What the agency is called, and when it works. */
export function AgencyPage({ view, agency, form }: { view: View; agency: AgencyShown; form: FormState }) {
  const texts = words(view.language)
  return (
    <AdminPage view={view} title={texts.agency} tab="/quan-tri" lead={texts.agencyLead}>
      <CommandForm
        action="/quan-tri"
        commandId={form.commandId}
        version={agency.version}
        fields={fieldSpecs(editAgency.input).filter(({ control }) => control !== 'hidden')}
        typed={{ ...recorded(agency), ...form.typed }}
        problems={form.problems}
        language={view.language}
        submit={editAgency.words}
      />
    </AdminPage>
  )
}

function recorded({ settings, ...agency }: AgencyShown) {
  const { name, shortName, superiorName, symbol, place, style } = agency
  const [morning, afternoon] = settings.workingHours
  return typedOf({
    name,
    shortName,
    superiorName,
    symbol,
    place,
    style,
    morningFrom: morning?.from ?? '',
    morningTo: morning?.to ?? '',
    afternoonFrom: afternoon?.from ?? '',
    afternoonTo: afternoon?.to ?? '',
    quietFrom: settings.quietHours.from,
    quietTo: settings.quietHours.to,
  })
}
