import type { Problem, Typed } from '../../../kernel/form.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import type { ReadingShown } from '../queries/reading-page.ts'
import type { Assignment, DraftItem } from '../rules/correction/draft.ts'
import type { OriginalBlock } from '../rules/original-blocks.ts'
import { anchorAt } from '../rules/original-blocks.ts'
import type { OriginalView } from './original-view.ts'
import type { RhythmShown } from './first-dues.ts'
import { type ScreenPlace, viewQuery } from './view-query.ts'
import { readingWords } from '../words.ts'

/** A correction that was sent and not done: shown again where it was typed. */
export interface EditSent {
  /** `set-item:i3`. */
  readonly key: string
  readonly typed: Typed
  readonly problems: readonly Problem[]
}

/** What every part of the reading screen is told. */
export interface ReadingContext {
  readonly language: Language
  readonly reading: ReadingShown
  readonly blocks: readonly OriginalBlock[]
  /** The part whose forms are open. */
  readonly chosen: string | undefined
  readonly sent: EditSent | undefined
  /** What the left side shows of a scan. */
  readonly shownAs: OriginalView
  readonly newId: () => string
}

/** The plan's first and last day as typed or proposed, what was wrong when it was sent, and what follows from those days. */
export interface AcceptanceForm {
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly startsOn: PlainDate | undefined
  readonly endsOn: PlainDate | undefined
  /** The words of the plan that its first day follows from. */
  readonly startWorded: string | null
  readonly rhythms: readonly RhythmShown[]
}

export function readingHref(readingId: string): string {
  return `/doc-ke-hoach/${readingId}`
}

/** The same screen with the forms of this part open, in place and without script; or closed again. */
export function editHref(context: ReadingContext, part: string, isOpen = true): string {
  return `${readingHref(context.reading.id)}${viewQuery(viewOf(context), isOpen ? { sua: part } : {})}#u-${part}`
}

function viewOf({ reading: { scanned }, shownAs }: ReadingContext): ScreenPlace {
  if (scanned === null) return { view: 'anh', page: 1, mark: null }
  return { view: shownAs, page: scanned.from, mark: scanned.at.mark }
}

/** `trang 2, dòng 7–12`, with where it leads; undefined when the text does not hold it. */
export function placeIn(
  context: ReadingContext,
  start: number,
): { readonly href: string; readonly label: string } | undefined {
  const { blocks, language, reading } = context
  const anchor = anchorAt(blocks, start)
  const block = blocks.find((each) => each.anchor === anchor)
  if (!block) return undefined
  const texts = readingWords(language)
  const lines = texts.lines(block.firstLine, block.lastLine)
  const label = reading.pageLengths.length > 1 ? texts.pageLines(block.page, lines) : lines
  return { href: hrefOfPlace(context, block), label }
}

/** On this screen, unless that shows other pages or the files. */
function hrefOfPlace(context: ReadingContext, { anchor, page }: OriginalBlock): string {
  const { reading, shownAs } = context
  const { scanned } = reading
  const isHere = shownAs === 'anh' && scanned !== null && page >= scanned.from && page <= scanned.to
  if (scanned === null || shownAs === 'chu' || isHere) return `#${anchor}`
  return `${readingHref(reading.id)}${viewQuery({ view: 'anh', page, mark: null })}#${anchor}`
}

/** How people call an item: its path as printed. */
export function labelOf({ path }: DraftItem): string {
  return path.replace(/ \(\+\d+\)/g, '')
}

/** The rest of an assignment, beside its lead unit, as a form sends it. */
export function textsOf(assignment: Assignment): Readonly<Record<string, string | readonly string[]>> {
  const { supportUnitIds, officerId, rhythm, startsOn, endsOn, dueDay, dueMonth, expectedOutput } = assignment
  return {
    supportUnitIds,
    officerId: officerId ?? '',
    rhythm,
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    dueDay: dueDay === null ? '' : String(dueDay),
    // Corrections from before there was a month have none.
    dueMonth: String(dueMonth ?? ''),
    expectedOutput,
  }
}
