import type { z } from 'zod'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Verdict } from '../kernel/verdict.ts'
import type { Words } from '../kernel/words.ts'
import type { Db } from '../platform/database/tables.ts'
import type { Actor } from './actor.ts'
import type { May, Place } from './permission.ts'
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
export interface CommandDescription<Input extends z.ZodType, Loaded, Outcome, Reason extends string> {
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
  /** Reads, and locks, what the decision needs. */
  readonly load: (db: Db, input: z.infer<Input>, facts: Facts) => Promise<Loaded>
  /** Where the loaded thing stands; needed for permissions that reach only one's own or one's unit's. */
  readonly place?: (loaded: Loaded, input: z.infer<Input>) => Place
  /** The rule: pure. */
  readonly decide: (loaded: Loaded, input: z.infer<Input>, facts: Facts) => Verdict<Outcome, Reason>
  readonly save: (db: Db, outcome: Outcome, facts: Facts) => Promise<void>
  /** The record it was about, for its history. */
  readonly subject: (input: z.infer<Input>, outcome: Outcome) => Subject
  /** What the caller gets back, as plain JSON; nothing when left out. */
  readonly answer?: (outcome: Outcome) => Answer
}

export type Answer = { readonly [key: string]: string | number | boolean | null | readonly string[] }

// oxlint-disable-next-line typescript/no-explicit-any -- a registry holds commands of all shapes
export type AnyCommand = CommandDescription<z.ZodType<any>, any, any, any>

export function defineCommand<Input extends z.ZodType, Loaded, Outcome, Reason extends string>(
  description: CommandDescription<Input, Loaded, Outcome, Reason>,
): CommandDescription<Input, Loaded, Outcome, Reason> {
  return description
}

/** Loads nothing: for commands that only add. */
export const loadNothing = async (): Promise<undefined> => undefined
