/** Who may sign papers of an agency, and by what right (Decree 30/2020/NĐ-CP, Article 13). */
import type { Signer } from '../../organization/browser.ts'
import type { Signature } from './official-document.ts'

/**
 * The head signs in their own name, a deputy for the head (KT.), the Office by order of the head (TL.). With nobody to
 * sign, the head's office stands there and the name is left open.
 */
export function signatureOf(signer: Signer | undefined, signers: readonly Signer[]): Signature {
  const head = headOf(signers)
  if (signer === undefined) return { title: head }
  const own = { title: signer.jobTitle === '' ? head : signer.jobTitle, name: signer.name }
  if (!signer.isLeader) return { byOrderOf: head, ...own }
  return isDeputy(signer) ? { deputyOf: head, ...own } : own
}

/** The office of the agency's head: that of the first leader who is no deputy. */
function headOf(signers: readonly Signer[]): string {
  const leaders = signers.filter(({ isLeader, jobTitle }) => isLeader && jobTitle !== '')
  const head = leaders.find((leader) => !isDeputy(leader))
  if (head !== undefined) return head.jobTitle
  const [deputy] = leaders
  return deputy === undefined ? 'Thủ trưởng cơ quan' : deputy.jobTitle.replace(/^phó\s+/iu, '')
}

function isDeputy({ jobTitle }: Signer): boolean {
  return /^phó\s/iu.test(jobTitle)
}
