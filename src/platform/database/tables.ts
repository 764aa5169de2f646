import type { Kysely, QueryExecutorProvider, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

/**
 * All tables, by name. Each context adds its own in its `tables.ts` by declaration merging, so that nobody has to edit a
 * central list and a store still sees only what is declared.
 */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type -- contexts merge into it
export interface Tables {}

/** A transaction that may write: handed by the runner to `load` and `save`, and to nobody else. */
export type Db = Transaction<Tables>

/**
 * What queries and pages get: it cannot write. Only the parts of ReadonlyKysely that a writable handle has too, so that a
 * query may also be asked inside a command.
 */
export type ReadDb = Pick<ReadonlyKysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'> &
  QueryExecutorProvider

/** The whole database, for the platform, the runner and the sign-in only. */
export type WholeDb = Kysely<Tables>
