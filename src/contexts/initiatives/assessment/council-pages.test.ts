import { beforeAll, describe, expect, it } from 'vitest'
import { givenScoredSeason } from '../../../../test/support/assessment.ts'
import { givenInitiative } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, type GivenPerson } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { planCouncil } from './commands/council.ts'
import { councilRoutes } from './council-routes.tsx'

describe('the pages of a planned council', () => {
  let scenario: Scenario
  let agency: GivenAgency
  let site: PagesSite
  let path: string
  let further: string
  beforeAll(async () => {
    scenario = await startScenario('2026-11-23')
    agency = await givenAgency(scenario)
    const season = await givenScoredSeason(scenario, agency)
    const one = await givenInitiative(scenario, agency, season, { state: 'assessed' })
    further = (await givenInitiative(scenario, agency, season, { state: 'assessed', name: 'Mô hình thêm vào' })).id
    const { leader, office, headOfPropaganda } = agency.actors
    const planned = await scenario.must(planCouncil, office, {
      title: 'Xét công nhận năm 2026',
      heldOn: '23/11/2026',
      place: 'Phòng họp',
      chairId: leader.personId,
      secretaryId: office.personId,
      memberIds: [headOfPropaganda.personId],
      initiativeIds: [one.id],
      quorumPercent: 66,
      passPercent: 51,
    })
    path = `/hoi-dong/${String(planned['sessionId'])}`
    site = openPagesSite(scenario.door, [councilRoutes()])
  })

  const get = async (address: string, by: GivenPerson = 'office') => {
    site.actAs(agency.actors[by])
    return (await site.get(address)).text()
  }
  const post = async (address: string, fields: Record<string, string | readonly string[]>) => {
    site.actAs(agency.actors.office)
    const response = await site.post(address, { ...fields, commandId: newId() })
    return { status: response.status, html: await response.text(), to: response.headers.get('location') }
  }

  it('lead from the session to its changes and back, for those who run it', async () => {
    const { leader, office, headOfPropaganda, officerOfPropaganda } = agency.actors
    expect(await get(path)).toContain(`href="${path}/sua"`)
    expect(await get(path)).toContain(`action="${path}/ket-thuc"`)
    expect(await get(path, 'headOfPropaganda')).not.toContain(`href="${path}/sua"`)
    const form = await get(`${path}/sua`)
    expect(form).toContain('value="Xét công nhận năm 2026"')
    const plan = {
      version: '1',
      title: 'Phiên thứ nhất',
      heldOn: '24/11/2026',
      place: 'Hội trường',
      chairId: leader.personId,
      secretaryId: office.personId,
    }

    const wrong = await post(`${path}/sua`, { ...plan, memberIds: [], title: ' ' })
    const done = await post(`${path}/sua`, { ...plan, memberIds: [headOfPropaganda, officerOfPropaganda].map(idOf) })
    const added = await post(`${path}/them`, { initiativeIds: further })

    expect([wrong.status, done.status, done.to, added.to]).toEqual([422, 303, path, path])
    expect(wrong.html).toContain('value="Hội trường"')
    const page = await get(path)
    for (const part of ['Phiên thứ nhất', '24/11/2026 · Hội trường', 'Mô hình thêm vào', 'Pinăng Thị Hoa'])
      expect(page).toContain(part)
    // Its day is tomorrow: nothing is voted or closed before.
    expect(page).toContain('từ ngày họp 24/11/2026')
    expect(page).not.toContain('/ket-thuc')
    expect(page).not.toMatch(new RegExp(`href="${path}/[0-9a-f-]{36}"`))
    expect(await get(`${path}/sua`)).toContain('Không còn mô hình nào khác chờ Hội đồng.')
  })

  it('ask for a reason before it is cancelled, and say it from then on', async () => {
    const bare = await post(`${path}/huy`, { version: '2', reason: '' })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain('<details class="confirm" open="">')

    const done = await post(`${path}/huy`, { version: '2', reason: 'Bão số 5' })

    expect([done.status, done.to]).toEqual([303, path])
    const page = await get(path)
    for (const part of ['Đã hủy', 'Lý do hủy: Bão số 5']) expect(page).toContain(part)
    expect(page).not.toContain('/bien-ban')
    expect((await site.get(`${path}/sua`)).headers.get('location')).toBe(path)
    expect((await site.get(`${path}/bien-ban`)).status).toBe(404)
    expect(await get('/hoi-dong')).toContain('Đã hủy')
  })
})

const idOf = ({ personId }: { readonly personId: string }) => personId
