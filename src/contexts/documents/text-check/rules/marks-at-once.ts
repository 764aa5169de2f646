/** A long scan has hundreds of marked places: a screen shows those around the one where a person is. Pure. */
import { isOpenMark, type TextMark } from './text-layer.ts'

/** Where a person is among the marked places: at one of them, or at a page. */
export interface PlaceAsked {
  readonly mark: string | null
  readonly page: number
}

/** A stretch of a list of places, and what comes before and behind it. */
export interface MarksAtOnce {
  readonly shown: readonly TextMark[]
  /** The nearest place that is not shown, and how many there are. */
  readonly before: TextMark | undefined
  readonly countBefore: number
  readonly behind: TextMark | undefined
  readonly countBehind: number
}

/** What the list of places shows at once: the text of a page is light, its pictures and forms are not. */
export interface MarkGroups {
  /** All that a person should look at, in the order of the text. */
  readonly open: readonly TextMark[]
  readonly openHere: MarksAtOnce
  /** Set right by the program, relied on. */
  readonly repaired: readonly TextMark[]
  readonly repairedHere: MarksAtOnce
  /** Decided by people. */
  readonly decided: readonly TextMark[]
  readonly decidedHere: MarksAtOnce
}

const openAtOnce = 20
const quietAtOnce = 30
/** So many of them come before the place where one is. */
const before = 3

export function groupMarks(marks: readonly TextMark[], asked: PlaceAsked): MarkGroups {
  const open = marks.filter(isOpenMark)
  const repaired = marks.filter((mark) => mark.decided === null && !isOpenMark(mark))
  const decided = marks.filter((mark) => mark.decided !== null)
  const places = new Map(marks.map(({ id }, index) => [id, index]))
  const from = firstPlace(marks, places, asked)
  const here = (list: readonly TextMark[], most: number) => stretch(list, places, { from, most })
  return {
    open,
    openHere: here(open, openAtOnce),
    repaired,
    repairedHere: here(repaired, quietAtOnce),
    decided,
    decidedHere: here(decided, quietAtOnce),
  }
}

type Places = ReadonlyMap<string, number>

/** The place asked for among all marked ones, or the first one on the page asked for or behind it. */
function firstPlace(marks: readonly TextMark[], places: Places, { mark, page }: PlaceAsked): number {
  const known = mark === null ? undefined : places.get(mark)
  if (known !== undefined) return known
  const onPage = marks.findIndex((each) => each.page >= page)
  return onPage < 0 ? marks.length : onPage
}

function stretch(
  list: readonly TextMark[],
  places: Places,
  { from, most }: { readonly from: number; readonly most: number },
): MarksAtOnce {
  const found = list.findIndex(({ id }) => (places.get(id) ?? 0) >= from)
  const at = found < 0 ? list.length : found
  const start = Math.max(0, Math.min(at - before, list.length - most))
  const end = Math.min(list.length, start + most)
  return {
    shown: list.slice(start, end),
    before: list[start - 1],
    countBefore: start,
    behind: list[end],
    countBehind: list.length - end,
  }
}
