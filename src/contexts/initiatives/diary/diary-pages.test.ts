import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../../../../test/support/database.ts'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { galleryRoutes } from '../gallery/routes.tsx'
import { diaryRoutes } from './routes.tsx'

/** One red point, as a PNG. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (sign) => sign.charCodeAt(0),
)

describe('the pages of the diary', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  let site: PagesSite
  beforeAll(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
    site = openPagesSite(office.door, [diaryRoutes(), galleryRoutes()])
  })

  const given = () => givenInitiative(office, agency, season, { state: 'running' })
  const page = async (path: string) => {
    const response = await site.get(path)
    return { status: response.status, html: await response.text() }
  }
  /** Sends a form with files, as a browser without script does. */
  const send = async (path: string, fields: Record<string, string | readonly File[]>) => {
    const body = new FormData()
    body.set('commandId', newId())
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each)
    }
    const origin = 'http://127.0.0.1:8750'
    const response = await site.app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin } })
    return { status: response.status, html: await response.text() }
  }

  it('takes a session with several photos and figures, and shows it on the page of the initiative', async () => {
    const { id } = await given()
    site.actAs(agency.actors.officerOfPolicy)
    const planned = await send(`/mo-hinh/${id}/chi-tieu`, {
      version: '1',
      'milestones.0.name': 'Đi hết 21 thôn',
      'milestones.0.dueOn': '30/11/2026',
      'outputs.0.name': 'Buổi truyền thông',
      'outputs.0.measure': 'buổi',
      'outputs.0.target': '38',
      'outputs.0.reckoned': 'sum',
    })
    const form = await page(`/mo-hinh/${id}/nhat-ky`)
    const outputId = /name="values\.0\.outputId" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
    const photos = ['một.png', 'hai.png'].map((name) => new File([picture], name, { type: 'image/png' }))

    const sent = await send(`/mo-hinh/${id}/nhat-ky`, {
      happenedOn: '12/11/2026',
      place: 'thôn Suối Rớ',
      language: 'Raglai',
      attendances: '96',
      text: 'Giải thích mức hỗ trợ nhà ở.',
      files: photos,
      'values.0.outputId': outputId,
      'values.0.value': '19',
    })
    const shown = await page(`/mo-hinh/${id}`)

    expect([planned.status, sent.status]).toEqual([303, 303])
    expect(shown.html).toContain('96 lượt người dự, nói bằng tiếng Raglai')
    expect(shown.html.match(/<img src="\/tep\/[0-9a-f-]{36}\/xem"/g)).toHaveLength(2)
    expect(shown.html).toContain('Ảnh ngày 12/11/2026: một.png')
    expect(shown.html).toContain('50%')
    expect(shown.html).toContain('role="img"')
    expect(shown.html).toContain('Đi hết 21 thôn')
  })

  it('gives back what was typed and says what is wrong in words', async () => {
    const { id } = await given()
    site.actAs(agency.actors.officerOfPolicy)

    const again = await send(`/mo-hinh/${id}/nhat-ky`, {
      happenedOn: '31/02/2026',
      attendances: 'khoảng 60',
      text: 'Đã làm ở thôn Núi Rây',
    })

    expect(again.status).toBe(422)
    expect(again.html).toContain('Không có ngày “31/02/2026”')
    expect(again.html).toContain('value="khoảng 60"')
    expect(again.html).toContain('Đã làm ở thôn Núi Rây')
  })

  it('shows plans of rows again with what was typed when a milestone is outside the season', async () => {
    const { id } = await given()
    site.actAs(agency.actors.officerOfPolicy)

    const again = await send(`/mo-hinh/${id}/chi-tieu`, {
      version: '1',
      'milestones.5.name': 'Xa quá',
      'milestones.5.dueOn': '01/03/2027',
    })

    expect(again.status).toBe(422)
    expect(again.html).toContain('nằm ngoài mùa thi đua')
    expect(again.html).toContain('value="Xa quá"')
  })

  it('offers no form to those whose turn it is not, but lets them read', async () => {
    const { id } = await given()
    site.actAs(agency.actors.officerOfPropaganda)

    const read = await page(`/mo-hinh/${id}/nhat-ky`)
    const plan = await page(`/mo-hinh/${id}/chi-tieu`)

    expect(read.status).toBe(200)
    expect(read.html).not.toContain('name="happenedOn"')
    expect(plan.html).toContain('việc này thuộc người khác')
    expect((await page(`/mo-hinh/${newId()}/nhat-ky`)).status).toBe(404)
  })

  it('pages long diaries and reads them in one statement', async () => {
    const { id } = await given()
    site.actAs(agency.actors.officerOfPolicy)
    for (let day = 1; day <= 31; day += 1) {
      const happenedOn = `${String(day).padStart(2, '0')}/10/2026`
      await send(`/mo-hinh/${id}/nhat-ky`, { happenedOn, attendances: '10', text: `Buổi ngày ${day}.` })
    }
    const from = statements.length

    const first = await page(`/mo-hinh/${id}/nhat-ky`)
    const used = statements.slice(from).filter((text) => !/^\s*(set|begin|start|commit)/i.test(text)).length
    const second = await page(`/mo-hinh/${id}/nhat-ky?page=2`)

    expect(used).toBe(1)
    expect(first.html).toContain('Từ 1 đến 30 trong 31')
    expect(first.html).not.toContain('Buổi ngày 1.')
    expect(second.html).toContain('Buổi ngày 1.')
    expect((await page(`/mo-hinh/${id}`)).html).toContain('<b>310</b>')
  })
})
