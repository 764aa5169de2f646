import { callCouncil } from '../../src/contexts/commendation/commands/call-council.ts'
import { closeCouncil } from '../../src/contexts/commendation/commands/close-council.ts'
import { propose } from '../../src/contexts/commendation/commands/propose.ts'
import { councilPage, type CouncilShown } from '../../src/contexts/commendation/queries/councils.ts'
import { proposalPage, type ProposalShown } from '../../src/contexts/commendation/queries/proposal-page.ts'
import type { GivenAgency, GivenPerson } from './organization.ts'
import type { Scenario } from './scenario.ts'

export interface Given {
  readonly scenario: Scenario
  readonly agency: GivenAgency
}

/** The votes on a proposal, none of them abstained. */
export const votes = (proposalId: string, inFavour: number, against = 0) => ({
  proposalId,
  for: inFavour,
  against,
  abstained: 0,
})

/** What tests of the council for commendation do again and again, in the agency that stands when they do it. */
export function councilSteps(given: () => Given) {
  const idsOf = (...who: readonly GivenPerson[]) => who.map((each) => given().agency.actors[each].personId)

  async function proposed(more: object = {}, by: GivenPerson = 'office'): Promise<string> {
    const input = {
      formId: 'giay-khen-so',
      holder: 'individual',
      personId: given().agency.actors.officerOfPolicy.personId,
      achievement: 'Có thành tích xuất sắc năm 2026',
      ...more,
    }
    return String((await given().scenario.must(propose, given().agency.actors[by], input))['proposalId'])
  }

  const five = () => idsOf('leader', 'headOfPropaganda', 'officerOfPropaganda', 'headOfPolicy', 'officerOfPolicy')
  const meeting = (proposalIds: readonly string[], more: object = {}) => {
    const [chairId, secretaryId] = five()
    return { heldOn: '28/12/2026', place: 'Phòng họp', memberIds: five(), chairId, secretaryId, proposalIds, ...more }
  }
  const called = async (...proposalIds: string[]) => {
    const answer = await given().scenario.must(callCouncil, given().agency.actors.office, meeting(proposalIds))
    return { sessionId: String(answer['sessionId']), code: String(answer['code']) }
  }
  const council = (sessionId: string, by: GivenPerson = 'office') =>
    given().scenario.ask<CouncilShown>(councilPage, given().agency.actors[by], { sessionId })
  const close = async (sessionId: string, ballots: object[], presentIds = five()) => {
    const { version } = await council(sessionId)
    return given().scenario.run(closeCouncil, given().agency.actors.office, { sessionId, version, presentIds, ballots })
  }
  const shown = async (proposalId: string) =>
    (await given().scenario.ask<ProposalShown>(proposalPage, given().agency.actors.office, { proposalId })).proposal
  const told = async (personId: string) => {
    const rows = await given()
      .scenario.connection.db.selectFrom('notice')
      .select('textVi')
      .where('personId', '=', personId)
      .orderBy('id')
      .execute()
    return rows.map(({ textVi }) => textVi)
  }

  const kindsTold = async (personId: string) => {
    const { rows } = await given().scenario.connection.query(
      'select kind from notice where person_id = $1 order by id',
      [personId],
    )
    return rows.map((row) => row['kind'])
  }
  return { idsOf, proposed, five, meeting, called, council, close, shown, told, kindsTold }
}
