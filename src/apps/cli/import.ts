import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { agencyOption } from './options.ts'
import { openLineDoor } from './line-door.ts'
import { pagesOfFile } from './read.ts'

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'đưa một kế hoạch vào để người có trách nhiệm xem và chấp nhận / bring a plan in, for a person to accept',
    )
    .argument('<file>')
    .addOption(agencyOption())
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(importPlan)
}

async function importPlan(path: string, { agency, json }: { agency?: number; json?: boolean }): Promise<void> {
  const read = await pagesOfFile(path)
  const bytes = new Uint8Array(await readFile(path))
  const name = basename(path)
  const door = await openLineDoor(agency)
  try {
    const file = await door.keep({ name, bytes })
    const { kind, pages, notes } = read
    const { readingId } = await door.perform('documents.start-reading', { file, name, kind, pages, notes })
    const address = `/doc-ke-hoach/${String(readingId)}`
    process.stdout.write(json ? `${JSON.stringify({ readingId, address })}\n` : `${address}\n`)
    process.stderr.write(
      'Mở địa chỉ trên để xem lại và chấp nhận. / Open this address to look it over and accept it.\n',
    )
  } finally {
    await door.close()
  }
}
