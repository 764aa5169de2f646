/** Ids in a text; the same pattern finds them in results. */
export const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** A text that came out of a row or an answer; empty when there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
