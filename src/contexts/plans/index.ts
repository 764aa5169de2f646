import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { searchTasks } from './queries/search-tasks.ts'
import { acceptReading } from './commands/accept-reading.ts'
import { addSubTask, addTask } from './commands/add-task.ts'
import { askForExtension } from './commands/ask-extension.ts'
import { assignTask } from './commands/assign-task.ts'
import { bulkAssign } from './commands/bulk-assign.ts'
import { closePlan } from './commands/close-plan.ts'
import { confirmTurn } from './commands/confirm-turn.ts'
import { decideOnExtension } from './commands/decide-extension.ts'
import { dropTask } from './commands/drop-task.ts'
import { editTask } from './commands/edit-task.ts'
import { handInTurn } from './commands/hand-in.ts'
import { moveTask } from './commands/move-task.ts'
import { recomputeDates } from './commands/recompute-dates.ts'
import { recordProgress } from './commands/record-progress.ts'
import { reopenConfirmed } from './commands/reopen-turn.ts'
import { resumeTask } from './commands/resume-task.ts'
import { returnHandedIn } from './commands/return-turn.ts'
import { rollOver } from './commands/roll-over.ts'
import { setTaskFigures } from './commands/set-figures.ts'
import { splitTask } from './commands/split-task.ts'
import { startPlanCommand } from './commands/start-plan.ts'
import { suspendTask } from './commands/suspend-task.ts'
import { withdrawAskedExtension } from './commands/withdraw-extension.ts'
import { withdrawHandInOfTurn } from './commands/withdraw-hand-in.ts'
import { withdrawProgress } from './commands/withdraw-progress.ts'
import { inspectionCommands, inspectionQueries } from './inspection/door.ts'
import { assignees } from './queries/assignees.ts'
import { lateTurns } from './queries/late-turns.ts'
import { myWork } from './queries/my-work.ts'
import { planList } from './queries/plan-list.ts'
import { planExport, planPage } from './queries/plan-page.ts'
import { taskChoices } from './queries/task-choices.ts'
import { taskPage } from './queries/task-page.ts'
import { firstDuesQuery } from './queries/first-dues.ts'
import { plansOfDocument } from './queries/plans-of-document.ts'
import { urgingCommands, urgingQueries } from './urging/door.ts'

export const commands: readonly AnyCommand[] = [
  startPlanCommand,
  acceptReading,
  addTask,
  addSubTask,
  editTask,
  moveTask,
  splitTask,
  assignTask,
  bulkAssign,
  setTaskFigures,
  recordProgress,
  withdrawProgress,
  askForExtension,
  withdrawAskedExtension,
  decideOnExtension,
  handInTurn,
  withdrawHandInOfTurn,
  confirmTurn,
  returnHandedIn,
  reopenConfirmed,
  suspendTask,
  resumeTask,
  dropTask,
  closePlan,
  recomputeDates,
  rollOver,
  ...urgingCommands,
  ...inspectionCommands,
]
export const queries: readonly AnyQuery[] = [
  searchTasks,
  myWork,
  planList,
  planPage,
  planExport,
  lateTurns,
  taskPage,
  assignees,
  taskChoices,
  plansOfDocument,
  firstDuesQuery,
  ...urgingQueries,
  ...inspectionQueries,
]

export { plansRoutes } from './routes.tsx'
export { type PlanStarted, startPlan } from './commands/start-plan.ts'
export type { AcceptedPlan, AcceptedTask } from './rules/plan-start.ts'
export { recomputeDates } from './commands/recompute-dates.ts'
export { rollOver } from './commands/roll-over.ts'
export {
  type FigureIndicator,
  figureIndicators,
  type Indicator,
  type IndicatorAsked,
  type IndicatorRow,
  indicators,
  valueOf,
} from './indicators.ts'
export { listTaskResults, type TaskResult, type TurnResult } from './queries/task-results.ts'
export { taskHolder } from './store/task-holder.ts'
export type { PlanListResult } from './queries/plan-list.ts'
export type { PlanPageResult } from './queries/plan-page.ts'
export { searchTasks } from './queries/search-tasks.ts'
export { acceptRoutes, firstDues, plansOf } from './accept-routes.tsx'
export { acceptReading } from './commands/accept-reading.ts'
export { inspectionRoutes } from './inspection/routes.tsx'
export { urgingRoutes } from './urging/routes.tsx'
export { runReminders } from './urging/run-reminders.ts'
