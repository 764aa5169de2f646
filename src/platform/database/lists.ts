import { type RawBuilder, sql } from 'kysely'

/** Ids as one parameter of type uuid[]: sent as text, because the two engines take lists differently. */
export function idList(ids: readonly string[]): RawBuilder<string[]> {
  return sql<string[]>`${`{${ids.join(',')}}`}::text::uuid[]`
}

/** Whole numbers, such as ids of agencies, as one parameter of type int[]. */
export function numberList(numbers: readonly number[]): RawBuilder<number[]> {
  return sql<number[]>`${`{${numbers.join(',')}}`}::text::int[]`
}

/** Ids from our own rows as one literal: unlike a parameter, the planner then knows how many they are and hashes them. */
export function idLiteral(ids: readonly string[]): RawBuilder<string[]> {
  return sql<string[]>`${sql.lit(`{${ids.join(',')}}`)}::uuid[]`
}
