import type { Installation } from '../../platform/installation.ts'
import { saveAccount } from '../../platform/sign-in/accounts.ts'
import { makeAuth } from '../../platform/sign-in/auth.ts'

/** Gives many accounts the same password. It is hashed once: a hash is slow on purpose, and this password is no secret. */
export async function setPasswords(
  { connection, secrets, configuration }: Pick<Installation, 'connection' | 'secrets' | 'configuration'>,
  { accountIds, password, at }: { accountIds: readonly string[]; password: string; at: Date },
): Promise<void> {
  const auth = makeAuth({ connection, secret: secrets.signIn, publicUrl: configuration.publicUrl, clock: () => at })
  const passwordHash = await (await auth.$context).password.hash(password)
  for (const accountId of accountIds) await saveAccount(connection.db, { accountId, passwordHash, at })
}
