import type { OriginalView } from '../../pages/original-view.ts'
import type { ReadingContext } from '../../pages/reading-context.ts'
import { readingHref } from '../../pages/reading-context.ts'
import type { OriginalBlock, PlaceMarked } from '../../rules/original-blocks.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { boxesOf, type Place, placedTexts, type PlacedText } from '../rules/page-places.ts'
import { isOpenMark, rawPlaces, type TextMark } from '../rules/text-layer.ts'

/** The reading screen with another view or other pages, and a place on it. */
export function checkHref(
  { reading, shownAs }: ReadingContext,
  { view = shownAs, page, place = 'ban-goc' }: { view?: OriginalView; page?: number; place?: string },
): string {
  const from = page ?? reading.scanned?.from ?? 1
  const query = new URLSearchParams({
    ...(view === 'anh' ? {} : { xem: view }),
    ...(from <= 1 ? {} : { trang: `${from}` }),
  })
  return `${readingHref(reading.id)}${query.size === 0 ? '' : `?${query.toString()}`}#${place}`
}

/** The places of the text that are marked; those that a person has decided about are not. */
export function placesMarked(marks: readonly TextMark[]): readonly PlaceMarked[] {
  return marks
    .filter(({ decided }) => decided === null)
    .map((mark) => ({ id: mark.id, start: mark.start, end: mark.end, doubt: isOpenMark(mark) ? 'open' : 'repaired' }))
}

/** A place on a picture, with what was understood or marked there. */
export interface Spot extends Place {
  /** Ids that light up together with it. */
  readonly span: string
  /** Where a click leads. */
  readonly target: string
  readonly kind: 'part' | 'open' | 'repaired'
}

/** Everything that can light up on a page: its provisions, what was found in them, and the marked places. */
export function spotsOf(context: ReadingContext, scanned: ScannedText, page: CheckedPage): readonly Spot[] {
  const placed = placedTexts(page)
  const rawPlaceOf = rawPlaces(context.reading.pageLengths, scanned.marks)
  const onPage = (start: number, end: number): readonly Place[] => {
    const [from, to] = [rawPlaceOf(start), rawPlaceOf(Math.max(start, end - 1))]
    if (from.page > page.number || to.page < page.number) return []
    return boxesOf(
      placed,
      from.page < page.number ? 0 : from.at,
      to.page > page.number ? page.rawText.length : to.at + 1,
    )
  }
  return [
    ...context.blocks.flatMap((block) => spotsOfBlock(block, onPage)),
    ...scanned.marks.filter((mark) => mark.page === page.number).flatMap((mark) => spotsOfMark(mark, placed)),
  ]
}

function spotsOfBlock(
  { anchor, id, segments }: OriginalBlock,
  onPage: (start: number, end: number) => readonly Place[],
): readonly Spot[] {
  const start = Number(anchor.slice(1))
  let at = start
  const parts: Spot[] = []
  for (const { text, ids } of segments) {
    const known = ids.filter((part) => !/^[cw]\d+-/.test(part))
    const [target] = known
    if (target !== undefined) {
      parts.push(...onPage(at, at + text.length).map((box) => spot(box, known.join(' '), target)))
    }
    at += text.length
  }
  const whole = id === null ? [] : onPage(start, at).map((box) => spot(box, id, id))
  return [...whole, ...parts]
}

function spot(box: Place, span: string, target: string): Spot {
  return { ...box, span, target, kind: 'part' }
}

function spotsOfMark(mark: TextMark, placed: readonly PlacedText[]): readonly Spot[] {
  if (mark.decided !== null) return []
  const kind = isOpenMark(mark) ? 'open' : 'repaired'
  return boxesOf(placed, mark.rawStart, mark.rawEnd).map((box) => ({ ...box, span: mark.id, target: mark.id, kind }))
}
