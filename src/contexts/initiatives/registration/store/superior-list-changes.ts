import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { tellAgency } from '../../neighbours/door.ts'
import { listHref } from '../rules/list-href.ts'
import { correctedWords, recalledWords } from '../rules/list-notices.ts'
import { sendableStates } from '../rules/superior-list.ts'
import type { AnsweredLine, CorrectedLine, RecalledList, SentList } from '../rules/superior-list-changes.ts'
import { actorName, holdList } from './superior-lists.ts'

/** An own list with what was answered of it so far, held against answers until the transaction ends. Throws RecordNotFound. */
export async function loadSentList(
  db: Db,
  { listId }: { readonly listId: string },
  { actor }: Facts,
): Promise<SentList> {
  await holdList(db, listId)
  const { rows } = await sql<SentList>`
    select list.id, list.to_agency_id, list.number, list.sender_name, list.version, recall.id is not null as is_recalled,
      (select count(*)::int from superior_list_line as line where line.agency_id = list.agency_id
        and line.list_id = list.id and line.decision is not null) as answered
    from superior_list as list
      left join superior_list_recall as recall on recall.agency_id = list.agency_id and recall.id = list.id
    where list.agency_id = ${actor.agencyId} and list.id = ${listId}::uuid`.execute(db)
  const [list] = rows
  if (list === undefined) throw new RecordNotFound(`list ${listId}`)
  return list
}

/** Notes that it was taken back, and tells the superior. */
export async function saveRecall(db: Db, { list, reason }: RecalledList, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  const { id, toAgencyId, number, senderName } = list
  const recalledByName = await actorName(db, facts)
  await db
    .insertInto('superiorListRecall')
    .values({ agencyId, id, toAgencyId, reason, recalledByName, recalledOn: facts.today })
    .execute()
  const told = { toAgencyId, kind: 'change', words: recalledWords({ senderName, number, reason }) } as const
  await tellAgency(db, [{ ...told, href: listHref(agencyId, id), about: { kind: 'superior-list', id } }], facts)
}

interface LineAsked {
  readonly senderId: number
  readonly listId: string
  readonly lineId: string
}

/** A line that the actor's agency answered, with what has come of it since, held until the transaction ends. Throws RecordNotFound. */
export async function loadAnsweredLine(
  db: Db,
  { senderId, listId, lineId }: LineAsked,
  { actor }: Facts,
): Promise<AnsweredLine> {
  await holdList(db, listId)
  const states = sql<string[]>`${`{${sendableStates.join(',')}}`}::text::text[]`
  const { rows } = await sql<AnsweredLine>`
    select list.id as list_id, list.agency_id as sender_id, list.number, list.superior_name, list.version, line.id as line_id,
      line.code, line.name, line.decision, line.reason, line.decided_by_name, line.decided_on,
      not exists (select from initiative_card as card where card.agency_id = line.agency_id and card.id = line.initiative_id
          and card.state = any(${states}))
        or exists (select from recognition_line as proposed
            join recognition_list as proposal on proposal.agency_id = proposed.agency_id and proposal.id = proposed.list_id
          where proposed.initiative_agency_id = line.agency_id and proposed.initiative_id = line.initiative_id
            and proposal.state = 'open') as has_gone_on,
      exists (select from superior_list_line as later
        where later.agency_id = line.agency_id and later.initiative_id = line.initiative_id
          and later.to_agency_id = line.to_agency_id and later.id > line.id
          and not exists (select from superior_list_recall as recall
            where recall.agency_id = later.agency_id and recall.id = later.list_id)) as is_sent_again
    from superior_list as list
      join superior_list_line as line on line.agency_id = list.agency_id and line.list_id = list.id
    where list.agency_id = ${senderId} and list.id = ${listId}::uuid and list.to_agency_id = ${actor.agencyId}
      and line.id = ${lineId}::uuid`.execute(db)
  const [line] = rows
  if (line === undefined) throw new RecordNotFound(`line ${lineId} of list ${listId}`)
  return line
}

/** Writes the answer as it is now, keeps what it was, and tells the sender. */
export async function saveCorrection(
  db: Db,
  { before, answer, correction }: CorrectedLine,
  facts: Facts,
): Promise<void> {
  const { senderId, listId, lineId, number, superiorName, code, version } = before
  const name = await actorName(db, facts)
  const { decision, reason, decidedByName, decidedOn } = before
  await db
    .insertInto('superiorListCorrection')
    .values({
      agencyId: facts.actor.agencyId,
      id: facts.newId(),
      toAgencyId: senderId,
      listId,
      lineId,
      decision,
      reason,
      decidedByName,
      decidedOn,
      correctedOn: facts.today,
      correctedByName: name,
      correction,
    })
    .execute()
  await db
    .updateTable('superiorListLine')
    .set({ decision: answer.decision, reason: answer.reason, decidedByName: name, decidedOn: facts.today })
    .where('agencyId', '=', senderId)
    .where('id', '=', lineId)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('superiorList')
    .set({ version: version + 1 })
    .where('agencyId', '=', senderId)
    .where('id', '=', listId)
    .returning('id')
    .executeTakeFirstOrThrow()
  const words = correctedWords({ superiorName, number, code, decision: answer.decision, correction })
  const told = { toAgencyId: senderId, kind: 'change', words, href: listHref(senderId, listId) } as const
  await tellAgency(db, [{ ...told, about: { kind: 'superior-list', id: listId } }], facts)
}
