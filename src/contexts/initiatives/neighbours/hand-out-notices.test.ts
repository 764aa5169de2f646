import { beforeEach, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { day } from '../../../kernel/plain-date.ts'
import { writeAs } from '../../../platform/database/as-agency.ts'
import { handOutNotices, listAgenciesToTell, tellAgency } from './door.ts'

let scenario: Scenario
let above: GivenAgency
let below: GivenAgency
beforeEach(async () => {
  scenario = await startScenario('2026-11-23')
  above = await givenAgency(scenario)
  below = await givenAgencyBelow(scenario, above)
})

/** So many things that the agency below tells the one above. */
async function told(count: number): Promise<void> {
  const facts = { at: new Date('2026-11-23T02:00:00Z'), today: day('2026-11-23'), actor: below.actors.office, newId }
  await writeAs(scenario.connection.db, [below.agencyId], (db) =>
    tellAgency(
      db,
      Array.from({ length: count }, (_, index) => ({
        toAgencyId: above.agencyId,
        kind: 'change' as const,
        words: { vi: `Đã thu hồi ${index + 1}`, en: `Withdrawn ${index + 1}` },
        href: '/cong-nhan',
        about: { kind: 'initiative' as const, id: newId() },
      })),
      facts,
    ),
  )
}
const handOut = () => scenario.must(handOutNotices, { kind: 'system', agencyId: above.agencyId }, {})
const waits = async () => (await listAgenciesToTell(scenario.connection.db)).includes(above.agencyId)
const notices = () =>
  scenario.connection.db
    .selectFrom('notice')
    .select(['personId', 'textVi'])
    .where('agencyId', '=', above.agencyId)
    .where('textVi', 'like', 'Đã thu hồi%')
    .execute()

describe('what another agency told', () => {
  it('reaches the Office and the leaders in as many statements for many notices as for one', async () => {
    const used: number[] = []
    // The first command of an agency begins its chain.
    for (const count of [1, 1, 40]) {
      await told(count)
      const before = statements.length
      expect(await handOut()).toEqual({ count })
      used.push(statements.length - before)
    }

    expect(used[2]).toBe(used[1])
    const people = new Set((await notices()).map(({ personId }) => personId))
    expect(people).toEqual(new Set([above.actors.office.personId, above.actors.leader.personId]))
    expect(await notices()).toHaveLength(2 * 42)
    expect(await waits()).toBe(false)
  })

  it('is handed to nobody who has left', async () => {
    await told(1)
    await scenario.connection.query(`update person set valid_to = '2026-11-20' where agency_id = $1 and id = $2`, [
      above.agencyId,
      above.actors.office.personId,
    ])

    await handOut()

    expect((await notices()).map(({ personId }) => personId)).toEqual([above.actors.leader.personId])
  })

  it('is closed, and handed to nobody, where the agency has ended', async () => {
    await told(1)
    await scenario.connection.query(`update agency set valid_to = '2026-11-20' where id = $1`, [above.agencyId])

    await handOut()

    expect(await notices()).toEqual([])
    expect(await waits()).toBe(false)
  })
})
