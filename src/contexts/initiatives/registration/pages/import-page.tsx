import type { FieldSpec, Problem } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { EmptyState, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import type { OpenSeason } from '../../seasons/door.ts'
import { importWords } from '../import-words.ts'
import { pageWords } from '../page-words.ts'
import { importColumnWords, type RowFault } from '../rules/import-columns.ts'
import type { ImportAs, ImportedRow } from '../rules/import-rows.ts'
import { reviewQueueHref } from '../rules/notices.ts'

export const importHref = '/mo-hinh/nhap'

/** What a file would do. */
export interface Preview {
  readonly as: ImportAs
  readonly seasonId: string
  /** The stored file as the confirming form carries it. */
  readonly file: string
  readonly rows: readonly ImportedRow[]
  readonly faults: readonly RowFault[]
  readonly unknown: readonly string[]
}

export interface ImportPageProps {
  readonly view: View
  readonly seasons: readonly OpenSeason[]
  readonly fields: readonly FieldSpec[]
  readonly form: FormState
  /** Names the import while it runs, so that its progress can be seen. */
  readonly importId: string
  readonly preview?: Preview | undefined
  readonly unitNames: ReadonlyMap<string, string>
}

const MOST_FAULTS = 500
const MOST_ROWS_SHOWN = 20

/** Takes a list from Excel: template, file, preview with every fault, then all or nothing. */
export function ImportPage(props: ImportPageProps) {
  const { view, seasons, preview } = props
  const { language } = view
  const texts = importWords(language)
  return (
    <Page
      view={view}
      title={texts.title}
      current="/mo-hinh"
      crumbs={[
        { label: pageWords(language).initiatives, href: '/mo-hinh' },
        { label: pageWords(language).queueTitle, href: reviewQueueHref },
      ]}
      lead={texts.lead}
      sheet="initiatives/registration"
    >
      {seasons.length === 0 ? (
        <EmptyState
          language={language}
          title={pageWords(language).noSeason}
          advice={pageWords(language).noSeasonAdvice}
          action={<a href="/mua-thi-dua">{pageWords(language).seeSeasons}</a>}
        />
      ) : (
        <div class="blocks">
          <ul class="list s">
            {seasons.map(({ id, name }) => (
              <li>
                <a href={`${importHref}/mau.xlsx?mua=${id}`} download>
                  {texts.template(name)}
                </a>
              </li>
            ))}
          </ul>
          {preview === undefined ? null : <PreviewPart {...props} preview={preview} />}
          <FileForm {...props} />
        </div>
      )}
    </Page>
  )
}

function PreviewPart(props: ImportPageProps & { readonly preview: Preview }) {
  const { view, preview } = props
  const { language } = view
  const texts = importWords(language)
  const unknown =
    preview.unknown.length === 0 ? null : (
      <p class="s m">{texts.unknownColumns(preview.unknown.slice(0, 20).join('; '))}</p>
    )
  if (preview.faults.length > 0) {
    return (
      <section>
        <Note tone="bad" live>
          <h2>{texts.faultsFound(preview.faults.length)}</h2>
          <p>{texts.faultsAdvice}</p>
        </Note>
        {unknown}
        <Faults faults={preview.faults} language={language} />
      </section>
    )
  }
  return (
    <section>
      <Note tone="ok" live>
        <h2>{texts.ready(preview.rows.length)}</h2>
      </Note>
      {unknown}
      <RowsShown {...props} />
      <ConfirmForm {...props} />
    </section>
  )
}

function Faults({ faults, language }: { faults: readonly RowFault[]; language: Language }) {
  const texts = importWords(language)
  const columns: Column<RowFault>[] = [
    { key: 'line', head: texts.row, cell: ({ line }) => line ?? texts.wholeList },
    { key: 'column', head: texts.column, cell: (fault) => columnOf(fault, language) },
    { key: 'fault', head: texts.fault, cell: ({ message }) => message[language] },
  ]
  const more = faults.length - MOST_FAULTS
  return (
    <>
      <DataTable
        language={language}
        caption={texts.faultsFound(faults.length)}
        columns={columns}
        rows={faults.slice(0, MOST_FAULTS)}
      />
      {more > 0 ? <p>{texts.moreFaults(more)}</p> : null}
    </>
  )
}

function columnOf({ line, column }: RowFault, language: Language): string {
  if (column !== null) return importColumnWords[column][language]
  return line === null ? '' : importWords(language).wholeRow
}

function RowsShown({ view, preview, unitNames }: ImportPageProps & { readonly preview: Preview }) {
  const { language } = view
  const texts = importWords(language)
  const columns: Column<ImportedRow>[] = [
    { key: 'line', head: texts.row, numeric: true, cell: ({ line }) => line },
    { key: 'name', head: importColumnWords.name, names: true, cell: ({ name }) => name },
    { key: 'unit', head: importColumnWords.unit, cell: ({ unitId }) => unitNames.get(unitId) ?? '' },
    { key: 'place', head: importColumnWords.place, cell: ({ place }) => place },
  ]
  return (
    <DataTable
      language={language}
      caption={texts.shownRows(Math.min(MOST_ROWS_SHOWN, preview.rows.length))}
      captionShown
      columns={columns}
      rows={preview.rows.slice(0, MOST_ROWS_SHOWN)}
    />
  )
}

function ConfirmForm({ view, preview, importId, form }: ImportPageProps & { readonly preview: Preview }) {
  const { language } = view
  const texts = importWords(language)
  const count = preview.rows.length
  const label = preview.as === 'draft' ? texts.importDrafts(count) : texts.importRegistered(count)
  return (
    <Watched importId={importId} language={language}>
      <CommandForm
        action={importHref}
        commandId={form.commandId}
        fields={[]}
        problems={form.problems}
        language={language}
        submit={label}
        idPrefix="confirm"
        draft={false}
      >
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="seasonId" value={preview.seasonId} />
        <input type="hidden" name="as" value={preview.as} />
        <input type="hidden" name="stored" value={preview.file} />
      </CommandForm>
    </Watched>
  )
}

function FileForm({ view, fields, form, importId, preview }: ImportPageProps) {
  const { language } = view
  const texts = importWords(language)
  const isAgain = preview !== undefined
  const problems: readonly Problem[] = isAgain ? [] : form.problems
  return (
    <Watched importId={importId} language={language}>
      <CommandForm
        action={`${importHref}/xem`}
        commandId={form.commandId}
        fields={fields}
        typed={form.typed}
        problems={problems}
        language={language}
        submit={isAgain ? texts.anotherFile : texts.preview}
        fileRules={{ accept: ['.xlsx'], maxBytes: 25 * 1024 * 1024 }}
        main={!isAgain || preview.faults.length > 0}
        draft={false}
      >
        <input type="hidden" name="importId" value={importId} />
      </CommandForm>
    </Watched>
  )
}

/** Shows how far the import has come while its form is on the way. */
function Watched({
  importId,
  language,
  children,
}: {
  readonly importId: string
  readonly language: Language
  readonly children: ReturnType<typeof CommandForm>
}) {
  const texts = importWords(language)
  return (
    <kheo-progress
      data-url={`${importHref}/tien-do/${importId}`}
      data-reading={texts.reading}
      data-checking={texts.checking}
      data-writing={texts.writing}
    >
      {children}
    </kheo-progress>
  )
}
