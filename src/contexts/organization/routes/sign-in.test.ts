import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, type GivenPerson, givenAgency } from '../../../../test/support/organization.ts'
import {
  addressOf,
  givenPassword as password,
  openOrganizationSite,
  type OrganizationSite,
  signInAs,
} from '../../../../test/support/organization-site.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'

describe('the pages of sign-in and the own account', () => {
  let office: Scenario
  let site: OrganizationSite
  let agency: GivenAgency
  beforeAll(async () => {
    office = await startScenario()
    site = openOrganizationSite(office)
    agency = await givenAgency(office)
  })
  const signIn = (who: GivenPerson, browser = site.browser()) => signInAs(site, agency, { who, browser })

  it('signs in with the address on record and goes back to where one was', async () => {
    const browser = site.browser()
    await site.givePassword(agency.actors.office.personId)

    const page = await browser.text('/dang-nhap?back=%2Fke-hoach%3Ftrang%3D2')
    const response = await browser.post('/dang-nhap', {
      email: ` ${addressOf('office', agency).toUpperCase()} `,
      password,
      back: '/ke-hoach?trang=2',
    })

    expect(page).toContain('name="back" value="/ke-hoach?trang=2"')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/ke-hoach?trang=2'])
    expect(await browser.text('/tai-khoan')).toContain(agency.names.office)
  })

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', '/dang-xuat'])(
    'does not lead on to %s',
    async (back) => {
      await site.givePassword(agency.actors.office.personId)
      const response = await site.browser().post('/dang-nhap', { email: addressOf('office', agency), password, back })

      expect(response.headers.get('location')).toBe('/')
    },
  )

  it('tells nobody whether an account exists', async () => {
    const wrong = await site
      .browser()
      .post('/dang-nhap', { email: addressOf('office', agency), password: 'not this one' })
    const unknown = await site
      .browser()
      .post('/dang-nhap', { email: addressOf('office', agency), password: 'nor this one' })
    const strip = (page: string) => page.replace(/value="[^"]*"/g, '')

    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(strip(await wrong.text())).toBe(strip(await unknown.text()))
  })

  it('gives what was typed back, except the password', async () => {
    const page = await (
      await site.browser().post('/dang-nhap', { email: 'ai@do.example', password: 'sai mật khẩu' })
    ).text()

    expect(page).toContain('value="ai@do.example"')
    expect(page).not.toContain('sai mật khẩu')
  })

  it('says how long to wait after many wrong attempts', async () => {
    const browser = site.browser()
    for (let index = 0; index < 5; index += 1)
      await browser.post('/dang-nhap', { email: 'ai@do.example', password: 'x' })
    const held = await browser.post('/dang-nhap', { email: 'ai@do.example', password: 'x' })

    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '15'])
    expect(await held.text()).toContain('Đợi 15 giây')
  })

  it('signs out', async () => {
    const browser = await signIn('leader')
    const before = browser.cookies.get('kheo.session_token') ?? ''
    await browser.post('/dang-xuat')
    browser.cookies.set('kheo.session_token', before)

    expect((await browser.get('/tai-khoan')).status).toBe(401)
  })

  it('invites a person, who sets a password and is in; the link opens once', async () => {
    const admin = await signIn('admin')
    const added = await admin.post('/quan-tri/nguoi-dung/them', {
      name: 'Báo Văn Mới',
      email: `moi@a${agency.agencyId}.example`,
      role: 'officer',
      unitId: agency.units.policy,
    })
    const personPath = added.headers.get('location') ?? ''
    const invited = await admin.post(`${personPath}/moi`)
    const links = (await admin.text(invited.headers.get('location') ?? '')).replaceAll('<wbr/>', '')
    const link = /http:\/\/kheo\.test(\/moi\/[\w.-]+)/.exec(links)?.[1] ?? ''
    const newcomer = site.browser()

    expect(await newcomer.text(link)).toContain('Chào Báo Văn Mới')
    expect((await newcomer.post(link, { newPassword: 'matkhau123', newPasswordAgain: 'matkhau123' })).status).toBe(422)
    expect((await newcomer.post(link, { newPassword: password, newPasswordAgain: 'khác' })).status).toBe(422)
    expect(
      (await newcomer.post(link, { newPassword: password, newPasswordAgain: password })).headers.get('location'),
    ).toBe('/')
    expect(await newcomer.text('/tai-khoan')).toContain('Báo Văn Mới')
    expect((await newcomer.get(link)).status).toBe(404)
    expect((await newcomer.post(link, { newPassword: password, newPasswordAgain: password })).status).toBe(404)
    expect((await admin.post(`${personPath}/moi`)).headers.get('location')).toBe(personPath)
  })

  it('opens no link that was made up, replaced or too old', async () => {
    const admin = await signIn('admin')
    const { personId } = agency.actors.officerOfPropaganda
    const linkOf = async () => {
      await admin.post(`/quan-tri/nguoi-dung/${personId}/dat-lai`)
      const page = (await admin.text('/quan-tri/loi-moi')).replaceAll('<wbr/>', '')
      return /http:\/\/kheo\.test(\/dat-lai\/[\w.-]+)/.exec(page)?.[1] ?? ''
    }
    const first = await linkOf()
    const second = await linkOf()

    expect((await site.browser().get(first)).status).toBe(404)
    expect((await site.browser().get(`${second}x`)).status).toBe(404)
    expect((await site.browser().get('/moi/x')).status).toBe(404)
    expect((await site.browser().get(second)).status).toBe(200)
    office.at('2026-11-24T08:00:01+07:00')
    expect((await site.browser().get(second)).status).toBe(404)
    office.at('2026-11-23')
  })

  it('sends mail for a forgotten password only where mail is set, and says the same for every address', async () => {
    const withMail = openOrganizationSite(office, { canMail: true })
    await site.givePassword(agency.actors.headOfPropaganda.personId)
    const known = await withMail.browser().post('/quen-mat-khau', { email: addressOf('headOfPropaganda', agency) })
    const unknown = await withMail.browser().post('/quen-mat-khau', { email: 'khong@co.example' })
    await expect.poll(() => withMail.letters.length).toBe(1)
    const link = /http:\/\/kheo\.test(\/dat-lai\/[\w.-]+)/.exec(withMail.letters[0]?.text ?? '')?.[1] ?? ''

    expect(await known.text()).toBe(await unknown.text())
    expect(withMail.letters[0]?.to).toBe(addressOf('headOfPropaganda', agency))
    expect((await withMail.browser().get(link)).status).toBe(200)
    expect(await site.browser().text('/quen-mat-khau')).toContain('Đề nghị người quản trị')
  })

  it('sends no reset where only whoever asks could say which address it leads to', async () => {
    const noAddress = openOrganizationSite(office, { canMail: true, publicUrl: 'unset' })
    await site.givePassword(agency.actors.headOfPropaganda.personId)

    const page = await noAddress.browser().post('/quen-mat-khau', { email: addressOf('headOfPropaganda', agency) })

    expect(await page.text()).toContain('Đề nghị người quản trị')
    expect(noAddress.letters).toEqual([])
  })

  it('changes the password with the old one only', async () => {
    const browser = await signIn('officerOfPolicy')
    const next = 'con trâu đi trước'

    const wrong = await browser.post('/tai-khoan/mat-khau', { current: 'x', newPassword: next, newPasswordAgain: next })
    const right = await browser.post('/tai-khoan/mat-khau', {
      current: password,
      newPassword: next,
      newPasswordAgain: next,
    })

    expect([wrong.status, right.status]).toEqual([422, 303])
    expect(await browser.text('/tai-khoan')).toContain('Đổi mật khẩu')
  })

  it('shows the sessions and ends the others', async () => {
    const [first, second] = [site.browser(), site.browser()]
    await signIn('headOfPolicy', first)
    await first.post('/dang-nhap', { email: addressOf('headOfPolicy', agency), password })
    await second.post('/dang-nhap', { email: addressOf('headOfPolicy', agency), password })

    const page = await first.text('/tai-khoan')
    await first.post('/tai-khoan/phien', { session: '' })

    expect(page).toContain('Firefox, Windows')
    expect((await second.get('/tai-khoan')).status).toBe(401)
    expect((await first.get('/tai-khoan')).status).toBe(200)
  })

  it('sets up the second step with a picture and codes, and asks for it from then on', async () => {
    const browser = await signIn('otherOfficerOfPolicy')
    const refused = await browser.post('/tai-khoan/xac-thuc-hai-buoc', { current: 'wrong' })
    const offer = await (await browser.post('/tai-khoan/xac-thuc-hai-buoc', { current: password })).text()
    const uri = (/name="uri" value="([^"]+)"/.exec(offer)?.[1] ?? '').replaceAll('&amp;', '&')
    const codes = /name="codes" value="([^"]+)"/.exec(offer)?.[1] ?? ''
    const mistyped = await browser.post('/tai-khoan/xac-thuc-hai-buoc/xac-nhan', { code: '12', uri, codes })
    const confirmed = await browser.post('/tai-khoan/xac-thuc-hai-buoc/xac-nhan', {
      code: await codeOf(uri),
      uri,
      codes,
    })

    expect(refused.status).toBe(422)
    expect(offer).toContain('src="data:image/svg+xml;base64,')
    expect(mistyped.status).toBe(422)
    expect(await mistyped.text()).toContain(codes.split(' ')[0])
    expect(confirmed.headers.get('location')).toBe('/tai-khoan')
    expect(await browser.text('/tai-khoan')).toContain('Đang bật')

    const next = site.browser()
    const email = addressOf('otherOfficerOfPolicy', agency)
    const first = await next.post('/dang-nhap', { email, password, back: '/van-ban' })
    expect(first.headers.get('location')).toBe('/dang-nhap/ma?back=%2Fvan-ban')
    expect((await next.post('/dang-nhap/ma', { code: '000000', back: '/van-ban' })).status).toBe(422)
    const second = await next.post('/dang-nhap/ma', { code: await codeOf(uri), back: '/van-ban' })
    expect(second.headers.get('location')).toBe('/van-ban')

    const admin = await signIn('admin')
    await admin.post(`/quan-tri/nguoi-dung/${agency.actors.otherOfficerOfPolicy.personId}/bo-hai-buoc`)
    expect((await next.get('/tai-khoan')).status).toBe(401)
    expect((await site.browser().post('/dang-nhap', { email, password })).headers.get('location')).toBe('/')
  })
})

function codeOf(uri: string): Promise<string> {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp()
}
