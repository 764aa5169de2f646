import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { type GivenAgency, type GivenPerson, givenAgency } from '../../../../test/support/organization.ts'
import {
  givenPassword as password,
  openOrganizationSite,
  type OrganizationSite,
  signInAs,
} from '../../../../test/support/organization-site.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { connectEmbedded } from '../../../platform/database/connect.ts'
import { openEmbedded } from '../../../platform/database/embedded.ts'
import { migrate } from '../../../platform/database/migrate.ts'

describe('the pages of administration', () => {
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
          openCount: ({ personId }) => sql<number>`${work.get(personId) ?? 0}::int`,
          handOver: async (_db, { fromPersonId, toPersonId }) => {
            work.set(toPersonId, (work.get(toPersonId) ?? 0) + (work.get(fromPersonId) ?? 0))
            work.delete(fromPersonId)
          },
        },
      ],
    })
    agency = await givenAgency(office)
  })
  const signIn = (who: GivenPerson) => signInAs(site, agency, { who, browser: site.browser() })

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

    // Open work is counted in one statement, whatever kinds of it there are; test/pages holds the whole application to eight.
    for (const [page, count] of Object.entries(counts)) expect([page, count <= 8]).toEqual([page, true])
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
