import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { addRecognitionLines, dropRecognitionList, setRecognitionLine } from './commands/change-recognition-list.ts'
import { decideRecognitionList } from './commands/decide-recognition.ts'
import { proposeRecognition } from './commands/propose-recognition.ts'
import { withdrawCertificateOf } from './commands/withdraw-certificate.ts'
import { withdrawRecognitionOf } from './commands/withdraw-recognition.ts'
import { certificateWithdrawal } from './queries/certificate-withdrawal.ts'
import { recognitionSection, verifyCertificate } from './queries/certificates.ts'
import { recognitionDraft } from './queries/recognition-draft.ts'
import { recognitionDecision, recognitionListPage } from './queries/recognition-list.ts'
import { exportRecognitionLists, recognitionLists } from './queries/recognition-lists.ts'
import { withdrawalDraft } from './queries/withdrawal-draft.ts'

export const recognitionCommands: readonly AnyCommand[] = [
  proposeRecognition,
  addRecognitionLines,
  setRecognitionLine,
  dropRecognitionList,
  decideRecognitionList,
  withdrawRecognitionOf,
  withdrawCertificateOf,
]

export const recognitionQueries: readonly AnyQuery[] = [
  recognitionLists,
  exportRecognitionLists,
  recognitionListPage,
  recognitionDecision,
  recognitionDraft,
  withdrawalDraft,
  certificateWithdrawal,
  recognitionSection,
  verifyCertificate,
]

export { recognitionRoutes } from './routes.tsx'
export { RecognitionSection } from './pages/recognition-section.tsx'
export { recognitionSection, type RecognitionSectionData } from './queries/certificates.ts'
export { type Certificate, certificateCode } from './rules/certificate.ts'
export { insertCertificates, listCertificatesOf, saveWithdrawn } from './store.ts'
