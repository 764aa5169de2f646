import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, choice, integer, line, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { inspectionRefusals } from '../refusals.ts'
import { fillItem, MOST_LINES } from '../rules/inspection.ts'
import { getItemForUpdate, saveItem } from '../store/rounds.ts'
import { answerWords, words } from '../words.ts'
import { inspectorOf } from './inspector.ts'

const labels = words.catalogue

/** One line of the checklist; `line` is its place from 0, which also keeps rows nobody has answered yet. */
const AnswerRow = z.strictObject({
  line: integer({ label: labels.line, max: MOST_LINES }),
  value: optional(choice({ label: labels.answers, options: answerWords })),
  note: optional(line({ label: labels.note, max: 500 })),
})

/** Writes down what was found at a task: an answer for each line of the checklist, and the finding. */
export const fillInspectionItem = defineCommand({
  name: 'plans.fill-inspection-item',
  words: labels.fill,
  input: z.strictObject({
    itemId: carried(),
    version: rowVersion(),
    answers: z.array(AnswerRow).max(MOST_LINES),
    finding: optional(prose({ label: labels.finding, hint: labels.findingHint, max: 5_000 })),
  }),
  may: { office: 'agency', leader: 'agency', unit_head: 'own', officer: 'own' },
  refusals: inspectionRefusals(
    'inspection-closed',
    'inspection-not-begun',
    'own-unit-inspected',
    'answers-not-of-checklist',
  ),
  load: (db, { itemId }) => getItemForUpdate(db, itemId),
  place: ({ inspection }) => ({ personIds: [inspection.ledBy] }),
  decide: (file, { version, answers, finding }, { actor, today }) => {
    const ordered = answers.toSorted((a, b) => a.line - b.line).map(({ value, note }) => ({ value, note: note ?? '' }))
    const filling = { version, answers: ordered, finding: finding ?? '', today }
    return fillItem(file, filling, inspectorOf(actor))
  },
  save: saveItem,
  subject: (_input, { id }) => ({ kind: 'inspection-item', id }),
})
