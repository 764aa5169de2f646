import type { Command } from 'commander'
import { closeReader } from '../../contexts/documents/index.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import { programRegistry } from '../contexts.ts'
import type { DemoLoaded } from '../demo/load-demo.ts'
import { openDoor } from '../door.ts'
import { CommandLineFault } from './fault.ts'
import { openForCommand } from './open.ts'

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description(
      'điền vào nơi còn trống một cơ quan mẫu với hai năm công việc giả định / fill an empty installation with a sample agency and two years of invented work',
    )
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(fillWithDemo)
}

async function fillWithDemo({ json }: { json?: boolean }): Promise<void> {
  const [{ loadDemo }, { setPasswords }] = await Promise.all([
    import('../demo/load-demo.ts'),
    import('../demo/passwords.ts'),
  ])
  const installation = await openForCommand()
  try {
    const loaded = await loadDemo(
      {
        doorAt: (clock) => openDoor(installation, clock),
        registry: programRegistry(),
        files: makeLocalFileStore(installation.folders.files),
        fileSecret: installation.secrets.files,
        analyze: () => installation.connection.run('analyze'),
        setPasswords: (given) => setPasswords(installation, given),
      },
      { now: new Date(), progress: (text) => process.stderr.write(`${text}\n`) },
    )
    if (loaded.status === 'agency-already-exists') {
      throw new CommandLineFault(
        'Nơi này đã có một cơ quan; dữ liệu mẫu chỉ điền vào nơi còn trống. Đặt KHEO_HOME (hoặc DATABASE_URL) sang nơi khác rồi chạy lại. / There is an agency here already; the demo only fills an empty installation. Set KHEO_HOME (or DATABASE_URL) to another place.',
      )
    }
    process.stdout.write(json ? `${JSON.stringify(loaded)}\n` : signInLines(loaded))
    process.stderr.write('Xong. Chạy “npm start” rồi đăng nhập. / Done. Run “npm start” and sign in.\n')
  } finally {
    await closeReader()
    await installation.close()
  }
}

function signInLines({ doors, password, counts }: Extract<DemoLoaded, { status: 'loaded' }>): string {
  const { task = 0, progress = 0, evidence = 0 } = counts
  return [
    `${task} nhiệm vụ, ${progress} lần ghi kết quả, ${evidence} minh chứng / tasks, results, pieces of evidence`,
    `Mật khẩu của mọi người / everybody's password: ${password}`,
    ...doors.map(
      ({ name, jobTitle, email, agencyName }) => `  ${(email ?? '').padEnd(26)} ${name}, ${jobTitle} (${agencyName})`,
    ),
    '',
  ].join('\n')
}
