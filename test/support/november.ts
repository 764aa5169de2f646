import { setHeading, startReport, submitReport } from '../../src/contexts/reports/index.ts'
import { type ReportShown, showReport } from '../../src/contexts/reports/queries/show-report.ts'
import { type GivenAgency, givenAgency } from './organization.ts'
import { type GivenPlan, givenPlan, givenProgress, givenTurns } from './reports.ts'
import type { Scenario } from './scenario.ts'

export const november = { kind: 'month', year: 2026, index: 11 } as const
export const october = { kind: 'month', year: 2026, index: 10 } as const

export const fullHeading = {
  serial: '15',
  symbol: 'BC-BDT',
  place: 'Ví Dụ',
  date: '18/11/2026',
  authority: 'deputy-of',
  authorityOf: 'Trưởng ban',
  signerTitle: 'Phó Trưởng ban',
  signerName: 'Đạo Văn Thành',
  recipients: 'Ban Dân vận Tỉnh ủy\nSở Nội vụ\nLưu: VT, VP',
  appendix: true,
}

/** An agency with a plan whose reports tests start, show and submit. */
export interface November {
  readonly agency: GivenAgency
  readonly plan: GivenPlan & { readonly figureId: string }
  readonly turns: readonly string[]
  readonly started: (period?: typeof november | typeof october) => Promise<string>
  readonly shown: (reportId: string) => Promise<ReportShown>
  readonly submitted: (reportId: string) => Promise<void>
}

/** An agency of its own with a plan: in November three turns on time, one late, one overdue, one waiting. */
export async function givenNovember(office: Scenario): Promise<November> {
  const agency = await givenAgency(office)
  const plan = await givenPlan(office, agency)
  const turns = await givenTurns(office, agency, plan, [
    {
      task: 0,
      dueOn: '2026-10-15',
      state: 'confirmed',
      handedInOn: '2026-10-15',
      result: 'Đã quán triệt đến 38 người.',
    },
    { task: 1, dueOn: '2026-11-10', state: 'confirmed', handedInOn: '2026-11-09' },
    { task: 1, dueOn: '2026-11-14', state: 'confirmed', handedInOn: '2026-11-14' },
    {
      task: 2,
      dueOn: '2026-11-10',
      state: 'confirmed',
      handedInOn: '2026-11-12',
      obstacles: 'Phần mềm tiếp dân hay mất kết nối.',
    },
    { task: 2, dueOn: '2026-11-14', state: 'open' },
    {
      task: 3,
      dueOn: '2026-11-12',
      state: 'handed_in',
      handedInOn: '2026-11-11',
      proposals: 'Đề nghị tập huấn lại.',
    },
    { task: 3, dueOn: '2026-11-13', state: 'cancelled' },
    { task: 0, dueOn: '2026-12-10', label: 'Tháng 12/2026' },
    { task: 3, dueOn: '2026-10-10', label: 'Tháng 10/2026' },
    { task: 2, dueOn: null, state: 'confirmed', handedInOn: '2026-11-05', result: 'Việc không có hạn vẫn được kể.' },
  ])
  await givenProgress(office, agency, plan, [
    {
      task: 1,
      turnId: turns[1] ?? '',
      doneOn: '2026-11-08',
      text: 'Buổi ở Suối Rớ',
      value: { figureId: plan.figureId, amount: 96 },
    },
    {
      task: 1,
      turnId: turns[2] ?? '',
      doneOn: '2026-11-14',
      text: 'Buổi ở Tà Nôi',
      value: { figureId: plan.figureId, amount: 74.5 },
    },
    {
      task: 1,
      turnId: turns[2] ?? '',
      doneOn: '2026-11-15',
      text: 'Ngoài kỳ',
      value: { figureId: plan.figureId, amount: 500 },
    },
    { task: 2, turnId: turns[3] ?? '', doneOn: '2026-10-15', text: 'Tiếp 7 lượt công dân' },
  ])
  const shown = (reportId: string) => office.ask<ReportShown>(showReport, agency.actors.office, { reportId })
  return {
    agency,
    plan,
    turns,
    shown,
    started: async (period = november) => {
      const { reportId } = await office.must(startReport, agency.actors.office, { planId: plan.planId, ...period })
      return String(reportId)
    },
    submitted: async (reportId) => {
      const { head } = await shown(reportId)
      await office.must(setHeading, agency.actors.office, { reportId, version: head.version, ...fullHeading })
      await office.must(submitReport, agency.actors.leader, { reportId, version: head.version + 1 })
    },
  }
}

export function valueIn(report: Pick<ReportShown, 'figures'>, key: string): number | undefined {
  return report.figures.figures.find((figure) => figure.key === key)?.value
}

/** The words of blocks, cells of a row parted by `|`. */
export function textOf(blocks: ReportShown['document']['blocks']): string {
  const plain = (text: unknown): string => {
    if (typeof text === 'string') return text
    if (!Array.isArray(text)) return ''
    return text.map((part) => (typeof part === 'string' ? part : String(part.value ?? part.text))).join('')
  }
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return plain(block.text)
      if (block.kind === 'list') return block.items.map((item) => plain(item)).join('\n')
      if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => plain(cell)).join('|')).join('\n')
      return ''
    })
    .join('\n')
}
