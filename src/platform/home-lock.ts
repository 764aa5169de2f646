import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const LockFile = z.object({
  pid: z.number().int(),
  /** When that process began; tells it from a later one that was given the same number. Null where nobody can say. */
  began: z.string().nullable().default(null),
  token: z.string(),
  address: z.string().nullable(),
})
export type LockFile = z.infer<typeof LockFile>

export interface HomeLock {
  /** With this token the command line speaks to the running server; only the owner of the home can read it. */
  readonly token: string
  /** Notes the address at which the running server listens. */
  announce(address: string): void
  release(): void
}

/** Another process has the embedded database open; `holder` says how to speak to it. */
export class HomeInUse extends Error {
  override readonly name = 'HomeInUse'
  readonly holder: LockFile
  constructor(holder: LockFile) {
    super(`open the installation: process ${holder.pid} has it open${holder.address ? ` at ${holder.address}` : ''}`)
    this.holder = holder
  }
}

/** Takes the home for this process, or throws HomeInUse. A lock left by a process that has died counts for nothing. */
export function lockHome(home: string): HomeLock {
  const path = join(home, 'kheo.lock')
  const token = randomBytes(24).toString('base64url')
  const put = (address: string | null, place: (from: string) => void) => {
    const own: LockFile = { pid: process.pid, began: beginningOf(process.pid), token, address }
    placeWhole(`${path}.${process.pid}`, JSON.stringify(own), place)
  }
  const replace = (address: string | null) => put(address, (from) => renameSync(from, path))
  try {
    put(null, (from) => linkSync(from, path))
  } catch (error) {
    if (!isExists(error)) throw error
    const holder = readHolder(path)
    if (holder && isAlive(holder)) throw new HomeInUse(holder)
    replace(null)
  }
  return { token, announce: replace, release: () => rmSync(path, { force: true }) }
}

/** Writes beside and puts in place, so that nobody ever reads half a lock. */
function placeWhole(beside: string, text: string, place: (from: string) => void): void {
  writeFileSync(beside, text, { mode: 0o600 })
  try {
    place(beside)
  } finally {
    rmSync(beside, { force: true })
  }
}

function readHolder(path: string): LockFile | undefined {
  try {
    return LockFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined // Cut off by a power failure: its writer is dead.
  }
}

/** Whether the holder still runs. After a restart of the machine its number may have gone to quite another program. */
function isAlive({ pid, began }: LockFile): boolean {
  if (pid === process.pid || !isRunning(pid)) return false
  const beginsNow = beginningOf(pid)
  return began === null || beginsNow === null || began === beginsNow
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The start of the machine and the tick of it at which a process began, as Linux tells it; null elsewhere. */
function beginningOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; the begin is the 20th value after it.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return null
  }
}

function isExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
