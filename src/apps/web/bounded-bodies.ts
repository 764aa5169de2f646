import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** How much of what people send may lie where at once, in bytes. */
export interface BodyRules {
  /** Of one request; more is refused with 413. */
  readonly mostOfOne: number
  /** In memory, being looked into; more waits for its turn. */
  readonly mostInMemory: number
  /** On disk, arriving or waiting; more is refused with 503. */
  readonly mostOnDisk: number
  /** Where what waits is written. It has no name there, so nothing is left behind, whatever happens. */
  readonly folder: string
  /** Told why something could not be written there; the sender is asked to try again. */
  readonly onFault: (error: unknown) => void
  /** Opens a file in the folder, unless told otherwise without a name. */
  readonly openSpool?: (folder: string) => Promise<FileHandle>
}

/** A form that somebody typed: not worth the way over the disk. */
const smallBody = 256 * 1024

/**
 * What is sent in large pieces arrives on disk, however slowly, and is read into memory when it is its turn: fifty large
 * uploads at once need the memory of a few.
 */
export function boundedBodies(rules: BodyRules): MiddlewareHandler {
  const { mostOfOne, mostInMemory, mostOnDisk } = rules
  const memory = new Turns(mostInMemory)
  const disk = { free: mostOnDisk }
  return async (context, next) => {
    const declared = declaredSize(context)
    if (declared !== undefined && declared > mostOfOne) throw new HTTPException(413)
    const { body } = context.req.raw
    if (body === null || (declared !== undefined && declared <= smallBody)) return await next()
    // An unknown size counts as the largest until it is known.
    const reserved = declared ?? mostOfOne
    if (reserved > disk.free) throw new HTTPException(503)
    disk.free -= reserved
    let spool: FileHandle | undefined
    try {
      spool = await onDisk(rules, (rules.openSpool ?? openSpool)(rules.folder))
      const size = await fill(spool, body as NodeStream<Uint8Array>, rules)
      const leave = await memory.enter(size, context.req.raw.signal)
      try {
        context.req.raw = fromDisk(context.req.raw, spool, size)
        await next()
      } finally {
        leave()
      }
    } finally {
      disk.free += reserved
      await spool?.close().catch(() => undefined)
    }
  }
}

function declaredSize({ req }: Context): number | undefined {
  const length = req.header('content-length')
  return length === undefined || req.header('transfer-encoding') !== undefined ? undefined : Number(length)
}

/** A file without a name: the system takes its room back when it is closed, or when the program dies. */
export async function openSpool(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const handle = await open(path, 'wx+', 0o600)
  await rm(path, { force: true })
  return handle
}

async function fill(spool: FileHandle, body: NodeStream<Uint8Array>, rules: BodyRules): Promise<number> {
  const chunks = body[Symbol.asyncIterator]()
  let size = 0
  for (;;) {
    const { done, value } = await chunks.next().catch(() => {
      // The sender went away in the middle.
      throw new HTTPException(422)
    })
    if (done) return size
    size += value.length
    if (size > rules.mostOfOne) {
      await chunks.return?.().catch(() => undefined)
      throw new HTTPException(413)
    }
    await onDisk(rules, writeWhole(spool, value))
  }
}

/** The system may write less at once than it is given. */
async function writeWhole(spool: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let rest = chunk; rest.length > 0;) {
    const { bytesWritten } = await spool.write(rest)
    rest = rest.subarray(bytesWritten)
  }
}

/** A full disk is no fault of the sender, and somebody has to know of it. */
async function onDisk<Result>({ onFault }: BodyRules, work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    onFault(error)
    throw new HTTPException(503)
  })
}

function fromDisk({ url, method, headers, signal }: Request, spool: FileHandle, size: number): Request {
  const known = new Headers(headers)
  known.delete('transfer-encoding')
  known.set('content-length', String(size))
  const body = Readable.toWeb(spool.createReadStream({ start: 0, autoClose: false })) as ReadableStream
  return new Request(url, { method, headers: known, signal, body, duplex: 'half' } as RequestInit)
}

interface Waiting {
  readonly size: number
  readonly begin: () => void
}

/** First come, first served, as many as fit. What is larger than everything goes alone. */
class Turns {
  readonly #most: number
  #taken = 0
  #waiting: Waiting[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Waits for the turn; gives what ends it. Rejects when the sender goes away meanwhile. */
  async enter(size: number, signal: AbortSignal): Promise<() => void> {
    const weight = Math.min(size, this.#most)
    if (this.#waiting.length > 0 || this.#taken + weight > this.#most) await this.#wait(weight, signal)
    else this.#taken += weight
    return () => {
      this.#taken -= weight
      this.#next()
    }
  }

  #wait(size: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== own)
        this.#next()
        reject(new HTTPException(422))
      }
      const begin = (): void => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      const own = { size, begin }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push(own)
    })
  }

  #next(): void {
    for (let [first] = this.#waiting; first !== undefined; [first] = this.#waiting) {
      if (this.#taken + first.size > this.#most) return
      this.#waiting.shift()
      this.#taken += first.size
      first.begin()
    }
  }
}
