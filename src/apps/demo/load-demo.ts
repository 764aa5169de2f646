import { v7 as uuidv7 } from 'uuid'
import type { Door } from '../../commands/run-command.ts'
import { calendarOf, reportingYear, workingDayOnOrAfter } from '../../contexts/calendar/index.ts'
import { addDays, day, type PlainDate } from '../../kernel/plain-date.ts'
import { type Agenda, makeAgenda } from './agenda.ts'
import { foundAgenciesAround } from './agencies-around.ts'
import { liveOn } from './agency-life.ts'
import { assignPlan } from './assigning.ts'
import { makeChance } from './chance.ts'
import { type DemoData, readDemoData } from './demo-data.ts'
import { type Hand, makeHand, type SampleParts } from './hand.ts'
import { momentOn } from './moments.ts'
import { countDemo, hasAgency } from './queries.ts'
import { declineMail, foundSampleAgency, openAccounts, type SampleAgency } from './sample-agency.ts'
import { acceptSampleReading, correctSampleReading, startSampleReading } from './sample-plan.ts'
import { personAs, type World } from './world.ts'

export interface DemoOptions {
  /** The moment the demo ends at: now, unless told. */
  readonly now: Date
  /** The first day of the plan; two reporting years back unless told. */
  readonly since?: PlainDate
  /** Hears how far it has come. */
  readonly progress?: (text: string) => void
}

export interface DemoParts extends Omit<SampleParts, 'door'> {
  /** A door with the clock it is given. */
  readonly doorAt: (clock: () => Date) => Door
  /** Lets the database look at how much there is of what; the embedded one does not do so by itself. */
  readonly analyze: () => Promise<unknown>
  /** Opens accounts for signing in. */
  readonly setPasswords: (given: { accountIds: readonly string[]; password: string; at: Date }) => Promise<void>
}

export type DemoLoaded =
  | { readonly status: 'agency-already-exists' }
  | {
      readonly status: 'loaded'
      readonly counts: Readonly<Record<string, number>>
      /** Sign-ins that are shown, one for each role. */
      readonly doors: readonly DemoDoor[]
      readonly password: string
    }

export interface DemoDoor {
  readonly name: string
  readonly jobTitle: string
  readonly email: string | null
  /** Which agency it leads into. */
  readonly agencyName: string
}

const agencyId = 1

/**
 * Fills an empty installation with the sample agency and two years of invented work on the sample plan: all through
 * commands, each on its own day. The same moment gives the same demo.
 */
export async function loadDemo(parts: DemoParts, options: DemoOptions): Promise<DemoLoaded> {
  const clock = makeClock()
  const ids = makeChance('ids')
  const door: Door = {
    ...parts.doorAt(clock.read),
    newId: () => uuidv7({ msecs: clock.now(), random: ids.bytes(16) }),
  }
  if (await hasAgency(door.db)) return { status: 'agency-already-exists' }
  const until = door.dayOf(options.now)
  const since = options.since ?? day(`${reportingYear(until) - 2}-12-15`)
  const data = readDemoData(reportingYear(until))
  const hand = makeHand({ ...parts, door }, agencyId)
  const reach = makeReach(clock, { analyze: parts.analyze, progress: options.progress })
  options.progress?.('cơ quan, đơn vị, người dùng / agency, units, people')
  clock.set(morningOf(addDays(since, -13)))
  const { agency, above, communes } = await foundAgency({ ...parts, door }, hand, data)
  const world = await beginPlan(hand, { data, agency, above, communes, since, until, clock })
  await live(world, { since, until: options.now, reach })
  const { people, doors, password } = data.agency
  await parts.analyze()
  return {
    status: 'loaded',
    counts: await hand.read(countDemo),
    doors: [
      ...doors.flatMap((key) => people.filter((person) => person.key === key).map((person) => doorOf(person, data))),
      ...[data.around.above, ...data.around.below].map(({ person, agency: { name } }) => ({
        ...person,
        agencyName: name,
      })),
    ],
    password,
  }
}

function doorOf({ name, jobTitle, email }: Omit<DemoDoor, 'agencyName'>, { agency }: DemoData): DemoDoor {
  return { name, jobTitle, email, agencyName: agency.agency.name }
}

async function foundAgency(
  parts: SampleParts & Pick<DemoParts, 'setPasswords'>,
  hand: Hand,
  data: DemoData,
): Promise<Pick<World, 'agency' | 'above' | 'communes'>> {
  const [key = ''] = data.agency.doors
  const administrator = data.agency.people.find((person) => person.key === key)
  if (!administrator?.email) throw new Error(`found the sample agency: expected "${key}" among its people`)
  const { name, jobTitle, email } = administrator
  const accountId = hand.door.newId()
  const founded = await foundSampleAgency(hand, data.agency, { key, name, jobTitle, email, accountId })
  if (!founded.ok) throw new Error(`found the sample agency: ${JSON.stringify(founded.receipt)}`)
  const accounts = await openAccounts(hand, founded.agency)
  const { administrator: admin } = founded.agency
  const around = await foundAgenciesAround(parts, { hand, administrator: admin, data: data.around })
  const accountIds = [accountId, ...accounts.values(), ...around.map((agency) => agency.accountId)]
  await parts.setPasswords({ accountIds, password: data.agency.password, at: hand.door.clock() })
  await declineMail(hand, founded.agency.people.values())
  const [above, ...communes] = around
  if (above === undefined) throw new Error('found the agency above the sample agency: expected it first')
  return { agency: founded.agency, above, communes }
}

interface Beginning {
  readonly data: DemoData
  readonly agency: SampleAgency
  readonly above: World['above']
  readonly communes: World['communes']
  readonly since: PlainDate
  readonly until: PlainDate
  readonly clock: DemoClock
}

/** The Office reads the plan, corrects and accepts it, and shares out its tasks. */
async function beginPlan(hand: Hand, beginning: Beginning): Promise<World> {
  const { data, agency, above, communes, since, until, clock } = beginning
  const chance = makeChance('agency')
  const calendar = await hand.read(calendarOf)
  const agenda: Agenda = makeAgenda()
  const half = { hand, data, calendar, agenda, agency, above, communes, until, chance }
  const office = personAs({ ...half, planId: '', works: [] }, 'chanh-vp')
  const first = workingDayOnOrAfter(since, calendar)
  clock.set(momentOn(first, 'noting', chance))
  const readingId = await startSampleReading(hand, office, data.plan)
  await correctSampleReading(hand, office, { readingId, plan: data.plan, issuedOn: addDays(first, -3) })
  const begun = await acceptSampleReading(hand, office, { readingId, startsOn: since })
  clock.set(momentOn(first, 'handingIn', chance))
  const assigning = { agency, by: office, notBefore: addDays(since, 45) }
  const works = await assignPlan(hand, assigning, { tasks: data.plan.tasks, begun })
  return { ...half, planId: begun.planId, works }
}

/** Lets everything happen in the order of time; `reach` hears of each moment before. */
async function live(
  world: World,
  { since, until, reach }: { since: PlainDate; until: Date; reach: (at: Date) => Promise<void> },
): Promise<void> {
  const life = liveOn(world, since)
  for (const work of world.works) await life.schedule(work)
  await world.agenda.run(until, reach)
}

/** Moves the clock, tells of each month, and now and then has the database look round. */
function makeReach(
  clock: DemoClock,
  { analyze, progress }: { analyze: () => Promise<unknown>; progress: DemoOptions['progress'] },
): (at: Date) => Promise<void> {
  let month = ''
  return async (at) => {
    clock.set(at)
    const reached = at.toISOString().slice(0, 7)
    if (reached === month) return
    month = reached
    progress?.(month)
    // Plans made for empty tables are slow on full ones; every other month is often enough.
    if (Number(month.slice(5)) % 2 === 0) await analyze()
  }
}

interface DemoClock {
  /** The time, a little later each time it is asked for: no two things happen at once. */
  readonly read: () => Date
  readonly now: () => number
  readonly set: (at: Date) => void
}

/** A clock that is moved, and never back. */
function makeClock(): DemoClock {
  let now = 0
  return {
    read: () => new Date((now += 250)),
    now: () => now,
    set: (at) => void (now = Math.max(now, at.getTime())),
  }
}

function morningOf(on: PlainDate): Date {
  return new Date(`${on}T08:00:00+07:00`)
}
