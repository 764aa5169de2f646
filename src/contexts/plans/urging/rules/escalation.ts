/**
 * When somebody is to be told that a date comes near or has passed: before the date the officer, after it ever higher up.
 * Which steps there are is the agency's own choice; that nobody is told twice, out of order or on a day off is not.
 */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { type Calendar, workingDaysBetween } from '../../../calendar/browser.ts'

export const rungs = ['officer', 'unit_head', 'office', 'leader'] as const
export type Rung = (typeof rungs)[number]

export interface EscalationStep {
  /** Lasting name of the step: what was done stays done when the step is edited. */
  readonly key: string
  /** Working days from the due date: negative before it, 0 on the day. */
  readonly offset: number
  readonly to: Rung
}

export type EscalationRule = readonly EscalationStep[]

export const defaultRule: EscalationRule = [
  { key: 'truoc-5', offset: -5, to: 'officer' },
  { key: 'truoc-2', offset: -2, to: 'officer' },
  { key: 'dung-han', offset: 0, to: 'officer' },
  { key: 'dung-han-truong-phong', offset: 0, to: 'unit_head' },
  { key: 'qua-1', offset: 1, to: 'unit_head' },
  { key: 'qua-3', offset: 3, to: 'office' },
  { key: 'qua-5', offset: 5, to: 'leader' },
]

export const MOST_STEPS = 20
/** Working days: about a quarter of a year each way. */
export const FARTHEST_OFFSET = 60

export type EscalationRefusal = 'steps-missing' | 'step-named-twice' | 'step-told-twice' | 'chain-climbs-down'

/** Accepts a rule that can be followed; gives its steps in the order they come. */
export function checkRule(steps: EscalationRule): Verdict<EscalationRule, EscalationRefusal> {
  if (steps.length === 0) return refuse('steps-missing')
  const sorted = inOrder(steps)
  if (new Set(sorted.map(({ key }) => key)).size < sorted.length) return refuse('step-named-twice')
  if (new Set(sorted.map(({ offset, to }) => `${offset} ${to}`)).size < sorted.length) return refuse('step-told-twice')
  const after = sorted.filter(({ offset }) => offset > 0).map(({ to }) => rungs.indexOf(to))
  if (after.some((rung, index) => rung < (after[index - 1] ?? 0))) return refuse('chain-climbs-down')
  return accept(sorted)
}

function inOrder(steps: EscalationRule): EscalationStep[] {
  return steps.toSorted((a, b) => a.offset - b.offset || rungs.indexOf(a.to) - rungs.indexOf(b.to))
}

export interface StepDone {
  readonly step: string
  /** The due date it was done for. */
  readonly dueOn: PlainDate
  readonly on: PlainDate
}

export interface DatedTurn {
  readonly dueOn: PlainDate
  /** A suspended task is silent. */
  readonly isSuspended: boolean
  readonly done: readonly StepDone[]
}

/**
 * The steps that have come and were not yet done for this due date; none on a day off. Several at once only when they
 * stand on the same day. Of steps before the date that were missed (the server was off) only the newest comes; steps
 * after it come one after the other, each not sooner after the one before than the rule says, so that nobody's superior
 * hears of it before they had their time. A new due date starts anew.
 */
export function stepsDue(
  rule: EscalationRule,
  { dueOn, isSuspended, done }: DatedTurn,
  { today, calendar }: { today: PlainDate; calendar: Calendar },
): readonly EscalationStep[] {
  if (isSuspended || !calendar.isWorkingDay(today)) return []
  const reached = 0 - workingDaysBetween(today, dueOn, calendar)
  const ofThisDate = new Map(done.filter((each) => each.dueOn === dueOn).map(({ step, on }) => [step, on]))
  const moments = momentsOf(rule).filter(({ offset }) => offset <= reached)
  const after = moments.filter(({ offset }) => offset > 0)
  const moment = after.length > 0 ? nextAfter(after, ofThisDate, { today, calendar }) : newest(moments, ofThisDate)
  return moment?.steps.filter(({ key }) => !ofThisDate.has(key)) ?? []
}

interface Moment {
  readonly offset: number
  readonly steps: readonly EscalationStep[]
}

function momentsOf(rule: EscalationRule): Moment[] {
  const moments: { offset: number; steps: EscalationStep[] }[] = []
  for (const step of inOrder(rule)) {
    const last = moments.at(-1)
    if (last?.offset === step.offset) last.steps.push(step)
    else moments.push({ offset: step.offset, steps: [step] })
  }
  return moments
}

/** Before the date an older reminder says nothing that the newest does not. */
function newest(moments: readonly Moment[], done: ReadonlyMap<string, PlainDate>): Moment | undefined {
  const last = moments.at(-1)
  return last?.steps.some(({ key }) => done.has(key)) ? undefined : last
}

function nextAfter(
  moments: readonly Moment[],
  done: ReadonlyMap<string, PlainDate>,
  { today, calendar }: { today: PlainDate; calendar: Calendar },
): Moment | undefined {
  const index = moments.findLastIndex(({ steps }) => steps.some(({ key }) => done.has(key))) + 1
  const [before, next] = [moments[index - 1], moments[index]]
  if (before === undefined || next === undefined) return next
  const days = before.steps.flatMap(({ key }) => done.get(key) ?? [])
  const toldOn = days.reduce((latest, on) => (on > latest ? on : latest))
  const gap = next.offset - before.offset
  return workingDaysBetween(toldOn, today, calendar) >= gap ? next : undefined
}
