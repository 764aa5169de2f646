import { idIn, scoredCriteria, sheetOfShare } from './assessment.ts'
import type { Person } from '../../src/commands/actor.ts'
import { storedFile } from './documents.ts'
import { givenInitiative } from './initiatives.ts'
import type { InitiativesMaking } from './world-making.ts'

/**
 * Initiatives on their way through assessment, judged by the criteria in force: `made['provenInitiative']` with evidence,
 * `made['toDeclare']`, `made['toScore']` with a sheet that nobody may see, `made['toConclude']`.
 */
export async function keepAssessment(making: InitiativesMaking): Promise<void> {
  const { scenario, agency, marker, made, done } = making
  const { admin, office, officerOfPolicy, officerOfPropaganda, headOfPropaganda } = agency.actors
  const query = (text: string, values: unknown[]) => scenario.connection.query(text, values)
  await query('update season set criteria_set_agency_id = $2, criteria_set_id = $3 where id = $1', [
    made['season'],
    agency.agencyId,
    made['criteria'],
  ])
  const assessors = [officerOfPropaganda, headOfPropaganda]
  for (const { personId } of assessors) {
    const role = { personId, role: 'assessor', validFrom: '01/11/2026' }
    await done('organization.give-role', admin, role)
  }
  const season = { agencyId: agency.agencyId, id: made['season'] ?? '', year: 2026 }
  const given = (state: 'running' | 'self_assessed') =>
    givenInitiative(scenario, agency, season, { state, reason: `Lý do ${marker}` })

  made['provenInitiative'] = (await given('running')).id
  await done('initiatives.add-assessment-evidence', officerOfPolicy, {
    initiativeId: made['provenInitiative'],
    criterionId: scoredCriteria[0]?.id,
    files: [storedFile(`Minh chứng ${marker}`, `minh-chung-${marker}.txt`)],
    note: `Chứng minh ${marker}`,
  })
  const idOfFirst = async (text: string, id: string | undefined) => idIn((await query(text, [id])).rows[0]?.['id'])
  made['evidence'] = await idOfFirst(
    'select id from assessment_evidence where initiative_id = $1',
    made['provenInitiative'],
  )
  for (const name of ['toDeclare', 'toScore', 'toConclude', 'concluded']) {
    const initiativeId = (made[name] = (await given('self_assessed')).id)
    const personIds = assessors.map(({ personId }) => personId)
    await done('initiatives.appoint-assessors', office, { initiativeId, personIds, dueOn: '30/11/2026' })
  }
  made['assessor'] = await idOfFirst('select id from assessor where initiative_id = $1 order by id', made['toDeclare'])
  const sheet = { ...sheetOfShare(0.75), remark: `Nhận xét ${marker}` }
  for (const person of assessors) {
    const assessor: Person = { ...person, roles: [{ role: 'assessor', unitIds: [agency.units.propaganda] }] }
    for (const name of ['toScore', 'toConclude', 'concluded']) {
      const initiativeId = made[name]
      await done('initiatives.declare-interest', assessor, { initiativeId, interest: 'none' })
      if (name === 'toScore' && person === officerOfPropaganda) continue
      await done('initiatives.hand-in-scores', assessor, { initiativeId, version: 2, ...sheet })
    }
  }
  await done('initiatives.save-self-assessment', officerOfPolicy, {
    initiativeId: made['provenInitiative'],
    version: 0,
    ...sheetOfShare(0.5),
    summary: `Tóm tắt ${marker}`,
  })
  await done('initiatives.conclude-assessment', office, { initiativeId: made['concluded'], version: 1 })
}
