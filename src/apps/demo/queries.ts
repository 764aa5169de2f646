import type { Role } from '../../commands/actor.ts'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { ReadDb, WholeDb } from '../../platform/database/tables.ts'

/** Whether the installation serves an agency already. */
export async function hasAgency(db: WholeDb): Promise<boolean> {
  return (await db.selectFrom('agency').select('id').limit(1).executeTakeFirst()) !== undefined
}

export interface TurnNow {
  readonly id: string
  readonly taskId: string
  readonly periodFrom: PlainDate
  readonly periodTo: PlainDate
  readonly dueOn: PlainDate | null
  readonly state: string
  readonly version: number
}

const turnColumns = ['id', 'taskId', 'periodFrom', 'periodTo', 'dueOn', 'state', 'version'] as const

/** The turns of a task that were not cancelled, in order. */
export function listTurns(db: ReadDb, taskId: string): Promise<TurnNow[]> {
  return db
    .selectFrom('turn')
    .select(turnColumns)
    .where('taskId', '=', taskId)
    .where('state', '<>', 'cancelled')
    .orderBy('periodFrom')
    .orderBy('id')
    .limit(1_000)
    .execute()
}

export function getTurn(db: ReadDb, turnId: string): Promise<TurnNow> {
  return db.selectFrom('turn').select(turnColumns).where('id', '=', turnId).executeTakeFirstOrThrow()
}

export interface TaskNow {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly officerId: string | null
  readonly wording: string
}

export function getTask(db: ReadDb, taskId: string): Promise<TaskNow> {
  return db
    .selectFrom('task')
    .select(['id', 'state', 'version', 'officerId', 'wording'])
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow()
}

/** The tasks of a plan by the place where they stand in the document. */
export async function listTaskIdsByPath(db: ReadDb, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'path'])
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .limit(1_000)
    .execute()
  return new Map(rows.map(({ id, path }) => [path ?? '', id]))
}

/** The request for more time that waits for an answer. */
export async function findAskedExtension(db: ReadDb, turnId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('extension')
    .select('id')
    .where('turnId', '=', turnId)
    .where('state', '=', 'asked')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export async function getPersonVersion(db: ReadDb, personId: string): Promise<number> {
  const row = await db.selectFrom('person').select('version').where('id', '=', personId).executeTakeFirstOrThrow()
  return row.version
}

export async function countUnreadOf(db: ReadDb, personId: string): Promise<number> {
  const row = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** The units an agency was founded with. */
export function listFirstUnits(db: ReadDb): Promise<{ id: string; kind: string; version: number }[]> {
  return db.selectFrom('unit').select(['id', 'kind', 'version']).orderBy('position').orderBy('id').limit(20).execute()
}

/** The unit of this name. */
export async function findUnitId(db: ReadDb, name: string): Promise<string> {
  const row = await db.selectFrom('unit').select('id').where('name', '=', name).orderBy('id').executeTakeFirstOrThrow()
  return row.id
}

export async function listRoleIds(db: ReadDb, personId: string, role: Role): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('roleHeld')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', role)
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(({ id }) => id)
}

/** Open turns that were due before a day, of tasks that go on and have a unit. */
export async function listLateTurnIds(db: ReadDb, before: PlainDate): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('turn')
    .innerJoin('task', (join) => join.onRef('task.agencyId', '=', 'turn.agencyId').onRef('task.id', '=', 'turn.taskId'))
    .select('turn.id')
    .where('turn.state', '=', 'open')
    .where('turn.dueOn', '<', before)
    .where('task.state', '=', 'open')
    .where('task.leadUnitId', 'is not', null)
    .orderBy('turn.dueOn')
    .orderBy('turn.id')
    .limit(50)
    .execute()
  return rows.map(({ id }) => id)
}

/** How much there is of everything, to be told at the end. */
export async function countDemo(db: ReadDb): Promise<Readonly<Record<string, number>>> {
  const counts = await Promise.all(
    (['task', 'turn', 'progress', 'evidence', 'file', 'notice', 'auditLine'] as const).map(async (table) => {
      const row = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return [table, row.count] as const
    }),
  )
  return Object.fromEntries(counts)
}

export async function getReportVersion(db: ReadDb, reportId: string): Promise<number> {
  const row = await db.selectFrom('report').select('version').where('id', '=', reportId).executeTakeFirstOrThrow()
  return row.version
}

export async function listDeliveryIds(db: ReadDb, reportId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reportDelivery')
    .select('id')
    .where('reportId', '=', reportId)
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map(({ id }) => id)
}

export function listInspectionItems(
  db: ReadDb,
  inspectionId: string,
): Promise<{ id: string; taskId: string; version: number }[]> {
  return db
    .selectFrom('inspectionItem')
    .select(['id', 'taskId', 'version'])
    .where('inspectionId', '=', inspectionId)
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function getInspectionVersion(db: ReadDb, inspectionId: string): Promise<number> {
  const row = await db
    .selectFrom('inspection')
    .select('version')
    .where('id', '=', inspectionId)
    .executeTakeFirstOrThrow()
  return row.version
}

export async function getSeasonVersion(db: ReadDb, seasonId: string): Promise<number> {
  const row = await db.selectFrom('season').select('version').where('id', '=', seasonId).executeTakeFirstOrThrow()
  return row.version
}

export async function getInitiativeVersion(db: ReadDb, id: string): Promise<number> {
  const row = await db.selectFrom('initiative').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
}

/** The figures of an initiative that are in use, in their order. */
export async function listOutputIds(db: ReadDb, initiativeId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('initiativeOutput')
    .select('id')
    .where('initiativeId', '=', initiativeId)
    .where('retired', '=', false)
    .orderBy('position')
    .orderBy('id')
    .limit(40)
    .execute()
  return rows.map(({ id }) => id)
}

export async function listMilestoneIds(db: ReadDb, initiativeId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('initiativeMilestone')
    .select('id')
    .where('initiativeId', '=', initiativeId)
    .where('retired', '=', false)
    .orderBy('position')
    .orderBy('id')
    .limit(40)
    .execute()
  return rows.map(({ id }) => id)
}

export async function getAssessorVersion(
  db: ReadDb,
  { initiativeId, personId }: { initiativeId: string; personId: string },
): Promise<number> {
  const row = await db
    .selectFrom('assessor')
    .select('version')
    .where('initiativeId', '=', initiativeId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return row.version
}

export async function getRecognitionListVersion(db: ReadDb, listId: string): Promise<number> {
  const row = await db
    .selectFrom('recognitionList')
    .select('version')
    .where('id', '=', listId)
    .executeTakeFirstOrThrow()
  return row.version
}

export function listRecognitionLines(db: ReadDb, listId: string): Promise<{ id: string; initiativeId: string }[]> {
  return db
    .selectFrom('recognitionLine')
    .select(['id', 'initiativeId'])
    .where('listId', '=', listId)
    .orderBy('position')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** The lines of a list that was sent up, in their order. */
export async function listSuperiorLines(db: ReadDb, listId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('superiorListLine')
    .select('id')
    .where('listId', '=', listId)
    .orderBy('position')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}
