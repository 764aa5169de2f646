import { textOf } from './row-texts.ts'
import { givenAgencyBelow } from './organization.ts'
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
  await keepCertificateOfBelow(making, season)
}

/** A certificate of the higher level for what an agency below recognised: `made['certificateOfBelow']`. */
async function keepCertificateOfBelow(making: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { scenario, agency, made, done } = making
  const { office, leader } = agency.actors
  const below = await givenAgencyBelow(scenario, agency, { name: 'Ủy ban nhân dân xã Ví Dụ Hai' })
  const recognised = { state: 'recognised', level: 'province', recognisedLevel: 'base' } as const
  const { id } = await givenInitiative(scenario, below, season, recognised)
  const chosen = { seasonId: season.id, level: 'province', name: 'Cấp tỉnh', initiativeIds: [id] }
  const listId = textOf((await done('initiatives.propose-recognition', office, chosen))?.['listId'])
  const decision = { serial: '20', symbol: 'QĐ-BDT', decidedOn: '20/11/2026', signerId: leader.personId }
  await done('initiatives.decide-recognition', leader, { listId, version: 1, ...decision })
  const { rows } = await scenario.connection.query('select id from certificate where subject_id = $1', [id])
  made['certificateOfBelow'] = textOf(rows[0]?.['id'])
  made['listOfBelow'] = listId
  made['cardOfBelow'] = id
}
