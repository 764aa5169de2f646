import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, type GivenPlan } from '../../../../test/support/plans.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { SystemActor } from '../../../commands/actor.ts'
import { commands as calendarCommands } from '../../calendar/index.ts'
import { addSubTask, addTask } from './add-task.ts'
import { bulkAssign } from './bulk-assign.ts'
import { closePlan } from './close-plan.ts'
import { dropTask } from './drop-task.ts'
import { editTask } from './edit-task.ts'
import { moveTask } from './move-task.ts'
import { recomputeDates } from './recompute-dates.ts'
import { rollOver } from './roll-over.ts'
import { splitTask } from './split-task.ts'

describe('the shape of a plan', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
  })
  const fresh = async () => {
    office.at('2026-11-23')
    agency = await givenAgency(office)
    plan = await givenPlan(office, agency)
    return plan.tasks.map(({ id }) => id) as [string, string, string]
  }
  const system = (agencyId: number): SystemActor => ({ kind: 'system', agencyId })
  const taskOf = (id: string) =>
    office.connection.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const turnsOf = (id: string) =>
    office.connection.db
      .selectFrom('turn')
      .selectAll()
      .where('taskId', '=', id)
      .orderBy('periodFrom')
      .orderBy('id')
      .execute()
  const part = () => ({
    title: 'Buổi truyền thông tại Ma Nới',
    leadUnitId: agency.units.policy,
    supportUnitIds: [],
    rhythm: 'once',
  })

  it('adds parts; the task above is done through them from then on', async () => {
    const [first] = await fresh()
    const answer = await office.must(addSubTask, agency.actors.headOfPolicy, {
      parentId: first,
      ...part(),
      endsOn: '27/11/2026',
    })
    const foreign = await office.run(addSubTask, agency.actors.headOfPolicy, {
      parentId: first,
      ...part(),
      leadUnitId: agency.units.office,
    })

    expect(answer['codes']).toEqual(['KH43-NV01.1'])
    expect(foreign).toMatchObject({ reason: 'unit-not-yours' })
    expect(await turnsOf(first)).toMatchObject([{ state: 'cancelled' }])
    const added = await office.must(addTask, agency.actors.office, { planId: plan.planId, ...part() })
    expect(added['codes']).toEqual(['KH43-NV04'])
  })

  it('splits a task into parts that take over its owners and dates', async () => {
    const [first] = await fresh()
    const input = { taskId: first, version: 1, titles: 'Soạn tờ rơi\n\nPhát tờ rơi', reason: 'Hai người làm' }
    const one = await office.run(splitTask, agency.actors.headOfPolicy, { ...input, titles: 'Soạn tờ rơi' })
    const answer = await office.must(splitTask, agency.actors.headOfPolicy, input)

    expect(one).toMatchObject({ reason: 'task-split-in-one' })
    expect(answer['codes']).toEqual(['KH43-NV01.1', 'KH43-NV01.2'])
    const [id] = answer['taskIds'] as string[]
    expect(await turnsOf(String(id))).toMatchObject([{ dueOn: '2026-12-04', state: 'open' }])
  })

  it('moves a task, never into itself, and keeps its code', async () => {
    const [first, second] = await fresh()
    const move = (taskId: string, version: number, parentId: string | null) =>
      office.run(moveTask, agency.actors.office, { taskId, version, parentId, position: 9, reason: 'Cùng nội dung' })
    expect(await move(second, 1, first)).toMatchObject({ status: 'done' })
    expect(await move(first, 1, second)).toMatchObject({ reason: 'task-under-itself' })
    expect(await move(first, 2, second)).toMatchObject({ reason: 'record-changed' })
    expect(await taskOf(second)).toMatchObject({ parentId: first, code: 'KH43-NV02', position: 9 })
  })

  it('edits texts, refuses an older version', async () => {
    const [first] = await fresh()
    const input = { taskId: first, version: 1, title: 'Tên mới' }
    await office.must(editTask, agency.actors.office, input)
    expect(await office.run(editTask, agency.actors.office, input)).toMatchObject({ reason: 'record-changed' })
    expect(await taskOf(first)).toMatchObject({ title: 'Tên mới', version: 2, search: 'kh43-nv01 ten moi' })
  })

  it('drops a task with a reason, parts first', async () => {
    const [first, second] = await fresh()
    await office.must(addSubTask, agency.actors.office, { parentId: first, ...part() })
    const drop = (taskId: string, version: number) =>
      office.run(dropTask, agency.actors.office, { taskId, version, reason: 'Nhập vào nhiệm vụ khác' })
    expect(await drop(first, 2)).toMatchObject({ reason: 'task-has-open-parts' })
    expect(await drop(second, 1)).toMatchObject({ status: 'done' })
    expect(await drop(second, 2)).toMatchObject({ reason: 'task-dropped' })
    expect((await turnsOf(second)).every(({ state }) => state === 'cancelled')).toBe(true)
  })

  it('gives many tasks a unit, an officer and a date at once, or none of them', async () => {
    const [first, , third] = await fresh()
    const input = {
      taskIds: [first, third],
      leadUnitId: agency.units.propaganda,
      officerId: agency.actors.officerOfPropaganda.personId,
      endsOn: '10/12/2026',
    }
    const nothing = await office.run(bulkAssign, agency.actors.office, { taskIds: [first] })
    const head = await office.run(bulkAssign, agency.actors.headOfPolicy, input)
    await office.must(bulkAssign, agency.actors.office, input)

    expect(nothing).toMatchObject({ reason: 'nothing-to-change' })
    expect(head).toMatchObject({ reason: 'unit-not-yours' })
    expect(await turnsOf(third)).toMatchObject([{ dueOn: '2026-12-10' }])
    expect(await taskOf(first)).toMatchObject({ leadUnitId: agency.units.propaganda, endsOn: '2026-12-10' })
  })

  it('moves open dates when the calendar changes and tells officer and head', async () => {
    const [first] = await fresh()
    const setDay = calendarCommands.find(({ name }) => name === 'calendar.set-day')
    if (!setDay) throw new Error('expected the calendar to offer set-day')
    await office.must(setDay, agency.actors.admin, dayOff())
    const answer = await office.must(recomputeDates, system(agency.agencyId), {})
    const again = await office.must(recomputeDates, system(agency.agencyId), {})

    expect(answer).toEqual({ moved: 1 })
    expect(again).toEqual({ moved: 0 })
    expect(await turnsOf(first)).toMatchObject([{ dueOn: '2026-12-07' }])
    const notices = await office.connection.db
      .selectFrom('notice')
      .selectAll()
      .where('agencyId', '=', agency.agencyId)
      .execute()
    const told = notices.filter(({ textVi }) => textVi.includes('chuyển từ 04/12/2026 sang 07/12/2026'))
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [agency.actors.officerOfPolicy.personId, agency.actors.headOfPolicy.personId].toSorted(),
    )
  })
  const dayOff = () => ({ on: '04/12/2026', kind: 'HOLIDAY', name: 'Ngày hội của tỉnh', source: 'QĐ 12/QĐ-UBND' })

  it('makes the turns of the next reporting year once it has begun', async () => {
    const [, second] = await fresh()
    office.at('2026-12-15')
    expect(await office.must(rollOver, system(agency.agencyId), {})).toEqual({ added: 12 })
    expect(await office.must(rollOver, system(agency.agencyId), {})).toEqual({ added: 0 })
    const turns = await turnsOf(second)
    expect(turns).toHaveLength(13)
    expect(turns.at(-1)).toMatchObject({ dueOn: '2027-12-14' })
  })

  it('closes a plan only when each task is done or dropped; nothing changes after', async () => {
    const ids = await fresh()
    const close = () =>
      office.run(closePlan, agency.actors.leader, { planId: plan.planId, version: 1, note: 'Hết năm' })
    expect(await close()).toMatchObject({ reason: 'plan-has-open-tasks' })
    for (const taskId of ids) await office.must(dropTask, agency.actors.office, { taskId, version: 1, reason: 'Thôi' })
    expect(await close()).toMatchObject({ status: 'done' })
    expect(await close()).toMatchObject({ reason: 'plan-closed' })
    expect(await office.run(addTask, agency.actors.office, { planId: plan.planId, ...part() })).toMatchObject({
      reason: 'plan-closed',
    })
  })
})
