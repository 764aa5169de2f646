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

const DAY = '(\\d{1,2})(?:\\s?[/.-]\\s?|\\sthang\\s)(\\d{1,2})(?:(?:\\s?[/.-]\\s?|,?\\snam\\s)(\\d{4}))?'
const FROM_DAY = new RegExp(`tu (?:ngay )?${DAY}(?!\\d)`)
const TO_DAY = new RegExp(`(?:den|truoc) (?:het )?(?:ngay )?${DAY}(?!\\d)`)
const MONTH = '(\\d{1,2})(?:\\s?/\\s?|\\snam\\s)(\\d{4})(?![\\d/])'
const FROM_MONTH = new RegExp(`tu (?:dau )?thang ${MONTH}`)
const TO_MONTH = new RegExp(`den (?:het |cuoi )?thang ${MONTH}`)
const QUARTER = '(i{1,3}|iv|[1-4])(?:\\s?/\\s?|\\snam\\s)(\\d{4})'
const FROM_QUARTER = new RegExp(`tu (?:dau )?quy ${QUARTER}`)
const TO_QUARTER = new RegExp(`den (?:het |cuoi )?quy ${QUARTER}`)
const FROM_SIGNING = /tu (?:ngay|khi) (?:duoc )?(?:ky|ban hanh)/
const GOES_ON = /tiep theo|tro di|hang nam/
/** Whole plans only: a provision says for itself when its own task is carried out. */
const OF_THE_PLAN =
  /(?:thoi gian (?:thuc hien|trien khai) (?:ke hoach|chuong trinh|phong trao)|(?:ke hoach|chuong trinh)(?: nay)? (?:duoc )?(?:thuc hien|trien khai|co hieu luc)(?: thi hanh)?)(?: nay)?:? (?:ke )?(?=tu )[^.;\n]{1,80}/g

/**
 * The first and last day of a plan. A named first day counts as it stands; of a named year the plan begins with the year,
 * or with the day of signing when that comes later.
 */
export function planDays({ period, issuedOn, text }: PlanWorded): PlanDays {
  const worded = wordedSpan(period, text)
  if (worded === undefined) return { startsOn: issuedOn ?? undefined, endsOn: undefined, startWorded: null }
  const plain = bare(worded).replace(/\s+/g, ' ')
  const named = namedStart(plain)
  const startsOn = named ?? startOfYear(plain, issuedOn) ?? issuedOn ?? undefined
  const isWorded = startsOn !== undefined && startsOn !== issuedOn
  return { startsOn, endsOn: endOf(plain), startWorded: isWorded ? worded.replace(/\s+/g, ' ').trim() : null }
}

/** What the head says; else the one sentence of the text that says from when the whole plan is carried out. */
function wordedSpan(period: string | null, text: string): string | undefined {
  if (period !== null && FROM_DAY.test(bare(period))) return period
  const flat = text.replace(/\s/g, ' ')
  const found = [...bare(flat).matchAll(OF_THE_PLAN)].map(({ 0: match, index }) => {
    const from = index + match.lastIndexOf('tu ', match.search(/(?<=\s)tu /) + 1)
    return flat.slice(from, index + match.length)
  })
  const [only, ...others] = new Set(found)
  return only !== undefined && others.length === 0 ? only : (period ?? undefined)
}

function namedStart(plain: string): PlainDate | undefined {
  const day = FROM_DAY.exec(plain)
  if (day !== null) return dayOf(day, plain)
  const month = FROM_MONTH.exec(plain)
  if (month !== null) return plainDate(Number(month[2]), Number(month[1]), 1)
  const quarter = FROM_QUARTER.exec(plain)
  return quarter === null ? undefined : plainDate(Number(quarter[2]), 3 * quarterOf(quarter[1]) - 2, 1)
}

/** `từ ngày 01/01 đến ngày 31/12/2026` names the year once, at its end. */
function dayOf([, dayOfMonth, month, year]: RegExpExecArray, plain: string): PlainDate | undefined {
  const named = year ?? /(?:19|20)\d{2}/.exec(plain)?.[0]
  return named === undefined ? undefined : plainDate(Number(named), Number(month), Number(dayOfMonth))
}

function startOfYear(plain: string, issuedOn: PlainDate | null): PlainDate | undefined {
  if (FROM_SIGNING.test(plain)) return undefined
  const year = /(?<!den (?:het |cuoi )?nam )(?<!den (?:het |cuoi )?)\b(?:19|20)\d{2}\b/.exec(plain)?.[0]
  const first = year === undefined ? undefined : parsePlainDate(`${year}-01-01`)
  if (first === undefined || issuedOn === null || issuedOn < first) return first
  const last = endOf(plain)
  return last !== undefined && issuedOn > last ? first : undefined
}

function endOf(plain: string): PlainDate | undefined {
  const day = TO_DAY.exec(plain)
  if (day !== null) return dayOf(day, plain.slice(day.index))
  const month = TO_MONTH.exec(plain)
  if (month !== null) return lastDayIn(Number(month[2]), Number(month[1]))
  const quarter = TO_QUARTER.exec(plain)
  if (quarter !== null) return lastDayIn(Number(quarter[2]), 3 * quarterOf(quarter[1]))
  if (GOES_ON.test(plain)) return undefined
  const year = plain.match(/(?:19|20)\d{2}/g)?.at(-1)
  return year === undefined ? undefined : parsePlainDate(`${year}-12-31`)
}

function lastDayIn(year: number, month: number): PlainDate | undefined {
  return month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : undefined
}

function quarterOf(written: string | undefined): number {
  return { i: 1, ii: 2, iii: 3, iv: 4 }[written ?? ''] ?? Number(written)
}
