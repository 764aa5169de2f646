import type { SystemActor } from '../../commands/actor.ts'
import { nextWorkingDay, reportingYear } from '../../contexts/calendar/index.ts'
import { runReminders } from '../../contexts/plans/index.ts'
import { addDays, day, formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import { addTask, type Work } from './assigning.ts'
import { makeChance } from './chance.ts'
import { momentOn, workingDayBetween } from './moments.ts'
import { liveMovement } from './movement-seasons.ts'
import { countUnreadOf, getTask, listLateTurnIds, listTurns } from './queries.ts'
import { inspectWork } from './inspecting.ts'
import { reportOnPlan } from './reporting.ts'
import { leave } from './sample-agency.ts'
import { type Ending, endings } from './turn-course.ts'
import { scheduleTurn } from './turn-work.ts'
import { type AgencyLife, personAs, type World } from './world.ts'

/** What happens beside the work on single turns, from a day on. */
export function liveOn(world: World, since: PlainDate): AgencyLife {
  const scheduled = new Set<string>()
  const life: AgencyLife = { schedule: (work) => scheduleNewTurns(world, work, scheduled) }
  rollOverYears(world, since, life)
  bringLaterTasks(world, since, life)
  suspendAndResume(world, since)
  dropTasks(world, since)
  letPeopleLeave(world, since)
  readNotices(world, since)
  remindPeople(world, since)
  urgeLateWork(world, since)
  reportOnPlan(world, since)
  inspectWork(world, since, life)
  liveMovement(world, since)
  return life
}

async function scheduleNewTurns(world: World, work: Work, scheduled: Set<string>): Promise<void> {
  const turns = await world.hand.read((db) => listTurns(db, work.taskId))
  const lastDue = turns.findLast(({ dueOn }) => dueOn !== null && isOfLastYear(dueOn, world) && dueOn <= world.until)
  const next = turns.find(({ dueOn }) => dueOn !== null && dueOn > world.until)
  for (const turn of turns) {
    if (scheduled.has(turn.id)) continue
    scheduled.add(turn.id)
    const ending = endings.find((name) => world.data.plan.endings[name].includes(work.key))
    const isMeant = turnOfEnding(ending, { lastDue: lastDue?.id, next: next?.id }) === turn.id
    scheduleTurn(world, work, { turn, ...(isMeant && ending && { ending }) })
  }
}

/** Turns of the year to come are not known before it begins. */
function isOfLastYear(dueOn: PlainDate, { until }: World): boolean {
  return reportingYear(dueOn) === reportingYear(until)
}

/** Which turn of a task an ending is about: two are about the one that has not come yet. */
function turnOfEnding(ending: Ending | undefined, of: { lastDue: string | undefined; next: string | undefined }) {
  if (ending === 'extension-asked' || ending === 'handed-in-early') return of.next
  return ending === 'never-handed-in' ? (of.lastDue ?? of.next) : of.lastDue
}

function rollOverYears(world: World, since: PlainDate, life: AgencyLife): void {
  const system: SystemActor = { kind: 'system', agencyId: world.hand.agencyId }
  for (let year = reportingYear(since); year < reportingYear(world.until); year += 1) {
    world.agenda.add(momentOn(day(`${year}-12-15`), 'night', world.chance), async () => {
      await world.hand.perform(system, 'plans.roll-over', {})
      for (const work of world.works) await life.schedule(work)
    })
  }
}

function bringLaterTasks(world: World, since: PlainDate, life: AgencyLife): void {
  const by = personAs(world, 'chanh-vp')
  for (const { addedOn, ...task } of world.data.plan.laterTasks) {
    if (addedOn < since) continue
    world.agenda.add(momentOn(addedOn, 'answering', world.chance), async () => {
      const assigning = { agency: world.agency, by, notBefore: addedOn }
      const work = await addTask(world.hand, assigning, { planId: world.planId, task })
      world.works.push(work)
      await life.schedule(work)
    })
  }
}

function suspendAndResume(world: World, since: PlainDate): void {
  for (const { key, from, to, reason, resumeReason } of world.data.plan.suspensions) {
    if (from < since) continue
    world.agenda.add(momentOn(from, 'answering', world.chance), () => change(world, key, 'plans.suspend-task', reason))
    if (to === undefined || resumeReason === undefined) continue
    world.agenda.add(momentOn(to, 'answering', world.chance), () =>
      change(world, key, 'plans.resume-task', resumeReason),
    )
  }
}

function dropTasks(world: World, since: PlainDate): void {
  for (const { key, on, reason } of world.data.plan.drops) {
    if (on < since) continue
    world.agenda.add(momentOn(on, 'handingIn', world.chance), () => change(world, key, 'plans.drop-task', reason))
  }
}

async function change(world: World, key: string, command: string, reason: string): Promise<void> {
  const work = world.works.find((each) => each.key === key)
  if (!work) return
  const { version } = await world.hand.read((db) => getTask(db, work.taskId))
  await world.hand.perform(personAs(world, 'chanh-vp'), command, { taskId: work.taskId, version, reason })
}

function letPeopleLeave(world: World, since: PlainDate): void {
  for (const { person, on, successor } of world.data.plan.leavers) {
    if (on < since || !world.hand.knows('organization.end-membership')) continue
    world.agenda.add(momentOn(on, 'leaving', world.chance), () =>
      leave(world.hand, world.agency, { key: person, successorKey: successor }),
    )
  }
}

/** Most people read what Khéo tells them about once a month; a few days at the end stay unread. */
function readNotices(world: World, since: PlainDate): void {
  const leavers = world.data.plan.leavers
  for (const [key, person] of world.agency.people) {
    const chance = makeChance(`reads ${key}`)
    const leftOn = leavers.find((each) => each.person === key)?.on
    for (const month of monthsBetween(since, addDays(leftOn ?? world.until, -4))) {
      if (!chance.happens(0.8)) continue
      const on = workingDayBetween(month, addDays(month, 20), { chance, calendar: world.calendar })
      world.agenda.add(momentOn(on, 'leaving', chance), async () => {
        if ((await world.hand.read((db) => countUnreadOf(db, person.personId))) === 0) return
        await world.hand.perform(person, 'messages.read-notices', { noticeIds: [] })
      })
    }
  }
}

/** What Khéo does by itself each working day. */
function remindPeople(world: World, since: PlainDate): void {
  const { hand, agenda, chance, calendar } = world
  const remindOn = (on: PlainDate) =>
    agenda.add(momentOn(on, 'answering', chance), async () => {
      await runReminders(hand.door, hand.agencyId)
      remindOn(nextWorkingDay(on, calendar))
    })
  remindOn(nextWorkingDay(since, calendar))
}

/** Each month the Office prints urging notes for what is long late. */
function urgeLateWork(world: World, since: PlainDate): void {
  if (!world.hand.knows('plans.issue-urging-note')) return
  const { hand, chance, calendar } = world
  for (const month of monthsBetween(since, addDays(world.until, -3))) {
    const on = workingDayBetween(addDays(month, 18), addDays(month, 24), { chance, calendar })
    if (on > world.until) continue
    world.agenda.add(momentOn(on, 'handingIn', chance), async () => {
      const turnIds = await hand.read((db) => listLateTurnIds(db, addDays(on, -3)))
      if (turnIds.length === 0) return
      const answerBy = formatDate(workingDayBetween(addDays(on, 4), addDays(on, 8), { chance, calendar }))
      const signer = personAs(world, 'truong-ban').personId
      const note = { turnIds, text: '', answerBy, signer }
      await hand.perform(personAs(world, 'chanh-vp'), 'plans.issue-urging-note', note)
    })
  }
}

/** The first days of the months that begin between two days. */
function monthsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const months: PlainDate[] = []
  let month = `${from.slice(0, 7)}-01`
  for (;;) {
    const next = new Date(`${month}T00:00:00Z`)
    next.setUTCMonth(next.getUTCMonth() + 1)
    month = next.toISOString().slice(0, 10)
    if (month > to) return months
    months.push(day(month))
  }
}
