import { beforeEach, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { signedIn } from '../../../../test/support/signed-in.ts'
import { openSite, type TestSite } from '../../../../test/support/site.ts'
import { addPerson } from '../commands/add-person.ts'
import { invitePeople } from '../commands/invite-people.ts'
import { resetSignIn } from '../commands/reset-sign-in.ts'

describe('somebody who works for two agencies', () => {
  let scenario: Scenario
  let site: TestSite
  let first: GivenAgency
  let second: GivenAgency
  let cookie: string
  let personId: string
  beforeEach(async () => {
    scenario = await startScenario('2026-11-23')
    site = await openSite('2026-11-23')
    first = await givenAgency(scenario)
    second = await givenAgency(scenario)
    await scenario.connection.query('update agency set name = $2 where id = $1', [
      second.agencyId,
      'Hội Nông dân Ví Dụ',
    ])
    cookie = await signedIn(site, first.actors.admin.personId)
    const person = { name: 'Đàng Thị Quản', role: 'admin', email: `hai-noi@a${second.agencyId}.example` }
    personId = String((await scenario.must(addPerson, second.actors.admin, person))['id'])
  })

  const post = (path: string, fields: Record<string, string>, more = '') =>
    site.visit(path, { method: 'POST', body: new URLSearchParams(fields), cookie: [cookie, more].join('; ') })
  const page = async (path: string, more = '') => (await site.visit(path, { cookie: [cookie, more].join('; ') })).text()
  const linkTo = async (command: typeof invitePeople | typeof resetSignIn, input: object) => {
    const { linkIds } = await scenario.must(command, second.actors.admin, input)
    const path = command === invitePeople ? '/moi' : '/dat-lai'
    return `${path}/${site.signIn.sealLink(`${second.agencyId} ${String((linkIds as string[])[0])}`)}`
  }
  /** Takes the invitation with the own account; gives the cookie that turns to the second agency. */
  const joined = async () => {
    const link = await linkTo(invitePeople, { personIds: [personId] })
    const response = await post(link, { account: 'own' })
    expect(response.status).toBe(303)
    return (response.headers.getSetCookie().find((each) => each.startsWith('kheo_agency')) ?? '').split(';')[0] ?? ''
  }
  const accountOf = async () => {
    const { rows } = await scenario.connection.query('select account_id from person where id = $1', [personId])
    return rows[0]?.['account_id']
  }

  it('takes the invitation with the account they have, and turns from one agency to the other', async () => {
    expect(await page('/viec-cua-toi')).not.toContain('Đang làm việc cho')
    const chosen = await joined()

    expect(await accountOf()).toBe(first.actors.admin.personId)
    expect(await page('/quan-tri', chosen)).toContain('value="Hội Nông dân Ví Dụ"')
    expect(await page('/quan-tri')).toContain('value="Ban Dân tộc tỉnh Ví Dụ"')
    expect(await page('/quan-tri')).toContain('Đang làm việc cho')
    const turned = await post('/tai-khoan/co-quan', { agencyId: String(second.agencyId) })
    expect(turned.headers.getSetCookie().join()).toMatch(/kheo_agency=\d+\.[0-9a-f-]{36}; .*HttpOnly/)
  })

  it('can turn to no agency in which they are nobody, whatever the cookie says', async () => {
    const stranger = await givenAgency(scenario)
    await joined()

    expect((await post('/tai-khoan/co-quan', { agencyId: String(stranger.agencyId) })).status).toBe(404)
    const shown = await page('/quan-tri', `kheo_agency=${stranger.agencyId}.${newId()}`)
    expect(shown).toContain('value="Ban Dân tộc tỉnh Ví Dụ"')
  })

  it('is asked before a form that was opened for one agency is sent in the other', async () => {
    const commandId = newId()
    const chosen = await joined()
    const form = { commandId, name: 'Phòng Lạc Đường', kind: 'department' }
    const unitsCalled = async () =>
      (await scenario.connection.query(`select agency_id from unit where name = 'Phòng Lạc Đường'`)).rows.length

    const asked = await (await post('/quan-tri/don-vi', form, chosen)).text()

    expect(asked).toContain('Hội Nông dân Ví Dụ')
    expect(await unitsCalled()).toBe(0)
    expect((await post('/quan-tri/don-vi', { ...form, resend: 'sure' }, chosen)).status).toBe(303)
    expect(await unitsCalled()).toBe(1)
  })

  it('keeps the account they share when one of the agencies resets their password', async () => {
    await joined()
    const link = await linkTo(resetSignIn, { personId })

    const response = await site.visit(link, {
      method: 'POST',
      body: new URLSearchParams({ newPassword: 'một câu dài dễ nhớ', newPasswordAgain: 'một câu dài dễ nhớ' }),
    })

    expect(response.status).toBe(303)
    expect(await accountOf()).toBe(personId)
    expect(await page('/quan-tri')).toContain('value="Ban Dân tộc tỉnh Ví Dụ"')
    expect(await page('/quan-tri')).not.toContain('Đang làm việc cho')
  })

  it('keeps the second step of a shared account when one of the agencies wants it off', async () => {
    await joined()
    const admin = await signedIn(site, second.actors.admin.personId)

    const response = await site.visit(`/quan-tri/nguoi-dung/${personId}/bo-hai-buoc`, {
      method: 'POST',
      body: new URLSearchParams({ commandId: newId() }),
      cookie: admin,
    })

    expect(response.status).toBe(303)
    const trail = await scenario.auditTrail(second.agencyId)
    expect(trail.map(({ command }) => command)).not.toContain('organization.drop-second-factor')
  })
})

describe('an address that many agencies share', () => {
  it('signs in to the agency that is named, and to three at most when none is', async () => {
    const scenario = await startScenario('2026-11-23')
    const site = await openSite('2026-11-23')
    const address = `van-phong-${newId()}@tinh.example`
    const password = 'mỗi nơi một mật khẩu'
    const agencies: GivenAgency[] = []
    for (let index = 0; index < 5; index += 1) {
      const agency = await givenAgency(scenario)
      agencies.push(agency)
      const { personId } = agency.actors.office
      await scenario.connection.query('update person set email = $2 where id = $1', [personId, address])
      await scenario.connection.query('update agency set name = $2 where id = $1', [agency.agencyId, `Xã thứ ${index}`])
      await signedIn(site, personId)
    }
    const last = agencies[4]?.actors.office.personId ?? ''
    await site.signIn.setPassword(last, password, {
      address: '192.0.2.1',
      userAgent: '',
      cookies: {},
      cookieHeader: '',
    })
    const tryIt = (agency: string) =>
      site.visit('/dang-nhap', { method: 'POST', body: new URLSearchParams({ email: address, password, agency }) })

    const refused = await tryIt('')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('name="agency"')
    expect((await tryIt('xa thu 4')).status).toBe(303)
  })
})
