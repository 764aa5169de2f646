import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, optional } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { remindersDue } from '../rules/reminding.ts'
import { loadRemindingForUpdate, saveReminders } from '../store/reminders.ts'
import { words } from '../words.ts'

/** Says what time has brought for a portion of the open turns: done by Khéo itself, any number of times a day. */
export const remind = defineCommand({
  name: 'plans.remind',
  words: words.catalogue.remind,
  input: z.strictObject({ after: optional(carried()) }),
  may: { system: 'agency' },
  refusals: {},
  load: (db, { after }, facts) => loadRemindingForUpdate(db, after, facts),
  decide: (file, _input, { today }) => accept(remindersDue(file, today)),
  save: saveReminders,
  subject: () => ({ kind: 'turn', id: null }),
  answer: (reminders) => ({ reminders: reminders.length }),
})
