import { sql } from 'kysely'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import type { CriteriaSet } from '../../criteria/rules/criteria-set.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { getSeason } from '../../store/seasons.ts'
import type { Conclusion } from '../rules/conclusion.ts'
import type { CouncilCase } from '../rules/council.ts'
import { criteriaOf, type SelfAssessment } from '../rules/self.ts'
import type { Evidence } from './evidence.ts'
import type { VisitListed } from './visits.ts'

export interface Judged {
  readonly season: Season
  readonly set: CriteriaSet | undefined
  readonly self: SelfAssessment | undefined
}

/** The season of an initiative, its own scores and the criteria that hold for it: those begun by, else the season's. */
export async function loadJudged(db: ReadDb, initiative: Initiative): Promise<Judged> {
  const season = await getSeason(db, initiative.seasonAgencyId, initiative.seasonId)
  const of = criteriaOf(season, initiative)
  const { rows } = await sql<CriteriaSet & { self: SelfAssessment | null }>`
    select c.agency_id, c.id, c.set_id, c.version_number, c.name, c.kind, c.state, c.sample, c.source, c.content, c.version,
      case when self.id is null then null else json_build_object('id', self.id, 'initiativeId', self.initiative_id,
        'round', self.round, 'criteriaAgencyId', self.criteria_agency_id, 'criteriaId', self.criteria_id,
        'scores', self.scores, 'vetoes', self.vetoes, 'summary', self.summary, 'state', self.state,
        'handedInOn', self.handed_in_on, 'handedInBy', self.handed_in_by, 'extendedTo', self.extended_to,
        'version', self.version) end as self
    from (values (1)) as one
      left join lateral (select * from self_assessment where initiative_id = ${initiative.id}::uuid
        order by round desc limit 1) as self on true
      join criteria_set as c on c.agency_id = coalesce(self.criteria_agency_id, ${of?.agencyId ?? null}::int)
        and c.id = coalesce(self.criteria_id, ${of?.id ?? null}::uuid)`.execute(db)
  const [found] = rows
  if (!found) return { season, set: undefined, self: undefined }
  const { self, ...set } = found
  return { season, set, self: self ?? undefined }
}

export interface Around {
  readonly evidence: readonly Evidence[]
  readonly conclusions: readonly Conclusion[]
  readonly cases: readonly CouncilCase[]
  readonly visits: readonly VisitListed[]
}

/** What stands around the points of an initiative, in one statement: files, conclusions, council, visits. */
export async function loadAround(db: ReadDb, initiativeId: string): Promise<Around> {
  const id = sql`${initiativeId}::uuid`
  const { rows } = await sql<Around>`select
    coalesce((select json_agg(json_build_object('id', e.id, 'criterionId', e.criterion_id, 'fileId', e.file_id, 'name', file.name,
        'mediaType', file.media_type, 'size', file.size, 'note', e.note) order by e.added_at, e.id)
      from (select * from assessment_evidence where initiative_id = ${id} order by added_at, id limit 500) as e
        join file on file.agency_id = e.agency_id and file.id = e.file_id), '[]') as evidence,
    coalesce((select json_agg(json_build_object('id', id, 'initiativeId', initiative_id, 'round', round, 'rule', rule,
        'total', total, 'most', most, 'levelByPoints', level_by_points, 'remark', remark, 'concludedOn', concluded_on,
        'concludedBy', concluded_by, 'version', version) order by round)
      from assessment_result where initiative_id = ${id}), '[]') as conclusions,
    coalesce((select json_agg(json_build_object('id', id, 'sessionId', session_id, 'initiativeId', initiative_id,
        'round', round, 'position', position, 'level', level, 'state', state, 'votes', votes, 'remark', remark,
        'decidedOn', decided_on, 'version', version) order by round, id)
      from council_case as item where initiative_id = ${id} and not exists (select from council_session as called
        where called.agency_id = item.agency_id and called.id = item.session_id and called.state = 'cancelled')), '[]') as cases,
    coalesce((select json_agg(json_build_object('id', v.id, 'visitedOn', v.visited_on, 'place', v.place,
        'conclusion', v.conclusion, 'madeByName', coalesce(person.name, '')) order by v.visited_on desc, v.id desc)
      from (select * from site_visit where initiative_id = ${id} order by visited_on desc, id desc limit 50) as v
        left join person on person.agency_id = v.agency_id and person.id = v.made_by), '[]') as visits`.execute(db)
  return rows[0] ?? { evidence: [], conclusions: [], cases: [], visits: [] }
}
