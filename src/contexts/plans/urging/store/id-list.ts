import { type RawBuilder, sql } from 'kysely'

/** Ids as one parameter of type uuid[]: sent as text, because the two engines take lists differently. */
export function idList(ids: readonly string[]): RawBuilder<string[]> {
  return sql<string[]>`${`{${ids.join(',')}}`}::text::uuid[]`
}
