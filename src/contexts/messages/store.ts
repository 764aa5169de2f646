import type { Words } from '../../kernel/words.ts'
import type { Facts } from '../../commands/command.ts'
import type { Db } from '../../platform/database/tables.ts'
import type { NoticeKind } from './tables.ts'

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
