import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isFileHash } from './file-hash.ts'
import { filePlace } from './file-place.ts'

const msPerDay = 86_400_000

/** How long what nobody refers to is kept, in days. */
export const unusedFileDays = {
  /** Since it was last received: an upload whose form is still open, or was sent again, is in use. */
  inPlace: 30,
  /** Since it was set aside. Asked for within that time (an older backup was put back), it returns by itself. */
  setAside: 90,
  /** Half-received files of a process that died. */
  incoming: 1,
} as const

const setAsideFolder = 'set-aside'
const atOnce = 500

/** What a clean-up did. */
export interface Cleared {
  readonly setAside: number
  readonly removed: number
}

/**
 * Sets files aside that no record refers to, and removes those that were set aside long ago. `listKept` gives those of the
 * hashes that some record of the installation refers to. Safe to repeat, and to run while files are received.
 */
export async function clearUnusedFiles(
  folder: string,
  { listKept, at }: { listKept: (hashes: readonly string[]) => Promise<ReadonlySet<string>>; at: Date },
): Promise<Cleared> {
  const before = (days: number) => new Date(at.getTime() - days * msPerDay)
  await removeOlder(join(folder, 'incoming'), before(unusedFileDays.incoming))
  const removed = await removeOlder(join(folder, setAsideFolder), before(unusedFileDays.setAside))
  const old: string[] = []
  for (const hash of await listFileHashes(folder)) {
    if (await isOlder(filePlace(folder, hash), before(unusedFileDays.inPlace))) old.push(hash)
  }
  let setAside = 0
  for (let from = 0; from < old.length; from += atOnce) {
    const some = old.slice(from, from + atOnce)
    const kept = await listKept(some)
    for (const hash of some.filter((each) => !kept.has(each))) {
      if (await moveAside(folder, hash, { at, before: before(unusedFileDays.inPlace) })) setAside += 1
    }
  }
  return { setAside, removed }
}

/** Brings a file back that was set aside and is asked for again; false when there is none. */
export async function bringBack(folder: string, hash: string): Promise<boolean> {
  const aside = join(folder, setAsideFolder, hash)
  // Its month begins anew: the next clean-up does not move it again before its record is there.
  if (!(await touch(aside, new Date()))) return false
  const to = filePlace(folder, hash)
  await mkdir(dirname(to), { recursive: true })
  return rename(aside, to).then(
    () => true,
    () => false,
  )
}

/** Marks a file as received now; false when it is not there (any more). */
export function touch(path: string, at: Date): Promise<boolean> {
  return utimes(path, at, at).then(
    () => true,
    () => false,
  )
}

/** All files in their place, those set aside and half-received left out; sorted. */
export async function listFileHashes(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names
    .map((path) => path.split(/[/\\]/))
    .filter(([first]) => first !== setAsideFolder && first !== 'incoming')
    .map((parts) => parts.at(-1) ?? '')
    .filter((name) => isFileHash(name))
    .toSorted()
}

/** Taken out of its place first and looked at again: what was received in that moment goes back. */
async function moveAside(folder: string, hash: string, { at, before }: { at: Date; before: Date }): Promise<boolean> {
  const place = filePlace(folder, hash)
  const aside = join(folder, setAsideFolder, hash)
  await mkdir(dirname(aside), { recursive: true })
  try {
    await rename(place, aside)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  if (!(await isOlder(aside, before))) {
    await rename(aside, place)
    return false
  }
  await touch(aside, at)
  return true
}

async function removeOlder(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    if (!(await isOlder(path, before))) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  return found !== undefined && found.mtime < before
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
