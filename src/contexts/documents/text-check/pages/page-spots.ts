import type { ReadingContext } from '../../pages/reading-context.ts'
import type { OriginalBlock, Segment } from '../../rules/original-blocks.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { boxesOf, type Place, placedTexts, type PlacedText } from '../rules/page-places.ts'
import { isOpenMark, rawPlaces, type TextMark } from '../rules/text-layer.ts'

/** What lies on a picture under one meaning: a box for each printed line of it. */
export interface Spot {
  readonly boxes: readonly Place[]
  /** Ids that light up together with it. */
  readonly span: string
  /** Where a click leads; nowhere when nothing was understood there. */
  readonly target: string | null
  /** The target of links that lead to this place. */
  readonly anchor: string | undefined
  readonly kind: 'part' | 'open' | 'repaired'
}

type OnPage = (start: number, end: number) => readonly Place[]

/** Everything that can light up on a page: its provisions, what was found in them, and the marked places. */
export function spotsOf(context: ReadingContext, scanned: ScannedText, page: CheckedPage): readonly Spot[] {
  const placed = placedTexts(page)
  const onPage = placesOnPage(context, scanned, page, placed)
  const kinds = doubtKinds(context)
  return [
    ...context.blocks.flatMap((block) => spotsOfBlock(block, onPage, { kinds, isBegun: block.page === page.number })),
    ...scanned.marks.filter((mark) => mark.page === page.number).flatMap((mark) => spotsOfMark(mark, placed, page)),
  ]
}

/** Where a marked place is printed on its page; what was left out has the place of its region. */
export function boxesOfMark(
  { id, kind, rawStart, rawEnd }: TextMark,
  page: CheckedPage,
  placed: readonly PlacedText[] = placedTexts(page),
): readonly Place[] {
  if (kind !== 'left-out') return boxesOf(placed, rawStart, rawEnd)
  const region = page.regions[Number(id.split('-')[1])]
  return region === undefined ? [] : [region]
}

/** Tells the boxes of a stretch of the text as it stands; what lies on other pages is told apart quickly. */
function placesOnPage(
  { reading: { pageLengths } }: ReadingContext,
  scanned: ScannedText,
  page: CheckedPage,
  placed: readonly PlacedText[],
): OnPage {
  const pageStart = pageLengths.slice(0, page.number - 1).reduce((sum, length) => sum + length + 1, 0)
  const pageEnd = pageStart + (pageLengths[page.number - 1] ?? 0)
  const rawPlaceOf = rawPlaces(pageLengths, scanned.marks)
  return (start, end) => {
    if (end <= pageStart || start > pageEnd || end <= start) return []
    const from = start < pageStart ? 0 : rawPlaceOf(start).at
    const to = end > pageEnd + 1 ? page.rawText.length : rawPlaceOf(end - 1).at + 1
    return boxesOf(placed, from, to)
  }
}

/** Doubts about what was understood, by id: those that are not settled show on the picture, too. */
function doubtKinds({ reading }: ReadingContext): ReadonlyMap<string, 'open' | 'repaired'> {
  const open = reading.draft.doubts.filter(({ settled }) => !settled)
  return new Map(open.map(({ id, repaired }) => [id, repaired ? 'repaired' : 'open']))
}

interface BlockOnPage {
  readonly kinds: ReadonlyMap<string, 'open' | 'repaired'>
  /** It begins on this page: links to it lead here. */
  readonly isBegun: boolean
}

function spotsOfBlock({ anchor, id, segments }: OriginalBlock, onPage: OnPage, on: BlockOnPage): readonly Spot[] {
  const start = Number(anchor.slice(1))
  let at = start
  const parts: Spot[] = []
  for (const segment of segments) {
    parts.push(...spotsOfSegment(segment, onPage(at, at + segment.text.length), on))
    at += segment.text.length
  }
  const boxes = onPage(start, at)
  if (boxes.length === 0) return parts
  const whole: Spot = {
    boxes,
    span: id ?? '',
    target: id,
    anchor: on.isBegun ? anchor : undefined,
    kind: 'part',
  }
  // What nothing was understood of is there for the links that lead to it.
  return id === null && whole.anchor === undefined ? joined(parts) : [whole, ...joined(parts)]
}

/** Neighbours of one meaning are one place. */
function joined(spots: readonly Spot[]): readonly Spot[] {
  const places: Spot[] = []
  for (const spot of spots) {
    const last = places.at(-1)
    if (last?.span === spot.span && last.kind === spot.kind && spot.anchor === undefined) {
      places[places.length - 1] = { ...last, boxes: [...last.boxes, ...spot.boxes] }
    } else places.push(spot)
  }
  return places
}

function spotsOfSegment({ ids, starts }: Segment, boxes: readonly Place[], { kinds }: BlockOnPage): readonly Spot[] {
  const known = ids.filter((part) => !isMarkId(part))
  const [target] = known
  if (target === undefined || boxes.length === 0) return []
  const doubts = known.flatMap((part) => kinds.get(part) ?? [])
  const anchor = starts[0] !== undefined && !isMarkId(starts[0]) ? starts[0] : undefined
  const kind = doubts.includes('open') ? 'open' : (doubts[0] ?? 'part')
  return [{ boxes, span: known.join(' '), target, anchor, kind }]
}

function isMarkId(part: string): boolean {
  return /^[cwl]\d+-/.test(part)
}

function spotsOfMark(mark: TextMark, placed: readonly PlacedText[], page: CheckedPage): readonly Spot[] {
  if (mark.decided !== null) return []
  const boxes = boxesOfMark(mark, page, placed)
  const kind = isOpenMark(mark) ? 'open' : 'repaired'
  return boxes.length === 0 ? [] : [{ boxes, span: mark.id, target: mark.id, anchor: undefined, kind }]
}
