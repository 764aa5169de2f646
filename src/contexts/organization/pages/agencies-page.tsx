import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option, Typed } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { changeQuery } from '../../../ui/address.ts'
import { BulkArea, BulkBar, FilterBar, ListPager, ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { agencyWords } from '../agency-words.ts'
import { agenciesPerPage, agencyFilters } from '../agency-list.ts'
import type { AgenciesFound, LowerAgencyRow } from '../queries/agencies-below.ts'
import { AdminPage } from './admin-page.tsx'

export const agenciesPath = '/quan-tri/co-quan'

export interface AgenciesPageProps {
  readonly view: View
  readonly found: AgenciesFound
  /** Where ticked agencies may be moved to: the own one first. */
  readonly superiors: readonly Option[]
  /** The filter as it stands in the address. */
  readonly typed: Typed
  readonly formId: string
}

/** The tree below the own agency: filter, pages, download; tick and move, or invite again. */
export function AgenciesPage({ view, found, superiors, typed, formId }: AgenciesPageProps) {
  const { language } = view
  const texts = agencyWords(language)
  const { rows, total, offset } = found
  const page = offset / agenciesPerPage + 1
  return (
    <AdminPage
      view={view}
      title={texts.agencies}
      tab="/quan-tri/co-quan"
      lead={texts.lead}
      actions={<Actions view={view} />}
    >
      <Superior view={view} superior={found.superior} />
      <FilterBar
        language={language}
        action={agenciesPath}
        fields={fieldSpecs(agencyFilters)}
        typed={typed}
        clearHref={agenciesPath}
      />
      <ListTools
        language={language}
        xlsxHref={changeQuery(view.path.replace(agenciesPath, `${agenciesPath}/xlsx`), { page: undefined })}
      />
      <BulkArea formId="cq" action={`${agenciesPath}/loi-moi`} commandId={formId}>
        <DataTable
          language={language}
          caption={texts.agencies}
          columns={columnsOf(view)}
          rows={rows}
          rowHref={({ id }) => `${agenciesPath}/${id}`}
          empty={<EmptyState language={language} title={texts.none} advice={texts.noneAdvice} />}
          selectable={{ name: 'agencyIds', formId: 'cq', value: ({ id }) => String(id), label: ({ name }) => name }}
        />
        <BulkBar
          language={language}
          formId="cq"
          noun={texts.agency}
          actions={[
            { label: texts.move, value: 'move', formAction: `${agenciesPath}/chuyen` },
            { label: texts.renew, value: 'renew' },
          ]}
        >
          <SuperiorChoice view={view} superiors={superiors} />
        </BulkBar>
      </BulkArea>
      <ListPager view={view} page={page} pageSize={agenciesPerPage} shown={rows.length} total={total} />
    </AdminPage>
  )
}

function Actions({ view }: { view: View }) {
  const texts = agencyWords(view.language)
  return (
    <>
      <a class="btn" href={`${agenciesPath}/nhap`}>
        {texts.import}
      </a>
      <a class="btn go" href={`${agenciesPath}/them`}>
        {texts.add}
      </a>
    </>
  )
}

/** Who stands above; the topmost agency may found its superior. */
function Superior({ view, superior }: { view: View; superior: AgenciesFound['superior'] }) {
  const texts = agencyWords(view.language)
  if (superior !== null) return <p class="mt">{texts.superiorIs(superior.name)}</p>
  return (
    <p class="s m mt">
      {texts.noSuperior} <a href={`${agenciesPath}/cap-tren`}>{texts.addSuperior}</a>
    </p>
  )
}

function SuperiorChoice({ view, superiors }: { view: View; superiors: readonly Option[] }) {
  return (
    <label class="row s">
      {agencyWords(view.language).moveTo}
      <select name="parentId" form="cq">
        {superiors.map(({ value, label }) => (
          <option value={value}>{label[view.language]}</option>
        ))}
      </select>
    </label>
  )
}

function columnsOf(view: View): Column<LowerAgencyRow>[] {
  const texts = agencyWords(view.language)
  return [
    // Dashes show the level in the table and are read out in the list of blocks on narrow screens, too.
    { key: 'name', head: texts.name, names: true, cell: ({ name, depth }) => `${'– '.repeat(depth - 1)}${name}` },
    { key: 'symbol', head: texts.symbol, cell: ({ symbol }) => symbol },
    { key: 'place', head: texts.place, cell: ({ place }) => place },
    { key: 'parent', head: texts.parent, cell: ({ parentName }) => parentName },
    { key: 'standing', head: texts.standing, cell: (agency) => standingOf(agency, view) },
  ]
}

/** What stands with an agency, in a few words. */
export function standingOf({ validTo, enteredOn }: LowerAgencyRow, view: View): string {
  const texts = agencyWords(view.language)
  if (validTo !== null)
    return validTo < view.today ? texts.endedOn(formatDate(validTo)) : texts.endsOn(formatDate(validTo))
  return enteredOn === null ? texts.waiting : texts.enteredOn(formatDate(enteredOn))
}
