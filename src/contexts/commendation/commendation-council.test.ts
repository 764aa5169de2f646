import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, type GivenPerson } from '../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { callCouncil } from './commands/call-council.ts'
import { changeCouncil, declareInterest, dropCouncil } from './commands/change-council.ts'
import { closeCouncil } from './commands/close-council.ts'
import { editProposal } from './commands/edit-proposal.ts'
import { propose } from './commands/propose.ts'
import { councilMinutes, councilPage, councils, type CouncilShown } from './queries/councils.ts'
import { type CouncilPlan, councilPlan } from './queries/drafts.ts'
import { proposalPage, type ProposalShown } from './queries/proposal-page.ts'

let scenario: Scenario
let agency: GivenAgency
beforeEach(async () => {
  scenario = await startScenario('2026-12-28')
  agency = await givenAgency(scenario)
})

const idsOf = (...who: readonly GivenPerson[]) => who.map((each) => agency.actors[each].personId)

async function proposed(more: object = {}, by: GivenPerson = 'office'): Promise<string> {
  const input = {
    formId: 'giay-khen-so',
    holder: 'individual',
    personId: agency.actors.officerOfPolicy.personId,
    achievement: 'Có thành tích xuất sắc năm 2026',
    ...more,
  }
  return String((await scenario.must(propose, agency.actors[by], input))['proposalId'])
}

const five = () => idsOf('leader', 'headOfPropaganda', 'officerOfPropaganda', 'headOfPolicy', 'officerOfPolicy')
const meeting = (proposalIds: readonly string[], more: object = {}) => {
  const [chairId, secretaryId] = five()
  return { heldOn: '28/12/2026', place: 'Phòng họp', memberIds: five(), chairId, secretaryId, proposalIds, ...more }
}
const called = async (...proposalIds: string[]) => {
  const answer = await scenario.must(callCouncil, agency.actors.office, meeting(proposalIds))
  return { sessionId: String(answer['sessionId']), code: String(answer['code']) }
}
const council = (sessionId: string, by: GivenPerson = 'office') =>
  scenario.ask<CouncilShown>(councilPage, agency.actors[by], { sessionId })
const close = async (sessionId: string, ballots: object[], presentIds = five()) => {
  const { version } = await council(sessionId)
  return scenario.run(closeCouncil, agency.actors.office, { sessionId, version, presentIds, ballots })
}
const votes = (proposalId: string, inFavour: number, against = 0) => ({
  proposalId,
  for: inFavour,
  against,
  abstained: 0,
})
const shown = async (proposalId: string) =>
  (await scenario.ask<ProposalShown>(proposalPage, agency.actors.office, { proposalId })).proposal
const told = async (personId: string) => {
  const rows = await scenario.connection.db
    .selectFrom('notice')
    .select('textVi')
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ textVi }) => textVi)
}

describe('whoever has an interest in a proposal', () => {
  it('does not vote on it: the person proposed, its author, the initiative’s author', async () => {
    const season = await givenSeason(scenario, agency)
    const initiative = await givenInitiative(scenario, agency, season, {
      state: 'recognised',
      personId: agency.actors.officerOfPropaganda.personId,
      createdBy: agency.actors.officerOfPropaganda.personId,
    })
    const id = await proposed({ initiativeId: initiative.id }, 'headOfPolicy')
    const { sessionId } = await called(id)

    const { tied } = await council(sessionId)
    expect(tied.map(({ personId, why }) => [personId, why])).toEqual([
      [agency.actors.officerOfPropaganda.personId, 'author'],
      [agency.actors.headOfPolicy.personId, 'proposer'],
      [agency.actors.officerOfPolicy.personId, 'holder'],
    ])
    const refused = await close(sessionId, [votes(id, 3)])
    expect(refused).toMatchObject({ reason: 'interested-counted' })
    expect(refused.status === 'refused' && refused.refusal.words.vi).toContain('người có liên quan')
    expect(await close(sessionId, [votes(id, 2)])).toMatchObject({ status: 'done' })

    expect((await shown(id)).state).toBe('passed')
    const after = await council(sessionId)
    expect(after.tied).toHaveLength(3)
    const minutes = await scenario.ask<{ document: unknown }>(councilMinutes, agency.actors.office, { sessionId })
    const text = JSON.stringify(minutes.document)
    expect(text).toContain('Chamaléa Điền (viết đề nghị)')
    expect(text).toContain('Trần Văn Sách (được đề nghị)')
  })

  it('is whoever worked in the unit proposed since it was proposed, wherever they are now', async () => {
    const id = await proposed({ holder: 'collective', personId: undefined, unitId: agency.units.policy })
    const { sessionId } = await called(id)
    scenario.at('2026-12-29')
    // The unit is merged into another one, and its people with it.
    const moved = `update role_held set valid_to = '2026-12-28' where unit_id = $1`
    await scenario.connection.query(moved, [agency.units.policy])

    const { tied } = await council(sessionId)

    expect(tied.map(({ personId, why }) => [personId, why])).toEqual(
      idsOf('headOfPolicy', 'officerOfPolicy').map((personId) => [personId, 'unit']),
    )
    expect(await close(sessionId, [votes(id, 4)])).toMatchObject({ reason: 'interested-counted' })
    expect(await close(sessionId, [votes(id, 2, 1)])).toMatchObject({ status: 'done' })
    expect((await shown(id)).state).toBe('passed')
  })

  it('does not vote on it, either, once they rewrote it, or when they ran its initiative before', async () => {
    const season = await givenSeason(scenario, agency)
    const { headOfPropaganda, officerOfPropaganda, otherOfficerOfPolicy, office } = agency.actors
    const initiative = await givenInitiative(scenario, agency, season, {
      state: 'recognised',
      personId: otherOfficerOfPolicy.personId,
      createdBy: otherOfficerOfPolicy.personId,
    })
    await scenario.connection.query('update initiative set former_holder_ids = array[$2::uuid] where id = $1', [
      initiative.id,
      officerOfPropaganda.personId,
    ])
    const id = await proposed({ initiativeId: initiative.id })
    const rewrite = (by: GivenPerson, version: number) =>
      scenario.run(editProposal, agency.actors[by], {
        proposalId: id,
        version,
        formId: 'giay-khen-so',
        initiativeId: initiative.id,
        achievement: `Viết lại lần ${version}`,
      })
    const memberIds = idsOf('leader', 'headOfPropaganda', 'officerOfPropaganda', 'headOfPolicy')
    const answer = await scenario.must(callCouncil, office, meeting([id], { memberIds }))
    const sessionId = String(answer['sessionId'])
    const before = await council(sessionId)

    expect(await rewrite('headOfPolicy', 2)).toMatchObject({ status: 'done' })
    expect(await rewrite('headOfPolicy', 3)).toMatchObject({ status: 'done' })

    const stale = { sessionId, version: before.version, presentIds: memberIds, ballots: [votes(id, 3)] }
    expect(await scenario.run(closeCouncil, office, stale)).toMatchObject({ reason: 'record-changed' })
    const { tied, version } = await council(sessionId)
    expect(version).toBe(before.version + 2)
    expect(tied.map(({ personId, why }) => [personId, why])).toEqual([
      [officerOfPropaganda.personId, 'author'],
      [agency.actors.headOfPolicy.personId, 'editor'],
    ])
    expect((await shown(id)).editedBy).toEqual([agency.actors.headOfPolicy.personId])
    expect(await close(sessionId, [votes(id, 3)], memberIds)).toMatchObject({ reason: 'interested-counted' })
    expect(await close(sessionId, [votes(id, 2)], memberIds)).toMatchObject({ status: 'done' })
    const minutes = await scenario.ask<{ document: unknown }>(councilMinutes, headOfPropaganda, { sessionId })
    expect(JSON.stringify(minutes.document)).toContain('Chamaléa Điền (sửa đề nghị)')
  })

  it('does not take back what the Office put down', async () => {
    const id = await proposed({ personId: agency.actors.otherOfficerOfPolicy.personId })
    const { sessionId } = await called(id)
    const { personId } = agency.actors.headOfPropaganda
    const declare = async (by: GivenPerson, interest: string) => {
      const { version } = await council(sessionId)
      const said = { sessionId, version, personId, proposalIds: [id], interest }
      return scenario.run(declareInterest, agency.actors[by], said)
    }
    const tiedWhy = async () => (await council(sessionId)).tied.map(({ why }) => why)

    expect(await declare('office', 'relative')).toMatchObject({ status: 'done' })
    const refused = await declare('headOfPropaganda', 'none')
    expect(refused).toMatchObject({ reason: 'declared-by-others' })
    // Nor by way of a declaration of one's own.
    expect(await declare('headOfPropaganda', 'other')).toMatchObject({ reason: 'declared-by-others' })
    expect(await tiedWhy()).toEqual(['relative'])
    expect(await declare('leader', 'none')).toMatchObject({ status: 'done' })
    expect(await declare('headOfPropaganda', 'other')).toMatchObject({ status: 'done' })
    expect(await declare('headOfPropaganda', 'none')).toMatchObject({ status: 'done' })
    expect(await tiedWhy()).toEqual([])
  })

  it('is named to everybody, but why only to members and those who hold the meeting', async () => {
    const id = await proposed({ personId: agency.actors.otherOfficerOfPolicy.personId })
    const { sessionId } = await called(id)
    const { headOfPropaganda } = agency.actors
    const said = { sessionId, version: 1, personId: headOfPropaganda.personId, proposalIds: [id] }
    await scenario.must(declareInterest, headOfPropaganda, { ...said, interest: 'relative' })
    const seenBy = async (by: GivenPerson) => {
      const { tied, interests } = await council(sessionId, by)
      return JSON.stringify({ tied, interests })
    }
    const minutesFor = async (by: GivenPerson) =>
      JSON.stringify(await scenario.ask(councilMinutes, agency.actors[by], { sessionId }))

    for (const by of ['office', 'leader', 'officerOfPolicy'] as const) expect(await seenBy(by)).toContain('relative')
    const outside = await council(sessionId, 'otherOfficerOfPolicy')
    expect(outside).toMatchObject({
      tied: [{ proposalId: id, personId: headOfPropaganda.personId, why: null }],
      interests: [],
    })
    expect(await close(sessionId, [votes(id, 4)])).toMatchObject({ status: 'done' })
    expect(await seenBy('otherOfficerOfPolicy')).not.toContain('relative')
    expect(await seenBy('headOfPropaganda')).toContain('relative')
    for (const by of ['office', 'officerOfPolicy'] as const)
      expect(await minutesFor(by)).toContain('có quan hệ gia đình')
    const text = await minutesFor('otherOfficerOfPolicy')
    expect(text).not.toContain('có quan hệ gia đình')
    expect(text).toContain('không biểu quyết')
  })

  it('is a relative who says so, until that is taken back', async () => {
    const id = await proposed({ personId: agency.actors.otherOfficerOfPolicy.personId })
    const { sessionId } = await called(id)
    const { officerOfPropaganda, headOfPropaganda, otherOfficerOfPolicy } = agency.actors
    const declare = (by: GivenPerson, personId: string, version: number, interest = 'relative') =>
      scenario.run(declareInterest, agency.actors[by], {
        sessionId,
        version,
        personId,
        proposalIds: [id],
        interest,
      })

    expect(await declare('officerOfPropaganda', headOfPropaganda.personId, 1)).toMatchObject({ status: 'forbidden' })
    expect(await declare('office', otherOfficerOfPolicy.personId, 1)).toMatchObject({ reason: 'not-a-member' })
    expect(await declare('officerOfPropaganda', officerOfPropaganda.personId, 1)).toMatchObject({ status: 'done' })
    expect(await declare('office', headOfPropaganda.personId, 1)).toMatchObject({ reason: 'record-changed' })
    expect(await declare('office', headOfPropaganda.personId, 2, 'other')).toMatchObject({ status: 'done' })
    expect(await declare('leader', headOfPropaganda.personId, 3, 'none')).toMatchObject({ status: 'done' })

    expect((await council(sessionId)).tied).toEqual([
      { proposalId: id, personId: officerOfPropaganda.personId, why: 'relative' },
    ])
    expect(await close(sessionId, [votes(id, 5)])).toMatchObject({ reason: 'interested-counted' })
    expect(await close(sessionId, [votes(id, 4)])).toMatchObject({ status: 'done' })
  })

  it('may declare only while the meeting is open, and is told so on its page', async () => {
    const id = await proposed()
    const { sessionId } = await called(id)

    expect((await council(sessionId, 'officerOfPropaganda')).declares).toBe('own')
    expect((await council(sessionId, 'otherOfficerOfPolicy')).declares).toBe('nobody')
    expect((await council(sessionId)).declares).toBe('all')
    await close(sessionId, [votes(id, 4)])
    expect((await council(sessionId)).declares).toBe('nobody')
  })
})

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
    const kindsTold = async ({ personId }: { personId: string }) => {
      const { rows } = await scenario.connection.query('select kind from notice where person_id = $1 order by id', [
        personId,
      ])
      return rows.map((row) => row['kind'])
    }

    expect(await kindsTold(leader)).toEqual(['request', 'change', 'change'])
    expect(await kindsTold(otherOfficerOfPolicy)).toEqual(['request', 'change'])
    expect(await kindsTold(officerOfPropaganda)).toEqual(['request', 'change'])
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
