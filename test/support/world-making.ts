import type { Actor } from '../../src/commands/actor.ts'
import type { GivenAgency } from './organization.ts'
import type { Scenario } from './scenario.ts'

/** What the initiatives of a world are made with. */
export interface InitiativesMaking {
  readonly scenario: Scenario
  readonly agency: GivenAgency
  readonly marker: string
  readonly made: Record<string, string>
  readonly done: (name: string, by: Actor, input: unknown) => Promise<Record<string, unknown> | undefined>
}
