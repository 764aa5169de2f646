import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { addDays, type PlainDate, vietnamDay } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { calendarOf } from '../../../calendar/index.ts'
import { type NewNotice, postNotices } from '../../../messages/index.ts'
import { defaultRule, FARTHEST_OFFSET, type StepDone } from '../rules/escalation.ts'
import type { DueReminder, Reminding, RoleOnDay, WaitingTurn } from '../rules/reminding.ts'
import { findRule } from './rule.ts'

/** Turns looked at in one transaction. */
const TURNS_AT_ONCE = 1_000
/** Even over Tết, this many days hold the farthest offset of a rule. */
const HORIZON_DAYS = FARTHEST_OFFSET * 2 + 20
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Where the next portion begins: after this turn, in order of ids. */
export type After = string | null

export interface RemindingFile extends Reminding {
  /** The last turn looked at; null when there are no more. */
  readonly next: After
}

/** A portion of the open turns of running plans whose date is near or past, with what was already said about them. */
export async function loadReminding(db: Db | ReadDb, after: After, today: PlainDate): Promise<RemindingFile> {
  const read = db as ReadDb
  const rule = (await findRule(read))?.steps ?? defaultRule
  const turns = await listWaitingTurns(read, after, today)
  const done = await listDone(
    read,
    turns.map(({ turnId }) => turnId),
  )
  return {
    rule,
    turns: turns.map((turn) => ({ ...turn, done: done.get(turn.turnId) ?? [] })),
    roles: await listRoles(read, today),
    calendar: await calendarOf(read),
    next: turns.length < TURNS_AT_ONCE ? null : (turns.at(-1)?.turnId ?? null),
  }
}

/** The same for a change: until it is saved nobody else reminds in this agency, so that nothing is said twice. */
export async function loadRemindingForUpdate(db: Db, after: After, facts: Facts): Promise<RemindingFile> {
  await sql`select pg_advisory_xact_lock(${sql.lit(REMIND_LOCK)}, ${facts.actor.agencyId}::int)`.execute(db)
  return loadReminding(db, after, facts.today)
}

/** Any number that nothing else locks together with an agency. */
const REMIND_LOCK = 7_304_002

async function listWaitingTurns(db: ReadDb, after: After, today: PlainDate): Promise<Omit<WaitingTurn, 'done'>[]> {
  const { rows } = await sql<Omit<WaitingTurn, 'done'>>`
    select turn.id as turn_id, turn.due_on, turn.label, task.id as task_id, task.code, task.title,
      task.rhythm = 'once' as is_once, task.state = 'suspended' as is_suspended, task.lead_unit_id,
      coalesce(unit.name, '') as unit_name, person.id as officer_id, coalesce(person.name, '') as officer_name
    from turn
    join task on task.agency_id = turn.agency_id and task.id = turn.task_id
    join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
    left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
    left join person on person.agency_id = task.agency_id and person.id = task.officer_id
      and (person.valid_to is null or person.valid_to >= ${today}::date)
    where turn.state = 'open' and task.state = 'open' and plan.state = 'running'
      and turn.due_on <= ${addDays(today, HORIZON_DAYS)}::date and turn.id > ${after ?? NO_ID}::uuid
    order by turn.id limit ${sql.lit(TURNS_AT_ONCE)}`.execute(db)
  return rows
}

async function listDone(db: ReadDb, turnIds: readonly string[]): Promise<ReadonlyMap<string, readonly StepDone[]>> {
  if (turnIds.length === 0) return new Map()
  const { rows } = await sql<{ turnId: string; step: string; dueOn: PlainDate; at: Date }>`
    select turn_id, step, due_on, at from reminder where turn_id = any(${idList(turnIds)})
    order by turn_id, at, step limit 50000`.execute(db)
  const byTurn = Map.groupBy(rows, ({ turnId }) => turnId)
  return new Map(
    [...byTurn].map(([turnId, each]) => [
      turnId,
      each.map(({ step, dueOn, at }) => ({ step, dueOn, on: vietnamDay(at) })),
    ]),
  )
}

/** Who leads units, works in the Office and leads the agency on a day. */
export async function listRoles(db: ReadDb, on: PlainDate): Promise<RoleOnDay[]> {
  const { rows } = await sql<RoleOnDay>`
    select role_held.person_id, role_held.role, role_held.unit_id from role_held
    join person on person.agency_id = role_held.agency_id and person.id = role_held.person_id
      and (person.valid_to is null or person.valid_to >= ${on}::date)
    where role_held.role in ('unit_head', 'office', 'leader') and role_held.valid_from <= ${on}::date
      and (role_held.valid_to is null or role_held.valid_to >= ${on}::date)
    order by role_held.person_id, role_held.id limit 5000`.execute(db)
  return rows
}

/** Rows a statement takes: far below the 65,535 parameters it may have. */
const PORTION = 500

/** Tells the people and notes what was said, in statements of bounded size. */
export async function saveReminders(db: Db, reminders: readonly DueReminder[], facts: Facts): Promise<void> {
  for (let start = 0; start < reminders.length; start += PORTION) {
    await savePortion(db, reminders.slice(start, start + PORTION), facts)
  }
}

async function savePortion(db: Db, reminders: readonly DueReminder[], facts: Facts): Promise<void> {
  const ids: string[] = []
  const notices = reminders.flatMap((reminder) => reminder.to.map((personId) => noticeOf(reminder, personId)))
  for (let start = 0; start < notices.length; start += PORTION) {
    ids.push(...(await postNotices(db, notices.slice(start, start + PORTION), facts)))
  }
  let taken = 0
  const rows = reminders.map(({ turnId, step, dueOn, to }) => {
    const noticeIds = idList(ids.slice(taken, (taken += to.length)))
    return { agencyId: facts.actor.agencyId, turnId, step, dueOn, noticeIds, at: facts.at }
  })
  await db.insertInto('reminder').values(rows).execute()
}

function noticeOf({ kind, words, taskId }: DueReminder, personId: string): NewNotice {
  return { personId, kind, words, href: `/nhiem-vu/${taskId}`, about: { kind: 'task', id: taskId } }
}
