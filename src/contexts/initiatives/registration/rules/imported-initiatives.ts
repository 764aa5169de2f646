import type { Initiative } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import type { ImportAs, ImportedRow } from './import-rows.ts'
import { codeOf } from './registration.ts'
import { type Review, type ReviewFacts, reviewOf } from './review.ts'

export interface Entering {
  readonly season: Season
  readonly as: ImportAs
  /** The number of the first code. */
  readonly first: number
  /** Who brings the list, and is in charge where the row names nobody. */
  readonly personId: string
  readonly facts: ReviewFacts
}

export interface Entered {
  readonly initiatives: readonly Initiative[]
  /** That they were registered; none for drafts. */
  readonly reviews: readonly Review[]
}

/** The initiatives of a list without faults, in its order; registered ones with codes in a row. */
export function enteredFrom(rows: readonly ImportedRow[], entering: Entering): Entered {
  const initiatives = rows.map((row, index) => initiativeFrom(row, index, entering))
  if (entering.as === 'draft') return { initiatives, reviews: [] }
  const { facts } = entering
  const reviews = initiatives.map((initiative) =>
    reviewOf({ ...initiative, state: 'draft' }, 'register', { said: {}, facts }),
  )
  return { initiatives, reviews }
}

function initiativeFrom(row: ImportedRow, index: number, { season, as, first, personId, facts }: Entering): Initiative {
  const { line: _line, ...written } = row
  const id = facts.newId()
  const isRegistered = as === 'registered'
  return {
    ...written,
    id,
    identityId: id,
    seasonAgencyId: season.agencyId,
    seasonId: season.id,
    year: season.year,
    code: isRegistered ? codeOf(season, first + index) : null,
    personId: row.personId ?? personId,
    createdBy: personId,
    formerHolderIds: [],
    documentId: null,
    planId: null,
    continuesId: null,
    originAgencyId: null,
    originId: null,
    state: as,
    stateReason: '',
    round: 1,
    registeredOn: isRegistered ? facts.today : null,
    ...untouched,
  }
}

const untouched = {
  approvedOn: null,
  startedOn: null,
  selfAssessedOn: null,
  assessedOn: null,
  decidedOn: null,
  endedOn: null,
  recognisedLevel: null,
  recognisedUntil: null,
  version: 1,
} as const
