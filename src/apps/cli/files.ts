import type { Command } from 'commander'
import { homeFolders, readConfiguration } from '../../platform/configuration.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import { CommandLineFault } from './fault.ts'
import { agencyOption } from './options.ts'
import { chooseAgency, type LineDoor, openLine } from './line-door.ts'

export function addFileCommands(program: Command): void {
  program
    .command('files')
    .description('tệp đang giữ / the files kept')
    .command('verify')
    .description('kiểm tra mọi tệp còn đủ và còn nguyên mã băm / check that every file is there and still has its hash')
    .addOption(agencyOption())
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(verifyFiles)
}

/** Those of the agency named, or of all. */
async function verifyFiles({ agency, json }: { agency?: number; json?: boolean }): Promise<void> {
  const store = makeLocalFileStore(homeFolders(readConfiguration(process.env).home).files)
  const line = await openLine()
  try {
    const ids = agency === undefined ? line.agencies.map(({ id }) => id) : [chooseAgency(line.agencies, agency)]
    let checked = 0
    const faults: { hash: string; name: string; fault: string }[] = []
    for await (const kept of keptFiles(ids.map((id) => line.doorOf(id)))) {
      checked += kept.length
      const names = new Map(kept.map(({ hash, name }) => [hash, name]))
      const found = await store.verify(kept.map(({ hash }) => hash))
      faults.push(...found.map(({ hash, fault }) => ({ hash, fault, name: names.get(hash) ?? '' })))
    }
    process.stdout.write(
      json ? `${JSON.stringify({ checked, faults })}\n` : `${checked} tệp / files, ${faults.length} lỗi / faults\n`,
    )
    if (faults.length > 0)
      throw new CommandLineFault(faults.map(({ name, hash, fault }) => `${fault}: ${name} (${hash})`).join('\n'))
  } finally {
    await line.close()
  }
}

interface Kept {
  readonly hash: string
  readonly name: string
}

async function* keptFiles(doors: readonly LineDoor[]): AsyncGenerator<readonly Kept[]> {
  for (const door of doors) {
    for (let after = ''; ;) {
      const kept = (await door.ask('documents.file-hashes', { after })) as Kept[]
      const last = kept.at(-1)
      if (!last) break
      yield kept
      after = last.hash
    }
  }
}
