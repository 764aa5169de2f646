import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { handIn } from '../rules/work.ts'
import { whoMay } from '../rules/states.ts'
import { loadTaskFileByTurn } from '../store/load-task.ts'
import { saveTaskChange } from '../store/save-task.ts'
import { labels } from '../words.ts'
import { nowOf, placeOf, subjectOf } from './task-command.ts'

/** Hands in one turn of a task with its result; those who confirm are told. */
export const handInTurn = defineCommand({
  name: 'plans.hand-in',
  words: { vi: 'Nộp kết quả', en: 'Hand in' },
  input: z.strictObject({
    turnId: carried(),
    version: rowVersion(),
    result: prose({ label: labels.result, hint: labels.resultHint }),
    obstacles: optional(prose({ label: labels.obstacles })),
    proposals: optional(prose({ label: labels.proposals })),
  }),
  may: whoMay['hand-in'],
  refusals: refusalsFor(...turnStands, 'hand-in-without-evidence'),
  load: (db, { turnId }, facts) => loadTaskFileByTurn(db, turnId, facts.today),
  place: placeOf,
  decide: (file, { obstacles, proposals, ...asked }, facts) =>
    handIn(file, { ...asked, obstacles: obstacles ?? '', proposals: proposals ?? '' }, nowOf(facts)),
  save: saveTaskChange,
  subject: subjectOf,
  answer: ({ task }) => ({ taskId: task.id }),
})
