import type { Child } from 'hono/jsx'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Confirm } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { editUnit } from '../commands/edit-unit.ts'
import type { PersonCommands } from '../commands/make-person-commands.ts'
import type { UnitRow } from '../queries/units.ts'
import type { OpenWork } from '../open-work.ts'
import { words } from '../words.ts'
import { AdminPage, typedOf } from './admin-page.tsx'
import { OpenWorkLine } from './open-work.tsx'

export interface UnitPageProps {
  readonly view: View
  readonly unit: UnitRow
  /** The other units that are open. */
  readonly others: readonly Option[]
  readonly openWork: readonly OpenWork[]
  readonly edit: FormState
  readonly close: FormState
  readonly commands: PersonCommands
}

/** One unit: its name and place, and how it ends. */
export function UnitPage({ view, unit, others, openWork, edit, close, commands }: UnitPageProps) {
  const { language } = view
  const texts = words(language)
  const { name, shortName, kind, parentId, validFrom, validTo, people } = unit
  const lead = validTo === null ? texts.since(formatDate(validFrom)) : texts.closedOn(formatDate(validTo))
  const holds = people > 0 ? [texts.personCount(people)] : []
  return (
    <AdminPage view={view} title={name} tab="/quan-tri/don-vi" lead={`${lead} · ${texts.personCount(people)}`} below>
      {validTo === null ? (
        <>
          <CommandForm
            action={`/quan-tri/don-vi/${unit.id}`}
            commandId={edit.commandId}
            version={unit.version}
            fields={fieldSpecs(editUnit.input, { parentId: others }).filter(({ control }) => control !== 'hidden')}
            typed={{ ...typedOf({ name, shortName, kind, parentId }), ...edit.typed }}
            problems={edit.problems}
            language={language}
            submit={editUnit.words}
          />
          <ClosingForm opened={close.problems.length > 0} view={view}>
            <OpenWorkLine view={view} work={openWork} also={holds} />
            <CommandForm
              action={`/quan-tri/don-vi/${unit.id}/ket-thuc`}
              commandId={close.commandId}
              version={unit.version}
              fields={fieldSpecs(commands.closeUnit.input, { successorId: others }).filter(
                ({ control }) => control !== 'hidden',
              )}
              typed={{ lastOn: view.today, ...close.typed }}
              problems={close.problems}
              language={language}
              submit={commands.closeUnit.words}
              idPrefix="kt"
              main={false}
            />
          </ClosingForm>
        </>
      ) : null}
    </AdminPage>
  )
}

/** Hidden behind a button until wanted, or open when something was wrong with it. */
function ClosingForm({ opened, view, children }: { opened: boolean; view: View; children: Child }) {
  const texts = words(view.language)
  if (!opened) {
    return (
      <Confirm language={view.language} label={texts.closeUnit} question={texts.closeQuestion}>
        {children}
      </Confirm>
    )
  }
  return (
    <section class="card stack">
      <h2>{texts.closeUnit}</h2>
      {children}
    </section>
  )
}
