import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { dayField, optional, prose, reference, references } from '../../../../commands/fields.ts'
import { refusalsFor } from '../refusals.ts'
import { issueNotes, MOST_TURNS } from '../rules/urging-note.ts'
import { loadNoteFile, saveNotes } from '../store/notes.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Issues a printed urging note to each lead unit of the turns chosen; parts left empty get the default wording. */
export const issueUrgingNote = defineCommand({
  name: 'plans.issue-urging-note',
  words: labels.issueNote,
  input: z.strictObject({
    turnIds: references({ label: labels.chosenTasks, max: MOST_TURNS }),
    text: optional(prose({ label: labels.noteText, hint: labels.noteTextHint, max: 3_000 })),
    answerBy: optional(dayField({ label: labels.answerBy })),
    signer: optional(reference({ label: labels.signer })),
  }),
  may: { office: 'agency', leader: 'agency' },
  refusals: refusalsFor(
    'turns-missing',
    'turn-not-open',
    'turn-without-unit',
    'turn-without-due-date',
    'answer-in-the-past',
    'signer-not-in-office',
  ),
  load: (db, { turnIds }, facts) => loadNoteFile(db, turnIds, facts),
  decide: (file, { text, answerBy, signer }, { today, newId }) =>
    issueNotes(file, { text, answerBy, signer }, { today, newId }),
  save: saveNotes,
  subject: (_input, notes) => ({ kind: 'urging-note', id: notes[0]?.id ?? null }),
  answer: (notes) => ({ noteIds: notes.map(({ id }) => id), numbers: notes.map(({ number }) => number) }),
})
