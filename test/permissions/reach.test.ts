import { beforeAll, describe, expect, it } from 'vitest'
import { programRegistry } from '../../src/apps/contexts.ts'
import type { AnyCommand } from '../../src/commands/command.ts'
import { type Scenario, startScenario } from '../support/scenario.ts'
import { givenWorld, type World } from '../support/world.ts'

/** Inputs that name several records: the one within reach must not bring others in with it. */
describe('a head of unit', () => {
  let scenario: Scenario
  let world: World
  beforeAll(async () => {
    scenario = await startScenario('2026-11-23')
    world = await givenWorld(scenario, 'DẤU-D-77e2')
  })

  const command = (name: string): AnyCommand => {
    const found = programRegistry().commands.get(name)
    if (!found) throw new Error(`find command "${name}": it is not registered`)
    return found
  }
  const attempt = (name: string, input: object) =>
    scenario.run(command(name), world.agency.actors.headOfPropaganda, input)
  const standingOf = async (taskId: string) => {
    const { rows } = await scenario.connection.query(
      'select turn.state, task.lead_unit_id from task join turn on turn.task_id = task.id where task.id = $1',
      [taskId],
    )
    return rows
  }

  it('assigns no task of another unit along with one of their own', async () => {
    const { plain, ofPropaganda } = world.tasks
    const before = await standingOf(plain.id)

    const receipt = await attempt('plans.bulk-assign', {
      taskIds: [ofPropaganda.id, plain.id],
      leadUnitId: world.agency.units.propaganda,
    })

    expect(receipt).toMatchObject({ status: 'refused', reason: 'unit-not-yours' })
    expect(await standingOf(plain.id)).toEqual(before)
  })

  it('moves no task of their own under one of another unit, which would lose its turns', async () => {
    const { plain, ofPropaganda } = world.tasks
    const before = await standingOf(plain.id)

    const receipt = await attempt('plans.move-task', {
      taskId: ofPropaganda.id,
      version: world.versionOf(ofPropaganda.id),
      parentId: plain.id,
      position: 0,
      reason: 'Gộp',
    })

    expect(receipt).toMatchObject({ status: 'refused', reason: 'unit-not-yours' })
    expect(await standingOf(plain.id)).toEqual(before)
  })
})
