import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** Secrets of an installation, made at first start and kept in its home, readable by its owner only. */
export interface Secrets {
  /** Signs sessions. */
  readonly signIn: string
  /** Keys the digests of secret fields in the audit. */
  readonly audit: string
  /** Signs upload descriptors. */
  readonly files: string
}

/** Reads the secrets, making those that are not there yet. Throws when one is cut short: it would sign nothing safely. */
export function readSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    signIn: readSecret(folder, 'sign-in'),
    audit: readSecret(folder, 'audit'),
    files: readSecret(folder, 'files'),
  }
}

const secretBytes = 32

function readSecret(folder: string, name: string): string {
  const path = join(folder, name)
  if (!existsSync(path)) makeSecret(path)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < secretBytes) {
    throw new Error(`open the installation: the key "${path}" is cut short; put it back from a backup`)
  }
  return secret
}

/** Whole or not at all, whenever the power fails; of two processes that start at once, both use the first one's. */
function makeSecret(path: string): void {
  const partial = `${path}.${process.pid}`
  const file = openSync(partial, 'w', 0o600)
  writeSync(file, randomBytes(secretBytes).toString('base64url'))
  fsyncSync(file)
  closeSync(file)
  try {
    linkSync(partial, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(partial, { force: true })
  }
}
