import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChildPool } from '../intake/child-pool.ts'
import { refuseFile, type IntakeRefusal } from '../intake/intake-refusal.ts'
import { refuseOutcome } from '../intake/reader-processes.ts'
import { chooseEngine } from './choose-engine.ts'
import type { PageCorrected, PageToCorrect } from './correct-pages.ts'
import type { EngineChoice } from './ocr-engine.ts'
import type { PageSource } from './page-picture.ts'
import type { RecognisedPage, ScannedPage } from './read-page.ts'
import type { ScanAnswer, ScanRequest } from './scan-worker.ts'

/** A page of a scan takes a second or two; an old machine that is busy takes longer. */
const pageTimeoutMs = 120_000
/** Correcting three hundred pages takes a second or two. */
const correctionTimeoutMs = 60_000
/** Drawing a page takes half a second; a picture that takes longer is done without. */
const pictureTimeoutMs = 30_000
/** More side by side would only take memory: a page keeps a core busy. */
const mostSideBySide = 4

/** Reads pages of scans in processes of their own, as many side by side as the machine has cores. */
export interface PageReader {
  readonly engine: EngineChoice
  readonly sideBySide: number
  /** A folder for the files being read; it goes when the reader is closed. */
  readonly folder: string
  /** Never throws: what cannot be read is answered with a refusal, `undefined` when it was told to stop. */
  read(source: PageSource, signal?: AbortSignal): Promise<ScannedPage | IntakeRefusal | undefined>
  /** The same where nobody will look at the picture. */
  readWords(source: PageSource, signal?: AbortSignal): Promise<RecognisedPage | IntakeRefusal | undefined>
  /** The page as people look at it; undefined when it cannot be drawn, or not in time. */
  show(source: PageSource, signal?: AbortSignal): Promise<Uint8Array | undefined>
  /** Sets right what was read, with the agency's own terms; a refusal when that failed. */
  correct(pages: readonly PageToCorrect[], terms: readonly string[]): Promise<readonly PageCorrected[] | IntakeRefusal>
  close(): Promise<void>
}

/** Opens the reader. `program` is the machine's own engine, or `off`; `isNeededAtOnce` starts its processes now, not with the first pages. */
export async function openPageReader(program?: string, isNeededAtOnce = false): Promise<PageReader> {
  const sideBySide = Math.min(mostSideBySide, availableParallelism())
  const pool = new ChildPool<ScanRequest, ScanAnswer>({
    worker: 'scan-worker',
    folder: '../scanning',
    mostChildren: sideBySide,
    mostIdle: sideBySide,
    // Whoever has a long document read by the command line asks for all its pages at once.
    mostWaiting: 10_000,
    heapMegabytes: 512,
    mostBytes: 1_500_000_000,
    retireAboveBytes: 500_000_000,
    // One core a page: the engine's own threads would only stand in each other's way.
    environment: { OMP_THREAD_LIMIT: '1', VIPS_CONCURRENCY: '1' },
  })
  if (isNeededAtOnce) pool.startAhead(sideBySide)
  const folder = await mkdtemp(join(tmpdir(), 'kheo-scan-'))
  const engine = await chooseEngine(folder, program)
  const askOnce = async (request: ScanRequest, signal?: AbortSignal) => {
    const outcome = await pool.ask(request, pageTimeoutMs, signal)
    if (outcome.kind === 'stopped') return undefined
    if (outcome.kind !== 'answered') return refuseOutcome(outcome, pageTimeoutMs)
    const { answer } = outcome
    return 'page' in answer || 'recognised' in answer || 'reason' in answer ? answer : refuseFile('reading-failed')
  }
  const ask = async (request: ScanRequest, signal?: AbortSignal) => {
    const first = await askOnce(request, signal)
    const failed = first !== undefined && 'reason' in first && first.reason === 'reading-failed'
    // A process that died may have been another's doing (memory of the machine): once more, then it is the page's.
    return failed ? await askOnce(request, signal) : first
  }
  return {
    engine,
    sideBySide,
    folder,
    read: async (source, signal) => {
      const answer = await ask({ source, engine }, signal)
      if (answer === undefined || 'reason' in answer) return answer
      return 'page' in answer ? answer.page : refuseFile('reading-failed')
    },
    readWords: async (source, signal) => {
      const answer = await ask({ source, engine, wordsAlone: true }, signal)
      if (answer === undefined || 'reason' in answer) return answer
      return 'recognised' in answer ? answer.recognised : refuseFile('reading-failed')
    },
    show: async (source, signal) => {
      const outcome = await pool.ask({ toShow: source }, pictureTimeoutMs, signal)
      return outcome.kind === 'answered' && 'picture' in outcome.answer ? outcome.answer.picture : undefined
    },
    correct: async (pages, terms) => {
      const outcome = await pool.ask({ toCorrect: pages, terms }, correctionTimeoutMs)
      if (outcome.kind !== 'answered') return refuseOutcome(outcome, correctionTimeoutMs)
      return 'corrected' in outcome.answer ? outcome.answer.corrected : refuseFile('reading-failed')
    },
    close: async () => {
      await pool.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
