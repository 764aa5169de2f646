import { readAs } from '../platform/database/as-agency.ts'
import type { Problem } from '../kernel/form.ts'
import type { Actor } from './actor.ts'
import { mayAt, mayEver } from './permission.ts'
import { problemsOf } from './problems.ts'
import type { AnyQuery, QueryDescription, ReadInSteps } from './query.ts'
import { RecordNotFound } from './refusals.ts'
import type { Door } from './run-command.ts'
import { storable } from './storable.ts'
import type { z } from 'zod'

export type Found<Result> =
  | { readonly status: 'found'; readonly result: Result }
  | { readonly status: 'forbidden' }
  | { readonly status: 'not-found' }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }

/** Answers a query in a read-only transaction (or several, step by step) that sees only the actor's agency. */
export async function runQuery<Input extends z.ZodType, Result>(
  door: Door,
  query: QueryDescription<Input, Result>,
  actor: Actor,
  input: unknown,
): Promise<Found<Result>> {
  if (!mayEver(query.may, actor) && !door.permits) return { status: 'forbidden' }
  const parsed = query.input.safeParse(input, { reportInput: true })
  if (!parsed.success) return { status: 'invalid', problems: problemsOf(parsed.error) }

  const at = door.clock()
  const facts = { at, today: door.dayOf(at), actor }
  try {
    const typed = storable(parsed.data) as z.infer<Input>
    const read: ReadInSteps = (work) => readAs(door.db, agenciesOf(actor), work)
    const { run, runInSteps } = query
    const result = await (runInSteps ? runInSteps(read, typed, facts) : read((db) => run(db, typed, facts)))
    const permits = door.permits ?? mayAt
    if (query.place && !permits(query.may, actor, query.place(result))) return { status: 'forbidden' }
    return { status: 'found', result }
  } catch (error) {
    if (error instanceof RecordNotFound) return { status: 'not-found' }
    throw error
  }
}

export type { AnyQuery }

function agenciesOf(actor: Actor): readonly number[] {
  return actor.agencyId === 0 ? [] : [actor.agencyId]
}
