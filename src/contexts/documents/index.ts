import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { attachFile } from './commands/attach-file.ts'
import { correctReading } from './commands/correct-reading.ts'
import { dropReading } from './commands/drop-reading.ts'
import { editDocument } from './commands/edit-document.ts'
import { registerDocument } from './commands/register-document.ts'
import { setStanding } from './commands/set-standing.ts'
import { startReading } from './commands/start-reading.ts'
import { undoCorrection } from './commands/undo-correction.ts'
import { documentPage } from './queries/document-page.ts'
import { fileOfAgency } from './queries/file.ts'
import { fileHashes } from './queries/file-hashes.ts'
import { exportDocuments, listDocuments } from './queries/list-documents.ts'
import { listReadings } from './queries/list-readings.ts'
import { readingPage } from './queries/reading-page.ts'
import { searchDocuments } from './queries/search-documents.ts'
import { dropScan, resumeScan, stopScan } from './scanning/commands/change-scan.ts'
import { failScan } from './scanning/commands/fail-scan.ts'
import { finishScan } from './scanning/commands/finish-scan.ts'
import { keepPagePicture } from './scanning/commands/keep-page-picture.ts'
import { keepScanPage } from './scanning/commands/keep-scan-page.ts'
import { startScan } from './scanning/commands/start-scan.ts'
import { takeScan } from './scanning/commands/take-scan.ts'
import { listScans, scanPage, scanText, scanWork } from './scanning/queries.ts'
import { addTerms } from './text-check/commands/add-terms.ts'
import { decideChanges } from './text-check/commands/decide-changes.ts'
import { dropTerm } from './text-check/commands/drop-term.ts'
import { listTerms, termTexts } from './text-check/queries/list-terms.ts'

/** Everything that changes the register of documents and the readings. */
export const commands: readonly AnyCommand[] = [
  registerDocument,
  editDocument,
  setStanding,
  attachFile,
  startReading,
  correctReading,
  undoCorrection,
  dropReading,
  startScan,
  stopScan,
  resumeScan,
  dropScan,
  takeScan,
  keepScanPage,
  keepPagePicture,
  finishScan,
  failScan,
  decideChanges,
  addTerms,
  dropTerm,
]

/** Everything that shows them. */
export const queries: readonly AnyQuery[] = [
  listDocuments,
  exportDocuments,
  documentPage,
  fileOfAgency,
  fileHashes,
  listReadings,
  readingPage,
  searchDocuments,
  listScans,
  scanPage,
  scanWork,
  scanText,
  listTerms,
  termTexts,
]

export { displayHref, fileHref } from './file-href.ts'
export { repairLegacyText } from './rules/encodings/repair-legacy-text.ts'
export { listAcceptedModels, type ModelInDocument } from './queries/accepted-models.ts'
export { insertFiles, listKeptHashes } from './store/files.ts'
export {
  type Corrected,
  type CorrectionChange,
  type Corrector,
  loadCorrector,
  looksLikeOcr,
} from './ocr-correction/corrector.ts'
export { readPages } from './intake/read-pages.ts'
export { type ChildOutcome, ChildPool } from './intake/child-pool.ts'
export type { PagesRead } from './rules/page.ts'
export { correctPages } from './scanning/correct-pages.ts'
export { countOpenPlaces } from './text-check/rules/unsure-words.ts'
export { pageOrderDoubts } from './scanning/rules/page-order.ts'
export { type FilesRead, type RawPage, type ReadFilesOptions, readFiles } from './scanning/read-files.ts'
export { closeReader, warmReader } from './intake/reader-processes.ts'
export { readDocument } from './rules/reading/read-document.ts'
export type { Reading } from './rules/reading/reading.ts'
export { toStructure } from './rules/reading/structure.ts'
export { type DocumentHit, searchDocuments } from './queries/search-documents.ts'
export {
  type KnownDocument,
  type ReadingAcceptance,
  type ReadingToAccept,
  acceptReading,
} from './rules/accept-reading.ts'
export type { AcceptedReading } from './rules/correction/acceptance.ts'
export { type FirstDues, mostRhythms } from './pages/first-dues.ts'
export { loadReadingToAccept, saveAcceptance } from './store/acceptance.ts'
export {
  attachmentHeader,
  documentFileName,
  renderCertificate,
  renderDocx,
  renderPdf,
  renderScreen,
} from './rendering/renderers.ts'
export type { CertificatePaper } from './rendering/certificate.ts'
export type { OfficialDocument } from './rules/official-document.ts'
export { type ReceivedDocument, receiveDocument, receiveDocuments, startOf } from './receive-document.ts'
export { type ReadingToShow, showReading } from './reading-routes.tsx'
export { type DocumentRoutesOptions, documentRoutes } from './routes.tsx'
export { makeScanDesk, type ScanDesk } from './scanning/scan-desk.ts'
export { startReading }
export { plainText } from './rules/official-document.ts'
export { type PaperKind, sendPaper } from './send-paper.ts'
