import { formatDate } from '../../kernel/plain-date.ts'
import { idIn, type Movement, worker } from './movement.ts'
import type { DemoAdoption, DemoHonour, DemoInitiative } from './movement-data.ts'
import { findUnitId } from './queries.ts'
import { idOf } from './sample-agency.ts'
import { personAs } from './world.ts'

/** What follows for one that was recognised: how it is done, who took it up and what came of it, whether it still lives. */
export function spreadInitiative(movement: Movement, initiative: DemoInitiative): void {
  const { howTo, aliveOn, adoptions } = initiative
  if (howTo !== undefined) movement.on(howTo.on, 'handingIn', () => describe(movement, initiative))
  for (const adoption of adoptions) {
    movement.on(adoption.on, 'noting', () => adopt(movement, initiative, adoption))
  }
  if (aliveOn === undefined) return
  movement.on(aliveOn, 'answering', async () => {
    const said = { initiativeId: idIn(movement, initiative.key), answer: 'alive', note: 'Các hộ vẫn làm, thêm hộ mới.' }
    await movement.world.hand.perform(worker(movement, initiative), 'initiatives.answer-life-check', said)
  })
}

async function describe(movement: Movement, initiative: DemoInitiative): Promise<void> {
  const { on: _on, ...sheet } = initiative.howTo ?? {}
  const published = { initiativeId: idIn(movement, initiative.key), version: 0, ...sheet, published: true }
  await movement.world.hand.perform(worker(movement, initiative), 'initiatives.describe-how-to', published)
}

/** A commune tries it, and tells months later what came of it. */
async function adopt(movement: Movement, initiative: DemoInitiative, adoption: DemoAdoption): Promise<void> {
  const { world } = movement
  const commune = world.communes[adoption.by]
  if (commune === undefined) return
  const { hand, person, unit } = commune
  const answer = await hand.perform(person, 'initiatives.adopt', {
    originAgencyId: world.hand.agencyId,
    originId: idIn(movement, initiative.key),
    unitId: await hand.read((db) => findUnitId(db, unit)),
    personId: person.personId,
    place: adoption.place,
    way: 'trial',
  })
  const { state, outcome, place, people = null, households = null } = adoption
  const told = { adoptionId: answer['adoptionId'], version: 1, state, outcome, place, people, households }
  movement.on(adoption.toldOn, 'handingIn', async () => {
    await hand.perform(person, 'initiatives.tell-adoption', told)
  })
}

/** Proposals, the council's vote and the decision of the first year; one proposal of the second waits. */
export function honourPeople(movement: Movement): void {
  const { world, data } = movement
  const { honours } = data
  const proposalIds: string[] = []
  movement.on(honours.proposedOn, 'noting', async () => {
    for (const honour of honours.granted) proposalIds.push(await propose(movement, honour))
  })
  movement.on(honours.councilOn, 'handingIn', () => vote(movement, proposalIds))
  movement.on(honours.grantedOn, 'answering', async () => {
    const leader = personAs(world, 'truong-ban')
    await world.hand.perform(leader, 'commendation.grant', {
      proposalIds,
      serial: '231',
      symbol: 'QĐ-BDT',
      decidedOn: formatDate(honours.grantedOn),
      signerId: leader.personId,
      bases: 'Căn cứ biên bản họp Hội đồng thi đua – khen thưởng của Ban.',
    })
  })
  const { on, ...waiting } = honours.waiting
  movement.on(on, 'noting', async () => void (await propose(movement, waiting)))
}

async function propose(movement: Movement, honour: DemoHonour): Promise<string> {
  const { world } = movement
  const { form, holder, unit, person, name, initiative, achievement, by } = honour
  const answer = await world.hand.perform(personAs(world, by), 'commendation.propose', {
    formId: form,
    holder,
    unitId: unit === undefined ? null : idOf(world.agency.unitIds, unit),
    personId: person === undefined ? null : personAs(world, person).personId,
    name: name ?? null,
    initiativeId: idIn(movement, initiative),
    achievement,
  })
  return String(answer['proposalId'])
}

async function vote({ world, data }: Movement, proposalIds: readonly string[]): Promise<void> {
  const { councilOn, members, place, minutes, granted } = data.honours
  const office = personAs(world, 'chanh-vp')
  const memberIds = members.map((key) => personAs(world, key).personId)
  const { sessionId } = await world.hand.perform(office, 'commendation.call-council', {
    heldOn: formatDate(councilOn),
    place,
    memberIds,
    chairId: memberIds[0],
    secretaryId: office.personId,
    proposalIds,
  })
  const ballots = proposalIds.map((proposalId, at) => {
    // Who wrote a proposal does not vote on it.
    const voters = members.filter((key) => key !== granted[at]?.by).length
    const abstained = at === 1 ? 1 : 0
    return { proposalId, for: voters - abstained, against: 0, abstained }
  })
  const closing = { sessionId, version: 1, presentIds: memberIds, ballots, minutes }
  await world.hand.perform(office, 'commendation.close-council', closing)
}
