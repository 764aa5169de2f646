import type { Person } from '../../commands/actor.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Chance } from './chance.ts'
import type { PartOfDay } from './moments.ts'
import type { DemoInitiative, DemoMovement } from './movement-data.ts'
import { getInitiativeVersion } from './queries.ts'
import { personAs, type World } from './world.ts'

/** The movement on its way: what was made so far, by the keys of the data. */
export interface Movement {
  readonly world: World
  readonly data: DemoMovement
  readonly chance: Chance
  /** Ids by `season 2025`, `criteria model`, or the key of an initiative. */
  readonly made: Map<string, string>
  /** Puts something on the agenda, on the first working day from a day on. */
  on(date: PlainDate, part: PartOfDay, act: () => Promise<void>): void
}

/** The id of what was made. */
export function idIn({ made }: Pick<Movement, 'made'>, key: string): string {
  const id = made.get(key)
  if (id === undefined) throw new Error(`find "${key}" in the movement of the demo: expected it to be made by now`)
  return id
}

/** Who is in charge of an initiative. */
export function worker({ world }: Movement, { person }: Pick<DemoInitiative, 'person'>): Person {
  return personAs(world, person)
}

export function versionOf(movement: Movement, { key }: Pick<DemoInitiative, 'key'>): Promise<number> {
  return movement.world.hand.read((db) => getInitiativeVersion(db, idIn(movement, key)))
}
