import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'

export interface PlanListed {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: 'running' | 'closed'
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
}

/** The plans one can report on, running ones first, newest first. */
export function listPlans(db: ReadDb): Promise<PlanListed[]> {
  return db
    .selectFrom('plan')
    .select(['id', 'code', 'title', 'state', 'startsOn', 'endsOn'])
    .orderBy('state', 'desc')
    .orderBy('startsOn', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
}
