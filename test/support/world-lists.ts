import { answerSuperiorList } from '../../src/contexts/initiatives/registration/commands/answer-list.ts'
import { correctListAnswer } from '../../src/contexts/initiatives/registration/commands/correct-answer.ts'
import { recallSuperiorList } from '../../src/contexts/initiatives/registration/commands/recall-list.ts'
import { sendSuperiorList } from '../../src/contexts/initiatives/registration/commands/send-list.ts'
import { contentNames } from '../../src/contexts/initiatives/rules/initiative.ts'
import { givenInitiative, type GivenSeason } from './initiatives.ts'
import { type GivenAgency, givenAgency, givenAgencyBelow } from './organization.ts'
import { newId } from './scenario.ts'
import type { InitiativesMaking } from './world-making.ts'
import { textOf } from './row-texts.ts'

/**
 * A registration with a number, a list that an agency below sent (`made['receivedList']` from `made['listSender']`), and one
 * sent to an agency above (`made['superior']`).
 */
export async function keepLists(making: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { scenario, agency, made } = making
  await registerOne(making, season)
  const below = await givenAgencyBelow(scenario, agency, { name: 'Ủy ban nhân dân phường Ví Dụ' })
  const sent = await givenInitiative(scenario, below, season, {
    state: 'approved',
    outputs: `38 buổi ${making.marker}`,
  })
  made['receivedList'] = await send(making, { from: below, to: agency, season, initiativeId: sent.id })
  made['listSender'] = String(below.agencyId)
  await keepAnswer(making, below, season)

  const above = await givenAgency(scenario)
  // Only for the sending: what else is tried in a world finds the agency at the top.
  const stands = (aboveId: number | null) =>
    scenario.connection.query('update agency set parent_id = $1 where id = $2', [aboveId, agency.agencyId])
  await stands(above.agencyId)
  made['superior'] = String(above.agencyId)
  const initiativeId = made['initiative-running'] ?? ''
  made['sentList'] = await send(making, { from: agency, to: above, season, initiativeId })
  await keepRecall(making, { from: agency, to: above, season, initiativeId: made['initiative-approved'] ?? '' })
  await stands(null)
}

/** A list from below whose one line was approved, then returned: `made['answeredList']`, `made['answeredLine']`. */
async function keepAnswer(making: InitiativesMaking, below: GivenAgency, season: GivenSeason): Promise<void> {
  const { scenario, agency, marker, made } = making
  const { id: initiativeId } = await givenInitiative(scenario, below, season, { state: 'approved' })
  const listId = await send(making, { from: below, to: agency, season, initiativeId })
  const of = { senderId: below.agencyId, listId }
  const { office } = agency.actors
  await scenario.must(answerSuperiorList, office, { ...of, version: 1, answers: [], approvesRest: true })
  const { rows } = await scenario.connection.query('select id from superior_list_line where list_id = $1', [listId])
  const lineId = textOf(rows[0]?.['id'])
  await scenario.must(correctListAnswer, office, {
    ...of,
    lineId,
    version: 2,
    decision: 'returned',
    reason: `Chưa rõ ${marker}`,
    correction: `Xem lại ${marker}`,
  })
  made['answeredList'] = listId
  made['answeredLine'] = lineId
}

/** A list that was sent up and taken back, so that its line is free again. */
async function keepRecall(making: InitiativesMaking, sending: Sending): Promise<void> {
  const { scenario, agency, marker } = making
  const listId = await send(making, sending)
  const recall = { listId, version: 1, reason: `Gửi nhầm ${marker}` }
  await scenario.must(recallSuperiorList, agency.actors.office, recall)
}

async function registerOne({ agency, marker, made, done }: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { officerOfPolicy } = agency.actors
  const contents = Object.fromEntries(contentNames.map((name) => [name, `Nội dung ${name} ${marker}`]))
  const answer = await done('initiatives.register', officerOfPolicy, {
    ...contents,
    initiativeId: newId(),
    version: 0,
    seasonId: season.id,
    name: `Tủ sách ${marker}`,
    kind: 'model',
    holder: 'collective',
    setting: 'agency',
    field: 'culture',
    level: 'base',
    unitId: agency.units.policy,
    personId: officerOfPolicy.personId,
    startsOn: '01/12/2026',
    endsOn: '31/12/2026',
  })
  made['numberedInitiative'] = textOf(answer?.['initiativeId'])
}

interface Sending {
  readonly from: GivenAgency
  readonly to: GivenAgency
  readonly season: GivenSeason
  readonly initiativeId: string
}

async function send({ scenario, marker }: InitiativesMaking, { from, to, season, initiativeId }: Sending) {
  const list = {
    seasonId: season.id,
    toAgencyId: to.agencyId,
    initiativeIds: [initiativeId],
    sentOn: '23/11/2026',
    note: `Kính gửi ${marker}`,
  }
  return textOf((await scenario.must(sendSuperiorList, from.actors.office, list))['listId'])
}
