import type { DraftItem } from './provisions.ts'
import type { Deadline } from './reading.ts'

export function deadlinesOf(_draft: DraftItem): Deadline[] {
  return []
}
