import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { listToHandOut, saveHandedOut } from '../store.ts'
import { words } from '../words.ts'

/** Hands to the people of this agency what other agencies told it. Run every minute where something waits. */
export const handOutNotices = defineCommand({
  name: 'initiatives.hand-out-notices',
  words: words.catalogue.handOut,
  input: z.strictObject({}),
  may: { system: 'agency' },
  refusals: {},
  load: (db, _input, facts) => listToHandOut(db, facts),
  decide: (waiting) => accept(waiting),
  save: saveHandedOut,
  subject: () => ({ kind: 'agency', id: null }),
  answer: (waiting) => ({ count: waiting.length }),
})
