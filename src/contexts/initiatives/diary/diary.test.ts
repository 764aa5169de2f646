import { beforeEach, describe, expect, it } from 'vitest'
import { storedFile } from '../../../../test/support/documents.ts'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import { readAs } from '../../../platform/database/as-agency.ts'
import { getInitiative } from '../store/initiatives.ts'
import { reachMilestone } from './commands/reach-milestone.ts'
import { recordContribution } from './commands/record-contribution.ts'
import { recordReach } from './commands/record-reach.ts'
import { recordSession } from './commands/record-session.ts'
import { reviewInterim } from './commands/review-interim.ts'
import { setOutputs } from './commands/set-outputs.ts'
import { startInitiative } from './commands/start-initiative.ts'
import { stopInitiative } from './commands/stop-initiative.ts'
import { withdrawEntry } from './commands/withdraw-entry.ts'
import { type Diary, diaryShown } from './queries/diary-of.ts'

describe('the diary of an initiative', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  beforeEach(async () => {
    office = await startScenario('2026-11-23')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
  })

  const given = (state: 'approved' | 'running' | 'registered' | 'recognised' = 'running') =>
    givenInitiative(office, agency, season, { state })
  const officer = () => agency.actors.officerOfPolicy
  const session = (initiativeId: string, changes: Record<string, unknown> = {}) => ({
    initiativeId,
    happenedOn: '12/11/2026',
    place: 'thôn Suối Rớ',
    language: 'Raglai',
    attendances: '96',
    text: 'Giải thích mức hỗ trợ nhà ở.',
    files: [],
    ...changes,
  })
  const diaryOf = (initiativeId: string) => office.ask<Diary>(diaryShown, officer(), { initiativeId })
  const stateOf = (id: string) =>
    readAs(office.connection.db, [agency.agencyId], async (db) => (await getInitiative(db, id)).state)
  const refusedFor = async (receipt: ReturnType<Scenario['run']>) => {
    const told = await receipt
    return told.status === 'refused' ? told.reason : told.status
  }

  it('starts the initiative with its first record, and not again with the second', async () => {
    const { id } = await given('approved')

    await office.must(recordSession, officer(), session(id))
    const first = await diaryOf(id)
    await office.must(recordSession, officer(), session(id, { happenedOn: '16/11/2026' }))
    const second = await diaryOf(id)

    expect(first.head).toMatchObject({ state: 'running', version: 2 })
    expect(second.head).toMatchObject({ state: 'running', version: 2 })
  })

  it('keeps each session with its photos, links and documents, newest first', async () => {
    const { id } = await given()
    const photo = { ...storedFile('ảnh', 'bà con.jpg'), mediaType: 'image/jpeg' }
    await office.must(recordSession, officer(), session(id, { happenedOn: '08/11/2026', files: [] }))
    await office.must(
      recordSession,
      officer(),
      session(id, {
        files: [photo, storedFile('bb', 'biên bản.pdf')],
        links: 'https://vidu.example/a',
        documents: '12/BB-BDT',
      }),
    )

    const { entries, reckoning } = await diaryOf(id)

    expect(entries.map(({ happenedOn }) => happenedOn)).toEqual(['2026-11-12', '2026-11-08'])
    expect(entries[0]?.evidence.map(({ kind, label }) => [kind, label])).toEqual([
      ['photo', 'bà con.jpg'],
      ['file', 'biên bản.pdf'],
      ['link', 'https://vidu.example/a'],
      ['document', '12/BB-BDT'],
    ])
    expect(reckoning).toMatchObject({ sessions: 2, attendances: 192 })
  })

  it('measures against targets, adding up sums and taking the last of levels', async () => {
    const { id } = await given('approved')
    await office.must(setOutputs, officer(), {
      initiativeId: id,
      version: 1,
      milestones: [{ name: 'Sơ kết tại 21 thôn', dueOn: '30/11/2026' }],
      outputs: [
        { name: 'Buổi truyền thông', measure: 'buổi', target: '38', reckoned: 'sum' },
        { name: 'Người nghe hiểu mức hỗ trợ', measure: '%', target: '60', reckoned: 'last' },
      ],
    })
    const planned = (await diaryOf(id)).reckoning.outputs
    const values = (sum: string, level: string) => [
      { outputId: planned[0]?.id, value: sum },
      { outputId: planned[1]?.id, value: level },
    ]

    await office.must(recordSession, officer(), session(id, { happenedOn: '10/09/2026', values: values('2', '41,5') }))
    await office.must(recordSession, officer(), session(id, { happenedOn: '10/11/2026', values: values('3', '62') }))

    const { outputs } = (await diaryOf(id)).reckoning
    expect(outputs.map(({ value, target }) => [value, target])).toEqual([
      [5, 38],
      [62, 60],
    ])
    expect(outputs[0]?.months).toEqual([
      { month: '2026-09', value: 2 },
      { month: '2026-10', value: 0 },
      { month: '2026-11', value: 3 },
    ])
    expect(outputs[1]?.months.map(({ month }) => month)).toEqual(['2026-09', '2026-11'])
  })

  it('keeps different people apart from attendances: the last count holds and none are added', async () => {
    const { id } = await given()
    const reach = (happenedOn: string, people: string, households: string) => ({
      initiativeId: id,
      happenedOn,
      people,
      households,
      text: 'Theo danh sách ký nhận',
      files: [],
    })
    await office.must(recordSession, officer(), session(id))
    await office.must(recordReach, officer(), reach('30/06/2026', '400', '120'))
    await office.must(recordReach, officer(), reach('31/10/2026', '1204', ''))

    const { reckoning } = await diaryOf(id)

    expect(reckoning.attendances).toBe(96)
    expect(reckoning.reach).toEqual({ people: 1204, households: 120, countedOn: '2026-10-31' })
  })

  it('adds up money and goods by source', async () => {
    const { id } = await given()
    const gift = (source: string, amount: string, inKind = '') => ({
      initiativeId: id,
      happenedOn: '01/11/2026',
      source,
      amount,
      inKind,
      files: [],
    })
    await office.must(recordContribution, officer(), gift('state', '20.000.000'))
    await office.must(recordContribution, officer(), gift('people', '3.000.000', '30 ngày công'))
    await office.must(recordContribution, officer(), gift('people', '1.500.000'))

    expect((await diaryOf(id)).reckoning.given).toEqual([
      { source: 'state', money: 20_000_000, inKind: 0 },
      { source: 'people', money: 1_500_000, inKind: 3_000_000 },
    ])
  })

  it('takes a milestone as reached once, and as open again when that is withdrawn', async () => {
    const { id } = await given('approved')
    await office.must(setOutputs, officer(), {
      initiativeId: id,
      version: 1,
      milestones: [{ name: 'Xong 21 thôn', dueOn: '30/11/2026' }],
    })
    const milestoneId = (await diaryOf(id)).milestones[0]?.id
    const reached = { initiativeId: id, milestoneId, happenedOn: '20/11/2026', files: [] }

    const { entryId } = await office.must(reachMilestone, officer(), reached)
    const twice = await refusedFor(office.run(reachMilestone, officer(), reached))
    const done = (await diaryOf(id)).milestones[0]?.doneOn
    await office.must(withdrawEntry, officer(), { entryId, reason: 'Còn 2 thôn' })

    expect([twice, done]).toEqual(['milestone-reached', '2026-11-20'])
    expect((await diaryOf(id)).milestones[0]).toMatchObject({ doneOn: null, isDone: false })
  })

  it('withdraws an entry with its reason, keeps it to be seen and counts it no more', async () => {
    const { id } = await given()
    const { entryId } = await office.must(recordSession, officer(), session(id))

    await office.must(withdrawEntry, officer(), { entryId, reason: 'Ghi nhầm ngày' })
    const again = await refusedFor(office.run(withdrawEntry, officer(), { entryId, reason: 'Lần nữa' }))

    const diary = await diaryOf(id)
    expect(diary.entries[0]).toMatchObject({ withdrawnReason: 'Ghi nhầm ngày', attendances: 96 })
    expect(diary.reckoning).toMatchObject({ sessions: 0, attendances: 0 })
    expect(again).toBe('entry-withdrawn')
  })

  it('is reviewed by the Office, and whoever is in charge is told', async () => {
    const { id } = await given()
    await office.must(reviewInterim, agency.actors.office, {
      initiativeId: id,
      happenedOn: '30/06/2026',
      standing: 'slow',
      text: 'Mới làm 12 trong 38 buổi.',
      files: [],
    })
    const { entryId } = { entryId: (await diaryOf(id)).review?.id }
    const byOfficer = await refusedFor(office.run(withdrawEntry, officer(), { entryId, reason: 'Không đúng' }))

    const notices = await readAs(office.connection.db, [agency.agencyId], (db) =>
      db.selectFrom('notice').select(['personId', 'textVi']).execute(),
    )
    expect((await diaryOf(id)).review).toMatchObject({ standing: 'slow', text: 'Mới làm 12 trong 38 buổi.' })
    expect(notices).toEqual([{ personId: officer().personId, textVi: expect.stringContaining('chậm') as string }])
    expect(byOfficer).toBe('not-your-step')
  })

  it('starts and stops; stopped, nothing more is written', async () => {
    const { id } = await given('approved')
    await office.must(startInitiative, officer(), { initiativeId: id, version: 1 })
    const running = await stateOf(id)
    await office.must(stopInitiative, officer(), { initiativeId: id, version: 2, reason: 'Thôn sáp nhập' })

    const after = await refusedFor(office.run(recordSession, officer(), session(id)))

    expect([running, await stateOf(id), after]).toEqual(['running', 'stopped', 'not-in-this-state'])
  })

  it.each([
    ['a day to come', { happenedOn: '24/11/2026' }, 'entry-in-the-future'],
    ['a day before the season', { happenedOn: '31/12/2025' }, 'entry-before-the-year'],
    ['a link that is none', { links: 'javascript:alert(1)' }, 'link-not-an-address'],
    ['a figure of another initiative', { values: [{ outputId: newId(), value: '3' }] }, 'output-not-of-initiative'],
    ['words for a number', { attendances: 'khoảng 60' }, 'invalid'],
    ['fewer than nobody', { attendances: '-4' }, 'invalid'],
    ['a forged file', { files: [{ ...storedFile('x'), receipt: 'forged' }] }, 'invalid'],
  ])('refuses %s and changes nothing', async (_what, changes, reason) => {
    const { id } = await given('approved')

    const told = await refusedFor(office.run(recordSession, officer(), session(id, changes)))

    expect([told, (await diaryOf(id)).entryCount, await stateOf(id)]).toEqual([reason, 0, 'approved'])
  })

  it('is written by nobody before approval, and by nobody of another unit', async () => {
    const [early, running] = [await given('registered'), await given()]

    const before = await refusedFor(office.run(recordSession, officer(), session(early.id)))
    const stranger = await refusedFor(office.run(recordSession, agency.actors.officerOfPropaganda, session(running.id)))

    expect([before, stranger]).toEqual(['not-in-this-state', 'forbidden'])
  })

  it('refuses milestones outside the season and two of one name', async () => {
    const { id } = await given()
    const plan = (milestones: object[]) => ({ initiativeId: id, version: 1, milestones })

    const late = await refusedFor(office.run(setOutputs, officer(), plan([{ name: 'A', dueOn: '15/01/2027' }])))
    const twins = await refusedFor(
      office.run(
        setOutputs,
        officer(),
        plan([
          { name: 'A', dueOn: '01/12/2026' },
          { name: 'a', dueOn: '02/12/2026' },
        ]),
      ),
    )
    const dayless = await refusedFor(office.run(setOutputs, officer(), plan([{ name: 'A', dueOn: '' }])))

    expect([late, twins, dayless]).toEqual(['milestone-outside-the-year', 'named-twice', 'milestone-without-day'])
  })
})
