import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnyCommand } from '../../../commands/command.ts'
import type { QueryDescription } from '../../../commands/query.ts'
import { isDone, type Receipt } from '../../../commands/receipt.ts'
import { type Door, runCommand } from '../../../commands/run-command.ts'
import { runQuery } from '../../../commands/run-query.ts'
import type { StoredFile } from '../../../commands/fields.ts'
import type { Words } from '../../../kernel/words.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { signReceipt } from '../../../platform/files/receipt.ts'
import type { z } from 'zod'
import { failScan } from './commands/fail-scan.ts'
import { finishScan } from './commands/finish-scan.ts'
import { keepPagePicture } from './commands/keep-page-picture.ts'
import { keepScanPage } from './commands/keep-scan-page.ts'
import { takeScan } from './commands/take-scan.ts'
import { termTexts } from '../text-check/queries/list-terms.ts'
import { openPageReader, type PageReader } from './page-reader.ts'
import { type PageToRead, scanText, scanWork } from './queries.ts'
import type { ScannedPage } from './read-page.ts'
import { faultOfPage } from './words.ts'

/** What reading scans in the background needs. */
export interface ScanDeskParts {
  readonly door: Door
  readonly files: FileStore
  /** Signs the pictures of pages, as it signs uploads. */
  readonly fileSecret: string
  readonly agencies: () => Promise<readonly number[]>
  /** Whether no other process works on this database: what another name holds was left behind by a killed one. */
  readonly alone: boolean
  /** The machine's own engine, or `off`. */
  readonly program?: string | undefined
  readonly onError: (error: unknown) => void
}

/** Reads the scans that wait, of all agencies, in the background. */
export interface ScanDesk {
  /** Tells that a scan may be waiting; returns at once. */
  wake(): void
  /** Reads until none is waiting. Safe to call at any time and from several places. */
  work(): Promise<void>
  /** Stops at once; what was not read waits for the next start. */
  stop(): Promise<void>
}

/** A scan that this process reads. */
interface HeldScan {
  readonly agencyId: number
  readonly scanId: string
  readonly paths: readonly { readonly path: string; readonly format: 'pdf' | 'picture' }[]
  readonly waiting: PageToRead[]
  readonly stop: AbortController
  /** Pages being read just now. */
  underWay: number
  isOver: boolean
}

const mostImageBytes = 1_000_000
/** A short scan need not wait until a long one is through: one of the readers takes those first. */
const shortScan = 8

export function makeScanDesk(parts: ScanDeskParts): ScanDesk {
  const holder = randomUUID()
  let working: Promise<void> | undefined
  let isStopped = false
  let again = false
  const stopping = new AbortController()
  const work = async (): Promise<void> => {
    if (isStopped) return
    again = true
    working ??= (async () => {
      try {
        while (again && !stopping.signal.aborted) {
          again = false
          await readAll({ ...parts, holder, stopping: stopping.signal })
        }
      } finally {
        working = undefined
      }
    })()
    await working
  }
  return {
    work,
    wake: () => void work().catch(parts.onError),
    stop: async () => {
      isStopped = true
      stopping.abort()
      await working?.catch(() => undefined)
    },
  }
}

interface Shift extends ScanDeskParts {
  readonly holder: string
  readonly stopping: AbortSignal
}

/** One shift: opens the readers when there is something to read, and closes them when nothing is left. */
async function readAll(shift: Shift): Promise<void> {
  const first = await takeNext(shift)
  if (first === undefined) return
  const reader = await openPageReader(shift.program)
  const held: HeldScan[] = []
  try {
    const desk = { shift, reader, held }
    await hold(desk, first)
    const readers = Array.from({ length: reader.sideBySide }, (_, index) => readOn(desk, index > 0))
    await Promise.all(readers)
  } finally {
    await reader.close()
  }
}

interface Desk {
  readonly shift: Shift
  readonly reader: PageReader
  readonly held: HeldScan[]
}

async function readOn(desk: Desk, prefersShort: boolean): Promise<void> {
  while (!desk.shift.stopping.aborted) {
    const scan = await nextScan(desk, prefersShort)
    const page = scan?.waiting.shift()
    if (scan === undefined || page === undefined) return
    scan.underWay += 1
    await readOne(desk, scan, page)
    scan.underWay -= 1
    if (scan.waiting.length === 0 && scan.underWay === 0) await finish(desk, scan)
  }
}

/** A scan with pages to read: one at hand, or else a new one. */
async function nextScan(desk: Desk, prefersShort: boolean): Promise<HeldScan | undefined> {
  const open = () => desk.held.filter(({ isOver, waiting }) => !isOver && waiting.length > 0)
  const isLong = open().every(({ waiting }) => waiting.length > shortScan)
  if (open().length === 0 || (prefersShort && isLong && open().length === 1)) {
    const taken = await takeNext(desk.shift)
    if (taken !== undefined) await hold(desk, taken)
  }
  const scans = open()
  return prefersShort ? scans.toSorted((a, b) => a.waiting.length - b.waiting.length)[0] : scans[0]
}

interface TakenScan {
  readonly agencyId: number
  readonly scanId: string
}

async function takeNext({ door, agencies, holder, alone }: Shift): Promise<TakenScan | undefined> {
  for (const agencyId of await agencies()) {
    const receipt = await perform(door, agencyId, takeScan, { holder, alone })
    if (isDone(receipt)) return { agencyId, scanId: String(receipt.answer['scanId']) }
  }
  return undefined
}

/** Lays the files of a scan out for the readers. */
async function hold(desk: Desk, { agencyId, scanId }: TakenScan): Promise<void> {
  const { shift, reader, held } = desk
  const { files, pages } = await answered(shift.door, agencyId, scanWork, { scanId })
  const paths = []
  for (const [index, { hash, mediaType }] of files.entries()) {
    const path = join(reader.folder, `${scanId}-${index}`)
    await writeFile(path, await shift.files.read(hash))
    paths.push({ path, format: mediaType === 'application/pdf' ? ('pdf' as const) : ('picture' as const) })
  }
  const scan = { agencyId, scanId, paths, waiting: [...pages], stop: new AbortController(), underWay: 0, isOver: false }
  shift.stopping.addEventListener('abort', () => scan.stop.abort(), { once: true })
  held.push(scan)
  // Nothing to read off pictures: only the text that came along is looked at.
  if (scan.waiting.length === 0) await finish(desk, scan)
}

async function readOne({ shift, reader }: Desk, scan: HeldScan, page: PageToRead): Promise<void> {
  const file = scan.paths[page.sequence]
  if (file === undefined) throw new Error(`read page ${page.number} of scan ${scan.scanId}: it lies in no file`)
  const source = { path: file.path, format: file.format, page: page.pageInFile }
  const read = await reader.read(source, scan.stop.signal)
  if (read === undefined || scan.isOver) return
  if ('reason' in read) {
    await fail(shift, scan, faultOfPage(page.number, read.words))
    return
  }
  const receipt = await keep(shift, scan, { number: page.number, read })
  // Somebody stopped it meanwhile, or another process took it over.
  if (!isDone(receipt)) end(scan)
}

async function keep(shift: Shift, { agencyId, scanId }: HeldScan, { number, read }: PageToKeep): Promise<Receipt> {
  const { image, engineSeconds: _engine, ...page } = read
  const stored = await storePicture(shift, agencyId, { number, image })
  const input = { scanId, holder: shift.holder, page: { ...page, number }, image: stored }
  return await perform(shift.door, agencyId, keepScanPage, input)
}

interface PageToKeep {
  readonly number: number
  readonly read: ScannedPage
}

async function storePicture(
  { files, fileSecret }: Shift,
  agencyId: number,
  { number, image }: { readonly number: number; readonly image: Uint8Array },
): Promise<StoredFile> {
  const name = `trang-${number}.jpg`
  const { hash, mediaType, size } = await files.put(image, { name, maxBytes: mostImageBytes })
  const kept = { hash, name, mediaType, size }
  return { ...kept, receipt: signReceipt(kept, { agencyId, personId: '' }, fileSecret) }
}

/** Pages whose text came along and was corrected are drawn, too, so that people can compare. */
async function keepPictures({ shift, reader }: Desk, scan: HeldScan, pages: readonly PageToRead[]): Promise<void> {
  const keepOne = async ({ number, sequence, pageInFile }: PageToRead): Promise<void> => {
    const file = scan.paths[sequence]
    if (file === undefined) return
    const image = await reader.show({ path: file.path, format: file.format, page: pageInFile }, shift.stopping)
    if (image === undefined) return
    const stored = await storePicture(shift, scan.agencyId, { number, image })
    const input = { scanId: scan.scanId, holder: shift.holder, number, image: stored }
    await perform(shift.door, scan.agencyId, keepPagePicture, input)
  }
  await Promise.all(pages.map(keepOne))
}

/** The pages were read, but make no document: the sender is told why. */
const textRefusals: ReadonlySet<string> = new Set(['document-empty', 'document-too-long'])

/** Corrects what was read and makes it a reading. */
async function finish(desk: Desk, scan: HeldScan): Promise<void> {
  const { shift, reader } = desk
  if (scan.isOver) return
  end(scan)
  const { agencyId, scanId } = scan
  const { door, holder } = shift
  const raw = await answered(door, agencyId, scanText, { scanId })
  const terms = await answered(door, agencyId, termTexts, {})
  const corrected = await reader.correct(
    raw.map(({ text, origin }) => ({ text, origin })),
    terms,
  )
  if ('reason' in corrected) {
    await fail(shift, scan, corrected.words)
    return
  }
  await keepPictures(
    desk,
    scan,
    raw.filter(({ sequence }, index) => {
      // Text and Word files have no pages to draw.
      return corrected[index]?.source === 'corrected-text-layer' && scan.paths[sequence]?.format === 'pdf'
    }),
  )
  const pages = corrected.map((page, index) => ({ ...page, number: raw[index]?.number ?? 0 }))
  const receipt = await perform(door, agencyId, finishScan, { scanId, holder, pages })
  if (receipt.status === 'refused' && textRefusals.has(receipt.reason)) {
    await fail(shift, scan, receipt.refusal.words)
  } else if (receipt.status === 'invalid') {
    throw new Error(`finish scan ${scanId}: ${JSON.stringify(receipt.problems)}`)
  }
}

async function fail({ door, holder }: Shift, scan: HeldScan, fault: Words): Promise<void> {
  end(scan)
  await perform(door, scan.agencyId, failScan, { scanId: scan.scanId, holder, fault })
}

/** Nothing more is read of it here. */
function end(scan: HeldScan): void {
  scan.isOver = true
  scan.waiting.length = 0
  scan.stop.abort()
}

function perform(door: Door, agencyId: number, command: AnyCommand, input: unknown): Promise<Receipt> {
  return runCommand(door, command, { kind: 'system', agencyId }, { commandId: door.newId(), input })
}

async function answered<Input extends z.ZodType, Result>(
  door: Door,
  agencyId: number,
  query: QueryDescription<Input, Result>,
  input: z.input<Input>,
): Promise<Result> {
  const found = await runQuery(door, query, { kind: 'system', agencyId }, input)
  if (found.status !== 'found') throw new Error(`ask "${query.name}" for agency ${agencyId}: ${found.status}`)
  return found.result
}
