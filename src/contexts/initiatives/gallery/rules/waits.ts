import { initiativeHref } from '../../rules/act-paths.ts'
import type { InitiativeAct } from '../../rules/states.ts'

/** What an initiative waits for somebody to do: an act of its course, or naming who will assess it. */
export type Waits = InitiativeAct | 'appoint-assessors'

export function waitsHref(id: string, waits: Waits): string {
  return waits === 'appoint-assessors' ? `${initiativeHref(id)}/moi-tham-dinh` : initiativeHref(id, waits)
}
