import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../commands/actor.ts'
import { personIdOf } from '../commands/actor.ts'
import type { StoredFile } from '../commands/fields.ts'
import type { Door } from '../commands/run-command.ts'
import { vietnamDay } from '../kernel/plain-date.ts'
import { verifyReceipt } from '../platform/files/receipt.ts'
import type { Installation } from '../platform/installation.ts'

/** The door of an opened installation. Tests and the demo hand in a clock of their own. */
export function openDoor(
  { connection, secrets }: Pick<Installation, 'connection' | 'secrets'>,
  clock: () => Date = () => new Date(),
): Door {
  return {
    db: connection.db,
    auditKey: secrets.audit,
    clock,
    dayOf: vietnamDay,
    newId: () => uuidv7(),
    ownsFile: (file, actor) => ownsFile(file, actor, secrets.files),
  }
}

function ownsFile(file: StoredFile, actor: Actor, secret: string): boolean {
  return verifyReceipt(file, { agencyId: actor.agencyId, personId: personIdOf(actor) ?? '' }, secret)
}
