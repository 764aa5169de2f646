import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuseStoredFile } from './file-fault.ts'
import { isFileHash } from './file-hash.ts'
import { cleanFileName } from './file-name.ts'
import { filePlace } from './file-place.ts'
import type { FileContent, FileStore } from './file-store.ts'
import { mediaTypeOf, mediaTypeSampleBytes } from './media-type.ts'
import { bringBack, listFileHashes, touch } from './unused-files.ts'

type Fault = Awaited<ReturnType<FileStore['verify']>>[number]

/**
 * Keeps files in a folder, under their hash: `ab/cd/abcd…`. `put` returns once the bytes are safe on the disk; the
 * same bytes again change nothing. Several processes may share the folder.
 */
export function makeLocalFileStore(folder: string): FileStore {
  return {
    put: async (content, { name, maxBytes }) => {
      const received = await receive(folder, content, maxBytes)
      await settle(folder, received)
      const cleaned = cleanFileName(name)
      const mediaType = await mediaTypeOf(received.sample, cleaned)
      return { hash: received.hash, name: cleaned, mediaType, size: received.size }
    },
    open: async (hash) => {
      const handle = await found(folder, hash, (path) => open(path))
      return handle.createReadStream()
    },
    read: (hash) => found(folder, hash, (path) => readFile(path)),
    verify: async (hashes) => {
      const faults: Fault[] = []
      for (const hash of hashes ?? (await listFileHashes(folder))) {
        let fault = await faultOf(folder, hash)
        if (fault === 'missing' && isFileHash(hash) && (await bringBack(folder, hash)))
          fault = await faultOf(folder, hash)
        if (fault !== undefined) faults.push({ hash, fault })
      }
      return faults
    },
  }
}

interface Received {
  readonly path: string
  readonly hash: string
  readonly size: number
  /** The whole of a small file, else its beginning. */
  readonly sample: Uint8Array
}

/** Writes to a temporary place, so that a file under its hash is always whole. */
async function receive(folder: string, content: FileContent, maxBytes: number): Promise<Received> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  const path = join(incoming, randomUUID())
  const handle = await open(path, 'wx', 0o640)
  try {
    const written = await writeAll(handle, content, maxBytes)
    await handle.sync()
    await handle.close()
    return { path, ...written }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

async function writeAll(handle: FileHandle, content: FileContent, maxBytes: number): Promise<Omit<Received, 'path'>> {
  const hash = createHash('sha256')
  const beginning: Uint8Array[] = []
  let size = 0
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    if (size < mediaTypeSampleBytes) beginning.push(chunk.subarray(0, mediaTypeSampleBytes - size))
    size += chunk.length
    if (size > maxBytes) throw refuseStoredFile('file-too-large', { megabytes: Math.floor(maxBytes / (1024 * 1024)) })
    hash.update(chunk)
    await handle.writeFile(chunk)
  }
  if (size === 0) throw refuseStoredFile('file-empty')
  return { hash: hash.digest('hex'), size, sample: Buffer.concat(beginning) }
}

/** Moves the file to its place. A sound one that is there already stays; a damaged one is healed. */
async function settle(folder: string, { path, hash }: Received): Promise<void> {
  const to = filePlace(folder, hash)
  // Received again is in use again: what is cleared away goes by the day it was last received.
  if ((await faultOf(folder, hash)) === undefined && (await touch(to, new Date()))) {
    await rm(path)
    return
  }
  const parent = dirname(to)
  await mkdir(parent, { recursive: true })
  await rename(path, to)
  // The new name must survive a power cut as well, and so must the folders that were made for it.
  for (const at of [parent, dirname(parent), folder]) await syncFolder(at)
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names safe by itself.
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function faultOf(folder: string, hash: string): Promise<Fault['fault'] | undefined> {
  if (!isFileHash(hash)) return 'missing'
  const digest = createHash('sha256')
  try {
    for await (const chunk of createReadStream(filePlace(folder, hash))) digest.update(chunk as Buffer)
  } catch (error) {
    // A file that is there and cannot be read is damaged: the disk says so.
    return isMissing(error) ? 'missing' : 'damaged'
  }
  return digest.digest('hex') === hash ? undefined : 'damaged'
}

/** A hash comes from outside: anything else must not become a path. What was set aside comes back when it is asked for. */
async function found<Result>(folder: string, hash: string, work: (path: string) => Promise<Result>): Promise<Result> {
  if (!isFileHash(hash)) throw refuseStoredFile('file-not-found')
  const path = filePlace(folder, hash)
  try {
    return await work(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    if (await bringBack(folder, hash)) return work(path)
    throw refuseStoredFile('file-not-found')
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
