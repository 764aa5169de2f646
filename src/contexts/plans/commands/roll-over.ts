import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { accept } from '../../../kernel/verdict.ts'
import { changeOf } from '../rules/task.ts'
import { missingTurns } from '../rules/turn-planning.ts'
import { listRepeatingTasks } from '../store/plan-upkeep.ts'
import { saveTaskChanges } from '../store/save-task.ts'
import { nowOf } from './task-command.ts'

/** Makes the turns of the reporting year that has begun, for tasks that come round. Doing it again adds nothing. */
export const rollOver = defineCommand({
  name: 'plans.roll-over',
  words: { vi: 'Lập các kỳ của năm báo cáo mới', en: 'Make the turns of the new reporting year' },
  input: z.strictObject({}),
  may: { system: 'agency', office: 'agency', operator: 'agency' },
  refusals: {},
  load: (db, _input, facts) => listRepeatingTasks(db, facts),
  decide: (files, _input, facts) => {
    const changes = files.map((file) =>
      changeOf(file.task, { taskChanged: false, turns: missingTurns(file, nowOf(facts)) }),
    )
    return accept(changes.filter(({ turns }) => turns.length > 0))
  },
  save: saveTaskChanges,
  subject: () => ({ kind: 'plan', id: null }),
  answer: (changes) => ({ added: changes.reduce((sum, { turns }) => sum + turns.length, 0) }),
})
