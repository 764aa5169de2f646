import type { Connection } from '../database/connect.ts'
import type { Auth } from './auth.ts'
import type { Client } from './client.ts'
import type { EventKind } from './tables.ts'

/** What the parts of the sign-in share. */
export interface SignInCore {
  /** The library behind the sign-in; loaded when it is first needed, so that the program starts without waiting for it. */
  readonly auth: () => Promise<Auth>
  readonly connection: Connection
  readonly secret: string
  readonly secure: boolean
  readonly clock: () => Date
  note(kind: EventKind, accountId: string | null, client: Client): Promise<void>
}
