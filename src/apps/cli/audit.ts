import type { Command } from 'commander'
import { verifyChain } from '../../commands/audit.ts'
import { readAs } from '../../platform/database/as-agency.ts'
import { openForCommand } from './open.ts'
import { CommandLineFault } from './fault.ts'

export function addAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('nhật ký: kiểm chứng chuỗi băm / the audit chain')
    .command('verify')
    .description(
      'chứng minh không dòng nhật ký nào bị sửa, xóa, chèn / prove that no line was changed, removed or added',
    )
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(async ({ json }: { json?: boolean }) => verify(json === true))
}

async function verify(asJson: boolean): Promise<void> {
  const installation = await openForCommand()
  try {
    const agencies = await installation.connection.db
      .selectFrom('auditHead')
      .select('agencyId')
      .orderBy('agencyId')
      .execute()
    const proofs = []
    for (const { agencyId } of agencies) {
      const proof = await readAs(installation.connection.db, [agencyId], (db) => verifyChain(db, agencyId))
      proofs.push({ agencyId, ...proof })
    }
    if (asJson) process.stdout.write(`${JSON.stringify({ agencies: proofs })}\n`)
    else for (const proof of proofs) process.stdout.write(`${lineOf(proof)}\n`)
    const faults = proofs.flatMap((proof) => proof.faults)
    if (faults.length > 0) {
      throw new CommandLineFault(
        faults.map(({ agencyId, sequence, fault }) => `agency ${agencyId}, line ${sequence}: ${fault}`).join('\n'),
      )
    }
  } finally {
    await installation.close()
  }
}

function lineOf({
  agencyId,
  lines,
  headHash,
  faults,
}: {
  agencyId: number
  lines: number
  headHash: string
  faults: readonly unknown[]
}): string {
  return `agency ${agencyId}: ${lines} lines, head ${headHash.slice(0, 16)}, ${faults.length === 0 ? 'whole' : 'BROKEN'}`
}
