import type { Selectable } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { CouncilCase } from '../rules/council.ts'
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
}

/** How the assessments of these initiatives ended in their present round; those not concluded are left out. */
export async function listProposed(db: ReadDb, initiativeIds: readonly string[]): Promise<readonly Proposed[]> {
  if (initiativeIds.length === 0) return []
  const rows = await db
    .selectFrom('assessmentResult as result')
    .innerJoin('initiative', (join) =>
      join
        .onRef('initiative.agencyId', '=', 'result.agencyId')
        .onRef('initiative.id', '=', 'result.initiativeId')
        .onRef('initiative.round', '=', 'result.round'),
    )
    .leftJoin('councilCase as item', (join) =>
      join
        .onRef('item.agencyId', '=', 'result.agencyId')
        .onRef('item.initiativeId', '=', 'result.initiativeId')
        .onRef('item.round', '=', 'result.round')
        .on('item.state', '<>', 'open'),
    )
    .select(['result.initiativeId', 'result.total', 'result.most', 'result.levelByPoints', 'item.state', 'item.level'])
    .where('result.initiativeId', 'in', initiativeIds)
    .orderBy('result.initiativeId')
    .limit(5_000)
    .execute()
  return rows.map(({ state, level, levelByPoints, ...row }) => {
    const decided = state === null ? undefined : { state, level }
    return { ...row, level: proposedLevel({ levelByPoints }, decided) }
  })
}
