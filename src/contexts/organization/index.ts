import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'

/** Everything that changes an agency, its units and its people. */
export const commands: readonly AnyCommand[] = []

/** Everything that shows them. */
export const queries: readonly AnyQuery[] = []

export { type ActorFound, findActor } from './queries/actor.ts'
export {
  type DirectoryOf,
  listPeople,
  listUnits,
  type PersonListed,
  personOptions,
  type RoleListed,
  type UnitListed,
  unitOptions,
} from './queries/directory.ts'
export type { UnitKind } from './tables.ts'
