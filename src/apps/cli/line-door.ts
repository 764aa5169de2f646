import { v7 as uuidv7 } from 'uuid'
import type { Answer } from '../../commands/command.ts'
import { isDone, type Receipt } from '../../commands/receipt.ts'
import { runCommand } from '../../commands/run-command.ts'
import { type Found, runQuery } from '../../commands/run-query.ts'
import type { StoredFile } from '../../commands/fields.ts'
import type { Problem } from '../../kernel/form.ts'
import type { Words } from '../../kernel/words.ts'
import { readConfiguration } from '../../platform/configuration.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import { signReceipt } from '../../platform/files/receipt.ts'
import { HomeInUse, type LockFile } from '../../platform/home-lock.ts'
import { type Installation, openInstallation } from '../../platform/installation.ts'
import { programRegistry } from '../contexts.ts'
import { openDoor } from '../door.ts'
import { CommandLineFault } from './fault.ts'
import { inUse } from './open.ts'

/**
 * The door as the command line uses it: on the installation itself, or, when the server has the embedded database open,
 * through that server. Faults come as words.
 */
export interface LineDoor {
  perform(command: string, input: unknown): Promise<Answer>
  ask(query: string, input: Readonly<Record<string, string>>): Promise<unknown>
  /** Keeps a file, to be named in a command. */
  keep(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<StoredFile>
  close(): Promise<void>
}

const maxFileBytes = 25 * 1024 * 1024

/** Opens the door of the installation for the operator, in one of its agencies. */
export async function openLineDoor(agencyId: number): Promise<LineDoor> {
  try {
    return ownDoor(await openInstallation(readConfiguration(process.env)), agencyId)
  } catch (error) {
    if (!(error instanceof HomeInUse)) throw error
    if (error.holder.address === null) throw inUse(error)
    return serverDoor(error.holder, agencyId)
  }
}

function ownDoor(installation: Installation, agencyId: number): LineDoor {
  const door = openDoor(installation)
  const registry = programRegistry()
  const actor = { kind: 'operator', agencyId } as const
  const files = makeLocalFileStore(installation.folders.files)
  return {
    perform: async (name, input) => {
      const command = registry.commands.get(name)
      if (!command) throw new CommandLineFault(`không có lệnh "${name}" / no such command`)
      return answerOf(await runCommand(door, command, actor, { commandId: uuidv7(), input }))
    },
    ask: async (name, input) => {
      const query = registry.queries.get(name)
      if (!query) throw new CommandLineFault(`không có truy vấn "${name}" / no such query`)
      return resultOf(await runQuery(door, query, actor, input))
    },
    keep: async ({ name, bytes }) => {
      const { hash, name: cleaned, mediaType, size } = await files.put(bytes, { name, maxBytes: maxFileBytes })
      const descriptor = { hash, name: cleaned, mediaType, size }
      const receipt = signReceipt(descriptor, { agencyId, personId: '' }, installation.secrets.files)
      return { ...descriptor, receipt }
    },
    close: () => installation.close(),
  }
}

function serverDoor({ address, token }: LockFile, agencyId: number): LineDoor {
  // A file goes as a form, and the server takes forms from its own address only.
  const headers = { authorization: `Bearer ${token}`, 'x-kheo-agency': String(agencyId), origin: address ?? '' }
  const call = async (path: string, request: RequestInit = {}): Promise<unknown> => {
    const all = new Headers(request.headers)
    for (const [name, value] of Object.entries(headers)) all.set(name, value)
    const response = await fetch(`${address}${path}`, { ...request, headers: all })
    if (!response.headers.get('content-type')?.includes('json'))
      throw new CommandLineFault(`máy chủ không nhận (${response.status}) / the server did not take it`)
    return response.json()
  }
  return {
    perform: async (name, input) => {
      const body = JSON.stringify({ commandId: uuidv7(), input })
      const request = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
      return answerOf((await call(`/api/commands/${name}`, request)) as Receipt & { message?: Words })
    },
    ask: async (name, input) =>
      resultOf((await call(`/api/queries/${name}?${new URLSearchParams(input)}`)) as Found<unknown>),
    keep: async ({ name, bytes }) => {
      const form = new FormData()
      form.set('file', new File([bytes], name))
      const kept = (await call('/api/files', { method: 'POST', body: form })) as StoredFile | { message: Words }
      if ('message' in kept) throw new CommandLineFault(`${kept.message.vi} / ${kept.message.en}`)
      return kept
    },
    close: async () => undefined,
  }
}

function answerOf(receipt: Receipt & { readonly message?: Words }): Answer {
  if (isDone(receipt)) return receipt.answer
  if (receipt.status === 'invalid') throw new CommandLineFault(problemLines(receipt.problems))
  if (receipt.status === 'forbidden') throw new CommandLineFault('không được phép / not allowed')
  const words = receipt.message ?? receipt.refusal.words
  throw new CommandLineFault(`${words.vi} / ${words.en}`)
}

function resultOf(found: Found<unknown>): unknown {
  if (found.status === 'found') return found.result
  if (found.status === 'invalid') throw new CommandLineFault(problemLines(found.problems))
  throw new CommandLineFault(
    found.status === 'forbidden' ? 'không được phép / not allowed' : 'không tìm thấy / not found',
  )
}

function problemLines(problems: readonly Problem[]): string {
  return problems.map(({ field, message }) => `${field}: ${message.vi} / ${message.en}`).join('\n')
}
