import { sql } from 'kysely'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { evidenceOfTurn, type EvidenceRow, toEvidence } from '../queries/evidence.ts'
import { type Indicator, type IndicatorAsked, type IndicatorRow, MOST_ROWS } from './indicator.ts'

interface FoundTurn {
  readonly id: string
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly label: Words
  readonly unitId: string | null
  readonly on: PlainDate
  readonly evidence: readonly EvidenceRow[]
}

/** Turns that count in the period, narrowed by a condition. `on` is the due day, or the day it was done. */
function turnIndicator(
  name: string,
  words: Words,
  which: (asked: IndicatorAsked) => ReturnType<typeof sql>,
): Indicator {
  return {
    name,
    words,
    rows: async (db, asked) => {
      const { rows } = await sql<FoundTurn>`
        select turn.id, task.id as task_id, task.code, task.title, turn.label, task.lead_unit_id as unit_id,
          coalesce(turn.due_on, turn.done_on, turn.period_to) as on, ${evidenceOfTurn()} as evidence
        from turn
          join task on task.agency_id = turn.agency_id and task.id = turn.task_id
        where turn.agency_id = ${asked.agencyId} and task.plan_id = ${asked.planId}::uuid
          and turn.state <> 'cancelled' and task.state <> 'dropped' and ${which(asked)}
        order by task.position, task.code, turn.period_from, turn.id
        limit ${MOST_ROWS}`.execute(db)
      return rows.map(toTurnRow)
    },
  }
}

function toTurnRow({ id, taskId, code, title, label, unitId, on, evidence }: FoundTurn): IndicatorRow {
  const turnName = label.vi === 'Một lần' ? '' : ` (${label.vi})`
  return {
    id,
    label: `${code} ${title}${turnName}`,
    href: `/nhiem-vu/${taskId}#ky-${id}`,
    value: 1,
    evidence: evidence.map(toEvidence),
    unitId,
    on,
  }
}

export const dueWithin = ({ from, to }: IndicatorAsked) => sql`turn.due_on between ${from}::date and ${to}::date`
export const doneBy = ({ asOf }: IndicatorAsked) =>
  sql`(turn.state = 'confirmed' and turn.done_on <= ${asOf}::date and turn.confirmed_on <= ${asOf}::date)`
const notHalted = sql`task.state <> 'suspended'`

/** Turns due in the period: what on-time shares are taken of. */
const turnsDue = turnIndicator(
  'plan.turns',
  { vi: 'Việc đến hạn trong kỳ', en: 'Work due in the period' },
  (asked) => sql`
  ${dueWithin(asked)} and (${notHalted} or ${doneBy(asked)})`,
)

const onTime = turnIndicator(
  'plan.on-time',
  { vi: 'Việc xong đúng hạn', en: 'Done on time' },
  (asked) => sql`
  ${dueWithin(asked)} and ${doneBy(asked)} and turn.done_on <= turn.due_on`,
)

const doneLate = turnIndicator(
  'plan.done-late',
  { vi: 'Việc xong muộn', en: 'Done late' },
  (asked) => sql`
  ${dueWithin(asked)} and ${doneBy(asked)} and turn.done_on > turn.due_on`,
)

/** Not done when the date passed, also from before the period; handed in within the date and not yet confirmed is not late. */
const late = turnIndicator(
  'plan.late',
  { vi: 'Việc quá hạn', en: 'Late' },
  (asked) => sql`
  turn.due_on <= ${asked.to}::date and turn.due_on < ${asked.asOf}::date and not ${doneBy(asked)} and ${notHalted}
  and not (turn.handed_in_on is not null and turn.handed_in_on <= turn.due_on)`,
)

const underWay = turnIndicator(
  'plan.under-way',
  { vi: 'Việc đang làm, trong hạn', en: 'Under way, in time' },
  (asked) => sql`
  ${dueWithin(asked)} and not ${doneBy(asked)} and ${notHalted}
  and (turn.due_on >= ${asked.asOf}::date or (turn.handed_in_on is not null and turn.handed_in_on <= turn.due_on))`,
)

export const turnIndicators: readonly Indicator[] = [turnsDue, onTime, doneLate, underWay, late]
