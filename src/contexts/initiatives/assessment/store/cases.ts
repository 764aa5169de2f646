import type { Selectable } from 'kysely'
import type { Facts } from '../../../../commands/command.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import { getCriteriaSet } from '../../criteria/door.ts'
import type { CriteriaSet } from '../../criteria/rules/criteria-set.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import { getInitiativeForUpdate, saveInitiative } from '../../store/initiatives.ts'
import { getSeason } from '../../store/seasons.ts'
import { criteriaOf, type SelfAssessment, type SelfFile } from '../rules/self.ts'
import type { SelfAssessmentTable } from '../tables.ts'

/** An initiative under assessment with its season, criteria and own scores; the initiative is locked. */
export async function loadSelfFile(db: Db, initiativeId: string): Promise<SelfFile> {
  const initiative = await getInitiativeForUpdate(db, initiativeId)
  return { initiative, ...(await loadSelf(db, initiative)) }
}

export interface SelfLoaded {
  readonly season: Season
  readonly set: CriteriaSet | undefined
  readonly self: SelfAssessment | undefined
}

/** The same for reading. What was begun by a set of criteria goes on by it. */
async function loadSelf(db: ReadDb, initiative: Initiative): Promise<SelfLoaded> {
  const season = await getSeason(db, initiative.seasonAgencyId, initiative.seasonId)
  const self = await findSelf(db, initiative.id)
  const of =
    self === undefined ? criteriaOf(season, initiative) : { agencyId: self.criteriaAgencyId, id: self.criteriaId }
  return { season, self, set: of === null ? undefined : await getCriteriaSet(db, of.agencyId, of.id) }
}

/** The latest own scores of an initiative. */
async function findSelf(db: ReadDb, initiativeId: string): Promise<SelfAssessment | undefined> {
  const row = await db
    .selectFrom('selfAssessment')
    .selectAll()
    .where('initiativeId', '=', initiativeId)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toSelf(row)
}

function toSelf({ agencyId: _agency, ...self }: Selectable<SelfAssessmentTable>): SelfAssessment {
  return self
}

/** Writes own scores; the version goes up by one. */
export async function saveSelf(
  db: Db,
  { scores, vetoes, version, ...self }: SelfAssessment,
  facts: Facts,
): Promise<void> {
  const columns = {
    ...self,
    scores: JSON.stringify(scores),
    vetoes: JSON.stringify(vetoes),
    version: version + 1,
  }
  await db
    .insertInto('selfAssessment')
    .values({ ...columns, agencyId: facts.actor.agencyId })
    .onConflict((conflict) => conflict.columns(['agencyId', 'id']).doUpdateSet(columns))
    .execute()
}

/** Writes own scores together with the initiative that they move. */
export async function saveSelfAndInitiative(
  db: Db,
  { self, initiative }: { self: SelfAssessment; initiative: Initiative },
  facts: Facts,
): Promise<void> {
  await saveSelf(db, self, facts)
  await saveInitiative(db, facts.actor.agencyId, initiative)
}
