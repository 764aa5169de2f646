import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** What became of a request: the child's answer, or why there is none. */
export type ChildOutcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'too-slow' | 'too-large' | 'died' | 'busy' | 'stopped' }

export interface ChildPoolRules {
  /** The program of the children, without its ending; it lies in the folder of this file or that of the bundle. */
  readonly worker: string
  /** Where the source of the worker lies, seen from this file. */
  readonly folder: string
  readonly mostChildren: number
  /** How many of them stay when there is nothing to do. */
  readonly mostIdle: number
  /** Requests that may wait; the next one is told that the pool is busy. */
  readonly mostWaiting: number
  /** Megabytes of JavaScript objects; what lies beside them is watched. */
  readonly heapMegabytes: number
  /** How large a child may become as a whole before it is killed. */
  readonly mostBytes: number
  /** A child that has grown beyond this is not used again: a large file must not be paid for until the evening. */
  readonly retireAboveBytes: number
  readonly environment?: Readonly<Record<string, string>>
}

interface Job<Request, Answer> {
  readonly request: Request
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly resolve: (outcome: ChildOutcome<Answer>) => void
}

/** The variable by which a child knows that it should load ahead what it may need. */
export const keptWarm = 'KHEO_KEPT_WARM'

const memoryWatchMs = 100
const pageBytes = 4096

/**
 * Processes of their own for what may hang, swell or crash. Each has a limit of time and memory and is killed with
 * everything it started when it exceeds them; the program goes on. A sound child waits for the next request.
 */
export class ChildPool<Request extends object, Answer extends object> {
  readonly #rules: ChildPoolRules
  readonly #waiting: Job<Request, Answer>[] = []
  readonly #idle: ChildProcess[] = []
  #busyCount = 0
  #isKeptWarm = false

  constructor(rules: ChildPoolRules) {
    this.#rules = rules
  }

  /**
   * Starts a child ahead of the first request; it and all that come after load ahead what they may need. It does not keep the
   * program alive. A program that has a file read and ends pays for nothing but that file.
   */
  warm(): void {
    this.#isKeptWarm = true
    this.startAhead(1)
  }

  /** Starts so many children at once for requests that are about to come. */
  startAhead(children: number): void {
    for (let started = this.#idle.length + this.#busyCount; started < children; started += 1)
      this.#keepWaiting(this.#start())
  }

  /** Ends the waiting children; for tests and an orderly stop. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map(end))
  }

  /** Has a request answered by a child, for as long as `timeoutMs` at most. Never throws. */
  async ask(request: Request, timeoutMs: number, signal?: AbortSignal): Promise<ChildOutcome<Answer>> {
    if (this.#waiting.length >= this.#rules.mostWaiting) return { kind: 'busy' }
    return await new Promise((resolve) => {
      this.#waiting.push({ request, timeoutMs, signal, resolve })
      this.#startNext()
    })
  }

  #startNext(): void {
    if (this.#busyCount >= this.#rules.mostChildren) return
    const job = this.#waiting.shift()
    if (job === undefined) return
    if (job.signal?.aborted) {
      job.resolve({ kind: 'stopped' })
      this.#startNext()
      return
    }
    this.#busyCount += 1
    this.#run(this.#idle.pop() ?? this.#start(), job)
  }

  #run(child: ChildProcess, job: Job<Request, Answer>): void {
    let isOver = false
    let size = 0
    const finish = (outcome: ChildOutcome<Answer>): void => {
      if (isOver) return
      isOver = true
      clearTimeout(clock)
      clearInterval(memory)
      job.signal?.removeEventListener('abort', onStop)
      child.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      this.#busyCount -= 1
      this.#retire(child, outcome.kind === 'answered' && size < this.#rules.retireAboveBytes)
      job.resolve(outcome)
      this.#startNext()
    }
    const clock = setTimeout(() => finish({ kind: 'too-slow' }), job.timeoutMs)
    const watch = async (): Promise<void> => {
      size = await sizeOf(child)
      if (size > this.#rules.mostBytes) finish({ kind: 'too-large' })
    }
    const memory = setInterval(() => void watch(), memoryWatchMs)
    const onMessage = (answer: Answer): void => finish({ kind: 'answered', answer })
    // Node ends itself by SIGABRT when its heap is full.
    const onEnd = (): void => finish({ kind: child.signalCode === 'SIGABRT' ? 'too-large' : 'died' })
    const onStop = (): void => finish({ kind: 'stopped' })
    job.signal?.addEventListener('abort', onStop)
    child.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    child.ref()
    child.channel?.ref()
    child.send(job.request, (error) => {
      if (error) onEnd()
    })
  }

  /** A sound child waits for the next request; a stopped one is replaced, so that the next request finds a warm one. */
  #retire(child: ChildProcess, isSound: boolean): void {
    if (isSound && this.#idle.length < this.#rules.mostIdle) {
      this.#keepWaiting(child)
      return
    }
    void end(child)
    if (!isSound && this.#idle.length === 0) this.#keepWaiting(this.#start())
  }

  #start(): ChildProcess {
    const { heapMegabytes, environment } = this.#rules
    // A library's chatter must not reach the standard output, which belongs to results.
    const child = fork(workerFile(this.#rules), {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // A group of its own: what the child starts is killed with it.
      detached: process.platform !== 'win32',
      env: { ...process.env, ...environment, ...(this.#isKeptWarm && { [keptWarm]: '1' }) },
    })
    child.on('error', () => undefined)
    child.on('exit', () => {
      const at = this.#idle.indexOf(child)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    return child
  }

  #keepWaiting(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    this.#idle.push(child)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.ref()
    killGroup(child)
  })
}

function killGroup(child: ChildProcess): void {
  try {
    if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already, or the child never became one.
  }
  child.kill('SIGKILL')
}

/** Bytes a process holds in memory; 0 where the system does not tell. */
async function sizeOf({ pid }: ChildProcess): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(statm.split(' ')[1] ?? 0) * pageBytes
}

/** From source the worker is TypeScript; in the bundle it is an entry of its own. */
function workerFile({ worker, folder }: ChildPoolRules): string {
  // Not written as `new URL('…', import.meta.url)`, which bundlers rewrite.
  const here = import.meta.url
  const candidates = [`${folder}/${worker}.ts`, `./${worker}.mjs`, `../${worker}.mjs`]
  const found = candidates.map((name) => fileURLToPath(new URL(name, here))).find((path) => existsSync(path))
  if (found === undefined)
    throw new Error(`Look for "${worker}" beside "${here}": expected one of ${candidates.join(', ')}`)
  return found
}
