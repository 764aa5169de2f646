import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Configuration, homeFolders } from './configuration.ts'
import { type Connection, connectEmbedded, connectServer } from './database/connect.ts'
import { openEmbedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { type HomeLock, lockHome } from './home-lock.ts'

/** Secrets of an installation, made at first start and kept in its home, readable by its owner only. */
export interface Secrets {
  /** Signs sessions. */
  readonly signIn: string
  /** Keys the digests of secret fields in the audit. */
  readonly audit: string
  /** Signs upload descriptors. */
  readonly files: string
}

/** An opened installation: its database brought up to date, its secrets, its folders. */
export interface Installation {
  readonly configuration: Configuration
  readonly connection: Connection
  readonly secrets: Secrets
  readonly folders: ReturnType<typeof homeFolders>
  /** Present with the embedded database, which only one process may open. */
  readonly lock: HomeLock | undefined
  close(): Promise<void>
}

/**
 * Opens the installation that the configuration names. With the embedded database it takes the home's lock first and
 * throws HomeInUse when another process has it.
 */
export async function openInstallation(configuration: Configuration): Promise<Installation> {
  const folders = homeFolders(configuration.home)
  mkdirSync(configuration.home, { recursive: true })
  const lock = configuration.databaseUrl === undefined ? lockHome(configuration.home) : undefined
  try {
    const connection =
      configuration.databaseUrl === undefined
        ? connectEmbedded(await openEmbedded(folders.database))
        : connectServer(configuration.databaseUrl)
    await migrate(connection)
    const close = async () => {
      await connection.close()
      lock?.release()
    }
    return { configuration, connection, secrets: readSecrets(folders.keys), folders, lock, close }
  } catch (error) {
    lock?.release()
    throw error
  }
}

function readSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    signIn: readSecret(folder, 'sign-in'),
    audit: readSecret(folder, 'audit'),
    files: readSecret(folder, 'files'),
  }
}

function readSecret(folder: string, name: string): string {
  const path = join(folder, name)
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8').trim()
}
