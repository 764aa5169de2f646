import { type Insertable, type Selectable, sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { Proposal } from '../rules/proposal.ts'
import type { ProposalTable } from '../tables.ts'

const MOST = 500

/** These proposals in the order of their codes, locked until the transaction ends. Throws RecordNotFound when one is missing. */
export async function listProposalsForUpdate(db: Db, ids: readonly string[]): Promise<Proposal[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  const rows = await db
    .selectFrom('commendationProposal')
    .selectAll()
    .where('id', 'in', wanted)
    .orderBy('code')
    .orderBy('id')
    .limit(MOST)
    .forUpdate()
    .execute()
  if (rows.length < wanted.length) throw new RecordNotFound(`proposals ${ids.join(', ')}`)
  return rows.map(toProposal)
}

/** One of them. Throws RecordNotFound. */
export async function getProposalForUpdate(db: Db, id: string): Promise<Proposal> {
  const [proposal] = await listProposalsForUpdate(db, [id])
  if (proposal === undefined) throw new RecordNotFound(`proposal ${id}`)
  return proposal
}

/** What a meeting votes on, locked. */
export async function listAgendaForUpdate(db: Db, sessionId: string): Promise<Proposal[]> {
  const rows = await db
    .selectFrom('commendationProposal')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .orderBy('code')
    .orderBy('id')
    .limit(MOST)
    .forUpdate()
    .execute()
  return rows.map(toProposal)
}

/** Whether this holder is proposed or honoured for this achievement already. */
export async function isCommended(
  db: ReadDb,
  { holderKey, achievementKey, exceptId }: { holderKey: string; achievementKey: string; exceptId: string | null },
): Promise<boolean> {
  const row = await db
    .selectFrom('commendationProposal')
    .select('id')
    .where('holderKey', '=', holderKey)
    .where('achievementKey', '=', achievementKey)
    .where('state', 'in', ['proposed', 'on_agenda', 'passed', 'granted'])
    .where('id', 'is distinct from', exceptId)
    .executeTakeFirst()
  return row !== undefined
}

/** The next code of the year: KT-2026-012. */
export async function nextCode(db: ReadDb, year: number): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(code from '\\d+$')::int), 0) as last from commendation_proposal where year = ${year}`.execute(
    db,
  )
  return `KT-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(3, '0')}`
}

export async function insertProposal(db: Db, proposal: Proposal, agencyId: number): Promise<void> {
  await db
    .insertInto('commendationProposal')
    .values({ ...toRow(proposal), agencyId })
    .execute()
}

/** Writes what changed; the version goes up by one. */
export async function saveProposals(db: Db, proposals: readonly Proposal[]): Promise<void> {
  for (const proposal of proposals) {
    const { id, version, ...columns } = toRow(proposal)
    await db
      .updateTable('commendationProposal')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
  }
}

function toRow({ votes, form, grounds, ...proposal }: Proposal): Omit<Insertable<ProposalTable>, 'agencyId'> {
  return {
    ...proposal,
    form: JSON.stringify(form),
    grounds: JSON.stringify(grounds),
    votesFor: votes?.for ?? null,
    votesAgainst: votes?.against ?? null,
    votesAbstained: votes?.abstained ?? null,
    search: foldVietnamese(`${proposal.code} ${proposal.holderName} ${proposal.achievement} ${form.name}`),
  }
}

export function toProposal(row: Selectable<ProposalTable>): Proposal {
  const { agencyId: _agencyId, search: _search, votesFor, votesAgainst, votesAbstained, ...proposal } = row
  const votes = votesFor === null ? null : { for: votesFor, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 }
  return { ...proposal, votes }
}
