import { textOf } from './row-texts.ts'
import { givenInitiative, type GivenSeason } from './initiatives.ts'
import type { InitiativesMaking } from './world-making.ts'

/** A list still open, and one decided: `made['openList']`, `made['decidedList']`, `made['recognisedByDecision']`. */
export async function keepRecognition(making: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { scenario, agency, marker, made, done } = making
  const { office, leader } = agency.actors
  const propose = async (name: string) => {
    const { id } = await givenInitiative(scenario, agency, season, { state: 'assessed', reason: `Lý do ${marker}` })
    const chosen = { seasonId: season.id, level: 'base', name: `${name} ${marker}`, initiativeIds: [id] }
    const answer = await done('initiatives.propose-recognition', office, chosen)
    return { id, listId: textOf(answer?.['listId']) }
  }
  made['openList'] = (await propose('Đề nghị')).listId
  const decided = await propose('Quyết định')
  made['decidedList'] = decided.listId
  made['recognisedByDecision'] = decided.id
  const { rows } = await scenario.connection.query('select id from recognition_line where list_id = $1', [
    made['openList'],
  ])
  made['openLine'] = String(rows[0]?.['id'])
  await done('initiatives.decide-recognition', leader, {
    listId: decided.listId,
    version: 1,
    serial: '12',
    symbol: 'QĐ-BDT',
    decidedOn: '20/11/2026',
    signerId: leader.personId,
    bases: `Căn cứ ${marker}`,
  })
}
