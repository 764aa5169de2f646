import { type Insertable, type Selectable, sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { idList } from '../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { Holder } from '../../initiatives/browser.ts'
import type { Merit, Proposal } from '../rules/proposal.ts'
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

/** One of them as it stands, to be read. Throws RecordNotFound. */
export async function getProposal(db: ReadDb, id: string): Promise<Proposal> {
  const row = await db.selectFrom('commendationProposal').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new RecordNotFound(`proposal ${id}`)
  return toProposal(row)
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

/** Whose achievements are looked for. */
export interface HolderAsked {
  readonly holder: Holder
  readonly holderKey: string
  readonly holderName: string
  /** A proposal that is not held against itself. */
  readonly exceptId: string | null
}

/**
 * What a holder is proposed or honoured for already. Somebody written down by name as if from outside is found under the same
 * name inside, and the other way round; two people inside who share a name are two.
 */
export async function listMeritsOf(
  db: ReadDb,
  { holder, holderKey, holderName, exceptId }: HolderAsked,
): Promise<readonly Merit[]> {
  const isOutside = holderKey.startsWith('name:')
  const { rows } = await sql<Merit & { holderKey: string; holderName: string }>`
    select achievement, achievement_key, holder_key, holder_name from commendation_proposal
    where state in ('proposed', 'on_agenda', 'passed', 'granted') and id is distinct from ${exceptId}::uuid
      and (holder_key = ${holderKey} or (holder = ${holder} and (holder_key like 'name:%') <> ${isOutside}
        and kheo_fold(holder_name) = kheo_fold(${holderName})))
    order by id limit 2000`.execute(db)
  return rows
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

function toRow({ votes, form, grounds, editedBy, ...proposal }: Proposal): Omit<Insertable<ProposalTable>, 'agencyId'> {
  return {
    ...proposal,
    form: JSON.stringify(form),
    grounds: JSON.stringify(grounds),
    editedBy: idList(editedBy),
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
