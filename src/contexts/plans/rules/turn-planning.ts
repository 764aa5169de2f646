/** Which turns a task has, and when each is due. Nobody types turns: they follow from the task. */
import {
  monthOf,
  dayOfMonth,
  day,
  formatDate,
  lastDayOfMonth,
  type PlainDate,
  yearOf,
} from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { ComputedDue, Dates, PlannedTurn } from './dates.ts'
import type { Now, PlanHead, Task, Turn } from './task.ts'
import { both, noticeWords as words } from './words.ts'

const DEFAULT_DUE_DAY = 14

export type PlanningRefusal = 'task-ends-before-start' | 'rhythm-not-possible' | 'date-outside-calendar'

export interface Planning {
  readonly plan: PlanHead
  readonly task: Task
  readonly turns: readonly Turn[]
  readonly dates: Dates
}

type Planned = Omit<PlannedTurn, 'dueOn'> & { readonly dueOn: PlainDate | null }

/**
 * The turns that change so that they fit the task: new ones, open ones with another date, open ones that fell away.
 * What was handed in or confirmed stays as it is.
 */
export function replanTurns(planning: Planning, now: Now): Verdict<readonly Turn[], PlanningRefusal> {
  const planned = plannedTurns(planning, now.today)
  if (!planned.ok) return planned
  const standing = planning.turns.filter(({ state }) => state !== 'cancelled')
  const matches = planned.outcome.map((plannedTurn) => ({
    plannedTurn,
    turn: matchOf(plannedTurn, standing, planning.task),
  }))
  const kept = new Set(matches.map(({ turn }) => turn?.id))
  const fallen = standing.filter(({ id, state }) => state === 'open' && !kept.has(id))
  return accept([
    ...matches.flatMap(({ plannedTurn, turn }) => fitted(planning.task, plannedTurn, { turn, now })),
    ...fallen.map((turn): Turn => ({ ...turn, state: 'cancelled' })),
  ])
}

/** Turns of the reporting year that has begun since the last were made, or of the first; none when all are there. */
export function missingTurns(planning: Planning, now: Now): readonly Turn[] {
  if (planning.task.rhythm === 'once' || planning.task.state !== 'open') return []
  const planned = plannedTurns(planning, now.today)
  if (!planned.ok) return []
  const known = new Set(planning.turns.map(({ periodFrom }) => periodFrom))
  return planned.outcome.flatMap((each) => (known.has(each.from) ? [] : [newTurn(planning.task, each, now)]))
}

/** Whether, once all turns there are have been confirmed, none will follow. */
export function endsWith(task: Task, turns: readonly Turn[], plan: PlanHead): boolean {
  if (task.rhythm === 'once') return true
  const endsOn = lastDayOf(task, plan)
  const lastDay = turns.reduce((latest, { periodTo }) => (periodTo > latest ? periodTo : latest), '')
  return endsOn !== null && lastDay >= endsOn
}

/** When a task that repeats is first due in a plan of these days; undefined when no turn is left of it. */
export function firstDue(
  { plan, rhythm, dates }: { readonly plan: PlanDays; readonly rhythm: TaskDays; readonly dates: Dates },
  today: PlainDate,
): PlainDate | undefined {
  const planned = plannedTurns({ plan, task: { ...rhythm, wording: '' }, turns: [], dates }, today)
  return planned.ok ? (planned.outcome[0]?.dueOn ?? undefined) : undefined
}

type PlanDays = Pick<PlanHead, 'startsOn' | 'endsOn'>
type TaskDays = Pick<Task, 'rhythm' | 'startsOn' | 'endsOn' | 'dueDay' | 'dueMonth'>

interface Ground extends Pick<Planning, 'turns' | 'dates'> {
  readonly plan: PlanDays
  readonly task: TaskDays & Pick<Task, 'wording'>
}

interface RepeatingGround extends Pick<Ground, 'plan' | 'dates'> {
  readonly task: TaskDays & { readonly rhythm: Exclude<Task['rhythm'], 'once'> }
}

/** Nobody is late with what was due before it was given to them: periods that are over get no turn. */
function plannedTurns(
  { plan, task, turns, dates }: Ground,
  today: PlainDate,
): Verdict<readonly Planned[], PlanningRefusal> {
  const known = turns.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
  const startsOn = task.startsOn ?? plan.startsOn
  if (task.rhythm === 'once') return plannedOnce(task, startsOn, dates)

  const last = lastDayOf(task, plan)
  if (last !== null && last < startsOn) return refuse('task-ends-before-start')
  const found = turnsOfYear({ plan, task: { ...task, rhythm: task.rhythm }, dates }, startsOn, today)
  return found.ok ? accept(found.outcome.filter(({ dueOn }) => dueOn >= today || known.includes(dueOn))) : found
}

/** Those that begin until the end of the reporting year; the last of them may be due in the days behind it. */
function turnsOfYear(
  { plan, task, dates }: RepeatingGround,
  startsOn: PlainDate,
  today: PlainDate,
): ReturnType<Dates['turns']> {
  const horizon = dates.reportingYear(today > startsOn ? today : startsOn).to
  const last = lastDayOf(task, plan) ?? horizon
  const endsOn = earlier(task.endsOn ?? plan.endsOn, lastDayOfMonth(yearOf(horizon), monthOf(horizon)))
  const { rhythm, dueDay, dueMonth } = task
  const found = dates.turns({ rhythm, startsOn, endsOn, dueDay: dueDay ?? DEFAULT_DUE_DAY, dueMonth })
  return found.ok ? accept(found.outcome.filter(({ from }) => from <= earlier(last, horizon))) : found
}

function earlier(one: PlainDate | null, other: PlainDate): PlainDate {
  return one !== null && one < other ? one : other
}

function plannedOnce(
  task: Ground['task'],
  startsOn: PlainDate,
  dates: Dates,
): Verdict<readonly Planned[], PlanningRefusal> {
  const label = words.catalogue.once
  if (task.endsOn === null) {
    return accept([{ label, from: startsOn, to: startsOn, dueOn: null, basis: null, derivation: null }])
  }
  if (task.startsOn !== null && task.endsOn < task.startsOn) return refuse('task-ends-before-start')
  if (yearOf(task.endsOn) < 1901 || yearOf(task.endsOn) > 2099) return refuse('date-outside-calendar')
  const from = startsOn < task.endsOn ? startsOn : task.endsOn
  return accept([{ label, from, to: task.endsOn, ...dueOnce(task, task.endsOn, dates) }])
}

/**
 * When it is due, and why. A plan that says "trước ngày 15/12" is taken to mean the end of the 15th, as reporting regimes
 * use the words ("chậm nhất ngày 15"); who reads them strictly sees here what was printed, and can set the day before.
 */
function dueOnce({ wording }: Ground['task'], endsOn: PlainDate, dates: Dates): ComputedDue {
  const quote = wordedBefore(wording, endsOn)
  if (quote === undefined) return dates.setDay(endsOn, words.catalogue.dayOfTask)
  return dates.latestDay(
    endsOn,
    both((say) => say.wordedBefore(quote, formatDate(endsOn))),
  )
}

/** The words of the plan that name this day with "trước"; undefined when it names none so. */
function wordedBefore(wording: string, on: PlainDate): string | undefined {
  const [year, month, dayNumber] = on.split('-').map(Number)
  const numeric = `0?${dayNumber}\\s?[/.-]\\s?0?${month}(?:\\s?[/.-]\\s?${year})?(?![\\d/])`
  const worded = `0?${dayNumber} tháng 0?${month}(?: năm ${year})?`
  return new RegExp(`tr[uư][oơớờ]c\\s+(?:ngày\\s+)?(?:${numeric}|${worded})`, 'iu').exec(wording.normalize('NFC'))?.[0]
}

/** A reporting year closes on 14 December, so work that ends with the calendar year ends with it. */
function lastDayOf(task: TaskDays, plan: PlanDays): PlainDate | null {
  const endsOn = task.endsOn ?? plan.endsOn
  if (endsOn === null) return null
  return monthOf(endsOn) === 12 && dayOfMonth(endsOn) > 14 ? day(`${yearOf(endsOn)}-12-14`) : endsOn
}

function matchOf(planned: Planned, standing: readonly Turn[], task: Task): Turn | undefined {
  const same = standing.find(({ periodFrom, periodTo }) => periodFrom === planned.from && periodTo === planned.to)
  if (same || task.rhythm !== 'once') return same
  return standing.find(({ state }) => state === 'open') ?? standing[0]
}

function fitted(task: Task, planned: Planned, { turn, now }: { turn: Turn | undefined; now: Now }): Turn[] {
  if (turn === undefined) return [newTurn(task, planned, now)]
  if (turn.state !== 'open') return []
  const fit: Turn = {
    ...turn,
    label: planned.label,
    periodFrom: planned.from,
    periodTo: planned.to,
    dueOn: planned.dueOn,
    basis: planned.basis,
    derivation: planned.derivation,
  }
  return isSame(turn, fit) ? [] : [fit]
}

function isSame(a: Turn, b: Turn): boolean {
  return a.dueOn === b.dueOn && a.periodFrom === b.periodFrom && a.periodTo === b.periodTo && a.label.vi === b.label.vi
}

function newTurn(task: Task, planned: Planned, now: Now): Turn {
  return {
    id: now.newId(),
    taskId: task.id,
    label: planned.label,
    periodFrom: planned.from,
    periodTo: planned.to,
    dueOn: planned.dueOn,
    basis: planned.basis,
    derivation: planned.derivation,
    state: 'open',
    handedInBy: null,
    handedInOn: null,
    doneOn: null,
    confirmedBy: null,
    confirmedOn: null,
    returnReason: '',
    result: '',
    obstacles: '',
    proposals: '',
    version: 1,
  }
}
