/** Reads the calendar as data (`data/calendar/holidays.json`) and says clearly what is wrong with it. */
import { z } from 'zod'
import type { Problem } from '../../../kernel/form.ts'
import { parsePlainDate, plainDate, type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import { type CalendarDay, DAY_KINDS, isWeekend } from './calendar-day.ts'
import { type Calendar, type CalendarRules, isInCalendar, makeCalendar } from './calendar.ts'
import { dataWords } from './calendar-data-words.ts'

export interface CalendarData {
  readonly rules: CalendarRules
  readonly days: readonly CalendarDay[]
}

export type ParsedCalendarData =
  | { readonly ok: true; readonly data: CalendarData }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type DataProblem = keyof typeof dataWords.catalogue

/** A zod message that is a key of the catalogue, so that each problem can be told in both languages. */
function says(message: DataProblem): { readonly error: DataProblem } {
  return { error: message }
}

const Text = z.string(says('text')).trim().min(1, says('text')).max(500, says('text'))
const BothLanguages = z.strictObject({ vi: Text, en: Text }, says('words'))
const Flag = z.boolean(says('flag'))
const Day = z.string(says('day')).transform((text, context): PlainDate => {
  const date = parsePlainDate(text)
  if (date !== undefined && isInCalendar(date)) return date
  context.addIssue({ code: 'custom', message: 'day' satisfies DataProblem })
  return z.NEVER
})

const wholeNumber = (least: number, most: number, message: DataProblem) =>
  z.int(says(message)).min(least, says(message)).max(most, says(message))
const Month = wholeNumber(1, 12, 'month')
const DayOfMonth = wholeNumber(1, 31, 'dayOfMonth')
const LunarDay = wholeNumber(1, 30, 'lunarDay')
const sevenOf = <Value extends z.ZodType>(value: Value) => z.array(value, says('seven')).length(7, says('seven'))

const ruleHead = {
  code: Text,
  name: BothLanguages,
  source: Text,
  confirmed: Flag,
  validFrom: Day,
  validTo: Day.exactOptional(),
  note: BothLanguages.exactOptional(),
}
const Rule = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('fixed'), ...ruleHead, month: Month, day: DayOfMonth }),
    z.strictObject({ kind: z.literal('lunar'), ...ruleHead, month: Month, day: LunarDay }),
    z.strictObject({
      kind: z.literal('lunar-new-year'),
      ...ruleHead,
      days: wholeNumber(1, 15, 'daysOfTet'),
      daysBefore: sevenOf(wholeNumber(0, 15, 'daysOfTet')),
    }),
    z.strictObject({
      kind: z.literal('fixed-and-one-beside'),
      ...ruleHead,
      month: Month,
      day: DayOfMonth,
      otherDay: sevenOf(z.literal([-1, 1], says('otherDay'))),
    }),
    z.strictObject({ kind: z.literal('compensation'), ...ruleHead }),
  ],
  says('ruleKind'),
)

const ListedDay = z.strictObject({
  on: Day,
  kind: z.enum(DAY_KINDS, says('dayKind')),
  name: BothLanguages,
  source: Text,
  confirmed: Flag,
  swappedWith: Day.exactOptional(),
  note: BothLanguages.exactOptional(),
})

const Year = z.strictObject({
  year: wholeNumber(1900, 2100, 'year'),
  /** False while the notice is awaited: the listed days then stand over what the rules foretell. */
  announced: Flag,
  note: BothLanguages.exactOptional(),
  days: z.array(ListedDay, says('list')).max(366, says('list')),
})

const CalendarFile = z.strictObject(
  {
    about: BothLanguages,
    weekend: z.strictObject({ source: Text, confirmed: Flag, validFrom: Day }),
    rules: z.array(Rule, says('list')).max(100, says('list')),
    years: z.array(Year, says('list')).max(201, says('list')),
  },
  says('file'),
)
type CalendarFile = z.infer<typeof CalendarFile>

/** The calendar's rules and listed days, or every problem found, each with the place in the file. Never throws. */
export function parseCalendarData(json: unknown): ParsedCalendarData {
  const parsed = CalendarFile.safeParse(json)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) }

  const problems = [...ruleProblems(parsed.data), ...yearProblems(parsed.data), ...swapProblems(parsed.data)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, data: toCalendarData(parsed.data) }
}

export function calendarFrom({ days, rules }: CalendarData): Calendar {
  return makeCalendar(days, rules)
}

function toCalendarData({ weekend, rules, years }: CalendarFile): CalendarData {
  return {
    rules: {
      holidays: rules.map(({ note: _note, ...rule }) => rule),
      announcedYears: years.filter(({ announced }) => announced).map(({ year }) => year),
      weekendSource: weekend.source,
    },
    days: years.flatMap(({ days }) => days.map(({ note: _note, ...day }) => day)),
  }
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: place([...issue.path, key]), message: dataWords.catalogue.unknownKey }))
  }
  return [problem(issue.path, isKnown(issue.message) ? issue.message : 'value')]
}

function isKnown(message: string): message is DataProblem {
  return Object.hasOwn(dataWords.catalogue, message)
}

/** 31/4 never comes; 29/2 does in leap years. */
function ruleProblems({ rules }: CalendarFile): Problem[] {
  return rules.flatMap((rule, index) => {
    const isFixed = rule.kind === 'fixed' || rule.kind === 'fixed-and-one-beside'
    return isFixed && plainDate(LEAP_YEAR, rule.month, rule.day) === undefined
      ? [problem(['rules', index, 'day'], 'noSuchDay')]
      : []
  })
}

const LEAP_YEAR = 2024

function yearProblems({ years }: CalendarFile): Problem[] {
  const seen = new Set<string | number>()
  const isTwice = (value: string | number) => seen.size === seen.add(value).size
  return years.flatMap(({ year, days }, index) => [
    ...(isTwice(year) ? [problem(['years', index, 'year'], 'yearTwice')] : []),
    ...days.flatMap((day, position) => {
      const path = ['years', index, 'days', position]
      if (yearOf(day.on) !== year) return [problem([...path, 'on'], 'otherYear')]
      if (isTwice(day.on)) return [problem([...path, 'on'], 'dayTwice')]
      return fitsWeekday(day) ? [] : [problem([...path, 'kind'], 'weekday')]
    }),
  ])
}

/** A weekly rest day is worked only by a swap; only a working day can be given up or compensated. */
function fitsWeekday({ on, kind }: Pick<CalendarDay, 'on' | 'kind'>): boolean {
  if (kind === 'HOLIDAY') return true
  return isWeekend(on) === (kind === 'WEEKEND' || kind === 'SWAP_WORK')
}

/** The two days of a swap name each other. */
function swapProblems({ years }: CalendarFile): Problem[] {
  const days = new Map(years.flatMap((year) => year.days.map((day) => [day.on, day])))
  return years.flatMap((year, index) =>
    year.days.flatMap((day, position) => {
      const partnerKind = PARTNERS[day.kind]
      const partner = day.swappedWith && days.get(day.swappedWith)
      const isRight =
        partnerKind === undefined
          ? day.swappedWith === undefined
          : partner?.kind === partnerKind && partner.swappedWith === day.on
      return isRight ? [] : [problem(['years', index, 'days', position, 'swappedWith'], 'swap')]
    }),
  )
}

const PARTNERS: Partial<Record<CalendarDay['kind'], CalendarDay['kind']>> = {
  SWAP_OFF: 'SWAP_WORK',
  SWAP_WORK: 'SWAP_OFF',
}

function problem(path: readonly PropertyKey[], message: DataProblem): Problem {
  return { field: place(path), message: dataWords.catalogue[message] }
}

/** `years[2].days[4].on` */
function place(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
