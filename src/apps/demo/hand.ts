import type { Actor, Person } from '../../commands/actor.ts'
import type { Answer } from '../../commands/command.ts'
import type { StoredFile } from '../../commands/fields.ts'
import type { Receipt } from '../../commands/receipt.ts'
import { isDone } from '../../commands/receipt.ts'
import type { Registry } from '../../commands/registry.ts'
import { type Door, runCommand } from '../../commands/run-command.ts'
import { runQuery } from '../../commands/run-query.ts'
import { readAs } from '../../platform/database/as-agency.ts'
import type { ReadDb } from '../../platform/database/tables.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { signReceipt } from '../../platform/files/receipt.ts'

/** What the sample needs of an installation. The web application has all of it in its `Site`. */
export interface SampleParts {
  readonly door: Door
  readonly registry: Registry
  readonly files: FileStore
  /** Signs the receipts of uploads. */
  readonly fileSecret: string
}

/** Does what people would do at the door, as those people, and insists that it is done. */
export interface Hand {
  readonly agencyId: number
  readonly door: Door
  try(actor: Actor, command: string, input: unknown): Promise<Receipt>
  /** The answer of a command; throws with the command and its receipt when it was not done. */
  perform(actor: Actor, command: string, input: unknown): Promise<Answer>
  ask<Result>(actor: Actor, query: string, input: unknown): Promise<Result>
  read<Result>(work: (db: ReadDb) => Promise<Result>): Promise<Result>
  /** Keeps a file as if the person had uploaded it. */
  keep(person: Person, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<StoredFile>
  knows(command: string): boolean
}

const maxFileBytes = 25 * 1024 * 1024

export function makeHand({ door, registry, files, fileSecret }: SampleParts, agencyId: number): Hand {
  const attempt: Hand['try'] = (actor, name, input) => {
    const command = registry.commands.get(name)
    if (!command) throw new Error(`run "${name}": there is no such command`)
    return runCommand(door, command, actor, { commandId: door.newId(), input })
  }
  return {
    agencyId,
    door,
    try: attempt,
    perform: async (actor, name, input) => {
      const receipt = await attempt(actor, name, input)
      if (!isDone(receipt)) throw new Error(`run "${name}" with ${brief(input)}: expected done, got ${brief(receipt)}`)
      return receipt.answer
    },
    ask: async <Result>(actor: Actor, name: string, input: unknown) => {
      const query = registry.queries.get(name)
      if (!query) throw new Error(`ask "${name}": there is no such query`)
      const found = await runQuery(door, query, actor, input)
      if (found.status !== 'found') throw new Error(`ask "${name}": expected an answer, got ${brief(found)}`)
      return found.result as Result
    },
    read: (work) => readAs(door.db, [agencyId], work),
    keep: async (person, { name, bytes }) => {
      const { hash, name: cleaned, mediaType, size } = await files.put(bytes, { name, maxBytes: maxFileBytes })
      const descriptor = { hash, name: cleaned, mediaType, size }
      return { ...descriptor, receipt: signReceipt(descriptor, { agencyId, personId: person.personId }, fileSecret) }
    },
    knows: (command) => registry.commands.has(command),
  }
}

function brief(value: unknown): string {
  return JSON.stringify(value).slice(0, 600)
}
