import { beforeEach, describe, expect, it } from 'vitest'
import { givenPanel } from '../../../../test/support/assessment.ts'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { runQuery } from '../../../commands/run-query.ts'
import { day } from '../../../kernel/plain-date.ts'
import { recordReach } from '../diary/commands/record-reach.ts'
import { recordSession } from '../diary/commands/record-session.ts'
import { reviewInterim } from '../diary/commands/review-interim.ts'
import { initiativeStates } from '../rules/states.ts'
import { type Figures, initiativeFigures } from './queries/figures.ts'
import { type CardShown, initiativePage, type InitiativePageResult } from './queries/initiative-page.ts'
import {
  type InitiativeList,
  type InitiativeListed,
  exportInitiatives,
  listInitiatives,
} from './queries/list-initiatives.ts'
import { type RecognisedCards, recognisedCards } from './queries/recognised-cards.ts'

describe('lists of initiatives', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  beforeEach(async () => {
    office = await startScenario('2026-08-03')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
  })

  type Who = keyof GivenAgency['actors']
  const list = (who: Who, filter: Record<string, unknown> = {}) =>
    office.ask<InitiativeList>(listInitiatives, agency.actors[who], { tab: 'all', ...filter })
  const waiting = async (who: Who) => {
    const { rows, waitingCount } = await list(who, { tab: 'waiting' })
    expect(waitingCount).toBe(rows.length)
    return rows.map(({ state, waits }) => `${state}: ${waits}`).toSorted()
  }
  const names = ({ rows }: InitiativeList) => rows.map(({ name }) => name)

  it('shows everybody what waits for them, and nobody what waits for others', async () => {
    for (const state of initiativeStates) await givenInitiative(office, agency, season, { state })

    expect(await waiting('officerOfPolicy')).toEqual(['approved: record', 'draft: register', 'returned: edit'])
    expect(await waiting('headOfPolicy')).toEqual(['registered: endorse'])
    expect(await waiting('office')).toEqual([
      'endorsed: check',
      'running: review-interim',
      'self_assessed: appoint-assessors',
    ])
    expect(await waiting('leader')).toEqual(['assessed: recognise', 'checked: approve'])
    expect(await waiting('officerOfPropaganda')).toEqual([])
    expect(await waiting('headOfPropaganda')).toEqual([])
  })

  it('asks for the self-assessment in its last month, and for the interim review until it is there', async () => {
    const { id } = await givenInitiative(office, agency, season, { state: 'running' })
    const review = { initiativeId: id, happenedOn: '01/07/2026', standing: 'on-track', text: 'Tốt', files: [] }
    await office.must(reviewInterim, agency.actors.office, review)
    const before = [await waiting('office'), await waiting('officerOfPolicy')]

    office.at('2026-11-23')

    expect(before).toEqual([[], []])
    expect([await waiting('office'), await waiting('officerOfPolicy')]).toEqual([[], ['running: self-assess']])
  })

  it('finds without diacritics, by name, code and place, and takes % for what it is', async () => {
    await givenInitiative(office, agency, season, { state: 'running', name: 'Tổ tự quản nguồn nước', place: 'Ma Oai' })
    await givenInitiative(office, agency, season, { state: 'running', name: 'Nói tiếng Chăm 100% ở một cửa' })

    expect(names(await list('office', { q: 'nguon nuoc' }))).toEqual(['Tổ tự quản nguồn nước'])
    expect(names(await list('office', { q: 'MA OAI' }))).toEqual(['Tổ tự quản nguồn nước'])
    expect(names(await list('office', { q: '0%' }))).toEqual(['Nói tiếng Chăm 100% ở một cửa'])
    expect(names(await list('office', { q: '%' }))).toHaveLength(1)
  })

  it('narrows by each trait, sorts both ways, and sums the whole filter whatever page is shown', async () => {
    const made = await givenInitiative(office, agency, season, { state: 'running', field: 'economy', name: 'B' })
    await givenInitiative(office, agency, season, {
      state: 'stopped',
      kind: 'exemplar',
      holder: 'individual',
      name: 'A',
    })
    const officer = agency.actors.officerOfPolicy
    const of = { initiativeId: made.id, files: [], text: 'Đã làm' }
    await office.must(recordSession, officer, { ...of, happenedOn: '10/07/2026', attendances: '30' })
    await office.must(recordReach, officer, { ...of, happenedOn: '10/07/2026', people: '20', households: '5' })

    const all = await list('office', { sort: 'name', direction: 'asc' })
    const second = await list('office', { page: 2 })

    expect(names(all)).toEqual(['A', 'B'])
    expect(names(await list('office', { sort: 'name', direction: 'desc' }))).toEqual(['B', 'A'])
    expect(second.rows).toEqual([])
    expect(second.sums).toEqual({ total: 2, sessions: 1, attendances: 30, people: 20, households: 5 })
    expect(names(await list('office', { field: 'economy' }))).toEqual(['B'])
    expect(names(await list('office', { kind: 'exemplar', holder: 'individual', level: 'base' }))).toEqual(['A'])
    expect(names(await list('office', { state: 'stopped' }))).toEqual(['A'])
    expect(names(await list('office', { unit: agency.units.propaganda }))).toEqual([])
    expect(names(await list('office', { year: 2025 }))).toEqual([])
    expect(all.fields.map(({ value }) => value)).toContain('economy')
    const exported = await office.ask<readonly InitiativeListed[]>(exportInitiatives, agency.actors.office, {
      tab: 'all',
    })
    expect(exported).toHaveLength(2)
  })

  it('keeps drafts to those who work on them', async () => {
    const { id } = await givenInitiative(office, agency, season, { state: 'draft', name: 'Bản nháp' })
    const seenBy = async (who: Who) =>
      (await runQuery(office.door, initiativePage, agency.actors[who], { initiativeId: id })).status

    expect(names(await list('officerOfPropaganda'))).toEqual([])
    expect(names(await list('officerOfPolicy'))).toEqual(['Bản nháp'])
    expect(names(await list('headOfPolicy'))).toEqual(['Bản nháp'])
    expect([await seenBy('officerOfPropaganda'), await seenBy('officerOfPolicy')]).toEqual(['not-found', 'found'])
  })

  it('gives other agencies the card of what was approved, and the gallery what was recognised', async () => {
    const other = await givenAgency(office)
    const recognised = await givenInitiative(office, agency, season, {
      state: 'recognised',
      name: `Mô hình của cơ quan ${agency.agencyId}`,
      decidedOn: day('2026-07-20'),
      recognisedLevel: 'province',
    })
    const checked = await givenInitiative(office, agency, season, { state: 'checked' })
    const ask = (id: string) =>
      runQuery(office.door, initiativePage, other.actors.officerOfPolicy, { initiativeId: id })

    const card = await ask(recognised.id)
    const q = String(agency.agencyId)
    const cards = await office.ask<RecognisedCards>(recognisedCards, other.actors.officerOfPolicy, { q })

    expect(card.status === 'found' && (card.result as CardShown).season).toBe(null)
    expect((await ask(checked.id)).status).toBe('not-found')
    expect(cards.cards.map(({ id, level, photoHref }) => [id, level, photoHref])).toEqual([
      [recognised.id, 'province', null],
    ])
  })

  it('counts by two traits without rest, and year beside year', async () => {
    await givenInitiative(office, agency, season, { state: 'running', startedOn: day('2026-03-01') })
    await givenInitiative(office, agency, season, { state: 'recognised', recognisedLevel: 'base', field: 'economy' })
    await givenInitiative(office, agency, season, { state: 'draft' })
    await givenInitiative(office, agency, await givenSeason(office, agency, { year: 2025 }), { state: 'stopped' })

    const figures = await office.ask<Figures>(initiativeFigures, agency.actors.office, {
      rows: 'field',
      across: 'state',
    })
    const listed = await list('office', { reached: 'registered' })

    expect(figures.cells).toEqual([
      { row: 'culture', column: 'running', count: 1 },
      { row: 'culture', column: 'stopped', count: 1 },
      { row: 'economy', column: 'recognised', count: 1 },
    ])
    expect(figures.cells.reduce((sum, { count }) => sum + count, 0)).toBe(listed.sums.total)
    expect(
      figures.byYear.map(({ year, registered, carriedOut, recognised }) => [year, registered, carriedOut, recognised]),
    ).toEqual([
      [2025, 1, 0, 0],
      [2026, 2, 1, 1],
    ])
    expect(figures.months).toHaveLength(13)
    expect(figures.months.filter(({ count }) => count > 0)).toEqual([
      { month: '2025-02', count: 1 },
      { month: '2026-02', count: 2 },
    ])
  })
})

describe('the page of an initiative', () => {
  it('says where it stands, what is next for whoever looks, and what was done, by whom', async () => {
    const office = await startScenario('2026-08-03')
    const agency = await givenAgency(office)
    const season = await givenSeason(office, agency)
    const { id } = await givenInitiative(office, agency, season, { state: 'approved', approvedOn: day('2026-03-08') })
    const officer = agency.actors.officerOfPolicy
    const shown = (who: keyof GivenAgency['actors'], initiativeId = id) =>
      office.ask<InitiativePageResult>(initiativePage, agency.actors[who], { initiativeId })
    const session = { initiativeId: id, happenedOn: '02/08/2026', text: 'Buổi đầu', files: [] }

    const before = await shown('officerOfPolicy')
    await office.must(recordSession, officer, session)
    const after = await shown('officerOfPolicy')
    const stranger = await shown('officerOfPropaganda')

    const standing = ({ way }: InitiativePageResult) => way.find((step) => step.standing === 'now')?.name
    expect([before.next.main, standing(before)]).toEqual(['record', 'carrying-out'])
    expect(after.initiative).toMatchObject({ state: 'running', startedOn: '2026-08-03' })
    expect(after.history.map(({ command, actorName }) => [command, actorName])).toEqual([
      ['initiatives.record-session', agency.names.officerOfPolicy],
    ])
    expect(stranger.next).toMatchObject({ main: undefined, turn: 'holder' })
    office.at('2026-11-23')
    const late = await shown('officerOfPolicy')
    expect([late.next.main, late.next.dueOn, standing(late)]).toEqual(['self-assess', '2026-12-15', 'self-assessment'])
    // Sixteen weekdays, of which 24 November is a day off.
    expect(late.workingDaysLeft).toBe(15)
  })

  it('leads the Office from appointing assessors through their sheets to the conclusion', async () => {
    const scenario = await startScenario('2026-11-05')
    const { agency, initiativeId, assessors, appoint, handIn } = await givenPanel(scenario)
    const next = async () => {
      const page = await scenario.ask<InitiativePageResult>(initiativePage, agency.actors.office, { initiativeId })
      return [page.next.main, page.next.turn]
    }

    const before = await next()
    await appoint()
    const appointed = await next()
    for (const assessor of assessors) await handIn(assessor)

    expect(before).toEqual(['appoint-assessors', 'office'])
    expect(appointed).toEqual(['assess', 'assessors'])
    expect(await next()).toEqual(['conclude-assessment', 'office'])
  })
})
