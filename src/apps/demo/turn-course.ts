import { addDays, type PlainDate } from '../../kernel/plain-date.ts'
import type { Chance } from './chance.ts'
import { type Days, workingDayBetween, workingDaysLater } from './moments.ts'

/** How a turn stands when the demo ends: the last that has come, or the next one for the last two. */
export const endings = [
  'never-handed-in',
  'late',
  'waiting-for-confirmation',
  'returned',
  'handed-in-early',
  'extension-asked',
] as const
export type Ending = (typeof endings)[number]

export type CourseKind = 'on-time' | 'late' | 'returned' | 'extended' | 'extension-refused'

/** What will happen with one turn, day by day. */
export interface Course {
  readonly kind: CourseKind
  /** Days on which something is noted down, in order. */
  readonly recordOn: readonly PlainDate[]
  readonly handInOn: PlainDate
  /** When it is confirmed, or sent back. */
  readonly answerOn: PlainDate
  /** When it is handed in again and then confirmed, after it was sent back. */
  readonly again: { readonly handInOn: PlainDate; readonly answerOn: PlainDate } | undefined
  readonly extension:
    | { readonly askOn: PlainDate; readonly answerOn: PlainDate; readonly toDueOn: PlainDate; readonly grants: boolean }
    | undefined
}

export interface TurnSpan {
  readonly from: PlainDate
  readonly dueOn: PlainDate
  readonly records: number
}

/** Shares of the courses: most work is on time, as it is in an agency that does it well, and some is not. */
const shares: readonly { readonly kind: CourseKind; readonly share: number }[] = [
  { kind: 'on-time', share: 0.73 },
  { kind: 'late', share: 0.1 },
  { kind: 'returned', share: 0.09 },
  { kind: 'extended', share: 0.055 },
  { kind: 'extension-refused', share: 0.025 },
]

/** Decides by chance how a turn goes. Days may lie behind the end of the demo: those do not come to pass. */
export function planCourse(span: TurnSpan, days: Days, kind: CourseKind = kindOf(days.chance)): Course {
  const { chance, calendar } = days
  const later = (from: PlainDate, count: number) => workingDaysLater(from, count, calendar)
  const extension = extensionOf(span, kind, days)
  const dueOn = extension?.grants ? extension.toDueOn : span.dueOn
  const handInOn = kind === 'late' ? later(dueOn, chance.integer(1, 7)) : later(dueOn, -chance.integer(0, 3))
  const answerOn = later(handInOn, chance.integer(1, 3))
  const againOn = later(answerOn, chance.integer(1, 3))
  return {
    kind,
    recordOn: recordDays(span, handInOn, days),
    handInOn,
    answerOn,
    again: kind === 'returned' ? { handInOn: againOn, answerOn: later(againOn, chance.integer(1, 2)) } : undefined,
    extension,
  }
}

function kindOf(chance: Chance): CourseKind {
  let left = chance.between(0, 1)
  for (const { kind, share } of shares) {
    left -= share
    if (left < 0) return kind
  }
  return 'on-time'
}

function extensionOf({ dueOn }: TurnSpan, kind: CourseKind, { chance, calendar }: Days): Course['extension'] {
  if (kind !== 'extended' && kind !== 'extension-refused') return undefined
  const askOn = workingDaysLater(dueOn, -chance.integer(3, 5), calendar)
  return {
    askOn,
    answerOn: workingDaysLater(askOn, 1, calendar),
    toDueOn: workingDaysLater(dueOn, chance.integer(4, 9), calendar),
    grants: kind === 'extended',
  }
}

/** Spread over the turn, the last a day or more before it is handed in. */
function recordDays({ from, records }: TurnSpan, handInOn: PlainDate, days: Days): PlainDate[] {
  const to = workingDaysLater(handInOn, -1, days.calendar)
  const first = from < to ? from : to
  return Array.from({ length: records }, () => workingDayBetween(addDays(first, 1), to, days)).toSorted()
}
