import type { ReadingContext } from '../../pages/reading-context.ts'
import { markNamed } from '../../pages/view-query.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { checkWords } from '../words.ts'
import type { Place } from '../rules/page-places.ts'
import { markHref } from './check-context.ts'
import { type Spot, spotsOf } from './page-spots.ts'

interface OverlayProps {
  readonly context: ReadingContext
  readonly scanned: ScannedText
  readonly page: CheckedPage
  readonly box: string
}

/** Lies over the picture. Everything in it stands in words beside it, too, so it is no business of screen readers. */
export function PageOverlay({ context, scanned, page, box }: OverlayProps) {
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
      {spotsOf(context, scanned, page).map((spot) => (
        <SpotShape spot={spot} context={context} scanned={scanned} />
      ))}
    </svg>
  )
}

interface SpotProps {
  readonly spot: Spot
  readonly context: ReadingContext
  readonly scanned: ScannedText
}

/** One shape for all lines of a place: a long document has thousands of them. */
function SpotShape({ spot: { boxes, span, target, anchor, kind }, context, scanned }: SpotProps) {
  const shape = (
    <path class={`spot ${kind}`} id={anchor} data-span={span === '' ? undefined : span} d={outline(boxes)} />
  )
  if (target === null) return shape
  return (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- for the mouse only; the same link stands in words
    <a href={markNamed(target) === null ? `#u-${target}` : markHref(context, scanned.groups, target)} tabindex={-1}>
      {shape}
    </a>
  )
}

/** A little wider than the letters, in tenths of a point. */
function outline(boxes: readonly Place[]): string {
  const short = (points: number) => String(Math.round(points * 10) / 10)
  const shapes = boxes.map(({ x, y, width, height }) => {
    const [left, top, wide, high] = [x - 1, y - 1, width + 2, height + 2].map(short)
    return `M${left} ${top}h${wide}v${high}h-${wide}z`
  })
  // Where only lines have places, several parts of one line have the same.
  return [...new Set(shapes)].join('')
}
