import type { z } from 'zod'
import type { Problem } from '../kernel/form.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Verdict } from '../kernel/verdict.ts'
import type { Words } from '../kernel/words.ts'
import type { Db } from '../platform/database/tables.ts'
import type { Actor } from './actor.ts'
import type { May, Place } from './permission.ts'
import type { ReadInSteps } from './query.ts'
import type { DoorRefusal, Refusals } from './refusals.ts'

/** What a rule may know beside what was typed and what is stored. */
export interface Facts {
  readonly today: PlainDate
  readonly at: Date
  readonly actor: Actor
  /** A new id; ids are made before the decision, so that the decision stays pure. */
  readonly newId: () => string
}

export interface Subject {
  readonly kind: string
  readonly id: string | null
}

/**
 * One way to change state, described once. From this the form, the API, the command line, the permission matrix and the
 * audit line come. See docs/ARCHITECTURE.md, "The door".
 */
export interface CommandDescription<
  Input extends z.ZodType,
  Loaded,
  Outcome,
  Reason extends string,
  Prepared = undefined,
> {
  /** `context.verb-noun`. */
  readonly name: string
  /** What the button says. */
  readonly words: Words
  readonly input: Input
  readonly may: May
  readonly refusals: Refusals<Exclude<Reason, DoorRefusal>>
  /** Fields whose value enters the audit only as a keyed digest. */
  readonly secret?: readonly (string & keyof z.infer<Input>)[]
  /** The agency whose rows are touched, when it is not the actor's own (only for founding the first one). */
  readonly agencyId?: (input: z.infer<Input>) => number
  /**
   * Agencies below the actor's own whose rows are touched, too. The door proves in the tree that they stand below, opens
   * them, and adds a line to the chain of each (docs/decisions/0006).
   */
  readonly below?: (input: z.infer<Input>) => readonly number[]
  /** Ids of the agencies it founds, free until now: `save` may write their rows, and each gets a first line of its own. */
  readonly founds?: (outcome: Outcome) => readonly number[]
  /**
   * For what takes long and needs no lock, such as drawing a file: done before the transaction is opened, on what `read`
   * gives. Nothing of it counts before `load`, which gets it, has seen that the records are still the same.
   */
  readonly prepare?: (read: ReadInSteps, input: z.infer<Input>, facts: Facts) => Promise<Prepared>
  /** Reads, and locks, what the decision needs. */
  readonly load: (db: Db, input: z.infer<Input>, facts: Facts, prepared: Prepared) => Promise<Loaded>
  /** Where the loaded thing stands; needed for permissions that reach only one's own or one's unit's. */
  readonly place?: (loaded: Loaded, input: z.infer<Input>) => Place
  /** The rule: pure. */
  readonly decide: (loaded: Loaded, input: z.infer<Input>, facts: Facts) => Verdict<Outcome, Reason>
  /** What is wrong with single fields, seen beside what is stored: points above a maximum that is data. Pure. */
  readonly faults?: (loaded: Loaded, input: z.infer<Input>) => readonly Problem[]
  readonly save: (db: Db, outcome: Outcome, facts: Facts) => Promise<void>
  /** The record it was about, for its history. */
  readonly subject: (input: z.infer<Input>, outcome: Outcome) => Subject
  /** What the caller gets back, as plain JSON; nothing when left out. */
  readonly answer?: (outcome: Outcome) => Answer
}

export type Answer = { readonly [key: string]: string | number | boolean | null | readonly string[] }

// oxlint-disable-next-line typescript/no-explicit-any -- a registry holds commands of all shapes
export type AnyCommand = CommandDescription<z.ZodType<any>, any, any, any, any>

export function defineCommand<Input extends z.ZodType, Loaded, Outcome, Reason extends string, Prepared = undefined>(
  description: CommandDescription<Input, Loaded, Outcome, Reason, Prepared>,
): CommandDescription<Input, Loaded, Outcome, Reason, Prepared> {
  return description
}

/** Loads nothing: for commands that only add. */
export const loadNothing = async (): Promise<undefined> => undefined
