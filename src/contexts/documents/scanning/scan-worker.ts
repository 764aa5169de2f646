/** The process that draws and reads pages of scans, apart from the server: it may be stopped at any moment. */
import { flushCompileCache } from 'node:module'
import { setPriority } from 'node:os'
import { FileRefused, type IntakeRefusal } from '../intake/intake-refusal.ts'
import type { PageCorrected, PageToCorrect } from './correct-pages.ts'
import { nativeEngine } from './native-engine.ts'
import type { EngineChoice, OcrEngine } from './ocr-engine.ts'
import { drawPage, type PageSource } from './page-picture.ts'
import { displayOf } from './prepare-page.ts'
import { packagedEngine } from './packaged-engine.ts'
import { readPage, readWords, type RecognisedPage, type ScannedPage } from './read-page.ts'

export type ScanRequest =
  | { readonly source: PageSource; readonly engine: EngineChoice; readonly wordsAlone?: boolean }
  | { readonly toShow: PageSource }
  | { readonly toCorrect: readonly PageToCorrect[]; readonly terms: readonly string[] }

export type ScanAnswer =
  | { readonly page: ScannedPage }
  | { readonly recognised: RecognisedPage }
  | { readonly picture: Uint8Array }
  | { readonly corrected: readonly PageCorrected[] }
  | IntakeRefusal
  | { readonly failure: string }

process.on('message', (request: ScanRequest) => {
  void answer(request)
    .then((result) => process.send?.(result))
    // The process is killed in the end, and would keep nothing of what it has compiled.
    .finally(() => flushCompileCache())
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
    if ('toCorrect' in request) {
      // Most of these processes never correct anything.
      const { correctPages } = await import('./correct-pages.ts')
      return { corrected: await correctPages(request.toCorrect, request.terms) }
    }
    if ('toShow' in request) return { picture: await displayOf(await drawPage(request.toShow), 0) }
    engine ??= request.engine.kind === 'native' ? Promise.resolve(nativeEngine(request.engine)) : packagedEngine()
    if (request.wordsAlone) return { recognised: await readWords(request.source, await engine) }
    return { page: await readPage(request.source, await engine) }
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
