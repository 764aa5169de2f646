/**
 * An inspection round: chosen tasks of a plan are gone through by a checklist, written down in minutes, and what is found
 * wanting becomes a task. The inspected unit sees it all and changes none of it.
 */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'

export const answerValues = ['yes', 'partly', 'no'] as const
export type AnswerValue = (typeof answerValues)[number]

/** What was found at one line of the checklist; null while nobody has looked. */
export interface Answer {
  readonly value: AnswerValue | null
  readonly note: string
}

export interface Item {
  readonly id: string
  readonly taskId: string
  readonly leadUnitId: string | null
  readonly answers: readonly Answer[]
  readonly finding: string
  readonly findingTaskId: string | null
  readonly version: number
}

export interface Inspection {
  readonly id: string
  readonly planId: string
  readonly code: string
  readonly title: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly ledBy: string
  readonly checklist: readonly string[]
  readonly state: 'planned' | 'closed'
  readonly version: number
}

export const defaultChecklist = [
  'Đã phân công người thực hiện, có kế hoạch chi tiết',
  'Tiến độ bảo đảm thời hạn được giao',
  'Kết quả đúng nội dung, sản phẩm yêu cầu',
  'Minh chứng đầy đủ, xác thực',
  'Người dân được biết, được bàn, được tham gia',
  'Khó khăn, vướng mắc đã được báo cáo, đề xuất kịp thời',
] as const

export const MOST_LINES = 40
export const MOST_ITEMS = 200

export type InspectionRefusal =
  | 'plan-closed'
  | 'inspection-ends-before-start'
  | 'inspection-without-tasks'
  | 'inspection-without-checklist'
  | 'checklist-too-long'
  | 'task-of-other-plan'
  | 'task-not-inspectable'
  | 'led-by-inspected-unit'

export interface Planning {
  readonly title: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly ledBy: string
  readonly checklist: readonly string[]
}

export interface PlanningFile {
  readonly plan: { readonly id: string; readonly code: string; readonly isRunning: boolean }
  readonly tasks: readonly {
    readonly id: string
    readonly planId: string
    readonly leadUnitId: string | null
    readonly isDropped: boolean
  }[]
  /** Units in which the one who leads the round works as officer or head. */
  readonly unitsOfLeader: readonly string[]
  /** Rounds of this plan so far. */
  readonly roundCount: number
}

export interface PlannedInspection {
  readonly inspection: Inspection
  readonly items: readonly Item[]
}

/** Plans a round; its code counts on within the plan: KH43-KT02. */
export function planInspection(
  file: PlanningFile,
  planning: Planning,
  newId: () => string,
): Verdict<PlannedInspection, InspectionRefusal> {
  const refusal = planningRefusal(file, planning)
  if (refusal !== undefined) return refuse(refusal)
  const code = `${file.plan.code}-KT${String(file.roundCount + 1).padStart(2, '0')}`
  const inspection = { ...planning, id: newId(), planId: file.plan.id, code, state: 'planned', version: 1 } as const
  const items = file.tasks.map(({ id: taskId, leadUnitId }): Item => ({
    id: newId(),
    taskId,
    leadUnitId,
    answers: planning.checklist.map(() => ({ value: null, note: '' })),
    finding: '',
    findingTaskId: null,
    version: 1,
  }))
  return accept({ inspection, items })
}

function planningRefusal(file: PlanningFile, planning: Planning): InspectionRefusal | undefined {
  if (!file.plan.isRunning) return 'plan-closed'
  if (planning.endsOn < planning.startsOn) return 'inspection-ends-before-start'
  if (planning.checklist.length === 0) return 'inspection-without-checklist'
  if (planning.checklist.length > MOST_LINES) return 'checklist-too-long'
  return tasksRefusal(file)
}

function tasksRefusal({ plan, tasks, unitsOfLeader }: PlanningFile): InspectionRefusal | undefined {
  if (tasks.length === 0) return 'inspection-without-tasks'
  if (tasks.some(({ planId }) => planId !== plan.id)) return 'task-of-other-plan'
  if (tasks.some(({ isDropped }) => isDropped)) return 'task-not-inspectable'
  const isOwn = tasks.some(({ leadUnitId }) => leadUnitId !== null && unitsOfLeader.includes(leadUnitId))
  return isOwn ? 'led-by-inspected-unit' : undefined
}

export interface Round {
  readonly inspection: Inspection
  readonly items: readonly Item[]
}

/** Who acts: units in which they work, and whether they lead the agency and so stand above them. */
export interface Inspector {
  readonly unitIds: readonly string[]
  readonly isLeader: boolean
}

export type FillRefusal =
  | 'inspection-closed'
  | 'inspection-not-begun'
  | 'own-unit-inspected'
  | 'record-changed'
  | 'answers-not-of-checklist'

export interface Filling {
  readonly version: number
  readonly answers: readonly Answer[]
  readonly finding: string
  readonly today: PlainDate
}

/** Writes down what was found at a task; may be done in parts, and again, from the first day until the round is closed. */
export function fillItem(
  { inspection, item }: { inspection: Inspection; item: Item },
  { version, answers, finding, today }: Filling,
  inspector: Inspector,
): Verdict<Item, FillRefusal> {
  if (inspection.state === 'closed') return refuse('inspection-closed')
  if (today < inspection.startsOn) return refuse('inspection-not-begun')
  if (isOwnUnit(item, inspector)) return refuse('own-unit-inspected')
  if (item.version !== version) return refuse('record-changed')
  if (answers.length !== inspection.checklist.length) return refuse('answers-not-of-checklist')
  return accept({ ...item, answers, finding })
}

/** The inspected unit writes nothing about itself. */
export function isOwnUnit({ leadUnitId }: Pick<Item, 'leadUnitId'>, { unitIds, isLeader }: Inspector): boolean {
  return !isLeader && leadUnitId !== null && unitIds.includes(leadUnitId)
}

export type CloseRefusal = 'inspection-closed' | 'record-changed' | 'inspection-not-answered' | 'inspection-not-begun'

/** Why a round may not be closed now; undefined when it may: every line of every task needs its answer. */
export function closeRefusal(
  { inspection, items }: Round,
  { version, today }: { version: number; today: PlainDate },
): CloseRefusal | undefined {
  if (inspection.state === 'closed') return 'inspection-closed'
  if (inspection.version !== version) return 'record-changed'
  if (today < inspection.startsOn) return 'inspection-not-begun'
  return items.every(isAnswered) ? undefined : 'inspection-not-answered'
}

export function isAnswered({ answers }: Pick<Item, 'answers'>): boolean {
  return answers.every(({ value }) => value !== null)
}

export type FindingRefusal = 'own-unit-inspected' | 'record-changed' | 'finding-missing' | 'finding-has-task'

/** Why a finding may not become a task; undefined when it may. */
export function findingRefusal(
  item: Item,
  { version, inspector }: { version: number; inspector: Inspector },
): FindingRefusal | undefined {
  if (isOwnUnit(item, inspector)) return 'own-unit-inspected'
  if (item.findingTaskId !== null) return 'finding-has-task'
  if (item.version !== version) return 'record-changed'
  return item.finding === '' ? 'finding-missing' : undefined
}
