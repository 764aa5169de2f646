import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { personOptions, unitOptions } from '../../../organization/index.ts'
import { words } from '../words.ts'

export interface InspectionDraft {
  /** Running plans. */
  readonly plans: readonly Option[]
  /** The plan chosen: the one named, or the only one there is. */
  readonly planId: string | null
  readonly tasks: readonly Option[]
  readonly people: readonly Option[]
}

const MOST_PLANS = 200
const MOST_TASKS = 500

/** What the form of a new round chooses from. */
export const inspectionDraft = defineQuery({
  name: 'plans.inspection-draft',
  words: words.catalogue.seeNew,
  input: z.object({ plan: z.uuid().optional().catch(undefined) }),
  may: { office: 'agency', leader: 'agency' },
  run: async (db, { plan }, { actor, today }): Promise<InspectionDraft> => {
    const running = await db
      .selectFrom('plan')
      .select(['id', 'title'])
      .where('state', '=', 'running')
      .orderBy('startsOn', 'desc')
      .orderBy('id')
      .limit(MOST_PLANS)
      .execute()
    const chosen = running.length === 1 ? running[0] : running.find(({ id }) => id === plan)
    const plans = running.map(({ id, title }) => ({ value: id, label: { vi: title, en: title } }))
    if (!chosen) return { plans, planId: null, tasks: [], people: [] }
    const people = await personOptions(db, { agencyId: actor.agencyId, on: today })
    return { plans, planId: chosen.id, tasks: await taskOptions(db, chosen.id), people }
  },
})

const noUnit: Words = { vi: 'Chưa giao đơn vị', en: 'No unit yet' }

/** Tasks without parts that were not dropped, under the unit that leads them. */
async function taskOptions(db: ReadDb, planId: string): Promise<readonly Option[]> {
  const { rows } = await sql<{ id: string; code: string; title: string; unitName: string | null }>`
    select task.id, task.code, task.title, unit.name as unit_name from task
    left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
    where task.plan_id = ${planId}::uuid and task.state <> 'dropped'
      and not exists (select 1 from task as part where part.agency_id = task.agency_id
        and part.parent_id = task.id and part.state <> 'dropped')
    order by unit.position nulls last, unit.id, task.position, task.code limit ${MOST_TASKS}`.execute(db)
  return rows.map(({ id, code, title, unitName }) => {
    const label = `${code}: ${title}`
    const group = unitName === null ? noUnit : { vi: unitName, en: unitName }
    return { value: id, label: { vi: label, en: label }, group }
  })
}

export interface FollowUpChoices {
  readonly units: readonly Option[]
  readonly people: readonly Option[]
}

/** Units and people a finding can be given to. */
export const followUpChoices = defineQuery({
  name: 'plans.follow-up-choices',
  words: words.catalogue.toTask,
  input: z.strictObject({}),
  may: { office: 'agency', leader: 'agency' },
  run: async (db, _input, { actor, today }): Promise<FollowUpChoices> => {
    const of = { agencyId: actor.agencyId, on: today }
    return { units: await unitOptions(db, of), people: await personOptions(db, of) }
  },
})
