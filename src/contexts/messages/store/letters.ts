import type { Language } from '../../../kernel/words.ts'
import type { Db } from '../../../platform/database/tables.ts'

/** A notice that waits to go out by mail. */
export interface WaitingLetter {
  readonly noticeId: string
  readonly email: string
  readonly language: Language
  readonly textVi: string
  readonly textEn: string
  readonly attempts: number
}

export const attemptsMax = 5

/**
 * Notices whose mail is due, locked against a second sender. Those that were read meanwhile, or whose person has no
 * address or wants no mail, are settled as needing none.
 */
export async function claimLetters(db: Db, at: Date, limit: number): Promise<readonly WaitingLetter[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'notice.personId').onRef('person.agencyId', '=', 'notice.agencyId'),
    )
    .select(['notice.id', 'notice.textVi', 'notice.textEn', 'notice.readAt', 'notice.mailAttempts', 'person.email'])
    .select(['person.language', 'person.wantsMail', 'person.validTo'])
    .where('notice.mailState', '=', 'waiting')
    .where('notice.mailAfter', '<=', at)
    .orderBy('notice.mailAfter')
    .orderBy('notice.id')
    .limit(limit)
    .forUpdate('notice')
    .skipLocked()
    .execute()
  const wanted = rows.filter((row) => row.readAt === null && row.email && row.wantsMail && row.validTo === null)
  const needless = rows.filter((row) => !wanted.includes(row)).map(({ id }) => id)
  if (needless.length > 0)
    await db.updateTable('notice').set({ mailState: 'none' }).where('id', 'in', needless).execute()
  return wanted.map(({ id, email, language, textVi, textEn, mailAttempts }) => ({
    noticeId: id,
    email: email ?? '',
    language,
    textVi,
    textEn,
    attempts: mailAttempts,
  }))
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
