import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../kernel/plain-date.ts'
import { givenAgency, type GivenAgency } from '../../../test/support/organization.ts'
import { givenPlan } from '../../../test/support/plans.ts'
import { newId, startScenario } from '../../../test/support/scenario.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { openSite, type TestSite } from '../../../test/support/site.ts'

describe('the working calendar', () => {
  let site: TestSite
  let agency: GivenAgency
  let cookie: string
  beforeAll(async () => {
    const scenario = await startScenario('2026-11-23')
    site = await openSite('2026-11-23')
    agency = await givenAgency(scenario)
    await givenPlan(scenario, agency, {
      tasks: [
        { leadUnitId: agency.units.policy, officerId: agency.actors.officerOfPolicy.personId, rhythm: 'monthly' },
      ],
    })
    cookie = await signedIn(site, agency.actors.office.personId)
  })

  const dueDates = async () => {
    const turns = await site.connection.db
      .selectFrom('turn')
      .select('dueOn')
      .where('agencyId', '=', agency.agencyId)
      .where('state', '=', 'open')
      .orderBy('dueOn')
      .execute()
    return turns.map(({ dueOn }) => dueOn)
  }
  const send = (path: string, fields: Record<string, string>) =>
    site.visit(path, { method: 'POST', cookie, body: new URLSearchParams({ commandId: newId(), ...fields }) })

  it('moves open dates at once when a day is put right, tells the people, and moves them back', async () => {
    const before = await dueDates()
    const dueOn = before[0] ?? day('2026-12-14')

    const [year, month, date] = dueOn.split('-')
    const set = await send('/lich', {
      on: `${date}/${month}/${year}`,
      kind: 'HOLIDAY',
      name: 'Nghỉ đột xuất',
      source: 'Công điện 01',
    })
    const moved = await dueDates()
    const notices = await site.connection.db
      .selectFrom('notice')
      .select('textVi')
      .where('agencyId', '=', agency.agencyId)
      .where('kind', '=', 'change')
      .execute()
    const unset = await send('/lich/bo', { on: dueOn })

    expect([set.status, unset.status]).toEqual([303, 303])
    expect(moved[0]).not.toBe(dueOn)
    expect(notices.length).toBeGreaterThan(0)
    expect(await dueDates()).toEqual(before)
  })

  it('says what is wrong with a day that cannot be so, and shows what was typed', async () => {
    const response = await send('/lich', { on: '31/2/2026', kind: 'HOLIDAY', name: 'Nghỉ <b>', source: '' })

    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('Không có ngày “31/2/2026”')
    expect(page).toContain('Nghỉ &lt;b&gt;')
  })

  it('shows the days of a year with source and standing', async () => {
    const page = await (await site.visit('/lich?year=2026', { cookie })).text()

    expect(page).toContain('24/11/2026')
    expect(page).toContain('Ngày Văn hóa Việt Nam')
  })
})
