import type { SiteContext } from '../../web/site.ts'
import { attachmentHeader, documentFileName, renderDocx, renderPdf } from './rendering/renderers.ts'
import type { OfficialDocument } from './rules/official-document.ts'

const kinds = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', draw: renderDocx },
  pdf: { type: 'application/pdf', draw: renderPdf },
} as const
export type PaperKind = keyof typeof kinds

/** Sends a paper as a file, under the name it would have in the register. */
export async function sendPaper(context: SiteContext, document: OfficialDocument, kind: PaperKind): Promise<Response> {
  const { type, draw } = kinds[kind]
  const bytes = new Uint8Array(await draw(document))
  return context.body(bytes, 200, {
    'content-type': type,
    'content-disposition': attachmentHeader(documentFileName(document, kind)),
  })
}
