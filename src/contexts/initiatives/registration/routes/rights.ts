import type { Actor } from '../../../../commands/actor.ts'

/** What else than deciding this person finds beside the queue. */
export function importRights(_actor: Actor): { readonly mayImport: boolean; readonly maySend: boolean } {
  return { mayImport: false, maySend: false }
}
