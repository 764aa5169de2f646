import { idIn } from './assessment.ts'
import type { InitiativesMaking } from './world-making.ts'

/** Criteria as a draft and in force, a drafted season, and an ask: `made['draftCriteria']`, `made['criteria']`, … */
export async function keepSeasons({ scenario, agency, marker, made, done }: InitiativesMaking): Promise<void> {
  const { office } = agency.actors
  const make = async (name: string) => {
    const answer = await done('initiatives.make-criteria-set', office, { name, sample: 'dan-van-chinh-quyen' })
    return idIn(answer?.['criteriaId'])
  }
  made['draftCriteria'] = await make(`Bộ nháp ${marker}`)
  // What is in force is shown to all and bears no mark.
  made['criteria'] = await make('Bộ tiêu chí 2026')
  await done('initiatives.publish-criteria-set', office, { criteriaId: made['criteria'], version: 1 })
  const answer = await done('initiatives.draft-season', office, { ...seasonOf(2027), name: `Mùa 2027 ${marker}` })
  made['draftSeason'] = idIn(answer?.['seasonId'])
  await done('initiatives.ask-below', office, {
    seasonId: made['season'],
    unitIds: [agency.units.policy],
    agencyIds: [],
    least: 2,
    dueOn: '01/12/2026',
  })
  const { rows } = await scenario.connection.query('select id from season_ask where season_id = $1', [made['season']])
  made['ask'] = idIn(rows[0]?.['id'])
}

/** A season as its form sends it. */
export function seasonOf(year: number) {
  return {
    movement: 'Dân vận khéo',
    year,
    name: `Phong trào thi đua “Dân vận khéo” năm ${year}`,
    codePrefix: 'MH',
    cascades: true,
    registrationFrom: `02/01/${year}`,
    registrationTo: `31/03/${year}`,
    interimReviewOn: `30/06/${year}`,
    selfAssessmentTo: `15/10/${year}`,
    assessmentTo: `15/11/${year}`,
    recognitionOn: `15/12/${year}`,
    fields: 'Kinh tế\nVăn hóa - xã hội',
    levels: 'Cấp cơ sở\nCấp tỉnh',
  }
}
