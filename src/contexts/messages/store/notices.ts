import type { Words } from '../../../kernel/words.ts'
import type { Facts } from '../../../commands/command.ts'
import type { Db } from '../../../platform/database/tables.ts'
import type { NoticeKind } from '../tables.ts'

/** Something to tell a person; other contexts post it from their `save`, so that it stands or falls with the change. */
export interface NewNotice {
  readonly personId: string
  readonly kind: NoticeKind
  readonly words: Words
  /** Where it leads: `/nhiem-vu/…`. */
  readonly href: string
  readonly about?: { readonly kind: string; readonly id: string }
}

/** Posts notices in the transaction of the change. Mail, when the person wants it, goes out in working hours. */
export async function postNotices(db: Db, notices: readonly NewNotice[], facts: Facts): Promise<readonly string[]> {
  if (notices.length === 0) return []
  const rows = notices.map(({ personId, kind, words, href, about }) => ({
    agencyId: facts.actor.agencyId,
    id: facts.newId(),
    personId,
    kind,
    textVi: words.vi,
    textEn: words.en,
    href,
    aboutKind: about?.kind ?? null,
    aboutId: about?.id ?? null,
    at: facts.at,
    readAt: null,
    mailAfter: facts.at,
    mailState: 'waiting' as const,
    mailSentAt: null,
    mailAttempts: 0,
    mailError: null,
  }))
  await db.insertInto('notice').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** Unread notices of a person; all of them when none are named. */
export async function listUnreadIds(db: Db, personId: string, named: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .$if(named.length > 0, (query) => query.where('id', 'in', named))
    .orderBy('id')
    .limit(1_000)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export async function markRead(db: Db, noticeIds: readonly string[], facts: Facts): Promise<void> {
  if (noticeIds.length === 0) return
  await db.updateTable('notice').set({ readAt: facts.at }).where('id', 'in', noticeIds).execute()
}
