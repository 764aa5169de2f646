import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, prose } from '../../../commands/fields.ts'
import { refusalsFor, turnStands } from '../refusals.ts'
import { mayWithdraw } from '../rules/work.ts'
import { whoMay } from '../rules/states.ts'
import { loadProgressFile, saveWithdrawal } from '../store/progress.ts'
import { labels } from '../words.ts'

/** Takes back progress that was recorded wrongly, with the reason; it stays to be seen as withdrawn. */
export const withdrawProgress = defineCommand({
  name: 'plans.withdraw-progress',
  words: { vi: 'Rút kết quả đã ghi', en: 'Withdraw progress' },
  input: z.strictObject({ progressId: carried(), reason: prose({ label: labels.reason, max: 1_000 }) }),
  may: whoMay.record,
  refusals: refusalsFor(...turnStands, 'progress-withdrawn', 'progress-counted'),
  load: (db, { progressId }, facts) => loadProgressFile(db, progressId, facts),
  place: ({ task, progress }) => ({ unitIds: [task.leadUnitId], personIds: [progress.personId] }),
  decide: (file, { progressId, reason }) => mayWithdraw(file, file.progress, { progressId, reason }),
  save: saveWithdrawal,
  subject: (_input, { taskId }) => ({ kind: 'task', id: taskId }),
  answer: ({ taskId }) => ({ taskId }),
})
