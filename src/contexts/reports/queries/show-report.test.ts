import { beforeAll, describe, expect, it } from 'vitest'
import { givenNovember, october, textOf, valueIn } from '../../../../test/support/november.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { reportingPeriod } from '../../calendar/index.ts'
import { indicators, valueOf } from '../../plans/index.ts'
import { readAs, writeAs } from '../../../platform/database/as-agency.ts'
import { editText } from '../commands/edit-text.ts'

describe('the figures and words of a report', () => {
  let office: Scenario
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })

  it('counts what was due from 15/10 to 14/11, each figure equal to its rows', async () => {
    const { plan, started, shown } = await givenNovember(office)
    const report = await shown(await started())

    expect(report.period).toMatchObject({ from: '2026-10-15', to: '2026-11-14' })
    const main = [
      'tasks',
      'due',
      'on-time',
      'late-done',
      'waiting',
      'overdue',
      'running',
      'carried-over',
      'progress',
      'evidence',
      'next-due',
    ]
    expect(Object.fromEntries(main.map((key) => [key, valueIn(report, key)]))).toEqual({
      tasks: 4,
      due: 6,
      'on-time': 3,
      'late-done': 1,
      waiting: 1,
      overdue: 1,
      running: 0,
      'carried-over': 1,
      progress: 3,
      evidence: 3,
      'next-due': 1,
    })
    expect(valueIn(report, `figure:${plan.figureId}`)).toBe(170.5)
    const rows = new Map(report.figures.rows.map((row) => [row.id, row.amount]))
    for (const { key, value, rowIds } of report.figures.figures) {
      expect([key, rowIds.reduce((sum, id) => sum + (rows.get(id) ?? Number.NaN), 0)]).toEqual([key, value])
    }
  })

  it('parts what was due by standing and by unit without rest', async () => {
    const { agency, started, shown } = await givenNovember(office)
    const report = await shown(await started())
    const parts = ['on-time', 'late-done', 'waiting', 'overdue', 'running']
    const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (valueIn(report, key) ?? 0), 0)
    const units = report.figures.figures.filter(({ key }) => key.startsWith('unit:') && key.endsWith(':due'))

    expect(sum(parts)).toBe(valueIn(report, 'due'))
    expect(sum(units.map(({ key }) => key))).toBe(valueIn(report, 'due'))
    expect(valueIn(report, `unit:${agency.units.policy}:overdue`)).toBe(1)
  })

  it('agrees with the figures that plans offer', async () => {
    const { agency, plan, started, shown } = await givenNovember(office)
    const report = await shown(await started())
    const { from, to } = reportingPeriod('month', 2026, 11)
    const asked = { agencyId: agency.agencyId, planId: plan.planId, from, to, asOf: to }
    const values = await readAs(office.connection.db, [agency.agencyId], async (db) => {
      const found: Record<string, number> = {}
      for (const { name, rows } of indicators) found[name] = valueOf(await rows(db, asked))
      return found
    })

    expect(values).toMatchObject({
      'plan.tasks': valueIn(report, 'tasks'),
      'plan.turns': valueIn(report, 'due'),
      'plan.on-time': valueIn(report, 'on-time'),
      'plan.done-late': valueIn(report, 'late-done'),
      'plan.progress': valueIn(report, 'progress'),
    })
  })

  it('opens every figure of the document into rows that are there', async () => {
    const { started, shown } = await givenNovember(office)
    const report = await shown(await started())
    const keys = [...JSON.stringify(report.document).matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key)
    const known = new Set(report.figures.figures.map(({ key }) => key))

    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter((key) => key === undefined || !known.has(key))).toEqual([])
  })

  it('is provisional while the period runs: what is due later today is not late', async () => {
    const { started, shown } = await givenNovember(office)
    office.at('2026-11-14')
    const report = await shown(await started())
    office.at('2026-11-23')

    expect(report).toMatchObject({ closed: false, asOf: '2026-11-14' })
    expect(valueIn(report, 'overdue')).toBe(0)
    expect(valueIn(report, 'running')).toBe(1)
    expect(JSON.stringify(report.document)).toContain('số liệu tạm tính đến ngày 14 tháng 11 năm 2026')
  })

  it('says the figures in sentences, and what the units said with their results', async () => {
    const { started, shown } = await givenNovember(office)
    const { document } = await shown(await started())
    const text = textOf(document.blocks)

    expect(document.abstract).toBe(
      'Kết quả thực hiện Kế hoạch số 43/KH-BDT (kỳ tháng 11/2026, từ ngày 15/10/2026 đến ngày 14/11/2026)',
    )
    expect(document.bases).toEqual([
      'Căn cứ Kế hoạch số 43/KH-BDT ngày 20/12/2025 của Ban Dân tộc thực hiện phong trào thi đua “Dân vận khéo” năm 2026',
      'Căn cứ Kế hoạch số 5584/KH-UBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh thực hiện phong trào thi đua “Dân vận khéo” trên địa bàn tỉnh',
    ])
    expect(text).toContain(
      'Trong kỳ có 6 việc đến hạn, đã hoàn thành đúng hạn 3 việc (50%); hoàn thành sau hạn 1 việc; đã nộp kết quả, chờ xác nhận 1 việc; quá hạn chưa hoàn thành 1 việc.',
    )
    expect(text).toContain('Phòng Chính sách: Phần mềm tiếp dân hay mất kết nối. (KH43-NV03)')
    expect(text).toContain('Phòng Chính sách: Đề nghị tập huấn lại. (KH43-NV04)')
    expect(text).toContain('Việc không có hạn vẫn được kể.')
    expect(text).toContain(
      'KH43-NV01 Quán triệt Chỉ thị số 35-CT/TU trong cán bộ, đảng viên, công chức: hạn 10/12/2026 (Văn phòng).',
    )
  })

  it('takes other words, keeps their figures counted, and gives the generated ones back', async () => {
    const { agency, started, shown } = await givenNovember(office)
    const reportId = await started()
    const write = (version: number, text: string) =>
      office.run(editText, agency.actors.office, { reportId, version, part: 'results', text })

    expect((await write(1, 'Nổi bật: {đúng hạn}/{due} việc đúng hạn.\n- một\n- hai')).status).toBe('done')
    const edited = await shown(reportId)
    expect(await write(2, 'Sai tên {khong-co}')).toMatchObject({ reason: 'figure-unknown' })
    expect(await write(1, 'Người khác viết')).toMatchObject({ reason: 'record-changed' })
    expect((await write(2, '')).status).toBe('done')
    const reset = await shown(reportId)

    expect(textOf(edited.document.blocks)).toContain('Nổi bật: 3/6 việc đúng hạn.')
    expect(edited.document.blocks).toContainEqual({ kind: 'list', items: [['một'], ['hai']] })
    expect(edited.parts.find(({ key }) => key === 'results')).toMatchObject({ edited: true })
    expect(textOf(reset.document.blocks)).toContain('Trong kỳ có 6 việc đến hạn')
  })

  it('prints text with braces that is no figure as it was typed', async () => {
    const { agency, plan, started, shown } = await givenNovember(office)
    await writeAs(office.connection.db, [agency.agencyId], (db) =>
      db
        .updateTable('turn')
        .set({ result: 'Kết quả {due-x} và {đẹp}' })
        .where('taskId', '=', plan.taskIds[0] ?? '')
        .execute(),
    )
    const { document } = await shown(await started())

    expect(textOf(document.blocks)).toContain('Kết quả {due-x} và {đẹp}')
  })

  it('explains each difference from the report before by the tasks that make it', async () => {
    const { plan, started, shown, submitted } = await givenNovember(office)
    const first = await started(october)
    await submitted(first)
    const report = await shown(await started())

    expect(report.previousId).toBe(first)
    expect(textOf(report.document.blocks)).toContain('Hoàn thành đúng hạn|0|3|+ 3')
    for (const { before, after, tasks } of report.differences) {
      expect(tasks.reduce((sum, task) => sum + task.after - task.before, 0)).toBeCloseTo(after - before, 6)
    }
    expect(report.differences.find(({ key }) => key === 'on-time')?.tasks).toMatchObject([
      { taskId: plan.taskIds[1], before: 0, after: 2 },
      { taskId: plan.taskIds[0], before: 0, after: 1 },
    ])
  })
})
