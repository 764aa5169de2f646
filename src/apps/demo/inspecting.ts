import type { Person } from '../../commands/actor.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { DemoInspection } from './demo-data.ts'
import { momentOn } from './moments.ts'
import { getInspectionVersion, listInspectionItems } from './queries.ts'
import { idOf } from './sample-agency.ts'
import { type AgencyLife, personAs, type World } from './world.ts'

/** A leader goes through chosen tasks; what is found wanting becomes tasks of its own. */
export function inspectWork(world: World, since: PlainDate, life: AgencyLife): void {
  if (!world.hand.knows('plans.plan-inspection')) return
  for (const inspection of world.data.inspections) {
    if (inspection.startsOn < since) continue
    const by = personAs(world, inspection.ledBy)
    world.agenda.add(momentOn(inspection.startsOn, 'early', world.chance), async () => {
      const inspectionId = await planRound(world, inspection, by)
      const later = (on: PlainDate, act: () => Promise<void>) =>
        world.agenda.add(momentOn(on, 'handingIn', world.chance), act)
      later(inspection.endsOn, () => goThrough(world, { inspection, inspectionId, by }, life))
      later(inspection.closedOn, () => close(world, { inspection, inspectionId, by }))
    })
  }
}

interface Round {
  readonly inspection: DemoInspection
  readonly inspectionId: string
  readonly by: Person
}

async function planRound(world: World, inspection: DemoInspection, by: Person): Promise<string> {
  const { title, startsOn, endsOn, checklist, tasks } = inspection
  const answer = await world.hand.perform(by, 'plans.plan-inspection', {
    planId: world.planId,
    title,
    startsOn: formatDate(startsOn),
    endsOn: formatDate(endsOn),
    ledBy: by.personId,
    taskIds: tasks.flatMap((key) => world.works.filter((work) => work.key === key).map(({ taskId }) => taskId)),
    checklist: checklist.join('\n'),
  })
  return String(answer['inspectionId'])
}

async function goThrough(world: World, { inspection, inspectionId, by }: Round, life: AgencyLife): Promise<void> {
  for (const item of await world.hand.read((db) => listInspectionItems(db, inspectionId))) {
    const key = world.works.find(({ taskId }) => taskId === item.taskId)?.key ?? ''
    const found = inspection.items[key]
    if (!found) throw new Error(`fill in "${key}": expected what was found in inspections.json`)
    const answers = found.answers.map((value, line) => ({ line, value, note: found.notes[String(line)] ?? '' }))
    const filled = { itemId: item.id, version: item.version, answers, finding: found.finding }
    await world.hand.perform(by, 'plans.fill-inspection-item', filled)
    const task = inspection.tasksOfFindings[key]
    if (task) await makeTask(world, { task, by, itemId: item.id, version: item.version + 1, key }, life)
  }
}

interface FindingTask {
  readonly task: DemoInspection['tasksOfFindings'][string]
  readonly by: Person
  readonly itemId: string
  readonly version: number
  readonly key: string
}

async function makeTask(
  world: World,
  { task, by, itemId, version, key }: FindingTask,
  life: AgencyLife,
): Promise<void> {
  const { title, lead, officer, dueOn } = task
  const answer = await world.hand.perform(by, 'plans.finding-to-task', {
    itemId,
    version,
    title,
    leadUnitId: idOf(world.agency.unitIds, lead),
    officerId: personAs(world, officer).personId,
    dueOn: formatDate(dueOn),
  })
  const shape = { key: `sau kiểm tra ${key}`, title, lead, supports: [], officer, figures: [], expectedOutput: '' }
  const work = {
    key: shape.key,
    taskId: String(answer['taskId']),
    lead,
    officer,
    shape: { ...shape, rhythm: 'once' } as const,
    figureIds: new Map<string, string>(),
  }
  world.works.push(work)
  await life.schedule(work)
}

async function close(world: World, { inspection, inspectionId, by }: Round): Promise<void> {
  const version = await world.hand.read((db) => getInspectionVersion(db, inspectionId))
  const { present, minutes } = inspection
  await world.hand.perform(by, 'plans.close-inspection', { inspectionId, version, present, minutes })
}
