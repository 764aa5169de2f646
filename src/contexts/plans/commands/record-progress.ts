import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, decimal, files, optional, prose } from '../../../commands/fields.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { whoMay } from '../rules/states.ts'
import { mayRecord } from '../rules/work.ts'
import { insertProgress, loadRecordFile } from '../store/progress.ts'
import { labels } from '../words.ts'
import { linesOf, nowOf, placeOf } from './task-command.ts'

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** Records what was done in a turn, when, with what evidence, and the figures it brought. Never without evidence. */
export const recordProgress = defineCommand({
  name: 'plans.record-progress',
  words: { vi: 'Ghi kết quả', en: 'Record progress' },
  input: z.strictObject({
    turnId: carried(),
    text: prose({ label: labels.done, hint: labels.doneHint }),
    doneOn: dayField({ label: labels.doneOn }),
    files: files({ label: labels.files, max: 20 }),
    links: optional(prose({ label: labels.links, max: 5_000 })),
    documents: optional(prose({ label: labels.documents, hint: labels.documentsHint, max: 5_000 })),
    values: z
      .array(z.strictObject({ figureId: z.uuid(), value: optional(decimal({ label: labels.value })) }))
      .max(20)
      .default([]),
  }),
  may: whoMay.record,
  refusals: refusalsFor(
    ...turnStands,
    'progress-without-evidence',
    'progress-in-the-future',
    'link-not-an-address',
    'figure-not-of-task',
  ),
  load: (db, { turnId }, facts) => loadRecordFile(db, turnId, facts),
  place: placeOf,
  decide: (file, input, facts) => {
    const links = linesOf(input.links, 2_000)
    const documents = linesOf(input.documents, 300)
    if (!links.every(isWebAddress)) return refuse('link-not-an-address')
    const values = input.values.flatMap(({ figureId, value }) => (value === null ? [] : [{ figureId, value }]))
    const evidenceCount = input.files.length + links.length + documents.length
    const figureIds = values.map(({ figureId }) => figureId)
    const turn = mayRecord(file, { turnId: input.turnId, doneOn: input.doneOn, evidenceCount, figureIds }, nowOf(facts))
    if (!turn.ok) return turn
    const { text, doneOn, turnId, files: stored } = input
    return accept({
      id: facts.newId(),
      taskId: file.task.id,
      turnId,
      doneOn,
      text,
      files: stored,
      links,
      documents,
      values,
    })
  },
  save: insertProgress,
  subject: (_input, { taskId }) => ({ kind: 'task', id: taskId }),
  answer: ({ id, taskId }) => ({ progressId: id, taskId }),
})
