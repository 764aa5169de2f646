import type { Selectable } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { CouncilCase } from '../rules/council.ts'
import type { Conclusion } from '../rules/conclusion.ts'
import type { AssessmentResultTable, CouncilCaseTable } from '../tables.ts'

/** How the assessments of an initiative ended, by round. */
export async function listConclusions(db: ReadDb, initiativeId: string): Promise<readonly Conclusion[]> {
  const rows = await db
    .selectFrom('assessmentResult')
    .selectAll()
    .where('initiativeId', '=', initiativeId)
    .orderBy('round')
    .limit(10)
    .execute()
  return rows.map(toConclusion)
}

function toConclusion({ agencyId: _agency, ...conclusion }: Selectable<AssessmentResultTable>): Conclusion {
  return conclusion
}

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
