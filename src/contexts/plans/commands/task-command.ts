import type { Facts } from '../../../commands/command.ts'
import { personIdOf } from '../../../commands/actor.ts'
import { type May, type Place, reachOf } from '../../../commands/permission.ts'
import type { OwnUnits } from '../rules/assignment.ts'
import type { Now, TaskChange, TaskFile } from '../rules/task.ts'

/** What the rules of this context may know of the moment. */
export function nowOf(facts: Facts): Now {
  return { today: facts.today, by: personIdOf(facts.actor), newId: facts.newId }
}

/** A task stands with its lead unit and belongs to its officer. */
export function placeOf({ task }: Pick<TaskFile, 'task'>): Place {
  return { unitIds: [task.leadUnitId], personIds: [task.officerId] }
}

/** Units the actor may give work to; null when all. */
export function ownUnitsOf(may: May, facts: Facts): OwnUnits {
  const reach = reachOf(may, facts.actor)
  return reach.all ? null : reach.unitIds
}

/** A change is about its task. */
export function subjectOf(_input: unknown, { task }: Pick<TaskChange, 'task'>) {
  return { kind: 'task', id: task.id }
}

/** The lines of a typed text that hold something, each cut to a length. */
export function linesOf(text: string | null, max: number): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim().slice(0, max))
  return lines.filter((line) => line !== '')
}
