import { type Selectable, sql } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { CouncilCase, VoteValue } from '../rules/council.ts'
import { type Conclusion, proposedLevel } from '../rules/conclusion.ts'
import type { CouncilCaseTable } from '../tables.ts'

export async function insertConclusion(db: Db, conclusion: Conclusion, facts: Facts): Promise<void> {
  await db
    .insertInto('assessmentResult')
    .values({ ...conclusion, agencyId: facts.actor.agencyId })
    .execute()
}

/** The council's cases about an initiative, decided or not. */
export async function listCases(db: ReadDb, initiativeId: string): Promise<readonly CouncilCase[]> {
  const rows = await db
    .selectFrom('councilCase')
    .selectAll()
    .where('initiativeId', '=', initiativeId)
    .orderBy('round')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map(toCase)
}

export function toCase({ agencyId: _agency, ...item }: Selectable<CouncilCaseTable>): CouncilCase {
  return item
}

/** The one that was decided in a round; undefined while none was. */
export function decidedIn(cases: readonly CouncilCase[], round: number): CouncilCase | undefined {
  return cases.find((item) => item.round === round && item.state !== 'open')
}

/** What assessment hands on to recognition. */
export interface Proposed {
  readonly initiativeId: string
  readonly total: number
  readonly most: number
  /** The council's word where it decided, else that of the points; null: not proposed. */
  readonly level: string | null
  readonly levelByPoints: string | null
  /** What the council decided, by how many votes; null when none did. Who voted how is the business of its minutes. */
  readonly council: (Votes & { readonly passed: boolean; readonly level: string | null }) | null
  /** Points that the criteria of this assessment ask for each level. */
  readonly thresholds: readonly { readonly level: string; readonly least: number }[]
}

type Votes = Readonly<Record<VoteValue, number>>

interface ProposedRow extends Pick<Proposed, 'initiativeId' | 'total' | 'most' | 'levelByPoints' | 'thresholds'> {
  readonly state: CouncilCase['state'] | null
  readonly councilLevel: string | null
  readonly votes: Votes | null
}

const nobody: Votes = { for: 0, against: 0, abstain: 0 }

/** How the assessments of these initiatives ended in their present round; those not concluded are left out. */
export async function listProposed(db: ReadDb, initiativeIds: readonly string[]): Promise<readonly Proposed[]> {
  if (initiativeIds.length === 0) return []
  const { rows } = await sql<ProposedRow>`
    select result.initiative_id, result.total, result.most, result.level_by_points, item.state, item.level as council_level,
      cast_votes.votes, coalesce(criteria.content -> 'thresholds', '[]') as thresholds
    from assessment_result as result
      join initiative on initiative.agency_id = result.agency_id and initiative.id = result.initiative_id
        and initiative.round = result.round
      left join council_case as item on item.agency_id = result.agency_id and item.initiative_id = result.initiative_id
        and item.round = result.round and item.state in ('passed', 'failed')
      left join lateral (select json_build_object('for', count(*) filter (where each.vote = 'for'),
          'against', count(*) filter (where each.vote = 'against'), 'abstain', count(*) filter (where each.vote = 'abstain')) as votes
        from jsonb_to_recordset(item.votes) as each (vote text)) as cast_votes on true
      left join lateral (select self.criteria_agency_id, self.criteria_id from self_assessment as self
        where self.agency_id = result.agency_id and self.initiative_id = result.initiative_id
        order by self.round desc limit 1) as judged on true
      left join criteria_set as criteria on criteria.agency_id = judged.criteria_agency_id
        and criteria.id = judged.criteria_id
    where result.initiative_id = any(${idList(initiativeIds)})
    order by result.initiative_id limit 5000`.execute(db)
  return rows.map(({ state, councilLevel, votes, ...row }) => {
    if (state === null) return { ...row, council: null, level: row.levelByPoints }
    const council = { passed: state === 'passed', level: councilLevel, ...(votes ?? nobody) }
    return { ...row, council, level: proposedLevel(row, { state, level: councilLevel }) }
  })
}
