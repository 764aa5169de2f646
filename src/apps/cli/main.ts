import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { addAgenciesCommand } from './agencies.ts'
import { addAuditCommands } from './audit.ts'
import { addCorrectCommand } from './correct.ts'
import { addDatabaseCommands } from './db.ts'
import { addDemoCommand } from './demo.ts'
import { addWorkCommand } from './work.ts'
import { addFileCommands } from './files.ts'
import { addImportCommand } from './import.ts'
import { addOcrCommand } from './ocr.ts'
import { addReadCommand } from './read.ts'
import { addReportCommand } from './report.ts'
import { addTasksCommand } from './tasks.ts'
import { addServeCommand } from './serve.ts'
import { faultText } from './fault.ts'
import { packageRoot } from '../../platform/package-root.ts'

/**
 * The command line. Results go to standard output and nothing else does; messages and progress go to standard error.
 * Exit codes: 0 done, 1 not done (the message says why), 2 wrong use.
 */
async function main(): Promise<void> {
  const program = new Command('kheo')
    .description('Khéo: đọc kế hoạch, giao việc, theo dõi, báo cáo phong trào thi đua “Dân vận khéo”')
    .version(installedVersion(), '-v, --version', 'phiên bản / the version')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .showHelpAfterError()
  addServeCommand(program)
  addWorkCommand(program)
  addReadCommand(program)
  addOcrCommand(program)
  addCorrectCommand(program)
  addImportCommand(program)
  addTasksCommand(program)
  addReportCommand(program)
  addAgenciesCommand(program)
  addAuditCommands(program)
  addFileCommands(program)
  addDatabaseCommands(program)
  addDemoCommand(program)
  await program.parseAsync()
}

function installedVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
  return version
}

try {
  await main()
} catch (error) {
  process.stderr.write(`kheo: ${faultText(error)}\n`)
  process.exitCode = 1
}
