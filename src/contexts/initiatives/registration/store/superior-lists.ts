import { sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { tellAgency } from '../../neighbours/door.ts'
import { ancestorsOf, getAgencyHead, listSigners } from '../../../organization/index.ts'
import { listHref } from '../rules/list-href.ts'
import { answeredWords, sentWords } from '../rules/list-notices.ts'
import type { AnsweredList, ListFile, ReceivedList, Sendable, SuperiorList } from '../rules/superior-list.ts'
import { sendableStates } from '../rules/superior-list.ts'
import { getSeasonAsked } from './ground.ts'

interface ListAsked {
  readonly seasonId: string
  readonly toAgencyId: number
  readonly initiativeIds: readonly string[]
  readonly sentOn: PlainDate
}

/** Everything a list is drawn up from. Throws RecordNotFound when a season or an initiative is missing. */
export async function loadListFile(db: Db, asked: ListAsked, { actor, today }: Facts): Promise<ListFile> {
  const { agencyId } = actor
  const season = await getSeasonAsked(db, asked.seasonId, { agencyId, today })
  const above = await ancestorsOf(db, agencyId, today)
  const ids = [...new Set(asked.initiativeIds)]
  const initiatives = await listSendable(db, { agencyId, ids, seasonId: asked.seasonId, toAgencyId: asked.toAgencyId })
  if (initiatives.length < ids.length) throw new RecordNotFound('initiatives to send')
  const serials = await db
    .selectFrom('superiorList')
    .select('serial')
    .where('agencyId', '=', agencyId)
    .where('year', '=', Number(asked.sentOn.slice(0, 4)))
    .orderBy('serial')
    .limit(100_000)
    .execute()
  return {
    season,
    agency: await getAgencyHead(db, agencyId),
    superior: above.find(({ id }) => id === asked.toAgencyId),
    initiatives,
    signers: await listSigners(db, today),
    serials: serials.map(({ serial }) => serial),
  }
}

interface SendableAsked {
  readonly agencyId: number
  readonly seasonId: string
  readonly toAgencyId: number
  /** These only; all of the season when left out. */
  readonly ids?: readonly string[]
}

const MOST_SENDABLE = 2_000

/** Initiatives that could go up, in the order of their codes; `isFree` says which may. */
export async function listSendable(
  db: ReadDb,
  { agencyId, seasonId, toAgencyId, ids }: SendableAsked,
): Promise<Sendable[]> {
  const states = sql<string[]>`${`{${sendableStates.join(',')}}`}::text::text[]`
  const wanted = idList(ids ?? [])
  const free = sql<boolean>`(initiative.season_id = ${seasonId}::uuid and initiative.state = any(${states})
    and initiative.code is not null and not exists (select 1 from superior_list_line as line
      where line.agency_id = initiative.agency_id and line.initiative_id = initiative.id
        and line.to_agency_id = ${toAgencyId} and line.decision is distinct from 'returned'
        and not exists (select 1 from superior_list_recall as recall
          where recall.agency_id = line.agency_id and recall.id = line.list_id)))`
  const { rows } = await sql<Sendable>`
    select initiative.id, coalesce(initiative.code, '') as code, initiative.name, initiative.kind, initiative.holder,
      initiative.field, initiative.level, unit.name as unit_name, initiative.place, left(initiative.outputs, 500) as gist,
      ${free} as is_free
    from initiative
      join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
    where initiative.agency_id = ${agencyId}
      and ${ids === undefined ? free : sql<boolean>`initiative.id = any(${wanted})`}
    order by initiative.code, initiative.id limit ${sql.lit(MOST_SENDABLE)}`.execute(db)
  return rows
}

/** Enters the list, which both agencies see from then on, and tells the superior. */
export async function insertSuperiorList(db: Db, list: SuperiorList, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const { lines, document, ...row } = list
  await db
    .insertInto('superiorList')
    .values({ ...row, agencyId, document: JSON.stringify(document), answeredOn: null, version: 1 })
    .execute()
  const unanswered = { decision: null, reason: '', decidedByName: '', decidedOn: null }
  await db
    .insertInto('superiorListLine')
    .values(lines.map((line) => ({ ...line, ...unanswered, agencyId, listId: list.id, toAgencyId: list.toAgencyId })))
    .execute()
  const { id, toAgencyId, senderName, number } = list
  const words = sentWords({ senderName, number, count: lines.length })
  const told = { toAgencyId, kind: 'request', words, href: listHref(agencyId, id) } as const
  await tellAgency(db, [{ ...told, about: { kind: 'superior-list', id } }], facts)
}

/** Lets nobody else answer a list or take it back until the transaction ends: the two are done by different agencies. */
export async function holdList(db: Db, listId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${listId}::text, ${sql.lit(LIST_LOCK)}))`.execute(db)
}

/** Keeps these locks apart from others made of an id. */
const LIST_LOCK = 7_304_003

/** Whoever acts, by name; '' for the program itself. */
export async function actorName(db: Db, { actor }: Facts): Promise<string> {
  const person = await db.selectFrom('person').select('name').where('id', '=', personIdOf(actor)).executeTakeFirst()
  return person?.name ?? ''
}

export interface ReceivedLoaded {
  readonly list: ReceivedList & Told
  readonly answererName: string
}

interface Told {
  readonly number: string
  readonly superiorName: string
}

/** A list that was sent to the actor's agency, locked. Throws RecordNotFound. */
export async function loadReceivedList(
  db: Db,
  { senderId, listId }: { readonly senderId: number; readonly listId: string },
  facts: Facts,
): Promise<ReceivedLoaded> {
  await holdList(db, listId)
  const found = await db
    .selectFrom('superiorList')
    .select(['id', 'agencyId as senderId', 'version', 'number', 'superiorName'])
    .where('agencyId', '=', senderId)
    .where('id', '=', listId)
    .where('toAgencyId', '=', facts.actor.agencyId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new RecordNotFound(`list ${listId} of agency ${senderId}`)
  const lines = await db
    .selectFrom('superiorListLine')
    .select(['id', 'decision'])
    .where('agencyId', '=', senderId)
    .where('listId', '=', listId)
    .orderBy('position')
    .orderBy('id')
    .limit(1_000)
    .execute()
  const recall = await db
    .selectFrom('superiorListRecall')
    .select('id')
    .where('agencyId', '=', senderId)
    .where('id', '=', listId)
    .executeTakeFirst()
  return { list: { ...found, lines, isRecalled: recall !== undefined }, answererName: await actorName(db, facts) }
}

/** Writes the answers into the rows of the sender, which the superior may answer and not change otherwise. */
export async function saveAnswers(
  db: Db,
  {
    list,
    answers,
    answeredOn,
    answererName,
    told,
  }: AnsweredList & { readonly answererName: string; readonly told: Told },
  facts: Facts,
): Promise<void> {
  for (const { lineId, decision, reason } of answers) {
    await db
      .updateTable('superiorListLine')
      .set({ decision, reason, decidedByName: answererName, decidedOn: facts.today })
      .where('agencyId', '=', list.senderId)
      .where('id', '=', lineId)
      .returning('id')
      .executeTakeFirstOrThrow()
  }
  await db
    .updateTable('superiorList')
    .set({ answeredOn, version: list.version + 1 })
    .where('agencyId', '=', list.senderId)
    .where('id', '=', list.id)
    .returning('id')
    .executeTakeFirstOrThrow()
  const of = (decision: 'approved' | 'returned') => answers.filter((answer) => answer.decision === decision).length
  const words = answeredWords({ ...told, approved: of('approved'), returned: of('returned') })
  const { senderId, id } = list
  const notice = { toAgencyId: senderId, kind: 'answer', words, href: listHref(senderId, id) } as const
  await tellAgency(db, [{ ...notice, about: { kind: 'superior-list', id } }], facts)
}
