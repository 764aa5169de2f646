import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { words } from '../words.ts'
import { seesAssessment } from './assessment.ts'

/** How far the assessment of an initiative is, without any points but the concluded total. */
export interface AssessmentSectionShown {
  readonly initiativeId: string
  readonly unitId: string
  readonly personId: string
  readonly createdBy: string | null
  readonly round: number
  readonly selfHandedInOn: PlainDate | null
  readonly evidence: number
  readonly assessors: number
  readonly handedIn: number
  readonly dueOn: PlainDate | null
  readonly visits: number
  readonly total: number | null
  readonly most: number | null
  readonly concludedOn: PlainDate | null
  /** Names of the level that the points give, and of the one the council voted on. */
  readonly levelByPoints: Words | null
  readonly council: {
    readonly state: 'passed' | 'failed'
    readonly level: Words | null
    readonly sessionId: string
  } | null
}

/** The section of the initiative's page, in one statement. */
export const assessmentSection = defineQuery({
  name: 'initiatives.assessment-section',
  words: words.catalogue.assessTitle,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: seesAssessment,
  run: async (db, { initiativeId }): Promise<AssessmentSectionShown> => {
    const { rows } = await sql<AssessmentSectionShown>`
      select i.id as initiative_id, i.unit_id, i.person_id, i.created_by, i.round, self.handed_in_on as self_handed_in_on,
        (select count(*)::int from assessment_evidence as e where e.agency_id = i.agency_id and e.initiative_id = i.id) as evidence,
        panel.assessors, panel.handed_in, panel.due_on,
        (select count(*)::int from site_visit as v where v.agency_id = i.agency_id and v.initiative_id = i.id) as visits,
        result.total, result.most, result.concluded_on, ${levelOf(sql`result.level_by_points`)} as level_by_points,
        case when c.id is null then null else json_build_object('state', c.state, 'sessionId', c.session_id,
          'level', ${levelOf(sql`c.level`)}) end as council
      from initiative as i
        join season on season.agency_id = i.season_agency_id and season.id = i.season_id
        left join lateral (select handed_in_on from self_assessment as s where s.agency_id = i.agency_id
          and s.initiative_id = i.id and s.state = 'handed_in' order by s.round desc limit 1) as self on true
        left join lateral (select count(*) filter (where state not in ('excused', 'removed'))::int as assessors,
            count(*) filter (where state = 'handed_in')::int as handed_in, max(due_on) as due_on from assessor as a
          where a.agency_id = i.agency_id and a.initiative_id = i.id and a.round = i.round) as panel on true
        left join assessment_result as result on result.agency_id = i.agency_id and result.initiative_id = i.id
          and result.round = i.round
        left join council_case as c on c.agency_id = i.agency_id and c.initiative_id = i.id and c.round = i.round
          and c.state <> 'open'
      where i.id = ${initiativeId}::uuid`.execute(db)
    const [found] = rows
    if (!found) throw new RecordNotFound(`initiative ${initiativeId}`)
    return found
  },
  place: ({ unitId, personId, createdBy }) => ({ unitIds: [unitId], personIds: [personId, createdBy] }),
})

/** A level of the season by its id, as both names. */
function levelOf(id: ReturnType<typeof sql>) {
  return sql`(select json_build_object('vi', named.item ->> 'vi', 'en', named.item ->> 'en')
    from jsonb_array_elements(season.levels) as named (item) where named.item ->> 'id' = ${id} limit 1)`
}
