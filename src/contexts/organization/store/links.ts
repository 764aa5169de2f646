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
  await withdrawLinks(db, { agencyId, personIds: links.map(({ personId }) => personId), at })
  const expiresAt = new Date(at.getTime() + linkLifeMs[purpose])
  await db
    .insertInto('signInLink')
    .values(
      links.map((link) => ({ ...link, agencyId, purpose, createdAt: at, expiresAt, usedAt: null, withdrawnAt: null })),
    )
    .execute()
}

/** Takes back the open links of people, as when they leave. */
export async function withdrawLinks(
  db: Db,
  { agencyId, personIds, at }: { agencyId: number; personIds: readonly string[]; at: Date },
): Promise<void> {
  await db
    .updateTable('signInLink')
    .set({ withdrawnAt: at })
    .where('agencyId', '=', agencyId)
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
