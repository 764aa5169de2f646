import { beforeAll, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { openPagesSite, type PagesSite } from '../../../../test/support/pages-site.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { Person } from '../../../commands/actor.ts'
import { recognitionRoutes } from './routes.tsx'

describe('the pages of recognition', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  let site: PagesSite
  beforeAll(async () => {
    office = await startScenario('2026-12-20')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
    site = openPagesSite(office.door, [recognitionRoutes()])
  })

  /** Every field of the form under an address, with the value it has on the page. */
  const formAt = (html: string, action: string): Record<string, string> => {
    const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
    const inputs = [...form.split('</form>')[0]!.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)]
    const values = inputs.map(([tag, name = '']): [string, string] => [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''])
    return Object.fromEntries(values)
  }
  const get = async (path: string, actor: Person) => {
    site.actAs(actor)
    return (await site.get(path)).text()
  }
  const post = async (path: string, fields: Record<string, string | readonly string[]>, actor: Person) => {
    site.actAs(actor)
    const response = await site.post(path, { ...fields, commandId: newId() })
    return { status: response.status, html: await response.text(), location: response.headers.get('location') ?? '' }
  }

  it('lead from what is ready to the decision, by forms alone', async () => {
    const { office: clerk, leader } = agency.actors
    const { id } = await givenInitiative(office, agency, season, { state: 'assessed' })
    const proposing = await get('/cong-nhan/moi', clerk)
    const proposal = formAt(proposing, `/cong-nhan/moi?season=${season.id}&amp;level=base`)
    const made = await post('/cong-nhan/moi', { ...proposal, name: 'Đợt 1', initiativeIds: id }, clerk)
    const list = await get(made.location, leader)
    const decision = formAt(list, `${made.location}/quyet-dinh`)

    const signerId = leader.personId
    const done = await post(`${made.location}/quyet-dinh`, { ...decision, serial: '125', bases: '', signerId }, leader)

    expect([made.status, done.html.match(/class="problems"[^]*?<\/ul>/)?.[0] ?? '', done.status]).toEqual([
      303,
      '',
      303,
    ])
  })
})
