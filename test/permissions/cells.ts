import { type Actor, type Role, roles } from '../../src/commands/actor.ts'
import type { May } from '../../src/commands/permission.ts'
import { playing, type World } from '../support/world.ts'
import type { Specimen } from './specimen.ts'

/** Somebody in the matrix: which role, and where they stand to the record of the Policy unit's officer. */
export interface Cell {
  readonly name: string
  readonly actor: Actor
  readonly part: Role | 'system' | 'operator' | 'anonymous'
  readonly isOwner: boolean
  readonly isOfUnit: boolean
  /** Whether no session could ever make such an actor; whatever stops them is right. */
  readonly isImpossible?: boolean
}

/** Every role as the officer in question, as another of the unit, and as one of another unit; and those without a role. */
export function ownAgencyCells({ agency: { actors, units, agencyId } }: World): readonly Cell[] {
  const people = [
    { place: 'own', person: actors.officerOfPolicy, unitId: units.policy, isOwner: true, isOfUnit: true },
    { place: 'own unit', person: actors.otherOfficerOfPolicy, unitId: units.policy, isOwner: false, isOfUnit: true },
    {
      place: 'other unit',
      person: actors.officerOfPropaganda,
      unitId: units.propaganda,
      isOwner: false,
      isOfUnit: false,
    },
  ]
  const persons = roles.flatMap((role) =>
    people.map(({ place, person, unitId, isOwner, isOfUnit }) => {
      const actor = playing(person, role, [unitId])
      return { name: `${role}, ${place}`, actor, part: role, isOwner, isOfUnit }
    }),
  )
  return [...persons, ...withoutRole(agencyId)]
}

/** Every role in another agency, as one of its people and as one who claims the very units and person of the first. */
export function otherAgencyCells(other: World, { agency: victim }: World): readonly Cell[] {
  const { actors, units, agencyId } = other.agency
  const people = [
    { place: 'other agency', person: actors.officerOfPolicy, unitId: units.policy, isImpossible: false },
    {
      place: 'other agency, claiming to be the officer',
      person: { ...actors.officerOfPolicy, personId: victim.actors.officerOfPolicy.personId },
      unitId: victim.units.policy,
      isImpossible: true,
    },
  ]
  const persons = roles.flatMap((role) =>
    people.map(({ place, person, unitId, isImpossible }) => {
      const actor = playing(person, role, [unitId])
      return { name: `${role}, ${place}`, actor, part: role, isOwner: false, isOfUnit: false, isImpossible }
    }),
  )
  return [...persons, ...withoutRole(agencyId), ...withoutRole(0).slice(-1)]
}

function withoutRole(agencyId: number): readonly Cell[] {
  const kinds = ['system', 'operator', 'anonymous'] as const
  return kinds.map((kind) => ({
    name: `${kind} of agency ${agencyId === 0 ? 'none' : 'here'}`,
    actor: { kind, agencyId },
    part: kind,
    isOwner: false,
    isOfUnit: false,
  }))
}

/** The rule of permissions once more, on its own: what a role reaches, held against where the specimen's record stands. */
export function isAllowed(may: May, { part, isOwner, isOfUnit }: Cell, { stands }: Pick<Specimen, 'stands'>): boolean {
  const reach = may[part]
  if (reach === undefined) return false
  if (reach === 'agency') return true
  if (stands === 'agency') return false
  if (reach === 'unit') return stands === 'policy' && isOfUnit
  return stands === 'self' || isOwner
}
