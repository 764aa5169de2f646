import type { Command } from 'commander'
import type { ChainProof } from '../../commands/audit.ts'
import { CommandLineFault } from './fault.ts'
import { agencyOption } from './options.ts'
import { chooseAgency, openLine } from './line-door.ts'

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
    .action(verify)
}

/** Of the agency named, or of all. */
async function verify({ agency, json }: { agency?: number; json?: boolean }): Promise<void> {
  const line = await openLine()
  try {
    const ids = agency === undefined ? line.agencies.map(({ id }) => id) : [chooseAgency(line.agencies, agency)]
    if (ids.length === 0) chooseAgency(line.agencies, undefined)
    const proofs: Proof[] = []
    for (const agencyId of ids) {
      const proof = (await line.doorOf(agencyId).ask('audit.prove-chain', {})) as ChainProof
      proofs.push({ agencyId, ...proof })
    }
    process.stdout.write(
      json ? `${JSON.stringify(proofs.length === 1 ? proofs[0] : proofs)}\n` : proofs.map(lineOf(proofs)).join(''),
    )
    const faults = proofs.flatMap((proof) => proof.faults)
    if (faults.length > 0) throw new CommandLineFault(faults.map(faultOf(proofs)).join('\n'))
  } finally {
    await line.close()
  }
}

type Proof = ChainProof & { readonly agencyId: number }

/** With several agencies each line begins with whose it is. */
const whose = (proofs: readonly Proof[], agencyId: number): string =>
  proofs.length === 1 ? '' : `cơ quan / agency ${agencyId}: `

const lineOf =
  (proofs: readonly Proof[]) =>
  ({ agencyId, lines, headHash, faults }: Proof): string => {
    const verdict = faults.length === 0 ? 'nguyên vẹn / whole' : 'BỊ THAY ĐỔI / CHANGED'
    return `${whose(proofs, agencyId)}${lines} dòng / lines, ${headHash.slice(0, 16)}…: ${verdict}\n`
  }

const faultOf =
  (proofs: readonly Proof[]) =>
  ({ agencyId, sequence, fault }: ChainProof['faults'][number]): string =>
    `${whose(proofs, agencyId)}dòng / line ${sequence}: ${fault}`
