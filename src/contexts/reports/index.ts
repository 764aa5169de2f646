import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { editText } from './commands/edit-text.ts'
import { recordDelivery } from './commands/record-delivery.ts'
import { recordReceipt } from './commands/record-receipt.ts'
import { setHeading } from './commands/set-heading.ts'
import { startCorrection } from './commands/start-correction.ts'
import { startReport } from './commands/start-report.ts'
import { submitReport } from './commands/submit-report.ts'
import { reportFigures } from './queries/build-report.ts'
import { choosePeriod } from './queries/choose-period.ts'
import { listReports } from './queries/list-reports.ts'
import { reportFile } from './queries/report-file.ts'
import { showReport } from './queries/show-report.ts'
import { verifyReport } from './queries/verify-report.ts'

/** Everything that makes, words, submits and sends reports. */
export const commands: readonly AnyCommand[] = [
  startReport,
  startCorrection,
  editText,
  setHeading,
  submitReport,
  recordDelivery,
  recordReceipt,
]

/** Everything that shows and checks them. */
export const queries: readonly AnyQuery[] = [
  listReports,
  choosePeriod,
  showReport,
  reportFigures,
  verifyReport,
  reportFile,
]

export { type BuiltReport, buildReport, type ReportAsked } from './queries/build-report.ts'
export { reportRoutes } from './routes.tsx'
export { editText, recordDelivery, recordReceipt, setHeading, startCorrection, startReport, submitReport }
