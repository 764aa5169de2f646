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
import type { AgencyHere } from '../../contexts/organization/index.ts'
import { CommandLineFault } from './fault.ts'
import { inUse } from './open.ts'

/**
 * The door as the command line uses it: on the installation itself, or, when the server has the embedded database open,
 * through that server. Faults come as words.
 */
export interface LineDoor {
  readonly agencyId: number
  perform(command: string, input: unknown): Promise<Answer>
  ask(query: string, input: Readonly<Record<string, string>>): Promise<unknown>
  /** Keeps a file, to be named in a command. */
  keep(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<StoredFile>
  close(): Promise<void>
}

const maxFileBytes = 25 * 1024 * 1024

/** The installation as the command line has it open: its agencies, and the door of each for the operator. */
export interface Line {
  readonly agencies: readonly AgencyHere[]
  doorOf(agencyId: number): LineDoor
  close(): Promise<void>
}

/** Opens the installation, or finds the server that has it open. */
export async function openLine(): Promise<Line> {
  const { doorOf, close } = await openInstallationOrServer()
  try {
    const agencies = (await doorOf(1).ask('organization.agencies-here', {})) as AgencyHere[]
    return { agencies, doorOf, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openInstallationOrServer(): Promise<Omit<Line, 'agencies'>> {
  try {
    const installation = await openInstallation(readConfiguration(process.env))
    return { doorOf: (agencyId) => ownDoor(installation, agencyId), close: () => installation.close() }
  } catch (error) {
    if (!(error instanceof HomeInUse)) throw error
    const { holder } = error
    if (holder.address === null) throw inUse(error)
    return { doorOf: (agencyId) => serverDoor(holder, agencyId), close: async () => undefined }
  }
}

/** Opens the door of the agency named, or of the only one there is; says which there are when it is not clear. */
export async function openLineDoor(wanted: number | undefined): Promise<LineDoor> {
  const line = await openLine()
  try {
    return line.doorOf(chooseAgency(line.agencies, wanted))
  } catch (error) {
    await line.close()
    throw error
  }
}

/** The number of the agency meant. Throws, in words, when there is none, none of that number, or several. */
export function chooseAgency(agencies: readonly AgencyHere[], wanted: number | undefined): number {
  const [first] = agencies
  if (!first) {
    throw new CommandLineFault(
      'chưa có cơ quan nào; chạy "kheo serve" rồi mở trang để thiết lập / no agency yet; run "kheo serve" and set one up',
    )
  }
  if (wanted === undefined && agencies.length === 1) return first.id
  if (agencies.some(({ id }) => id === wanted)) return wanted ?? first.id
  const fault =
    wanted === undefined
      ? 'ở đây có nhiều cơ quan; nêu cơ quan bằng --agency / there are several agencies; name one with --agency'
      : `không có cơ quan số ${wanted} / there is no agency ${wanted}`
  throw new CommandLineFault([`${fault}:`, ...linesOf(agencies)].join('\n'))
}

const mostLines = 30

/** Number and name, a line each; of a long list the beginning. */
function linesOf(agencies: readonly AgencyHere[]): string[] {
  const more = agencies.length - mostLines
  return [
    ...agencies.slice(0, mostLines).map(({ id, name }) => `  ${id}  ${name}`),
    ...(more > 0 ? [`  … và ${more} cơ quan nữa: kheo agencies / and ${more} more`] : []),
  ]
}

function ownDoor(installation: Installation, agencyId: number): LineDoor {
  const door = openDoor(installation)
  const registry = programRegistry()
  const actor = { kind: 'operator', agencyId } as const
  const files = makeLocalFileStore(installation.folders.files)
  return {
    agencyId,
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
    agencyId,
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
