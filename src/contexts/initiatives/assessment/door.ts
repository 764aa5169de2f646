import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { askAnotherLook, concludeAssessment } from './commands/conclude.ts'
import { appointAssessors, declare, removeAssessor } from './commands/panel.ts'
import { addCouncilCases, dropCouncilCase, planCouncil } from './commands/council.ts'
import { cancelCouncilCommand, changeCouncilCommand } from './commands/change-council.ts'
import { drawSampleCommand } from './commands/draw-sample.ts'
import { closeCouncil, decideCouncilCase, setPresent } from './commands/hold-council.ts'
import { recordVisit } from './commands/record-visit.ts'
import { reopenSelfAssessment } from './commands/reopen-self-assessment.ts'
import { explainOutliers, handInScores, saveScores } from './commands/score.ts'
import { handInSelfAssessment, saveSelfAssessment } from './commands/self-assess.ts'
import { addEvidence, dropEvidence } from './commands/self-evidence.ts'
import { assessmentShown, recordedPoints } from './queries/assessment.ts'
import { councilDraft, councilMinutesShown, councilPlanShown, councilShown, listCouncils } from './queries/councils.ts'
import { assessorChoices, listAssessments, waitingAssessments } from './queries/lists.ts'
import { listSamples, sampleDraft, sampleShown, visitShown } from './queries/samples.ts'
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
  recordVisit,
  planCouncil,
  changeCouncilCommand,
  cancelCouncilCommand,
  addCouncilCases,
  dropCouncilCase,
  setPresent,
  decideCouncilCase,
  closeCouncil,
  drawSampleCommand,
]
export const assessmentQueries: readonly AnyQuery[] = [
  assessmentShown,
  recordedPoints,
  assessorChoices,
  listAssessments,
  waitingAssessments,
  assessmentSection,
  visitShown,
  listCouncils,
  councilShown,
  councilMinutesShown,
  councilDraft,
  councilPlanShown,
  listSamples,
  sampleShown,
  sampleDraft,
]

export { AssessmentSection } from './pages/assessment-section.tsx'
export { assessmentSection, type AssessmentSectionShown } from './queries/section.ts'
export { listProposed, type Proposed } from './store/conclusions.ts'
