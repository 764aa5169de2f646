import { sql } from 'kysely'
import { z } from 'zod'
import { participants } from '../../../../commands/circles.ts'
import { defineQuery } from '../../../../commands/query.ts'
import { RecordNotFound } from '../../../../commands/refusals.ts'
import type { Option } from '../../../../kernel/form.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../../platform/database/tables.ts'
import { ancestorIds, ancestorsOf } from '../../../organization/index.ts'
import type { Kind } from '../../rules/initiative.ts'
import { type CriteriaContent, criteriaIn, mostPoints } from '../rules/criteria.ts'
import type { CriteriaSet, CriteriaState } from '../rules/criteria-set.ts'
import { getCriteriaSet } from '../store/criteria-sets.ts'
import { words } from '../words.ts'

export const CriteriaFilter = z.object({
  state: z.enum(['', 'draft', 'published', 'retired']).catch('').default(''),
  kind: z.enum(['', 'model', 'exemplar']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type CriteriaFilter = z.infer<typeof CriteriaFilter>

export interface CriteriaListed {
  readonly agencyId: number
  readonly agencyName: string
  readonly id: string
  readonly name: string
  readonly versionNumber: number
  readonly kind: Kind | null
  readonly state: CriteriaState
  readonly sample: boolean
  readonly most: number
  readonly criteria: number
}

export const CRITERIA_ON_PAGE = 50

/** Sets of this agency in any state, and those in force of the agencies above. */
export const listCriteriaSets = defineQuery({
  name: 'initiatives.criteria-sets',
  words: words.catalogue.listTitle,
  input: CriteriaFilter,
  may: participants,
  run: async (db, filter, facts) => {
    const { rows } = await sql<Omit<CriteriaListed, 'most' | 'criteria'> & { content: CriteriaContent; total: number }>`
      select criteria.agency_id, agency.name as agency_name, criteria.id, criteria.name, criteria.version_number, criteria.kind, criteria.state,
        criteria.sample, criteria.content, (count(*) over ())::int as total
      from criteria_set as criteria join agency on agency.id = criteria.agency_id
      where (criteria.agency_id = ${facts.actor.agencyId}
          or (criteria.state = 'published' and criteria.agency_id = any(${await ancestorIds(db, facts.actor.agencyId, facts.today)})))
        and (${filter.state} = '' or criteria.state = ${filter.state})
        and (${filter.kind} = '' or criteria.kind is null or criteria.kind = ${filter.kind})
      order by criteria.agency_id <> ${facts.actor.agencyId}, criteria.state = 'retired', criteria.name, criteria.version_number desc, criteria.id
      limit ${CRITERIA_ON_PAGE} offset ${(filter.page - 1) * CRITERIA_ON_PAGE}`.execute(db)
    const listed = rows.map(({ total: _total, content, ...row }): CriteriaListed => ({
      ...row,
      most: mostPoints(content),
      criteria: criteriaIn(content).length,
    }))
    return { rows: listed, total: rows[0]?.total ?? 0 }
  },
})

export interface CriteriaShown {
  readonly set: CriteriaSet
  readonly agencyName: string
  readonly isOwn: boolean
  readonly seasons: readonly { readonly agencyId: number; readonly id: string; readonly name: string }[]
}

/** One set, of this agency or in force at one above, and the seasons that use it. */
export const criteriaSetShown = defineQuery({
  name: 'initiatives.criteria-set',
  words: words.catalogue.see,
  input: z.strictObject({
    agencyId: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    criteriaId: z.uuid(),
  }),
  may: participants,
  run: async (db, { agencyId, criteriaId }, { actor, today }): Promise<CriteriaShown> => {
    const isOwn = agencyId === actor.agencyId
    if (!isOwn && !(await ancestorsOf(db, actor.agencyId, today)).some(({ id }) => id === agencyId))
      throw new RecordNotFound(`criteria set ${criteriaId}`)
    const set = await getCriteriaSet(db, agencyId, criteriaId)
    const agency = await db.selectFrom('agency').select('name').where('id', '=', agencyId).executeTakeFirst()
    const seasons = await db
      .selectFrom('season')
      .select(['agencyId', 'id', 'name'])
      .where((where) => where.or([where('criteriaSetId', '=', criteriaId), where('exemplarSetId', '=', criteriaId)]))
      .where('agencyId', 'in', [agencyId, actor.agencyId])
      .orderBy('year', 'desc')
      .orderBy('id')
      .limit(50)
      .execute()
    return { set, agencyName: agency?.name ?? '', isOwn, seasons }
  },
})

/** Sets in force that a season may use, as the options of a form: own ones, then those of agencies above. */
export async function criteriaChoices(
  db: ReadDb,
  { agencyId, today }: { agencyId: number; today: PlainDate },
): Promise<readonly (Option & { readonly kind: Kind | null; readonly agencyId: number })[]> {
  const above = await ancestorsOf(db, agencyId, today)
  const rows = await db
    .selectFrom('criteriaSet')
    .innerJoin('agency', 'agency.id', 'criteriaSet.agencyId')
    .select([
      'criteriaSet.agencyId',
      'criteriaSet.id',
      'criteriaSet.name',
      'criteriaSet.versionNumber',
      'criteriaSet.kind',
    ])
    .select('agency.name as agencyName')
    .where('criteriaSet.state', '=', 'published')
    .where('criteriaSet.agencyId', 'in', [agencyId, ...above.map(({ id }) => id)])
    .orderBy(sql`criteria_set.agency_id <> ${agencyId}`)
    .orderBy('criteriaSet.name')
    .orderBy('criteriaSet.versionNumber', 'desc')
    .orderBy('criteriaSet.id')
    .limit(200)
    .execute()
  return rows.map(({ agencyId: of, id, name, versionNumber, kind, agencyName }) => {
    const owner = of === agencyId ? '' : `, ${agencyName}`
    const label = { vi: `${name} (bản ${versionNumber}${owner})`, en: `${name} (version ${versionNumber}${owner})` }
    return { value: id, label, kind, agencyId: of }
  })
}
