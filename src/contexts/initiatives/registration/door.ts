import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { answerSuperiorList } from './commands/answer-list.ts'
import { importInitiatives } from './commands/import-initiatives.ts'
import { register } from './commands/register.ts'
import { approve, check, endorse, reject, returnInitiative, withdraw } from './commands/review-steps.ts'
import { saveDraft } from './commands/save-draft.ts'
import { correctListAnswer } from './commands/correct-answer.ts'
import { recallSuperiorList } from './commands/recall-list.ts'
import { sendSuperiorList } from './commands/send-list.ts'
import { importGround, importSeasons } from './queries/import-ground.ts'
import { registrationDraft, registrationStart } from './queries/registration-forms.ts'
import { registrationReview, registrationSection } from './queries/registration-review.ts'
import { exportQueue, reviewQueue } from './queries/review-queue.ts'
import { answeredLine } from './queries/answered-line.ts'
import { exportSuperiorLists, superiorList, superiorListDraft, superiorLists } from './queries/superior-lists.ts'
import { waitingLists } from './queries/waiting-lists.ts'

export const registrationCommands: readonly AnyCommand[] = [
  saveDraft,
  register,
  endorse,
  check,
  approve,
  returnInitiative,
  reject,
  withdraw,
  importInitiatives,
  sendSuperiorList,
  answerSuperiorList,
  recallSuperiorList,
  correctListAnswer,
]
export const registrationQueries: readonly AnyQuery[] = [
  registrationStart,
  registrationDraft,
  registrationReview,
  registrationSection,
  reviewQueue,
  exportQueue,
  importGround,
  importSeasons,
  superiorLists,
  exportSuperiorLists,
  superiorList,
  superiorListDraft,
  answeredLine,
  waitingLists,
]

export { registrationRoutes } from './routes.tsx'
export { RegistrationSection, type RegistrationSectionProps } from './pages/registration-section.tsx'
export { registrationSection, type RegistrationSectionShown } from './queries/registration-review.ts'
export { type PlannedModel } from './queries/form-choices.ts'
export { needsSuperior } from './rules/registration.ts'
export { type WaitingList, waitingLists } from './queries/waiting-lists.ts'
