import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, decimal, line, optional, rowVersion } from '../../../commands/fields.ts'
import { refusalsFor, taskStands } from '../refusals.ts'
import { setFigures } from '../rules/figures.ts'
import { whoMay } from '../rules/states.ts'
import { loadFigureFile, saveFigures } from '../store/shaping.ts'
import { labels } from '../words.ts'
import { placeOf, subjectOf } from './task-command.ts'

/** Says which figures a task brings, each with its measure and its target for one turn. */
export const setTaskFigures = defineCommand({
  name: 'plans.set-figures',
  words: { vi: 'Đặt số liệu và chỉ tiêu', en: 'Set figures and targets' },
  input: z.strictObject({
    taskId: carried(),
    version: rowVersion(),
    figures: z
      .array(
        z.strictObject({
          figureId: optional(z.uuid()),
          /** A line left without a name is a figure that is not wanted. */
          name: optional(line({ label: labels.figureName, max: 200 })),
          measure: optional(line({ label: labels.measure, max: 50 })),
          target: optional(decimal({ label: labels.target })),
        }),
      )
      .max(20)
      .default([]),
  }),
  may: whoMay['set-figures'],
  refusals: refusalsFor(...taskStands, 'figure-named-twice', 'figure-has-values', 'figure-not-of-task'),
  load: (db, { taskId }, facts) => loadFigureFile(db, taskId, facts),
  place: placeOf,
  decide: (file, { version, figures }, facts) => {
    const wanted = figures.flatMap(({ name, measure, ...figure }) =>
      name === null ? [] : [{ ...figure, name, measure: measure ?? '' }],
    )
    return setFigures(file, { version, figures: wanted }, facts.newId)
  },
  save: saveFigures,
  subject: subjectOf,
  answer: ({ task, figures }) => ({ taskId: task.id, figureIds: figures.map(({ id }) => id) }),
})
