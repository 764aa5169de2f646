import { z } from 'zod'
import { defineCommand, loadNothing } from '../../../commands/command.ts'
import { choice, dayField, line } from '../../../commands/fields.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { type CalendarDay, isWeekend } from '../rules/calendar-day.ts'
import { isInCalendar } from '../rules/calendar.ts'
import { calendarRefusals } from '../refusals.ts'
import { saveOwnDay } from '../store.ts'
import { kindWords, words } from '../words.ts'

export const SetDay = z.strictObject({
  on: dayField({ label: words.catalogue.day, hint: words.catalogue.dayHint }),
  kind: choice({ label: words.catalogue.kind, options: kindWords }),
  name: line({ label: words.catalogue.dayName, hint: words.catalogue.dayNameHint }),
  source: line({ label: words.catalogue.source, hint: words.catalogue.sourceHint }),
})
type SetDay = z.infer<typeof SetDay>

/** Puts a day right for the agency (a swap announced late, a day confirmed). Open dates are computed anew after it. */
export const setDay = defineCommand({
  name: 'calendar.set-day',
  words: words.catalogue.setDay,
  input: SetDay,
  may: { admin: 'agency', office: 'agency' },
  refusals: calendarRefusals,
  load: loadNothing,
  decide: (_loaded, input) => decideDay(input),
  save: saveOwnDay,
  subject: () => ({ kind: 'calendar', id: null }),
})

/** A working day is named WORK on weekdays and SWAP_WORK at the weekend, so that the calendar's words stay true. */
function decideDay({ on, kind, name, source }: SetDay): Verdict<CalendarDay, keyof typeof calendarRefusals> {
  if (!isInCalendar(on)) return refuse('day-outside-calendar')
  if (kind === 'WORK' && isWeekend(on)) return refuse('weekend-worked-is-a-swap')
  if (kind === 'WEEKEND' && !isWeekend(on)) return refuse('weekday-is-no-weekend')
  return accept({ on, kind, name: { vi: name, en: name }, source, confirmed: true })
}
