/** An official document as PDF in the prescribed layout, through Typst with the Times-like Tinos type. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { OfficialDocument } from '../rules/official-document.ts'
import { ADDRESSEES_HEAD, layOut, RECIPIENTS_HEAD } from '../rules/official-document-layout.ts'
import { PDF_TEMPLATE } from './pdf-template.ts'

/** Compilations whose intermediate results are kept: enough for one document drawn again, not for a busy day. */
const CACHE_AGE = 2

let cachedCompiler: NodeCompiler | undefined

/**
 * Draws the document as a tagged PDF in Vietnamese with its title set. The same document gives the same bytes; only
 * characters that Tinos lacks (emoji, Chăm script) are drawn with a font of the machine. Throws when Typst refuses the
 * document, which would be a bug.
 */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  const layout = { ...layOut(document), addresseesHead: ADDRESSEES_HEAD, recipientsHead: RECIPIENTS_HEAD }
  return drawPdf(PDF_TEMPLATE, layout)
}

/** Draws a page that is told everything as JSON. The same content gives the same bytes. Throws when Typst refuses it. */
export function drawPdf(template: string, content: { readonly title: string }): Uint8Array {
  cachedCompiler ??= createCompiler()
  const compiled = cachedCompiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(content, printed) },
  })
  const drawn = compiled.result
  if (drawn === null) throw new Error(`draw the document "${content.title}": ${diagnosticsOf(compiled)}`)
  const bytes = new Uint8Array(cachedCompiler.pdf(drawn))
  cachedCompiler.evictCache(CACHE_AGE)
  return bytes
}

/** Paper has no links; leaving them out halves what Typst reads for a long table. */
function printed(key: string, value: unknown): unknown {
  if (key === 'href' || key === 'key') return undefined
  // A drawing is no text.
  if (key === 'svg') return value
  return typeof value === 'string' ? withBreaks(value) : value
}

/** Lets words that no line can hold, such as file names in a narrow column, break: Typst would print over the edge. */
function withBreaks(text: string): string {
  return text.replace(/\S{24,}/g, (word) => word.replace(/[_.]/g, '$&\u200b').replace(/[^-/\u200b]{24}/gu, '$&\u200b'))
}

function createCompiler(): NodeCompiler {
  const faces = [
    '400Regular/Tinos_400Regular',
    '400Regular_Italic/Tinos_400Regular_Italic',
    '700Bold/Tinos_700Bold',
    '700Bold_Italic/Tinos_700Bold_Italic',
  ]
  const fontPaths = faces.map((face) =>
    dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}.ttf`))),
  )
  return NodeCompiler.create({ fontArgs: [{ fontPaths }] })
}

function diagnosticsOf(compiled: ReturnType<NodeCompiler['compile']>): string {
  return JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])
}
