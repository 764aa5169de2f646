import type { Command } from 'commander'
import { openLine } from './line-door.ts'

export function addAgenciesCommand(program: Command): void {
  program
    .command('agencies')
    .description('các cơ quan ở đây, với số dùng cho --agency / the agencies here, with their numbers for --agency')
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(listAgencies)
}

/** Tab-separated: number, name, number of the superior, last day. */
async function listAgencies({ json }: { json?: boolean }): Promise<void> {
  const line = await openLine()
  try {
    const rows = line.agencies.map(({ id, name, parentId, validTo }) => [id, name, parentId ?? '', validTo ?? ''])
    process.stdout.write(
      json ? `${JSON.stringify(line.agencies)}\n` : rows.map((cells) => `${cells.join('\t')}\n`).join(''),
    )
  } finally {
    await line.close()
  }
}
