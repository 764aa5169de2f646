import { beforeAll, describe, expect, it } from 'vitest'
import { type GivenAgency, givenAgency, type GivenPerson } from '../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { callCouncil } from './commands/call-council.ts'
import { propose } from './commands/propose.ts'
import { commendationRoutes } from './routes.tsx'

describe('the pages of a meeting on commendation', () => {
  let scenario: Scenario
  let agency: GivenAgency
  let site: PagesSite
  let proposal: string
  let path: string
  beforeAll(async () => {
    scenario = await startScenario('2026-12-28')
    agency = await givenAgency(scenario)
    const { leader, office, headOfPropaganda, headOfPolicy, officerOfPolicy } = agency.actors
    const proposed = await scenario.must(propose, headOfPolicy, {
      formId: 'giay-khen-so',
      holder: 'individual',
      personId: officerOfPolicy.personId,
      achievement: 'Có thành tích xuất sắc năm 2026',
    })
    proposal = String(proposed['proposalId'])
    const called = await scenario.must(callCouncil, office, {
      heldOn: '28/12/2026',
      memberIds: [leader, office, headOfPropaganda, headOfPolicy].map(({ personId }) => personId),
      chairId: leader.personId,
      secretaryId: office.personId,
      proposalIds: [proposal],
    })
    path = `/khen-thuong/hoi-dong/${String(called['sessionId'])}`
    site = openPagesSite(scenario.door, [commendationRoutes()])
  })

  const get = async (address: string, by: GivenPerson = 'office') => {
    site.actAs(agency.actors[by])
    return (await site.get(address)).text()
  }
  const post = async (address: string, fields: Record<string, string | readonly string[]>, by: GivenPerson) => {
    site.actAs(agency.actors[by])
    const response = await site.post(address, { ...fields, commandId: newId() })
    return { status: response.status, html: await response.text(), to: response.headers.get('location') }
  }

  it('say who does not vote on what and why, and take what a member declares', async () => {
    const page = await get(path)
    expect(page).toContain('Chamaléa Điền (người viết đề nghị)')
    expect(page).toContain('3/4 thành viên được bỏ phiếu')
    expect(page).toContain('cần xác nhận')
    const outside = await get(path, 'officerOfPropaganda')
    expect(outside).not.toContain('/khai-bao')
    expect(outside).not.toContain('(người viết đề nghị)')
    expect(outside).toContain('Không biểu quyết')
    const own = await get(path, 'headOfPropaganda')
    expect(own).toContain(`name="personId" value="${agency.actors.headOfPropaganda.personId}"`)
    expect(own).not.toContain('/ket-thuc')

    const said = { version: '1', personId: agency.actors.headOfPropaganda.personId, interest: 'relative' }
    const bare = await post(`${path}/khai-bao`, said, 'headOfPropaganda')
    const done = await post(`${path}/khai-bao`, { ...said, proposalIds: proposal }, 'headOfPropaganda')

    expect([bare.status, done.status, done.to]).toEqual([422, 303, path])
    expect(await get(path)).toContain('Thập Thị Liên (có quan hệ gia đình)')
  })

  it('take the votes from the day of the meeting on', async () => {
    const { leader, office, headOfPolicy, officerOfPropaganda } = agency.actors
    const other = await scenario.must(propose, office, {
      formId: 'giay-khen-so',
      holder: 'individual',
      personId: officerOfPropaganda.personId,
      achievement: 'Có thành tích khác',
    })
    const called = await scenario.must(callCouncil, office, {
      heldOn: '29/12/2026',
      memberIds: [leader, office, headOfPolicy].map(({ personId }) => personId),
      chairId: leader.personId,
      secretaryId: office.personId,
      proposalIds: [String(other['proposalId'])],
    })
    const later = `/khen-thuong/hoi-dong/${String(called['sessionId'])}`

    expect(await get(path)).toContain(`action="${path}/ket-thuc"`)
    expect(await get(later)).not.toContain('/ket-thuc')
    expect(await get(later)).toContain('từ ngày họp 29/12/2026')
    expect(await get(later)).toContain(`action="${later}/huy"`)
  })

  it('lead from a proposal and a meeting to their changes, and from what is over back', async () => {
    expect(await get(`/khen-thuong/${proposal}`, 'headOfPolicy')).toContain(`/khen-thuong/${proposal}/sua`)
    const edit = await get(`/khen-thuong/${proposal}/sua`, 'headOfPolicy')
    expect(edit).not.toContain('name="name"')
    const typed = { version: '2', formId: 'giay-khen-xa', initiativeId: '', achievement: 'Viết lại' }
    const edited = await post(`/khen-thuong/${proposal}/sua`, typed, 'headOfPolicy')
    const plan = await get(`${path}/sua`)
    expect(plan).toContain('Trần Văn Sách')
    const bare = await post(`${path}/huy`, { version: '3', reason: '' }, 'office')
    const dropped = await post(`${path}/huy`, { version: '3', reason: 'Bão số 5' }, 'office')

    expect([edited.status, bare.status, dropped.status]).toEqual([303, 422, 303])
    expect(bare.html).toContain('<details class="confirm" open="">')
    const after = await get(path)
    for (const part of ['đã hủy', 'Lý do hủy: Bão số 5', 'Không có đề nghị nào.']) expect(after).toContain(part)
    expect((await site.get(`${path}/sua`)).headers.get('location')).toBe(path)
    expect(await get(`/khen-thuong/${proposal}`)).toContain('Viết lại')
  })
})
