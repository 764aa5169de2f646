import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { closeInspection } from './commands/close-inspection.ts'
import { fillInspectionItem } from './commands/fill-inspection-item.ts'
import { findingToTask } from './commands/finding-to-task.ts'
import { planInspectionCommand } from './commands/plan-inspection.ts'
import { followUpChoices, inspectionDraft } from './queries/inspection-draft.ts'
import { inspectionMinutes, inspectionShown } from './queries/inspection-page.ts'
import { exportInspections, listInspections } from './queries/list-inspections.ts'

export const inspectionCommands: readonly AnyCommand[] = [
  planInspectionCommand,
  fillInspectionItem,
  closeInspection,
  findingToTask,
]
export const inspectionQueries: readonly AnyQuery[] = [
  listInspections,
  exportInspections,
  inspectionShown,
  inspectionMinutes,
  inspectionDraft,
  followUpChoices,
]
