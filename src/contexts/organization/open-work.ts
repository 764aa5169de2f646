import type { Words } from '../../kernel/words.ts'

/** Open work of one kind, for the form that asks for a successor. */
export interface OpenWork {
  readonly name: Words
  readonly count: number
}

export const sumOf = (work: readonly OpenWork[]): number => work.reduce((sum, { count }) => sum + count, 0)
