import { RecordNotFound } from '../../commands/refusals.ts'
import type { Facts } from '../../commands/command.ts'
import { personIdOf } from '../../commands/actor.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../platform/database/tables.ts'
import { nationalDays } from './national-days.ts'
import { type Calendar, makeCalendar } from './rules/calendar.ts'
import type { CalendarDay } from './rules/calendar-day.ts'

/** The calendar of the agency at work: the national days with its own corrections over them. One query. */
export async function calendarOf(db: ReadDb): Promise<Calendar> {
  return calendarWith(await listOwnDays(db))
}

/** The calendar with these own days: kept while no own day changes, since working out a year costs more than the query. */
export function calendarWith(own: readonly CalendarDay[]): Calendar {
  // Names and sources too: otherwise agencies that set the same day would be shown each other's words for it.
  const key = JSON.stringify(own)
  const known = calendars.get(key)
  if (known) return known
  const { days, rules } = nationalDays()
  const ownDates = new Set(own.map(({ on }) => on))
  const calendar = makeCalendar([...days.filter(({ on }) => !ownDates.has(on)), ...own], rules)
  if (calendars.size >= maxCalendars) calendars.clear()
  calendars.set(key, calendar)
  return calendar
}

const calendars = new Map<string, Calendar>()
const maxCalendars = 50

/** The agency's own days, by date. */
export async function listOwnDays(db: ReadDb): Promise<CalendarDay[]> {
  const rows = await db.selectFrom('calendarDay').selectAll().orderBy('onDate').limit(1_000).execute()
  return rows.map(({ onDate, kind, name, source, swappedWith }) => ({
    on: onDate,
    kind,
    name: { vi: name, en: name },
    source,
    confirmed: true,
    ...(swappedWith && { swappedWith }),
  }))
}

export async function saveOwnDay(db: Db, own: CalendarDay, facts: Facts): Promise<void> {
  const row = {
    agencyId: facts.actor.agencyId,
    onDate: own.on,
    kind: own.kind,
    name: own.name.vi,
    source: own.source,
    swappedWith: own.swappedWith ?? null,
    setBy: personIdOf(facts.actor),
    setAt: facts.at,
  }
  const { agencyId: _agency, onDate: _on, ...changes } = row
  await db
    .insertInto('calendarDay')
    .values(row)
    .onConflict((conflict) => conflict.columns(['agencyId', 'onDate']).doUpdateSet(changes))
    .execute()
}

export async function removeOwnDay(db: Db, on: PlainDate): Promise<void> {
  const removed = await db.deleteFrom('calendarDay').where('onDate', '=', on).returning('onDate').executeTakeFirst()
  if (!removed) throw new RecordNotFound(`calendar day ${on}`)
}
