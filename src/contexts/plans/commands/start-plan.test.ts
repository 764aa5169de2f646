import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { givenPlan } from '../../../../test/support/plans.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { startPlanCommand } from './start-plan.ts'

describe('starting a plan', () => {
  let office: Scenario
  let agency: GivenAgency
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
  })

  it('gives every task a readable code and the turns its rhythm makes in the reporting year', async () => {
    office.at('2026-01-05')
    const plan = await givenPlan(office, agency)
    office.at('2026-11-23')

    expect(plan.code).toBe('KH43')
    expect(plan.tasks.map(({ code }) => code)).toEqual(['KH43-NV01', 'KH43-NV02', 'KH43-NV03'])
    expect(plan.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-12-04', '2026-01-14', null])
    const turns = await office.connection.db
      .selectFrom('turn')
      .selectAll()
      .where('taskId', '=', plan.tasks[1]?.id ?? '')
      .orderBy('periodFrom')
      .execute()
    expect(turns).toHaveLength(12)
    expect(turns.at(-1)).toMatchObject({ periodFrom: '2026-11-15', periodTo: '2026-12-14', dueOn: '2026-12-14' })
    expect(turns[0]?.derivation).toMatchObject({ dueOn: '2026-01-14' })
  })

  it('makes no turns for periods that were over when the task was given', async () => {
    const { tasks } = await givenPlan(office, await givenAgency(office))
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-12-04', '2026-12-14', null])
  })

  it('names parts after the task they are part of, and gives only leaves turns', async () => {
    const plan = await givenPlan(office, agency, {
      tasks: [
        { path: 'II/8', title: 'Chương trình mục tiêu quốc gia' },
        { path: 'II/8/a', parentPath: 'II/8', title: 'Truyền thông' },
        { path: 'II/8/b', parentPath: 'II/8', title: 'Nắm tâm tư' },
      ],
    })

    expect(plan.tasks.map(({ code }) => code)).toEqual(['KH43.2-NV01', 'KH43.2-NV01.1', 'KH43.2-NV01.2'])
    expect(plan.tasks[0]?.turnId).toBe('')
    expect(plan.tasks[1]?.turnId).not.toBe('')
  })

  it('tells officers and heads what they were given', async () => {
    const other = await givenAgency(office)
    await givenPlan(office, other)

    const notices = await office.connection.db
      .selectFrom('notice')
      .selectAll()
      .where('agencyId', '=', other.agencyId)
      .execute()
    const told = Map.groupBy(notices, ({ personId }) => personId)
    expect(told.get(other.actors.officerOfPolicy.personId)).toHaveLength(2)
    expect(told.get(other.actors.headOfPolicy.personId)).toHaveLength(2)
    expect(notices[0]?.href).toMatch(/^\/nhiem-vu\//)
  })

  it('refuses a document that was started, a plan without tasks, one that ends before it starts', async () => {
    const plan = await givenPlan(office, agency)
    const input = { documentId: plan.documentId, title: 'Kế hoạch', startsOn: '2026-01-05', tasks: [] }
    const task = { path: 'II/1', title: 'Một', wording: '', supportUnitIds: [], rhythm: 'once', span: null }

    const again = await office.run(startPlanCommand, agency.actors.office, { ...input, tasks: [task] })
    const never = await office.run(startPlanCommand, agency.actors.officerOfPolicy, { ...input, tasks: [task] })
    const missing = await office.run(startPlanCommand, agency.actors.office, {
      ...input,
      documentId: newId(),
      tasks: [task],
    })

    expect(again).toMatchObject({ status: 'refused', reason: 'plan-already-started' })
    expect(never.status).toBe('forbidden')
    expect(missing).toMatchObject({ status: 'refused', reason: 'record-not-found' })
  })
})
