import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../commands/actor.ts'
import { everybody } from '../../commands/circles.ts'
import { defineQuery } from '../../commands/query.ts'
import { RecordNotFound } from '../../commands/refusals.ts'
import type { ReadDb } from '../../platform/database/tables.ts'
import type { CountFor } from '../organization/index.ts'
import { noticesOnPage } from './rules/inbox.ts'
import type { NoticeKind } from './tables.ts'
import { words } from './words.ts'

export interface NoticeListed {
  readonly id: string
  readonly kind: NoticeKind
  readonly textVi: string
  readonly textEn: string
  readonly href: string
  readonly at: Date
  readonly readAt: Date | null
}

export interface Inbox {
  readonly notices: readonly NoticeListed[]
  readonly more: boolean
  readonly unread: number
}

/** One's own notices, newest first. */
export const inbox = defineQuery({
  name: 'messages.inbox',
  words: words.catalogue.inbox,
  input: z.strictObject({
    page: z.coerce.number().int().min(1).max(10_000).optional(),
    unread: z.enum(['1', 'true', '0', 'false']).optional(),
  }),
  may: everybody,
  run: async (db, { page = 1, unread }, facts): Promise<Inbox> => {
    const personId = personIdOf(facts.actor) ?? ''
    const notices = await db
      .selectFrom('notice')
      .select(['id', 'kind', 'textVi', 'textEn', 'href', 'at', 'readAt'])
      .where('personId', '=', personId)
      .$if(unread === '1' || unread === 'true', (query) => query.where('readAt', 'is', null))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .offset((page - 1) * noticesOnPage)
      .limit(noticesOnPage + 1)
      .execute()
    return {
      notices: notices.slice(0, noticesOnPage),
      more: notices.length > noticesOnPage,
      unread: await countUnread(db, personId),
    }
  },
})

/** Where one's own notice leads. */
export const noticeTarget = defineQuery({
  name: 'messages.notice-target',
  words: words.catalogue.open,
  input: z.strictObject({ noticeId: z.uuid() }),
  may: everybody,
  run: async (db, { noticeId }, facts) => {
    const notice = await db
      .selectFrom('notice')
      .select(['href', 'readAt'])
      .where('id', '=', noticeId)
      .where('personId', '=', personIdOf(facts.actor) ?? '')
      .executeTakeFirst()
    if (!notice) throw new RecordNotFound(`notice ${noticeId}`)
    return notice
  },
})

async function countUnread(db: ReadDb, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** One's unread notices, as a part of another statement: so that no page has to ask for them apart. */
export const unreadNotices: CountFor = (agencyId, personId) =>
  sql<number>`(select count(*)::int from notice
    where notice.agency_id = ${agencyId} and notice.person_id = ${personId} and notice.read_at is null)`

/** What was told about a record, to whom, when it was sent and read: the proof that an urging was seen. */
export interface NoticeProof {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly kind: NoticeKind
  readonly textVi: string
  readonly textEn: string
  readonly at: Date
  readonly readAt: Date | null
  readonly mailState: 'none' | 'waiting' | 'sent' | 'failed'
  readonly mailSentAt: Date | null
}

/** The newest 200 notices about a record, or about any of several. */
export async function noticesAbout(db: ReadDb, about: string | readonly string[]): Promise<readonly NoticeProof[]> {
  const aboutIds = [about].flat()
  if (aboutIds.length === 0) return []
  return db
    .selectFrom('notice')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'notice.personId').onRef('person.agencyId', '=', 'notice.agencyId'),
    )
    .select([
      'notice.id',
      'notice.personId',
      'person.name as personName',
      'notice.kind',
      'notice.textVi',
      'notice.textEn',
      'notice.at',
      'notice.readAt',
      'notice.mailState',
      'notice.mailSentAt',
    ])
    .where('notice.aboutId', 'in', aboutIds)
    .orderBy('notice.at', 'desc')
    .orderBy('notice.id', 'desc')
    .limit(200)
    .execute()
}
