import { sql } from 'kysely'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Db } from '../../../../platform/database/tables.ts'
import { getInitiativeForUpdate } from '../../store/initiatives.ts'
import { getSeason } from '../../store/seasons.ts'
import type { DiaryFile, EntryKind, Milestone } from '../rules/diary.ts'

const MOST_PLANNED = 200

/** The initiative, locked, with what its diary is measured by. Throws RecordNotFound. */
export async function getDiaryFileForUpdate(db: Db, initiativeId: string): Promise<DiaryFile> {
  const initiative = await getInitiativeForUpdate(db, initiativeId)
  const season = await getSeason(db, initiative.seasonAgencyId, initiative.seasonId)
  const outputs = await db
    .selectFrom('initiativeOutput')
    .select(['id', 'name', 'measure', 'target', 'reckoned', 'retired'])
    .where('initiativeId', '=', initiativeId)
    .orderBy('position')
    .orderBy('id')
    .limit(MOST_PLANNED)
    .execute()
  const { rows: milestones } = await sql<Milestone>`
    select milestone.id, milestone.name, milestone.due_on, milestone.retired,
      exists (select 1 from diary_entry where diary_entry.agency_id = milestone.agency_id
        and diary_entry.initiative_id = milestone.initiative_id and diary_entry.milestone_id = milestone.id
        and diary_entry.withdrawn_reason is null) as is_done
    from initiative_milestone as milestone where milestone.initiative_id = ${initiativeId}::uuid
    order by milestone.position, milestone.id limit ${MOST_PLANNED}`.execute(db)
  const { count } = await db
    .selectFrom('diaryEntry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('initiativeId', '=', initiativeId)
    .executeTakeFirstOrThrow()
  return { initiative, season, outputs, milestones, entryCount: count }
}

export interface EntryFile {
  readonly file: Pick<DiaryFile, 'initiative'>
  readonly entry: {
    readonly id: string
    readonly kind: EntryKind
    readonly personId: string
    readonly isWithdrawn: boolean
  }
}

/** An entry of a diary with its initiative, both locked. Throws RecordNotFound. */
export async function getEntryForUpdate(db: Db, entryId: string): Promise<EntryFile> {
  const row = await db
    .selectFrom('diaryEntry')
    .select(['id', 'initiativeId', 'kind', 'personId', 'withdrawnReason'])
    .where('id', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new RecordNotFound(`diary entry ${entryId}`)
  const { withdrawnReason, initiativeId, ...entry } = row
  return {
    file: { initiative: await getInitiativeForUpdate(db, initiativeId) },
    entry: { ...entry, isWithdrawn: withdrawnReason !== null },
  }
}
