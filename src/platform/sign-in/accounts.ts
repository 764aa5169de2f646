import type { Db, WholeDb } from '../database/tables.ts'

/**
 * better-auth wants an e-mail address for each account. Ours never changes and receives nothing: what people type is found
 * among the people of their agency, where it can be changed by a command like anything else.
 */
export const innerAddress = (accountId: string): string => `${accountId.toLowerCase()}@account.invalid`

/**
 * Gives an account this password hash, making the account when it is not there yet, and ends all its sessions. May be
 * repeated: the second time only the password is set again.
 */
export function saveAccount(
  db: WholeDb,
  { accountId, passwordHash, at }: { accountId: string; passwordHash: string; at: Date },
): Promise<void> {
  return db.transaction().execute(async (own) => {
    await insertUser(own, accountId, at)
    await endEverything(own, accountId)
    const updated = await own
      .updateTable('authAccount')
      .set({ password: passwordHash, updatedAt: at })
      .where('userId', '=', accountId)
      .where('providerId', '=', 'credential')
      .executeTakeFirst()
    if (updated.numUpdatedRows > 0n) return
    const credential = { id: accountId, accountId, providerId: 'credential', userId: accountId, password: passwordHash }
    await own
      .insertInto('authAccount')
      .values({ ...credential, createdAt: at, updatedAt: at })
      .execute()
  })
}

async function insertUser(db: Db, accountId: string, at: Date): Promise<void> {
  const user = { id: accountId, name: '', email: innerAddress(accountId), emailVerified: true, image: null }
  await db
    .insertInto('authUser')
    .values({ ...user, createdAt: at, updatedAt: at, twoFactorEnabled: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes an account away with its sessions and second factor; for one that was made for nothing. */
export async function dropAccount(db: WholeDb, accountId: string): Promise<void> {
  await db.deleteFrom('authUser').where('id', '=', accountId).execute()
}

/** Turns the second factor off for somebody who lost it; their sessions end. */
export function dropSecondFactor(db: WholeDb, accountId: string): Promise<void> {
  return db.transaction().execute(async (own) => {
    await own.deleteFrom('authTwoFactor').where('userId', '=', accountId).execute()
    await own.updateTable('authUser').set({ twoFactorEnabled: false }).where('id', '=', accountId).execute()
    await endEverything(own, accountId)
  })
}

/** Sessions, half-done second steps, and devices that were not to be asked for a code again. */
async function endEverything(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('authSession').where('userId', '=', accountId).execute()
  await db.deleteFrom('authVerification').where('value', '=', accountId).execute()
}
