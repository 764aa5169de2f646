import { z } from 'zod'
import { choice, dayField, integer, optional } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { calendarOf } from '../../calendar/index.ts'
import { mostRhythms } from '../../documents/index.ts'
import { datesOf } from '../dates.ts'
import { firstDue } from '../rules/turn-planning.ts'
import { labels, rhythmWords } from '../words.ts'

/** When rhythms would first be due in a plan that is not there yet: what accepting it would begin. */
export const firstDuesQuery = defineQuery({
  name: 'plans.first-dues',
  words: { vi: 'Hạn đầu tiên của việc theo nhịp', en: 'First dates of what repeats' },
  input: z.strictObject({
    startsOn: dayField({ label: labels.planStartsOn }),
    endsOn: optional(dayField({ label: labels.planEndsOn })),
    rhythms: z
      .array(
        z.strictObject({
          rhythm: choice({ label: labels.rhythm, options: rhythmWords }),
          startsOn: optional(dayField({ label: labels.startsOn })),
          endsOn: optional(dayField({ label: labels.endsOn })),
          dueDay: optional(integer({ label: labels.dueDay, min: 1, max: 31 })),
          dueMonth: optional(integer({ label: labels.dueMonth, min: 1, max: 12 })),
        }),
      )
      .max(mostRhythms),
  }),
  may: { office: 'agency', leader: 'agency', operator: 'agency' },
  run: async (db, { startsOn, endsOn, rhythms }, { today }): Promise<readonly (PlainDate | null)[]> => {
    const dates = datesOf(await calendarOf(db))
    return rhythms.map((rhythm) => firstDue({ plan: { startsOn, endsOn }, rhythm, dates }, today) ?? null)
  },
})
