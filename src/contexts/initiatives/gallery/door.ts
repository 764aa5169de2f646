import type { AnyQuery } from '../../../commands/query.ts'
import { initiativePage } from './queries/initiative-page.ts'
import { initiativeFigures } from './queries/figures.ts'
import { countWaiting, exportInitiatives, listInitiatives } from './queries/list-initiatives.ts'
import { exportInitiativesBelow, initiativesBelow } from './queries/initiatives-below.ts'
import { recognisedCards } from './queries/recognised-cards.ts'
import { searchInitiatives } from './queries/search-initiatives.ts'

export const galleryQueries: readonly AnyQuery[] = [
  initiativePage,
  listInitiatives,
  exportInitiatives,
  countWaiting,
  recognisedCards,
  initiativeFigures,
  initiativesBelow,
  exportInitiativesBelow,
  searchInitiatives,
]

export { searchInitiatives } from './queries/search-initiatives.ts'
