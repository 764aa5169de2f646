import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../../../commands/actor.ts'
import { everybody } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { Derivation } from '../../../calendar/index.ts'
import { findFeed } from '../store/feed.ts'
import { words } from '../words.ts'

/** The address of one's own due dates, if one was made. */
export const ownFeed = defineQuery({
  name: 'plans.own-feed',
  words: words.catalogue.seeFeed,
  input: z.strictObject({}),
  may: everybody,
  run: async (db, _input, { actor }) => (await findFeed(db, personIdOf(actor) ?? '')) ?? null,
})

export interface DueEvent {
  readonly turnId: string
  readonly code: string
  readonly title: string
  readonly label: Words
  readonly isOnce: boolean
  readonly dueOn: PlainDate
  readonly derivation: Derivation | null
}

const MOST_EVENTS = 1_000

/** The open due dates of one's own tasks and, for heads, of tasks that their unit leads; nearest first. */
export const ownCalendar = defineQuery({
  name: 'plans.own-calendar',
  words: words.catalogue.ownCalendar,
  input: z.strictObject({}),
  may: everybody,
  run: async (db, _input, { actor, today }): Promise<readonly DueEvent[]> => {
    const { rows } = await sql<DueEvent>`
      with headed as (select unit_id from role_held where person_id = ${personIdOf(actor)}::uuid
        and role = 'unit_head' and unit_id is not null and valid_from <= ${today}::date
        and (valid_to is null or valid_to >= ${today}::date))
      select turn.id as turn_id, task.code, task.title, turn.label, task.rhythm = 'once' as is_once, turn.due_on,
        turn.derivation
      from turn
        join task on task.agency_id = turn.agency_id and task.id = turn.task_id
        join plan on plan.agency_id = task.agency_id and plan.id = task.plan_id
      where turn.agency_id = ${actor.agencyId} and turn.state = 'open' and task.state = 'open'
        and plan.state = 'running' and turn.due_on is not null
        and (task.officer_id = ${personIdOf(actor)}::uuid or task.lead_unit_id in (select unit_id from headed))
      order by turn.due_on, task.code, turn.id limit ${MOST_EVENTS}`.execute(db)
    return rows
  },
})
