import { makeCriteriaSet } from '../../src/contexts/initiatives/criteria/commands/make-criteria-set.ts'
import { publishCriteriaSet } from '../../src/contexts/initiatives/criteria/commands/publish-criteria-set.ts'
import { readSample } from '../../src/contexts/initiatives/criteria/samples.ts'
import { criteriaIn } from '../../src/contexts/initiatives/criteria/rules/criteria.ts'
import type { Person } from '../../src/commands/actor.ts'
import { appointAssessors, declare } from '../../src/contexts/initiatives/assessment/commands/panel.ts'
import { handInScores } from '../../src/contexts/initiatives/assessment/commands/score.ts'
import { giveRole } from '../../src/contexts/organization/commands/give-role.ts'
import { givenInitiative, givenSeason, type GivenSeason } from './initiatives.ts'
import { actorOf, givenAgency, type GivenAgency, type GivenPerson } from './organization.ts'
import type { Scenario } from './scenario.ts'

const sample = 'dan-van-chinh-quyen'
const { content } = readSample(sample)
/** The criteria of the set that `givenScoredSeason` uses: 100 points in all. */
export const scoredCriteria = criteriaIn(content)
export const scoredVetoes = content.vetoes

/** An open season of 2026 judged by the sample set for state agencies. */
export async function givenScoredSeason(scenario: Scenario, agency: GivenAgency): Promise<GivenSeason> {
  const season = await givenSeason(scenario, agency)
  const { office } = agency.actors
  const { criteriaId } = await scenario.must(makeCriteriaSet, office, { name: 'Bộ tiêu chí chấm điểm', sample })
  await scenario.must(publishCriteriaSet, office, { criteriaId, version: 1 })
  await scenario.connection.query('update season set criteria_set_agency_id = $2, criteria_set_id = $3 where id = $1', [
    season.id,
    agency.agencyId,
    criteriaId,
  ])
  return season
}

/** A person of the agency who is an assessor, too; the role belongs to the whole agency. */
export async function givenAssessor(scenario: Scenario, agency: GivenAgency, who: GivenPerson): Promise<Person> {
  const { personId } = agency.actors[who]
  const role = { personId, role: 'assessor', validFrom: '01/11/2026' }
  await scenario.must(giveRole, agency.actors.admin, role)
  return actorOf(scenario, personId)
}

/** An initiative that waits for its two assessors, appointed or not, and what each of them does. */
export async function givenPanel(scenario: Scenario) {
  const agency = await givenAgency(scenario)
  const season = await givenScoredSeason(scenario, agency)
  const { id: initiativeId } = await givenInitiative(scenario, agency, season, { state: 'self_assessed' })
  const assessors = [
    await givenAssessor(scenario, agency, 'officerOfPropaganda'),
    await givenAssessor(scenario, agency, 'headOfPropaganda'),
  ]
  const personIds = assessors.map(({ personId }) => personId)
  return {
    agency,
    initiativeId,
    assessors,
    appoint: () =>
      scenario.must(appointAssessors, agency.actors.office, { initiativeId, personIds, dueOn: '20/11/2026' }),
    handIn: async (assessor: Person) => {
      await scenario.must(declare, assessor, { initiativeId, interest: 'none' })
      await scenario.must(handInScores, assessor, { initiativeId, version: 2, ...sheetOfShare(0.75) })
    },
  }
}

/** A whole sheet: each criterion gets this share of its points, in quarters. */
export function sheetOfShare(share: number) {
  return {
    scores: scoredCriteria.map(({ id, most }) => ({
      id,
      points: Math.round(most * share * 4) / 4,
      note: 'Biên bản, ảnh kèm theo',
    })),
    vetoes: scoredVetoes.map(({ id }) => ({ id, hit: 'no', note: '' })),
  }
}

/** An id that came out of a row or an answer; empty when there is none. */
export function idIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
