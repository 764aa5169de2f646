import type { Door } from '../commands/run-command.ts'
import { makeScanDesk, type ScanDesk } from '../contexts/documents/index.ts'
import { makeLocalFileStore } from '../platform/files/local-file-store.ts'
import type { Installation } from '../platform/installation.ts'
import type { Logger } from '../platform/log.ts'
import { listAgencies } from './agencies.ts'

/** The desk that reads the scans of an installation in the background. */
export function openScanDesk(installation: Installation, door: Door, log: Logger): ScanDesk {
  const { connection, configuration, folders, secrets } = installation
  return makeScanDesk({
    door,
    files: makeLocalFileStore(folders.files),
    fileSecret: secrets.files,
    agencies: () => listAgencies(installation, door),
    alone: connection.engine === 'embedded',
    program: configuration.tesseract,
    onError: (error) => log.error({ error }, 'reading scans'),
  })
}
