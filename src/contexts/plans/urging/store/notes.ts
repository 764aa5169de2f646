import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { formatDate, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { calendarOf } from '../../../calendar/index.ts'
import { postNotices } from '../../../messages/index.ts'
import { getAgencyHead, listSigners } from '../../../organization/index.ts'
import { MOST_TURNS, type NoteFile, type UrgedTurn, type UrgingNote } from '../rules/urging-note.ts'
import { bothLanguages } from '../rules/words.ts'
import { listRoles } from './reminders.ts'

/** What an urging note rests on. Until it is saved nobody else gives a number in this agency. */
export async function loadNoteFile(db: Db, turnIds: readonly string[], facts: Facts): Promise<NoteFile> {
  const { agencyId } = facts.actor
  await sql`select pg_advisory_xact_lock(${sql.lit(NUMBER_LOCK)}, ${agencyId}::int)`.execute(db)
  const read = db as unknown as ReadDb
  const ids = [...new Set(turnIds)]
  const turns = await listUrgedTurns(read, ids, facts.today)
  if (turns.length < ids.length) throw new RecordNotFound(`turns ${ids.join(', ')}`)
  return {
    agency: await getAgencyHead(read, agencyId),
    turns,
    signers: await listSigners(read, facts.today),
    roles: await listRoles(read, facts.today),
    lastSerial: await lastSerialOf(read, yearOf(facts.today)),
    calendar: await calendarOf(read),
  }
}

/** Any number that nothing else locks together with an agency. */
const NUMBER_LOCK = 7_304_003

/** Turns by id, as they stand, by unit and date. */
export async function listUrgedTurns(
  db: ReadDb,
  turnIds: readonly string[],
  today: PlainDate,
): Promise<readonly UrgedTurn[]> {
  const { rows } = await sql<UrgedTurn>`
    select turn.id as turn_id, task.code, task.title, turn.label, task.rhythm = 'once' as is_once, turn.due_on,
      turn.state = 'open' and task.state = 'open' and plan.state = 'running' as is_open,
      task.lead_unit_id, coalesce(unit.name, '') as unit_name,
      person.id as officer_id, coalesce(person.name, '') as officer_name
    from turn
    join task on task.agency_id = turn.agency_id and task.id = turn.task_id
    join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
    left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
    left join person on person.agency_id = task.agency_id and person.id = task.officer_id
      and (person.valid_to is null or person.valid_to >= ${today}::date)
    where turn.id = any(${idList(turnIds)})
    order by unit.position, unit.id, turn.due_on, task.code, turn.id limit ${sql.lit(MOST_TURNS)}`.execute(db)
  return rows
}

/**
 * What there is to urge in tasks and the parts below them: every turn that is late, else the next that is due. One more than
 * a note takes at most, so that it shows that some were left out.
 */
export async function listTurnsToUrge(
  db: ReadDb,
  taskIds: readonly string[],
  today: PlainDate,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive chosen as (
      select task.agency_id, task.id from task where task.id = any(${idList(taskIds)})
      union
      select part.agency_id, part.id from task as part
        join chosen on part.agency_id = chosen.agency_id and part.parent_id = chosen.id
    )
    select open_turn.id from (
      select turn.id, turn.due_on, row_number() over (partition by turn.task_id order by turn.due_on, turn.id) as place
      from chosen
      join task on task.agency_id = chosen.agency_id and task.id = chosen.id
      join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      join turn on turn.agency_id = task.agency_id and turn.task_id = task.id
      where turn.state = 'open' and task.state = 'open' and plan.state = 'running'
        and turn.due_on is not null and task.lead_unit_id is not null
    ) as open_turn
    where open_turn.due_on < ${today}::date or open_turn.place = 1
    order by open_turn.due_on, open_turn.id limit ${sql.lit(MOST_TURNS + 1)}`.execute(db)
  return rows.map(({ id }) => id)
}

async function lastSerialOf(db: ReadDb, year: number): Promise<number> {
  const row = await db
    .selectFrom('urgingNote')
    .select(({ fn }) => fn.max('serial').as('last'))
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Writes the notes and tells the heads and officers of their units. */
export async function saveNotes(db: Db, notes: readonly UrgingNote[], facts: Facts): Promise<void> {
  for (const note of notes) {
    const { id, serial, year, unitId, text, answerBy, signedBy, issuedOn } = note
    const words = bothLanguages((say) => say.noteIssued(note.number, formatDate(answerBy)))
    const notices = note.to.map((personId) => ({
      personId,
      kind: 'urging' as const,
      words,
      href: `/phieu-don-doc/${id}`,
      about: { kind: 'urging-note', id },
    }))
    const noticeIds = await postNotices(db, notices, facts)
    await db
      .insertInto('urgingNote')
      .values({
        agencyId: facts.actor.agencyId,
        id,
        serial,
        year,
        unitId,
        text,
        answerBy,
        signedBy,
        issuedOn,
        turnIds: idList(note.turnIds),
        officerIds: idList(note.officerIds),
        noticeIds: idList(noticeIds),
        document: JSON.stringify(note.document),
        version: 1,
      })
      .execute()
  }
}
