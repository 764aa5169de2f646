import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, type GivenPlan, listGivenTasks } from '../../../../test/support/plans.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { askForExtension } from './ask-extension.ts'
import { assignTask } from './assign-task.ts'
import { confirmTurn } from './confirm-turn.ts'
import { decideOnExtension } from './decide-extension.ts'
import { handInTurn } from './hand-in.ts'
import { recordProgress } from './record-progress.ts'
import { reopenConfirmed } from './reopen-turn.ts'
import { resumeTask } from './resume-task.ts'
import { returnHandedIn } from './return-turn.ts'
import { setTaskFigures } from './set-figures.ts'
import { suspendTask } from './suspend-task.ts'
import { withdrawHandInOfTurn } from './withdraw-hand-in.ts'
import { withdrawProgress } from './withdraw-progress.ts'

describe('the life of a task', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
  })

  const fresh = async () => {
    office.at('2026-11-23')
    plan = await givenPlan(office, agency)
    const [task] = plan.tasks
    if (!task) throw new Error('expected a task')
    return task
  }
  const turnOf = (id: string) =>
    office.connection.db.selectFrom('turn').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const taskOf = (id: string) =>
    office.connection.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const recorded = (turnId: string) => ({
    turnId,
    text: 'Tổ chức 01 buổi tuyên truyền, 46 người dự',
    doneOn: '20/11/2026',
    files: [],
    documents: 'Báo cáo số 12/BC-BDT ngày 20/11/2026',
  })
  const handedIn = (turnId: string, version: number) => ({ turnId, version, result: 'Đã tổ chức 01 buổi' })
  const worked = async (turnId: string) => {
    const officer = agency.actors.officerOfPolicy
    await office.must(recordProgress, officer, recorded(turnId))
    await office.must(handInTurn, officer, handedIn(turnId, 1))
    return turnOf(turnId)
  }
  const noticesTo = (personId: string) =>
    office.connection.db
      .selectFrom('notice')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('at')
      .orderBy('id')
      .execute()

  it('goes from recording with evidence over handing in to confirmation, and is done', async () => {
    const task = await fresh()
    const turn = await worked(task.turnId)
    expect(turn).toMatchObject({
      state: 'handed_in',
      handedInOn: '2026-11-23',
      handedInBy: agency.actors.officerOfPolicy.personId,
    })

    await office.must(confirmTurn, agency.actors.headOfPolicy, { turnId: turn.id, version: turn.version })

    expect(await turnOf(turn.id)).toMatchObject({
      state: 'confirmed',
      doneOn: '2026-11-23',
      confirmedBy: agency.actors.headOfPolicy.personId,
    })
    expect(await taskOf(task.id)).toMatchObject({ state: 'done' })
    const told = await noticesTo(agency.actors.headOfPolicy.personId)
    expect(told.some(({ textVi }) => textVi.includes('chờ xác nhận'))).toBe(true)
  })

  it('refuses progress without evidence, in the future, and handing in without any', async () => {
    const task = await fresh()
    const officer = agency.actors.officerOfPolicy

    const without = await office.run(recordProgress, officer, { ...recorded(task.turnId), documents: '' })
    const future = await office.run(recordProgress, officer, { ...recorded(task.turnId), doneOn: '24/11/2026' })
    const link = await office.run(recordProgress, officer, { ...recorded(task.turnId), links: 'javascript:alert(1)' })
    const empty = await office.run(handInTurn, officer, handedIn(task.turnId, 1))

    expect(without).toMatchObject({ reason: 'progress-without-evidence' })
    expect(future).toMatchObject({ reason: 'progress-in-the-future' })
    expect(link).toMatchObject({ reason: 'link-not-an-address' })
    expect(empty).toMatchObject({ reason: 'hand-in-without-evidence' })
  })

  it('lets officers work only on what is theirs and heads only in their unit', async () => {
    const task = await fresh()
    const { otherOfficerOfPolicy, headOfPropaganda, headOfPolicy, officerOfPropaganda, admin } = agency.actors
    const assignment = {
      taskId: task.id,
      version: 1,
      supportUnitIds: [],
      rhythm: 'once',
      leadUnitId: agency.units.policy,
    }

    for (const actor of [otherOfficerOfPolicy, officerOfPropaganda, headOfPropaganda, admin]) {
      const receipt = await office.run(recordProgress, actor, recorded(task.turnId))
      expect(receipt.status).toBe('forbidden')
    }
    expect((await office.run(recordProgress, headOfPolicy, recorded(task.turnId))).status).toBe('done')
    expect((await office.run(assignTask, headOfPropaganda, assignment)).status).toBe('forbidden')
    const away = await office.run(assignTask, headOfPolicy, { ...assignment, leadUnitId: agency.units.propaganda })
    expect(away).toMatchObject({ status: 'refused', reason: 'unit-not-yours' })
  })

  it('keeps the same envelope to one recording', async () => {
    const task = await fresh()
    const commandId = newId()
    const first = await office.run(recordProgress, agency.actors.officerOfPolicy, recorded(task.turnId), commandId)
    const second = await office.run(recordProgress, agency.actors.officerOfPolicy, recorded(task.turnId), commandId)

    expect([first.status, second.status]).toEqual(['done', 'repeated'])
    const rows = await office.connection.db
      .selectFrom('progress')
      .selectAll()
      .where('turnId', '=', task.turnId)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('returns what was handed in with a reason, and lets it be taken back before', async () => {
    const task = await fresh()
    const turn = await worked(task.turnId)

    await office.must(withdrawHandInOfTurn, agency.actors.officerOfPolicy, { turnId: turn.id, version: turn.version })
    const taken = await turnOf(turn.id)
    await office.must(handInTurn, agency.actors.officerOfPolicy, handedIn(turn.id, taken.version))
    const again = await turnOf(turn.id)
    await office.must(returnHandedIn, agency.actors.headOfPolicy, {
      turnId: turn.id,
      version: again.version,
      reason: 'Thiếu danh sách',
    })

    expect(await turnOf(turn.id)).toMatchObject({ state: 'open', returnReason: 'Thiếu danh sách', handedInOn: null })
    const told = await noticesTo(agency.actors.officerOfPolicy.personId)
    expect(told.at(-1)?.textVi).toContain('Thiếu danh sách')
  })

  it('has nobody confirm what they handed in, and the Office open it again', async () => {
    const task = await fresh()
    await office.must(recordProgress, agency.actors.headOfPolicy, recorded(task.turnId))
    await office.must(handInTurn, agency.actors.headOfPolicy, handedIn(task.turnId, 1))
    const own = await office.run(confirmTurn, agency.actors.headOfPolicy, { turnId: task.turnId, version: 2 })
    await office.must(confirmTurn, agency.actors.office, { turnId: task.turnId, version: 2 })
    const head = await office.run(reopenConfirmed, agency.actors.headOfPolicy, {
      turnId: task.turnId,
      version: 3,
      reason: 'Nhầm',
    })
    await office.must(reopenConfirmed, agency.actors.office, { turnId: task.turnId, version: 3, reason: 'Nhầm' })

    expect(own).toMatchObject({ reason: 'own-hand-in' })
    expect(head.status).toBe('forbidden')
    expect(await turnOf(task.turnId)).toMatchObject({ state: 'open', doneOn: null, confirmedBy: null })
    expect(await taskOf(task.id)).toMatchObject({ state: 'open' })
  })

  it('shows two people who assign the same task that the other was first', async () => {
    const task = await fresh()
    const input = {
      taskId: task.id,
      version: 1,
      supportUnitIds: [],
      rhythm: 'once',
      leadUnitId: agency.units.policy,
      endsOn: '11/12/2026',
    }

    await office.must(assignTask, agency.actors.headOfPolicy, {
      ...input,
      officerId: agency.actors.otherOfficerOfPolicy.personId,
    })
    const second = await office.run(assignTask, agency.actors.office, input)

    expect(second).toMatchObject({ status: 'refused', reason: 'record-changed' })
    expect(await turnOf(task.turnId)).toMatchObject({ dueOn: '2026-12-11' })
    const told = await noticesTo(agency.actors.otherOfficerOfPolicy.personId)
    expect(told.at(-1)?.textVi).toContain('hạn 11/12/2026')
  })

  it('extends a date when granted and says so, and keeps it when refused', async () => {
    const task = await fresh()
    const asked = { turnId: task.turnId, version: 1, toDueOn: '18/12/2026', reason: 'Chờ ý kiến Sở Nội vụ' }
    const early = await office.run(askForExtension, agency.actors.officerOfPolicy, { ...asked, toDueOn: '01/12/2026' })
    await office.must(askForExtension, agency.actors.officerOfPolicy, asked)
    const twice = await office.run(askForExtension, agency.actors.officerOfPolicy, asked)
    const extension = await office.connection.db
      .selectFrom('extension')
      .selectAll()
      .where('turnId', '=', task.turnId)
      .executeTakeFirstOrThrow()
    const decision = { extensionId: extension.id, turnId: task.turnId, decision: 'grant' }
    const own = await office.run(decideOnExtension, agency.actors.officerOfPolicy, decision)
    const mute = await office.run(decideOnExtension, agency.actors.headOfPolicy, { ...decision, decision: 'refuse' })
    await office.must(decideOnExtension, agency.actors.headOfPolicy, decision)

    expect(early).toMatchObject({ reason: 'extension-not-later' })
    expect(twice).toMatchObject({ reason: 'extension-already-asked' })
    expect(own.status).toBe('forbidden')
    expect(mute).toMatchObject({ reason: 'refusal-without-answer' })
    const turn = await turnOf(task.turnId)
    expect(turn).toMatchObject({ dueOn: '2026-12-18' })
    expect(JSON.stringify(turn.derivation)).toContain('Được gia hạn')
    expect(await taskOf(task.id)).toMatchObject({ endsOn: '2026-12-18' })
  })

  it('stops the clock of a suspended task and moves its date by the working days it stood still', async () => {
    const task = await fresh()
    await office.must(suspendTask, agency.actors.headOfPolicy, { taskId: task.id, version: 1, reason: 'Chờ hướng dẫn' })
    const halted = await office.run(recordProgress, agency.actors.officerOfPolicy, recorded(task.turnId))
    // 24 November is a holiday, so that two working days go by.
    office.at('2026-11-26')
    await office.must(resumeTask, agency.actors.headOfPolicy, {
      taskId: task.id,
      version: 2,
      reason: 'Đã có hướng dẫn',
    })

    expect(halted).toMatchObject({ reason: 'task-suspended' })
    expect(await turnOf(task.turnId)).toMatchObject({ dueOn: '2026-12-08', state: 'open' })
    expect(await taskOf(task.id)).toMatchObject({ state: 'open', endsOn: '2026-12-08', suspendedOn: null })
  })

  it('takes figures with targets, records their values, and keeps what was recorded', async () => {
    const task = await fresh()
    const figures = [{ name: 'Số buổi tuyên truyền', measure: 'buổi', target: '7' }]
    const answer = await office.must(setTaskFigures, agency.actors.headOfPolicy, {
      taskId: task.id,
      version: 1,
      figures,
    })
    const [figureId] = answer['figureIds'] as string[]
    await office.must(recordProgress, agency.actors.officerOfPolicy, {
      ...recorded(task.turnId),
      values: [{ figureId, value: '1,5' }],
    })
    const removed = await office.run(setTaskFigures, agency.actors.headOfPolicy, {
      taskId: task.id,
      version: 2,
      figures: [],
    })
    const foreign = await office.run(recordProgress, agency.actors.officerOfPolicy, {
      ...recorded(task.turnId),
      values: [{ figureId: newId(), value: '1' }],
    })

    const values = await office.connection.db
      .selectFrom('figureValue')
      .selectAll()
      .where('figureId', '=', String(figureId))
      .execute()
    expect(values).toMatchObject([{ value: 1.5 }])
    expect(removed).toMatchObject({ reason: 'figure-has-values' })
    expect(foreign).toMatchObject({ reason: 'figure-not-of-task' })
  })

  it('keeps withdrawn progress to be seen, and no longer counts its evidence', async () => {
    const task = await fresh()
    const { progressId } = await office.must(recordProgress, agency.actors.officerOfPolicy, recorded(task.turnId))
    const other = await office.run(withdrawProgress, agency.actors.otherOfficerOfPolicy, { progressId, reason: 'Nhầm' })
    await office.must(withdrawProgress, agency.actors.officerOfPolicy, { progressId, reason: 'Ghi nhầm nhiệm vụ' })
    const twice = await office.run(withdrawProgress, agency.actors.officerOfPolicy, { progressId, reason: 'Nhầm' })
    const empty = await office.run(handInTurn, agency.actors.officerOfPolicy, handedIn(task.turnId, 1))

    expect(other.status).toBe('forbidden')
    expect(twice).toMatchObject({ reason: 'progress-withdrawn' })
    expect(empty).toMatchObject({ reason: 'hand-in-without-evidence' })
    const [row] = await office.connection.db
      .selectFrom('progress')
      .selectAll()
      .where('turnId', '=', task.turnId)
      .execute()
    expect(row).toMatchObject({ withdrawnReason: 'Ghi nhầm nhiệm vụ' })
  })

  it('keeps the other turns of a rhythm open when one is confirmed', async () => {
    await fresh()
    const monthly = plan.tasks[1]
    const turn = await worked(monthly?.turnId ?? '')
    await office.must(confirmTurn, agency.actors.headOfPolicy, { turnId: turn.id, version: turn.version })

    expect(await taskOf(monthly?.id ?? '')).toMatchObject({ state: 'open' })
    expect((await listGivenTasks(office, plan.planId))[1]?.turnId).toBe(turn.id)
  })
})
