import { z } from 'zod'
import { dayField, line, optional } from '../../../commands/fields.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { calendarOf, workingDaysBetween } from '../../calendar/index.ts'
import { datesOf } from '../dates.ts'
import { type Counts, countStandings, countsIn, standingOf } from '../rules/standing.ts'
import {
  countsByUnit,
  isWanted,
  sortRows,
  taskOrders,
  type TaskRow,
  taskRows,
  taskStandings,
  type UnitCounts,
} from '../rules/task-tree.ts'
import { labels } from '../words.ts'
import { findPlan, listPlanTasks, listPlanTurns, type PlanShown, type PlanTask } from './plan-rows.ts'
import { readers } from './readers.ts'
import { PLAN_PAGE_ROWS } from '../rules/page-sizes.ts'

/** Working days before a date from which it is about to be due. */
export const SOON_WORKING_DAYS = 5

const wanted = { standing: [...taskStandings, 'soon', 'unassigned'] as const }

const PlanPageInput = z.strictObject({
  planId: z.uuid(),
  /** The reporting year; the present one when left out. */
  nam: z.coerce.number().int().min(1901).max(2099).optional().catch(undefined),
  donVi: z.uuid().optional().catch(undefined),
  nguoi: z.uuid().optional().catch(undefined),
  trangThai: z.enum(wanted.standing).optional().catch(undefined),
  tuNgay: optional(dayField({ label: labels.startsOn })).catch(null),
  denNgay: optional(dayField({ label: labels.endsOn })).catch(null),
  tim: optional(line({ label: labels.title, max: 200 })).catch(null),
  xep: z.enum(taskOrders).catch('plan').default('plan'),
  chieu: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export interface PlanTaskShown extends TaskRow<PlanTask> {
  /** Working days to the next date; negative when it has passed; null without one. */
  readonly workingDaysLeft: number | null
}

export interface PlanPageResult {
  readonly plan: PlanShown
  readonly year: { readonly year: number; readonly from: PlainDate; readonly to: PlainDate }
  /** Turns of the year, all units. */
  readonly counts: Counts
  readonly units: readonly UnitCounts[]
  /** Tasks that stand by themselves in the plan and were not dropped, as reports count them, and those of them done. */
  readonly taskCount: number
  readonly doneCount: number
  /** Their sub-tasks. */
  readonly partCount: number
  /** The page of the tasks asked for. */
  readonly rows: readonly PlanTaskShown[]
  /** All tasks asked for. */
  readonly total: number
  /** Those of them that were dropped: listed, but counted in no share. */
  readonly droppedTotal: number
  readonly page: number
  /** What the list can be narrowed to. */
  readonly unitChoices: readonly { readonly id: string; readonly name: string }[]
  readonly officerChoices: readonly { readonly id: string; readonly name: string }[]
}

/** A plan with its figures, its on-time table and the tasks asked for, a page of them or all. */
export const planPage = definePlanQuery('plans.plan', PLAN_PAGE_ROWS)

/** The same tasks without pages, for the spreadsheet. */
export const planExport = definePlanQuery('plans.plan-rows', 5_000)

function definePlanQuery(name: string, pageRows: number) {
  return defineQuery({
    name,
    words: { vi: 'Kế hoạch', en: 'Plan' },
    input: PlanPageInput,
    may: readers,
    run: async (db, input, facts): Promise<PlanPageResult> => {
      const plan = await findPlan(db, input.planId)
      if (!plan) throw new RecordNotFound(`plan ${input.planId}`)
      const tasks = await listPlanTasks(db, plan.id)
      const turns = await listPlanTurns(db, plan.id)
      const calendar = await calendarOf(db)
      const dates = datesOf(calendar)
      const year = dates.reportingYear(dayOfYear(input.nam, facts.today))
      const soonUntil = dates.addWorkingDays(facts.today, SOON_WORKING_DAYS - 1)
      const measure = { today: facts.today, soonUntil, year }
      const rows = taskRows(tasks, turns, measure)
      const found = rows.filter((row) => isWanted(row, filterOf(input)))
      const sorted = sortRows(found, { order: input.xep, isDescending: input.chieu === 'desc' })
      const first = (input.trang - 1) * pageRows
      const stateOf = new Map(tasks.map(({ id, state }) => [id, state]))
      const counted = turns.filter((turn) => stateOf.get(turn.taskId) !== 'dropped' && countsIn(turn, year, measure))
      return {
        plan,
        year,
        counts: countStandings(counted.map((turn) => standingOf(turn, stateOf.get(turn.taskId) ?? 'open', measure))),
        units: countsByUnit(tasks, turns, measure),
        ...tasksCounted(rows),
        rows: sorted.slice(first, first + pageRows).map((row) => ({
          ...row,
          workingDaysLeft: row.nextDueOn === null ? null : workingDaysBetween(facts.today, row.nextDueOn, calendar),
        })),
        total: found.length,
        droppedTotal: found.filter(({ standing }) => standing === 'dropped').length,
        page: input.trang,
        unitChoices: choicesOf(tasks.map((task) => [task.leadUnitId, task.leadUnitName])),
        officerChoices: choicesOf(tasks.map((task) => [task.officerId, task.officerName])),
      }
    },
  })
}

/** Reports count the same tasks: those of the first level; sub-tasks are how they are done. */
function tasksCounted(rows: readonly TaskRow<PlanTask>[]) {
  const living = rows.filter(({ standing }) => standing !== 'dropped')
  const own = living.filter(({ task }) => task.parentId === null)
  return {
    taskCount: own.length,
    doneCount: own.filter(({ standing }) => standing === 'done').length,
    partCount: living.length - own.length,
  }
}

function dayOfYear(year: number | undefined, today: PlainDate): PlainDate {
  return year === undefined ? today : (`${year}-06-01` as PlainDate)
}

function filterOf(input: z.infer<typeof PlanPageInput>) {
  return {
    unitId: input.donVi,
    officerId: input.nguoi,
    standing: input.trangThai,
    dueFrom: input.tuNgay,
    dueTo: input.denNgay,
    text: input.tim,
  }
}

function choicesOf(pairs: readonly (readonly [string | null, string | null])[]) {
  const choices = new Map(pairs.flatMap(([id, name]) => (id === null ? [] : [[id, name ?? ''] as const])))
  return [...choices].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
