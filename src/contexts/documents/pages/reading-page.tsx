import { formatInstant, formatSize } from '../../../ui/format.ts'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemSummary } from '../../../ui/problem-summary.tsx'
import type { View } from '../../../ui/view.ts'
import { fileHref } from '../file-href.ts'
import type { ReadingShown } from '../queries/reading-page.ts'
import { draftTitle } from '../rules/correction/draft-title.ts'
import { openDoubts } from '../rules/correction/settle-doubts.ts'
import { originalBlocks } from '../rules/original-blocks.ts'
import { placesMarked } from '../text-check/pages/check-context.ts'
import { MarkList } from '../text-check/pages/mark-list.tsx'
import { checkWords } from '../text-check/words.ts'
import { readingWords } from '../words.ts'
import { AcceptPart, acceptanceFields, acceptFormId } from './accept-part.tsx'
import { ReferencePart } from './cited-part.tsx'
import { DoubtList } from './doubt-list.tsx'
import { HeadPart } from './head-part.tsx'
import { ItemList } from './item-list.tsx'
import { ModelPart, RecipientPart } from './model-part.tsx'
import type { OriginalView } from './original-view.ts'
import { OriginalPane } from './original-pane.tsx'
import { type AcceptanceForm, type EditSent, type ReadingContext, readingHref } from './reading-context.ts'
import { SameView } from './same-view.tsx'

export interface ReadingPageProps {
  readonly view: View
  readonly reading: ReadingShown
  /** The part whose forms are open. */
  readonly chosen?: string | undefined
  /** A correction that was not done. */
  readonly sent?: EditSent | undefined
  /** What the left side shows of a scan. */
  readonly shownAs: OriginalView
  /** The plan's first and last day as proposed or typed, and what was wrong when it was sent. */
  readonly acceptance: AcceptanceForm
  readonly newId: () => string
}

/** The original on the left, what was understood on the right; pointing at one lights both. */
export function ReadingPage({ view, reading, chosen, sent, shownAs, acceptance, newId }: ReadingPageProps) {
  const { language } = view
  const texts = readingWords(language)
  const { scanned } = reading
  const blocks = originalBlocks(reading, reading.pageLengths, placesMarked(scanned?.marks ?? []))
  const context: ReadingContext = { language, reading, blocks, chosen, sent, shownAs, newId }
  return (
    <Page
      view={view}
      title={draftTitle(reading.draft.head) ?? texts.untitled}
      current="/ke-hoach"
      help={scanned === null ? 'reading' : 'scans'}
      crumbs={[
        { label: texts.plans, href: '/ke-hoach' },
        { label: texts.readNew, href: '/doc-ke-hoach' },
      ]}
      lead={<Source reading={reading} view={view} />}
      wide
      sheet="documents/reading"
    >
      <Messages context={context} acceptance={acceptance} />
      <nav class="tabs two-panes" aria-label={texts.tabs}>
        <a href="#ban-goc">{texts.original}</a>
        <a href="#da-hieu">{texts.understood}</a>
      </nav>
      <kheo-link>
        <kheo-steps>
          <div class="read">
            <OriginalPane context={context} />
            <section class="und" aria-label={texts.understood} id="da-hieu" data-pane="understood">
              {scanned === null ? null : <MarkList context={context} scanned={scanned} />}
              <HeadPart context={context} />
              {reading.state === 'open' ? <DoubtList context={context} /> : null}
              <ItemList context={context} />
              <ReferencePart context={context} />
              <ModelPart context={context} />
              <RecipientPart context={context} />
              {reading.state === 'open' ? <AcceptPart context={context} acceptance={acceptance} /> : null}
            </section>
          </div>
        </kheo-steps>
      </kheo-link>
      {reading.state === 'open' ? <Bar context={context} /> : null}
    </Page>
  )
}

/** What a person should know before reading, and what was not done. */
function Messages({ context, acceptance }: { context: ReadingContext; acceptance: AcceptanceForm }) {
  const { reading, language, sent } = context
  const texts = readingWords(language)
  const isElsewhere = sent !== undefined && (!sent.key.includes(':') || !isShown(sent, context))
  return (
    <>
      {reading.notes.map((note) => (
        <Note tone="warn">
          <p>{note[language]}</p>
        </Note>
      ))}
      {reading.state === 'open' ? <OrderOfPages context={context} /> : null}
      {reading.state === 'dropped' ? (
        <Note tone="warn">
          <p>{texts.wasDropped(reading.reason)}</p>
        </Note>
      ) : null}
      {isElsewhere ? <ProblemSummary problems={sent.problems} language={language} /> : null}
      <ProblemSummary problems={acceptance.problems} fields={acceptanceFields} language={language} />
    </>
  )
}

/** Said before all else: whatever is looked at in pages that lie in another order is looked at in vain. */
function OrderOfPages({ context: { reading, language } }: { context: ReadingContext }) {
  const texts = readingWords(language)
  const doubt = openDoubts(reading.draft).find(({ kind }) => kind === 'pages-out-of-order')
  if (doubt === undefined) return null
  return (
    <Note tone="warn">
      <p>
        {doubt.words[language]} <a href="/doc-ke-hoach">{texts.readNew}</a> ·{' '}
        <a href={`#u-${doubt.id}`}>{texts.isInOrder}</a>
      </p>
    </Note>
  )
}

/** Corrections by one press have no form to show their problem in. */
function isShown(sent: EditSent, { chosen }: ReadingContext): boolean {
  return (
    /^(?:set-|add-|assign-|split-)/.test(sent.key) &&
    (chosen !== undefined || !/^(?:assign|split|set-item)/.test(sent.key))
  )
}

function Source({ reading, view }: { reading: ReadingShown; view: View }) {
  const texts = readingWords(view.language)
  const { file, createdAt, scanned } = reading
  const others = Math.max(0, (scanned?.files.length ?? 1) - 1)
  return (
    <>
      <a href={fileHref(file.id)}>{file.name}</a> ({formatSize(file.size, view.language)})
      {others === 0 ? null : (
        <>
          {' '}
          <a href={`${readingHref(reading.id)}?xem=tep#ban-goc`}>{texts.otherFiles(others)}</a>
        </>
      )}
      , {texts.received(formatInstant(createdAt))} · {texts.kept} ·{' '}
      <span class="n">SHA-256 {file.hash.slice(0, 12)}…</span>
    </>
  )
}

/** How many places wait for a person: of the text, if it came from a scan, and of what was understood. */
function Left({ context: { reading, language } }: { context: ReadingContext }) {
  const texts = readingWords(language)
  const open = openDoubts(reading.draft)
  const marks = reading.scanned?.groups.open.length ?? 0
  if (open[0] === undefined && marks === 0) return <>{texts.noDoubts}</>
  return (
    <>
      {marks === 0 ? null : <a href="#chu-can-xem">{checkWords(language).title(marks)}</a>}
      {marks === 0 || open[0] === undefined ? null : ' · '}
      {open[0] === undefined ? null : (
        <a href={`#u-${open[0].id}`}>
          <b>{texts.doubts(open.length)}</b>
        </a>
      )}
    </>
  )
}

/** Stays in sight: how much is left to decide, and the one thing to do next. */
function Bar({ context }: { context: ReadingContext }) {
  const { reading, language, newId } = context
  const texts = readingWords(language)
  const repaired = reading.draft.doubts.filter((doubt) => doubt.repaired && !doubt.settled).length
  return (
    <div class="barfoot">
      <p>
        <Left context={context} /> {repaired === 0 ? null : <span class="s m">{texts.repaired(repaired)}</span>}
      </p>
      <div class="row end">
        {reading.edits === 0 ? null : (
          <form method="post" action={`${readingHref(reading.id)}/hoan-tac`} class="inline">
            <input type="hidden" name="commandId" value={newId()} />
            <input type="hidden" name="version" value={String(reading.version)} />
            <SameView context={context} />
            <button class="btn quiet" type="submit" data-key="u">
              {texts.undoCount(reading.edits)}
            </button>
          </form>
        )}
        <a class="btn quiet" href="/doc-ke-hoach">
          {texts.later}
        </a>
        <button class="btn go" type="submit" form={acceptFormId}>
          {texts.accept}
        </button>
      </div>
    </div>
  )
}
