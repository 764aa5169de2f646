/** The process that reads what people send, apart from the server: it may be stopped at any moment. */
import { flushCompileCache } from 'node:module'
import { keptWarm } from './child-pool.ts'
import type { IntakeRefusal } from './intake-refusal.ts'
import { loadCorrector } from '../ocr-correction/corrector.ts'
import type { PagesRead } from '../rules/page.ts'
import { readFile, type ReadLimits } from './read-file.ts'

export interface IntakeRequest {
  readonly bytes: Uint8Array
  readonly limits: ReadLimits
}

/** `undefined` stands for a bug in the reader, which the other side reports as a damaged file. */
export type IntakeAnswer = PagesRead | IntakeRefusal | { readonly failure: string }

process.on('message', (request: IntakeRequest) => {
  void answer(request)
    .then((result) => process.send?.(result))
    // The process is killed in the end, and would keep nothing of what it has compiled.
    .finally(() => flushCompileCache())
})
// The server is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit(0))

async function answer({ bytes, limits }: IntakeRequest): Promise<IntakeAnswer> {
  try {
    return await readFile(bytes, limits)
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

// A PDF should not wait for its large reader to load, a text not for the language model; nor a file that comes at once for both.
if (process.env[keptWarm] !== undefined)
  setTimeout(() => {
    void import('./read-pdf.ts')
    void loadCorrector()
  }, 500)
