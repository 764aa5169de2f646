import { describe, expect, it } from 'vitest'
import { storedFile } from '../../../test/support/documents.ts'
import { givenInitiative, givenSeason } from '../../../test/support/initiatives.ts'
import { givenAgency } from '../../../test/support/organization.ts'
import { startScenario } from '../../../test/support/scenario.ts'
import { day } from '../../kernel/plain-date.ts'
import { readAs } from '../../platform/database/as-agency.ts'
import { recordReach } from './diary/commands/record-reach.ts'
import { recordSession } from './diary/commands/record-session.ts'
import { withdrawEntry } from './diary/commands/withdraw-entry.ts'
import { answerLifeCheck } from './replication/commands/life-check.ts'
import { movementIndicators } from './indicators.ts'
import { valueOf } from '../plans/index.ts'

/** The third quarter of the reporting year. */
const quarter = { from: day('2026-06-15'), to: day('2026-09-14'), asOf: day('2026-11-23') }

describe('what initiatives offer to reports', () => {
  it('counts from rows that open, each day in its own period', async () => {
    const office = await startScenario('2026-11-23')
    const agency = await givenAgency(office)
    const season = await givenSeason(office, agency)
    const { id } = await givenInitiative(office, agency, season, {
      state: 'running',
      approvedOn: day('2026-07-01'),
      startedOn: day('2026-07-02'),
    })
    await givenInitiative(office, agency, season, {
      state: 'recognised',
      decidedOn: day('2026-08-20'),
      recognisedLevel: 'base',
      registeredOn: day('2026-06-20'),
    })
    await givenInitiative(office, agency, season, { state: 'withdrawn', registeredOn: day('2026-07-01') })
    const officer = agency.actors.officerOfPolicy
    const session = (happenedOn: string, attendances: string) =>
      office.must(recordSession, officer, {
        initiativeId: id,
        happenedOn,
        attendances,
        text: `Buổi ${happenedOn}`,
        files: [storedFile(happenedOn, 'biên bản.txt')],
      })
    await session('10/06/2026', '50')
    await session('20/07/2026', '60')
    await session('10/09/2026', '70')
    const wrong = await session('11/09/2026', '700')
    await office.must(withdrawEntry, officer, { entryId: wrong['entryId'], reason: 'Gõ nhầm' })
    await session('20/09/2026', '80')
    const reach = { initiativeId: id, text: 'Ký nhận', files: [] }
    await office.must(recordReach, officer, { ...reach, happenedOn: '01/04/2026', people: '100', households: '30' })
    await office.must(recordReach, officer, { ...reach, happenedOn: '01/09/2026', people: '140', households: '' })
    await office.must(recordReach, officer, { ...reach, happenedOn: '01/10/2026', people: '190', households: '60' })

    const indicators = await readAs(office.connection.db, [agency.agencyId], (db) =>
      movementIndicators(db, { agencyId: agency.agencyId, ...quarter }),
    )

    const values = Object.fromEntries(indicators.map(({ name, rows }) => [name, valueOf(rows)]))
    expect(values).toEqual({
      'initiatives.registered': 1,
      'initiatives.approved': 1,
      'initiatives.carried-out': 1,
      'initiatives.recognised': 1,
      'initiatives.replicated': 0,
      'initiatives.alive': 0,
      'initiatives.sessions': 2,
      'initiatives.attendances': 130,
      'initiatives.people': 140,
      'initiatives.households': 30,
    })
    const attended = indicators.find(({ name }) => name === 'initiatives.attendances')?.rows ?? []
    expect(attended.map(({ on, value, evidence }) => [on, value, evidence[0]?.label])).toEqual([
      ['2026-07-20', 60, 'biên bản.txt'],
      ['2026-09-10', 70, 'biên bản.txt'],
    ])
    expect(attended[0]?.href).toMatch(new RegExp(`^/mo-hinh/${id}/nhat-ky#muc-`))
  })

  it('counts as alive what its owner said last', async () => {
    const office = await startScenario('2026-07-01')
    const agency = await givenAgency(office)
    const season = await givenSeason(office, agency)
    const decided = { state: 'recognised', decidedOn: day('2025-06-20'), recognisedLevel: 'base' } as const
    const { id } = await givenInitiative(office, agency, season, decided)
    const aliveIn = async () => {
      const indicators = await readAs(office.connection.db, [agency.agencyId], (db) =>
        movementIndicators(db, { agencyId: agency.agencyId, ...quarter }),
      )
      return indicators.find(({ name }) => name === 'initiatives.alive')?.rows.length
    }
    const says = (answer: string) =>
      office.must(answerLifeCheck, agency.actors.officerOfPolicy, { initiativeId: id, answer })

    await says('ended')
    const ended = await aliveIn()
    await says('alive')
    const corrected = await aliveIn()
    office.at('2026-08-01')
    await says('ended')

    expect([ended, corrected, await aliveIn()]).toEqual([0, 1, 0])
  })
})
