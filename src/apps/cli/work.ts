import type { Command } from 'commander'
import { makeLog } from '../../platform/log.ts'
import { openDoor } from '../door.ts'
import { startProgramJobs } from '../jobs.ts'
import { openScanDesk } from '../scan-desk.ts'
import { openForCommand } from './open.ts'

export function addWorkCommand(program: Command): void {
  program
    .command('work')
    .description('làm các việc nền bên cạnh máy chủ (khi dùng PostgreSQL) / do the background jobs beside servers')
    .action(async () => {
      const installation = await openForCommand()
      const log = makeLog(installation.configuration.logLevel)
      const door = openDoor(installation)
      const scanDesk = openScanDesk(installation, door, log)
      const jobs = await startProgramJobs(installation, { door, log, scanDesk })
      process.stderr.write('Khéo: việc nền đang chạy / jobs are running\n')
      const stop = async () => {
        await scanDesk.stop()
        await jobs.stop()
        await installation.close()
        process.exit(0)
      }
      process.once('SIGINT', () => void stop())
      process.once('SIGTERM', () => void stop())
    })
}
