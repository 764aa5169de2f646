import { type Selectable, sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { postNotices } from '../../../messages/index.ts'
import { getAgencyHead, listPeople } from '../../../organization/index.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { InitiativeState } from '../../rules/states.ts'
import { getInitiative } from '../../store/initiatives.ts'
import { getSeason } from '../../store/seasons.ts'
import type { CaseFile, CouncilCase, CouncilSession } from '../rules/council.ts'
import { isConflicted, isPanelOpen } from '../rules/panel.ts'
import type { CouncilAbout } from '../rules/papers.ts'
import type { CouncilSessionTable } from '../tables.ts'
import { assessmentNotices } from '../words.ts'
import { decidedIn, listCases, toCase } from './conclusions.ts'
import { listPanelForUpdate, loadCandidates } from './panels.ts'

/** An initiative as something to put on an agenda. */
export type AgendaItem = Pick<Initiative, 'id' | 'code' | 'name' | 'round'> & { readonly state: InitiativeState }

export interface PlanningFile {
  readonly peopleIds: ReadonlySet<string>
  readonly initiatives: readonly AgendaItem[]
  /** The number in the last code of the year; a session keeps its code when it moves or is cancelled. */
  readonly lastNumber: number
}

/** What planning a session rests on. Throws RecordNotFound for initiatives that are not there. */
export async function loadPlanning(
  db: Db,
  { initiativeIds, year }: { initiativeIds: readonly string[]; year: number },
  { actor, today }: Facts,
): Promise<PlanningFile> {
  const people = await listPeople(db, { agencyId: actor.agencyId, on: today })
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(code from '\\d+$')::int), 0) as last from council_session
    where code like ${`HD-${year}-%`}`.execute(db)
  return {
    peopleIds: new Set(people.map(({ id }) => id)),
    initiatives: await listAgendaItems(db, initiativeIds),
    lastNumber: rows[0]?.last ?? 0,
  }
}

export async function listAgendaItems(db: ReadDb, ids: readonly string[]): Promise<readonly AgendaItem[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('initiative')
    .select(['id', 'code', 'name', 'round', 'state'])
    .where('id', 'in', wanted)
    .orderBy('code')
    .orderBy('id')
    .execute()
  if (rows.length < wanted.length) throw new RecordNotFound(`initiatives ${wanted.join(', ')}`)
  return rows
}

export interface PlannedCouncil {
  readonly session: CouncilSession
  readonly cases: readonly CouncilCase[]
}

/** Writes a planned session and tells its members. */
export async function insertCouncil(db: Db, { session, cases }: PlannedCouncil, facts: Facts): Promise<void> {
  const { members, ...columns } = session
  await db
    .insertInto('councilSession')
    .values({ ...columns, agencyId: facts.actor.agencyId, members: JSON.stringify(members), document: null })
    .execute()
  await insertCases(db, cases, facts)
  const words = assessmentNotices.council(session.title, formatDate(session.heldOn))
  await tellMembers(db, { sessionId: session.id, kind: 'request', to: idsOf(session), words }, facts)
}

interface MembersTold {
  readonly sessionId: string
  /** To come is asked of them; what has changed is told. */
  readonly kind: 'request' | 'change'
  readonly to: readonly string[]
  readonly words: Words
}

/** Tells people of a session, but never whoever does it. */
async function tellMembers(db: Db, { sessionId, kind, to, words }: MembersTold, facts: Facts): Promise<void> {
  const notices = to
    .filter((personId) => personId !== personIdOf(facts.actor))
    .map((personId) => ({
      personId,
      kind,
      words,
      href: `/hoi-dong/${sessionId}`,
      about: { kind: 'council-session', id: sessionId },
    }))
  await postNotices(db, notices, facts)
}

function idsOf({ members }: CouncilSession): readonly string[] {
  return members.map(({ personId }) => personId)
}

export interface CouncilChanged {
  readonly before: CouncilSession
  readonly session: CouncilSession
}

/** Writes a session that was planned anew: new members are invited, who is left out is told, the others of what is new. */
export async function saveChange(db: Db, { before, session }: CouncilChanged, facts: Facts): Promise<void> {
  await saveCouncil(db, session)
  const [known, now] = [new Set(idsOf(before)), new Set(idsOf(session))]
  const { id: sessionId, title, place } = session
  const on = formatDate(session.heldOn)
  const isNew = before.title !== title || before.heldOn !== session.heldOn || before.place !== place
  const invited = {
    kind: 'request' as const,
    to: [...now].filter((id) => !known.has(id)),
    words: assessmentNotices.council(title, on),
  }
  const left = {
    kind: 'change' as const,
    to: [...known].filter((id) => !now.has(id)),
    words: assessmentNotices.councilLeft(title, on),
  }
  const stayed = {
    kind: 'change' as const,
    to: isNew ? [...now].filter((id) => known.has(id)) : [],
    words: assessmentNotices.councilChanged(title, on, place),
  }
  for (const told of [invited, left, stayed]) await tellMembers(db, { sessionId, ...told }, facts)
}

/** Writes that a session was called off, and tells its members why. */
export async function saveCancelled(db: Db, session: CouncilSession, facts: Facts): Promise<void> {
  await saveCouncil(db, session)
  const words = assessmentNotices.councilCancelled(session.title, formatDate(session.heldOn), session.cancelReason)
  await tellMembers(db, { sessionId: session.id, kind: 'change', to: idsOf(session), words }, facts)
}

export async function insertCases(db: Db, cases: readonly CouncilCase[], { actor }: Facts): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(({ votes, ...item }) => ({ ...item, agencyId: actor.agencyId, votes: JSON.stringify(votes) }))
  await db.insertInto('councilCase').values(rows).execute()
}

/** A session with its cases, locked. Throws RecordNotFound. */
export async function getCouncilForUpdate(db: Db, sessionId: string): Promise<PlannedCouncil> {
  const row = await db
    .selectFrom('councilSession')
    .selectAll()
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`council session ${sessionId}`)
  return { session: toSession(row), cases: await listCasesOf(db, sessionId) }
}

export function toSession({
  agencyId: _agency,
  document: _document,
  ...session
}: Selectable<CouncilSessionTable>): CouncilSession {
  return session
}

export async function listCasesOf(db: ReadDb, sessionId: string): Promise<readonly CouncilCase[]> {
  const rows = await db
    .selectFrom('councilCase')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .orderBy('position')
    .orderBy('id')
    .limit(300)
    .execute()
  return rows.map(toCase)
}

/** Writes what changed of a session. The version goes up by one. */
export async function saveCouncil(
  db: Db,
  { id, members, version, ...columns }: CouncilSession,
  document?: OfficialDocument,
): Promise<void> {
  await db
    .updateTable('councilSession')
    .set({
      ...columns,
      members: JSON.stringify(members),
      version: version + 1,
      ...(document && { document: JSON.stringify(document) }),
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** One case with all that its decision rests on, locked. Throws RecordNotFound. */
export async function loadCaseFile(db: Db, caseId: string, { actor, today }: Facts): Promise<CaseFile> {
  const found = await db.selectFrom('councilCase').selectAll().where('id', '=', caseId).forUpdate().executeTakeFirst()
  if (!found) throw new RecordNotFound(`council case ${caseId}`)
  const item = toCase(found)
  const { session } = await getCouncilForUpdate(db, item.sessionId)
  const initiative = await getInitiative(db, item.initiativeId)
  const season = await getSeason(db, initiative.seasonAgencyId, initiative.seasonId)
  const panel = await listPanelForUpdate(db, initiative.id)
  const now = panel.filter(({ round }) => round === initiative.round)
  const { candidates, unitLine } = await loadCandidates(db, initiative, { agencyId: actor.agencyId, on: today })
  const here = await listPeople(db, { agencyId: actor.agencyId, on: session.heldOn })
  const isWaiting = initiative.state === 'assessed' || (initiative.state === 'self_assessed' && isPanelOpen(now, today))
  return {
    session,
    item,
    decidedElsewhere: decidedIn(await listCases(db, initiative.id), initiative.round) !== undefined,
    isReady: isWaiting && item.round === initiative.round,
    levels: season.levels.map(({ id }) => id),
    hereIds: new Set(here.map(({ id }) => id)),
    // Who has left is in no list of candidates, and yet its author.
    interested: new Set(
      idsOf(session).filter((personId) =>
        isConflicted(
          { initiative, unitLine },
          candidates.find((each) => each.personId === personId) ?? { personId, roles: [] },
        ),
      ),
    ),
  }
}

export async function saveCase(db: Db, { id, votes, version, ...columns }: CouncilCase): Promise<void> {
  await db
    .updateTable('councilCase')
    .set({ ...columns, votes: JSON.stringify(votes), version: version + 1 })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function deleteCase(db: Db, { id }: CouncilCase): Promise<void> {
  await db.deleteFrom('councilCase').where('id', '=', id).execute()
}

/** The next number of minutes in a year; nobody else takes it, as commands of an agency go one after the other. */
export async function nextSerial(db: ReadDb, year: number): Promise<number> {
  const row = await db
    .selectFrom('councilSession')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** What the minutes of a session name: agency, people, initiatives with their concluded points, levels. */
export async function loadCouncilAbout(
  db: ReadDb,
  { session, cases }: PlannedCouncil,
  agencyId: number,
): Promise<CouncilAbout> {
  const people = [session.chairId, session.secretaryId, ...session.members.map(({ personId }) => personId)]
  const ids = idList([...new Set(people)])
  const initiativeIds = idList(cases.map(({ initiativeId }) => initiativeId))
  const { rows: named } = await sql<{ id: string; name: string; jobTitle: string }>`
    select id, name, job_title from person where id = any(${ids}) order by id limit 200`.execute(db)
  const { rows } = await sql<{
    id: string
    code: string | null
    name: string
    unitName: string
    total: number | null
    most: number | null
    levels: readonly { readonly id: string; readonly vi: string }[]
  }>`
    select i.id, i.code, i.name, unit.name as unit_name, result.total, result.most, season.levels
    from initiative as i
      join unit on unit.agency_id = i.agency_id and unit.id = i.unit_id
      join season on season.agency_id = i.season_agency_id and season.id = i.season_id
      left join assessment_result as result on result.agency_id = i.agency_id and result.initiative_id = i.id
        and result.round = i.round
    where i.id = any(${initiativeIds}) order by i.id limit 300`.execute(db)
  return {
    agency: await getAgencyHead(db, agencyId),
    people: new Map(named.map(({ id, ...person }) => [id, person])),
    initiatives: new Map(rows.map(({ id, levels: _levels, ...initiative }) => [id, initiative])),
    levels: new Map(rows.flatMap(({ levels }) => levels.map(({ id, vi }) => [id, vi] as const))),
  }
}
