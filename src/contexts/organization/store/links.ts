import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { type LinkPurpose, linkLifeMs } from '../rules/links.ts'
import type { SignInLinkTable } from '../tables.ts'
import type { RecordOf } from './record-of.ts'

export interface NewLink {
  readonly id: string
  readonly personId: string
}

/** Makes links; older ones of the same people open no longer. */
export async function insertLinks(
  db: Db,
  given: { agencyId: number; purpose: LinkPurpose; links: readonly NewLink[]; at: Date },
): Promise<void> {
  const { agencyId, purpose, links, at } = given
  await insertLinksOf(db, { purpose, links: links.map((link) => ({ ...link, agencyId })), at })
}

/** A statement takes some ten thousand values at most. */
const mostAtOnce = 500

/** The same for people of several agencies. */
export async function insertLinksOf(
  db: Db,
  { purpose, links, at }: { purpose: LinkPurpose; links: readonly (NewLink & { agencyId: number })[]; at: Date },
): Promise<void> {
  const expiresAt = new Date(at.getTime() + linkLifeMs[purpose])
  for (let from = 0; from < links.length; from += mostAtOnce) {
    const some = links.slice(from, from + mostAtOnce)
    const of = { agencyIds: some.map(({ agencyId }) => agencyId), personIds: some.map(({ personId }) => personId) }
    await withdrawOpen(db, of, at)
    const made = some.map((link) => ({ ...link, purpose, createdAt: at, expiresAt, usedAt: null, withdrawnAt: null }))
    await db.insertInto('signInLink').values(made).execute()
  }
}

/** Takes back the open links of people, as when they leave. */
export async function withdrawLinks(
  db: Db,
  { agencyId, personIds, at }: { agencyId: number; personIds: readonly string[]; at: Date },
): Promise<void> {
  await withdrawOpen(db, { agencyIds: [agencyId], personIds }, at)
}

async function withdrawOpen(
  db: Db,
  { agencyIds, personIds }: { agencyIds: readonly number[]; personIds: readonly string[] },
  at: Date,
): Promise<void> {
  await db
    .updateTable('signInLink')
    .set({ withdrawnAt: at })
    .where('agencyId', 'in', [...new Set(agencyIds)])
    .where('personId', 'in', [...personIds])
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** Locks the link's row until the transaction ends. */
export async function getLinkForUpdate(db: Db, { agencyId, id }: RecordOf): Promise<SignInLinkTable> {
  const row = await db
    .selectFrom('signInLink')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`sign-in link ${id}`)
  return row
}

export async function saveLinkUse(db: Db, { agencyId, id }: RecordOf, at: Date): Promise<void> {
  await db
    .updateTable('signInLink')
    .set({ usedAt: at })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
}
