import type { Command } from 'commander'
import { PortTaken } from '../../platform/listen.ts'
import { startServer } from '../web/server.ts'
import { CommandLineFault } from './fault.ts'
import { openForCommand } from './open.ts'

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('chạy ứng dụng web / run the web application')
    .action(async () => {
      const installation = await openForCommand()
      const server = await startServer(installation).catch(async (error: unknown) => {
        await installation.close()
        throw error instanceof PortTaken ? portFault(error) : error
      })
      process.stdout.write(`Khéo: ${server.address}\n`)
      const stop = () => void server.stop().then(() => process.exit(0))
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    })
}

function portFault({ port }: PortTaken): CommandLineFault {
  return new CommandLineFault(
    `Cổng ${port} (PORT) đang do chương trình khác dùng. Dừng chương trình đó hoặc đặt PORT khác. / Another program has port ${port} (PORT). Stop it, or set another PORT.`,
  )
}
