import type { Person } from '../../commands/actor.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import { workingDaysLater } from './moments.ts'
import { idIn, type Movement, versionOf, worker } from './movement.ts'
import type { DemoInitiative, DemoSession } from './movement-data.ts'
import { takePhoto } from './photos.ts'
import { listMilestoneIds, listOutputIds } from './queries.ts'
import { idOf } from './sample-agency.ts'
import { headOf, personAs } from './world.ts'

const checklist = ['contents', 'own', 'verifiable', 'means', 'right-place']
const stopsBefore = {
  review: ['draft', 'registered'],
  work: ['draft', 'registered', 'returned', 'rejected', 'approved'],
}

/** Puts registration, review and the work on an initiative on the agenda, as far as it comes. */
export function liveInitiative(movement: Movement, initiative: DemoInitiative): void {
  const { stage, registeredOn } = initiative
  movement.on(registeredOn, 'noting', () => register(movement, initiative))
  if (stopsBefore.review.includes(stage)) return
  review(movement, initiative)
  if (stopsBefore.work.includes(stage)) return
  work(movement, initiative)
}

async function register(movement: Movement, initiative: DemoInitiative): Promise<void> {
  const { world, made } = movement
  const { key, continues, stage } = initiative
  const by = worker(movement, initiative)
  const continuesId = continues === undefined ? null : idIn(movement, continues)
  const begun =
    continuesId === null ? null : await world.hand.perform(by, 'initiatives.continue', { initiativeId: continuesId })
  const initiativeId = begun === null ? world.hand.door.newId() : String(begun['initiativeId'])
  made.set(key, initiativeId)
  const form = { ...formOf(movement, initiative), initiativeId, version: begun === null ? 0 : 1, continuesId }
  await world.hand.perform(by, stage === 'draft' ? 'initiatives.save-draft' : 'initiatives.register', form)
}

/** A registration, as its form sends it. */
function formOf(movement: Movement, initiative: DemoInitiative): object {
  const { world } = movement
  const { name, kind, holder, holderName, setting, field, level, unit, startsOn, endsOn } = initiative
  return {
    ...initiative.texts,
    seasonId: idIn(movement, `season ${initiative.season}`),
    name,
    kind,
    holder,
    holderName,
    setting,
    field,
    level,
    unitId: idOf(world.agency.unitIds, unit),
    personId: worker(movement, initiative).personId,
    startsOn: formatDate(startsOn),
    endsOn: formatDate(endsOn),
    planId: initiative.ofPlan ? world.planId : null,
  }
}

/** Each step of the review a few working days after the one before. */
function review(movement: Movement, initiative: DemoInitiative): void {
  const { stage, registeredOn, reason, returns, unit } = initiative
  const { world } = movement
  const later = (days: number) => workingDaysLater(registeredOn, days, world.calendar)
  const step = (days: number, by: Person, command: string, more: object = {}) =>
    movement.on(later(days), 'answering', async () => {
      const chosen = [`${idIn(movement, initiative.key)}@${await versionOf(movement, initiative)}`]
      await world.hand.perform(by, `initiatives.${command}`, { chosen, ...more })
    })
  step(2, headOf(world, unit), 'endorse')
  const office = personAs(world, 'chanh-vp')
  if (stage === 'returned') return step(4, office, 'return', { reasons: returns })
  step(4, office, 'check', { checklist })
  const leader = personAs(world, 'truong-ban')
  if (stage === 'rejected') return step(7, leader, 'reject', { note: reason })
  step(7, leader, 'approve')
}

/** Milestones and figures, the diary, the review in the middle of the year, and stopping. */
function work(movement: Movement, initiative: DemoInitiative): void {
  const { startsOn, interim, stoppedOn, reason } = initiative
  const { world, data } = movement
  movement.on(startsOn, 'early', () => start(movement, initiative))
  for (const session of initiative.sessions) {
    movement.on(session.on, 'handingIn', () => recordSession(movement, initiative, session))
  }
  for (const [at, milestone] of initiative.milestones.entries()) {
    const { reachedOn } = milestone
    if (reachedOn !== undefined)
      movement.on(reachedOn, 'leaving', () => reachMilestone(movement, initiative, { at, reachedOn }))
  }
  for (const { on, ...counted } of initiative.reach) {
    movement.on(on, 'leaving', () => record(movement, initiative, 'record-reach', { ...counted, on }))
  }
  for (const { on, ...given } of initiative.contributions) {
    movement.on(on, 'leaving', () => record(movement, initiative, 'record-contribution', { ...given, on }))
  }
  const season = data.seasons.find(({ year }) => year === initiative.season)
  if (interim !== undefined && season !== undefined) {
    movement.on(season.interimReviewOn, 'answering', async () => {
      const said = { initiativeId: idIn(movement, initiative.key), ...interim, files: [] }
      const happenedOn = formatDate(season.interimReviewOn)
      await world.hand.perform(personAs(world, 'chanh-vp'), 'initiatives.review-interim', { ...said, happenedOn })
    })
  }
  if (stoppedOn === undefined) return
  movement.on(stoppedOn, 'answering', async () => {
    const version = await versionOf(movement, initiative)
    const stopping = { initiativeId: idIn(movement, initiative.key), version, reason }
    await world.hand.perform(worker(movement, initiative), 'initiatives.stop', stopping)
  })
}

async function start(movement: Movement, initiative: DemoInitiative): Promise<void> {
  const { hand } = movement.world
  const initiativeId = idIn(movement, initiative.key)
  const by = worker(movement, initiative)
  const known = await hand.read((db) => listOutputIds(db, initiativeId))
  await hand.perform(by, 'initiatives.set-outputs', {
    initiativeId,
    version: await versionOf(movement, initiative),
    milestones: initiative.milestones.map(({ name, dueOn }) => ({ name, dueOn: formatDate(dueOn) })),
    // What goes on from last year keeps its figures.
    outputs: initiative.outputsPlanned.map((output, at) => ({ ...output, id: known[at] ?? null })),
  })
  const version = await versionOf(movement, initiative)
  await hand.perform(by, 'initiatives.start', { initiativeId, version })
}

async function recordSession(movement: Movement, initiative: DemoInitiative, session: DemoSession): Promise<void> {
  const { world, chance } = movement
  const { on, place, attendances, text, obstacles, scene, photo, value } = session
  const by = worker(movement, initiative)
  const caption = `ẢNH MẪU · ${place} · ${formatDate(on)}`
  const bytes = photo ? await takePhoto(scene, { caption, chance }) : undefined
  const name = `anh-${on.replaceAll('-', '')}.jpg`
  const files = bytes === undefined ? [] : [await world.hand.keep(by, { name, bytes })]
  const [outputId] = await world.hand.read((db) => listOutputIds(db, idIn(movement, initiative.key)))
  const values = outputId === undefined ? [] : [{ outputId, value }]
  await record(movement, initiative, 'record-session', { on, place, attendances, text, obstacles, files, values })
}

async function reachMilestone(
  movement: Movement,
  initiative: DemoInitiative,
  { at, reachedOn }: { at: number; reachedOn: PlainDate },
): Promise<void> {
  const ids = await movement.world.hand.read((db) => listMilestoneIds(db, idIn(movement, initiative.key)))
  await record(movement, initiative, 'reach-milestone', { on: reachedOn, milestoneId: ids[at] ?? '' })
}

async function record(
  movement: Movement,
  initiative: DemoInitiative,
  command: string,
  { on, ...entry }: { readonly on: PlainDate; readonly [name: string]: unknown },
): Promise<void> {
  const initiativeId = idIn(movement, initiative.key)
  const said = { initiativeId, happenedOn: formatDate(on), files: [], ...entry }
  await movement.world.hand.perform(worker(movement, initiative), `initiatives.${command}`, said)
}
