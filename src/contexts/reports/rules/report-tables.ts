/** The tables of a report: tasks, units, figures against targets, comparison, and the list of what was recorded. */
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Block, Cell, Table } from '../../documents/browser.ts'
import type { DatedTurn, ReportFacts, TaskFacts } from './facts.ts'
import { figureNames, sumOf } from './figure-names.ts'
import { type FigureSet, noUnit, unitsOf } from './figures.ts'
import { differenceText, numberText, percentText } from './numbers.ts'
import { type Standing, standingOf } from './standing.ts'
import { figureInline, type Figures } from './template.ts'

const standingWords: Readonly<Record<Standing, string>> = {
  'on-time': 'Hoàn thành đúng hạn',
  'late-done': 'Hoàn thành sau hạn',
  waiting: 'Đã nộp, chờ xác nhận',
  overdue: 'Quá hạn',
  running: 'Đang thực hiện',
  suspended: 'Tạm dừng',
}

const stateWords: Readonly<Record<TaskFacts['state'], string>> = {
  open: 'Đang thực hiện',
  suspended: 'Tạm dừng',
  done: 'Hoàn thành',
  dropped: 'Thôi thực hiện',
}

/** Every task of the plan with who does it, what was due in the period, and where it stands. */
export function tasksTable(facts: ReportFacts): Block[] {
  if (facts.tasks.length === 0) return []
  const rows = facts.tasks.map((task, index): Cell[] => {
    const due = dueTurns(facts, task)
    return [
      `${index + 1}`,
      `${task.code} ${task.title}`,
      doers(task),
      due.map(({ dueOn }) => formatDate(dueOn)).join('\n') || '–',
      due.map((turn) => standingWords[standingOf(turn, task, facts)]).join('\n') || stateWords[task.state],
    ]
  })
  return [
    {
      kind: 'table',
      caption: 'Bảng 1. Tình hình thực hiện các nhiệm vụ',
      columns: [
        { title: 'TT', width: 0.5, align: 'center' },
        { title: 'Nhiệm vụ', width: 4 },
        { title: 'Chủ trì, phối hợp', width: 2.4 },
        { title: 'Hạn trong kỳ', width: 1.5, align: 'center' },
        { title: 'Tình trạng', width: 1.7 },
      ],
      rows,
    },
  ]
}

/** More than a few dates of one task would tear the table; the first ones stand for all. */
const mostTurnsInCell = 12

function dueTurns({ turns, period }: ReportFacts, task: TaskFacts): DatedTurn[] {
  return turns
    .filter(({ taskId, dueOn }) => taskId === task.id && period.from <= dueOn && dueOn <= period.to)
    .slice(0, mostTurnsInCell)
}

function doers({ leadUnit, officer, supportUnits }: TaskFacts): string {
  const lead = [leadUnit ?? 'Chưa giao', officer].filter((part) => part !== null).join(' – ')
  return supportUnits.length === 0 ? lead : `${lead}\nPhối hợp: ${supportUnits.join(', ')}`
}

/** What was due, on time and late, per unit, with sums. */
export function unitsTable(facts: ReportFacts, figures: Figures): Block[] {
  const units = unitsOf(facts).filter(({ id }) => figures.find(`unit:${id}:due`) !== undefined)
  if (units.length === 0) return []
  const cells = (prefix: string): Cell[] =>
    ['due', 'on-time', 'share', 'late-done', 'waiting', 'overdue'].map((key) =>
      key === 'share'
        ? cellOf(figures, `${prefix}on-time`, `${prefix}due`)
        : cellOf(figures, `${prefix}${key}`, undefined),
    )
  return [
    {
      kind: 'table',
      caption: 'Bảng 2. Việc đến hạn trong kỳ theo đơn vị chủ trì',
      columns: [
        { title: 'TT', width: 0.5, align: 'center' },
        { title: 'Đơn vị', width: 3 },
        { title: 'Đến hạn', align: 'end' },
        { title: 'Số việc', group: 'Đúng hạn', align: 'end' },
        { title: 'Tỷ lệ', group: 'Đúng hạn', align: 'end' },
        { title: 'Sau hạn', align: 'end' },
        { title: 'Chờ xác nhận', align: 'end', width: 1.2 },
        { title: 'Quá hạn', align: 'end' },
      ],
      rows: units.map(({ id, name }, index): Cell[] => [
        `${index + 1}`,
        id === noUnit ? 'Chưa giao đơn vị' : (name ?? ''),
        ...cells(`unit:${id}:`),
      ]),
      totals: ['', 'Cộng', ...cells('')],
    },
  ]
}

/** What was recorded for each figure of the tasks, beside its target. */
export function targetsTable(facts: ReportFacts, figures: Figures): Block[] {
  const rows = facts.tasks.flatMap((task) =>
    task.figures.map((figure): Cell[] => {
      const turns = Math.max(1, dueTurns(facts, task).length)
      const target = figure.target === null ? null : sumOf([figure.target * turns])
      const value = figures.find(`figure:${figure.id}`)?.value ?? 0
      return [
        task.code,
        figure.name,
        figure.measure,
        target === null ? '–' : numberText(target),
        cellOf(figures, `figure:${figure.id}`, undefined),
        target === null ? '–' : percentOfTarget(value, target),
      ]
    }),
  )
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Bảng 3. Số liệu so với chỉ tiêu của kỳ',
      columns: [
        { title: 'Nhiệm vụ', width: 1.4 },
        { title: 'Số liệu', width: 3 },
        { title: 'Đơn vị tính', width: 1.3 },
        { title: 'Chỉ tiêu', align: 'end' },
        { title: 'Thực hiện', align: 'end' },
        { title: 'Đạt', align: 'end', width: 0.8 },
      ],
      rows,
    },
  ]
}

/** A target can be exceeded, so this share may pass 100%. */
function percentOfTarget(value: number, target: number): string {
  if (target <= 0) return '–'
  return value < target ? percentText(value, target) : `${numberText(Math.floor((100 * value) / target))}%`
}

const compared = ['due', 'on-time', 'late-done', 'overdue', 'carried-over', 'progress', 'evidence'] as const

/** The main figures beside those of the report before; nothing when there is none. */
export function comparisonTable(figures: Figures, previous: FigureSet | undefined): Block[] {
  if (previous === undefined) return []
  const before = new Map(previous.figures.map(({ key, value }) => [key, value]))
  const rows = compared.map((key): Cell[] => {
    const [old, now] = [before.get(key) ?? 0, figures.find(key)?.value ?? 0]
    return [figureNames[key].vi, numberText(old), cellOf(figures, key, undefined), differenceText(sumOf([now, -old]))]
  })
  return [
    {
      kind: 'table',
      caption: 'So với kỳ trước',
      columns: [
        { title: 'Nội dung', width: 4 },
        { title: 'Kỳ trước', align: 'end' },
        { title: 'Kỳ này', align: 'end' },
        { title: 'Chênh lệch', align: 'end' },
      ],
      rows,
    },
  ]
}

/** Everything recorded in the period, for the appendix; undefined when there was nothing. */
export function progressTable(facts: ReportFacts): Table | undefined {
  if (facts.progress.length === 0) return undefined
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]))
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Ngày', width: 1.1, align: 'center' },
      { title: 'Nhiệm vụ', width: 1.3 },
      { title: 'Kết quả', width: 5 },
      { title: 'Đơn vị', width: 2 },
      { title: 'Người thực hiện', width: 1.7 },
      { title: 'Minh chứng', width: 2.2 },
    ],
    rows: facts.progress.map(({ doneOn, taskId, text, person, evidence }, index): Cell[] => [
      `${index + 1}`,
      formatDate(doneOn),
      tasks.get(taskId)?.code ?? '',
      text,
      tasks.get(taskId)?.leadUnit ?? '',
      person,
      evidence.map(({ title }) => title).join('; '),
    ]),
  }
}

function cellOf(figures: Figures, key: string, wholeKey: string | undefined): Cell {
  const inline = figureInline(figures, key, wholeKey)
  return inline === undefined ? '0' : [inline]
}
