import { fieldSpecs } from '../../../commands/fields.ts'
import type { FieldSpec } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { agencyWords } from '../agency-words.ts'
import { importAgencies } from '../commands/import-agencies.ts'
import { agencyColumnWords } from '../rules/agency-table.ts'
import type { AgencyPreview, AgencyProblem, ImportedAgency } from '../rules/import-agencies.ts'
import { words } from '../words.ts'
import { AdminPage } from './admin-page.tsx'
import { Problems } from './import-page.tsx'

export interface ImportAgenciesPageProps {
  readonly view: View
  readonly table: string
  readonly units: string
  readonly preview?: AgencyPreview | undefined
  /** What was wrong with the uploaded file. */
  readonly fileProblems: readonly Words[]
  readonly formId: string
}

const rowsShown = 100
const path = '/quan-tri/co-quan/nhap'

/** Upload or paste a list of agencies, see what it would found, found them. */
export function ImportAgenciesPage(props: ImportAgenciesPageProps) {
  const { view, preview, fileProblems, formId } = props
  const texts = agencyWords(view.language)
  return (
    <AdminPage view={view} title={texts.import} tab="/quan-tri/co-quan" below>
      <div class="stack">
        <p>
          {texts.importLead}{' '}
          <a href="/quan-tri/co-quan/mau.xlsx" download>
            {texts.template}
          </a>
        </p>
        {fileProblems.length === 0 ? null : (
          <Problems
            title={texts.problemsFound(fileProblems.length)}
            lines={fileProblems.map((problem) => problem[view.language])}
          />
        )}
        {preview === undefined ? null : <Preview {...props} preview={preview} />}
        <CommandForm
          action={path}
          commandId={formId}
          fields={listFields}
          typed={{ table: props.table, units: props.units }}
          language={view.language}
          submit={texts.preview}
          fileRules={{ accept: ['.xlsx'], maxBytes: 5 * 1024 * 1024 }}
          main={preview === undefined || preview.problems.length > 0}
        />
      </div>
    </AdminPage>
  )
}

const { catalogue } = agencyWords
const described = fieldSpecs(importAgencies.input)
const listFields: readonly FieldSpec[] = [
  { name: 'file', label: catalogue.file, control: 'file', required: false },
  ...described.map((spec) => (spec.name === 'table' ? { ...spec, label: catalogue.list, required: false } : spec)),
]

function Preview({
  view,
  preview,
  table,
  units,
  formId,
}: ImportAgenciesPageProps & { readonly preview: AgencyPreview }) {
  const { language } = view
  const texts = agencyWords(language)
  const { agencies, problems } = preview
  if (problems.length > 0) {
    const lines = problems.slice(0, rowsShown).map((problem) => lineOf(problem, view))
    return <Problems title={texts.problemsFound(problems.length)} lines={lines} after={words(language).fixAndPreview} />
  }
  return (
    <section class="stack">
      <h2>{texts.previewTitle(agencies.length)}</h2>
      <DataTable
        language={language}
        caption={texts.previewTitle(agencies.length)}
        columns={columnsOf(view)}
        rows={agencies.slice(0, rowsShown)}
      />
      {agencies.length > rowsShown ? <p class="s m">{words(language).firstShown(rowsShown)}</p> : null}
      <CommandForm
        action={path}
        commandId={formId}
        fields={[]}
        language={language}
        submit={texts.importNow(agencies.length)}
        draft={false}
        idPrefix="xn"
      >
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="units" value={units} />
        <input type="hidden" name="confirmed" value="true" />
      </CommandForm>
    </section>
  )
}

function lineOf({ line, column, message }: AgencyProblem, view: View): string {
  if (line === null || column === null) return message[view.language]
  return words(view.language).problemAt(line, agencyColumnWords[column][view.language]) + message[view.language]
}

function columnsOf(view: View): Column<ImportedAgency>[] {
  const { language } = view
  const head = (column: keyof typeof agencyColumnWords) => agencyColumnWords[column][language]
  return [
    { key: 'line', head: words(language).row, numeric: true, cell: ({ line }) => line },
    { key: 'name', head: head('name'), names: true, cell: ({ name }) => name },
    { key: 'symbol', head: head('symbol'), cell: ({ symbol }) => symbol },
    { key: 'superior', head: head('superior'), cell: ({ superiorName }) => superiorName },
    { key: 'validFrom', head: head('validFrom'), cell: ({ validFrom }) => formatDate(validFrom) },
    { key: 'personName', head: head('personName'), cell: ({ personName }) => personName },
    { key: 'email', head: head('email'), cell: ({ email }) => email },
  ]
}
