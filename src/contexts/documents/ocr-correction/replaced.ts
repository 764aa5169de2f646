/** Places of a text that are read as something else before its words are looked up. Pure. */
import type { ChangeKind } from './rules/edits.ts'

export interface Replaced {
  readonly start: number
  readonly end: number
  readonly after: string
  /** How it is listed; not at all when it only puts a letter together. */
  readonly kind: ChangeKind | undefined
  /** Also found in texts that were typed. */
  readonly typed?: boolean
}

/** What a pattern finds and `replace` has something to put for. */
export function found(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => Omit<Replaced, 'start' | 'end'> | undefined,
): Replaced[] {
  const all: Replaced[] = []
  for (const match of text.matchAll(pattern)) {
    const one = replace(match)
    if (one) all.push({ start: match.index, end: match.index + match[0].length, ...one })
  }
  return all
}
