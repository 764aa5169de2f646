import { z } from 'zod'
import type { Problem } from '../kernel/form.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { openAgencies, readAs, writeAs } from '../platform/database/as-agency.ts'
import type { Db, WholeDb } from '../platform/database/tables.ts'
import { type Actor, personIdOf } from './actor.ts'
import { appendBelow, type OpenedBelow, openBelow } from './agencies-below.ts'
import { appendAuditLine, type AuditEntry, lockChain } from './audit.ts'
import { canonicalJson, keyedDigest, sha256 } from './canonical.ts'
import type { Answer, AnyCommand, Facts } from './command.ts'
import { namedFiles, type StoredFile } from './fields.ts'
import { type May, mayAt, mayEver, type Place } from './permission.ts'
import { problemsOf } from './problems.ts'
import type { ReadInSteps } from './query.ts'
import type { Receipt } from './receipt.ts'
import { doorRefusals, RecordNotFound, type Refusal } from './refusals.ts'
import { storable } from './storable.ts'

/** What the runner is given once, when the program is put together. */
export interface Door {
  readonly db: WholeDb
  /** Key of the digests that stand for secret fields in the audit. */
  readonly auditKey: string
  readonly clock: () => Date
  readonly dayOf: (at: Date) => PlainDate
  readonly newId: () => string
  /** Whether this actor really uploaded the file that the input names. */
  readonly ownsFile: (file: StoredFile, actor: Actor) => boolean
  /** The first lock. Only the permission test swaps it, to see that row security alone holds. */
  readonly permits?: (may: May, actor: Actor, place: Place | undefined) => boolean
}

export interface Envelope {
  /** Made by the form: the same id twice is the same command once. */
  readonly commandId: string
  readonly input: unknown
}

class Refused extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}
class Forbidden extends Error {}
class Faulty extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('faulty')
    this.problems = problems
  }
}
class Repeated extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('repeated')
    this.answer = answer
  }
}

/**
 * The door: the only way state changes. Parses (all problems at once), checks the permission, prepares what takes long, and in one transaction
 * loads, decides, saves and writes the audit line. Whatever goes wrong, nothing of it stays. The commands of an agency are
 * done one after the other, so a rule never decides on what another command is just changing.
 */
export async function runCommand(door: Door, command: AnyCommand, actor: Actor, envelope: Envelope): Promise<Receipt> {
  if (!mayEver(command.may, actor) && !door.permits) return { status: 'forbidden' }
  if (actor.kind === 'person' && actor.isReadOnly) return refusedWith('agency-ended', doorRefusals['agency-ended'])
  const parsed = parseInput(command, envelope)
  if (!parsed.ok) return { status: 'invalid', problems: parsed.problems }
  const strange = strangeFiles(door, command, actor, parsed.input)
  if (strange.length > 0) return { status: 'invalid', problems: strange }

  const at = door.clock()
  const facts: Facts = { at, today: door.dayOf(at), actor, newId: door.newId }
  const agencyId = command.agencyId?.(parsed.input) ?? actor.agencyId
  try {
    const task = { command, facts, agencyId, commandId: envelope.commandId, input: parsed.input }
    return { status: 'done', answer: await carryOut(door, task) }
  } catch (error) {
    return receiptOf(error, command)
  }
}

/** Prepares what takes long, then does everything in one transaction. */
async function carryOut(door: Door, task: Omit<Performance, 'prepared'>): Promise<Answer> {
  const { command, agencyId, input, facts } = task
  const read: ReadInSteps = (work) => readAs(door.db, [agencyId], work)
  const prepared: unknown = await command.prepare?.(read, input, facts)
  return writeAs(door.db, [agencyId], (db) => perform(db, door, { ...task, prepared }))
}

interface Performance {
  readonly command: AnyCommand
  readonly facts: Facts
  readonly agencyId: number
  readonly commandId: string
  readonly input: unknown
  readonly prepared: unknown
}

async function perform(db: Db, door: Door, performance: Performance): Promise<Answer> {
  const { command, agencyId, commandId } = performance
  const head = await lockChain(db, agencyId)
  await claim(db, performance, door.auditKey)
  const { outcome, ...below } = await decideAndSave(db, door, performance)

  const answer = command.answer?.(outcome) ?? {}
  const entry = entryOf(performance, { answer, outcome, auditKey: door.auditKey })
  const hash = await appendAuditLine(db, head, entry)
  await appendBelow(db, below, { above: entry, hash })
  await db
    .updateTable('commandReceipt')
    .set({ outcome: canonicalJson(answer) })
    .where('agencyId', '=', agencyId)
    .where('commandId', '=', commandId)
    .execute()
  return answer
}

interface Saved {
  readonly outcome: unknown
  /** Agencies below that were opened for it, and those that it founded. */
  readonly opened: readonly OpenedBelow[]
  readonly founded: readonly number[]
}

async function decideAndSave(db: Db, door: Door, performance: Performance): Promise<Saved> {
  const { command, facts, agencyId, input, prepared } = performance
  const permits = door.permits ?? mayAt
  const opened = await openBelow(db, agencyId, command.below?.(input) ?? [])
  const loaded: unknown = await command.load(db, input, facts, prepared)
  if (!permits(command.may, facts.actor, command.place?.(loaded, input))) throw new Forbidden()
  const outcome = decided(performance, loaded)
  const founded = command.founds?.(outcome) ?? []
  if (founded.length > 0) await openAgencies(db, [agencyId, ...founded])
  await command.save(db, outcome, facts)
  return { outcome, opened, founded }
}

/** What the rule answers; a refusal goes before faults of single fields. */
function decided({ command, input, facts }: Performance, loaded: unknown): unknown {
  const verdict = command.decide(loaded, input, facts)
  if (!verdict.ok) throw new Refused(String(verdict.reason))
  const faults = command.faults?.(loaded, input) ?? []
  if (faults.length > 0) throw new Faulty(faults)
  return verdict.outcome
}

function entryOf(
  { command, facts, agencyId, commandId, input }: Performance,
  { answer, outcome, auditKey }: { answer: Answer; outcome: unknown; auditKey: string },
): AuditEntry {
  const subject = command.subject(input, outcome)
  return {
    agencyId,
    at: facts.at,
    command: command.name,
    commandId,
    actorKind: facts.actor.kind,
    actorId: personIdOf(facts.actor),
    subjectKind: subject.kind,
    subjectId: subject.id,
    input: canonicalJson(withoutSecrets(command, input, auditKey)),
    outcome: canonicalJson(answer),
  }
}

/** Takes the command id for this transaction; a second sender learns that it was done. */
async function claim(db: Db, { command, agencyId, commandId, input, facts }: Performance, key: string): Promise<void> {
  const sent = withoutSecrets(command, input, key)
  const inputHash = sha256(canonicalJson({ actor: personIdOf(facts.actor), command: command.name, input: sent }))
  const claimed = await db
    .insertInto('commandReceipt')
    .values({ agencyId, commandId, command: command.name, inputHash, outcome: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('commandId')
    .executeTakeFirst()
  if (claimed) return
  const earlier = await db
    .selectFrom('commandReceipt')
    .select(['inputHash', 'outcome'])
    .where('agencyId', '=', agencyId)
    .where('commandId', '=', commandId)
    .executeTakeFirst()
  if (earlier?.inputHash !== inputHash) throw new Refused('command-id-reused')
  throw new Repeated(JSON.parse(earlier.outcome ?? '{}') as Answer)
}

const CommandId = z.uuid()

type Parsed = { ok: true; input: unknown } | { ok: false; problems: readonly Problem[] }

function parseInput(command: AnyCommand, { commandId, input }: Envelope): Parsed {
  if (!CommandId.safeParse(commandId).success) {
    const message = {
      vi: 'Mẫu thiếu mã gửi (commandId). Mở lại trang rồi gửi lại.',
      en: 'The form has no commandId (a UUID). Open the page again and send it.',
    }
    return { ok: false, problems: [{ field: 'commandId', message }] }
  }
  const parsed = command.input.safeParse(input, { reportInput: true })
  return parsed.success ? { ok: true, input: storable(parsed.data) } : { ok: false, problems: problemsOf(parsed.error) }
}

/** Files the actor did not upload: otherwise knowing a hash would be enough to read another agency's file. */
function strangeFiles(door: Door, command: AnyCommand, actor: Actor, input: unknown): readonly Problem[] {
  const message = { vi: 'Tệp này chưa được tải lên. Chọn lại tệp.', en: 'This file was not uploaded. Choose it again.' }
  return namedFiles(command.input, input)
    .filter(({ stored }) => !door.ownsFile(stored, actor))
    .map(({ field }) => ({ field, message }))
}

function withoutSecrets(command: AnyCommand, input: unknown, key: string): unknown {
  if (!command.secret || typeof input !== 'object' || input === null) return input
  const secret = new Set<string>(command.secret)
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, secret.has(name) ? keyedDigest(key, value) : value]),
  )
}

function receiptOf(error: unknown, command: AnyCommand): Receipt {
  if (error instanceof Repeated) return { status: 'repeated', answer: error.answer }
  if (error instanceof Forbidden) return { status: 'forbidden' }
  if (error instanceof Faulty) return { status: 'invalid', problems: error.problems }
  if (error instanceof RecordNotFound || namesNothing(error))
    return refusedWith('record-not-found', doorRefusals['record-not-found'])
  if (error instanceof Refused) {
    const all: Readonly<Record<string, Refusal>> = { ...doorRefusals, ...command.refusals }
    const refusal = all[error.reason]
    if (!refusal) throw new Error(`run "${command.name}": refusal "${error.reason}" has no words`)
    return refusedWith(error.reason, refusal)
  }
  throw error
}

/** The input named a record that is not there, or is another agency's, and only the database noticed (a foreign key). */
function namesNothing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}

function refusedWith(reason: string, refusal: Refusal): Receipt {
  return { status: 'refused', reason, refusal }
}
