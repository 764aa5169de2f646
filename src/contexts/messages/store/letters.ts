import type { ExpressionBuilder } from 'kysely'
import { vietnamDay } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import type { Db, Tables } from '../../../platform/database/tables.ts'

/** A notice that waits to go out by mail. */
export interface WaitingLetter {
  readonly noticeId: string
  readonly email: string
  readonly language: Language
  readonly textVi: string
  readonly textEn: string
  readonly attempts: number
}

const attemptsMax = 5

/** What nobody could send for so long is no news: a mail server set up later does not send years of it. */
const staleAfterDays = 5

/** How long a letter stays with the sender who took it; after that, the sender counts as dead. */
const claimMinutes = 15

/**
 * Takes the next letter that is due away from all other senders. The claim is a time, not a lock, so that no transaction
 * stays open while a mail server is spoken to.
 */
export async function claimLetter(db: Db, at: Date): Promise<WaitingLetter | undefined> {
  const due = await db
    .selectFrom('notice')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'notice.personId').onRef('person.agencyId', '=', 'notice.agencyId'),
    )
    .select(['notice.id as noticeId', 'notice.textVi', 'notice.textEn', 'notice.mailAttempts as attempts'])
    .select((eb) => ['person.language', eb.fn.coalesce('person.email', eb.val('')).as('email')])
    .where('notice.mailState', '=', 'waiting')
    .where('notice.mailAfter', '<=', at)
    .where('notice.readAt', 'is', null)
    .where('notice.at', '>=', new Date(at.getTime() - staleAfterDays * 86_400_000))
    .where((eb) => wantsMail(eb, at))
    .orderBy('notice.mailAfter')
    .orderBy('notice.id')
    .limit(1)
    .forUpdate('notice')
    .skipLocked()
    .executeTakeFirst()
  if (!due) return undefined
  await db
    .updateTable('notice')
    .set({ mailAfter: new Date(at.getTime() + claimMinutes * 60_000) })
    .where('id', '=', due.noticeId)
    .execute()
  return due
}

/** Whether a notice is due, needless ones with it: these have to be settled, too. */
export async function isLetterDue(db: Db, at: Date): Promise<boolean> {
  const due = await db
    .selectFrom('notice')
    .select('id')
    .where('mailState', '=', 'waiting')
    .where('mailAfter', '<=', at)
    .limit(1)
    .executeTakeFirst()
  return due !== undefined
}

/** Settles the due notices that need no letter: read meanwhile, too old, or for somebody without address, wish or place here. */
export async function settleNeedless(db: Db, at: Date): Promise<void> {
  const needless = await db
    .selectFrom('notice')
    .select('notice.id')
    .where('mailState', '=', 'waiting')
    .where('mailAfter', '<=', at)
    .where((eb) =>
      eb.or([
        eb('readAt', 'is not', null),
        eb('at', '<', new Date(at.getTime() - staleAfterDays * 86_400_000)),
        eb.not(
          eb.exists(
            eb
              .selectFrom('person')
              .select('person.id')
              .whereRef('person.id', '=', 'notice.personId')
              .whereRef('person.agencyId', '=', 'notice.agencyId')
              .where((inner) => wantsMail(inner, at)),
          ),
        ),
      ]),
    )
    .orderBy('notice.id')
    .limit(settledAtOnce)
    .forUpdate('notice')
    .skipLocked() // Somebody is just reading it: the next round sees to it.
    .execute()
  if (needless.length === 0) return
  const ids = needless.map(({ id }) => id)
  await db.updateTable('notice').set({ mailState: 'none' }).where('id', 'in', ids).execute()
}

const settledAtOnce = 1_000

function wantsMail(eb: ExpressionBuilder<Tables, 'person'>, at: Date) {
  return eb.and([
    eb('person.email', 'is not', null),
    eb('person.email', '<>', ''),
    eb('person.wantsMail', '=', true),
    eb.or([eb('person.validTo', 'is', null), eb('person.validTo', '>=', vietnamDay(at))]),
  ])
}

export async function noteSent(db: Db, noticeId: string, at: Date): Promise<void> {
  await db
    .updateTable('notice')
    .set({ mailState: 'sent', mailSentAt: at, mailError: null })
    .where('id', '=', noticeId)
    .execute()
}

/** Notes what the mail server said and tries again later, longer each time, at most five times. */
export async function noteFailed(db: Db, letter: WaitingLetter, failure: { at: Date; said: string }): Promise<void> {
  const attempts = letter.attempts + 1
  const waitMinutes = 5 * 4 ** letter.attempts
  await db
    .updateTable('notice')
    .set({
      mailState: attempts >= attemptsMax ? 'failed' : 'waiting',
      mailAttempts: attempts,
      mailError: failure.said.slice(0, 500),
      mailAfter: new Date(failure.at.getTime() + waitMinutes * 60_000),
    })
    .where('id', '=', letter.noticeId)
    .execute()
}
