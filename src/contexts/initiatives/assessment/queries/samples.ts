import { sql } from 'kysely'
import { z } from 'zod'
import { participants } from '../../../../commands/circles.ts'
import { sha256 } from '../../../../commands/canonical.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { idList } from '../../../../platform/database/lists.ts'
import type { OfficialDocument } from '../../../documents/browser.ts'
import { placeOf } from '../../rules/initiative.ts'
import { getInitiative } from '../../store/initiatives.ts'
import { seasonOptions, seasonsOpenFor } from '../../seasons/door.ts'
import { councilWords } from '../council-words.ts'
import type { Visit } from '../rules/papers.ts'
import { listDrawable } from '../store/samples.ts'
import { seesAssessment } from './assessment.ts'

export const SampleFilter = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type SampleFilter = z.infer<typeof SampleFilter>
export const SAMPLES_ON_PAGE = 50

export interface SampleListed {
  readonly id: string
  readonly seasonName: string
  readonly seed: string
  readonly size: number
  readonly population: number
  readonly drawnOn: PlainDate
}

/** Draws for checks, newest first. */
export const listSamples = defineQuery({
  name: 'initiatives.sample-draws',
  words: councilWords.catalogue.samples,
  input: SampleFilter,
  may: participants,
  run: async (db, { page }, { actor }) => {
    const { rows } = await sql<SampleListed & { total: number }>`
      select d.id, season.name as season_name, d.seed, d.size, jsonb_array_length(d.codes) as population, d.drawn_on,
        (count(*) over ())::int as total
      from sample_draw as d join season on season.agency_id = d.season_agency_id and season.id = d.season_id
      where d.agency_id = ${actor.agencyId}
      order by d.drawn_on desc, d.id desc limit ${SAMPLES_ON_PAGE} offset ${(page - 1) * SAMPLES_ON_PAGE}`.execute(db)
    return { rows: rows.map(({ total: _total, ...row }): SampleListed => row), total: rows[0]?.total ?? 0 }
  },
})

export interface SampleShown {
  readonly id: string
  readonly seasonName: string
  readonly seed: string
  readonly seedSource: string
  readonly size: number
  readonly drawnOn: PlainDate
  readonly codes: readonly string[]
  readonly drawn: readonly {
    readonly code: string
    readonly hash: string
    readonly name: string
    readonly unitName: string
  }[]
  readonly document: OfficialDocument
}

/** One draw with everything that is needed to draw it again. */
export const sampleShown = defineQuery({
  name: 'initiatives.sample-draw',
  words: councilWords.catalogue.seeSample,
  input: z.strictObject({ drawId: z.uuid() }),
  may: participants,
  run: async (db, { drawId }, { actor }): Promise<SampleShown> => {
    const row = await db
      .selectFrom('sampleDraw')
      .innerJoin('season', (join) =>
        join.onRef('season.agencyId', '=', 'sampleDraw.seasonAgencyId').onRef('season.id', '=', 'sampleDraw.seasonId'),
      )
      .selectAll('sampleDraw')
      .select('season.name as seasonName')
      .where('sampleDraw.id', '=', drawId)
      .executeTakeFirst()
    if (!row) throw new RecordNotFound(`draw ${drawId}`)
    const { id, seasonName, seed, seedSource, size, drawnOn, codes, drawn, document } = row
    const known = new Map((await listDrawable(db, row.seasonId, actor.agencyId)).map((each) => [each.code, each]))
    return {
      id,
      seasonName,
      seed,
      seedSource,
      size,
      drawnOn,
      codes,
      document,
      drawn: drawn.map((code) => ({
        code,
        hash: sha256(`${seed}:${code}`),
        name: known.get(code)?.name ?? '',
        unitName: known.get(code)?.unitName ?? '',
      })),
    }
  },
})

/** The seasons a draw can be made in. */
export const sampleDraft = defineQuery({
  name: 'initiatives.sample-draft',
  words: councilWords.catalogue.seeSampleDraft,
  input: z.strictObject({}),
  may: { office: 'agency', leader: 'agency' },
  run: async (db, _input, { actor, today }): Promise<readonly Option[]> =>
    seasonOptions(await seasonsOpenFor(db, actor.agencyId, today)),
})

export interface VisitShown extends Visit {
  readonly initiative: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly document: OfficialDocument
  readonly files: readonly { readonly id: string; readonly name: string; readonly mediaType: string }[]
  readonly place: string
  readonly standsWith: ReturnType<typeof placeOf>
}

/** The minutes of a visit with its photos. */
export const visitShown = defineQuery({
  name: 'initiatives.site-visit',
  words: councilWords.catalogue.seeVisit,
  input: z.strictObject({ visitId: z.uuid() }),
  may: seesAssessment,
  run: async (db, { visitId }): Promise<VisitShown> => {
    const row = await db.selectFrom('siteVisit').selectAll().where('id', '=', visitId).executeTakeFirst()
    if (!row) throw new RecordNotFound(`visit ${visitId}`)
    const initiative = await getInitiative(db, row.initiativeId)
    const ids = idList(row.fileIds)
    const { rows: files } = await sql<VisitShown['files'][number]>`
      select id, name, media_type from file where id = any(${ids}) order by id limit 50`.execute(db)
    const { visitedOn, place, present, findings, conclusion, document } = row
    const { id, code, name } = initiative
    return {
      visitedOn,
      place,
      present,
      findings,
      conclusion,
      document,
      files,
      initiative: { id, code, name },
      standsWith: placeOf(initiative),
    }
  },
  place: ({ standsWith }) => standsWith,
})
