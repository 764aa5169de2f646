import type { Facts } from '../../../commands/command.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { personIdOf } from '../../../commands/actor.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { calendarOf } from '../../calendar/index.ts'
import { datesOf } from '../dates.ts'
import type { StartedPlan, StartFile } from '../rules/plan-start.ts'
import { listOverseers } from './load-task.ts'
import { insertTasks, saveTurns, tell } from './save-task.ts'

/** What starting a plan from a document rests on. The document stays locked, so that it is started once. */
export async function loadStartFile(db: Db, documentId: string, facts: Facts): Promise<StartFile> {
  const document = await db
    .selectFrom('document')
    .select(['typeCode', 'serial'])
    .where('id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!document) throw new RecordNotFound(`document ${documentId}`)
  const plans = await db.selectFrom('plan').select(['code', 'documentId']).orderBy('code').limit(5_000).execute()
  const heads = (await listOverseers(db, facts.today)).filter(({ role }) => role === 'unit_head')
  return {
    codeWanted: `${document.typeCode ?? 'KH'}${document.serial ?? ''}`.replace(/[^\p{L}\p{N}]/gu, '') || 'KH',
    codesTaken: plans.map(({ code }) => code),
    isStarted: plans.some((plan) => plan.documentId === documentId),
    dates: datesOf(await calendarOf(db)),
    headsOf: (unitId) => heads.filter((held) => held.unitId === unitId).map(({ personId }) => personId),
  }
}

export async function insertStartedPlan(
  db: Db,
  { plan, tasks, turns, tellings }: StartedPlan,
  facts: Facts,
): Promise<void> {
  const { version, ...columns } = plan
  await db
    .insertInto('plan')
    .values({
      ...columns,
      version,
      agencyId: facts.actor.agencyId,
      acceptedBy: personIdOf(facts.actor),
      acceptedAt: facts.at,
      closedOn: null,
      closeNote: '',
    })
    .execute()
  await insertTasks(db, tasks, facts)
  await saveTurns(db, turns, facts)
  await tell(db, tellings, facts)
}
