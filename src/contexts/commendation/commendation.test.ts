import { beforeEach, describe, expect, it } from 'vitest'
import { givenInitiative, givenSeason } from '../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency } from '../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { verifyCertificate } from '../initiatives/recognition/queries/certificates.ts'
import { callCouncil } from './commands/call-council.ts'
import { dropCouncil } from './commands/change-council.ts'
import { closeCouncil } from './commands/close-council.ts'
import { grantCommendations, revokeCommendation } from './commands/grant.ts'
import { saveCommendationForm, setVotingRule } from './commands/keep-forms.ts'
import { propose } from './commands/propose.ts'
import { declineProposal, withdrawProposal } from './commands/withdraw-proposal.ts'
import { councilMinutes, councilPage, type CouncilShown } from './queries/councils.ts'
import { formsShown, type FormsShown } from './queries/forms.ts'
import { proposalPage, type ProposalShown } from './queries/proposal-page.ts'
import { register, type Register } from './queries/register.ts'

let scenario: Scenario
let agency: GivenAgency
beforeEach(async () => {
  scenario = await startScenario('2026-12-28')
  agency = await givenAgency(scenario)
})

const forPerson = (more: object = {}) => ({
  formId: 'giay-khen-so',
  holder: 'individual',
  personId: agency.actors.officerOfPolicy.personId,
  achievement: 'Có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026',
  ...more,
})
const forUnit = () => ({
  formId: 'giay-khen-so',
  holder: 'collective',
  unitId: agency.units.policy,
  achievement: 'Tập thể dẫn đầu phong trào năm 2026',
})

async function proposed(input: object = forPerson()): Promise<string> {
  return String((await scenario.must(propose, agency.actors.headOfPolicy, input))['proposalId'])
}

const council = (proposalIds: readonly string[], heldOn = '28/12/2026') => {
  const { leader, office, headOfPropaganda } = agency.actors
  return {
    heldOn,
    memberIds: [leader.personId, office.personId, headOfPropaganda.personId],
    chairId: leader.personId,
    secretaryId: office.personId,
    proposalIds,
  }
}

async function voted(proposalIds: readonly string[], inFavour = 3, heldOn?: string): Promise<string> {
  const call = await scenario.must(callCouncil, agency.actors.office, council(proposalIds, heldOn))
  const sessionId = String(call['sessionId'])
  const ballots = proposalIds.map((proposalId) => ({ proposalId, for: inFavour, against: 3 - inFavour, abstained: 0 }))
  const { memberIds: presentIds } = council([])
  await scenario.must(closeCouncil, agency.actors.office, { sessionId, version: 1, presentIds, ballots })
  return sessionId
}

const decision = (proposalIds: readonly string[], more: object = {}) => ({
  proposalIds,
  serial: '126',
  symbol: 'QĐ-BDT',
  decidedOn: '28/12/2026',
  signerId: agency.actors.leader.personId,
  ...more,
})

const shown = (proposalId: string) =>
  scenario.ask<ProposalShown>(proposalPage, agency.actors.officerOfPolicy, { proposalId })

describe('commendation', () => {
  it('goes from the proposal through the council to a certificate and the reward by law', async () => {
    const ids = [await proposed(), await proposed(forUnit())]
    await voted(ids)

    await scenario.must(grantCommendations, agency.actors.leader, decision(ids))

    const [person, unit] = [await shown(ids[0] ?? ''), await shown(ids[1] ?? '')]
    expect([person.proposal.rewardVnd, unit.proposal.rewardVnd]).toEqual([760_000, 1_520_000])
    const anybody = { kind: 'anonymous', agencyId: 0 } as const
    expect(await scenario.ask(verifyCertificate, anybody, { code: person.certificateCode })).toMatchObject({
      standing: 'valid',
      certificate: { form: 'Giấy khen', number: '126/QĐ-BDT' },
    })
    const list = await scenario.ask<Register>(register, agency.actors.officerOfPolicy, { state: 'granted' })
    expect([list.total, list.rewardSum]).toEqual([2, 2_280_000])
  })

  it('takes the base salary of the day of the decision', async () => {
    const id = await proposed()
    await voted([id], 3, '29/06/2026')

    await scenario.must(grantCommendations, agency.actors.leader, decision([id], { decidedOn: '30/06/2026' }))

    expect((await shown(id)).proposal.rewardVnd).toBe(710_000)
  })

  it('pulls its grounds from the record of the initiative', async () => {
    const season = await givenSeason(scenario, agency)
    const initiative = await givenInitiative(scenario, agency, season, { state: 'recognised' })

    const id = await proposed(forPerson({ initiativeId: initiative.id }))

    const { grounds } = (await shown(id)).proposal
    expect(grounds[0]).toEqual({
      text: `Mô hình ${initiative.code}: ${initiative.name}`,
      href: `/mo-hinh/${initiative.id}`,
    })
  })

  it('rewards nobody twice for the same achievement, however it is written', async () => {
    await proposed()
    const again = forPerson({
      formId: 'bang-khen-tinh',
      achievement: 'co thanh tich XUAT SAC trong phong trao thi dua "Dan van kheo" nam 2026',
    })

    expect(await scenario.run(propose, agency.actors.office, again)).toMatchObject({ reason: 'commended-already' })
    const other = forPerson({ achievement: 'Hoàn thành xuất sắc nhiệm vụ đối ngoại' })
    expect(await scenario.run(propose, agency.actors.office, other)).toMatchObject({ status: 'done' })
  })

  it('may be proposed again after it was withdrawn or not passed', async () => {
    const id = await proposed()
    await scenario.must(withdrawProposal, agency.actors.headOfPolicy, { proposalId: id, version: 1, reason: 'Nhầm' })
    const second = await proposed()
    await voted([second], 1)

    expect((await shown(second)).proposal.state).toBe('not_passed')
    expect(await scenario.run(propose, agency.actors.office, forPerson())).toMatchObject({ status: 'done' })
  })

  it.each([
    [{ personId: undefined }, 'holder-missing'],
    [{ name: 'Tổ tự quản' }, 'holder-twice'],
    [{ holder: 'collective' }, 'holder-of-other-kind'],
    [{ formId: 'huan-chuong' }, 'form-unknown'],
    [{ formId: 'tap-the-lao-dong-xuat-sac' }, 'form-for-other-holder'],
  ])('refuses %j: %s', async (wrong, reason) => {
    expect(await scenario.run(propose, agency.actors.office, forPerson(wrong))).toMatchObject({ reason })
  })

  it('lets a head propose for their own unit only', async () => {
    expect(await scenario.run(propose, agency.actors.headOfPropaganda, forPerson())).toMatchObject({
      status: 'forbidden',
    })
  })

  it('puts a proposal on one agenda at a time', async () => {
    const id = await proposed()
    const call = await scenario.must(callCouncil, agency.actors.office, council([id]))

    const second = await scenario.run(callCouncil, agency.actors.leader, council([id]))
    const drop = { sessionId: call['sessionId'], version: 1, reason: 'Hoãn họp' }
    await scenario.must(dropCouncil, agency.actors.office, drop)
    const after = await scenario.run(callCouncil, agency.actors.leader, council([id]))

    expect(second).toMatchObject({ reason: 'proposal-elsewhere' })
    expect(after).toMatchObject({ status: 'done' })
  })

  it('grants nothing the council has not passed, nothing without a number, nothing twice', async () => {
    const id = await proposed()
    const early = await scenario.run(grantCommendations, agency.actors.leader, decision([id]))
    await voted([id])
    const unnumbered = await scenario.run(grantCommendations, agency.actors.leader, decision([id], { serial: ' ' }))
    await scenario.must(grantCommendations, agency.actors.leader, decision([id]))
    const twice = await scenario.run(grantCommendations, agency.actors.leader, decision([id], { serial: '127' }))

    expect(early).toMatchObject({ reason: 'proposal-elsewhere' })
    expect(unnumbered).toMatchObject({ status: 'invalid', problems: [{ field: 'serial' }] })
    expect(twice).toMatchObject({ reason: 'proposal-elsewhere' })
  })

  it('tells the proposer why the leader declined', async () => {
    const id = await proposed()
    await voted([id])
    const declined = { proposalId: id, version: 3, reason: 'Chưa đủ thời gian' }

    await scenario.must(declineProposal, agency.actors.leader, declined)

    const told = await scenario.connection.db.selectFrom('notice').select('textVi').where('aboutId', '=', id).execute()
    expect(told[0]?.textVi).toContain('Chưa đủ thời gian')
  })

  it('revokes a commendation with its certificate', async () => {
    const id = await proposed()
    await voted([id])
    await scenario.must(grantCommendations, agency.actors.leader, decision([id]))
    const { certificateCode, proposal } = await shown(id)
    const revocation = { proposalId: id, version: proposal.version, number: '9/QĐ-BDT', reason: 'Khai không đúng' }

    await scenario.must(revokeCommendation, agency.actors.leader, revocation)

    const anybody = { kind: 'anonymous', agencyId: 0 } as const
    expect(await scenario.ask(verifyCertificate, anybody, { code: certificateCode })).toMatchObject({
      standing: 'withdrawn',
    })
    const list = await scenario.ask<Register>(register, agency.actors.office, { state: 'granted' })
    expect(list.rewardSum).toBe(0)
  })

  it('lets the Office put a checked form in the place of a shipped one, and set the shares of votes', async () => {
    const form = {
      version: 1,
      replaces: 'giay-khen-xa',
      name: 'Giấy khen của Chủ tịch UBND xã',
      title: 'Giấy khen',
      individual: '0,2',
      from: '01/01/2026',
      source: 'Nghị định X, Điều 1',
      confirmed: 'true',
    }
    await scenario.must(saveCommendationForm, agency.actors.office, form)
    await scenario.must(setVotingRule, agency.actors.office, {
      version: 0,
      quorumPercent: '80',
      passPercent: '70',
      source: 'Quy chế 2026',
    })

    const { forms, voting } = await scenario.ask<FormsShown>(formsShown, agency.actors.office)
    expect(forms.find(({ id }) => id === 'giay-khen-xa')).toMatchObject({
      individualThousandths: 200,
      collectiveThousandths: null,
      confirmed: true,
    })
    expect(voting).toMatchObject({ quorumPercent: 80, passPercent: 70, version: 1 })
  })

  it('writes a changed form, and refuses one that somebody else changed meanwhile', async () => {
    const form = {
      version: 1,
      name: 'Giấy khen của Ban',
      title: 'Giấy khen',
      individual: '0,2',
      from: '01/01/2026',
      source: 'Quy chế 2026',
      confirmed: '',
    }
    await scenario.must(saveCommendationForm, agency.actors.office, form)
    const own = async () => (await scenario.ask<FormsShown>(formsShown, agency.actors.office)).own
    const formId = (await own())[0]?.id
    const changed = { ...form, formId, name: 'Giấy khen của Trưởng ban', individual: '0,3', confirmed: 'true' }

    await scenario.must(saveCommendationForm, agency.actors.office, changed)

    expect(await own()).toMatchObject([
      { id: formId, name: 'Giấy khen của Trưởng ban', individualThousandths: 300, confirmed: true, version: 2 },
    ])
    expect(await scenario.run(saveCommendationForm, agency.actors.office, changed)).toMatchObject({
      reason: 'record-changed',
    })
  })

  it('calls only people of the agency to a council, each of them once', async () => {
    const id = await proposed()
    const { memberIds, ...called } = council([id])
    const stranger = '019f0000-0000-7000-8000-000000000001'

    const unknown = await scenario.run(callCouncil, agency.actors.office, {
      ...called,
      memberIds: [...memberIds, stranger],
    })
    const call = await scenario.must(callCouncil, agency.actors.office, {
      ...called,
      memberIds: [...memberIds, ...memberIds],
    })

    expect(unknown).toMatchObject({ reason: 'record-not-found' })
    const { sessionId } = call
    const shownOne = await scenario.ask<CouncilShown>(councilPage, agency.actors.office, { sessionId })
    expect(shownOne.memberIds).toEqual(memberIds)
  })

  it('dates no decision before the council met, which would pay by another base salary', async () => {
    const id = await proposed()
    await voted([id])

    const early = decision([id], { decidedOn: '27/12/2026' })

    expect(await scenario.run(grantCommendations, agency.actors.leader, early)).toMatchObject({
      reason: 'decided-before-council',
    })
  })

  it('says in the minutes what passes, also where all must be in favour', async () => {
    const shares = { version: 0, quorumPercent: '80', source: 'Quy chế 2026' }
    await scenario.must(setVotingRule, agency.actors.office, { ...shares, passPercent: '100' })
    const sessionId = await voted([await proposed()])

    const { document } = await scenario.ask<{ document: unknown }>(councilMinutes, agency.actors.office, { sessionId })

    expect(JSON.stringify(document)).toContain('khi tất cả người có mặt được bỏ phiếu tán thành')
  })
})
