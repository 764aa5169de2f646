import { describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../../test/support/initiatives.ts'
import { givenAgency } from '../../../../test/support/organization.ts'
import { startScenario } from '../../../../test/support/scenario.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { judgeLookAlike } from './commands/judge-look-alike.ts'
import { findLookAlikes } from './queries/find-look-alikes.ts'
import { lookAlikesOf, type LookAlikesOf } from './queries/look-alikes.ts'

const lights = {
  name: 'Thắp sáng tuyến đường thôn Suối Rớ bằng đèn năng lượng mặt trời',
  goals: 'Lắp 42 bóng đèn dọc 3 km đường liên thôn.',
  content: 'Bà con góp tiền mua trụ và bóng đèn; đoàn viên đào hố, dựng trụ; mỗi tổ cử người trông coi.',
  outputs: '42 bóng đèn sáng đều, không còn vụ tai nạn ban đêm.',
}
const rewritten = {
  name: 'Anh sang duong que o thon Suoi Ro',
  gist: 'Nguoi dan dong gop lap den duong nang luong mat troi doc duong lien thon, tu trong coi.',
}
const lightsElsewhere = { ...lights, name: 'Thắp sáng đường quê thôn Bình Nghĩa bằng đèn mặt trời' }
const wedding = {
  name: 'Thắp sáng ước mơ cho học sinh nghèo vượt khó',
  goals: 'Trao học bổng cho học sinh nghèo.',
  content: 'Hội khuyến học gây quỹ, nhận đỡ đầu học sinh.',
  outputs: '30 suất học bổng.',
}

describe('look-alikes', () => {
  it('finds what was rewritten without marks, and not what shares only words', async () => {
    const scenario = await startScenario()
    const agency = await givenAgency(scenario)
    const season = await givenSeason(scenario, agency)
    const alike = await givenInitiative(scenario, agency, season, { ...lights, state: 'running' })
    await givenInitiative(scenario, agency, season, { ...wedding, state: 'running' })

    const found = await readAs(scenario.connection.db, [agency.agencyId], (db) => findLookAlikes(db, rewritten, 5))

    const own = found.filter(({ agencyId }) => agencyId === agency.agencyId)
    expect(own.map(({ id }) => id)).toEqual([alike.id])
    const marked = own[0]?.found.name.filter(({ shared }) => shared).map(({ text }) => text)
    expect(marked).toEqual(expect.arrayContaining([expect.stringContaining('Suối Rớ')]))
    expect(own[0]?.found.gist.map(({ text }) => text).join('')).toBe(
      `${lights.goals}\n${lights.content}\n${lights.outputs}`,
    )
  })

  it('finds what other agencies have published, and never what they have not', async () => {
    const scenario = await startScenario()
    const [agency, other] = [await givenAgency(scenario), await givenAgency(scenario)]
    const season = await givenSeason(scenario, other)
    const hidden = await givenInitiative(scenario, other, season, { ...lightsElsewhere, state: 'checked' })
    const shown = await givenInitiative(scenario, other, season, { ...lightsElsewhere, state: 'approved' })

    const found = await readAs(scenario.connection.db, [agency.agencyId], (db) => findLookAlikes(db, rewritten, 20))

    const ids = found.map(({ id }) => id)
    expect(ids).toContain(shown.id)
    expect(ids).not.toContain(hidden.id)
  })

  it('keeps what a reviewer says of a pair, and the last word stands', async () => {
    const scenario = await startScenario()
    const agency = await givenAgency(scenario)
    const season = await givenSeason(scenario, agency)
    const one = await givenInitiative(scenario, agency, season, { ...lights, state: 'registered' })
    const two = await givenInitiative(scenario, agency, season, { ...lightsElsewhere, state: 'running' })
    const pair = { initiativeId: one.id, otherAgencyId: agency.agencyId, otherId: two.id }

    await scenario.must(judgeLookAlike, agency.actors.office, { ...pair, verdict: 'duplicate' })
    await scenario.must(judgeLookAlike, agency.actors.office, { ...pair, verdict: 'different', note: 'Khác thôn' })
    const shown = await scenario.ask<LookAlikesOf>(lookAlikesOf, agency.actors.office, { initiativeId: one.id })

    expect(shown.said).toMatchObject([{ verdict: 'different', note: 'Khác thôn', judgedByName: agency.names.office }])
    expect(shown.found.map(({ id }) => id)).toContain(two.id)
  })

  it('does not compare an initiative with itself', async () => {
    const scenario = await startScenario()
    const agency = await givenAgency(scenario)
    const season = await givenSeason(scenario, agency)
    const { id } = await givenInitiative(scenario, agency, season, { ...lights, state: 'registered' })

    const input = { initiativeId: id, otherAgencyId: agency.agencyId, otherId: id, verdict: 'different' }
    const receipt = await scenario.run(judgeLookAlike, agency.actors.office, input)

    expect(receipt).toMatchObject({ status: 'refused', reason: 'compared-with-itself' })
  })
})
