import { sql } from 'kysely'
import { z } from 'zod'
import { holds, personIdOf } from '../../../../commands/actor.ts'
import { defineQuery } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { type Initiative, placeOf } from '../../rules/initiative.ts'
import { getInitiative } from '../../store/initiatives.ts'
import type { AssessorState } from '../rules/panel.ts'
import { isConflicted } from '../rules/panel.ts'
import { loadCandidates } from '../store/panels.ts'
import { words } from '../words.ts'

export const AssessmentFilter = z.object({
  mine: z.enum(['', 'true']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type AssessmentFilter = z.infer<typeof AssessmentFilter>

export interface AssessmentListed {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitName: string
  readonly round: number
  /** Sheets handed in, and assessors who count. */
  readonly handedIn: number
  readonly assessors: number
  readonly dueOn: PlainDate | null
  /** The viewer's own standing; null when they do not score it. */
  readonly own: AssessorState | null
}

export const ASSESSMENTS_ON_PAGE = 50

/** Initiatives under assessment: all for the Office and the leaders, else those one scores. No points, only who is done. */
export const listAssessments = defineQuery({
  name: 'initiatives.assessments',
  words: words.catalogue.myTitle,
  input: AssessmentFilter,
  may: { office: 'agency', leader: 'agency', assessor: 'agency' },
  run: async (db, filter, { actor }) => {
    const sees = (holds(actor, 'office') || holds(actor, 'leader')) && filter.mine === ''
    const { rows } = await sql<AssessmentListed & { total: number }>`
      select initiative.id, initiative.code, initiative.name, unit.name as unit_name, initiative.round,
        panel.handed_in, panel.assessors, panel.due_on, own.state as own, (count(*) over ())::int as total
      from initiative
        join unit on unit.agency_id = initiative.agency_id and unit.id = initiative.unit_id
        left join lateral (select count(*) filter (where state = 'handed_in')::int as handed_in,
            count(*) filter (where state not in ('excused', 'removed'))::int as assessors, max(due_on) as due_on
          from assessor where assessor.agency_id = initiative.agency_id and assessor.initiative_id = initiative.id
            and assessor.round = initiative.round) as panel on true
        left join assessor as own on own.agency_id = initiative.agency_id and own.initiative_id = initiative.id
          and own.round = initiative.round and own.person_id = ${personIdOf(actor)}::uuid
      where initiative.agency_id = ${actor.agencyId}
        and ((${sees} and initiative.state = 'self_assessed')
          or (own.state is not null and own.state not in ('excused', 'removed') and initiative.state in ('running', 'self_assessed')))
      order by panel.due_on nulls first, initiative.code, initiative.id
      limit ${ASSESSMENTS_ON_PAGE} offset ${(filter.page - 1) * ASSESSMENTS_ON_PAGE}`.execute(db)
    return { rows: rows.map(({ total: _total, ...row }): AssessmentListed => row), total: rows[0]?.total ?? 0 }
  },
})

/** People who may be appointed to score an initiative, as the options of a form. */
export const assessorChoices = defineQuery({
  name: 'initiatives.assessor-choices',
  words: words.catalogue.seeChoices,
  input: z.strictObject({ initiativeId: z.uuid() }),
  may: { office: 'agency', leader: 'agency' },
  run: async (
    db,
    { initiativeId },
    { actor, today },
  ): Promise<{ initiative: Initiative; people: readonly Option[] }> => {
    const initiative = await getInitiative(db, initiativeId)
    const { candidates, unitLine } = await loadCandidates(db, initiative, { agencyId: actor.agencyId, on: today })
    const { rows: known } = await sql<{ personId: string }>`
      select distinct person_id from assessor where initiative_id = ${initiativeId}::uuid order by person_id limit 500`.execute(
      db,
    )
    const taken = new Set(known.map(({ personId }) => personId))
    const people = candidates.filter(
      (candidate) =>
        candidate.roles.some(({ role }) => role === 'assessor') &&
        !isConflicted({ initiative, unitLine }, candidate) &&
        !taken.has(candidate.personId),
    )
    return {
      initiative,
      people: people.map(({ personId, name }) => ({ value: personId, label: { vi: name, en: name } })),
    }
  },
  place: ({ initiative }) => placeOf(initiative),
})

export interface WaitingAssessment {
  readonly initiativeId: string
  readonly code: string | null
  readonly name: string
  readonly what: 'self-assess' | 'declare' | 'score' | 'appoint' | 'conclude'
  readonly dueOn: PlainDate | null
}

/** What of assessment waits for the viewer: own scores to hand in, sheets to fill, panels to appoint or conclude. */
export const waitingAssessments = defineQuery({
  name: 'initiatives.waiting-assessments',
  words: words.catalogue.waitingTitle,
  input: z.strictObject({}),
  may: { officer: 'own', unit_head: 'own', office: 'own', leader: 'own', assessor: 'own' },
  run: async (db, _input, { actor, today }): Promise<readonly WaitingAssessment[]> => {
    const personId = personIdOf(actor)
    const { rows } = await sql<WaitingAssessment>`
      select * from (
        select initiative.id as initiative_id, initiative.code, initiative.name,
          case when assessor.state = 'appointed' then 'declare' else 'score' end as what, assessor.due_on
        from assessor join initiative on initiative.agency_id = assessor.agency_id and initiative.id = assessor.initiative_id
          and initiative.round = assessor.round and initiative.state = 'self_assessed'
        where assessor.agency_id = ${actor.agencyId} and assessor.person_id = ${personId}::uuid
          and assessor.state in ('appointed', 'declared')
        union all
        select initiative.id, initiative.code, initiative.name, 'self-assess', season.self_assessment_to
        from initiative join season on season.agency_id = initiative.season_agency_id and season.id = initiative.season_id
        where initiative.agency_id = ${actor.agencyId} and initiative.person_id = ${personId}::uuid
          and initiative.state = 'running' and season.self_assessment_to <= ${today}::date + 45
        union all
        select initiative.id, initiative.code, initiative.name,
          case when panel.assessors = 0 then 'appoint' else 'conclude' end, season.assessment_to
        from initiative join season on season.agency_id = initiative.season_agency_id and season.id = initiative.season_id
          join lateral (select count(*) filter (where state not in ('excused', 'removed')) as assessors,
              count(*) filter (where state in ('appointed', 'declared') and due_on >= ${today}::date) as missing
            from assessor where assessor.agency_id = initiative.agency_id and assessor.initiative_id = initiative.id
              and assessor.round = initiative.round) as panel on panel.assessors = 0 or panel.missing = 0
        where initiative.agency_id = ${actor.agencyId} and initiative.state = 'self_assessed' and ${holds(actor, 'office')}
      ) as waiting order by due_on, code, initiative_id limit 200`.execute(db)
    return rows
  },
})
