import { type Actor, holds } from '../../../../commands/actor.ts'
import type { Inspector } from '../rules/inspection.ts'

/** Where the actor stands when it comes to inspecting: the units they work in, and whether they lead the agency. */
export function inspectorOf(actor: Actor): Inspector {
  const held = actor.kind === 'person' ? actor.roles : []
  const unitIds = held.flatMap(({ role, unitIds: ids }) => (role === 'leader' ? [] : ids))
  return { unitIds, isLeader: holds(actor, 'leader') }
}
