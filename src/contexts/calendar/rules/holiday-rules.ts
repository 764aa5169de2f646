/**
 * The holidays a year has by law, before anybody announces them (Labour Code 45/2019/QH14, art. 111.3 and 112).
 *
 * What the Prime Minister decides each year (the five days of Tết, the day beside 2/9) is foretold as it was decided for the
 * same weekday since 2016. Swapped days can not be foretold. All of it is unconfirmed until the notice comes.
 */
import { addDays, day, type PlainDate, plainDate, weekdayOf } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { type CalendarDay, eachDay, isWeekend } from './calendar-day.ts'
import { lunarYearStart, solarFromLunar } from './lunar.ts'
import { bothLanguages } from './words.ts'

interface RuleHead {
  readonly code: string
  readonly name: Words
  readonly source: string
  /** Whether the text of the law was seen. Days that follow from a rule are unconfirmed all the same. */
  readonly confirmed: boolean
  readonly validFrom: PlainDate
  readonly validTo?: PlainDate
}

export type HolidayRule =
  | (RuleHead & { readonly kind: 'fixed'; readonly month: number; readonly day: number })
  | (RuleHead & { readonly kind: 'lunar'; readonly month: number; readonly day: number })
  /** `daysBefore` by the weekday of the first day of the year, Monday first. */
  | (RuleHead & { readonly kind: 'lunar-new-year'; readonly days: number; readonly daysBefore: readonly number[] })
  /** `otherDay` by the weekday of the day itself, Monday first: -1 the day before, 1 the day after. */
  | (RuleHead & {
      readonly kind: 'fixed-and-one-beside'
      readonly month: number
      readonly day: number
      readonly otherDay: readonly number[]
    })
  | (RuleHead & { readonly kind: 'compensation' })

/** The days of a year that the rules make special, in order; none where no rule is valid. */
export function foretellYear(rules: readonly HolidayRule[], year: number): CalendarDay[] {
  const holidays = rules.flatMap((rule) => holidaysOf(rule, year)).toSorted(byDay)
  const off = [...holidays, ...compensations(rules, holidays)].toSorted(byDay)
  return [...off, ...besideUndecided(rules, off)].toSorted(byDay)
}

function holidaysOf(rule: HolidayRule, year: number): CalendarDay[] {
  return daysOf(rule, year)
    .filter((on) => isValid(rule, on))
    .map((on) => ({ on, kind: 'HOLIDAY', name: rule.name, source: rule.source, confirmed: false }))
}

function daysOf(rule: HolidayRule, year: number): PlainDate[] {
  switch (rule.kind) {
    case 'fixed':
      return present(plainDate(year, rule.month, rule.day))
    case 'lunar':
      return present(solarFromLunar({ year, month: rule.month, day: rule.day, leap: false }))
    case 'lunar-new-year':
      return present(lunarYearStart(year)).flatMap((first) => {
        const from = addDays(first, -byWeekday(rule.daysBefore, first))
        return eachDay(from, addDays(from, rule.days - 1))
      })
    case 'fixed-and-one-beside':
      return present(plainDate(year, rule.month, rule.day)).flatMap((on) => [
        on,
        addDays(on, byWeekday(rule.otherDay, on)),
      ])
    case 'compensation':
      return []
  }
}

/** For each holiday on a weekly rest day, the next working day that is not off already. */
function compensations(rules: readonly HolidayRule[], holidays: readonly CalendarDay[]): CalendarDay[] {
  const taken = new Set(holidays.map((holiday) => holiday.on))
  return holidays.flatMap((holiday) => {
    const rule = rules.find((each) => each.kind === 'compensation' && isValid(each, holiday.on))
    if (rule === undefined || !isWeekend(holiday.on)) return []
    let on = holiday.on
    while (taken.has(on) || isWeekend(on)) on = addDays(on, 1)
    taken.add(on)
    return [
      { on, kind: 'COMP_OFF', name: compensationName(rule.name, holiday.name), source: rule.source, confirmed: false },
    ]
  })
}

/** The working days directly before and after a rest that is yet to be decided: it may still move onto them. */
function besideUndecided(rules: readonly HolidayRule[], off: readonly CalendarDay[]): CalendarDay[] {
  const undecided = new Set(
    rules
      .filter((rule) => rule.kind === 'lunar-new-year' || rule.kind === 'fixed-and-one-beside')
      .map((rule) => rule.name),
  )
  const taken = new Set(off.map((each) => each.on))
  const beside = new Map<PlainDate, CalendarDay>()
  for (const each of off.filter(({ name }) => undecided.has(name))) {
    for (const step of [-1, 1]) {
      let on = each.on
      while (taken.has(on) || isWeekend(on)) on = addDays(on, step)
      beside.set(on, { on, kind: 'WORK', name: besideName(each.name), source: each.source, confirmed: false })
    }
  }
  return [...beside.values()]
}

function compensationName(rule: Words, holiday: Words): Words {
  return bothLanguages((say, language) => say.compensationFor(rule[language], holiday[language]))
}

function besideName(holiday: Words): Words {
  return bothLanguages((say, language) => say.besideUndecided(holiday[language]))
}

function isValid(rule: HolidayRule, on: PlainDate): boolean {
  return rule.validFrom <= on && on <= (rule.validTo ?? FAR_FUTURE)
}

const FAR_FUTURE = day('9999-12-31')

function byWeekday(values: readonly number[], date: PlainDate): number {
  const value = values[weekdayOf(date) - 1]
  if (value === undefined) throw new RangeError(`read a value for weekday ${weekdayOf(date)}: expected seven values`)
  return value
}

function present(date: PlainDate | undefined): PlainDate[] {
  return date === undefined ? [] : [date]
}

function byDay(a: CalendarDay, b: CalendarDay): number {
  return a.on < b.on ? -1 : 1
}
