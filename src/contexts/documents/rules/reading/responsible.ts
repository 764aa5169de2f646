import type { DraftItem } from './provisions.ts'
import type { ResponsibleUnit } from './reading.ts'

export function responsibleUnits(_draft: DraftItem, _above: readonly DraftItem[]): ResponsibleUnit[] {
  return []
}
