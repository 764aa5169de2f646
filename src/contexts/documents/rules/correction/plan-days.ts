/** From when until when a plan is carried out, as its own words say it: a proposal for the person who accepts it. */
import { lastDayOfMonth, parsePlainDate, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts'
import { bare } from '../reading/normalise.ts'

export interface PlanDays {
  /** Undefined when neither the words nor the day of signing tell. */
  readonly startsOn: PlainDate | undefined
  /** Undefined for a plan that goes on. */
  readonly endsOn: PlainDate | undefined
  /** The words that the first day follows from; null when it is the day of signing. */
  readonly startWorded: string | null
}

export interface PlanWorded {
  /** The time span as worded in the head; null when it names none. */
  readonly period: string | null
  readonly issuedOn: PlainDate | null
  /** The whole text. */
  readonly text: string
}

const YEAR = '((?:19|20)\\d{2})(?!\\d)'
const DAY = `(?:ngay )?(\\d{1,2})(?:\\s?[/.-]\\s?|\\sthang\\s)(\\d{1,2})(?:(?:\\s?[/.-]\\s?|,?\\snam\\s)${YEAR})?(?!\\d)`
/** A month without its year is known as one only by its word. */
const MONTH = `(?:thang )?(\\d{1,2})(?:\\s?/\\s?|\\snam\\s)${YEAR}(?![\\d/])|thang (\\d{1,2})(?![\\d/])`
const QUARTER = `quy (iv|i{1,3}|[1-4])(?![a-z\\d])(?:(?:\\s?/\\s?|\\snam\\s)${YEAR})?`
/** Neither the `tư` of a weekday or an investment, nor the end of another word. */
const FROM = '(?<![a-z])(?<!(?:thu|dau|vat|thong|phu) )tu (?:dau |cuoi )?'
const TO = '(?<![a-z])(?:den|truoc) (?:het |cuoi )?'
const FROM_SIGNING = /(?<![a-z])tu (?:ngay|khi) (?:duoc )?(?:ky|ban hanh)/
const GOES_ON = /tiep theo|tro di|hang nam/
/** Whole plans only: a provision says for itself when its own task is carried out. */
const OF_THE_PLAN =
  /(?:thoi gian (?:thuc hien|trien khai) (?:ke hoach|chuong trinh|phong trao)|(?:ke hoach|chuong trinh)(?: nay)? (?:duoc )?(?:thuc hien|trien khai|co hieu luc)(?: thi hanh)?)(?: nay)?:? (?:ke )?(?=tu )[^.;\n]{1,80}/g

/** What a plan looks out to lies beyond its own time. */
const FURTHER_ON = /,? (?:tam nhin|dinh huong) .*$/
/** Words in front or behind that tell of what has been, not of what is planned. */
const LOOKS_BACK = /(?:ket qua|danh gia|bao cao|tong ket|so ket)[^.;\n]{0,60}$/
const LOOKED_BACK = /\bda (?:dat|duoc|thuc hien|trien khai|hoan thanh)\b/

/**
 * The first and last day of a plan. A named first day counts as it stands; of a named year the plan begins with the year,
 * or with the day of signing when that comes later.
 */
export function planDays({ period, issuedOn, text }: PlanWorded): PlanDays {
  const worded = wordedSpan(period, text)
  if (worded === undefined) return { startsOn: issuedOn ?? undefined, endsOn: undefined, startWorded: null }
  const plain = evenSpan(worded)
  const { startsOn: named, endsOn } = namedSpan(plain)
  const ofYear = named === undefined ? startOfYear(plain, issuedOn, endsOn) : undefined
  const isWorded = named === undefined ? ofYear !== undefined && namesYearsOnly(plain) : named !== issuedOn
  const startWorded = isWorded ? worded.replace(/\s+/g, ' ').trim() : null
  return { startsOn: named ?? ofYear ?? issuedOn ?? undefined, endsOn, startWorded }
}

/** What the head says; else the one sentence of the text that says from when the whole plan is carried out. */
function wordedSpan(period: string | null, text: string): string | undefined {
  if (period !== null && pointAfter(FROM, evenSpan(period), 'first')?.isDay === true) return period
  const flat = text.normalize('NFC').replace(/\s/g, ' ')
  const plain = bare(flat)
  const found = [...plain.matchAll(OF_THE_PLAN)].flatMap(({ 0: match, index }) => {
    const from = index + match.lastIndexOf('tu ', match.search(/(?<=\s)tu /) + 1)
    const span = flat.slice(from, index + match.length)
    const looksBack = LOOKS_BACK.test(plain.slice(Math.max(0, index - 80), index)) || LOOKED_BACK.test(match)
    return looksBack || !saysFromWhen(evenSpan(span)) ? [] : [span]
  })
  const [only, ...others] = new Set(found)
  return only !== undefined && others.length === 0 ? only : (period ?? undefined)
}

function saysFromWhen(plain: string): boolean {
  return FROM_SIGNING.test(plain) || pointAfter(FROM, plain, 'first') !== undefined
}

/** Without marks; `tháng 10/2025 - 3/2026` as `từ tháng 10/2025 đến 3/2026`, and one month or quarter from itself to itself. */
function evenSpan(worded: string): string {
  const plain = bare(worded.normalize('NFC')).replace(/\s+/g, ' ').replace(FURTHER_ON, '').trim()
  const ranged = plain.replace(/ ?[-–] ?(?=(?:ngay |thang |quy )?(?:\d{1,2}|i{1,3}|iv)\s?\/\s?\d)/, ' den ')
  const half = /^6 thang (dau|cuoi) nam ((?:19|20)\d{2})$/.exec(ranged)
  if (half !== null)
    return half[1] === 'dau' ? `tu quy 1/${half[2]} den quy 2/${half[2]}` : `tu quy 3/${half[2]} den quy 4/${half[2]}`
  if (new RegExp(`^(?:${MONTH}|${QUARTER})$`).test(ranged)) return `tu ${ranged} den ${ranged}`
  return /^(?:ngay|thang|quy) .* den /.test(ranged) ? `tu ${ranged}` : ranged
}

/** A day, month or quarter as it is worded; its year may stand elsewhere. */
interface Point {
  readonly isDay: boolean
  readonly year: number | undefined
  readonly in: (year: number) => PlainDate | undefined
}

function pointAfter(word: string, plain: string, edge: 'first' | 'last'): Point | undefined {
  const day = new RegExp(word + DAY).exec(plain)
  if (day !== null) {
    return { isDay: true, year: yearOf(day[3]), in: (year) => plainDate(year, Number(day[2]), Number(day[1])) }
  }
  const month = new RegExp(`${word}(?:${MONTH})`).exec(plain)
  if (month !== null) return monthPoint(edge, month[2], [Number(month[1] ?? month[3]), Number(month[1] ?? month[3])])
  const quarter = new RegExp(word + QUARTER).exec(plain)
  if (quarter === null) return undefined
  const last = 3 * quarterOf(quarter[1])
  return monthPoint(edge, quarter[2], [last - 2, last])
}

function monthPoint(edge: 'first' | 'last', year: string | undefined, [from, to]: readonly [number, number]): Point {
  const dayIn = (at: number) => (edge === 'first' ? plainDate(at, from, 1) : lastDayIn(at, to))
  return { isDay: false, year: yearOf(year), in: dayIn }
}

function namedSpan(plain: string): Days {
  const [from, to] = [pointAfter(FROM, plain, 'first'), pointAfter(TO, plain, 'last')]
  const years = (plain.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number)
  const firstYear = from?.year ?? years[0]
  const startsOn = firstYear === undefined ? undefined : from?.in(firstYear)
  const endsOn = endOf(plain, to?.year ?? years.at(-1), to)
  return inOrder(from, to, { startsOn, endsOn })
}

type Days = Pick<PlanDays, 'startsOn' | 'endsOn'>

/** `từ ngày 15/11 đến ngày 15/3/2026` names the year once, and means the winter. */
function inOrder(from: Point | undefined, to: Point | undefined, { startsOn, endsOn }: Days): Days {
  if (startsOn === undefined || endsOn === undefined || startsOn <= endsOn) return { startsOn, endsOn }
  if (from?.year === undefined) return { startsOn: from?.in(Number(endsOn.slice(0, 4)) - 1), endsOn }
  return { startsOn, endsOn: to?.year === undefined ? to?.in(from.year + 1) : endsOn }
}

function startOfYear(plain: string, issuedOn: PlainDate | null, last: PlainDate | undefined): PlainDate | undefined {
  if (FROM_SIGNING.test(plain)) return undefined
  const year = /(?<!den (?:het |cuoi )?nam )(?<!den (?:het |cuoi )?)\b(?:19|20)\d{2}\b/.exec(plain)?.[0]
  const first = year === undefined ? undefined : parsePlainDate(`${year}-01-01`)
  if (first === undefined || issuedOn === null || issuedOn < first) return first
  return last !== undefined && issuedOn > last ? first : undefined
}

/** Whether a plan of these words is one of the whole year: they name no month or day that was not understood. */
function namesYearsOnly(plain: string): boolean {
  return !/\d|\bthang\b|\bquy\b/.test(plain.replace(/\b(?:19|20)\d{2}\b/g, ''))
}

function endOf(plain: string, year: number | undefined, to: Point | undefined): PlainDate | undefined {
  if (to !== undefined) return year === undefined ? undefined : to.in(year)
  return year === undefined || GOES_ON.test(plain) ? undefined : plainDate(year, 12, 31)
}

function lastDayIn(year: number, month: number): PlainDate | undefined {
  return month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : undefined
}

function yearOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written)
}

function quarterOf(written: string | undefined): number {
  return { i: 1, ii: 2, iii: 3, iv: 4 }[written ?? ''] ?? Number(written)
}
