import type { Command } from 'commander'
import { readConfiguration } from '../../platform/configuration.ts'
import { copyToServer, TargetNotEmpty } from '../../platform/database/copy.ts'
import { CommandLineFault } from './fault.ts'
import { openForCommand } from './open.ts'

export function addDatabaseCommands(program: Command): void {
  program
    .command('db')
    .description('cơ sở dữ liệu / the database')
    .command('copy')
    .description(
      'chuyển dữ liệu từ cơ sở dữ liệu kèm theo sang máy chủ PostgreSQL còn trống / move the embedded database to an empty server',
    )
    .argument('<url>', 'postgres://người-dùng:mật-khẩu@máy-chủ/tên')
    .action(copy)
}

async function copy(url: string): Promise<void> {
  if (readConfiguration(process.env).databaseUrl !== undefined) {
    throw new CommandLineFault(
      'DATABASE_URL đang được đặt: lệnh này chép từ cơ sở dữ liệu kèm theo. / Unset DATABASE_URL first.',
    )
  }
  const installation = await openForCommand()
  try {
    const tables = await copyToServer(installation.connection, url).catch((error: unknown) => {
      throw error instanceof TargetNotEmpty ? notEmpty(error) : error
    })
    for (const { table, rows } of tables) process.stdout.write(`${table}\t${rows}\n`)
    process.stderr.write('Xong. Đặt DATABASE_URL rồi chạy lại Khéo. / Done. Set DATABASE_URL and start Khéo again.\n')
  } finally {
    await installation.close()
  }
}

function notEmpty({ table }: TargetNotEmpty): CommandLineFault {
  return new CommandLineFault(
    `nơi nhận đã có dữ liệu (bảng "${table}"); lệnh này chỉ chép sang cơ sở dữ liệu còn trống / the target holds rows (table "${table}"); copy to an empty database`,
  )
}
