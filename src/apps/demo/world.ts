import type { Calendar } from '../../contexts/calendar/index.ts'
import type { Person } from '../../commands/actor.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { Agenda } from './agenda.ts'
import type { Work } from './assigning.ts'
import type { Chance } from './chance.ts'
import type { DemoData } from './demo-data.ts'
import type { Hand } from './hand.ts'
import type { SampleAgency } from './sample-agency.ts'

/** All that the two years of work happen in. */
export interface World {
  readonly hand: Hand
  readonly data: DemoData
  readonly calendar: Calendar
  readonly agenda: Agenda
  readonly agency: SampleAgency
  /** The agency above. */
  readonly above: { readonly agencyId: number }
  /** The communes below, in the order of the data. */
  readonly communes: readonly Commune[]
  readonly planId: string
  /** The last day of the demo. */
  readonly until: PlainDate
  /** Tasks that are worked on; tasks that come later join them. */
  readonly works: Work[]
  /** For what is not tied to one turn. */
  readonly chance: Chance
}

/** Somebody at work in an agency below, in a unit there. */
export interface Commune {
  readonly hand: Hand
  readonly person: Person
  readonly unit: string
}

/** What others ask of the agency's life. */
export interface AgencyLife {
  /** Puts the turns of a task on the agenda that are not there yet. */
  schedule(work: Work): Promise<void>
}

export function personAs(world: World, key: string): Person {
  const person = world.agency.people.get(key)
  if (!person) throw new Error(`find "${key}" among the people of the demo: expected one of them`)
  return person
}

/** Who leads a unit. */
export function headOf({ data, agency }: World, unit: string): Person {
  const head = data.agency.people.find(({ roles }) =>
    roles.some((held) => held.role === 'unit_head' && held.unit === unit),
  )
  const person = head && agency.people.get(head.key)
  if (!person) throw new Error(`find the head of "${unit}": expected one among the people of the demo`)
  return person
}

/** Who does a task now, with the name they sign with; the head of the unit when nobody was named. */
export function workerOf(world: World, work: Work, officerId: string | null) {
  const person = [...world.agency.people].find(([, { personId }]) => personId === officerId)
  const key = person?.[0]
  const shown = world.data.agency.people.find((each) => each.key === key)
  return {
    person: person?.[1] ?? headOf(world, work.lead),
    name: shown?.name ?? '',
    jobTitle: shown?.jobTitle ?? '',
  }
}
