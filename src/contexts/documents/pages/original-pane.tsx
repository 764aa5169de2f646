import { OriginalFiles, PagePictures, ViewTabs } from '../text-check/pages/page-pictures.tsx'
import type { ScannedText } from '../text-check/queries/scanned-text.ts'
import { readingWords } from '../words.ts'
import { ReadText } from './original-text.tsx'
import type { ReadingContext } from './reading-context.ts'

/** The original as it was read: each block leads to what was understood from it, doubtful words are marked. */
export function OriginalPane({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  const { scanned } = context.reading
  return (
    <section class="orig" aria-label={texts.original} id="ban-goc">
      {scanned === null ? <ReadText context={context} /> : <ScanPane context={context} scanned={scanned} />}
    </section>
  )
}

/** Of a scan there are pictures, the text, and the files as they came. */
function ScanPane({ context, scanned }: { context: ReadingContext; scanned: ScannedText }) {
  const { shownAs } = context
  return (
    <>
      <ViewTabs context={context} />
      {shownAs === 'anh' ? <PagePictures context={context} scanned={scanned} /> : null}
      {shownAs === 'chu' ? <ReadText context={context} /> : null}
      {shownAs === 'tep' ? <OriginalFiles context={context} scanned={scanned} /> : null}
    </>
  )
}
