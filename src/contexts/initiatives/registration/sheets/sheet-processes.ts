import { ChildPool } from '../../../documents/index.ts'
import { faultWords } from '../rules/import-fault-words.ts'
import type { ListRead } from './read-list.ts'
import type { SheetAnswer, SheetRequest } from './sheet-worker.ts'

/** Lists come seldom: one process at a time, and none waits for the next. */
const sheets = new ChildPool<SheetRequest, SheetAnswer>({
  worker: 'sheet-worker',
  folder: '../../initiatives/registration/sheets',
  mostChildren: 1,
  mostIdle: 0,
  mostWaiting: 10,
  heapMegabytes: 700,
  mostBytes: 1_200_000_000,
  retireAboveBytes: 400_000_000,
})

const timeoutMs = 60_000

const KEPT_MS = 10 * 60_000
/** The list read last, so that the file that was previewed need not be read again to be taken over. */
let kept: { readonly hash: string; readonly read: ListRead; readonly drop: NodeJS.Timeout } | undefined

/** The list in a stored file, read once for preview and taking over. */
export async function readStoredList(hash: string, load: () => Promise<Uint8Array>): Promise<ListRead> {
  if (kept?.hash === hash) return kept.read
  const read = await readListApart(await load())
  if (read.rows.length === 0) return read
  clearTimeout(kept?.drop)
  const drop = setTimeout(() => (kept = undefined), KEPT_MS)
  drop.unref()
  kept = { hash, read, drop }
  return read
}

/** Has a list read in a process of its own: whatever a file does to its reader, the server goes on. Never throws. */
export async function readListApart(bytes: Uint8Array): Promise<ListRead> {
  const outcome = await sheets.ask({ bytes }, timeoutMs)
  if (outcome.kind !== 'answered') return nothing(reasons[outcome.kind])
  return 'failure' in outcome.answer ? nothing(faultWords.broken) : outcome.answer
}

const reasons = {
  'too-slow': faultWords.tooSlow,
  'too-large': faultWords.tooBig,
  busy: faultWords.busy,
  died: faultWords.broken,
  stopped: faultWords.broken,
} as const

function nothing(message: ListRead['faults'][number]['message']): ListRead {
  return { rows: [], faults: [{ line: null, column: null, message }], unknown: [] }
}
