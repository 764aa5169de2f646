import type { Actor, Role } from './actor.ts'

/** How far a role's permission reaches: what is one's own, what is one's unit's, or the whole agency. */
export type Scope = 'own' | 'unit' | 'agency'

/** Who may: each role with its reach. `system`, `operator` and `anonymous` are actors without a role. */
export type May = Partial<Record<Role | 'system' | 'operator' | 'anonymous', Scope>>

/** Where the thing stands that a command or query is about: whose it is, and of which units. */
export interface Place {
  readonly unitIds?: readonly (string | null)[]
  readonly personIds?: readonly (string | null)[]
}

/** Whether this kind of actor may at all, before anything is loaded. */
export function mayEver(may: May, actor: Actor): boolean {
  return scopesOf(may, actor).length > 0
}

/** Whether the actor may do it to the thing at this place. Without a place only the reach `agency` suffices. */
export function mayAt(may: May, actor: Actor, place: Place | undefined): boolean {
  return scopesOf(may, actor).some(({ scope, unitIds }) => reaches(scope, unitIds, actor, place))
}

/** How far the actor reaches with this permission, for lists that show only what one may see. */
export interface Reach {
  readonly all: boolean
  readonly unitIds: readonly string[]
  readonly personId: string | null
}

export function reachOf(may: May, actor: Actor): Reach {
  const scopes = scopesOf(may, actor)
  return {
    all: scopes.some(({ scope }) => scope === 'agency'),
    unitIds: scopes.flatMap(({ scope, unitIds }) => (scope === 'unit' ? unitIds : [])),
    personId: actor.kind === 'person' ? actor.personId : null,
  }
}

interface HeldScope {
  readonly scope: Scope
  readonly unitIds: readonly string[]
}

function scopesOf(may: May, actor: Actor): readonly HeldScope[] {
  if (actor.kind !== 'person') {
    const scope = may[actor.kind]
    return scope === undefined ? [] : [{ scope, unitIds: [] }]
  }
  return actor.roles.flatMap(({ role, unitIds }) => {
    const scope = may[role]
    return scope === undefined ? [] : [{ scope, unitIds }]
  })
}

function reaches(scope: Scope, unitIds: readonly string[], actor: Actor, place: Place | undefined): boolean {
  switch (scope) {
    case 'agency':
      return true
    case 'unit':
      return (place?.unitIds ?? []).some((unitId) => unitId !== null && unitIds.includes(unitId))
    case 'own':
      return actor.kind === 'person' && (place?.personIds ?? []).includes(actor.personId)
  }
}
