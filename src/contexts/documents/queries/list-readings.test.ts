import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { givenScannedReading } from '../../../../test/support/checked-scans.ts'
import { givenReading } from '../../../../test/support/documents.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { packageRoot } from '../../../platform/package-root.ts'
import { undoCorrection } from '../commands/undo-correction.ts'
import { decideChanges } from '../text-check/commands/decide-changes.ts'
import { listReadings, type ReadingListed } from './list-readings.ts'

const upgrade = readFileSync(
  join(packageRoot, 'src/contexts/documents/migrations/0007_open_marks_uncounted.sql'),
  'utf8',
)

describe('readings that came before their open places were counted', () => {
  /** How it is after the column came: every reading says 0. */
  async function whenUpgraded(scenario: Scenario, { agencyId }: GivenAgency) {
    await scenario.connection.run(`update reading set open_marks = 0 where agency_id = ${agencyId}`)
    await scenario.connection.run(upgrade)
  }

  it('say how much waits, as if they came today', async () => {
    const scenario = await startScenario('2026-11-23')
    const agency = await givenAgency(scenario)
    const by = agency.actors.office
    const listed = () => scenario.ask<readonly ReadingListed[]>(listReadings, by)
    const given = () => givenScannedReading(scenario, { agencyId: agency.agencyId, by })
    await given()
    const decidedId = await given()
    const undoneId = await given()
    await givenReading(scenario, by)
    const decision = { changeIds: ['c1-1'], decision: 'accept', text: null }
    await scenario.must(decideChanges, by, { readingId: decidedId, version: 1, ...decision })
    await scenario.must(decideChanges, by, { readingId: undoneId, version: 1, ...decision })
    await scenario.must(undoCorrection, by, { readingId: undoneId, version: 2 })
    const counted = await listed()

    await whenUpgraded(scenario, agency)

    expect(counted.filter(({ doubts }) => doubts > 4)).toHaveLength(3)
    expect(counted).toHaveLength(4)
    expect(await listed()).toEqual(counted)
  })
})
