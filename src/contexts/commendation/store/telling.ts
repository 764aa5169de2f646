import { personIdOf } from '../../../commands/actor.ts'
import type { Facts } from '../../../commands/command.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import type { Proposal } from '../rules/proposal.ts'
import { tellings } from '../words.ts'

/** Tells the person honoured and whoever proposed what became of it. */
export async function tellHonoured(db: Db, proposals: readonly Proposal[], facts: Facts): Promise<void> {
  const by = personIdOf(facts.actor)
  const notices = proposals.flatMap((proposal) =>
    [...new Set([proposal.personId, proposal.proposedBy])].flatMap((personId) =>
      personId === null || personId === by
        ? []
        : [
            {
              personId,
              kind: 'answer' as const,
              words: tellings(proposal),
              href: `/khen-thuong/${proposal.id}`,
              about: { kind: 'commendation', id: proposal.id },
            },
          ],
    ),
  )
  for (let start = 0; start < notices.length; start += 200)
    await postNotices(db, notices.slice(start, start + 200), facts)
}
