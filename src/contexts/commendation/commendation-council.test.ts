import { beforeEach, describe, expect, it } from 'vitest'
import { councilSteps, votes } from '../../../test/support/commendation.ts'
import { givenInitiative, givenSeason } from '../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, type GivenPerson } from '../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { changeCouncil, dropCouncil } from './commands/change-council.ts'
import { editProposal } from './commands/edit-proposal.ts'
import { propose } from './commands/propose.ts'
import { councils } from './queries/councils.ts'
import { type CouncilPlan, councilPlan } from './queries/drafts.ts'

let scenario: Scenario
let agency: GivenAgency
beforeEach(async () => {
  scenario = await startScenario('2026-12-28')
  agency = await givenAgency(scenario)
})

const { idsOf, proposed, meeting, called, council, close, shown, told, kindsTold } = councilSteps(() => ({
  scenario,
  agency,
}))

describe('a meeting that was called', () => {
  it('is called anew: members are told, proposals come and go', async () => {
    const [one, other] = [await proposed(), await proposed({ achievement: 'Việc khác' })]
    const { sessionId, code } = await called(one)
    const { office, headOfPropaganda, officerOfPropaganda, otherOfficerOfPolicy } = agency.actors
    const memberIds = idsOf('leader', 'headOfPropaganda', 'otherOfficerOfPolicy')
    const changed = { heldOn: '05/01/2027', place: 'Hội trường', memberIds, proposalIds: [other] }
    const run = (version: number) =>
      scenario.run(changeCouncil, office, { sessionId, version, ...meeting([one], changed) })

    expect(await run(1)).toMatchObject({ status: 'done' })

    expect(await council(sessionId)).toMatchObject({ code, heldOn: '2027-01-05', memberIds, version: 2 })
    expect([(await shown(one)).state, (await shown(other)).state]).toEqual(['proposed', 'on_agenda'])
    expect((await shown(one)).sessionId).toBeNull()
    expect((await told(headOfPropaganda.personId)).at(-1)).toContain('đã đổi: 05/01/2027, Hội trường')
    expect((await told(otherOfficerOfPolicy.personId)).at(-1)).toContain('Mời họp Hội đồng')
    expect((await told(officerOfPropaganda.personId)).at(-1)).toContain('không còn trong thành phần')
    expect(await run(1)).toMatchObject({ reason: 'record-changed' })
    const none = { sessionId, version: 2, ...meeting([]) }
    expect(await scenario.run(changeCouncil, office, none)).toMatchObject({ reason: 'agenda-empty' })
    // The code of the meeting that moved into the next year is not given to another one.
    expect((await called(one)).code).not.toBe(code)
    const plan = await scenario.ask<CouncilPlan>(councilPlan, office, { sessionId })
    expect(plan.agendaIds).toEqual([other])
  })

  it('asks its members to come, and lets them know what changed', async () => {
    const { sessionId } = await called(await proposed())
    const { office, leader, officerOfPropaganda, otherOfficerOfPolicy } = agency.actors
    const { agenda } = await council(sessionId)
    const memberIds = idsOf('leader', 'headOfPropaganda', 'otherOfficerOfPolicy')
    const plan = meeting(
      agenda.map(({ id }) => id),
      { place: 'Hội trường', memberIds },
    )
    await scenario.must(changeCouncil, office, { sessionId, version: 1, ...plan })
    await scenario.must(dropCouncil, office, { sessionId, version: 2, reason: 'Bão số 5' })

    expect(await kindsTold(leader.personId)).toEqual(['request', 'change', 'change'])
    expect(await kindsTold(otherOfficerOfPolicy.personId)).toEqual(['request', 'change'])
    expect(await kindsTold(officerOfPropaganda.personId)).toEqual(['request', 'change'])
  })

  it('is cancelled with a reason, and stays in the list under its code', async () => {
    const id = await proposed()
    const { sessionId, code } = await called(id)
    const { office, leader } = agency.actors
    const drop = (more: object = {}) =>
      scenario.run(dropCouncil, office, { sessionId, version: 1, reason: 'Bão số 5', ...more })

    expect(await drop({ reason: ' ' })).toMatchObject({ status: 'invalid', problems: [{ field: 'reason' }] })
    expect(await drop()).toMatchObject({ status: 'done' })

    expect(await council(sessionId)).toMatchObject({ state: 'dropped', dropReason: 'Bão số 5', code })
    expect((await told(leader.personId)).at(-1)).toContain('Lý do: Bão số 5')
    const { rows } = await scenario.ask<{ rows: object[] }>(councils, office)
    expect(rows).toMatchObject([{ id: sessionId, state: 'dropped' }])
    expect((await shown(id)).state).toBe('proposed')
    expect((await called(id)).code).not.toBe(code)
    const version = 2
    expect(await drop({ version })).toMatchObject({ reason: 'session-over' })
    const again = { sessionId, version, ...meeting([id]) }
    expect(await scenario.run(changeCouncil, office, again)).toMatchObject({ reason: 'session-over' })
  })

  it('is held by people of the agency, with those who sign its minutes', async () => {
    const id = await proposed({ personId: agency.actors.otherOfficerOfPolicy.personId })
    const { sessionId } = await called(id)
    await scenario.connection.query(`update person set valid_to = '2026-12-20' where id = $1`, [
      agency.actors.officerOfPolicy.personId,
    ])
    const rest = idsOf('leader', 'headOfPropaganda', 'officerOfPropaganda', 'headOfPolicy')

    expect(await close(sessionId, [votes(id, 5)])).toMatchObject({ reason: 'member-gone' })
    expect(await close(sessionId, [votes(id, 3)], rest.slice(0, 3))).toMatchObject({ reason: 'quorum-missing' })
    const { version } = await council(sessionId)
    const memberIds = idsOf('office', 'leader', 'headOfPropaganda', 'officerOfPropaganda', 'headOfPolicy')
    const led = { sessionId, version, ...meeting([id], { memberIds, chairId: agency.actors.office.personId }) }
    await scenario.must(changeCouncil, agency.actors.office, led)
    expect(await close(sessionId, [votes(id, 4)], rest)).toMatchObject({ reason: 'signers-absent' })
    await scenario.must(changeCouncil, agency.actors.office, { ...led, version: version + 1, chairId: rest[0] })
    expect(await close(sessionId, [votes(id, 4)], rest)).toMatchObject({ status: 'done' })
  })
})

describe('a proposal', () => {
  it('is written anew before a council has voted, with grounds and coefficients as they are now', async () => {
    const season = await givenSeason(scenario, agency)
    const initiative = await givenInitiative(scenario, agency, season, { state: 'recognised' })
    const id = await proposed({}, 'headOfPolicy')
    const edit = (by: GivenPerson, version: number, more: object = {}) =>
      scenario.run(editProposal, agency.actors[by], {
        proposalId: id,
        version,
        formId: 'giay-khen-xa',
        initiativeId: initiative.id,
        achievement: 'Viết lại cho đúng',
        ...more,
      })

    expect(await edit('headOfPropaganda', 1)).toMatchObject({ status: 'forbidden' })
    expect(await edit('headOfPolicy', 1)).toMatchObject({ status: 'done' })
    expect(await shown(id)).toMatchObject({
      formId: 'giay-khen-xa',
      form: { individualThousandths: 150 },
      achievement: 'Viết lại cho đúng',
      initiativeId: initiative.id,
      grounds: [{ href: `/mo-hinh/${initiative.id}` }],
      holderName: 'Trần Văn Sách',
      state: 'proposed',
      version: 2,
    })
    expect(await edit('headOfPolicy', 1)).toMatchObject({ reason: 'record-changed' })
    expect(await edit('headOfPolicy', 2, { formId: 'huan-chuong' })).toMatchObject({ reason: 'form-unknown' })
    expect(await edit('headOfPolicy', 2, { name: 'Tổ tự quản' })).toMatchObject({ reason: 'holder-twice' })

    const { sessionId } = await called(id)
    expect(await edit('office', 3, { achievement: 'Trên bàn hội đồng' })).toMatchObject({ status: 'done' })
    await close(sessionId, [votes(id, 3)])
    expect((await shown(id)).achievement).toBe('Trên bàn hội đồng')
    const { version } = await shown(id)
    expect(await edit('office', version)).toMatchObject({ reason: 'proposal-elsewhere' })
    const trail = await scenario.auditTrail(agency.agencyId)
    expect(trail.filter(({ command }) => command === 'commendation.edit-proposal')).toHaveLength(2)
  })

  it('may correct the name of somebody outside, and takes no achievement that was proposed already', async () => {
    const outside = { personId: undefined, name: 'Ông Pupôr Thạnh, thôn Ma Dú' }
    const id = await proposed({ ...outside, achievement: 'Giữ nước' })
    await proposed({ ...outside, achievement: 'Hòa giải' })
    const edit = (more: object) =>
      scenario.run(editProposal, agency.actors.office, {
        proposalId: id,
        version: 1,
        formId: 'giay-khen-so',
        name: outside.name,
        achievement: 'Giữ nước',
        ...more,
      })

    expect(await edit({ achievement: 'HÒA GIẢI' })).toMatchObject({ reason: 'commended-already' })
    expect(await edit({ name: undefined })).toMatchObject({ reason: 'holder-missing' })
    expect(await edit({ name: 'Ông Pupôr Thạnh, thôn Ma Dú Trong' })).toMatchObject({ status: 'done' })
    expect((await shown(id)).holderName).toBe('Ông Pupôr Thạnh, thôn Ma Dú Trong')
  })
})

describe('one achievement', () => {
  it('is not rewarded twice by naming the initiative once and not the other time', async () => {
    const season = await givenSeason(scenario, agency)
    const made = () => givenInitiative(scenario, agency, season, { state: 'recognised' })
    const [one, other] = [await made(), await made()]
    await proposed({ initiativeId: one.id })
    const again = (more: object) =>
      scenario.run(propose, agency.actors.office, {
        formId: 'bang-khen-tinh',
        holder: 'individual',
        personId: agency.actors.officerOfPolicy.personId,
        achievement: 'Có thành tích xuất sắc năm 2026.',
        ...more,
      })

    expect(await again({})).toMatchObject({ reason: 'commended-already' })
    expect(await again({ initiativeId: other.id })).toMatchObject({ status: 'done' })
  })

  it('is not rewarded twice by writing somebody of the agency down as if from outside', async () => {
    await proposed()
    const outside = (name: string) =>
      scenario.run(propose, agency.actors.office, {
        formId: 'bang-khen-tinh',
        holder: 'individual',
        name,
        achievement: 'Có thành tích xuất sắc năm 2026',
      })

    const refused = await outside('Tran Van Sach')
    expect(refused).toMatchObject({ reason: 'commended-already' })
    expect(refused.status === 'refused' && refused.refusal.words.vi).toContain('trùng tên')
    expect(await outside('Trần Văn Sách, thôn Bầu Trúc')).toMatchObject({ status: 'done' })
  })
})
