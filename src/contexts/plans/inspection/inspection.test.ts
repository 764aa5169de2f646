import { beforeEach, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, type GivenPlan } from '../../../../test/support/plans.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import { runQuery } from '../../../commands/run-query.ts'
import { closeInspection } from './commands/close-inspection.ts'
import { fillInspectionItem } from './commands/fill-inspection-item.ts'
import { findingToTask } from './commands/finding-to-task.ts'
import { planInspectionCommand } from './commands/plan-inspection.ts'
import { type InspectionDraft, inspectionDraft } from './queries/inspection-draft.ts'
import {
  inspectionMinutes,
  inspectionShown,
  type InspectionShown,
  type MinutesShown,
} from './queries/inspection-page.ts'
import { exportInspections, listInspections } from './queries/list-inspections.ts'

describe('a round of inspection', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  beforeEach(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    plan = await givenPlan(office, agency)
  })

  const planning = (changes: Record<string, unknown> = {}) => ({
    planId: plan.planId,
    title: 'Kiểm tra quý IV/2026',
    startsOn: '23/11/2026',
    endsOn: '27/11/2026',
    ledBy: agency.actors.leader.personId,
    taskIds: plan.tasks.slice(0, 2).map(({ id }) => id),
    checklist: 'Tiến độ\n\nMinh chứng\n',
    ...changes,
  })
  const planned = async () =>
    String((await office.must(planInspectionCommand, agency.actors.office, planning()))['inspectionId'])
  const shown = (id: string, actor: Person = agency.actors.office) =>
    office.ask<InspectionShown>(inspectionShown, actor, { inspectionId: id })
  const answers = (first: string) => [
    { line: '0', value: first, note: '' },
    { line: '1', value: 'no', note: 'Thiếu danh sách người dự' },
  ]
  const fillAll = async (id: string) => {
    for (const item of (await shown(id)).items) {
      const filling = { itemId: item.id, version: item.version, answers: answers('yes'), finding: 'Thiếu minh chứng' }
      await office.must(fillInspectionItem, agency.actors.office, filling)
    }
  }

  it('is planned, gone through, closed with minutes, and its findings become tasks', async () => {
    const id = await planned()
    const draft = await shown(id)
    expect(draft.inspection).toMatchObject({ code: `${plan.code}-KT01`, checklist: ['Tiến độ', 'Minh chứng'] })

    await fillAll(id)
    const closing = { inspectionId: id, version: 1, present: 'Bà Thập Thị Liên', minutes: 'Cơ bản đạt' }
    await office.must(closeInspection, agency.actors.office, closing)
    const [item] = (await shown(id)).items
    const given = {
      itemId: item?.id,
      version: item?.version,
      title: 'Bổ sung danh sách người dự',
      leadUnitId: agency.units.policy,
      officerId: agency.actors.officerOfPolicy.personId,
      dueOn: '11/12/2026',
    }
    const answer = await office.must(findingToTask, agency.actors.office, given)
    const twice = await office.run(findingToTask, agency.actors.office, { ...given, version: 3 })

    const task = await office.connection.db
      .selectFrom('task')
      .selectAll()
      .where('id', '=', String(answer['taskId']))
      .executeTakeFirstOrThrow()
    expect(task).toMatchObject({ inspectionId: id, planId: plan.planId, endsOn: '2026-12-11' })
    expect((await shown(id)).items[0]).toMatchObject({ findingTaskId: task.id, findingTaskCode: task.code })
    expect(twice).toMatchObject({ reason: 'finding-has-task' })
    const minutes = await office.ask<MinutesShown>(inspectionMinutes, agency.actors.headOfPolicy, { inspectionId: id })
    expect(JSON.stringify(minutes.document)).toContain('Thiếu danh sách người dự')
    expect(minutes.document).toMatchObject({ type: 'biên bản', date: '2026-11-23' })
  })

  it('is not planned without tasks, of two plans, led by an inspected unit, or ending before it starts', async () => {
    const other = await givenPlan(office, agency)
    const run = (changes: Record<string, unknown>) =>
      office.run(planInspectionCommand, agency.actors.office, planning(changes))

    expect(await run({ taskIds: [] })).toMatchObject({ reason: 'inspection-without-tasks' })
    expect(await run({ taskIds: [other.tasks[0]?.id] })).toMatchObject({ reason: 'task-of-other-plan' })
    expect(await run({ ledBy: agency.actors.headOfPolicy.personId })).toMatchObject({ reason: 'led-by-inspected-unit' })
    expect(await run({ endsOn: '20/11/2026' })).toMatchObject({ reason: 'inspection-ends-before-start' })
    expect(await run({ checklist: ' - \n'.repeat(41) })).toMatchObject({ reason: 'checklist-too-long' })
    expect(await run({ startsOn: '31/2/2026' })).toMatchObject({ status: 'invalid' })
    expect((await office.run(planInspectionCommand, agency.actors.headOfPolicy, planning())).status).toBe('forbidden')
  })

  it('is closed only when every line has its answer, and stands from then on', async () => {
    const id = await planned()
    const closing = { inspectionId: id, version: 1, present: 'Bà Liên' }
    const early = await office.run(closeInspection, agency.actors.office, closing)
    await fillAll(id)
    await office.must(closeInspection, agency.actors.office, closing)
    const again = await office.run(closeInspection, agency.actors.office, { ...closing, version: 2 })
    const [item] = (await shown(id)).items
    const filling = { itemId: item?.id, version: item?.version, answers: answers('no') }
    const late = await office.run(fillInspectionItem, agency.actors.office, filling)

    expect([early, again, late]).toMatchObject([
      { reason: 'inspection-not-answered' },
      { reason: 'inspection-closed' },
      { reason: 'inspection-closed' },
    ])
  })

  it('is seen by the inspected unit, which cannot write about itself, and not by others', async () => {
    const id = await planned()
    const [item] = (await shown(id, agency.actors.officerOfPolicy)).items
    const filling = { itemId: item?.id, version: 1, answers: answers('yes') }

    for (const actor of [agency.actors.headOfPolicy, agency.actors.officerOfPolicy]) {
      expect((await office.run(fillInspectionItem, actor, filling)).status).toBe('forbidden')
      expect(await office.ask(listInspections, actor)).toMatchObject({ total: 1 })
    }
    const stranger = agency.actors.headOfPropaganda
    expect(await runQuery(office.door, inspectionShown, stranger, { inspectionId: id })).toEqual({
      status: 'forbidden',
    })
    expect(await office.ask(listInspections, stranger)).toMatchObject({ total: 0 })
    const stale = await office.run(fillInspectionItem, agency.actors.leader, { ...filling, version: 9 })
    const short = await office.run(fillInspectionItem, agency.actors.leader, { ...filling, answers: [] })
    expect([stale, short]).toMatchObject([{ reason: 'record-changed' }, { reason: 'answers-not-of-checklist' }])
  })

  it('may be filled in by whoever leads it, and not by the Office about itself', async () => {
    const head = agency.actors.headOfPropaganda
    const led = planning({ ledBy: head.personId })
    const id = String((await office.must(planInspectionCommand, agency.actors.office, led))['inspectionId'])
    const [item] = (await shown(id, head)).items
    await office.must(fillInspectionItem, head, { itemId: item?.id, version: 1, answers: answers('partly') })

    const own = await givenPlan(office, agency, {
      tasks: [{ title: 'Việc của Văn phòng', leadUnitId: agency.units.office }],
    })
    const about = planning({ planId: own.planId, taskIds: [own.tasks[0]?.id] })
    const ofOffice = await office.must(planInspectionCommand, agency.actors.leader, about)
    const [itemId] = ofOffice['itemIds'] as string[]
    const filling = { itemId, version: 1, answers: answers('yes') }
    const byOffice = await office.run(fillInspectionItem, agency.actors.office, filling)
    await office.must(fillInspectionItem, agency.actors.leader, filling)

    expect(byOffice).toMatchObject({ reason: 'own-unit-inspected' })
  })

  it('is listed with how far it is, and prepared from the tasks that have no parts', async () => {
    const id = await planned()
    await fillAll(id)

    const rows = await office.ask<unknown[]>(exportInspections, agency.actors.leader)
    expect(rows).toMatchObject([{ id, itemCount: 2, answeredCount: 2, findingCount: 2, state: 'planned' }])
    const draft = await office.ask<InspectionDraft>(inspectionDraft, agency.actors.office)
    expect(draft).toMatchObject({ planId: plan.planId })
    expect(draft.tasks.map(({ value }) => value)).toEqual(plan.tasks.map(({ id: taskId }) => taskId))
  })
})
