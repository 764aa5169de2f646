import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const LockFile = z.object({ pid: z.number().int(), token: z.string(), address: z.string().nullable() })
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
  const write = (address: string | null, flag: 'wx' | 'w') =>
    writeFileSync(path, JSON.stringify({ pid: process.pid, token, address }), { mode: 0o600, flag })
  try {
    write(null, 'wx')
  } catch (error) {
    if (!isExists(error)) throw error
    const holder = readHolder(path)
    if (holder && holder.pid !== process.pid && isAlive(holder.pid)) throw new HomeInUse(holder)
    write(null, 'w')
  }
  return { token, announce: (address) => write(address, 'w'), release: () => rmSync(path, { force: true }) }
}

function readHolder(path: string): LockFile | undefined {
  try {
    return LockFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined // Cut off while being written: its writer is dead.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
