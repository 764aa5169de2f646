import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../test/support/database.ts'
import { type GivenAgency, type GivenPerson, givenAgency } from '../../../test/support/organization.ts'
import {
  openOrganizationSite,
  type OrganizationSite,
  type TestBrowser,
} from '../../../test/support/organization-site.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { connectEmbedded } from '../../platform/database/connect.ts'
import { openEmbedded } from '../../platform/database/embedded.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { clientOf } from '../../platform/sign-in/client.ts'

const password = 'ruộng lúa chín vàng'
const addressOf = (who: GivenPerson, { agencyId }: GivenAgency) => `${who.toLowerCase()}@a${agencyId}.example`

describe('the pages of sign-in and administration', () => {
  let office: Scenario
  let site: OrganizationSite
  let agency: GivenAgency
  const work = new Map<string, number>()
  beforeAll(async () => {
    office = await startScenario()
    site = openOrganizationSite(office, {
      holders: [
        {
          name: { vi: 'nhiệm vụ', en: 'tasks' },
          countOpen: async (_db, { personId }) => work.get(personId) ?? 0,
          handOver: async (_db, { fromPersonId, toPersonId }) => {
            work.set(toPersonId, (work.get(toPersonId) ?? 0) + (work.get(fromPersonId) ?? 0))
            work.delete(fromPersonId)
          },
        },
      ],
    })
    agency = await givenAgency(office)
  })

  const signIn = async (who: GivenPerson, browser: TestBrowser = site.browser()): Promise<TestBrowser> => {
    await site.signIn.setPassword(agency.actors[who].personId, password, clientOf(new Headers(), ''))
    await browser.post('/dang-nhap', { email: addressOf(who, agency), password })
    return browser
  }

  it('signs in with the address on record and goes back to where one was', async () => {
    const browser = site.browser()
    await site.signIn.setPassword(agency.actors.office.personId, password, clientOf(new Headers(), ''))

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
      await site.signIn.setPassword(agency.actors.office.personId, password, clientOf(new Headers(), ''))
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
    const links = await admin.text(invited.headers.get('location') ?? '')
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
      const page = await admin.text('/quan-tri/loi-moi')
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
    await site.signIn.setPassword(agency.actors.headOfPropaganda.personId, password, clientOf(new Headers(), ''))
    const known = await withMail.browser().post('/quen-mat-khau', { email: addressOf('headOfPropaganda', agency) })
    const unknown = await withMail.browser().post('/quen-mat-khau', { email: 'khong@co.example' })
    await expect.poll(() => withMail.letters.length).toBe(1)
    const link = /http:\/\/kheo\.test(\/dat-lai\/[\w.-]+)/.exec(withMail.letters[0]?.text ?? '')?.[1] ?? ''

    expect(await known.text()).toBe(await unknown.text())
    expect(withMail.letters[0]?.to).toBe(addressOf('headOfPropaganda', agency))
    expect((await withMail.browser().get(link)).status).toBe(200)
    expect(await site.browser().text('/quen-mat-khau')).toContain('Đề nghị người quản trị')
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

  it('asks who takes over the work before somebody leaves, and says how much it is', async () => {
    const admin = await signIn('admin')
    const added = await admin.post('/quan-tri/nguoi-dung/them', {
      name: 'Người Sắp Đi',
      role: 'officer',
      unitId: agency.units.policy,
    })
    const path = added.headers.get('location') ?? ''
    const id = path.split('/').at(-1) ?? ''
    work.set(id, 3)

    const before = await admin.text(path)
    const refused = await admin.post(`${path}/thoi-viec`, { version: '1', lastOn: '23/11/2026', successorId: '' })
    const page = await refused.text()
    const done = await admin.post(`${path}/thoi-viec`, {
      version: '1',
      lastOn: '23/11/2026',
      successorId: agency.actors.officerOfPolicy.personId,
    })

    expect(before).toContain('3 nhiệm vụ')
    expect(refused.status).toBe(409)
    expect(page).toContain('Chọn người tiếp nhận')
    expect(done.status).toBe(303)
    expect(work.get(agency.actors.officerOfPolicy.personId)).toBe(3)
    expect(await admin.text(path)).toContain('Đã thôi làm việc')
  })

  it('imports a list only after a preview without problems', async () => {
    const admin = await signIn('admin')
    const good = 'Họ tên\tĐơn vị\tEmail\nChamaléa Thị Nhập\tPhòng Chính sách\tnhap@a.example'
    const bad = `${good}\nKatơr Văn Sai\tPhòng Lạ\t`

    const refused = await admin.post('/quan-tri/nguoi-dung/nhap', { table: bad })
    const preview = await admin.post('/quan-tri/nguoi-dung/nhap', { table: good })
    const nobodyYet = await admin.text('/quan-tri/nguoi-dung?q=nhap')
    const sneaked = await admin.post('/quan-tri/nguoi-dung/nhap', { table: bad, confirmed: 'true' })
    const done = await admin.post('/quan-tri/nguoi-dung/nhap', { table: good, confirmed: 'true' })

    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Dòng 3, cột Phòng: Không có đơn vị “Phòng Lạ”')
    expect(await preview.text()).toContain('Nhập 1 người')
    expect(nobodyYet).not.toContain('Chamaléa Thị Nhập')
    expect(sneaked.status).toBe(422)
    expect(done.headers.get('location')).toBe('/quan-tri/nguoi-dung')
    expect(await admin.text('/quan-tri/nguoi-dung?q=nhap')).toContain('Chamaléa Thị Nhập')
  })

  it('reads an uploaded workbook, and says what is wrong with one that is none', async () => {
    const admin = await signIn('admin')
    const template = await (await admin.get('/quan-tri/nguoi-dung/mau.xlsx')).arrayBuffer()
    const file = (bytes: ArrayBuffer | string, name: string) => new File([bytes], name)

    const empty = await admin.post('/quan-tri/nguoi-dung/nhap', { file: file(template, 'mau.xlsx') })
    const wrong = await admin.post('/quan-tri/nguoi-dung/nhap', { file: file('MZ…', 'danh-sach.xlsx') })

    expect(await empty.text()).toContain('Danh sách trống')
    expect(await wrong.text()).toContain('không phải tệp Excel')
  })

  it('lists people by filter and order in the address, and as a workbook', async () => {
    const admin = await signIn('admin')

    const heads = await admin.text('/quan-tri/nguoi-dung?role=unit_head&sort=-name')
    const folded = await admin.text('/quan-tri/nguoi-dung?q=chamalea')
    const sheet = await admin.get('/quan-tri/nguoi-dung/xlsx?role=unit_head')

    expect(heads.indexOf(agency.names.headOfPropaganda)).toBeLessThan(heads.indexOf(agency.names.headOfPolicy))
    expect(heads).not.toContain(agency.names.leader)
    expect(folded).toContain(agency.names.headOfPolicy)
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
    expect((await admin.get('/quan-tri/nguoi-dung?sort=password')).status).toBe(404)
  })

  it('keeps administration from everybody else', async () => {
    const officer = await signIn('officerOfPropaganda')
    const id = agency.actors.admin.personId
    const pages = [
      '/quan-tri',
      '/quan-tri/don-vi',
      '/quan-tri/nguoi-dung',
      `/quan-tri/nguoi-dung/${id}`,
      '/quan-tri/nguoi-dung/them',
      '/quan-tri/nguoi-dung/nhap',
      '/quan-tri/nguoi-dung/xlsx',
      '/quan-tri/loi-moi',
      '/thiet-lap/nguoi',
      '/thiet-lap/mau.xlsx',
    ]

    for (const page of pages) expect([page, (await officer.get(page)).status]).toEqual([page, 403])
    for (const page of pages) expect([page, (await site.browser().get(page)).status]).toEqual([page, 401])
    expect((await officer.post(`/quan-tri/nguoi-dung/${id}/dat-lai`)).status).toBe(403)
  })

  it('knows nobody of another agency', async () => {
    const admin = await signIn('admin')
    const other = await givenAgency(office)

    expect((await admin.get(`/quan-tri/nguoi-dung/${other.actors.leader.personId}`)).status).toBe(404)
    expect((await admin.get(`/quan-tri/don-vi/${other.units.policy}`)).status).toBe(404)
    expect(
      (await admin.post(`/quan-tri/nguoi-dung/${other.actors.leader.personId}/dat-lai`)).headers.get('location'),
    ).toContain('/quan-tri')
    expect(await admin.text('/quan-tri/loi-moi')).not.toContain(other.names.leader)
  })

  it('needs few statements a page', async () => {
    const admin = await signIn('admin')
    const { personId } = agency.actors.officerOfPolicy
    const pages = [
      '/tai-khoan',
      '/quan-tri',
      '/quan-tri/don-vi',
      `/quan-tri/don-vi/${agency.units.policy}`,
      '/quan-tri/nguoi-dung',
      `/quan-tri/nguoi-dung/${personId}`,
      '/quan-tri/nguoi-dung/nhap',
      '/quan-tri/loi-moi',
    ]
    const counts: Record<string, number> = {}
    for (const page of pages) {
      statements.length = 0
      await admin.get(page)
      const own = statements.filter((statement) => !/^(begin|commit|set |start)/i.test(statement.trim()))
      counts[page] = own.length
    }

    // One more comes with the whole application: the unread notices.
    for (const [page, count] of Object.entries(counts)) expect([page, count <= 7]).toEqual([page, true])
  })
})

describe('setting up', () => {
  it('founds the agency once, with an administrator who is signed in', async () => {
    const connection = connectEmbedded(await openEmbedded())
    await migrate(connection)
    const shared = await startScenario()
    const scenario: Scenario = { ...shared, connection, door: { ...shared.door, db: connection.db } }
    const site = openOrganizationSite(scenario)
    const browser = site.browser()
    const fields = {
      name: 'Ban Dân tộc tỉnh Ví Dụ',
      shortName: 'Ban Dân tộc',
      superiorName: 'Ủy ban nhân dân tỉnh Ví Dụ',
      symbol: 'bdt',
      place: 'Ví Dụ',
      style: 'state',
      personName: 'Đàng Thị Quản',
      jobTitle: '',
      email: 'QUAN@bdt.example',
      newPassword: password,
      newPasswordAgain: password,
    }

    expect(await browser.text('/thiet-lap')).toContain('Tên cơ quan')
    const wrong = await browser.post('/thiet-lap', { ...fields, name: '', email: 'x', newPassword: 'ngắn' })
    const page = await wrong.text()
    const done = await browser.post('/thiet-lap', fields)
    const again = await site.browser().post('/thiet-lap', fields)

    expect(wrong.status).toBe(422)
    expect(page).toContain('Tên cơ quan: Điền ô này.')
    expect(page).toContain('ít nhất 10 ký tự')
    expect(page).toContain('value="Ban Dân tộc"')
    expect(done.headers.get('location')).toBe('/thiet-lap/nguoi')
    expect(await browser.text('/thiet-lap/nguoi')).toContain('Bước 2/2')
    expect(again.headers.get('location')).toBe('/')
    const settings = await browser.text('/quan-tri')
    expect(settings).toContain('value="BDT"')
    expect(settings).toContain('value="07:30"')
    const accounts = await connection.query('select count(*)::int as count from auth_user')
    expect(accounts.rows).toEqual([{ count: 1 }])
    const saved = await browser.post('/quan-tri', {
      ...fields,
      version: '1',
      morningFrom: '7h',
      morningTo: '11:30',
      afternoonFrom: '13:00',
      afternoonTo: '16:30',
      quietFrom: '19:00',
      quietTo: '6:30',
    })
    expect(saved.status).toBe(303)
    expect(await browser.text('/quan-tri')).toContain('value="07:00"')
    const crossed = await browser.post('/quan-tri', {
      ...fields,
      version: '2',
      morningFrom: '12:00',
      morningTo: '11:30',
      afternoonFrom: '13:00',
      afternoonTo: '16:30',
      quietFrom: '19:00',
      quietTo: '06:30',
    })
    expect(await crossed.text()).toContain('phải theo thứ tự')
    await connection.close()
  })
})

function codeOf(uri: string): Promise<string> {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp()
}
