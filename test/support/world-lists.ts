import { sendSuperiorList } from '../../src/contexts/initiatives/registration/commands/send-list.ts'
import { givenInitiative, type GivenSeason } from './initiatives.ts'
import { givenAgencyBelow } from './organization.ts'
import type { InitiativesMaking } from './world-initiatives.ts'
import { textOf } from './world.ts'

/** A list that an agency below sent to that of the world: `made['receivedList']`, from `made['listSender']`. */
export async function keepReceivedList(making: InitiativesMaking, season: GivenSeason): Promise<void> {
  const { scenario, agency, marker, made } = making
  const below = await givenAgencyBelow(scenario, agency)
  const sent = await givenInitiative(scenario, below, season, { state: 'approved', outputs: `38 buổi ${marker}` })
  const input = {
    seasonId: season.id,
    toAgencyId: agency.agencyId,
    initiativeIds: [sent.id],
    sentOn: '23/11/2026',
    note: `Kính gửi ${marker}`,
  }
  const answer = await scenario.must(sendSuperiorList, below.actors.office, input)
  made['receivedList'] = textOf(answer['listId'])
  made['listSender'] = String(below.agencyId)
}
