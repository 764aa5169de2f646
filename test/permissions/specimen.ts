import type { World } from '../support/world.ts'
import { textOf } from '../support/row-texts.ts'

/** A valid input for a command or query about a world's records, and where the record it names stands. */
export interface Specimen {
  readonly input: unknown
  /** With the Policy unit and its officer; with the whole agency; or with whoever does it. */
  readonly stands: 'policy' | 'agency' | 'self'
  /** Whether the input names a record of the agency, so that it can mean nothing to another one. */
  readonly namesRecord: boolean
  /** What it gives belongs to one person: nobody else may get the personal ids of the Policy unit's officer. */
  readonly isPersonal?: true
  /** What it gives is shown to everybody, whichever agency it is of: only that nothing changes is checked from outside. */
  readonly isPublic?: true
  /** Not done in this world for a reason of its own. */
  readonly mayBeRefused?: true
}

export type Specimens = Readonly<Record<string, (world: World) => Specimen>>

/** About a task of the Policy unit's officer. */
export const ofPolicy = (input: unknown): Specimen => ({ input, stands: 'policy', namesRecord: true })
/** About a record of the agency that stands with no unit. */
export const ofAgency = (input: unknown): Specimen => ({ input, stands: 'agency', namesRecord: true })
/** About the actor's agency, whichever that is. */
export const anyAgency = (input: unknown): Specimen => ({ input, stands: 'agency', namesRecord: false })
/** About the actor. */
export const ofSelf = (input: unknown): Specimen => ({ input, stands: 'self', namesRecord: false, isPersonal: true })

/** The first row of a table in this world. */
export function idOf(world: World, table: string): string {
  return textOf(world.rows.get(table)?.[0]?.['id'])
}
