import { sql } from 'kysely'
import { personIdOf } from '../../../commands/actor.ts'
import type { Facts } from '../../../commands/command.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { idList } from '../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import { postNotices } from '../../messages/index.ts'
import { getAgencyHead } from '../../organization/index.ts'
import type { MeetingFile, Session } from '../rules/council.ts'
import type { MeetingChanged } from '../rules/meeting-plan.ts'
import type { MinutesAbout } from '../rules/papers.ts'
import { meetingTellings } from '../words.ts'
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

/** The next code of the year: HĐKT-2026-2. A meeting keeps its code when it moves or is cancelled. */
export async function nextSessionCode(db: ReadDb, year: number): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(code from '\\d+$')::int), 0) as last from commendation_session
    where code like ${`HĐKT-${year}-%`}`.execute(db)
  return `HĐKT-${year}-${(rows[0]?.last ?? 0) + 1}`
}

export async function insertMeeting(db: Db, { session, agenda }: MeetingFile, facts: Facts): Promise<void> {
  await db
    .insertInto('commendationSession')
    .values({ ...rowOf(session), agencyId: facts.actor.agencyId, document: null, closedOn: null })
    .execute()
  await saveProposals(db, agenda)
  const words = meetingTellings.called(heldText(session))
  await tellMembers(db, { session, kind: 'request', to: session.memberIds, words }, facts)
}

function rowOf({ memberIds, presentIds, interests, ...columns }: Session) {
  const lists = { memberIds: idList(memberIds), presentIds: idList(presentIds), interests: JSON.stringify(interests) }
  return { ...columns, ...lists }
}

/** Writes how a meeting went, with its minutes when it was closed. */
export async function saveMeeting(
  db: Db,
  { session, agenda, document }: MeetingFile & { readonly document: OfficialDocument | null },
  facts: Facts,
): Promise<void> {
  const kept = document === null ? null : JSON.stringify(document)
  await saveSession(db, session, { document: kept, closedOn: facts.today })
  await saveProposals(db, agenda)
}

/** Writes what changed of a meeting; the version goes up by one. */
export async function saveSession(
  db: Db,
  session: Session,
  closing: { readonly document?: string | null; readonly closedOn?: PlainDate } = {},
): Promise<void> {
  const { id, version, ...columns } = rowOf(session)
  await db
    .updateTable('commendationSession')
    .set({ ...columns, ...closing, version: version + 1 })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Raises the version of a meeting one of whose proposals was rewritten: what was voted on before is not what stands there. */
export async function touchSession(db: Db, sessionId: string): Promise<void> {
  await db
    .updateTable('commendationSession')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Writes a meeting that was called anew: new members are invited, who is left out is told, the others of what is new. */
export async function saveChanged(
  db: Db,
  { before, session, put, freed }: MeetingChanged,
  facts: Facts,
): Promise<void> {
  await saveSession(db, session)
  await saveProposals(db, [...put, ...freed])
  const [known, now] = [new Set(before.memberIds), new Set(session.memberIds)]
  const held = heldText(session)
  const isNew = before.heldOn !== session.heldOn || before.place !== session.place
  const told = [
    { kind: 'request', to: [...now].filter((id) => !known.has(id)), words: meetingTellings.called(held) },
    { kind: 'change', to: [...known].filter((id) => !now.has(id)), words: meetingTellings.left(heldText(before)) },
    { kind: 'change', to: isNew ? [...now].filter((id) => known.has(id)) : [], words: meetingTellings.changed(held) },
  ] as const
  for (const each of told) await tellMembers(db, { session, ...each }, facts)
}

/** Writes that a meeting was cancelled, and tells its members why. */
export async function saveDropped(db: Db, { session, agenda }: MeetingFile, facts: Facts): Promise<void> {
  await saveMeeting(db, { session, agenda, document: null }, facts)
  const words = meetingTellings.dropped(heldText(session), session.dropReason)
  await tellMembers(db, { session, kind: 'change', to: session.memberIds, words }, facts)
}

const heldText = ({ heldOn, place }: Session) => `${formatDate(heldOn)}${place === '' ? '' : `, ${place}`}`

interface MembersTold {
  readonly session: Pick<Session, 'id'>
  /** To come is asked of them; what has changed is told. */
  readonly kind: 'request' | 'change'
  readonly to: readonly string[]
  readonly words: Words
}

/** Tells people of a meeting, but never whoever does it. */
async function tellMembers(db: Db, { session: { id }, kind, to, words }: MembersTold, facts: Facts): Promise<void> {
  const notices = to
    .filter((personId) => personId !== personIdOf(facts.actor))
    .map((personId) => ({
      personId,
      kind,
      words,
      href: `/khen-thuong/hoi-dong/${id}`,
      about: { kind: 'commendation-session', id },
    }))
  await postNotices(db, notices, facts)
}
