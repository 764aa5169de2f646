import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { everybody } from '../../../commands/circles.ts'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { foldedNumber } from '../rules/reading/reference-grammar.ts'
import type { Standing } from '../tables.ts'
import { pageSize } from '../rules/paging.ts'

const documentSorts = ['issued', 'number', 'type', 'issuer', 'cited', 'added'] as const
export type DocumentSort = (typeof documentSorts)[number]

const year = z.coerce.number().int().min(1900).max(2200)
const nothing = z.literal('').transform(() => undefined)

/** The filter of the register as its address says it; an odd value counts as none. */
export const DocumentFilter = z.object({
  q: z.string().max(200).catch('').default(''),
  type: z.string().max(60).catch('').default(''),
  issuer: z.string().max(200).catch('').default(''),
  year: z.union([nothing, year]).optional().catch(undefined),
  standing: z.enum(['', 'unknown', 'in_force', 'amended', 'expired']).catch('').default(''),
  sort: z.enum(documentSorts).catch('issued').default('issued'),
  direction: z.enum(['asc', 'desc']).catch('desc').default('desc'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})
export type DocumentFilter = z.infer<typeof DocumentFilter>

export interface DocumentListed {
  readonly id: string
  readonly type: string
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: PlainDate | null
  readonly title: string | null
  readonly name: string | null
  readonly standing: Standing
  readonly own: boolean
  readonly hasFile: boolean
  /** How many documents cite it. */
  readonly citedBy: number
}

export interface DocumentList {
  readonly rows: readonly DocumentListed[]
  readonly total: number
  readonly types: readonly string[]
  readonly issuers: readonly string[]
  readonly years: readonly number[]
}

/** The register of documents: filtered, sorted, by pages, with what one can filter by. */
export const listDocuments = defineQuery({
  name: 'documents.list-documents',
  words: { vi: 'Sổ văn bản', en: 'Register of documents' },
  input: DocumentFilter,
  may: everybody,
  run: async (db, filter, { actor }): Promise<DocumentList> => {
    const found = filtered(db, actor.agencyId, filter)
    const rows = await rowsOf(found, filter, { limit: pageSize, offset: (filter.page - 1) * pageSize })
    const counted = await found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    return { rows, total: counted.total, ...(await choicesOf(db, actor.agencyId)) }
  },
})

/** A register longer than this is exported in parts, by filter. */
const mostExported = 50_000

/** The same list without pages, for the spreadsheet. */
export const exportDocuments = defineQuery({
  name: 'documents.export-documents',
  words: { vi: 'Xuất sổ văn bản', en: 'Export the register' },
  input: DocumentFilter,
  may: everybody,
  run: (db, filter, { actor }): Promise<DocumentListed[]> =>
    rowsOf(filtered(db, actor.agencyId, filter), filter, { limit: mostExported, offset: 0 }),
})

function filtered(db: ReadDb, agencyId: number, filter: DocumentFilter) {
  const words = foldVietnamese(filter.q)
    .split(' ')
    .filter((word) => word !== '')
  let query = db.selectFrom('document').where('agencyId', '=', agencyId)
  for (const word of words.slice(0, 10)) query = query.where(contains(word))
  if (filter.type !== '') query = query.where('type', '=', filter.type)
  if (filter.issuer !== '') query = query.where('issuer', '=', filter.issuer)
  if (filter.standing !== '') query = query.where('standing', '=', filter.standing)
  if (filter.year !== undefined) query = query.where(sql<SqlBool>`extract(year from issued_on) = ${filter.year}`)
  return query
}

/** `5584/kh-ưbnd` is found as well as `5584/KH-UBND`. */
export function contains(word: string) {
  const escaped = word.replace(/[\\%_]/g, '\\$&')
  const number = foldedNumber(word)
  if (!/\d/.test(word) || number === '') return sql<SqlBool>`search like ${`%${escaped}%`}`
  return sql<SqlBool>`(search like ${`%${escaped}%`} or number_key = ${number})`
}

type Found = ReturnType<typeof filtered>

async function rowsOf(
  found: Found,
  { sort, direction }: DocumentFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<DocumentListed[]> {
  return found
    .select(['id', 'type', 'number', 'issuer', 'issuedOn', 'title', 'name', 'standing', 'own'])
    .select([
      sql<boolean>`file_id is not null`.as('hasFile'),
      sql<number>`(select count(distinct c.citing_id)::int from citation c
        where c.agency_id = document.agency_id and c.cited_id = document.id)`.as('citedBy'),
    ])
    .orderBy(sortColumns[sort], (order) => (direction === 'asc' ? order.asc() : order.desc()).nullsLast())
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

const sortColumns = {
  issued: sql`issued_on`,
  number: sql`number_key`,
  type: sql`type`,
  issuer: sql`issuer`,
  cited: sql`(select count(distinct c.citing_id) from citation c
    where c.agency_id = document.agency_id and c.cited_id = document.id)`,
  added: sql`added_at`,
}

/** The types, issuers and years that occur in the register. */
async function choicesOf(db: ReadDb, agencyId: number): Promise<Pick<DocumentList, 'types' | 'issuers' | 'years'>> {
  const kinds = sql<string>`case
    when grouping(type) = 0 then 'type' when grouping(issuer) = 0 then 'issuer' else 'year' end`
  const value = sql<string | null>`coalesce(type, issuer, extract(year from issued_on)::int::text)`
  const rows = await db
    .selectFrom('document')
    .select([kinds.as('kind'), value.as('value')])
    .where('agencyId', '=', agencyId)
    .groupBy(sql`grouping sets ((type), (issuer), (extract(year from issued_on)))`)
    .orderBy('value')
    .limit(mostChoices)
    .execute()
  const of = (kind: string) => rows.flatMap((row) => (row.kind === kind && row.value !== null ? [row.value] : []))
  return { types: of('type'), issuers: of('issuer'), years: of('year').map(Number).toReversed() }
}

const mostChoices = 1_000
