import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { faultText } from './fault.ts'
import { packageRoot } from '../../platform/package-root.ts'

/** Each is loaded with what it needs when it is asked for: `kheo read` does not wait for the web server. */
const commands = new Map<string | undefined, () => Promise<(program: Command) => void>>(
  Object.entries({
    serve: async () => (await import('./serve.ts')).addServeCommand,
    work: async () => (await import('./work.ts')).addWorkCommand,
    read: async () => (await import('./read.ts')).addReadCommand,
    ocr: async () => (await import('./ocr.ts')).addOcrCommand,
    correct: async () => (await import('./correct.ts')).addCorrectCommand,
    import: async () => (await import('./import.ts')).addImportCommand,
    tasks: async () => (await import('./tasks.ts')).addTasksCommand,
    report: async () => (await import('./report.ts')).addReportCommand,
    agencies: async () => (await import('./agencies.ts')).addAgenciesCommand,
    audit: async () => (await import('./audit.ts')).addAuditCommands,
    files: async () => (await import('./files.ts')).addFileCommands,
    db: async () => (await import('./db.ts')).addDatabaseCommands,
    demo: async () => (await import('./demo.ts')).addDemoCommand,
  }),
)

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
  const asked = commands.get(process.argv[2])
  for (const load of asked ? [asked] : commands.values()) (await load())(program)
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
