import { attachmentHeader, documentFileName, renderDocx, renderPdf } from '../../documents/index.ts'
import { ask } from '../../../web/ask.ts'
import { sheetBytes, sheetType } from '../../../web/sheet.ts'
import type { SiteContext } from '../../../web/site.ts'
import { reportFile } from '../queries/report-file.ts'
import { type ReportShown, showReport } from '../queries/show-report.ts'
import { reportSheets } from '../sheets/report-sheets.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: sheetType,
} as const
type Kind = keyof typeof types

/** A report as a file: the kept bytes once it was submitted, drawn now while it is a draft. */
export async function downloadReport(context: SiteContext): Promise<Response> {
  const [reportId = '', extension = ''] = (context.req.param('file') ?? '').split('.')
  const kind: Kind = extension === 'docx' || extension === 'pdf' ? extension : 'xlsx'
  const report = await ask(context, showReport, { reportId })
  const bytes = await bytesOf(context, report, kind)
  return context.body(Uint8Array.from(bytes).buffer, 200, {
    'content-type': types[kind],
    'content-disposition': attachmentHeader(documentFileName(report.document, kind)),
  })
}

async function bytesOf(context: SiteContext, report: ReportShown, kind: Kind): Promise<Uint8Array> {
  // A report is Vietnamese whatever the language of the interface, and so are its tables.
  if (kind === 'xlsx') return sheetBytes(reportSheets(report), 'vi')
  if (report.seal !== null) {
    const { content } = await ask(context, reportFile, { reportId: report.head.id, kind })
    return new Uint8Array(Buffer.from(content, 'base64'))
  }
  return kind === 'docx' ? renderDocx(report.document) : renderPdf(report.document)
}
