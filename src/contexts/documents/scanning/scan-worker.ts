/** The process that draws and reads pages of scans, apart from the server: it may be stopped at any moment. */
import { setPriority } from 'node:os'
import { FileRefused, type IntakeRefusal } from '../intake/intake-refusal.ts'
import { correctPages, type PageCorrected, type PageToCorrect } from './correct-pages.ts'
import { nativeEngine } from './native-engine.ts'
import type { EngineChoice, OcrEngine } from './ocr-engine.ts'
import type { PageSource } from './page-picture.ts'
import { packagedEngine } from './packaged-engine.ts'
import { readPage, type ScannedPage } from './read-page.ts'

export type ScanRequest =
  | { readonly source: PageSource; readonly engine: EngineChoice }
  | { readonly toCorrect: readonly PageToCorrect[]; readonly terms: readonly string[] }

export type ScanAnswer =
  | { readonly page: ScannedPage }
  | { readonly corrected: readonly PageCorrected[] }
  | IntakeRefusal
  | { readonly failure: string }

process.on('message', (request: ScanRequest) => {
  void answer(request).then((result) => process.send?.(result))
})
// The server is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit(0))

/** People who turn pages in the browser come before pages that are read in the background. */
const behindPeople = 10
try {
  setPriority(behindPeople)
} catch {
  // A system that does not allow it reads at the usual pace.
}

let engine: Promise<OcrEngine> | undefined

async function answer(request: ScanRequest): Promise<ScanAnswer> {
  try {
    if ('toCorrect' in request) return { corrected: await correctPages(request.toCorrect, request.terms) }
    engine ??= request.engine.kind === 'native' ? Promise.resolve(nativeEngine(request.engine)) : packagedEngine()
    return { page: await readPage(request.source, await engine) }
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
