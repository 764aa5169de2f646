/** The three renderers of official documents. Those that bring a library with them load it when they are first used. */
import type { OfficialDocument } from '../rules/official-document.ts'
import type { CertificatePaper } from './certificate.ts'

export { attachmentHeader, documentFileName } from './file-name.ts'
export { renderScreen } from './screen.tsx'

/** Draws the document as DOCX. The same document gives the same bytes. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const renderer = await import('./docx.ts')
  return renderer.renderDocx(document)
}

/** Draws the document as a tagged PDF. The same document gives the same bytes. */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  const renderer = await import('./pdf.ts')
  return renderer.renderPdf(document)
}

/** Draws a certificate as PDF, with a code that leads to where it can be verified. */
export async function renderCertificate(paper: CertificatePaper): Promise<Uint8Array> {
  const renderer = await import('./certificate.ts')
  return renderer.renderCertificate(paper)
}
