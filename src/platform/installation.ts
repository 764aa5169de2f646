import { mkdirSync } from 'node:fs'
import { type Configuration, homeFolders } from './configuration.ts'
import { type Connection, connectEmbedded, connectServer } from './database/connect.ts'
import { openEmbedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { type HomeLock, lockHome } from './home-lock.ts'
import { readSecrets, type Secrets } from './secrets.ts'

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
  mkdirSync(configuration.home, { recursive: true, mode: 0o700 }) // Holds people's data: nobody else on this machine reads it.
  const lock = configuration.databaseUrl === undefined ? lockHome(configuration.home) : undefined
  try {
    const secrets = readSecrets(folders.keys)
    const connection =
      configuration.databaseUrl === undefined
        ? connectEmbedded(await openEmbedded(folders.database))
        : connectServer(configuration.databaseUrl)
    await migrate(connection).catch(async (error: unknown) => {
      await connection.close()
      throw error
    })
    const close = async () => {
      await connection.close()
      lock?.release()
    }
    return { configuration, connection, secrets, folders, lock, close }
  } catch (error) {
    lock?.release()
    throw error
  }
}
