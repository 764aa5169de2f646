import { describe, expect, it } from 'vitest'
import { givenSeason } from '../../../../../test/support/initiatives.ts'
import { givenAgency, givenAgencyBelow } from '../../../../../test/support/organization.ts'
import { startScenario } from '../../../../../test/support/scenario.ts'
import { day } from '../../../../kernel/plain-date.ts'
import { readAs } from '../../../../platform/database/as-agency.ts'
import { findOpenedSeason, seasonChoices, seasonsOpenFor } from './open-seasons.ts'

describe('the seasons open for an agency', () => {
  it('are its own and those of the agencies above that hold for all below', async () => {
    const scenario = await startScenario()
    const province = await givenAgency(scenario)
    const commune = await givenAgencyBelow(scenario, province)
    const [own, above, kept] = [
      await givenSeason(scenario, commune),
      await givenSeason(scenario, province, { registrationTo: day('2026-11-01') }),
      await givenSeason(scenario, province),
    ]
    await scenario.connection.query('update season set cascades = false where id = $1', [kept.id])
    const today = day('2026-11-23')
    const seen = <Found>(work: Parameters<typeof readAs<Found>>[2], agencyId = commune.agencyId) =>
      readAs(scenario.connection.db, [agencyId], work)

    const open = await seen((db) => seasonsOpenFor(db, commune.agencyId, today))

    expect(open.map(({ id, isOwn, registersNow }) => ({ id, isOwn, registersNow }))).toEqual([
      { id: own.id, isOwn: true, registersNow: true },
      { id: above.id, isOwn: false, registersNow: false },
    ])
    expect((await seen((db) => seasonChoices(db, commune.agencyId, today))).map(({ value }) => value)).toEqual([own.id])
    const of = { agencyId: province.agencyId, today }
    expect(await seen((db) => findOpenedSeason(db, own.id, of), province.agencyId)).toBeUndefined()
    expect(await seen((db) => findOpenedSeason(db, kept.id, of), province.agencyId)).toMatchObject({ isOwn: true })
  })

  it('are unknown to others while they are drafts', async () => {
    const scenario = await startScenario()
    const [agency, other] = [await givenAgency(scenario), await givenAgency(scenario)]
    const season = await givenSeason(scenario, agency)
    await scenario.connection.query(`update season set state = 'draft' where id = $1`, [season.id])
    const seenBy = (agencyId: number) =>
      readAs(scenario.connection.db, [agencyId], (db) =>
        db.selectFrom('season').select('id').where('id', '=', season.id).execute(),
      )

    expect(await seenBy(agency.agencyId)).toHaveLength(1)
    expect(await seenBy(other.agencyId)).toEqual([])
  })
})
