import type { Command } from 'commander'
import { closeReader, receiveDocuments, startOf } from '../../contexts/documents/index.ts'
import { agencyOption } from './options.ts'
import { openLineDoor } from './line-door.ts'
import { CommandLineFault } from './fault.ts'
import { fileAt } from './read.ts'

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'đưa một kế hoạch vào để người có trách nhiệm xem và chấp nhận / bring a plan in, for a person to accept',
    )
    .argument('<file...>', 'nhiều ảnh là các trang của một văn bản / several pictures are pages of one document')
    .addOption(agencyOption())
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(importPlan)
}

async function importPlan(
  paths: readonly string[],
  { agency, json }: { agency?: number; json?: boolean },
): Promise<void> {
  const files = await Promise.all(paths.map(fileAt))
  const received = await receiveDocuments(files)
  await closeReader()
  if (!received.ok) throw new CommandLineFault(`${received.words.vi} / ${received.words.en}`)
  for (const note of received.outcome.notes) process.stderr.write(`${note.vi}\n`)
  const door = await openLineDoor(agency)
  try {
    const kept = []
    for (const file of files) kept.push(await door.keep(file))
    const { command, input } = startOf(received.outcome, kept)
    const { readingId, scanId } = await door.perform(command, input)
    if (readingId === undefined) tellScan(String(scanId), json)
    else tellReading(String(readingId), json)
  } finally {
    await door.close()
  }
}

interface Begun {
  readonly address: string
  readonly readingId?: string
  readonly scanId?: string
}

function tellScan(scanId: string, json: boolean | undefined): void {
  tell({ scanId, address: `/doc-ke-hoach/ban-chup/${scanId}` }, json)
  process.stderr.write(
    'Máy chủ đọc bản chụp trong nền; mở địa chỉ trên để theo dõi. / The server reads the scan in the background; open this address to follow it.\n',
  )
}

function tellReading(readingId: string, json: boolean | undefined): void {
  tell({ readingId, address: `/doc-ke-hoach/${readingId}` }, json)
  process.stderr.write('Mở địa chỉ trên để xem lại và chấp nhận. / Open this address to look it over and accept it.\n')
}

function tell(result: Begun, json: boolean | undefined): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${result.address}\n`)
}
