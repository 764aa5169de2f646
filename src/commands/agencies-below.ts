import { sql } from 'kysely'
import { openAgencies } from '../platform/database/as-agency.ts'
import type { Db } from '../platform/database/tables.ts'
import { appendAuditLine, type AuditEntry, beginChains, type ChainHead, lockChain } from './audit.ts'
import { canonicalJson } from './canonical.ts'
import { RecordNotFound } from './refusals.ts'

/** An agency below that a command acts on, with the last line of its own chain. */
export interface OpenedBelow {
  readonly agencyId: number
  readonly head: ChainHead
}

/**
 * Opens the rows of agencies below for the rest of the transaction, each with its queue of writers locked. The tree in the
 * database says what stands below, not the input: an agency that does not is not found. Locks go down the tree, as those of
 * every writer do, so that nobody waits for one another in a circle.
 */
export async function openBelow(db: Db, agencyId: number, below: readonly number[]): Promise<readonly OpenedBelow[]> {
  const ids = [...new Set(below)]
  if (ids.length === 0) return []
  if (!ids.every((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)) throw new RecordNotFound('agency below')
  const asked = sql.join(ids.map((id) => sql`(${sql.lit(id)})`))
  const { rows } = await sql<{ id: number }>`
    select id, kheo_steps_below(id) as steps from (values ${asked}) as asked (id)
    where kheo_steps_below(id) is not null order by steps, id`.execute(db)
  if (rows.length < ids.length) throw new RecordNotFound('agency below')
  await openAgencies(db, [agencyId, ...ids])
  const opened: OpenedBelow[] = []
  for (const { id } of rows) opened.push({ agencyId: id, head: await lockChain(db, id) })
  return opened
}

/** What was done above, as the agencies below keep it: a line of their own chain that holds the hash of the line above. */
export async function appendBelow(
  db: Db,
  { opened, founded }: { opened: readonly OpenedBelow[]; founded: readonly number[] },
  { above, hash }: { above: AuditEntry; hash: string },
): Promise<void> {
  const lineOf = (agencyId: number): AuditEntry => ({
    ...above,
    agencyId,
    subjectKind: 'agency',
    subjectId: null,
    input: canonicalJson({ by: above.agencyId, line: hash }),
    outcome: '{}',
  })
  for (const { agencyId, head } of opened) await appendAuditLine(db, head, lineOf(agencyId))
  if (founded.length > 0) await beginChains(db, founded.map(lineOf))
}
