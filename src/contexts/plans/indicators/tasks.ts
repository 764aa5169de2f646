import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { evidenceOfTurn, type EvidenceRow, toEvidence } from '../queries/evidence.ts'
import { type Indicator, type IndicatorAsked, type IndicatorRow, MOST_ROWS } from './indicator.ts'
import { doneBy } from './turns.ts'

interface FoundTask {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unitId: string | null
  readonly on: PlainDate
  readonly documentId: string
  readonly documentName: string
  readonly spanStart: number | null
  readonly evidence: readonly EvidenceRow[]
}

/** Tasks that stand by themselves in the plan; the source of each is its line in the document. */
function taskIndicator(
  name: string,
  words: Words,
  which: (asked: IndicatorAsked) => ReturnType<typeof sql>,
): Indicator {
  return {
    name,
    words,
    rows: async (db, asked) => {
      const { rows } = await sql<FoundTask>`
        with recursive below as (
          select task.agency_id, task.id as root, task.id from task
          where task.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid and task.parent_id is null
          union all
          select task.agency_id, below.root, task.id from below
            join task on task.agency_id = below.agency_id and task.parent_id = below.id and task.state <> 'dropped'
        ), standing as (
          select below.root, count(turn.id) as turns,
            count(turn.id) filter (where ${doneBy(asked)}) as done,
            max(turn.done_on) as done_on
          from below
            left join turn on turn.agency_id = below.agency_id and turn.task_id = below.id and turn.state <> 'cancelled'
              and turn.period_from <= ${asked.to}::date
          group by below.root
        )
        select task.id, task.code, task.title, task.lead_unit_id as unit_id, document.id as document_id,
          trim(concat_ws(' ', document.type, coalesce(document.number, document.name))) as document_name,
          task.span_start, coalesce(standing.done_on, plan.starts_on) as on,
          coalesce((select json_agg(item) from (
            select json_array_elements(${evidenceOfTurn()}) as item from turn
              join below on below.agency_id = turn.agency_id and below.id = turn.task_id
            where below.root = task.id and ${doneBy(asked)} order by turn.period_from, turn.id) as items), '[]') as evidence
        from task
          join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
          join document on document.agency_id = plan.agency_id and document.id = plan.document_id
          join standing on standing.root = task.id
        where task.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid and task.parent_id is null
          and task.state <> 'dropped' and ${which(asked)}
        order by task.position, task.code, task.id
        limit ${MOST_ROWS}`.execute(db)
      return rows.map(toTaskRow)
    },
  }
}

function toTaskRow({ id, code, title, unitId, on, evidence, ...source }: FoundTask): IndicatorRow {
  const span = source.spanStart === null ? '' : `#d${source.spanStart}`
  const line = { label: source.documentName, href: `/van-ban/${source.documentId}${span}` }
  return {
    id,
    label: `${code} ${title}`,
    href: `/nhiem-vu/${id}`,
    value: 1,
    evidence: [line, ...evidence.map(toEvidence)],
    unitId,
    on,
  }
}

const tasks = taskIndicator('plan.tasks', { vi: 'Nhiệm vụ của kế hoạch', en: 'Tasks of the plan' }, () => sql`true`)

const tasksDone = taskIndicator(
  'plan.tasks-done',
  { vi: 'Nhiệm vụ đã xong', en: 'Tasks done' },
  () => sql`
  standing.turns > 0 and standing.done = standing.turns`,
)

export const taskIndicators: readonly Indicator[] = [tasks, tasksDone]
