import { z } from 'zod'
import { staff } from '../../commands/circles.ts'
import { defineQuery } from '../../commands/query.ts'
import { plainDate, vietnamDay, yearOf } from '../../kernel/plain-date.ts'
import { type CalendarDay, eachDay } from './rules/calendar-day.ts'
import { calendarWith, listOwnDays } from './store.ts'
import { words } from './words.ts'

export interface YearOfSpecialDays {
  readonly year: number
  readonly days: readonly (CalendarDay & { readonly own: boolean })[]
}

/** The days of a year that differ from the plain week, with source and standing. */
export const specialDays = defineQuery({
  name: 'calendar.special-days',
  words: words.catalogue.title,
  input: z.strictObject({ year: z.coerce.number().int().min(1900).max(2100).optional() }),
  may: { ...staff, admin: 'agency' },
  run: async (db, { year }, facts): Promise<YearOfSpecialDays> => {
    const own = await listOwnDays(db)
    const calendar = calendarWith(own)
    const shown = year ?? yearOf(vietnamDay(facts.at))
    const [first, last] = [plainDate(shown, 1, 1), plainDate(shown, 12, 31)]
    const ownDates = new Set(own.map(({ on }) => on))
    const days = first && last ? eachDay(first, last).map((date) => calendar.kindOf(date)) : []
    return {
      year: shown,
      days: days
        .filter(({ on, kind }) => ownDates.has(on) || (kind !== 'WORK' && kind !== 'WEEKEND'))
        .map((each) => ({ ...each, own: ownDates.has(each.on) })),
    }
  },
})
