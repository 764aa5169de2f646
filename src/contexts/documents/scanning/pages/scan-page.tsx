import { raw } from 'hono/html'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { formatInstant } from '../../../../ui/format.ts'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import type { ScanPageShown, ScanShown } from '../queries.ts'
import { scanHref } from '../scan-href.ts'
import { scanWords } from '../words.ts'

interface ScanPageProps {
  readonly view: View
  readonly scan: ScanShown
  readonly form: FormState
  /** Of the second form, when there are two. */
  readonly dropId: string
}

/** How often the page looks again while pages are being read. */
const lookAgainSeconds = 3

/** Raw, because as an element it would move into the head, out of its `noscript`, and reload the page for everybody. */
const withoutScript = raw(`<noscript><meta http-equiv="refresh" content="${lookAgainSeconds}"></noscript>`)

/** How far a scan has been read, page by page, and what can be done about it. */
export function ScanPage({ view, scan, form, dropId }: ScanPageProps) {
  const { language } = view
  const texts = scanWords(language)
  const isUnderWay = scan.state === 'waiting' || scan.state === 'reading'
  return (
    <Page
      view={view}
      title={scan.title ?? scan.name}
      current="/ke-hoach"
      help="scans"
      crumbs={[{ label: texts.readNew, href: '/doc-ke-hoach' }]}
      lead={isUnderWay ? texts.leaveAlone : undefined}
    >
      {isUnderWay ? withoutScript : null}
      <kheo-watch data-seconds={isUnderWay ? lookAgainSeconds : undefined} data-state={scan.state}>
        <Progress view={view} scan={scan} />
        {scan.fault === null || scan.state !== 'failed' ? null : (
          <div class="mb">
            <Note tone="bad">{scan.fault[language]}</Note>
          </div>
        )}
        <Actions view={view} scan={scan} form={form} dropId={dropId} />
        <h2 class="mt">{texts.pages}</h2>
        <div data-live>
          <Pages view={view} scan={scan} />
        </div>
      </kheo-watch>
    </Page>
  )
}

function Progress({ view, scan }: Pick<ScanPageProps, 'view' | 'scan'>) {
  const texts = scanWords(view.language)
  const { pagesRead, pageCount } = scan
  const received = [formatInstant(scan.createdAt), scan.by].filter((part) => part !== null).join(' · ')
  return (
    <div class="under-way">
      <output class="blk" data-live>
        <b>{texts.pagesRead(pagesRead, pageCount)}</b> · {texts[scan.state]}
      </output>
      <div data-live>
        <progress max={pageCount} value={pagesRead} aria-label={texts.progress}></progress>
      </div>
      <p class="s m">
        {scan.title === null ? null : `${scan.name} · `}
        {texts.received} {received}
      </p>
    </div>
  )
}

function Actions({ view, scan, form: { commandId, problems }, dropId }: ScanPageProps) {
  const texts = scanWords(view.language)
  const href = scanHref(scan.id)
  const shared = { fields: [], language: view.language, version: scan.version, draft: false, main: false } as const
  if (scan.state === 'done' && scan.readingId !== null) {
    return (
      <p>
        <a class="btn go" href={`/doc-ke-hoach/${scan.readingId}`}>
          {texts.open}
        </a>
      </p>
    )
  }
  if (scan.state === 'waiting' || scan.state === 'reading') {
    return (
      <CommandForm {...shared} commandId={commandId} problems={problems} action={`${href}/dung`} submit={texts.stop} />
    )
  }
  if (scan.state !== 'stopped' && scan.state !== 'failed') return null
  return (
    <div class="row">
      <CommandForm
        {...shared}
        commandId={commandId}
        problems={problems}
        action={`${href}/doc-tiep`}
        submit={scan.state === 'failed' ? texts.again : texts.resume}
        main
      />
      <CommandForm {...shared} commandId={dropId} action={`${href}/bo`} submit={texts.drop} idPrefix="bo" />
    </div>
  )
}

function Pages({ view, scan }: Pick<ScanPageProps, 'view' | 'scan'>) {
  const { language } = view
  const texts = scanWords(language)
  return (
    <DataTable
      language={language}
      caption={texts.pages}
      rows={scan.pages}
      columns={[
        { key: 'page', head: texts.page, names: true, cell: (page) => pageName(page, texts.page) },
        { key: 'how', head: texts.how, cell: (page) => howOf(page, texts) },
      ]}
    />
  )
}

function pageName({ number, imageId }: ScanPageShown, label: string) {
  const name = `${label} ${number}`
  return imageId === null ? name : <a href={`/tep/${imageId}`}>{name}</a>
}

/** Where the text of a page comes from, and what was done with it, in one line. */
function howOf({ isRead, origin, source, ...counts }: ScanPageShown, texts: ReturnType<typeof scanWords>): string {
  if (!isRead) return texts.notYet
  const parts = [
    source === null ? texts[origin] : texts[source],
    texts.words(counts.words),
    counts.changes > 0 ? texts.changes(counts.changes) : undefined,
    counts.regions > 0 ? texts.regions : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}
