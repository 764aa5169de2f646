import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason, type GivenSeason } from '../../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from '../../../../test/support/organization.ts'
import { newId, type Scenario, startScenario } from '../../../../test/support/scenario.ts'
import type { AnyCommand } from '../../../commands/command.ts'
import type { Person } from '../../../commands/actor.ts'
import { day } from '../../../kernel/plain-date.ts'
import { checklistPoints } from './rules/review.ts'
import { approve, check, endorse, reject, returnInitiative, withdraw } from './commands/review-steps.ts'
import { register } from './commands/register.ts'
import { saveDraft } from './commands/save-draft.ts'

describe('the registration of an initiative', () => {
  let office: Scenario
  let agency: GivenAgency
  let season: GivenSeason
  let actors: GivenAgency['actors']
  beforeEach(async () => {
    office = await startScenario('2026-02-20')
    agency = await givenAgency(office)
    season = await givenSeason(office, agency)
    actors = agency.actors
  })

  const whole = (changes: Record<string, unknown> = {}) => ({
    initiativeId: newId(),
    version: 0,
    seasonId: season.id,
    name: 'Loa thôn nói tiếng Raglai',
    kind: 'model',
    holder: 'collective',
    setting: 'residential',
    field: 'culture',
    level: 'base',
    unitId: agency.units.policy,
    personId: actors.officerOfPolicy.personId,
    reason: 'Bà con ít được nghe chính sách bằng tiếng mình.',
    goals: 'Mỗi tháng 3 buổi.',
    content: 'Phát loa buổi tối.',
    place: '21 thôn',
    beneficiaries: 'Đồng bào Raglai',
    forces: 'Già làng, Đoàn xã',
    resources: '12 triệu đồng',
    schedule: 'Tháng 2 đến tháng 11',
    outputs: '38 buổi',
    sustaining: 'Giao người có uy tín',
    startsOn: '22/02/2026',
    endsOn: '30/11/2026',
    ...changes,
  })
  const row = async (id: string) =>
    office.connection.db.selectFrom('initiative').selectAll().where('id', '=', id).executeTakeFirst()
  const seen = async (id: string) => `${id}@${(await row(id))?.version}`
  const noticesOf = async ({ personId }: Person) => {
    const rows = await office.connection.db.selectFrom('notice').selectAll().where('personId', '=', personId).execute()
    return rows.map(({ textVi, href }) => ({ textVi, href }))
  }
  const refusedWith = async (command: AnyCommand, actor: Person, input: unknown) => {
    const receipt = await office.run(command, actor, input)
    return receipt.status === 'refused' ? receipt.reason : receipt.status
  }
  const registered = async (changes: Record<string, unknown> = {}) =>
    String((await office.must(register, actors.officerOfPolicy, whole(changes)))['initiativeId'])

  it('is kept while it is written, and nothing typed is asked for twice', async () => {
    const initiativeId = newId()
    const first = await office.must(saveDraft, actors.officerOfPolicy, { initiativeId, version: 0, name: 'Loa thôn' })
    expect(first).toEqual({ initiativeId, version: 1 })
    const more = { initiativeId, version: 1, name: 'Loa thôn', reason: 'Xa', startsOn: '22/2/2026', holderName: '' }
    expect(await office.must(saveDraft, actors.officerOfPolicy, more)).toEqual({ initiativeId, version: 2 })
    expect(await row(initiativeId)).toMatchObject({
      state: 'draft',
      code: null,
      name: 'Loa thôn',
      reason: 'Xa',
      startsOn: '2026-02-22',
      seasonId: season.id,
      unitId: agency.units.policy,
      personId: actors.officerOfPolicy.personId,
    })
    expect(await refusedWith(saveDraft, actors.officerOfPolicy, more)).toBe('record-changed')
    expect(await refusedWith(saveDraft, actors.officerOfPropaganda, { ...more, version: 2 })).toBe('forbidden')
  })

  it('goes from head to Office to leaders, each told in turn, under a code of its own', async () => {
    const id = await registered()
    expect(await row(id)).toMatchObject({ state: 'registered', code: 'MH-2026-001', registeredOn: '2026-02-20' })
    expect(await noticesOf(actors.headOfPolicy)).toEqual([
      { textVi: expect.stringContaining('MH-2026-001 Loa thôn'), href: `/mo-hinh/${id}/xem-xet` },
    ])
    expect(await noticesOf(actors.headOfPropaganda)).toEqual([])

    await office.must(endorse, actors.headOfPolicy, { chosen: [await seen(id)] })
    expect(await noticesOf(actors.office)).toHaveLength(1)
    const half = { chosen: [await seen(id)], checklist: ['contents'] }
    expect(await refusedWith(check, actors.office, half)).toBe('checklist-incomplete')
    await office.must(check, actors.office, { ...half, checklist: [...checklistPoints] })
    expect(await noticesOf(actors.leader)).toHaveLength(1)
    await office.must(approve, actors.leader, { chosen: [await seen(id)] })

    expect(await row(id)).toMatchObject({ state: 'approved', approvedOn: '2026-02-20' })
    expect((await noticesOf(actors.officerOfPolicy)).map(({ textVi }) => textVi)).toEqual([
      'Đã được duyệt: MH-2026-001 Loa thôn nói tiếng Raglai',
    ])
    const reviews = await office.connection.db
      .selectFrom('initiativeReview')
      .select(['act', 'checklist'])
      .where('initiativeId', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute()
    expect(reviews.map(({ act }) => act)).toEqual(['register', 'endorse', 'check', 'approve'])
    expect(reviews[2]?.checklist).toEqual([...checklistPoints])
  })

  it('names everything that is missing at once', async () => {
    const receipt = await office.run(register, actors.officerOfPolicy, {
      ...whole({ name: ' ', reason: '', outputs: '', startsOn: '31/02/2026', field: '' }),
    })
    expect(receipt.status).toBe('invalid')
    const fields = receipt.status === 'invalid' ? receipt.problems.map(({ field }) => field) : []
    expect(fields.toSorted()).toEqual(['field', 'name', 'outputs', 'reason', 'startsOn'])
  })

  it.each<[string, Record<string, string>, string]>([
    ['before the season takes any', { on: '2026-01-01' }, 'outside-registration-window'],
    ['after its last day', { on: '2026-12-11' }, 'outside-registration-window'],
    ['starting in another year', { startsOn: '31/12/2025' }, 'dates-outside-year'],
    ['ending before it starts', { endsOn: '01/02/2026' }, 'ends-before-start'],
    ['in a field the season does not have', { field: 'sport' }, 'field-not-of-season'],
    ['at a level the season does not have', { level: 'district' }, 'level-not-of-season'],
    ['of an individual without a name', { holder: 'individual' }, 'holder-name-missing'],
    ['of a season that does not exist', { seasonId: newId() }, 'record-not-found'],
    ['under a plan that does not exist', { planId: newId() }, 'record-not-found'],
  ])('is not taken %s', async (_what, { on, ...changes }, reason) => {
    if (on !== undefined) office.at(on)
    const input = whole(changes)
    expect(await refusedWith(register, actors.officerOfPolicy, input)).toBe(reason)
    expect(await row(input.initiativeId)).toBeUndefined()
  })

  it('takes numbers in order and loses none to a refusal', async () => {
    await registered()
    await office.run(register, actors.officerOfPolicy, whole({ level: 'district' }))
    const id = await registered({ name: 'Tủ sách' })
    expect((await row(id))?.code).toBe('MH-2026-002')
  })

  it('is registered for the own unit only, but by the Office for any', async () => {
    const other = whole({ unitId: agency.units.propaganda })
    expect(await refusedWith(register, actors.officerOfPolicy, other)).toBe('unit-not-yours')
    expect(await refusedWith(register, actors.headOfPolicy, other)).toBe('forbidden')
    await office.must(register, actors.office, other)
  })

  it('comes back with reasons beside its fields, and again after the last day of registration', async () => {
    const input = whole()
    const id = await registered(input)
    const back = { chosen: [await seen(id)], note: '', reasons: [{ field: 'outputs', reason: '' }] }
    expect(await refusedWith(returnInitiative, actors.headOfPolicy, back)).toBe('reason-missing')
    const reasons = [{ field: 'outputs', reason: 'Ghi số người nghe.' }]
    expect(await refusedWith(returnInitiative, actors.office, { ...back, reasons })).toBe('not-your-step')
    await office.must(returnInitiative, actors.headOfPolicy, { ...back, reasons })
    expect(await row(id)).toMatchObject({ state: 'returned', code: 'MH-2026-001' })
    expect((await noticesOf(actors.officerOfPolicy))[0]?.href).toBe(`/mo-hinh/${id}/sua`)

    office.at('2026-12-12')
    const version = (await row(id))?.version
    const again = { ...input, version, outputs: '38 buổi, 2.500 lượt người nghe' }
    await office.must(register, actors.officerOfPolicy, again)
    expect(await row(id)).toMatchObject({ state: 'registered', code: 'MH-2026-001', registeredOn: '2026-02-20' })
  })

  it('is not decided on by somebody who saw another version, nor twice', async () => {
    const id = await registered()
    const old = await seen(id)
    await office.must(endorse, actors.headOfPolicy, { chosen: [old] })
    expect(await refusedWith(endorse, actors.headOfPolicy, { chosen: [old] })).toBe('record-changed')
    expect(await refusedWith(endorse, actors.headOfPolicy, { chosen: [await seen(id)] })).toBe('not-in-this-state')
  })

  it('is decided on with many others, all or none', async () => {
    const ids = [await registered(), await registered(), await registered(), await registered({ name: 'Bốn' })]
    const strange = await givenInitiative(office, agency, season, {
      state: 'registered',
      unitId: agency.units.propaganda,
    })
    const chosen = await Promise.all(ids.map(seen))
    const withStrange = { chosen: [...chosen, `${strange.id}@1`] }
    expect(await refusedWith(endorse, actors.headOfPolicy, withStrange)).toBe('not-your-step')
    expect(await row(ids[0] ?? '')).toMatchObject({ state: 'registered' })
    await office.must(endorse, actors.headOfPolicy, { chosen })
    expect((await noticesOf(actors.office)).map(({ textVi, href }) => [textVi, href])).toEqual([
      ['4 đăng ký mô hình, điển hình đang chờ anh/chị xem', '/mo-hinh/cho-duyet'],
    ])
  })

  it('is not approved with a reason only, and withdrawn before work begins', async () => {
    const checked = await givenInitiative(office, agency, season, { state: 'checked' })
    const chosen = [`${checked.id}@1`]
    expect(await refusedWith(reject, actors.leader, { chosen, note: ' ' })).toBe('invalid')
    expect(await refusedWith(reject, actors.leader, { chosen })).toBe('reason-missing')
    await office.must(reject, actors.leader, { chosen, note: 'Trùng nhiệm vụ thường xuyên.' })
    expect(await row(checked.id)).toMatchObject({ state: 'rejected', stateReason: 'Trùng nhiệm vụ thường xuyên.' })

    const running = await givenInitiative(office, agency, season, { state: 'running' })
    const asked = { chosen: [`${running.id}@1`], note: 'Thôi' }
    expect(await refusedWith(withdraw, actors.officerOfPolicy, asked)).toBe('not-in-this-state')
    const draft = await givenInitiative(office, agency, season)
    await office.must(withdraw, actors.officerOfPolicy, { chosen: [`${draft.id}@1`] })
    expect(await row(draft.id)).toMatchObject({ state: 'withdrawn', endedOn: '2026-02-20' })
  })

  it('continues last year’s once, keeping its identity', async () => {
    const before = await givenSeason(office, agency, { year: 2025 })
    const old = await givenInitiative(office, agency, before, { state: 'recognised' })
    const running = await givenInitiative(office, agency, before, { state: 'running' })
    expect(await refusedWith(register, actors.officerOfPolicy, whole({ continuesId: running.id }))).toBe(
      'continues-not-possible',
    )
    const id = await registered({ continuesId: old.id })
    expect(await row(id)).toMatchObject({ identityId: old.identityId, continuesId: old.id })
    expect(await refusedWith(register, actors.officerOfPolicy, whole({ continuesId: old.id }))).toBe(
      'continues-not-possible',
    )
  })

  it('follows what is recognised, in any agency, and nothing that was withdrawn', async () => {
    const other = await givenAgency(office)
    const theirs = await givenSeason(office, other)
    const good = await givenInitiative(office, other, theirs, { state: 'recognised' })
    const gone = await givenInitiative(office, other, theirs, { state: 'recognition_withdrawn' })
    const hidden = await givenInitiative(office, other, theirs, { state: 'registered' })
    const from = (id: string) => whole({ origin: `${other.agencyId}:${id}` })
    expect(await refusedWith(register, actors.officerOfPolicy, from(gone.id))).toBe('origin-not-recognised')
    expect(await refusedWith(register, actors.officerOfPolicy, from(hidden.id))).toBe('record-not-found')
    const { initiativeId } = await office.must(register, actors.officerOfPolicy, from(good.id))
    expect(await row(String(initiativeId))).toMatchObject({ originAgencyId: other.agencyId, originId: good.id })
  })

  it('stands in a season of the agency above when it cascades, never in one of a stranger', async () => {
    const below = await givenAgencyBelow(office, agency)
    const ofBelow = {
      ...whole({ unitId: below.units.policy, personId: below.actors.officerOfPolicy.personId }),
    }
    const { initiativeId } = await office.must(register, below.actors.officerOfPolicy, ofBelow)
    expect(await row(String(initiativeId))).toMatchObject({ seasonAgencyId: agency.agencyId, code: 'MH-2026-001' })
    const stranger = await givenAgency(office)
    const ofStranger = {
      ...whole({ unitId: stranger.units.policy, personId: stranger.actors.officerOfPolicy.personId }),
    }
    expect(await refusedWith(register, stranger.actors.officerOfPolicy, ofStranger)).toBe('record-not-found')
    const alone = await givenSeason(office, agency, { registrationTo: day('2026-03-01') })
    await office.connection.query('update season set cascades = false where id = $1', [alone.id])
    expect(
      await refusedWith(register, below.actors.officerOfPolicy, {
        ...ofBelow,
        initiativeId: newId(),
        seasonId: alone.id,
      }),
    ).toBe('record-not-found')
  })
})
