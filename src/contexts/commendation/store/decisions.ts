import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import { insertCertificates } from '../../initiatives/index.ts'
import { getAgencyHead, listSigners } from '../../organization/index.ts'
import { commendationData } from '../data.ts'
import type { Granted, GrantFile } from '../rules/grant.ts'
import type { Proposal } from '../rules/proposal.ts'
import { listProposalsForUpdate, saveProposals } from './proposals.ts'
import { tellHonoured } from './telling.ts'

interface Numbered {
  readonly proposalIds: readonly string[]
  readonly serial: string
  readonly symbol: string
  readonly decidedOn: PlainDate
}

/** What a decision rests on; the proposals stay locked. */
export async function loadGrant(db: Db, asked: Numbered, facts: Facts): Promise<GrantFile> {
  const { agencyId } = facts.actor
  const proposals = await listProposalsForUpdate(db, asked.proposalIds)
  return {
    agencyId,
    agency: await getAgencyHead(db, agencyId),
    proposals,
    lastMetOn: await lastMeetingOf(db, proposals),
    signers: await listSigners(db, facts.today),
    baseSalaries: commendationData().baseSalaries,
    numberTaken: await isNumberTaken(db, asked),
  }
}

async function lastMeetingOf(db: ReadDb, proposals: readonly Proposal[]): Promise<PlainDate | null> {
  const ids = [...new Set(proposals.flatMap(({ sessionId }) => sessionId ?? []))]
  if (ids.length === 0) return null
  const row = await db
    .selectFrom('commendationSession')
    .select(({ fn }) => fn.max('heldOn').as('last'))
    .where('id', 'in', ids)
    .executeTakeFirst()
  return row?.last ?? null
}

async function isNumberTaken(db: ReadDb, { serial, symbol, decidedOn }: Numbered): Promise<boolean> {
  const row = await db
    .selectFrom('commendationDecision')
    .select('id')
    .where('serial', '=', serial)
    .where('symbol', '=', symbol)
    .where(sql<number>`extract(year from decided_on)::int`, '=', yearOf(decidedOn))
    .executeTakeFirst()
  return row !== undefined
}

/** Writes a decision, the certificates and the lines of the register it makes, and tells those honoured. */
export async function saveGrant(db: Db, granted: Granted, facts: Facts): Promise<void> {
  const { id, typed, baseSalaryVnd, document, proposals, certificates } = granted
  const { agencyId } = facts.actor
  const { serial, symbol, decidedOn, signerId } = typed
  await insertCertificates(db, certificates, agencyId)
  const paper = { baseSalaryVnd, document: JSON.stringify(document), version: 1 }
  await db
    .insertInto('commendationDecision')
    .values({ agencyId, id, serial, symbol, decidedOn, signedBy: signerId, ...paper })
    .execute()
  await saveProposals(db, proposals)
  await tellHonoured(db, proposals, facts)
}
