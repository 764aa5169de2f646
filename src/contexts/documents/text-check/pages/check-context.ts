import type { OriginalView } from '../../pages/original-view.ts'
import type { ReadingContext } from '../../pages/reading-context.ts'
import { readingHref } from '../../pages/reading-context.ts'
import { viewQuery } from '../../pages/view-query.ts'
import type { PlaceMarked } from '../../rules/original-blocks.ts'
import type { MarkGroups } from '../rules/marks-at-once.ts'
import { isOpenMark, type TextMark } from '../rules/text-layer.ts'

/** The reading screen with another view, other pages or at another marked place, and a part of it. */
export function checkHref(
  { reading, shownAs }: ReadingContext,
  to: { view?: OriginalView; page?: number; mark?: string | null; part?: string },
): string {
  const { view = shownAs, page = reading.scanned?.from ?? 1, mark = reading.scanned?.at.mark ?? null } = to
  return `${readingHref(reading.id)}${viewQuery({ view, page, mark })}#${to.part ?? 'ban-goc'}`
}

/** Where a marked place can be decided about: on this screen, or on the one that shows it. */
export function markHref(context: ReadingContext, groups: MarkGroups, id: string): string {
  const { openHere, repairedHere, decidedHere } = groups
  const isHere = [openHere, repairedHere, decidedHere].some(({ shown }) => shown.some((mark) => mark.id === id))
  // The page follows from the place.
  return isHere ? `#u-${id}` : checkHref(context, { page: 1, mark: id, part: `u-${id}` })
}

/** The places of the text that are marked; those that a person has decided about are not. */
export function placesMarked(marks: readonly TextMark[]): readonly PlaceMarked[] {
  return marks
    .filter(({ decided }) => decided === null)
    .map((mark) => ({ id: mark.id, start: mark.start, end: mark.end, doubt: isOpenMark(mark) ? 'open' : 'repaired' }))
}
