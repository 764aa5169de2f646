import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, type GivenPlan } from '../../../../test/support/plans.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { askForExtension } from '../commands/ask-extension.ts'
import { confirmTurn } from '../commands/confirm-turn.ts'
import { handInTurn } from '../commands/hand-in.ts'
import { recordProgress } from '../commands/record-progress.ts'
import { setTaskFigures } from '../commands/set-figures.ts'
import { figureIndicators, indicators, valueOf } from '../indicators.ts'
import { taskHolder } from '../store/task-holder.ts'
import { lateTurns } from './late-turns.ts'
import { type MyWork, myWork } from './my-work.ts'
import { planList, type PlanListResult } from './plan-list.ts'
import { planPage, type PlanPageResult } from './plan-page.ts'
import { listTaskResults } from './task-results.ts'

describe('reading plans', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    office.at('2026-01-05')
    plan = await givenPlan(office, agency)
    office.at('2026-11-23')
    const [first] = plan.tasks
    const turnId = first?.turnId ?? ''
    const figures = [{ name: 'Số buổi', measure: 'buổi', target: 7 }]
    const { figureIds } = await office.must(setTaskFigures, agency.actors.headOfPolicy, {
      taskId: first?.id,
      version: 1,
      figures,
    })
    const [figureId] = figureIds as string[]
    await office.must(recordProgress, agency.actors.officerOfPolicy, {
      turnId,
      text: 'Tổ chức 02 buổi',
      doneOn: '20/11/2026',
      files: [],
      links: 'https://bandantoc.example/tin/1',
      values: [{ figureId, value: 2 }],
    })
  })
  const asked = () => ({
    agencyId: agency.agencyId,
    planId: plan.planId,
    from: day('2025-12-15'),
    to: day('2026-12-14'),
    asOf: day('2026-11-23'),
  })
  const countOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = statements.length
    await act()
    return statements.slice(before).filter((text) => !/^(set|begin|commit|start)/i.test(text)).length
  }

  it('shows each person what waits for them, with one thing to do', async () => {
    const mine = await office.ask<MyWork>(myWork, agency.actors.officerOfPolicy)
    expect(mine.later.map(({ act }) => act)).toEqual(['hand-in', 'record'])
    expect(mine.later[0]).toMatchObject({ workingDaysLeft: 8, row: { code: 'KH43-NV01' } })
    expect(mine.late).toHaveLength(11)
    expect(mine.late[0]).toMatchObject({ act: 'record', row: { code: 'KH43-NV02', dueOn: '2026-01-14' } })
    expect(mine.unit).toMatchObject({ name: 'Phòng Chính sách', counts: { given: 13, late: 11, inTime: 2 } })
    expect((await office.ask<MyWork>(myWork, agency.actors.officerOfPropaganda)).late).toEqual([])
  })

  it('shows those who see to the whole agency how the whole agency stands, and others their unit', async () => {
    const unitOf = async (person: keyof GivenAgency['actors']) =>
      (await office.ask<MyWork>(myWork, agency.actors[person])).unit
    for (const person of ['leader', 'office'] as const)
      expect(await unitOf(person)).toMatchObject({ isAgency: true, name: null, toUrge: 11, counts: { given: 14 } })
    expect(await unitOf('headOfPolicy')).toMatchObject({ isAgency: false, name: 'Phòng Chính sách', toUrge: 11 })
    expect(await unitOf('officerOfPropaganda')).toMatchObject({ isAgency: false, toUrge: 0, counts: { given: 0 } })
  })

  it('brings what was handed in to the head, and tells the officer that it waits there', async () => {
    const other = await givenAgency(office)
    const [task] = (await givenPlan(office, other)).tasks
    const turnId = task?.turnId ?? ''
    const { officerOfPolicy, headOfPolicy } = other.actors
    await office.must(askForExtension, officerOfPolicy, { turnId, version: 1, toDueOn: '18/12/2026', reason: 'Chờ' })
    await office.must(recordProgress, officerOfPolicy, {
      turnId,
      text: 'Xong',
      doneOn: '20/11/2026',
      files: [],
      documents: 'BC 1',
    })
    await office.must(handInTurn, officerOfPolicy, { turnId, version: 1, result: 'Xong' })

    const head = await office.ask<MyWork>(myWork, headOfPolicy)
    const officer = await office.ask<MyWork>(myWork, officerOfPolicy)
    const theOffice = await office.ask<MyWork>(myWork, other.actors.office)
    expect(head.later.map(({ act }) => act)).toEqual(['confirm', 'decide-extension'])
    expect(officer.iWaitFor.map(({ act }) => act)).toEqual(['await-confirmation', 'await-extension'])
    expect(head.later[0]?.handedIn).toEqual({ on: '2026-11-23', came: 'on-time', workingDaysLate: 0 })
    expect(theOffice.later.map(({ act, row }) => [act, row.code])).toEqual([['assign', 'KH43-NV03']])
  })

  it('rolls a plan up from its turns, by unit, and narrows, sorts and pages its tasks', async () => {
    const page = await office.ask<PlanPageResult>(planPage, agency.actors.leader, { planId: plan.planId })
    expect(page.counts).toMatchObject({ given: 14, late: 11, soon: 0, inTime: 3 })
    expect(page.units.map(({ unitName, counts }) => [unitName, counts.given])).toEqual([
      ['Phòng Chính sách', 13],
      [null, 1],
    ])
    expect(page.rows.map(({ standing }) => standing)).toEqual(['doing', 'late', 'todo'])
    expect(page.year).toMatchObject({ year: 2026, from: '2025-12-15', to: '2026-12-14' })

    const found = async (filter: object) =>
      (await office.ask<PlanPageResult>(planPage, agency.actors.leader, { planId: plan.planId, ...filter })).rows.map(
        ({ task }) => task.code,
      )
    expect(await found({ tim: 'tam tu nguyen vong' })).toEqual(['KH43-NV02'])
    expect(await found({ trangThai: 'unassigned' })).toEqual(['KH43-NV03'])
    expect(await found({ donVi: agency.units.policy, xep: 'due', chieu: 'desc' })).toEqual(['KH43-NV01', 'KH43-NV02'])
    expect(await found({ tuNgay: '01/12/2026' })).toEqual(['KH43-NV01'])
    expect(await found({ trang: 2 })).toEqual([])
    expect(await found({ trangThai: 'nonsense', donVi: 'x' })).toHaveLength(3)
  })

  it('agrees in the list of plans with the page of each', async () => {
    const list = await office.ask<PlanListResult>(planList, agency.actors.officerOfPropaganda, { tim: 'dan van kheo' })
    expect(list.rows).toMatchObject([{ code: 'KH43', taskCount: 3, late: 11, confirmed: 0 }])
    expect((await office.ask<PlanListResult>(planList, agency.actors.office, { tim: '100%' })).rows).toEqual([])
  })

  it('lists who is late, longest first, to whom it concerns', async () => {
    const all = await office.ask<{ total: number; rows: { workingDaysLate: number }[] }>(
      lateTurns,
      agency.actors.office,
    )
    const own = await office.ask<{ total: number }>(lateTurns, agency.actors.otherOfficerOfPolicy)
    expect(all.total).toBe(11)
    expect(all.rows[0]?.workingDaysLate).toBeGreaterThan(200)
    expect(own.total).toBe(0)
  })

  it('stays within four statements a query', async () => {
    const input = { planId: plan.planId }
    expect(await countOf(() => office.ask(planPage, agency.actors.office, input))).toBeLessThanOrEqual(4)
    expect(await countOf(() => office.ask(myWork, agency.actors.office))).toBeLessThanOrEqual(4)
    expect(await countOf(() => office.ask(planList, agency.actors.office))).toBeLessThanOrEqual(4)
    expect(await countOf(() => office.ask(lateTurns, agency.actors.office))).toBeLessThanOrEqual(4)
  })

  it('offers figures to reports that are counted from rows, each with its evidence', async () => {
    const { db } = office.connection
    const valueFor = (name: string) =>
      readAs(db, [agency.agencyId], async (read) =>
        valueOf((await indicators.find((each) => each.name === name)?.rows(read, asked())) ?? []),
      )
    expect(await valueFor('plan.tasks')).toBe(3)
    expect(await valueFor('plan.tasks-done')).toBe(0)
    expect(await valueFor('plan.turns')).toBe(13)
    expect(await valueFor('plan.late')).toBe(11)
    expect(await valueFor('plan.under-way')).toBe(2)
    expect(await valueFor('plan.on-time')).toBe(0)
    expect(await valueFor('plan.progress')).toBe(1)
    const rows = await readAs(db, [agency.agencyId], async (read) => {
      const [figure] = await figureIndicators(read, asked())
      return figure?.rows(read, asked())
    })
    expect(rows).toMatchObject([
      { value: 2, evidence: [{ href: 'https://bandantoc.example/tin/1' }], on: '2026-11-20' },
    ])
    const results = await readAs(db, [agency.agencyId], (read) => listTaskResults(read, asked()))
    expect(results.map(({ turns }) => turns.length)).toEqual([1, 12, 1])
  })

  it('counts what was confirmed as done on time, with its evidence', async () => {
    const other = await givenAgency(office)
    const own = await givenPlan(office, other)
    const turnId = own.tasks[0]?.turnId ?? ''
    await office.must(recordProgress, other.actors.officerOfPolicy, {
      turnId,
      text: 'Xong',
      doneOn: '20/11/2026',
      files: [],
      documents: 'BC 1',
    })
    await office.must(handInTurn, other.actors.officerOfPolicy, { turnId, version: 1, result: 'Xong' })
    await office.must(confirmTurn, other.actors.headOfPolicy, { turnId, version: 2 })
    const rowsOf = (name: string) =>
      readAs(office.connection.db, [other.agencyId], async (read) =>
        indicators
          .find((each) => each.name === name)
          ?.rows(read, { ...asked(), agencyId: other.agencyId, planId: own.planId }),
      )
    expect(await rowsOf('plan.on-time')).toMatchObject([{ id: turnId, evidence: [{ label: 'BC 1' }] }])
    expect(await rowsOf('plan.tasks-done')).toMatchObject([{ id: own.tasks[0]?.id, evidence: [{}, { label: 'BC 1' }] }])
    const page = await office.ask<PlanPageResult>(planPage, other.actors.leader, { planId: own.planId })
    expect(page).toMatchObject({ doneCount: 1, counts: { doneOnTime: 1 } })
  })

  it('hands the open tasks of somebody who leaves to a successor', async () => {
    const other = await givenAgency(office)
    await givenPlan(office, other)
    const { officerOfPolicy, otherOfficerOfPolicy, office: clerk } = other.actors
    const { writeAs } = await import('../../../platform/database/as-agency.ts')
    const facts = { today: day('2026-11-23'), at: new Date(), actor: clerk, newId: office.door.newId }
    const [before, moved, after] = await writeAs(office.connection.db, [other.agencyId], async (db) => {
      const held = { agencyId: other.agencyId, personId: officerOfPolicy.personId }
      const count = async () =>
        (await sql<{ open: number }>`select ${taskHolder.openCount(held)} as open`.execute(db)).rows[0]?.open
      const first = await count()
      const given = await taskHolder.handOver(db, {
        fromPersonId: officerOfPolicy.personId,
        toPersonId: otherOfficerOfPolicy.personId,
        facts,
      })
      return [first, given, await count()]
    })
    expect([before, moved, after]).toEqual([2, 2, 0])
  })
})
