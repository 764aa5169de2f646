import { z } from 'zod'
import { defineCommand, loadNothing } from '../../../commands/command.ts'
import { dayField } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { removeOwnDay } from '../store.ts'
import { words } from '../words.ts'

/** Takes an own day back: the national calendar counts again. */
export const unsetDay = defineCommand({
  name: 'calendar.unset-day',
  words: words.catalogue.unsetDay,
  input: z.strictObject({ on: dayField({ label: words.catalogue.day }) }),
  may: { admin: 'agency', office: 'agency' },
  refusals: {},
  load: loadNothing,
  decide: (_loaded, { on }) => accept(on),
  save: removeOwnDay,
  subject: () => ({ kind: 'calendar', id: null }),
})
