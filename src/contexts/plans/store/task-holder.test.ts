import { beforeAll, describe, expect, it } from 'vitest'
import { givenAgency, type GivenAgency } from '../../../../test/support/organization.ts'
import { givenPlan, listGivenTasks } from '../../../../test/support/plans.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { makePersonCommands } from '../../organization/index.ts'
import { taskHolder } from './task-holder.ts'

const { closeUnit, endMembership } = makePersonCommands([taskHolder])

describe('leaving and closing', () => {
  let scenario: Scenario
  let agency: GivenAgency
  beforeAll(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
  })

  const leadsOf = (planId: string) =>
    scenario.connection.db
      .selectFrom('task')
      .select(['leadUnitId', 'officerId'])
      .where('planId', '=', planId)
      .orderBy('position')
      .execute()

  it('asks for a successor while tasks are open, and gives them over', async () => {
    const { planId } = await givenPlan(scenario, agency)
    const { officerOfPolicy, officerOfPropaganda, admin } = agency.actors
    const leaver = { personId: officerOfPolicy.personId, version: 1, lastOn: '23/11/2026', successorId: null }

    const alone = await scenario.run(endMembership, admin, leaver)
    const succeeded = await scenario.run(endMembership, admin, { ...leaver, successorId: officerOfPropaganda.personId })

    expect(alone).toMatchObject({ status: 'refused', reason: 'successor-needed' })
    expect(succeeded.status).toBe('done')
    const officers = (await leadsOf(planId)).map(({ officerId }) => officerId)
    expect(officers).not.toContain(officerOfPolicy.personId)
    expect(officers).toContain(officerOfPropaganda.personId)
  })

  it('closes no unit that leads or supports open tasks without one that takes over', async () => {
    const other = await givenAgency(scenario)
    const { planId } = await givenPlan(scenario, other)
    const tasks = await listGivenTasks(scenario, planId)
    const { units, actors } = other
    const closing = { unitId: units.policy, version: 1, lastOn: '23/11/2026', successorId: null }

    const alone = await scenario.run(closeUnit, actors.admin, closing)
    const succeeded = await scenario.run(closeUnit, actors.admin, { ...closing, successorId: units.propaganda })

    expect(alone).toMatchObject({ status: 'refused', reason: 'successor-unit-needed' })
    expect(succeeded.status).toBe('done')
    expect((await leadsOf(planId)).map(({ leadUnitId }) => leadUnitId)).not.toContain(units.policy)
    // It led the second task that the closing unit's successor supported: it leads now, and supports no longer.
    const supports = await scenario.connection.db
      .selectFrom('taskSupport')
      .select('unitId')
      .where(
        'taskId',
        'in',
        tasks.map(({ id }) => id),
      )
      .execute()
    expect(supports).toEqual([])
  })
})
