import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { givenPlan } from '../../../../test/support/plans.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import { feedToken, readFeedToken } from './feed.ts'
import { urgingRoutes } from './routes.tsx'

/** Lines of an .ics text with folded ones put together, as RFC 5545 (3.1) has them. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('the calendar feed', () => {
  let office: Scenario
  let agency: GivenAgency
  let site: PagesSite
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    await givenPlan(office, agency)
    site = openPagesSite(office.door, [urgingRoutes()])
  })

  const addressOf = async (actor: Person) => {
    site.actAs(actor)
    const html = await (await site.get('/tai-khoan/lich')).text()
    return /value="(http[^"]+\.ics)"/.exec(html)?.[1]
  }
  const make = async (actor: Person) => {
    site.actAs(actor)
    await site.post('/tai-khoan/lich', { commandId: newId() })
    return new URL((await addressOf(actor)) ?? '').pathname
  }
  const read = (path: string) => {
    site.actAs(undefined)
    return site.get(path)
  }

  it('is made by its person and gives due dates as whole days with their computation, and nobody’s name', async () => {
    expect(await addressOf(agency.actors.officerOfPolicy)).toBeUndefined()
    const response = await read(await make(agency.actors.officerOfPolicy))
    const text = await response.text()
    const lines = linesOf(text)

    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
      lines.filter((line) => line === 'END:VEVENT').length,
    )
    expect(lines).toContain('DTSTART;VALUE=DATE:20261204')
    expect(lines.some((line) => /^SUMMARY:Hạn: KH43.*Đổi mới tuyên truyền/.test(line))).toBe(true)
    expect(lines.some((line) => line.startsWith('DESCRIPTION:Ngày hạn đã giao'))).toBe(true)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    for (const name of Object.values(agency.names)) expect(text).not.toContain(name)
  })

  it('shows heads what their unit leads and others nothing of it', async () => {
    const head = await (await read(await make(agency.actors.headOfPolicy))).text()
    const other = await (await read(await make(agency.actors.officerOfPropaganda))).text()

    expect(head).toContain('DTSTART;VALUE=DATE:20261204')
    expect(other).not.toContain('BEGIN:VEVENT')
  })

  it('is unknown under any other address', async () => {
    const path = await make(agency.actors.officerOfPolicy)
    const [agencyId, feedId] = path.replace('/lich/', '').split('.')
    const guesses = [
      `/lich/${agencyId}.${feedId}.ics`,
      `/lich/${agencyId}.${feedId}.${'A'.repeat(43)}.ics`,
      path.replace(`/${agencyId}.`, `/${Number(agencyId) + 1}.`),
      '/lich/x.ics',
      '/lich/%00.ics',
    ]
    for (const guess of guesses) expect((await read(guess)).status).toBe(404)
    const of = { agencyId: 7, feedId: newId() }
    expect(readFeedToken(feedToken(of, 'secret'), 'secret')).toEqual(of)
    expect(readFeedToken(feedToken(of, 'secret'), 'other')).toBeUndefined()
  })

  it('ends when it is renewed or stopped, and when its person leaves', async () => {
    const actor = agency.actors.otherOfficerOfPolicy
    const first = await make(actor)
    const second = await make(actor)
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])

    site.actAs(actor)
    await site.post('/tai-khoan/lich/thoi', { commandId: newId() })
    expect((await read(second)).status).toBe(404)
    site.actAs(actor)
    expect((await site.post('/tai-khoan/lich/thoi', { commandId: newId() })).status).toBe(404)

    const third = await make(actor)
    await office.connection.db
      .updateTable('person')
      .set({ validTo: '2026-11-20' as never })
      .where('id', '=', actor.personId)
      .execute()
    expect((await read(third)).status).toBe(404)
  })
})
