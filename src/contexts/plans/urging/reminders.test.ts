import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, type GivenPlan } from '../../../../test/support/plans.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { askForExtension } from '../commands/ask-extension.ts'
import { decideOnExtension } from '../commands/decide-extension.ts'
import { suspendTask } from '../commands/suspend-task.ts'
import { remind } from './commands/remind.ts'
import { setEscalation } from './commands/set-escalation.ts'
import { type EscalationShown, escalation } from './queries/escalation.ts'
import { taskProof, type TaskProof } from './queries/proof.ts'
import { runReminders } from './run-reminders.ts'

describe('reminders', () => {
  let office: Scenario
  let agency: GivenAgency
  let plan: GivenPlan
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
  })
  const fresh = async () => {
    office.at('2026-11-23')
    agency = await givenAgency(office)
    const owned = { leadUnitId: agency.units.policy, officerId: agency.actors.officerOfPolicy.personId }
    plan = await givenPlan(office, agency, {
      tasks: [{ title: 'Đổi mới tuyên truyền', ...owned, dueOn: '2026-12-04' as never }],
    })
    const [task] = plan.tasks
    if (!task) throw new Error('expected a task')
    return task
  }
  const run = (moment: string) => {
    office.at(moment)
    return runReminders(office.door, agency.agencyId)
  }
  const told = async (taskId: string) => {
    const { proof } = await office.ask<TaskProof>(taskProof, agency.actors.office, { taskId })
    return proof.map(({ personName }) => personName)
  }

  it('go out on their day in working hours, once, and climb the chain', async () => {
    const task = await fresh()

    const tooEarly = await run('2026-11-26T09:00:00+07:00')
    const atNight = await run('2026-11-27T06:00:00+07:00')
    const first = await run('2026-11-27T09:00:00+07:00')
    const again = await run('2026-11-27T10:00:00+07:00')
    const weekend = await run('2026-11-28T09:00:00+07:00')
    expect([tooEarly, atNight, first, again, weekend]).toEqual([0, 0, 1, 0, 0])

    await run('2026-12-02T09:00:00+07:00')
    await run('2026-12-04T09:00:00+07:00')
    await run('2026-12-07T09:00:00+07:00')
    await run('2026-12-09T09:00:00+07:00')
    await run('2026-12-11T09:00:00+07:00')
    const { officerOfPolicy: officer, headOfPolicy: head, office: ofOffice, leader } = agency.names
    const names = await told(task.id)
    expect(names.toReversed().filter((_, index) => index !== 2 && index !== 3)).toEqual([
      officer,
      officer,
      head,
      ofOffice,
      leader,
    ])
    expect(new Set(names.toReversed().slice(2, 4))).toEqual(new Set([officer, head]))
  })

  it('wait for the working hours that the agency has set', async () => {
    await fresh()
    const settings = { workingHours: [{ from: '13:00', to: '18:00' }] }
    await office.connection.db
      .updateTable('agency')
      .set({ settings: JSON.stringify(settings) })
      .where('id', '=', agency.agencyId)
      .execute()

    const inTheMorning = await run('2026-11-27T09:00:00+07:00')
    const inTheAfternoon = await run('2026-11-27T17:30:00+07:00')

    expect([inTheMorning, inTheAfternoon]).toEqual([0, 1])
  })

  it('leave no audit line when nothing is to be said', async () => {
    await fresh()
    const before = (await office.auditTrail(agency.agencyId)).length

    await run('2026-11-25T09:00:00+07:00')

    expect(await office.auditTrail(agency.agencyId)).toHaveLength(before)
  })

  it('are said once when two processes remind at the same time', async () => {
    const task = await fresh()
    office.at('2026-11-27T09:00:00+07:00')

    await Promise.all([runReminders(office.door, agency.agencyId), runReminders(office.door, agency.agencyId)])

    expect(await told(task.id)).toHaveLength(1)
  })

  it('begin anew after an extension, and are silent while suspended', async () => {
    const task = await fresh()
    await run('2026-11-27T09:00:00+07:00')
    const asked = { turnId: task.turnId, version: 1, toDueOn: '18/12/2026', reason: 'Chờ ý kiến Sở Nội vụ' }
    await office.must(askForExtension, agency.actors.officerOfPolicy, asked)
    const { id: extensionId } = await office.connection.db
      .selectFrom('extension')
      .select('id')
      .where('turnId', '=', task.turnId)
      .executeTakeFirstOrThrow()
    const grant = { extensionId, turnId: task.turnId, decision: 'grant' }
    await office.must(decideOnExtension, agency.actors.headOfPolicy, grant)

    const oldDate = await run('2026-12-02T09:00:00+07:00')
    const newDate = await run('2026-12-11T09:00:00+07:00')
    await office.must(suspendTask, agency.actors.headOfPolicy, { taskId: task.id, version: 2, reason: 'Chờ kinh phí' })
    const suspended = await run('2026-12-16T09:00:00+07:00')

    expect([oldDate, newDate, suspended]).toEqual([0, 1, 0])
  })

  it('are only sent by Khéo itself', async () => {
    await fresh()
    for (const actor of Object.values(agency.actors)) {
      expect((await office.run(remind, actor, {})).status).toBe('forbidden')
    }
  })

  it('follow the rule the agency sets', async () => {
    const task = await fresh()
    const steps = [{ when: 'before', days: '8', to: 'unit_head' }]

    const byHead = await office.run(setEscalation, agency.actors.headOfPolicy, { version: 0, steps })
    await office.must(setEscalation, agency.actors.office, { version: 0, steps })
    const stale = await office.run(setEscalation, agency.actors.admin, { version: 0, steps })
    const empty = await office.run(setEscalation, agency.actors.admin, { version: 1, steps: [] })
    await run('2026-11-25T09:00:00+07:00')

    expect(byHead.status).toBe('forbidden')
    expect([stale, empty]).toMatchObject([{ reason: 'record-changed' }, { reason: 'steps-missing' }])
    const rule = await office.ask<EscalationShown>(escalation, agency.actors.office)
    expect(rule).toMatchObject({ isOwn: true, version: 1, steps: [{ offset: -8, to: 'unit_head' }] })
    expect(await told(task.id)).toEqual([agency.names.headOfPolicy])
  })

  it('of 2,000 turns that all have come take few statements', async () => {
    office.at('2026-11-23')
    agency = await givenAgency(office)
    const owned = { leadUnitId: agency.units.policy, officerId: agency.actors.officerOfPolicy.personId }
    const tasks = Array.from({ length: 2_000 }, (_, index) => ({
      title: `Việc ${index}`,
      ...owned,
      dueOn: '2026-12-04' as never,
    }))
    await givenPlan(office, agency, { tasks })
    office.at('2026-11-27T09:00:00+07:00')

    const before = statements.length
    const sent = await runReminders(office.door, agency.agencyId)
    // How a transaction is opened differs between the engines; what is asked in it does not.
    const used = statements.slice(before).filter((text) => !/^(begin|start|commit|rollback|set) ?/i.test(text)).length
    const again = await runReminders(office.door, agency.agencyId)

    expect(sent).toBe(2_000)
    expect(used).toBeLessThan(70)
    expect(again).toBe(0)
  })
})
