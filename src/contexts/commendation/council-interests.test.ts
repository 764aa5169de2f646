import { beforeEach, describe, expect, it } from 'vitest'
import { councilSteps, votes } from '../../../test/support/commendation.ts'
import { givenInitiative, givenSeason } from '../../../test/support/initiatives.ts'
import { type GivenAgency, givenAgency, type GivenPerson } from '../../../test/support/organization.ts'
import { type Scenario, startScenario } from '../../../test/support/scenario.ts'
import { callCouncil } from './commands/call-council.ts'
import { declareInterest } from './commands/change-council.ts'
import { closeCouncil } from './commands/close-council.ts'
import { editProposal } from './commands/edit-proposal.ts'
import { councilMinutes } from './queries/councils.ts'

let scenario: Scenario
let agency: GivenAgency
beforeEach(async () => {
  scenario = await startScenario('2026-12-28')
  agency = await givenAgency(scenario)
})

const { idsOf, proposed, meeting, called, council, close, shown } = councilSteps(() => ({ scenario, agency }))

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
