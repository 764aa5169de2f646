import { sql } from 'kysely'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import type { ReportingPeriod } from '../../calendar/index.ts'
import { type CommendationGranted, grantedJson } from '../../commendation/index.ts'
import { type MovementAsked, type MovementJson, movementJson, movementOf } from '../../initiatives/index.ts'
import type { AgencyFacts, DatedTurn, PlanFacts, ReportFacts, TaskFacts, TurnFacts } from '../rules/facts.ts'
import { listRows, progressOf, turnsOf } from './work-rows.ts'

export interface FactsAsked {
  readonly agencyId: number
  readonly planId: string
  readonly period: ReportingPeriod
  readonly today: PlainDate
  /** The last day that counts, when it is another than the cut-off or today. */
  readonly asOf?: PlainDate | undefined
}

/**
 * All that a report on a plan is written from, in four statements. Rows that belong together are joined here and not in
 * SQL: without statistics, as in a fresh embedded database, the planner takes each join for a single row and would visit
 * all evidence once for each result. Throws RecordNotFound when there is no such plan.
 */
export async function loadFacts(db: Db | ReadDb, asked: FactsAsked): Promise<ReportFacts> {
  const { period, today } = asked
  const last = today > period.to ? period.to : today
  const asOf = asked.asOf !== undefined && asked.asOf < last ? asked.asOf : last
  const closed = today > period.to && asOf === period.to
  const within = { agencyId: asked.agencyId, planId: asked.planId, from: period.from, to: period.to, asOf }
  const { agency, plan, tasks, movement: found, commended } = await getPlan(db, within)
  const rows = await listRows(db, { ...asked, asOf, taskIds: tasks.map(({ id }) => id) })
  const order = new Map(tasks.map(({ id }, index) => [id, index]))
  const turns = turnsOf(rows).toSorted((a, b) => compareTurns(a, b, order))
  const movement = movementOf(within, found)
  const progress = progressOf(rows, { from: period.from, to: asOf })
  const undated = turns.filter(({ dueOn }) => dueOn === null)
  return {
    agency,
    plan,
    period,
    asOf,
    closed,
    tasks,
    turns: turns.filter(isDated),
    undated,
    progress,
    ...(movement.initiatives.length > 0 && { movement }),
    ...(commended.length > 0 && { commended }),
  }
}

function isDated(turn: TurnFacts): turn is DatedTurn {
  return turn.dueOn !== null
}

function compareTurns(a: TurnFacts, b: TurnFacts, order: ReadonlyMap<string, number>): number {
  const [dueA, dueB] = [a.dueOn ?? '', b.dueOn ?? '']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return (order.get(a.taskId) ?? 0) - (order.get(b.taskId) ?? 0) || (a.id < b.id ? -1 : 1)
}

interface PlanRow extends PlanFacts {
  readonly agency: AgencyFacts
  readonly tasks: readonly TaskFacts[]
  readonly movement: MovementJson
  readonly commended: readonly CommendationGranted[]
}

const cited = (alias: string) =>
  sql.raw(`json_build_object('type', ${alias}.type, 'number', ${alias}.number, 'issuedOn', ${alias}.issued_on,
    'issuer', ${alias}.issuer, 'title', ${alias}.title, 'name', ${alias}.name)`)

const tasksOfPlan = sql.raw(`coalesce((select json_agg(json_build_object('id', t.id, 'parentId', t.parent_id,
    'code', t.code, 'title', t.title, 'state', t.state, 'leadUnitId', t.lead_unit_id, 'leadUnit', u.name,
    'officer', w.name, 'supportUnits', coalesce(s.units, '[]'), 'figures', coalesce(f.figures, '[]'))
    order by t.position, t.code, t.id)
  from task t
  left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit_id
  left join person w on w.agency_id = t.agency_id and w.id = t.officer_id
  left join (select ts.task_id, json_agg(n.name order by n.position, n.id) as units
    from task_support ts join unit n on n.agency_id = ts.agency_id and n.id = ts.unit_id
    group by ts.task_id) s on s.task_id = t.id
  left join (select task_id, json_agg(json_build_object('id', id, 'name', name, 'measure', measure, 'target', target)
    order by position, id) as figures from task_figure group by task_id) f on f.task_id = t.id
  where t.agency_id = p.agency_id and t.plan_id = p.id), '[]')`)

async function getPlan(
  db: Db | ReadDb,
  asked: MovementAsked & { readonly planId: string },
): Promise<Pick<PlanRow, 'agency' | 'tasks' | 'movement' | 'commended'> & { plan: PlanFacts }> {
  const { agencyId, planId } = asked
  const { rows } = await sql<PlanRow>`
    select p.id, p.code, p.title, ${cited('d')} as document,
      coalesce((select json_agg(${cited('b')} order by c.span_start nulls last, c.id)
        from (select distinct on (cited_id) * from citation
              where agency_id = p.agency_id and citing_id = p.document_id and role = 'basis'
              order by cited_id, span_start nulls last, id) c
        join document b on b.agency_id = c.agency_id and b.id = c.cited_id), '[]') as bases,
      json_build_object('name', a.name, 'shortName', a.short_name, 'symbol', a.symbol, 'superiorName', a.superior_name,
        'place', a.place, 'style', a.style) as agency,
      ${tasksOfPlan} as tasks, ${movementJson(asked)} as movement, ${grantedJson(asked)} as commended
    from plan p
    join document d on d.agency_id = p.agency_id and d.id = p.document_id
    join agency a on a.id = p.agency_id
    where p.agency_id = ${agencyId} and p.id = ${planId}`.execute(db)
  const [row] = rows
  if (!row) throw new RecordNotFound(`plan ${planId}`)
  const { agency, tasks, movement, commended, ...plan } = row
  return { agency, plan, tasks, movement, commended }
}
