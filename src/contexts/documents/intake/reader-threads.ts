import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { refuseFile, type IntakeRefusal } from './intake-refusal.ts'
import type { IntakeAnswer, IntakeRequest } from './intake-worker.ts'
import type { PagesRead } from './page.ts'

interface Job {
  readonly request: IntakeRequest
  readonly timeoutMs: number
  readonly resolve: (result: PagesRead | IntakeRefusal) => void
}

/** One thread stays warm; a second one keeps a slow file from holding up the others. */
const maxThreads = 2
const maxWaiting = 50
/** Of JavaScript objects; what lies beside them is watched by `memoryStep`. */
const heapLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
/** How much the whole process may grow while a file is read. */
const maxGrowthBytes = 1_000_000_000
const memoryWatchMs = 100

const waiting: Job[] = []
const idle: Worker[] = []
let busyCount = 0

/** Starts a thread ahead of the first file. It does not keep the process alive. */
export function warmReader(): void {
  if (idle.length === 0 && busyCount === 0) idle.push(startThread())
}

/** Ends the waiting thread; for tests and an orderly stop. */
export async function closeReader(): Promise<void> {
  await Promise.all(idle.splice(0).map((thread) => thread.terminate()))
}

/** Has a file read in a thread of its own, for as long as `timeoutMs` at most. Never throws. */
export async function readInThread(request: IntakeRequest, timeoutMs: number): Promise<PagesRead | IntakeRefusal> {
  if (waiting.length >= maxWaiting) return refuseFile('reader-busy')
  return await new Promise((resolve) => {
    waiting.push({ request, timeoutMs, resolve })
    startNext()
  })
}

function startNext(): void {
  if (busyCount >= maxThreads) return
  const job = waiting.shift()
  if (job === undefined) return
  busyCount += 1
  const thread = idle.pop() ?? startThread()
  runJob(thread, job)
}

function runJob(thread: Worker, job: Job): void {
  const before = process.memoryUsage.rss()
  const finish = (result: PagesRead | IntakeRefusal, threadIsSound: boolean): void => {
    clearTimeout(clock)
    clearInterval(memory)
    thread.off('message', onMessage).off('error', onError).off('exit', onExit)
    busyCount -= 1
    retire(thread, threadIsSound)
    job.resolve(result)
    startNext()
  }
  const clock = setTimeout(
    () => finish(refuseFile('reading-took-too-long', { limit: Math.ceil(job.timeoutMs / 1000) }), false),
    job.timeoutMs,
  )
  const memory = setInterval(() => {
    const grown = process.memoryUsage.rss() - before
    if (grown > maxGrowthBytes) finish(refuseFile('reading-took-too-much-memory'), false)
  }, memoryWatchMs)
  const onMessage = (answer: IntakeAnswer): void => {
    finish('failure' in answer ? refuseFile('reading-failed') : answer, true)
  }
  const onError = (error: Error & { code?: string }): void => {
    const exhausted = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    finish(refuseFile(exhausted ? 'reading-took-too-much-memory' : 'reading-failed'), false)
  }
  const onExit = (): void => finish(refuseFile('reading-failed'), false)
  thread.on('message', onMessage).on('error', onError).on('exit', onExit)
  thread.ref()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage(job.request)
}

/** A sound thread waits for the next file; a stopped one is replaced, so that the next file finds a warm one. */
function retire(thread: Worker, isSound: boolean): void {
  if (isSound && idle.length === 0) {
    keepWaiting(thread)
    return
  }
  void thread.terminate()
  if (!isSound && idle.length === 0) idle.push(startThread())
}

function startThread(): Worker {
  const thread = new Worker(workerFile(), { execArgv: [], resourceLimits: heapLimits, stdout: true, stderr: true })
  // A library's chatter must not reach the standard output, which belongs to results.
  thread.stdout.resume()
  thread.stderr.resume()
  thread.on('error', () => undefined)
  thread.on('exit', () => {
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
  })
  thread.unref()
  return thread
}

function keepWaiting(thread: Worker): void {
  thread.unref()
  idle.push(thread)
}

/** From source the worker is TypeScript beside this file; in the bundle it is an entry of its own. */
function workerFile(): URL {
  // Not written as `new URL('…', import.meta.url)`, which bundlers rewrite.
  const here = import.meta.url
  const candidates = [
    './intake-worker.ts',
    './intake-worker.mjs',
    '../intake-worker.mjs',
    './intake-worker.js',
    '../intake-worker.js',
  ]
  const urls = candidates.map((name) => new URL(name, here))
  const found = urls.find((url) => existsSync(fileURLToPath(url)))
  if (found === undefined)
    throw new Error(`Look for the intake worker beside "${here}": expected one of ${candidates.join(', ')}`)
  return found
}
