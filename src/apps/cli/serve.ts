import type { Command } from 'commander'
import { startServer } from '../web/server.ts'
import { openForCommand } from './open.ts'

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('chạy ứng dụng web / run the web application')
    .action(async () => {
      const server = await startServer(await openForCommand())
      process.stdout.write(`Khéo: ${server.address}\n`)
      const stop = () => void server.stop().then(() => process.exit(0))
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    })
}
