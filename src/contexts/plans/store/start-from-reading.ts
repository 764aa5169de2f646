import type { Facts } from '../../../commands/command.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { calendarOf } from '../../calendar/index.ts'
import { datesOf } from '../dates.ts'
import type { StartFile } from '../rules/plan-start.ts'
import { listOverseers } from './load-task.ts'

/** What starting any plan rests on, before the document that it is started from is known. */
export interface StartGround {
  readonly codesTaken: readonly string[]
  readonly documentsStarted: readonly string[]
  readonly dates: StartFile['dates']
  readonly headsOf: StartFile['headsOf']
}

const mostPlans = 5_000

export async function loadStartGround(db: Db, facts: Facts): Promise<StartGround> {
  const plans = await db
    .selectFrom('plan')
    .select(['code', 'documentId'])
    .where('agencyId', '=', facts.actor.agencyId)
    .orderBy('code')
    .limit(mostPlans)
    .execute()
  const heads = (await listOverseers(db, facts.today)).filter(({ role }) => role === 'unit_head')
  return {
    codesTaken: plans.map(({ code }) => code),
    documentsStarted: plans.map(({ documentId }) => documentId),
    dates: datesOf(await calendarOf(db)),
    headsOf: (unitId) => heads.filter((held) => held.unitId === unitId).map(({ personId }) => personId),
  }
}
