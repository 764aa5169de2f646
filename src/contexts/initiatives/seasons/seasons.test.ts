import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { openPagesSite } from '../../../../test/support/pages-site.ts'
import { runQuery } from '../../../commands/run-query.ts'
import { makeCriteriaSet } from '../criteria/commands/make-criteria-set.ts'
import { publishCriteriaSet } from '../criteria/commands/publish-criteria-set.ts'
import { askBelow, dropAsk } from './commands/ask-below.ts'
import { draftSeason, editSeasonCommand } from './commands/draft-season.ts'
import {
  changeSeasonCommand,
  closeSeasonCommand,
  copySeason,
  dropSeason,
  openSeasonCommand,
} from './commands/run-season.ts'
import { type BannerSeason, seasonBanner } from './queries/season-banner.ts'
import {
  type AskChoices,
  askChoices,
  listSeasons,
  seasonDraft,
  seasonShown,
  type SeasonShown,
} from './queries/seasons.ts'
import { seasonRoutes } from './routes.tsx'

describe('a season', () => {
  let scenario: Scenario
  let province: GivenAgency
  let commune: GivenAgency
  beforeEach(async () => {
    scenario = await startScenario('2026-01-05')
    province = await givenAgency(scenario)
    commune = await givenAgencyBelow(scenario, province)
  })

  const content = (changes: Record<string, unknown> = {}) => ({
    movement: 'Dân vận khéo',
    year: '2026',
    name: 'Phong trào thi đua “Dân vận khéo” năm 2026',
    codePrefix: 'mh',
    cascades: true,
    registrationFrom: '02/01/2026',
    registrationTo: '31/03/2026',
    interimReviewOn: '30/06/2026',
    selfAssessmentTo: '15/10/2026',
    assessmentTo: '15/11/2026',
    recognitionOn: '15/12/2026',
    fields: 'Kinh tế\nBiển đảo | Sea and islands',
    levels: 'Cấp cơ sở\nCấp tỉnh',
    ...changes,
  })
  const drafted = async (changes: Record<string, unknown> = {}) =>
    String((await scenario.must(draftSeason, province.actors.office, content(changes)))['seasonId'])
  const opened = async () => {
    const seasonId = await drafted()
    await scenario.must(openSeasonCommand, province.actors.office, { seasonId, version: 1 })
    return seasonId
  }
  const shown = (seasonId: string, by = province.actors.office) =>
    scenario.ask<SeasonShown>(seasonShown, by, { agencyId: province.agencyId, seasonId })
  const noticesOf = async (personId: string) => {
    const { rows } = await scenario.connection.query('select text_vi from notice where person_id = $1 order by id', [
      personId,
    ])
    return rows.map((row) => String(row['text_vi']))
  }

  it('is drafted, edited, opened for all below, and told to the heads of units', async () => {
    const seasonId = await drafted()
    const unseen = await runQuery(scenario.door, seasonShown, commune.actors.office, {
      agencyId: province.agencyId,
      seasonId,
    })
    const edit = { seasonId, version: 1, ...content({ levels: 'Cấp cơ sở' }) }
    await scenario.must(editSeasonCommand, province.actors.office, edit)
    await scenario.must(openSeasonCommand, province.actors.leader, { seasonId, version: 2 })

    const { season } = await shown(seasonId, commune.actors.officerOfPolicy)
    expect(unseen).toEqual({ status: 'not-found' })
    expect(season).toMatchObject({ state: 'open', codePrefix: 'MH', levels: [{ id: 'base' }] })
    expect(season.fields).toEqual([
      { id: 'economy', vi: 'Kinh tế', en: 'Economy', core: true },
      { id: 'bien-dao', vi: 'Biển đảo', en: 'Sea and islands', core: false },
    ])
    expect(await scenario.ask(listSeasons, commune.actors.officerOfPolicy)).toMatchObject({
      total: 1,
      rows: [{ id: seasonId, isOwn: false, registered: 0 }],
    })
    expect((await noticesOf(province.actors.headOfPolicy.personId))[0]).toContain('từ 02/01/2026 đến 31/03/2026')
  })

  it('says in words what is wrong with it', async () => {
    await drafted()
    const run = (changes: Record<string, unknown>) =>
      scenario.run(draftSeason, province.actors.office, content({ year: 2027, ...changes }))

    expect(await run({ year: 2026 })).toMatchObject({ reason: 'season-exists' })
    expect(await run({ assessmentTo: '01/10/2026' })).toMatchObject({ reason: 'assessment-too-early' })
    expect(await run({ registrationFrom: '31/2/2026' })).toMatchObject({ status: 'invalid' })
    expect(await run({ codePrefix: 'MÔ HÌNH' })).toMatchObject({
      status: 'invalid',
      problems: [{ field: 'codePrefix' }],
    })
    expect(await run({ fields: '|||' })).toMatchObject({ reason: 'fields-missing' })
    expect((await scenario.run(draftSeason, province.actors.headOfPolicy, content())).status).toBe('forbidden')
    expect(await run({ movement: 'Xanh – sạch – đẹp', year: 2026 })).toMatchObject({ status: 'done' })
  })

  it('takes only criteria in force and made for what it judges', async () => {
    const { office } = province.actors
    const made = async (name: string, sample: string, by = office) =>
      String((await scenario.must(makeCriteriaSet, by, { name, sample }))['criteriaId'])
    const [models, exemplars] = [await made('Mô hình', 'mo-hinh-tap-the'), await made('Cá nhân', 'dien-hinh-ca-nhan')]
    const early = await scenario.run(draftSeason, office, content({ criteriaId: models }))
    for (const criteriaId of [models, exemplars]) {
      await scenario.must(publishCriteriaSet, office, { criteriaId, version: 1 })
    }
    const wrong = await scenario.run(draftSeason, office, content({ exemplarCriteriaId: models }))
    const seasonId = await drafted({ criteriaId: models, exemplarCriteriaId: exemplars })

    expect([early, wrong]).toMatchObject([{ reason: 'criteria-of-other-kind' }, { reason: 'criteria-of-other-kind' }])
    expect((await shown(seasonId)).criteria.map(({ name }) => name)).toEqual(['Mô hình', 'Cá nhân'])
    expect(await scenario.ask(seasonDraft, office, { seasonId })).toMatchObject({ season: { criteriaSetId: models } })
  })

  it('asks units and agencies below for so many by a day, and shows them how far they are', async () => {
    const seasonId = await opened()
    const { office, headOfPolicy } = province.actors
    const choices = await scenario.ask<AskChoices>(askChoices, office)
    const ask = { seasonId, unitIds: [province.units.policy], agencyIds: [String(commune.agencyId)], least: '2' }
    const late = await scenario.run(askBelow, office, { ...ask, dueOn: '01/04/2026' })
    const nobody = await scenario.run(askBelow, office, {
      seasonId,
      unitIds: [],
      agencyIds: [],
      least: 1,
      dueOn: '31/03/2026',
    })
    const stranger = await scenario.run(askBelow, office, { ...ask, agencyIds: [1], dueOn: '31/03/2026' })
    await scenario.must(askBelow, office, { ...ask, dueOn: '15/03/2026' })
    await scenario.must(askBelow, office, { ...ask, unitIds: [], dueOn: '31/03/2026', least: 3 })
    const season = { agencyId: province.agencyId, id: seasonId, year: 2026 }
    await givenInitiative(scenario, province, season, { state: 'registered' })
    await givenInitiative(scenario, province, season, { state: 'withdrawn' })
    await givenInitiative(scenario, commune, season, { state: 'approved' })
    await givenInitiative(scenario, commune, season, { state: 'registered' })

    expect(choices.below.map(({ value }) => value)).toContain(String(commune.agencyId))
    expect([late, nobody, stranger]).toMatchObject([
      { reason: 'ask-due-outside-season' },
      { reason: 'nobody-asked' },
      { reason: 'record-not-found' },
    ])
    const { asks } = await shown(seasonId)
    expect(asks).toMatchObject([
      { unitId: province.units.policy, least: 2, registered: 1, dueOn: '2026-03-15' },
      { belowAgencyId: commune.agencyId, least: 3, registered: 1, dueOn: '2026-03-31' },
    ])
    expect((await shown(seasonId, commune.actors.office)).asks).toMatchObject([{ least: 3, registered: 2 }])
    const banner = await scenario.ask<BannerSeason[]>(seasonBanner, headOfPolicy)
    expect(banner).toMatchObject([{ id: seasonId, asks: [{ name: 'Phòng Chính sách', least: 2, registered: 1 }] }])
    expect(await scenario.ask(seasonBanner, commune.actors.officerOfPolicy)).toMatchObject([
      { asks: [{ name: 'Ủy ban nhân dân xã Ví Dụ', registered: 2 }] },
    ])
    await scenario.must(dropAsk, office, { askId: asks[0]?.id })
    expect((await shown(seasonId)).asks).toHaveLength(1)
    expect((await noticesOf(headOfPolicy.personId)).at(-1)).toContain('ít nhất 2 mô hình, hạn 15/03/2026')
  })

  it('moves its dates with notice to those concerned', async () => {
    const seasonId = await opened()
    const season = { agencyId: province.agencyId, id: seasonId, year: 2026 }
    await givenInitiative(scenario, province, season, { state: 'running' })
    const { movement: _movement, year: _year, name: _name, codePrefix: _prefix, ...rest } = content()
    const { cascades: _cascades, fields: _fields, levels: _levels, ...dates } = rest
    const change = { seasonId, version: 2, ...dates, selfAssessmentTo: '20/10/2026' }
    await scenario.must(changeSeasonCommand, province.actors.office, change)
    const stale = await scenario.run(changeSeasonCommand, province.actors.office, change)

    expect(stale).toMatchObject({ reason: 'record-changed' })
    expect((await shown(seasonId)).season).toMatchObject({
      selfAssessmentTo: '2026-10-20',
      datesChangedOn: '2026-01-05',
    })
    for (const person of [province.actors.headOfPropaganda, province.actors.officerOfPolicy]) {
      expect((await noticesOf(person.personId)).at(-1)).toContain('Hết hạn tự đánh giá: 15/10/2026 → 20/10/2026')
    }
  })

  it('is closed, copied for the year after, and its draft dropped', async () => {
    const seasonId = await opened()
    const { office } = province.actors
    await scenario.must(closeSeasonCommand, office, { seasonId, version: 2 })
    const next = String((await scenario.must(copySeason, office, { seasonId }))['seasonId'])
    const twice = await scenario.run(copySeason, office, { seasonId })
    const opening = await scenario.run(openSeasonCommand, office, { seasonId, version: 3 })
    const foreign = await scenario.run(closeSeasonCommand, commune.actors.office, { seasonId, version: 3 })

    expect((await shown(next)).season).toMatchObject({ year: 2027, state: 'draft', recognitionOn: '2027-12-15' })
    expect([twice, opening, foreign]).toMatchObject([
      { reason: 'season-exists' },
      { reason: 'season-not-draft' },
      { reason: 'record-not-found' },
    ])
    await scenario.must(dropSeason, office, { seasonId: next, version: 1 })
    expect(await scenario.ask(listSeasons, office, { year: 2027 })).toMatchObject({ total: 0 })
  })

  it('is filled in from an earlier one on the blank form: dates a year on, all the rest as it was', async () => {
    const seasonId = await opened()
    const site = openPagesSite(scenario.door, [seasonRoutes()])
    site.actAs(province.actors.office)

    const blank = await (await site.get('/mua-thi-dua/moi')).text()
    const filled = await (await site.get(`/mua-thi-dua/moi?tu=${seasonId}`)).text()

    expect(blank).toContain(`href="/mua-thi-dua/moi?tu=${seasonId}"`)
    expect(blank).not.toContain('Sea and islands')
    expect(filled).toContain('Đã điền sẵn từ “Phong trào thi đua “Dân vận khéo” năm 2026”')
    for (const part of ['năm 2027', 'Sea and islands', 'value="MH"', '31/03/2027', 'value="2027"'])
      expect(filled).toContain(part)
    // It is a new draft: the form leads to no season that is there already.
    expect(filled).toContain('action="/mua-thi-dua/moi"')
    expect((await site.get('/mua-thi-dua/moi?tu=x')).status).toBe(200)
    // In the autumn two years on, the year that is prepared then.
    scenario.at('2028-11-01')
    expect(await (await site.get(`/mua-thi-dua/moi?tu=${seasonId}`)).text()).toContain('31/03/2029')
  })
})
