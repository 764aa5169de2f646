import type { z } from 'zod'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Words } from '../kernel/words.ts'
import type { ReadDb } from '../platform/database/tables.ts'
import type { Actor } from './actor.ts'
import type { May, Place } from './permission.ts'

export interface QueryFacts {
  readonly today: PlainDate
  readonly at: Date
  readonly actor: Actor
}

/** Reads in a transaction of its own, which is over when `work` is. */
export type ReadInSteps = <Result>(work: (db: ReadDb) => Promise<Result>) => Promise<Result>

/**
 * One way to read, described once: page, API, export and command line give the same rows. A query that shows only part
 * of an agency narrows itself with `reachOf(may, facts.actor)`; one about a single record says where that record stands.
 */
export type QueryDescription<Input extends z.ZodType, Result> = QueryWords<Input, Result> &
  (ReadAtOnce<Input, Result> | ReadStepwise<Input, Result>)

interface QueryWords<Input extends z.ZodType, Result> {
  readonly name: string
  readonly words: Words
  readonly input: Input
  readonly may: May
  /** Where the record found stands; checked before it is given. */
  readonly place?: (result: Result) => Place
}

interface ReadAtOnce<Input extends z.ZodType, Result> {
  readonly run: (db: ReadDb, input: z.infer<Input>, facts: QueryFacts) => Promise<Result>
  readonly runInSteps?: never
}

/** For what takes long: others get their turn at the database between the steps. */
interface ReadStepwise<Input extends z.ZodType, Result> {
  readonly run?: never
  readonly runInSteps: (read: ReadInSteps, input: z.infer<Input>, facts: QueryFacts) => Promise<Result>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a registry holds queries of all shapes
export type AnyQuery = QueryDescription<z.ZodType<any>, any>

export function defineQuery<Input extends z.ZodType, Result>(
  description: QueryDescription<Input, Result>,
): QueryDescription<Input, Result> {
  return description
}
