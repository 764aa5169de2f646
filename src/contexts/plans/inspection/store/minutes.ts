import { sql } from 'kysely'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { getAgencyHead } from '../../../organization/index.ts'
import type { Inspection } from '../rules/inspection.ts'
import type { MinutesOf } from '../rules/minutes.ts'

/** What the minutes of a round name beside what was found: agency, plan, leader, tasks. */
export async function loadMinutesOf(
  db: Db,
  { id, planId, ledBy }: Pick<Inspection, 'id' | 'planId' | 'ledBy'>,
  agencyId: number,
): Promise<MinutesOf> {
  const { rows: heads } = await sql<{ planTitle: string; name: string; jobTitle: string }>`
    select plan.title as plan_title, person.name, person.job_title from plan
    join person on person.agency_id = plan.agency_id and person.id = ${ledBy}::uuid
    where plan.id = ${planId}::uuid limit 1`.execute(db)
  const [head] = heads
  if (!head) throw new RecordNotFound(`plan ${planId}`)
  const { rows: tasks } = await sql<{ id: string; code: string; title: string; unitName: string }>`
    select task.id, task.code, task.title, coalesce(unit.name, '') as unit_name
    from inspection_item as item join task on task.agency_id = item.agency_id and task.id = item.task_id
    left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
    where item.inspection_id = ${id}::uuid order by task.code, task.id limit 200`.execute(db)
  return {
    agency: await getAgencyHead(db, agencyId),
    planTitle: head.planTitle,
    leader: { name: head.name, jobTitle: head.jobTitle },
    tasks: new Map(tasks.map(({ id: taskId, ...task }) => [taskId, task])),
  }
}
