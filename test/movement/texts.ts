import JSZip from 'jszip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Everything that can be read in an answer, whatever it is: a page, JSON, a sheet, a paper. */
export async function textOfResponse(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 5))
  if (head.startsWith('PK')) return textOfArchive(bytes)
  if (head.startsWith('%PDF')) return textOfPdf(bytes)
  return new TextDecoder().decode(bytes)
}

/** The parts of a DOCX or XLSX one after the other, without their marks. */
async function textOfArchive(bytes: Uint8Array): Promise<string> {
  const archive = await JSZip.loadAsync(bytes)
  const parts = Object.values(archive.files).filter(({ name, dir }) => !dir && /\.(xml|rels|txt)$/.test(name))
  const texts = await Promise.all(parts.map((part) => part.async('string')))
  return texts.join('\n').replace(/<[^>]*>/g, ' ')
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes, useSystemFonts: false }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await pdf.loadingTask.destroy()
  return pages.join('\n')
}
