import type { Person, SystemActor } from '../../commands/actor.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import type { DemoAround } from './demo-data.ts'
import { findActor } from '../../contexts/organization/index.ts'
import { type Hand, makeHand, type SampleParts } from './hand.ts'
import { findUnitId } from './queries.ts'

/** One of the agencies around the sample agency, with the person who signs in there. */
export interface AgencyAround {
  readonly agencyId: number
  readonly agencyName: string
  readonly person: Person
  readonly accountId: string
  readonly hand: Hand
  /** The unit the person works in; empty when none was named. */
  readonly unit: string
}

type DemoNeighbour = DemoAround['above']

/**
 * Founds the agency above the sample agency and those below it, through the sample agency's administrator, and has the
 * person of each accept the invitation.
 */
export async function foundAgenciesAround(
  parts: SampleParts,
  { hand, administrator, data }: { hand: Hand; administrator: Person; data: DemoAround },
): Promise<readonly AgencyAround[]> {
  const above = await foundOne(parts, {
    hand,
    administrator,
    neighbour: data.above,
    command: 'organization.add-superior',
  })
  const around = [above]
  for (const neighbour of data.below) {
    around.push(await foundOne(parts, { hand, administrator, neighbour, command: 'organization.add-agency' }))
  }
  return around
}

interface Founding {
  readonly hand: Hand
  readonly administrator: Person
  readonly neighbour: DemoNeighbour
  readonly command: string
}

async function foundOne(
  parts: SampleParts,
  { hand, administrator, neighbour, command }: Founding,
): Promise<AgencyAround> {
  const { agency, person } = neighbour
  const validFrom = formatDate(hand.door.dayOf(hand.door.clock()))
  const answer = await hand.perform(administrator, command, {
    ...agency,
    validFrom,
    personName: person.name,
    jobTitle: person.jobTitle,
    email: person.email,
  })
  const agencyId = Number([answer['agencyIds']].flat()[0])
  const there = makeHand(parts, agencyId)
  const accountId = hand.door.newId()
  const system: SystemActor = { kind: 'system', agencyId }
  const linkId = String([answer['linkIds']].flat()[0])
  await there.perform(system, 'organization.use-sign-in-link', { linkId, accountId })
  const newcomer = await actorOf(there, accountId)
  for (const { role, unit } of neighbour.roles) {
    const unitId = await there.read((db) => findUnitId(db, unit))
    await there.perform(newcomer, 'organization.give-role', { personId: newcomer.personId, role, unitId, validFrom })
  }
  await there.perform(newcomer, 'organization.edit-own-choices', { language: 'vi', wantsMail: false })
  const unit = neighbour.roles[0]?.unit ?? ''
  return { agencyId, agencyName: agency.name, person: await actorOf(there, accountId), accountId, hand: there, unit }
}

async function actorOf({ door }: Hand, accountId: string): Promise<Person> {
  const found = await findActor(door.db, accountId, door.dayOf(door.clock()))
  if (!found) throw new Error(`find the person of account "${accountId}": expected one who works today`)
  return found.actor
}
