import type { Child } from 'hono/jsx'
import { roleWords } from '../../../commands/actor.ts'
import type { FieldSpec } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Note } from '../../../ui/note.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { columnWords } from '../rules/import-table.ts'
import type { ImportedPerson, ImportPreview, ImportProblem } from '../rules/import-people.ts'
import { words } from '../words.ts'

export interface ImportPanelProps {
  readonly view: View
  /** Where the forms go: `/quan-tri/nguoi-dung/nhap` or `/thiet-lap/nguoi`. */
  readonly action: string
  readonly templateHref: string
  readonly table: string
  readonly createsUnits: boolean
  readonly preview?: ImportPreview | undefined
  /** What was wrong with the uploaded file. */
  readonly fileProblems: readonly Words[]
  readonly formId: string
}

const rowsShown = 100

/** Upload or paste a list, see what it would do, do it: the same in set-up and in administration. */
export function ImportPanel(props: ImportPanelProps) {
  const { view, preview, fileProblems, templateHref } = props
  const texts = words(view.language)
  return (
    <div class="stack">
      <p>
        {texts.importLead}{' '}
        <a href={templateHref} download>
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
      <ListForm {...props} />
    </div>
  )
}

/** What is wrong with a list, one line each. */
export function Problems({ title, lines, after }: { title: string; lines: readonly string[]; after?: string }) {
  return (
    <div class="note bad problems" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {after === undefined ? null : <p>{after}</p>}
    </div>
  )
}

function Preview({
  view,
  preview,
  action,
  table,
  createsUnits,
  formId,
}: ImportPanelProps & { readonly preview: ImportPreview }) {
  const { language } = view
  const texts = words(language)
  const { people, newUnits, problems } = preview
  if (problems.length > 0) {
    const lines = problems.slice(0, rowsShown).map((problem) => lineOf(problem, view))
    return <Problems title={texts.problemsFound(problems.length)} lines={lines} after={texts.fixAndPreview} />
  }
  return (
    <section class="stack">
      <h2>{texts.previewTitle(people.length)}</h2>
      {newUnits.length === 0 ? null : (
        <Note>
          <p>
            {texts.willCreate} {newUnits.join(', ')}
          </p>
        </Note>
      )}
      <DataTable
        language={language}
        caption={texts.previewTitle(people.length)}
        columns={columnsOf(view)}
        rows={people.slice(0, rowsShown)}
      />
      {people.length > rowsShown ? <p class="s m">{texts.firstShown(rowsShown)}</p> : null}
      <CommandForm
        action={action}
        commandId={formId}
        fields={[]}
        language={language}
        submit={texts.importNow(people.length)}
        draft={false}
      >
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="createsUnits" value={String(createsUnits)} />
        <input type="hidden" name="confirmed" value="true" />
      </CommandForm>
    </section>
  )
}

function lineOf({ line, column, message }: ImportProblem, view: View): string {
  if (line === null || column === null) return message[view.language]
  return words(view.language).problemAt(line, columnWords[column][view.language]) + message[view.language]
}

function columnsOf(view: View): Column<ImportedPerson>[] {
  const { language } = view
  const texts = words(language)
  const head = (column: keyof typeof columnWords) => columnWords[column][language]
  return [
    { key: 'line', head: texts.row, numeric: true, cell: ({ line }) => line },
    { key: 'name', head: head('name'), names: true, cell: ({ name }) => name },
    { key: 'jobTitle', head: head('jobTitle'), cell: ({ jobTitle }) => jobTitle },
    { key: 'unit', head: head('unit'), cell: ({ unitName }) => unitName ?? texts.wholeAgency },
    { key: 'role', head: head('role'), cell: ({ roles }) => roles.map((role) => roleWords[role][language]).join(', ') },
    { key: 'email', head: head('email'), cell: ({ email }) => email ?? '' },
    { key: 'phone', head: head('phone'), cell: ({ phone }) => phone ?? '' },
  ]
}

const { catalogue } = words
const listFields: readonly FieldSpec[] = [
  { name: 'file', label: catalogue.file, control: 'file', required: false },
  { name: 'table', label: catalogue.list, hint: catalogue.listHint, control: 'long-text', required: false },
  { name: 'createsUnits', label: catalogue.createsUnits, control: 'flag', required: false },
]

function ListForm({ view, action, table, createsUnits, preview, formId }: ImportPanelProps): Child {
  const texts = words(view.language)
  return (
    <CommandForm
      action={action}
      commandId={formId}
      fields={listFields}
      typed={{ table, createsUnits: String(createsUnits) }}
      language={view.language}
      submit={texts.preview}
      fileRules={{ accept: ['.xlsx'], maxBytes: 5 * 1024 * 1024 }}
      main={preview === undefined || preview.problems.length > 0}
    />
  )
}
