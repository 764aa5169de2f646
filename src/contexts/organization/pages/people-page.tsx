import { roleWords } from '../../../commands/actor.ts'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option, Typed } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { changeQuery } from '../../../ui/address.ts'
import { BulkArea, BulkBar, FilterBar, ListPager, ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { type Column, DataTable, type Sort } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { peopleFilters, peoplePerPage } from '../people-list.ts'
import type { PeopleFound, PersonRow } from '../queries/people.ts'
import { words } from '../words.ts'
import { AdminPage } from './admin-page.tsx'

export interface PeoplePageProps {
  readonly view: View
  readonly found: PeopleFound
  readonly units: readonly Option[]
  /** The filter as it stands in the address. */
  readonly typed: Typed
  readonly sort: Sort
  readonly formId: string
}

const path = '/quan-tri/nguoi-dung'

/** The people of the agency: filter, order, pages, download; tick and invite. */
export function PeoplePage({ view, found, units, typed, sort, formId }: PeoplePageProps) {
  const { language } = view
  const texts = words(language)
  const { rows, total, offset } = found
  const page = offset / peoplePerPage + 1
  const sortWord = sort.direction === 'asc' ? sort.key : `-${sort.key}`
  return (
    <AdminPage
      view={view}
      title={texts.people}
      tab="/quan-tri/nguoi-dung"
      lead={texts.peopleLead}
      actions={<Actions view={view} />}
    >
      <FilterBar
        language={language}
        action={path}
        fields={fieldSpecs(peopleFilters, { unitId: units })}
        typed={typed}
        keep={{ sort: sortWord === 'name' ? undefined : sortWord }}
        clearHref={path}
      />
      <ListTools
        language={language}
        xlsxHref={changeQuery(view.path.replace(path, `${path}/xlsx`), { page: undefined })}
      />
      <BulkArea formId="moi" action={`${path}/moi`} commandId={formId}>
        <DataTable
          language={language}
          caption={texts.people}
          columns={columnsOf(view)}
          rows={rows}
          sort={sort}
          sortHref={({ key, direction }) =>
            changeQuery(view.path, { sort: direction === 'asc' ? key : `-${key}`, page: undefined })
          }
          rowHref={(person) => `${path}/${person.id}`}
          empty={<EmptyState language={language} title={texts.noPeople} advice={texts.noPeopleAdvice} />}
          selectable={{ name: 'personIds', formId: 'moi', value: ({ id }) => id, label: ({ name }) => name }}
        />
        <BulkBar
          language={language}
          formId="moi"
          noun={texts.person}
          hint={texts.inviteHint}
          actions={[{ label: texts.invite, value: 'invite' }]}
        />
      </BulkArea>
      <ListPager view={view} page={page} pageSize={peoplePerPage} shown={rows.length} total={total} />
    </AdminPage>
  )
}

function Actions({ view }: { view: View }) {
  const texts = words(view.language)
  return (
    <>
      <a class="btn" href={`${path}/nhap`}>
        {texts.importPeople}
      </a>
      <a class="btn go" href={`${path}/them`}>
        {texts.addPerson}
      </a>
    </>
  )
}

function columnsOf(view: View): Column<PersonRow>[] {
  const { language } = view
  const texts = words(language)
  return [
    { key: 'name', head: texts.fullName, names: true, sortable: true, cell: (person) => person.name },
    { key: 'jobTitle', head: texts.jobTitle, sortable: true, cell: (person) => person.jobTitle },
    { key: 'roles', head: texts.unitAndRole, cell: (person) => <Roles person={person} view={view} /> },
    { key: 'email', head: texts.email, sortable: true, cell: (person) => person.email ?? '' },
    { key: 'phone', head: texts.phone, cell: (person) => person.phone ?? '' },
    {
      key: 'account',
      head: texts.account,
      cell: ({ accountId, validTo }) => {
        if (validTo !== null && validTo < view.today) return `${texts.left} ${formatDate(validTo)}`
        return accountId === null ? texts.accountNo : texts.accountYes
      },
    },
  ]
}

function Roles({ person, view }: { person: PersonRow; view: View }) {
  const texts = words(view.language)
  return (
    <div>
      {person.roles.map(({ role, unitName }) => (
        <span class="blk">{`${unitName ?? texts.wholeAgency}: ${roleWords[role][view.language]}`}</span>
      ))}
    </div>
  )
}
