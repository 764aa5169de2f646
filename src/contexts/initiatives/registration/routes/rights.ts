import type { Actor } from '../../../../commands/actor.ts'
import { mayEver } from '../../../../commands/permission.ts'
import { importInitiatives } from '../commands/import-initiatives.ts'
import { sendSuperiorList } from '../commands/send-list.ts'

/** What else than deciding this person finds beside the queue. */
export function importRights(actor: Actor): { readonly mayImport: boolean; readonly maySend: boolean } {
  return { mayImport: mayEver(importInitiatives.may, actor), maySend: mayEver(sendSuperiorList.may, actor) }
}
