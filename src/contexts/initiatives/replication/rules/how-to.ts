/** The how-to sheet (tờ hướng dẫn làm theo) of a recognised initiative. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { type Initiative, type MoveFacts, moved, type MoveRefusal } from '../../rules/initiative.ts'
import type { Figures } from './adoption.ts'

/** What it says, in this order. */
export const howToParts = ['conditions', 'steps', 'costs', 'pitfalls', 'whoToAsk'] as const
export type HowToPart = (typeof howToParts)[number]

export interface HowTo extends Readonly<Record<HowToPart, string>>, Figures {
  readonly id: string
  readonly initiativeId: string
  readonly published: boolean
  readonly writtenOn: PlainDate
  readonly publishedOn: PlainDate | null
  readonly version: number
}

export type HowToTyped = Omit<HowTo, 'id' | 'initiativeId' | 'writtenOn' | 'publishedOn'>

export type HowToRefusal = MoveRefusal | 'record-changed'

/** The sheet with what was typed; the first day of its being published stays. */
export function written(
  { initiative, sheet }: { initiative: Initiative; sheet: HowTo | undefined },
  typed: HowToTyped,
  { newId, ...facts }: MoveFacts & { newId: string },
): Verdict<HowTo, HowToRefusal> {
  const open = moved(initiative, 'describe-how-to', facts)
  if (!open.ok) return open
  const known = sheet ?? { id: newId, version: 0, publishedOn: null }
  if (known.version !== typed.version) return refuse('record-changed')
  const firstOn = known.publishedOn ?? (typed.published ? facts.today : null)
  return accept({
    ...typed,
    id: known.id,
    initiativeId: initiative.id,
    writtenOn: facts.today,
    publishedOn: firstOn,
    version: typed.version + 1,
  })
}
