import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../commands/actor.ts'
import { byDuty } from '../../../commands/circles.ts'
import { reachOf } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { idLiteral } from '../../../platform/database/lists.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import {
  type Calendar,
  calendarOf,
  type Derivation,
  derivationWords,
  workingDaysBetween,
} from '../../calendar/index.ts'
import { datesOf } from '../dates.ts'
import { type Waiting, type WorkRow, waitingOf } from '../rules/my-work.ts'
import { type Counts, countsIn, countStandings, type Dated, standingOf } from '../rules/standing.ts'
import { type TaskState, whoMay } from '../rules/states.ts'
import { type HandedIn, handedInOf } from './handed-in.ts'
import { SOON_WORKING_DAYS } from './plan-page.ts'

export interface WaitingShown extends Waiting {
  readonly workingDaysLeft: number | null
  /** How the date was computed, in sentences. */
  readonly how: Words | null
  /** For what waits for confirmation, how it came in; its date is judged by that day, not by today. */
  readonly handedIn: HandedIn | null
}

export interface MyWork {
  readonly late: readonly WaitingShown[]
  readonly thisWeek: readonly WaitingShown[]
  readonly later: readonly WaitingShown[]
  /** What others have to do before I can go on. */
  readonly iWaitFor: readonly WaitingShown[]
  readonly unit: UnitSummary
}

/** My unit in the reporting year; the whole agency for those who see to it, whatever unit they sit in. */
export interface UnitSummary {
  readonly isAgency: boolean
  /** Null for the whole agency, and for a unit without work. */
  readonly name: string | null
  readonly counts: Counts
  /** Turns past their date that nobody handed in: what the list of urging shows as late. */
  readonly toUrge: number
}

const MOST_ROWS = 300

/** What waits for me, most urgent first, each with one thing to do; what I wait for; how my unit stands. */
export const myWork = defineQuery({
  name: 'plans.my-work',
  words: { vi: 'Việc của tôi', en: 'My work' },
  input: z.strictObject({}),
  may: byDuty,
  run: async (db, _input, { actor, today }): Promise<MyWork> => {
    const me = personOf(actor)
    const rows = await listWork(db, me, today)
    const turns = await listUnitTurns(db, me)
    const calendar = await calendarOf(db)
    const dates = datesOf(calendar)
    const measure = { today, soonUntil: dates.addWorkingDays(today, SOON_WORKING_DAYS - 1) }
    const year = dates.reportingYear(today)
    const waiting = rows.flatMap((row) => waitingOf(row, { ...me, ...measure }))
    const inGroup = (group: Waiting['group']) =>
      waiting.filter((each) => each.group === group).map((each) => shown(each, today, calendar))
    const standings = turns.rows
      .filter((turn) => countsIn(turn, year, measure))
      .map((turn) => standingOf(turn, turn.taskState, measure))
    return {
      late: inGroup('late'),
      thisWeek: inGroup('this-week'),
      later: inGroup('later'),
      iWaitFor: inGroup('i-wait-for'),
      unit: {
        isAgency: me.seesAgency,
        name: turns.name,
        counts: countStandings(standings),
        toUrge: turns.rows.filter((turn) => isToUrge(turn, today)).length,
      },
    }
  },
})

interface Me {
  readonly personId: string
  readonly agencyId: number
  /** Units whose results I confirm. */
  readonly headOf: readonly string[]
  /** Whether I see to units without a head, and to what heads did themselves. */
  readonly overseesAll: boolean
  /** Whether the agency's work is mine to follow, not a unit's. */
  readonly seesAgency: boolean
  /** Units I work in. */
  readonly unitIds: readonly string[]
}

function personOf(actor: Actor): Me {
  const reach = reachOf(whoMay.confirm, actor)
  const unitIds = actor.kind === 'person' ? actor.roles.flatMap((held) => held.unitIds) : []
  return {
    personId: reach.personId ?? '00000000-0000-0000-0000-000000000000',
    agencyId: actor.agencyId,
    headOf: reach.unitIds,
    overseesAll: reach.all,
    seesAgency: reachOf(byDuty, actor).all || unitIds.length === 0,
    unitIds: [...new Set(unitIds)],
  }
}

function shown(waiting: Waiting, today: PlainDate, calendar: Calendar): WaitingShown {
  const { dueOn, derivation } = waiting.row
  return {
    ...waiting,
    workingDaysLeft: dueOn === null ? null : workingDaysBetween(today, dueOn, calendar),
    how: derivation === null ? null : derivationWords(derivation as Derivation),
    handedIn: handedInOf({ ...waiting.row, state: waiting.row.turnState }, calendar),
  }
}

/** Turns that concern me: mine, those I handed in, and those of my units that wait for a decision or an officer. */
async function listWork(db: ReadDb, me: Me, today: PlainDate): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    select turn.id as turn_id, turn.version as turn_version, turn.state as turn_state, turn.label, turn.due_on,
      turn.derivation, turn.handed_in_by, turn.handed_in_on, turn.return_reason,
      task.id as task_id, task.code, task.title, task.officer_id, task.lead_unit_id,
      officer.name as officer_name, unit.name as lead_unit_name, sender.name as handed_in_by_name,
      asked.id as extension_id, asked.asked_by, asker.name as asked_by_name, asked.asked_on, asked.to_due_on,
      asked.reason as asked_reason,
      exists (select 1 from progress where progress.agency_id = turn.agency_id and progress.turn_id = turn.id
        and progress.withdrawn_reason is null) as has_progress,
      exists (select 1 from role_held where role_held.agency_id = task.agency_id and role_held.role = 'unit_head'
        and role_held.unit_id = task.lead_unit_id and role_held.person_id is distinct from turn.handed_in_by
        and role_held.person_id is distinct from asked.asked_by
        and role_held.valid_from <= ${today}::date and coalesce(role_held.valid_to, ${today}::date) >= ${today}::date
      ) as has_other_head
    from turn
      join task on task.agency_id = turn.agency_id and task.id = turn.task_id
      join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      left join person as officer on officer.agency_id = task.agency_id and officer.id = task.officer_id
      left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
      left join person as sender on sender.agency_id = turn.agency_id and sender.id = turn.handed_in_by
      left join extension as asked on asked.agency_id = turn.agency_id and asked.turn_id = turn.id and asked.state = 'asked'
      left join person as asker on asker.agency_id = asked.agency_id and asker.id = asked.asked_by
    where turn.agency_id = ${me.agencyId} and turn.state in ('open', 'handed_in')
      and task.state = 'open' and plan.state = 'running' and turn.period_from <= ${today}::date
      and (task.officer_id = ${me.personId}::uuid
        or turn.handed_in_by = ${me.personId}::uuid
        or asked.asked_by = ${me.personId}::uuid
        or ((turn.state = 'handed_in' or asked.id is not null or task.officer_id is null)
          and (${me.overseesAll} or task.lead_unit_id = any(${idLiteral(me.headOf)}))))
    order by turn.due_on nulls last, task.code, turn.id
    limit ${MOST_ROWS}`.execute(db)
  return rows
}

interface UnitTurn extends Dated {
  readonly periodFrom: PlainDate
  readonly taskState: TaskState
}

async function listUnitTurns(db: ReadDb, me: Me): Promise<{ name: string | null; rows: readonly UnitTurn[] }> {
  const { rows } = await sql<UnitTurn & { unitName: string | null }>`
    select turn.state, turn.due_on, turn.done_on, turn.handed_in_on, turn.period_from, task.state as task_state,
      (select unit.name from role_held join unit on unit.agency_id = role_held.agency_id and unit.id = role_held.unit_id
        where role_held.agency_id = ${me.agencyId} and role_held.person_id = ${me.personId}::uuid
          and role_held.valid_to is null
        order by unit.position, unit.id limit 1) as unit_name
    from turn
      join task on task.agency_id = turn.agency_id and task.id = turn.task_id
      join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
    where turn.agency_id = ${me.agencyId} and turn.state <> 'cancelled' and task.state <> 'dropped'
      and plan.state = 'running'
      and (${me.seesAgency} or task.lead_unit_id = any(${idLiteral(me.unitIds)}))
    order by turn.due_on, turn.id
    limit 50000`.execute(db)
  return { name: me.seesAgency ? null : (rows[0]?.unitName ?? null), rows }
}

function isToUrge({ state, taskState, dueOn }: UnitTurn, today: PlainDate): boolean {
  return state === 'open' && taskState === 'open' && dueOn !== null && dueOn < today
}
