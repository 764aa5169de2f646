import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { refuseFile, type IntakeRefusal } from './intake-refusal.ts'
import type { IntakeAnswer, IntakeRequest } from './intake-worker.ts'
import type { PagesRead } from './page.ts'

interface Job {
  readonly request: IntakeRequest
  readonly timeoutMs: number
  readonly resolve: (result: PagesRead | IntakeRefusal) => void
}

/** One process stays warm; a second one keeps a slow file from holding up the others. */
const maxReaders = 2
const maxWaiting = 50
/** Megabytes of JavaScript objects; what lies beside them is watched by `memoryWatchMs`. */
const heapMegabytes = 512
/** How large the reading process may become as a whole. */
const maxBytes = 1_200_000_000
const memoryWatchMs = 100
const pageBytes = 4096

const waiting: Job[] = []
const idle: ChildProcess[] = []
let busyCount = 0

/** Starts a reader ahead of the first file. It does not keep the program alive. */
export function warmReader(): void {
  if (idle.length === 0 && busyCount === 0) keepWaiting(startReader())
}

/** Ends the waiting reader; for tests and an orderly stop. */
export async function closeReader(): Promise<void> {
  await Promise.all(idle.splice(0).map(end))
}

/**
 * Has a file read in a process of its own, for as long as `timeoutMs` at most: whatever a file does to its reader, the
 * server goes on. Never throws.
 */
export async function readApart(request: IntakeRequest, timeoutMs: number): Promise<PagesRead | IntakeRefusal> {
  if (waiting.length >= maxWaiting) return refuseFile('reader-busy')
  return await new Promise((resolve) => {
    waiting.push({ request, timeoutMs, resolve })
    startNext()
  })
}

function startNext(): void {
  if (busyCount >= maxReaders) return
  const job = waiting.shift()
  if (job === undefined) return
  busyCount += 1
  runJob(idle.pop() ?? startReader(), job)
}

function runJob(reader: ChildProcess, job: Job): void {
  let isOver = false
  const finish = (result: PagesRead | IntakeRefusal, readerIsSound: boolean): void => {
    if (isOver) return
    isOver = true
    clearTimeout(clock)
    clearInterval(memory)
    reader.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
    busyCount -= 1
    retire(reader, readerIsSound)
    job.resolve(result)
    startNext()
  }
  const clock = setTimeout(
    () => finish(refuseFile('reading-took-too-long', { limit: Math.ceil(job.timeoutMs / 1000) }), false),
    job.timeoutMs,
  )
  const watch = async (): Promise<void> => {
    if ((await sizeOf(reader)) > maxBytes) finish(refuseFile('reading-took-too-much-memory'), false)
  }
  const memory = setInterval(() => void watch(), memoryWatchMs)
  const onMessage = (answer: IntakeAnswer): void => {
    finish('failure' in answer ? refuseFile('reading-failed') : answer, true)
  }
  // Node ends itself by SIGABRT when its heap is full.
  const onEnd = (): void => {
    finish(refuseFile(reader.signalCode === 'SIGABRT' ? 'reading-took-too-much-memory' : 'reading-failed'), false)
  }
  reader.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
  reader.ref()
  reader.channel?.ref()
  reader.send(job.request, (error) => {
    if (error) onEnd()
  })
}

/** A sound reader waits for the next file; a stopped one is replaced, so that the next file finds a warm one. */
function retire(reader: ChildProcess, isSound: boolean): void {
  if (isSound && idle.length === 0) {
    keepWaiting(reader)
    return
  }
  void end(reader)
  if (!isSound && idle.length === 0) keepWaiting(startReader())
}

function startReader(): ChildProcess {
  // A library's chatter must not reach the standard output, which belongs to results.
  const reader = fork(workerFile(), {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  reader.on('error', () => undefined)
  reader.on('exit', () => {
    const at = idle.indexOf(reader)
    if (at >= 0) idle.splice(at, 1)
  })
  return reader
}

function keepWaiting(reader: ChildProcess): void {
  reader.unref()
  reader.channel?.unref()
  idle.push(reader)
}

async function end(reader: ChildProcess): Promise<void> {
  if (reader.exitCode !== null || reader.signalCode !== null) return
  await new Promise<void>((resolve) => {
    reader.once('exit', () => resolve())
    reader.ref()
    reader.kill('SIGKILL')
  })
}

/** Bytes a process holds in memory; 0 where the system does not tell. */
async function sizeOf({ pid }: ChildProcess): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(statm.split(' ')[1] ?? 0) * pageBytes
}

/** From source the worker is TypeScript beside this file; in the bundle it is an entry of its own. */
function workerFile(): string {
  // Not written as `new URL('…', import.meta.url)`, which bundlers rewrite.
  const here = import.meta.url
  const candidates = ['./intake-worker.ts', './intake-worker.mjs', '../intake-worker.mjs']
  const found = candidates.map((name) => fileURLToPath(new URL(name, here))).find((path) => existsSync(path))
  if (found === undefined)
    throw new Error(`Look for the intake worker beside "${here}": expected one of ${candidates.join(', ')}`)
  return found
}
