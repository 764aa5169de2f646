import type { Facts } from '../../../../commands/command.ts'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { type NewNotice, postNotices } from '../../../messages/index.ts'
import { listPeople } from '../../../organization/index.ts'
import type { Reviewed } from '../rules/review.ts'
import { noticesOf } from '../rules/notices.ts'

/** Tells whoever is next in line, and the author of what was decided, in the transaction of the change. */
export async function tellNext(db: Db, reviewed: readonly Reviewed[], facts: Facts): Promise<void> {
  const { actor, today } = facts
  const people = await listPeople(db, { agencyId: actor.agencyId, on: today })
  const notices: readonly NewNotice[] = noticesOf(reviewed, { people, by: personIdOf(actor) })
  await postNotices(db, notices, facts)
}
