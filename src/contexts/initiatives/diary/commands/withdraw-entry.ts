import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, prose } from '../../../../commands/fields.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { moveRefusals } from '../../refusals.ts'
import { placeOf } from '../../rules/initiative.ts'
import { mayDo } from '../../rules/states.ts'
import { diaryRefusals } from '../refusals.ts'
import { withdrawn } from '../rules/diary.ts'
import { getEntryForUpdate } from '../store/diary-file.ts'
import { saveWithdrawal } from '../store/entries.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Takes back an entry that is wrong, with the reason; it stays to be seen as withdrawn and counts no more. */
export const withdrawEntry = defineCommand({
  name: 'initiatives.withdraw-entry',
  words: labels.withdraw,
  input: z.strictObject({ entryId: carried(), reason: prose({ label: labels.reason, max: 1_000 }) }),
  may: mayDo('record'),
  refusals: { ...moveRefusals, ...diaryRefusals('entry-withdrawn') },
  load: (db, { entryId }) => getEntryForUpdate(db, entryId),
  place: ({ file }) => placeOf(file.initiative),
  decide: ({ file, entry }, { entryId, reason }, facts) => {
    const verdict = withdrawn(file.initiative, entry, facts)
    return verdict.ok ? accept({ entryId, reason, initiativeId: file.initiative.id }) : refuse(verdict.reason)
  },
  save: saveWithdrawal,
  subject: (_input, { initiativeId }) => ({ kind: 'initiative', id: initiativeId }),
  answer: ({ initiativeId }) => ({ initiativeId }),
})
