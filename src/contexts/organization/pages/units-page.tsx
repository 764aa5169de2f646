import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { addUnit } from '../commands/add-unit.ts'
import type { UnitRow } from '../queries/units.ts'
import { words } from '../words.ts'
import { AdminPage } from './admin-page.tsx'
import { kindWords } from './kind-words.ts'

export interface UnitsPageProps {
  readonly view: View
  readonly units: readonly UnitRow[]
  readonly showsClosed: boolean
  readonly form: FormState
  /** A command id for each move. */
  readonly moveIds: readonly string[]
}

/** The units in their order, and a form for one more. */
export function UnitsPage({ view, units, showsClosed, form, moveIds }: UnitsPageProps) {
  const { language } = view
  const texts = words(language)
  const open = units.filter(({ validTo }) => validTo === null)
  const columns: Column<UnitRow>[] = [
    { key: 'name', head: texts.unitName, names: true, cell: (unit) => unit.name },
    { key: 'kind', head: texts.kind, cell: (unit) => kindWords[unit.kind][language] },
    { key: 'parent', head: texts.parent, cell: (unit) => unit.parentName ?? '–' },
    { key: 'people', head: texts.members, numeric: true, cell: (unit) => unit.people },
    {
      key: 'order',
      head: texts.order,
      cell: (unit) => <Order unit={unit} open={open} moveIds={moveIds} view={view} />,
    },
  ]
  return (
    <AdminPage view={view} title={texts.units} tab="/quan-tri/don-vi" lead={texts.unitsLead}>
      <DataTable
        language={language}
        caption={texts.units}
        columns={columns}
        rows={units}
        rowHref={(unit) => `/quan-tri/don-vi/${unit.id}`}
        empty={<EmptyState language={language} title={texts.noUnits} />}
      />
      <p class="s">
        <a href={showsClosed ? '/quan-tri/don-vi' : '/quan-tri/don-vi?closed=true'}>
          {showsClosed ? texts.hideClosed : texts.showClosed}
        </a>
      </p>
      <section class="stack">
        <h2>{texts.addUnit}</h2>
        <CommandForm
          action="/quan-tri/don-vi"
          commandId={form.commandId}
          fields={fieldSpecs(addUnit.input, { parentId: optionsOf(open) })}
          typed={form.typed}
          problems={form.problems}
          language={language}
          submit={addUnit.words}
        />
      </section>
    </AdminPage>
  )
}

function optionsOf(units: readonly { readonly id: string; readonly name: string }[]): Option[] {
  return units.map(({ id, name }) => ({ value: id, label: { vi: name, en: name } }))
}

interface OrderProps {
  readonly unit: UnitRow
  readonly open: readonly UnitRow[]
  readonly moveIds: readonly string[]
  readonly view: View
}

function Order({ unit, open, moveIds, view }: OrderProps) {
  const texts = words(view.language)
  if (unit.validTo !== null) return <>{texts.closedOn(formatDate(unit.validTo))}</>
  const at = open.indexOf(unit)
  const move = (direction: 'up' | 'down', label: string, full: string) => (
    <form method="post" action={`/quan-tri/don-vi/${unit.id}/thu-tu`}>
      <input type="hidden" name="commandId" value={moveIds[2 * at + (direction === 'up' ? 0 : 1)] ?? ''} />
      <input type="hidden" name="direction" value={direction} />
      <button class="btn quiet sm" type="submit" aria-label={full}>
        {label}
      </button>
    </form>
  )
  return (
    <div class="row">
      {at === 0 ? null : move('up', texts.up, texts.upOf(unit.name))}
      {at === open.length - 1 ? null : move('down', texts.down, texts.downOf(unit.name))}
    </div>
  )
}
