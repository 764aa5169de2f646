import type { Db, ReadDb } from '../platform/database/tables.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import type { ReadInSteps } from './query.ts'
import type { AuditLineTable } from './tables.ts'

export type AuditEntry = Omit<AuditLineTable, 'sequence' | 'previousHash' | 'hash'>

/** The last line of an agency's chain. */
export interface ChainHead {
  readonly sequence: number
  readonly hash: string
}

/**
 * Puts the transaction into the agency's queue of writers: its head stays locked until the end. Taken before anything is
 * read, it makes sure that no two changes of an agency are decided on the same state, and that lines never collide.
 */
export async function lockChain(db: Db, agencyId: number): Promise<ChainHead> {
  const find = () =>
    db
      .selectFrom('auditHead')
      .select(['sequence', 'hash'])
      .where('agencyId', '=', agencyId)
      .forUpdate()
      .executeTakeFirst()
  const head = await find()
  if (head) return head
  const first = { agencyId, sequence: 0, hash: '' }
  await db
    .insertInto('auditHead')
    .values(first)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find()) ?? first
}

/**
 * Adds a line to the agency's chain, after the head that `lockChain` gave in this transaction. Gives the hash of the line.
 */
export async function appendAuditLine(db: Db, head: ChainHead, entry: AuditEntry): Promise<string> {
  const linked = { ...entry, sequence: head.sequence + 1, previousHash: head.hash }
  const hash = lineHash(linked)
  await db
    .insertInto('auditLine')
    .values({ ...linked, hash })
    .execute()
  await db
    .updateTable('auditHead')
    .set({ sequence: linked.sequence, hash })
    .where('agencyId', '=', entry.agencyId)
    .execute()
  return hash
}

/** Begins the chains of new agencies with a line each. Fails when one of them has a chain already. */
export async function beginChains(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  const lines = entries.map((entry) => {
    const linked = { ...entry, sequence: 1, previousHash: '' }
    return { ...linked, hash: lineHash(linked) }
  })
  const heads = lines.map(({ agencyId, hash }) => ({ agencyId, sequence: 1, hash }))
  await db.insertInto('auditHead').values(heads).execute()
  await db.insertInto('auditLine').values(lines).execute()
}

function lineHash(line: Omit<AuditLineTable, 'hash'>): string {
  return sha256(canonicalJson({ ...line, at: line.at.toISOString() }))
}

export type ChainFault = { readonly agencyId: number; readonly sequence: number; readonly fault: string }

export interface ChainProof {
  readonly lines: number
  readonly headHash: string
  readonly faults: readonly ChainFault[]
}

/** Proves an agency's chain with the transaction at hand; see `proveInSteps`. */
export function verifyChain(db: ReadDb, agencyId: number, stepLines = 1000): Promise<ChainProof> {
  return proveInSteps((work) => work(db), agencyId, stepLines)
}

/**
 * Proves an agency's chain as it stands when asked: numbers without a gap, each line holding the hash of the one before and
 * its own hash being that of its content, and the head naming the last. Each step reads by itself, so that neither memory
 * nor the connection is held however long the chain is; lines are never changed, and what is added meanwhile lies behind
 * the head that was read first.
 */
export async function proveInSteps(read: ReadInSteps, agencyId: number, stepLines = 1000): Promise<ChainProof> {
  const faults: ChainFault[] = []
  const head = await read((db) => findHead(db, agencyId))
  let last = { sequence: 0, hash: '' }
  while (last.sequence < head.sequence) {
    const { sequence } = last
    const lines = await read((db) => listLinesAfter(db, { agencyId, sequence, to: head.sequence, limit: stepLines }))
    for (const line of lines) {
      const fault = faultOf(line, last)
      if (fault) faults.push({ agencyId, sequence: line.sequence, fault })
      last = { sequence: line.sequence, hash: line.hash }
    }
    if (lines.length < stepLines) break
  }
  if (head.last !== head.sequence || last.sequence !== head.sequence || last.hash !== head.hash) {
    faults.push({ agencyId, sequence: last.sequence, fault: 'the head does not name the last line' })
  }
  return { lines: last.sequence, headHash: last.hash, faults }
}

/** The head, and the number of the last line there is; in one statement, so that no line can come between. */
async function findHead(db: ReadDb, agencyId: number): Promise<ChainHead & { readonly last: number }> {
  const { sequence, hash, last } = await db
    .selectNoFrom((select) => [
      select.selectFrom('auditHead').select('sequence').where('agencyId', '=', agencyId).as('sequence'),
      select.selectFrom('auditHead').select('hash').where('agencyId', '=', agencyId).as('hash'),
      select
        .selectFrom('auditLine')
        .select(({ fn }) => fn.max('sequence').as('last'))
        .where('agencyId', '=', agencyId)
        .as('last'),
    ])
    .executeTakeFirstOrThrow()
  return { sequence: sequence ?? 0, hash: hash ?? '', last: last ?? 0 }
}

function listLinesAfter(
  db: ReadDb,
  { agencyId, sequence, to, limit }: { agencyId: number; sequence: number; to: number; limit: number },
): Promise<AuditLineTable[]> {
  return db
    .selectFrom('auditLine')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('sequence', '>', sequence)
    .where('sequence', '<=', to)
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

function faultOf(line: AuditLineTable, last: { sequence: number; hash: string }): string | undefined {
  const { hash, ...content } = line
  if (line.sequence !== last.sequence + 1) return `a line is missing before it (after ${last.sequence})`
  if (line.previousHash !== last.hash) return 'it does not hold the hash of the line before'
  if (lineHash(content) !== hash) return 'its content was changed'
  return undefined
}
