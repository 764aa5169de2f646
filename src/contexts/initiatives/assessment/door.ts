import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { askAnotherLook, concludeAssessment } from './commands/conclude.ts'
import { appointAssessors, declare, removeAssessor } from './commands/panel.ts'
import { reopenSelfAssessment } from './commands/reopen-self-assessment.ts'
import { explainOutliers, handInScores, saveScores } from './commands/score.ts'
import { handInSelfAssessment, saveSelfAssessment } from './commands/self-assess.ts'
import { addEvidence, dropEvidence } from './commands/self-evidence.ts'
import { assessmentShown, recordedPoints } from './queries/assessment.ts'
import { assessorChoices, listAssessments, waitingAssessments } from './queries/lists.ts'
import { assessmentSection } from './queries/section.ts'

export const assessmentCommands: readonly AnyCommand[] = [
  saveSelfAssessment,
  handInSelfAssessment,
  addEvidence,
  dropEvidence,
  reopenSelfAssessment,
  appointAssessors,
  removeAssessor,
  declare,
  saveScores,
  handInScores,
  explainOutliers,
  concludeAssessment,
  askAnotherLook,
]
export const assessmentQueries: readonly AnyQuery[] = [
  assessmentShown,
  recordedPoints,
  assessorChoices,
  listAssessments,
  waitingAssessments,
  assessmentSection,
]

export { AssessmentSection } from './pages/assessment-section.tsx'
export { assessmentSection, type AssessmentSectionShown } from './queries/section.ts'
export { type WaitingAssessment, waitingAssessments } from './queries/lists.ts'
export { listProposed, type Proposed } from './store/conclusions.ts'
