import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { JudgedPair, Pair, PairVerdict } from '../rules/judging.ts'

/** Writes what was said of a pair; a later word replaces the earlier one. */
export async function saveVerdict(
  db: Db,
  judged: JudgedPair,
  by: { agencyId: number; id: string; personId: string | null; at: Date },
): Promise<void> {
  const { verdict, note } = judged
  const said = { verdict, note, judgedBy: by.personId, judgedAt: by.at }
  await db
    .insertInto('lookAlikeVerdict')
    .values({ ...judged, ...said, agencyId: by.agencyId, id: by.id })
    .onConflict((conflict) =>
      conflict.columns(['agencyId', 'initiativeId', 'otherAgencyId', 'otherId']).doUpdateSet(said),
    )
    .execute()
}

/** Throws RecordNotFound when the other one is not there, or may not be seen. */
export async function requireCard(db: ReadDb, { otherAgencyId, otherId }: Pair): Promise<void> {
  const card = await db
    .selectFrom('initiativeCard')
    .select('id')
    .where('agencyId', '=', otherAgencyId)
    .where('id', '=', otherId)
    .executeTakeFirst()
  if (!card) throw new RecordNotFound(`initiative card ${otherId}`)
}

/** What was said of a pair, by whom and when. */
export interface VerdictShown {
  readonly otherAgencyId: number
  readonly otherId: string
  readonly otherName: string | null
  readonly otherCode: string | null
  readonly otherAgencyName: string | null
  readonly verdict: PairVerdict
  readonly note: string
  readonly judgedAt: Date
  readonly judgedByName: string | null
}

const MOST_VERDICTS = 100

/** Everything said of this initiative and those like it, newest first. */
export function listVerdicts(db: ReadDb, initiativeId: string): Promise<VerdictShown[]> {
  return db
    .selectFrom('lookAlikeVerdict as said')
    .leftJoin('initiativeCard as other', (join) =>
      join.onRef('other.agencyId', '=', 'said.otherAgencyId').onRef('other.id', '=', 'said.otherId'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.agencyId', '=', 'said.agencyId').onRef('person.id', '=', 'said.judgedBy'),
    )
    .select([
      'said.otherAgencyId',
      'said.otherId',
      'other.name as otherName',
      'other.code as otherCode',
      'other.agencyName as otherAgencyName',
      'said.verdict',
      'said.note',
      'said.judgedAt',
      'person.name as judgedByName',
    ])
    .where('said.initiativeId', '=', initiativeId)
    .orderBy('said.judgedAt', 'desc')
    .orderBy('said.id')
    .limit(MOST_VERDICTS)
    .execute()
}
