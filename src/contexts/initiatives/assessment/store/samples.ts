import { sql } from 'kysely'
import { personIdOf } from '../../../../commands/actor.ts'
import type { Facts } from '../../../../commands/command.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Db, ReadDb } from '../../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { getAgencyHead } from '../../../organization/index.ts'
import type { AgencyHead } from '../../../organization/browser.ts'
import type { Season } from '../../rules/season.ts'
import { toSeason } from '../../store/seasons.ts'

export interface Drawable {
  readonly code: string
  readonly name: string
  readonly unitName: string
}

export interface SampleFile {
  readonly season: Season
  readonly agency: AgencyHead
  readonly writer: string
  /** Initiatives of this agency in the season that are under way or done. */
  readonly population: readonly Drawable[]
}

const MOST_DRAWABLE = 20_000

/** What a draw rests on. Throws RecordNotFound. */
export async function loadSampleFile(db: Db, seasonId: string, { actor }: Facts): Promise<SampleFile> {
  const row = await db.selectFrom('season').selectAll().where('id', '=', seasonId).executeTakeFirst()
  if (!row) throw new RecordNotFound(`season ${seasonId}`)
  const person = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', personIdOf(actor) ?? '00000000-0000-0000-0000-000000000000')
    .executeTakeFirst()
  return {
    season: toSeason(row),
    agency: await getAgencyHead(db, actor.agencyId),
    writer: person?.name ?? '',
    population: await listDrawable(db, seasonId, actor.agencyId),
  }
}

export async function listDrawable(db: ReadDb, seasonId: string, agencyId: number): Promise<readonly Drawable[]> {
  const { rows } = await sql<Drawable>`
    select i.code, i.name, unit.name as unit_name from initiative as i
      join unit on unit.agency_id = i.agency_id and unit.id = i.unit_id
    where i.agency_id = ${agencyId} and i.season_id = ${seasonId}::uuid and i.code is not null
      and i.state in ('approved', 'running', 'self_assessed', 'assessed', 'recognised')
    order by i.code limit ${sql.lit(MOST_DRAWABLE)}`.execute(db)
  return rows
}

export interface NewSample {
  readonly id: string
  readonly seasonAgencyId: number
  readonly seasonId: string
  readonly seed: string
  readonly seedSource: string
  readonly size: number
  readonly codes: readonly string[]
  readonly drawn: readonly string[]
  readonly drawnOn: PlainDate
  readonly document: OfficialDocument
}

export async function insertSample(db: Db, sample: NewSample, { actor }: Facts): Promise<void> {
  const { codes, drawn, document, ...columns } = sample
  await db
    .insertInto('sampleDraw')
    .values({
      ...columns,
      agencyId: actor.agencyId,
      codes: JSON.stringify(codes),
      drawn: JSON.stringify(drawn),
      document: JSON.stringify(document),
      drawnBy: personIdOf(actor),
      version: 1,
    })
    .execute()
}
