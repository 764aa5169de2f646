import type { Child } from 'hono/jsx'
import { roleWords } from '../../../commands/actor.ts'
import type { AnyCommand } from '../../../commands/command.ts'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Confirm, EmptyState } from '../../../ui/note.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { endRole } from '../commands/end-role.ts'
import { giveRole } from '../commands/give-role.ts'
import type { PersonShown, RoleShown } from '../queries/people.ts'
import { words } from '../words.ts'

export interface RolesSectionProps {
  readonly view: View
  readonly person: PersonShown
  readonly units: readonly Option[]
  readonly formOf: (command: AnyCommand) => FormState
}

/** The roles a person has held, holds and will hold; ending one and giving another. */
export function RolesSection(props: RolesSectionProps) {
  const { view, person, units, formOf } = props
  const { language } = view
  const texts = words(language)
  const give = formOf(giveRole)
  const columns: Column<RoleShown>[] = [
    { key: 'role', head: texts.role, names: true, cell: ({ role }) => roleWords[role][language] },
    { key: 'unit', head: texts.units, cell: ({ unitName }) => unitName ?? texts.wholeAgency },
    { key: 'from', head: texts.from, cell: ({ validFrom }) => formatDate(validFrom) },
    { key: 'to', head: texts.to, cell: ({ validTo }) => (validTo === null ? texts.open : formatDate(validTo)) },
    { key: 'end', head: texts.endRole, hideHead: true, cell: (role) => <EndRole role={role} {...props} /> },
  ]
  return (
    <section class="stack">
      <h2>{texts.rolesTitle}</h2>
      <DataTable
        language={language}
        caption={texts.rolesTitle}
        columns={columns}
        rows={person.roles}
        empty={<EmptyState language={language} title={texts.noRoles} />}
        sticky={false}
      />
      {person.validTo !== null ? null : (
        <GiveRoleForm opened={give.problems.length > 0} label={texts.giveRole} language={language}>
          <CommandForm
            action={`/quan-tri/nguoi-dung/${person.id}/vai-tro`}
            commandId={give.commandId}
            fields={fieldSpecs(giveRole.input, { unitId: units }).filter(({ control }) => control !== 'hidden')}
            typed={{ validFrom: view.today, ...give.typed }}
            problems={give.problems}
            language={language}
            submit={giveRole.words}
            idPrefix="vt"
            main={false}
          />
        </GiveRoleForm>
      )}
    </section>
  )
}

interface GiveRoleFormProps {
  readonly opened: boolean
  readonly label: string
  readonly language: View['language']
  readonly children: Child
}

function GiveRoleForm({ opened, label, language, children }: GiveRoleFormProps) {
  if (opened) return <div class="card stack">{children}</div>
  return (
    <Confirm language={language} label={label} question={label}>
      {children}
    </Confirm>
  )
}

function EndRole({ role, view, person, formOf }: RolesSectionProps & { readonly role: RoleShown }) {
  const { language } = view
  const texts = words(language)
  const isOver = role.validTo !== null && role.validTo < view.today
  if (isOver || person.validTo !== null) return null
  const form = formOf(endRole)
  const isThis = form.typed['roleId'] === role.id
  return (
    <Confirm language={language} label={texts.endRole} question={texts.endRoleOf(roleWords[role.role][language])}>
      <CommandForm
        action={`/quan-tri/nguoi-dung/${person.id}/vai-tro/ket-thuc`}
        commandId={form.commandId}
        fields={fieldSpecs(endRole.input).filter(({ control }) => control !== 'hidden')}
        typed={{ lastOn: view.today, ...(isThis && form.typed) }}
        problems={isThis ? form.problems : []}
        language={language}
        submit={endRole.words}
        idPrefix={`vt-${role.id}`}
        main={false}
      >
        <input type="hidden" name="roleId" value={role.id} />
      </CommandForm>
    </Confirm>
  )
}
