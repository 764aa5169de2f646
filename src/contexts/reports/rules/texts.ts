/**
 * The text parts of a report: what the figures say by themselves, and what a person wrote instead. Always Vietnamese: it
 * is the language of the document, whatever the language of the interface.
 */
import { dateInDocument, formatDate } from '../../../kernel/plain-date.ts'
import { citation } from './citation.ts'
import type { ReportFacts, TaskFacts, TurnFacts } from './facts.ts'
import type { FigureSet } from './figures.ts'
import { noUnit, unitsOf } from './figures.ts'
import { movementText } from './movement.ts'
import { standingOf } from './standing.ts'

export const fixedParts = [
  'situation',
  'results',
  'units',
  'movement',
  'obstacles',
  'next',
  'proposals',
  'closing',
] as const
export type FixedPart = (typeof fixedParts)[number]
/** A part of the report, or what was done on one task: `task:ID`. */
export type PartKey = FixedPart | `task:${string}`

/** What a person wrote, by part; parts that are not there are generated. */
export type Texts = Readonly<Record<string, string>>

/** What a report says by itself, by part, in the order of the report. Tasks with nothing to say have no part. */
export function generatedTexts(facts: ReportFacts, set: FigureSet): Map<PartKey, string> {
  const value = (key: string) => set.figures.find((figure) => figure.key === key)?.value ?? 0
  return new Map<PartKey, string>([
    ['situation', situation(facts, value)],
    ['results', results(value)],
    ...facts.tasks.flatMap((task): [PartKey, string][] => {
      const text = taskText(task, facts)
      return text === '' ? [] : [[`task:${task.id}`, text]]
    }),
    ['units', unitsText(facts, value)],
    ...(facts.movement === undefined ? [] : [['movement', movementText(facts.movement, value)] as [PartKey, string]]),
    ['obstacles', obstacles(facts, value)],
    ['next', nextWork(value)],
    ['proposals', proposals(facts)],
    ['closing', closing(facts)],
  ])
}

type Value = (key: string) => number

function situation({ plan, agency, asOf, closed }: ReportFacts, value: Value): string {
  const issuer = agency.shortName || agency.name
  const counted = closed ? `đến hết ngày ${formatDate(asOf)}` : `tính đến ngày ${formatDate(asOf)}`
  const done =
    value('tasks-done') === 0
      ? `${counted}, các nhiệm vụ đang được triển khai thực hiện.`
      : `${counted}, {tasks-done} nhiệm vụ đã hoàn thành ({tasks-done%tasks}).`
  return `${issuer} đã giao đơn vị chủ trì, triển khai {tasks} nhiệm vụ của ${shortName(plan.document.type, plan.document.number)}; ${done}`
}

function shortName(type: string, number: string | null): string {
  const name = type.slice(0, 1).toLocaleUpperCase('vi') + type.slice(1)
  return number === null ? name : `${name} số ${number}`
}

function results(value: Value): string {
  const recorded =
    value('progress') === 0
      ? 'Trong kỳ chưa có kết quả nào được ghi nhận.'
      : 'Các đơn vị, cá nhân đã ghi nhận {progress} lượt kết quả, kèm theo {evidence} minh chứng.'
  if (value('due') === 0) return `Trong kỳ không có việc đến hạn.\n${recorded}`
  const rest = [
    value('late-done') > 0 ? 'hoàn thành sau hạn {late-done} việc' : '',
    value('waiting') > 0 ? 'đã nộp kết quả, chờ xác nhận {waiting} việc' : '',
    value('overdue') > 0 ? 'quá hạn chưa hoàn thành {overdue} việc' : '',
    value('suspended') > 0 ? 'tạm dừng {suspended} việc' : '',
    value('running') > 0 ? 'chưa đến ngày hạn {running} việc' : '',
  ].filter((part) => part !== '')
  const first = ['Trong kỳ có {due} việc đến hạn, đã hoàn thành đúng hạn {on-time} việc ({on-time%due})', ...rest].join(
    '; ',
  )
  return `${first}.\n${[carried(value), recorded].filter((line) => line !== '').join(' ')}`
}

function carried(value: Value): string {
  const [open, done] = [value('carried-over') > 0, value('carried-over-done') > 0]
  if (!open && !done) return ''
  const parts = [
    done ? 'đã hoàn thành {carried-over-done} việc' : '',
    open ? 'còn {carried-over} việc chưa hoàn thành' : '',
  ]
  return `Trong số việc quá hạn từ các kỳ trước chuyển sang, ${parts.filter((part) => part !== '').join(', ')}.`
}

/** What was handed in for the task; else what was recorded last; else that it is late. */
function taskText(task: TaskFacts, facts: ReportFacts): string {
  const turns = turnsOfPeriod(facts).filter(({ taskId }) => taskId === task.id)
  const handedIn = turns.map(({ result }) => result.trim()).filter((result) => result !== '')
  if (handedIn.length > 0) return handedIn.join('\n')
  const recorded = facts.progress.filter(({ taskId }) => taskId === task.id)
  const last = recorded.at(-1)
  if (last !== undefined) return `Ngày ${formatDate(last.doneOn)}: ${last.text.trim()}`
  const late = facts.turns.filter(
    (turn) => turn.taskId === task.id && turn.dueOn >= facts.period.from && standingOf(turn, task, facts) === 'overdue',
  )
  return late.map(({ label, dueOn }) => `Chưa có kết quả; đã quá hạn ngày ${formatDate(dueOn)} (${label}).`).join('\n')
}

/** Turns due in the period or handed in during it. */
function turnsOfPeriod({ turns, undated, period }: ReportFacts): TurnFacts[] {
  const within = (day: string | null) => day !== null && period.from <= day && day <= period.to
  return [...turns.filter(({ dueOn, handedInOn }) => within(dueOn) || within(handedInOn)), ...undated]
}

function unitsText(facts: ReportFacts, value: Value): string {
  const units = unitsOf(facts).filter(({ id }) => id !== noUnit && value(`unit:${id}:due`) > 0)
  if (units.length === 0) return 'Trong kỳ không có đơn vị nào có việc đến hạn.'
  const whole = units.filter(({ id }) => value(`unit:${id}:on-time`) === value(`unit:${id}:due`))
  const late = units.filter(({ id }) => value(`unit:${id}:overdue`) > 0)
  const names = (list: typeof units) => list.map(({ name }) => name ?? '').join(', ')
  const sentences = [
    whole.length > 0 ? `Các đơn vị hoàn thành đúng hạn toàn bộ việc được giao: ${names(whole)}.` : '',
    late.length > 0
      ? `Đơn vị còn việc quá hạn: ${late.map(({ id, name }) => `${name ?? ''} ({unit:${id}:overdue} việc)`).join(', ')}.`
      : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ') || 'Tiến độ của từng đơn vị như bảng sau.'
}

function obstacles(facts: ReportFacts, value: Value): string {
  const named = said(facts, ({ obstacles: text }) => text)
  if (named.length > 0) return ['Các đơn vị nêu khó khăn, vướng mắc sau:', ...named].join('\n')
  if (value('overdue') + value('carried-over') === 0) return 'Trong kỳ, các đơn vị không nêu khó khăn, vướng mắc.'
  return 'Các đơn vị không nêu khó khăn, vướng mắc; tuy nhiên còn {overdue} việc đến hạn trong kỳ và {carried-over} việc của các kỳ trước chưa hoàn thành.'
}

function proposals(facts: ReportFacts): string {
  const named = said(facts, ({ proposals: text }) => text)
  if (named.length === 0) return 'Trong kỳ, các đơn vị không có kiến nghị, đề xuất.'
  return ['Các đơn vị kiến nghị, đề xuất:', ...named].join('\n')
}

/** What the units said with their results, one line each, each sentence once. */
function said(facts: ReportFacts, textOf: (turn: TurnFacts) => string): string[] {
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]))
  const lines = turnsOfPeriod(facts).flatMap((turn) => {
    const task = tasks.get(turn.taskId)
    const text = textOf(turn).trim().replace(/\s+/g, ' ')
    if (task === undefined || text === '') return []
    return [`- ${task.leadUnit === null ? '' : `${task.leadUnit}: `}${text} (${task.code})`]
  })
  return [...new Set(lines)]
}

function nextWork(value: Value): string {
  const open = value('overdue') + value('carried-over') > 0
  const first = open ? 'Tập trung hoàn thành dứt điểm các việc đã quá hạn. ' : ''
  if (value('next-due') === 0) return `${first}Kỳ tới không có việc đến hạn; các đơn vị tiếp tục thực hiện kế hoạch.`
  return `${first}Kỳ tới có {next-due} việc đến hạn, gồm:`
}

function closing({ plan, agency, period }: ReportFacts): string {
  const whom = agency.superiorName === '' ? '' : `, kính trình ${agency.superiorName} xem xét, chỉ đạo`
  return `Trên đây là báo cáo kết quả thực hiện ${citation(plan.document)} từ ${dateInDocument(period.from)} đến ${dateInDocument(period.to)} của ${agency.name}${whom}.`
}
