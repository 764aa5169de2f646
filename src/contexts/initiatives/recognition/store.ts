import { type Selectable, sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { idList, numberList } from '../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import { postNotices } from '../../messages/index.ts'
import { descendantsOf, getAgencyHead, listSigners } from '../../organization/index.ts'
import { listProposed } from '../assessment/door.ts'
import type { Initiative } from '../rules/initiative.ts'
import { namedIn } from '../rules/season.ts'
import { saveInitiative, toInitiative } from '../store/initiatives.ts'
import { getSeason } from '../store/seasons.ts'
import type { Certificate } from './rules/certificate.ts'
import { type Concluded, type LevelAsked, type LineOutcome, outcomeOf } from './rules/outcome-of-conclusion.ts'
import { type Candidate, MOST_LINES, numberYear, type RecognitionDecided } from './rules/recognition.ts'
import type { Decided, DecisionFile, RecognitionLine, RecognitionList } from './rules/recognition-list.ts'
import { goneBelow } from './store/gone-below.ts'
import type { CertificateTable, RecognitionListTable } from './tables.ts'
import { tellings } from './words.ts'

/** The list with its lines, locked until the transaction ends. Throws RecordNotFound. */
export async function getListForUpdate(db: Db, id: string): Promise<RecognitionList> {
  const row = await db.selectFrom('recognitionList').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new RecordNotFound(`recognition list ${id}`)
  return toList(row, await listLines(db, id))
}

/** The lines of a list in their order. */
async function listLines(db: ReadDb, listId: string): Promise<RecognitionLine[]> {
  const rows = await db
    .selectFrom('recognitionLine')
    .selectAll()
    .where('listId', '=', listId)
    .orderBy('position')
    .orderBy('id')
    .limit(MOST_LINES)
    .execute()
  return rows.map(({ agencyId: _agencyId, listId: _listId, ...line }) => line)
}

function toList(row: Selectable<RecognitionListTable>, lines: readonly RecognitionLine[]): RecognitionList {
  const { id, seasonAgencyId, seasonId, year, name, level, state, validUntil, version } = row
  return { id, seasonAgencyId, seasonId, year, name, level, state, validUntil, version, lines }
}

export interface CandidatesAsked {
  readonly agencyId: number
  readonly seasonId: string
  readonly level: string
  readonly on: PlainDate
  /** Only these; all when left out. */
  readonly ids?: readonly string[]
}

/**
 * What could be put on a list of this season and level: our own that were assessed, and those of agencies below that
 * were recognised there and registered for this higher level. At most 500.
 */
export async function listCandidates(db: ReadDb, asked: CandidatesAsked): Promise<Candidate[]> {
  const { agencyId, seasonId, level, on, ids } = asked
  const below = (await descendantsOf(db, agencyId, on)).map(({ id }) => id)
  const only = ids === undefined ? sql`true` : sql`card.id = any(${idList(ids)})`
  const { rows } = await sql<Candidate>`
    select card.agency_id, card.id, card.code, card.name, card.place,
      coalesce(nullif(own.holder_name, ''), card.unit_name) || case when card.agency_id = ${agencyId} then ''
        else ', ' || card.agency_name end as holder_name,
      (card.agency_id = ${agencyId} and card.state = 'assessed' and own.season_id = ${seasonId}::uuid)
        or (card.agency_id <> ${agencyId} and card.state = 'recognised' and card.level = ${level}
          and card.recognised_level is distinct from ${level}
          and not exists (select from certificate where certificate.agency_id = ${agencyId} and certificate.subject_id = card.id
            and certificate.kind = 'recognition' and certificate.withdrawn_on is null)) as ready,
      exists (select from recognition_line line join recognition_list list
          on list.agency_id = line.agency_id and list.id = line.list_id and list.state = 'open'
        where line.agency_id = ${agencyId} and line.initiative_agency_id = card.agency_id and line.initiative_id = card.id) as listed
    from initiative_card card
      left join initiative own on own.agency_id = card.agency_id and own.id = card.id
    where card.agency_id = any(${numberList([agencyId, ...below])}) and ${only}
      and (card.state = 'assessed' and card.agency_id = ${agencyId} and own.season_id = ${seasonId}::uuid
        or card.state = 'recognised' and card.agency_id <> ${agencyId} and card.level = ${level}
        or ${ids !== undefined})
    order by card.agency_id = ${agencyId} desc, card.agency_name, card.code, card.id limit ${sql.lit(MOST_LINES)}`.execute(
    db,
  )
  return rows
}

/** Every one of these by id, or RecordNotFound. */
export async function candidatesById(db: ReadDb, asked: CandidatesAsked & { ids: readonly string[] }) {
  const found = await listCandidates(db, asked)
  if (found.length < new Set(asked.ids).size) throw new RecordNotFound(`initiatives ${asked.ids.join(', ')}`)
  return found
}

/** The outcome with which each of these goes on a list of this level: by what was concluded of our own, else recognised. */
export async function outcomesOf(
  db: ReadDb,
  candidates: readonly Pick<Candidate, 'id'>[],
  asked: LevelAsked,
): Promise<(initiativeId: string) => LineOutcome> {
  const proposed = await listProposed(
    db,
    candidates.map(({ id }) => id),
  )
  const concluded = new Map<string, Concluded>(proposed.map((each) => [each.initiativeId, each]))
  return (initiativeId) => outcomeOf(concluded.get(initiativeId), asked)
}

export async function insertList(db: Db, list: RecognitionList, facts: Facts): Promise<void> {
  const { lines, ...columns } = list
  const { agencyId } = facts.actor
  const made = { madeBy: personIdOf(facts.actor), madeOn: facts.today }
  const open = { serial: null, symbol: null, decidedOn: null, signedBy: null, document: null }
  await db
    .insertInto('recognitionList')
    .values({ ...columns, ...made, ...open, agencyId })
    .execute()
  await insertLines(db, list.id, lines, agencyId)
}

/** Replaces the lines of an open list; its version goes up by one. */
export async function saveLines(db: Db, list: RecognitionList, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  await db.deleteFrom('recognitionLine').where('listId', '=', list.id).execute()
  await insertLines(db, list.id, list.lines, agencyId)
  await db
    .updateTable('recognitionList')
    .set({ state: list.state, version: list.version + 1 })
    .where('id', '=', list.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

async function insertLines(db: Db, listId: string, lines: readonly RecognitionLine[], agencyId: number): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('recognitionLine')
    .values(lines.map((line) => ({ ...line, listId, agencyId })))
    .execute()
}

/** What a decision rests on; the list and our own initiatives on it stay locked. */
export async function loadDecision(
  db: Db,
  asked: { listId: string } & Pick<Decided, 'serial' | 'symbol' | 'decidedOn'>,
  facts: Facts,
): Promise<DecisionFile> {
  const { agencyId } = facts.actor
  const list = await getListForUpdate(db, asked.listId)
  const season = await getSeason(db, list.seasonAgencyId, list.seasonId)
  return {
    agencyId,
    agency: await getAgencyHead(db, agencyId),
    list,
    initiatives: await ownInitiatives(db, agencyId, list),
    goneBelow: await goneBelow(db, agencyId, list),
    signers: await listSigners(db, facts.today),
    levelName: namedIn(season.levels, list.level).vi,
    movement: season.movement,
    numberTaken: await isNumberTaken(db, asked),
  }
}

async function ownInitiatives(db: Db, agencyId: number, { lines }: RecognitionList): Promise<Map<string, Initiative>> {
  const own = lines.filter(({ initiativeAgencyId }) => initiativeAgencyId === agencyId)
  if (own.length === 0) return new Map()
  const rows = await db
    .selectFrom('initiative')
    .selectAll()
    .where(
      'id',
      'in',
      own.map(({ initiativeId }) => initiativeId),
    )
    .orderBy('id')
    .limit(MOST_LINES)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, toInitiative(row)]))
}

async function isNumberTaken(db: Db, { serial, symbol, decidedOn }: Pick<Decided, 'serial' | 'symbol' | 'decidedOn'>) {
  const row = await db
    .selectFrom('recognitionList')
    .select('id')
    .where('state', '=', 'decided')
    .where('serial', '=', serial)
    .where('symbol', '=', symbol)
    .where(sql<number>`extract(year from decided_on)::int`, '=', numberYear(decidedOn))
    .executeTakeFirst()
  return row !== undefined
}

/** Writes the decision, what it made of the initiatives, the certificates, and tells their people. */
export async function saveDecision(db: Db, outcome: RecognitionDecided, facts: Facts): Promise<void> {
  const { list, decided, document, initiatives, certificates } = outcome
  const { agencyId } = facts.actor
  await insertCertificates(db, certificates, agencyId)
  await saveLines(db, list, facts)
  await db
    .updateTable('recognitionList')
    .set({
      serial: decided.serial,
      symbol: decided.symbol,
      decidedOn: decided.decidedOn,
      signedBy: decided.signerId,
      validUntil: decided.validUntil,
      document: JSON.stringify(document),
    })
    .where('id', '=', list.id)
    .execute()
  for (const initiative of initiatives) await saveInitiative(db, agencyId, initiative)
  await tellOf(db, initiatives, facts)
}

/** Enters certificates, which from then on anybody can verify. */
export async function insertCertificates(
  db: Db,
  certificates: readonly Certificate[],
  agencyId: number,
): Promise<void> {
  if (certificates.length === 0) return
  await db
    .insertInto('certificate')
    .values(certificates.map((each) => ({ ...each, signature: JSON.stringify(each.signature), agencyId })))
    .execute()
}

/** Our certificates about a subject. */
export async function listCertificatesOf(db: ReadDb, agencyId: number, subjectId: string): Promise<Certificate[]> {
  const rows = await db
    .selectFrom('certificate')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('subjectId', '=', subjectId)
    .orderBy('decidedOn', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(toCertificate)
}

export function toCertificate({ agencyId: _agencyId, ...certificate }: Selectable<CertificateTable>): Certificate {
  return certificate
}

/** Writes that certificates were withdrawn. */
export async function saveWithdrawn(db: Db, certificates: readonly Certificate[]): Promise<void> {
  for (const { id, version, withdrawnOn, withdrawnReason, withdrawnNumber } of certificates) {
    await db
      .updateTable('certificate')
      .set({ withdrawnOn, withdrawnReason, withdrawnNumber, version: version + 1 })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirstOrThrow()
  }
}

/** Tells the person in charge and the author what was decided. */
export async function tellOf(db: Db, initiatives: readonly Initiative[], facts: Facts): Promise<void> {
  const by = personIdOf(facts.actor)
  const notices = initiatives.flatMap((initiative) => {
    const { id, personId, createdBy } = initiative
    const people = [...new Set([personId, createdBy])].filter((each) => each !== null && each !== by)
    return people.flatMap((person) =>
      person === null
        ? []
        : [
            {
              personId: person,
              kind: 'answer' as const,
              words: tellings(initiative),
              href: `/mo-hinh/${id}`,
              about: { kind: 'initiative', id },
            },
          ],
    )
  })
  for (let start = 0; start < notices.length; start += 200)
    await postNotices(db, notices.slice(start, start + 200), facts)
}
