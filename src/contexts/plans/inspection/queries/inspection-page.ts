import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { getAgencyHead } from '../../../organization/index.ts'
import type { Inspection, Item } from '../rules/inspection.ts'
import { minutesOf, type MinutesOf } from '../rules/minutes.ts'
import { words } from '../words.ts'
import { seesInspections } from './list-inspections.ts'

export interface ItemShown extends Item {
  readonly code: string
  readonly title: string
  readonly unitName: string | null
  readonly officerId: string | null
  readonly officerName: string | null
  readonly findingTaskCode: string | null
}

interface RoundShown extends Inspection {
  readonly planTitle: string
  readonly ledByName: string
  readonly ledByTitle: string
  /** The units of whoever leads it: their heads may look, too. */
  readonly ledByUnitIds: readonly string[]
  readonly minutes: string
  readonly present: string
  readonly closedOn: PlainDate | null
}

export interface InspectionShown {
  /** Its first day has come: what is found can be written down. */
  readonly hasBegun: boolean
  readonly inspection: RoundShown
  readonly items: readonly ItemShown[]
}

const input = z.strictObject({ inspectionId: z.uuid() })

/** A round with its tasks and what was found: for the Office, the leaders, who leads it and those inspected. */
export const inspectionShown = defineQuery({
  name: 'plans.inspection',
  words: words.catalogue.see,
  input,
  may: seesInspections,
  run: async (db, { inspectionId }, { today }): Promise<InspectionShown> => {
    const { document: _paper, ...shown } = await loadRound(db, inspectionId, today)
    return shown
  },
  place: placeOf,
})

export interface MinutesShown extends InspectionShown {
  readonly document: OfficialDocument
}

/** The minutes of a round: as they were closed, or as they would be now, marked as a draft. */
export const inspectionMinutes = defineQuery({
  name: 'plans.inspection-minutes',
  words: words.catalogue.seeMinutes,
  input,
  may: seesInspections,
  run: async (db, { inspectionId }, { actor, today }): Promise<MinutesShown> => {
    const { document, ...shown } = await loadRound(db, inspectionId, today)
    return {
      ...shown,
      document: document ?? minutesOf(shown, aboutOf(shown, await getAgencyHead(db, actor.agencyId)), shown.inspection),
    }
  },
  place: placeOf,
})

function placeOf({ inspection, items }: InspectionShown) {
  return {
    unitIds: [...inspection.ledByUnitIds, ...items.map(({ leadUnitId }) => leadUnitId)],
    personIds: [inspection.ledBy, ...items.map(({ officerId }) => officerId)],
  }
}

function aboutOf({ inspection, items }: InspectionShown, agency: MinutesOf['agency']): MinutesOf {
  return {
    agency,
    planTitle: inspection.planTitle,
    leader: { name: inspection.ledByName, jobTitle: inspection.ledByTitle },
    tasks: new Map(
      items.map(({ taskId, code, title, unitName }) => [taskId, { code, title, unitName: unitName ?? '' }]),
    ),
  }
}

interface LoadedRound extends InspectionShown {
  readonly document: OfficialDocument | null
}

async function loadRound(db: ReadDb, inspectionId: string, today: PlainDate): Promise<LoadedRound> {
  const { rows } = await sql<RoundShown & { document: OfficialDocument | null }>`
    select inspection.id, inspection.plan_id, inspection.code, inspection.title, inspection.starts_on,
      inspection.ends_on, inspection.led_by, inspection.checklist, inspection.state, inspection.version,
      inspection.minutes, inspection.present, inspection.closed_on, plan.title as plan_title,
      person.name as led_by_name, person.job_title as led_by_title, inspection.document, coalesce((select json_agg(distinct role_held.unit_id) from role_held
        where role_held.agency_id = inspection.agency_id and role_held.person_id = inspection.led_by
          and role_held.unit_id is not null), '[]') as led_by_unit_ids
    from inspection
      join plan on plan.agency_id = inspection.agency_id and plan.id = inspection.plan_id
      join person on person.agency_id = inspection.agency_id and person.id = inspection.led_by
    where inspection.id = ${inspectionId}::uuid`.execute(db)
  const [found] = rows
  if (!found) throw new RecordNotFound(`inspection ${inspectionId}`)
  const { document, ...inspection } = found
  const hasBegun = inspection.startsOn <= today
  return { inspection, hasBegun, items: await listItemsShown(db, inspectionId), document }
}

async function listItemsShown(db: ReadDb, inspectionId: string): Promise<readonly ItemShown[]> {
  const { rows } = await sql<ItemShown>`
    select item.id, item.task_id, item.answers, item.finding, item.finding_task_id, item.version, task.code, task.title,
      task.lead_unit_id, unit.name as unit_name, task.officer_id, person.name as officer_name,
      follow.code as finding_task_code
    from inspection_item as item
      join task on task.agency_id = item.agency_id and task.id = item.task_id
      left join unit on unit.agency_id = task.agency_id and unit.id = task.lead_unit_id
      left join person on person.agency_id = task.agency_id and person.id = task.officer_id
      left join task as follow on follow.agency_id = item.agency_id and follow.id = item.finding_task_id
    where item.inspection_id = ${inspectionId}::uuid
    order by task.position, task.code, item.id limit 200`.execute(db)
  return rows
}
