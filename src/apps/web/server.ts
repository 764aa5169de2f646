import { createAdaptorServer } from '@hono/node-server'
import { closeReader, type ScanDesk, warmReader } from '../../contexts/documents/index.ts'
import { keepStatistics } from '../../platform/database/statistics.ts'
import type { Installation } from '../../platform/installation.ts'
import type { RunningJobs } from '../../platform/jobs.ts'
import { listenOn } from '../../platform/listen.ts'
import { type Logger, makeLog } from '../../platform/log.ts'
import type { SignIn } from '../../platform/sign-in/sign-in.ts'
import type { Door } from '../../commands/run-command.ts'
import { startProgramJobs } from '../jobs.ts'
import { composeApp } from './compose.ts'

export interface RunningServer {
  readonly address: string
  stop(): Promise<void>
}

const backgroundAfterMs = 1_500

/**
 * Serves an opened installation over HTTP. Takes the next free port when the usual one is taken and none was asked for;
 * throws PortTaken when one was.
 */
export async function startServer(installation: Installation): Promise<RunningServer> {
  const { configuration } = installation
  const log = makeLog(configuration.logLevel)
  const { app, site, signIn, scanDesk } = composeApp(installation, log)
  const server = createAdaptorServer({ fetch: app.fetch })
  const { host, portAsked } = configuration
  const port = await listenOn(server, { port: configuration.port, host, mayMove: !portAsked })
  const ownAddress = `http://${reachableHost(host)}:${port}`
  const address = configuration.publicUrl ?? ownAddress
  installation.lock?.announce(ownAddress)
  warmReader()
  const background = startBackground(installation, { door: site.door, signIn, log, scanDesk })
  return {
    address,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await scanDesk.stop()
      await closeReader()
      await background.stop()
      await installation.close()
    },
  }
}

/** Statistics and jobs begin a moment after the first page can be served: nobody waits for them. */
function startBackground(
  installation: Installation,
  { door, signIn, log, scanDesk }: { door: Door; signIn: SignIn; log: Logger; scanDesk: ScanDesk },
): { stop(): Promise<void> } {
  const { connection, configuration } = installation
  let jobs: Promise<RunningJobs | undefined> = Promise.resolve(undefined)
  const begin = async () => {
    await signIn.warm()
    if (connection.engine === 'embedded') await keepStatistics(connection)
    if (configuration.runsJobs) scanDesk.wake() // Scans that were being read when the program ended.
    return configuration.runsJobs ? startProgramJobs(installation, { door, log, scanDesk }) : undefined
  }
  const timer = setTimeout(() => {
    jobs = begin().catch((error: unknown) => {
      log.error({ error }, 'the jobs did not start')
      return undefined
    })
  }, backgroundAfterMs)
  return {
    stop: async () => {
      clearTimeout(timer)
      await (await jobs)?.stop()
    },
  }
}

/** The host under which this machine itself reaches what listens on `host`, as it stands in an address. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
