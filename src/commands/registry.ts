import type { AnyCommand } from './command.ts'
import type { AnyQuery } from './query.ts'

/** All commands and queries of the program, by name. */
export interface Registry {
  readonly commands: ReadonlyMap<string, AnyCommand>
  readonly queries: ReadonlyMap<string, AnyQuery>
}

/** Puts the contexts' commands and queries together; two of the same name are a mistake found at start. */
export function makeRegistry(contexts: readonly ContextDoor[]): Registry {
  return {
    commands: byName(contexts.flatMap((context) => context.commands)),
    queries: byName(contexts.flatMap((context) => context.queries)),
  }
}

/** What a context offers to the registry at its door. */
export interface ContextDoor {
  readonly commands: readonly AnyCommand[]
  readonly queries: readonly AnyQuery[]
}

function byName<Described extends { readonly name: string }>(all: readonly Described[]): Map<string, Described> {
  const map = new Map(all.map((described) => [described.name, described]))
  if (map.size !== all.length) {
    const twice = all.find((described, index) => all.findIndex((other) => other.name === described.name) !== index)
    throw new Error(`build the registry: "${twice?.name}" is defined twice`)
  }
  return map
}
