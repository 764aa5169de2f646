import { sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { type NewNotice, postNotices } from '../../../messages/index.ts'
import { getPlanForUpdate } from '../../store/load-task.ts'
import { listRoles } from '../../urging/store/reminders.ts'
import type { Inspection, Item, PlannedInspection, PlanningFile, Round } from '../rules/inspection.ts'
import type { InspectionTable } from '../tables.ts'
import { inspectionNotices } from '../words.ts'

export interface PlanningOf {
  readonly planId: string
  readonly taskIds: readonly string[]
  readonly ledBy: string
}

/** What planning a round rests on. The plan stays locked, so that codes are given once. */
export async function loadPlanning(
  db: Db,
  { planId, taskIds, ledBy }: PlanningOf,
  facts: Facts,
): Promise<PlanningFile> {
  const plan = await getPlanForUpdate(db, planId)
  const ids = [...new Set(taskIds)]
  const { rows: tasks } = await sql<PlanningFile['tasks'][number]>`
    select id, plan_id, lead_unit_id, state = 'dropped' as is_dropped from task where id = any(${idList(ids)})
    order by position, code, id limit 200`.execute(db)
  if (tasks.length < ids.length) throw new RecordNotFound(`tasks ${ids.join(', ')}`)
  const { rounds } = await db
    .selectFrom('inspection')
    .select(({ fn }) => fn.countAll<number>().as('rounds'))
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow()
  return {
    plan: { id: plan.id, code: plan.code, isRunning: plan.state === 'running' },
    tasks,
    unitsOfLeader: await listUnitsOfPerson(db, ledBy, facts),
    roundCount: rounds,
  }
}

/** The units a person works in beside leading the agency; throws RecordNotFound for a stranger. */
async function listUnitsOfPerson(db: Db, personId: string, { today }: Facts): Promise<readonly string[]> {
  const person = await db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()
  if (!person) throw new RecordNotFound(`person ${personId}`)
  const rows = await db
    .selectFrom('roleHeld')
    .select('unitId')
    .where('personId', '=', personId)
    .where('role', '<>', 'leader')
    .where('validFrom', '<=', today)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', today)]))
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.flatMap(({ unitId }) => unitId ?? [])
}

/** Writes a planned round and tells who leads it and those inspected. */
export async function insertInspection(db: Db, { inspection, items }: PlannedInspection, facts: Facts): Promise<void> {
  const { agencyId } = facts.actor
  await db
    .insertInto('inspection')
    .values({
      ...inspection,
      agencyId,
      checklist: JSON.stringify(inspection.checklist),
      minutes: '',
      present: '',
      closedOn: null,
      document: null,
    })
    .execute()
  await db
    .insertInto('inspectionItem')
    .values(
      items.map(({ leadUnitId: _unit, answers, ...item }) => ({
        ...item,
        agencyId,
        inspectionId: inspection.id,
        answers: JSON.stringify(answers),
      })),
    )
    .execute()
  const { code, title, startsOn, endsOn, ledBy } = inspection
  const [from, to] = [formatDate(startsOn), formatDate(endsOn)]
  const inspected = await listInspected(db, items, facts)
  await tellOf(db, inspection.id, { to: inspected, words: inspectionNotices.planned(code, title, from, to), facts })
  await tellOf(db, inspection.id, { to: [ledBy], words: inspectionNotices.leads(code, title, from, to), facts })
}

/** Heads of the inspected units and officers of the inspected tasks. */
async function listInspected(db: Db, items: readonly Item[], { today }: Facts): Promise<readonly string[]> {
  const units = new Set(items.map(({ leadUnitId }) => leadUnitId))
  const roles = await listRoles(db, today)
  const heads = roles.filter(({ role, unitId }) => role === 'unit_head' && unitId !== null && units.has(unitId))
  const { rows } = await sql<{ officerId: string }>`
    select distinct officer_id from task where id = any(${idList(items.map(({ taskId }) => taskId))})
      and officer_id is not null order by officer_id limit 1000`.execute(db)
  return [...heads.map(({ personId }) => personId), ...rows.map(({ officerId }) => officerId)]
}

interface TellingOf extends Pick<NewNotice, 'words'> {
  readonly to: readonly string[]
  readonly facts: Facts
}

async function tellOf(db: Db, inspectionId: string, { to, words, facts }: TellingOf): Promise<void> {
  const by = facts.actor.kind === 'person' ? facts.actor.personId : null
  const people = [...new Set(to)].filter((personId) => personId !== by)
  const notices = people.map((personId) => ({
    personId,
    kind: 'request' as const,
    words,
    href: `/kiem-tra/${inspectionId}`,
    about: { kind: 'inspection', id: inspectionId },
  }))
  await postNotices(db, notices, facts)
}

const inspectionColumns: readonly (keyof Inspection & keyof InspectionTable)[] = [
  'id',
  'planId',
  'code',
  'title',
  'startsOn',
  'endsOn',
  'ledBy',
  'checklist',
  'state',
  'version',
]

/** A round with its items, locked. */
export async function getRoundForUpdate(db: Db, inspectionId: string): Promise<Round> {
  const inspection = await db
    .selectFrom('inspection')
    .select(inspectionColumns)
    .where('id', '=', inspectionId)
    .forUpdate()
    .executeTakeFirst()
  if (!inspection) throw new RecordNotFound(`inspection ${inspectionId}`)
  return { inspection, items: await listItems(db, inspectionId) }
}

async function listItems(db: Db, inspectionId: string): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`
    select item.id, item.task_id, task.lead_unit_id, item.answers, item.finding, item.finding_task_id, item.version
    from inspection_item as item join task on task.agency_id = item.agency_id and task.id = item.task_id
    where item.inspection_id = ${inspectionId}::uuid order by task.position, task.code, item.id limit 200`.execute(db)
  return rows
}

export interface ItemFile {
  readonly inspection: Inspection
  readonly item: Item
}

/** One item with its round, both locked. */
export async function getItemForUpdate(db: Db, itemId: string): Promise<ItemFile> {
  const found = await db.selectFrom('inspectionItem').select('inspectionId').where('id', '=', itemId).executeTakeFirst()
  if (!found) throw new RecordNotFound(`inspection item ${itemId}`)
  const { inspection, items } = await getRoundForUpdate(db, found.inspectionId)
  const item = items.find(({ id }) => id === itemId)
  if (!item) throw new RecordNotFound(`inspection item ${itemId}`)
  return { inspection, item }
}

/** Writes what was found at an item. */
export async function saveItem(db: Db, { id, answers, finding, findingTaskId, version }: Item): Promise<void> {
  await db
    .updateTable('inspectionItem')
    .set({ answers: JSON.stringify(answers), finding, findingTaskId, version: version + 1 })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export interface ClosedInspection {
  readonly round: Round
  readonly minutes: string
  readonly present: string
  readonly document: OfficialDocument
}

/** Closes a round with its minutes and tells those inspected. */
export async function saveClosed(db: Db, closed: ClosedInspection, facts: Facts): Promise<void> {
  const { round, minutes, present, document } = closed
  const { id, code, title, version } = round.inspection
  await db
    .updateTable('inspection')
    .set({
      state: 'closed',
      minutes,
      present,
      closedOn: facts.today,
      document: JSON.stringify(document),
      version: version + 1,
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  const inspected = await listInspected(db, round.items, facts)
  await tellOf(db, id, { to: inspected, words: inspectionNotices.closed(code, title), facts })
}
