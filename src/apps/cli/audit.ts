import type { Command } from 'commander'
import type { ChainProof } from '../../commands/audit.ts'
import { CommandLineFault } from './fault.ts'
import { agencyOption } from './options.ts'
import { openLineDoor } from './line-door.ts'

export function addAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('nhật ký / the audit chain')
    .command('verify')
    .description(
      'chứng minh không dòng nhật ký nào bị sửa, xóa hay chèn / prove that no line was changed, removed or added',
    )
    .addOption(agencyOption())
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(async ({ agency, json }: { agency: number; json?: boolean }) => verify(agency, json === true))
}

async function verify(agencyId: number, asJson: boolean): Promise<void> {
  const door = await openLineDoor(agencyId)
  const proof = (await door.ask('audit.prove-chain', {}).finally(() => door.close())) as ChainProof
  const { lines, headHash, faults } = proof
  const verdict = faults.length === 0 ? 'nguyên vẹn / whole' : 'BỊ THAY ĐỔI / CHANGED'
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ agencyId, ...proof })}\n`
      : `${lines} dòng / lines, ${headHash.slice(0, 16)}…: ${verdict}\n`,
  )
  if (faults.length > 0) {
    throw new CommandLineFault(faults.map(({ sequence, fault }) => `dòng / line ${sequence}: ${fault}`).join('\n'))
  }
}
