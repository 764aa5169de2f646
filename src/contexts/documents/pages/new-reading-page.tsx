import type { FieldSpec } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import type { ReadingListed } from '../queries/list-readings.ts'
import { ScanList } from '../scanning/pages/scan-list.tsx'
import type { ScanListed } from '../scanning/queries.ts'
import { readingWords } from '../words.ts'
import { readingHref } from './reading-context.ts'

/** What can be read: a file, or text that is pasted. */
const uploadFields: readonly FieldSpec[] = [
  {
    name: 'file',
    label: readingWords.catalogue.file,
    hint: readingWords.catalogue.fileHint,
    control: 'files',
    required: false,
  },
  { name: 'text', label: readingWords.catalogue.orPaste, control: 'long-text', required: false },
]

const uploadRules = {
  accept: ['.docx', '.pdf', '.txt', '.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp'],
  maxBytes: 20 * 1024 * 1024,
  camera: true,
} as const

interface NewReadingPageProps {
  readonly view: View
  readonly form: FormState
  readonly readings: readonly ReadingListed[]
  readonly scans: readonly ScanListed[]
  readonly sampleCommandId: string
}

/** Where a plan comes in: a file, pasted text or the sample; below it what still waits. */
export function NewReadingPage({ view, form, readings, scans, sampleCommandId }: NewReadingPageProps) {
  const { language } = view
  const texts = readingWords(language)
  return (
    <Page
      view={view}
      title={texts.readNew}
      current="/ke-hoach"
      help="reading"
      crumbs={[{ label: texts.plans, href: '/ke-hoach' }]}
      lead={texts.uploadLead}
    >
      <CommandForm
        action="/doc-ke-hoach"
        commandId={form.commandId}
        fields={uploadFields}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.read}
        fileRules={uploadRules}
      />
      <form method="post" action="/doc-ke-hoach/mau" class="row mt">
        <input type="hidden" name="commandId" value={sampleCommandId} />
        <button class="btn" type="submit">
          {texts.trySample}
        </button>
        <span class="s m">{texts.sampleHint}</span>
      </form>
      <ScanList view={view} scans={scans} />
      <h2 class="mt">{texts.waiting}</h2>
      <DataTable
        language={language}
        caption={texts.waiting}
        rows={readings}
        rowHref={({ id }) => readingHref(id)}
        columns={[
          { key: 'title', head: texts.reading, names: true, cell: ({ title, name }) => title ?? name },
          { key: 'name', head: texts.file, cell: ({ name }) => name },
          {
            key: 'at',
            head: texts.receivedAt,
            cell: ({ createdAt, by }) => [formatInstant(createdAt), by].filter((part) => part !== null).join(' · '),
          },
          { key: 'doubts', head: texts.doubtsLeft, numeric: true, cell: ({ doubts }) => doubts },
        ]}
        empty={<EmptyState language={language} title={texts.noWaiting} advice={texts.noWaitingAdvice} />}
      />
    </Page>
  )
}
