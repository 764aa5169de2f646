import { displayHref, fileHref } from '../../file-href.ts'
import { viewsOf } from '../../pages/original-view.ts'
import { Block } from '../../pages/original-text.tsx'
import type { ReadingContext } from '../../pages/reading-context.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { checkWords } from '../words.ts'
import { pagesAtOnce } from '../rules/text-layer.ts'
import { checkHref } from './check-context.ts'
import { PageOverlay } from './page-overlay.tsx'

interface PicturesProps {
  readonly context: ReadingContext
  readonly scanned: ScannedText
}

/** Pictures of the pages; what is pointed at beside them lights up where it is printed. */
export function PagePictures({ context, scanned }: PicturesProps) {
  const texts = checkWords(context.language)
  const shown = scanned.pages.filter(({ number }) => number >= scanned.from && number <= scanned.to)
  return (
    <>
      <fieldset class="zoom s">
        <legend>{texts.zoom}</legend>
        {zooms.map((percent) => (
          <label>
            <input type="radio" name="zoom" value={String(percent)} id={`zoom-${percent}`} checked={percent === 100} />{' '}
            {percent === 100 ? texts.zoomFit : `${percent}%`}
          </label>
        ))}
      </fieldset>
      <PageParts context={context} scanned={scanned} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls by itself must be reached by key */}
      <section class="pics" data-pane="original" tabindex={0} aria-label={texts.picture}>
        {shown.map((page) => (
          <PagePicture context={context} scanned={scanned} page={page} />
        ))}
      </section>
    </>
  )
}

const zooms = [100, 150, 200, 300] as const

/** Links to the other pages of a document that is too long for one screen. */
function PageParts({ context, scanned }: PicturesProps) {
  const texts = checkWords(context.language)
  const { length } = scanned.pages
  if (length <= pagesAtOnce) return null
  const starts = Array.from({ length: Math.ceil(length / pagesAtOnce) }, (_, index) => index * pagesAtOnce + 1)
  return (
    <nav class="row s" aria-label={texts.pageParts}>
      {starts.map((from) => (
        <a
          href={checkHref(context, { page: from, mark: null })}
          aria-current={from === scanned.from ? 'true' : undefined}
        >
          {texts.pages(from, Math.min(length, from + pagesAtOnce - 1))}
        </a>
      ))}
    </nav>
  )
}

function PagePicture({ context, scanned, page }: PicturesProps & { readonly page: CheckedPage }) {
  const texts = checkWords(context.language)
  const { number, imageId, width, height } = page
  return (
    <figure class="pic" id={`trang-${number}`}>
      <figcaption class="s">
        <b>{texts.page(number)}</b> · {howRead(page, context)}
      </figcaption>
      {imageId === null || width === null || height === null ? (
        <PageText context={context} page={page} />
      ) : (
        <div class="sheet">
          <img
            src={displayHref(imageId)}
            alt={texts.pictureOf(number)}
            width={Math.round(width)}
            height={Math.round(height)}
            loading="lazy"
          />
          <PageOverlay context={context} scanned={scanned} page={page} box={`0 0 ${width} ${height}`} />
        </div>
      )}
    </figure>
  )
}

/** A page whose text came with the file has no picture of its own: its text stands in its place. */
function PageText({ context, page }: Omit<PicturesProps, 'scanned'> & { readonly page: CheckedPage }) {
  return (
    <div class="paper">
      {context.blocks
        .filter((block) => block.page === page.number)
        .map((block) => (
          <Block block={block} context={context} />
        ))}
    </div>
  )
}

function howRead({ source, regions }: CheckedPage, { language }: ReadingContext): string {
  const texts = checkWords(language)
  const count = (wanted: string) => regions.filter(({ kind }) => kind === wanted).length
  const [stamps, hands] = [count('stamp'), count('handwriting')]
  return [
    texts[`source-${source ?? 'text-layer'}`],
    ...(stamps === 0 ? [] : [texts.stamps(stamps)]),
    ...(hands === 0 ? [] : [texts.hands(hands)]),
  ].join(' · ')
}

/** Turns between the pictures, the text as read and the files as they came. */
export function ViewTabs({ context }: Pick<PicturesProps, 'context'>) {
  const texts = checkWords(context.language)
  const names = { anh: texts.picture, chu: texts.readText, tep: texts.file }
  return (
    <nav class="tabs views" aria-label={texts.views}>
      {viewsOf(context.reading).map((view) => (
        <a href={checkHref(context, { view })} aria-current={view === context.shownAs ? 'page' : undefined}>
          {names[view]}
        </a>
      ))}
    </nav>
  )
}

/** The files as they came. */
export function OriginalFiles({ context, scanned }: PicturesProps) {
  const texts = checkWords(context.language)
  return (
    <div class="card" data-pane="original">
      <p>{texts.fileLead}</p>
      <ul>
        {scanned.files.map(({ id, name }) => (
          <li>
            <a href={fileHref(id)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
