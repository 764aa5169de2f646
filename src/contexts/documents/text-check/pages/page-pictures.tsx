import { displayHref, fileHref } from '../../file-href.ts'
import { originalViews } from '../../pages/original-view.ts'
import type { ReadingContext } from '../../pages/reading-context.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { checkWords } from '../words.ts'
import { checkHref, type Spot, spotsOf } from './check-context.ts'
import { pagesAtOnce } from '../rules/text-layer.ts'

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

/** Links to the other pages of a long document, ten at a time. */
function PageParts({ context, scanned }: PicturesProps) {
  const texts = checkWords(context.language)
  const { length } = scanned.pages
  if (length <= pagesAtOnce) return null
  const starts = Array.from({ length: Math.ceil(length / pagesAtOnce) }, (_, index) => index * pagesAtOnce + 1)
  return (
    <nav class="row s" aria-label={texts.pageParts}>
      {starts.map((from) => (
        <a href={checkHref(context, { page: from })} aria-current={from === scanned.from ? 'true' : undefined}>
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
        <p class="s">{texts.noPicture}</p>
      ) : (
        <div class="sheet">
          <img
            src={displayHref(imageId)}
            alt={texts.pictureOf(number)}
            width={Math.round(width)}
            height={Math.round(height)}
            loading="lazy"
          />
          <Overlay
            context={context}
            page={page}
            spots={spotsOf(context, scanned, page)}
            box={`0 0 ${width} ${height}`}
          />
        </div>
      )}
    </figure>
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

interface OverlayProps {
  readonly context: ReadingContext
  readonly page: CheckedPage
  readonly spots: readonly Spot[]
  readonly box: string
}

/** Lies over the picture. Everything in it stands in words beside it, too, so it is no business of screen readers. */
function Overlay({ context, page, spots, box }: OverlayProps) {
  const texts = checkWords(context.language)
  return (
    <svg class="over" viewBox={box} aria-hidden="true" focusable="false">
      {page.regions.map(({ kind, x, y, width, height }) => (
        <>
          <rect class="region" x={x} y={y} width={width} height={height} />
          <text class="region" x={x} y={Math.max(8, y - 2)}>
            {texts[kind]}
          </text>
        </>
      ))}
      {spots.map(({ x, y, width, height, span, target, kind }) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- for the mouse only; the same link stands in words
        <a href={`#u-${target}`} tabindex={-1}>
          <rect
            class={`spot ${kind}`}
            data-span={span}
            x={x - 1}
            y={y - 1}
            width={width + 2}
            height={height + 2}
            rx="1.5"
          />
        </a>
      ))}
    </svg>
  )
}

/** Turns between the pictures, the text as read and the files as they came. */
export function ViewTabs({ context, scanned }: PicturesProps) {
  const texts = checkWords(context.language)
  const names = { anh: texts.picture, chu: texts.readText, tep: texts.file }
  return (
    <nav class="tabs views" aria-label={texts.views}>
      {originalViews.map((view) => (
        <a
          href={checkHref(context, { view, page: scanned.from })}
          aria-current={view === context.shownAs ? 'page' : undefined}
        >
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
