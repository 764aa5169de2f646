import { plainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Doubt } from './reading.ts'
import { spanIn, type Passage } from './passage.ts'
import { doubt } from './words.ts'

/** A day found in a passage at `text[start, end)`; null when the words name no real day, with a doubt that says so. */
export interface FoundDay {
  readonly day: PlainDate | null
  readonly start: number
  readonly end: number
  readonly doubts: readonly Doubt[]
}

const DAY = '[0-3oil|]?[0-9oilsb|]'
const MONTH = '[01oil|]?[0-9oilsb|]'
const YEAR = '[12l][09o][0-9oilsb]{2}'

/** Patterns on bare text for one day, `23/12/2022` or `ngày 23 tháng 12 năm 2022`, with three groups each. */
export const dayPatterns = {
  numeric: `(${DAY})\\s?[/.-]\\s?(${MONTH})\\s?[/.-]\\s?(${YEAR})(?![0-9])`,
  worded: `(${DAY})\\s?th[ao]ng\\s?(${MONTH})\\s?n[aou]m\\s?(${YEAR})(?![0-9])`,
}

const AT = new RegExp(`(?:ngay\\s?)?(?:${dayPatterns.numeric}|${dayPatterns.worded})`, 'y')

/** Reads the day that stands at `from` (after the word `ngày` or not); undefined when there is none. */
export function readDayAt(passage: Passage, from: number): FoundDay | undefined {
  AT.lastIndex = from
  const match = AT.exec(passage.bare)
  if (match === null) return undefined
  const [day, month, year] = match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4)
  return foundDay(passage, { day, month, year }, { start: from, end: from + match[0].length })
}

interface DayParts {
  readonly day: string | undefined
  readonly month: string | undefined
  readonly year: string | undefined
}

/** The day that these parts name, misread letters taken as the digits they look like. */
export function foundDay(passage: Passage, parts: DayParts, place: { start: number; end: number }): FoundDay {
  const texts = [parts.year ?? '', parts.month ?? '', parts.day ?? '']
  const [year = 0, month = 0, dayNumber = 0] = texts.map((text) => Number(digitsOf(text)))
  const day = plainDate(year, month, dayNumber) ?? null
  const span = spanIn(passage, place.start, place.end)
  const words = passage.text.slice(place.start, place.end)
  const doubts: Doubt[] = []
  if (day === null) doubts.push(doubt('date-not-real', span, words))
  else if (texts.some((text) => /\D/.test(text))) doubts.push(doubt('digit-repaired', span, words))
  return { day, ...place, doubts }
}

/** The digits that OCR meant: `202S` is 2025, `l2` is 12. */
export function digitsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[oö]/g, '0')
    .replace(/[il|!]/g, '1')
    .replace(/s/g, '5')
    .replace(/z/g, '2')
    .replace(/b/g, '8')
}
