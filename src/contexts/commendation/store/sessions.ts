import { sql } from 'kysely'
import type { Facts } from '../../../commands/command.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { idList } from '../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import { getAgencyHead } from '../../organization/index.ts'
import type { MeetingFile } from '../rules/council.ts'
import type { MinutesAbout } from '../rules/papers.ts'
import { listAgendaForUpdate, saveProposals } from './proposals.ts'

/** A meeting and what it votes on, locked. Throws RecordNotFound. */
export async function loadMeeting(db: Db, sessionId: string): Promise<MeetingFile> {
  const row = await db
    .selectFrom('commendationSession')
    .selectAll()
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`session ${sessionId}`)
  const { agencyId: _agencyId, document: _document, closedOn: _closedOn, ...session } = row
  return { session, agenda: await listAgendaForUpdate(db, sessionId) }
}

/** What the minutes say beside the votes: the agency, and what people are called. */
export async function loadMinutesAbout(db: ReadDb, ids: readonly string[], facts: Facts): Promise<MinutesAbout> {
  return {
    agency: await getAgencyHead(db, facts.actor.agencyId),
    names: await namesOf(db, ids),
    today: facts.today,
  }
}

/** What people are called, and their job titles. */
async function namesOf(db: ReadDb, ids: readonly string[]): Promise<MinutesAbout['names']> {
  const { rows } = await sql<{ id: string; name: string; jobTitle: string }>`
    select id, name, job_title from person where id = any(${idList(ids)}) order by id limit 500`.execute(db)
  return new Map(rows.map(({ id, name, jobTitle }) => [id, { name, jobTitle }]))
}

/** The next code of the year: HĐ-2026-2. */
export async function nextSessionCode(db: ReadDb, year: number): Promise<string> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from commendation_session where extract(year from held_on) = ${year}`.execute(db)
  return `HĐKT-${year}-${(rows[0]?.count ?? 0) + 1}`
}

export async function insertMeeting(db: Db, { session, agenda }: MeetingFile, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  await db
    .insertInto('commendationSession')
    .values({
      ...session,
      agencyId,
      memberIds: idList(session.memberIds),
      presentIds: idList(session.presentIds),
      document: null,
      closedOn: null,
    })
    .execute()
  await saveProposals(db, agenda)
}

/** Writes how a meeting went, with its minutes when it was closed. */
export async function saveMeeting(
  db: Db,
  { session, agenda, document }: MeetingFile & { readonly document: OfficialDocument | null },
  facts: Facts,
): Promise<void> {
  const { id, version, state, minutes, presentIds } = session
  await db
    .updateTable('commendationSession')
    .set({
      state,
      minutes,
      presentIds: idList(presentIds),
      document: document === null ? null : JSON.stringify(document),
      closedOn: facts.today,
      version: version + 1,
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveProposals(db, agenda)
}
