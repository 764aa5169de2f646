/** The registration that an adoption begins with. */
import {
  contentNames,
  type ContentName,
  type Holder,
  type Initiative,
  type Kind,
  notYet,
} from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'

export interface CopyOf {
  readonly agencyId: number
  readonly id: string
  readonly name: string
  readonly gist: string
  readonly kind: Kind
  readonly holder: Holder
  readonly field: string
  /** All its texts, when it is one's own agency's. */
  readonly own: Initiative | undefined
  /** Of its how-to sheet; empty when none can be read. */
  readonly steps: string
}

export interface CopyFacts {
  readonly newId: string
  readonly season: Season
  readonly unitId: string
  readonly personId: string
  readonly createdBy: string | null
  readonly place: string
}

/** A draft with a new identity that names what it was copied from. Place and dates are those of the new one. */
export function draftOfCopy(origin: CopyOf, { newId, season, place, ...people }: CopyFacts): Initiative {
  const [lowest] = season.levels
  const knowsField = season.fields.some(({ id }) => id === origin.field)
  return {
    ...textsOf(origin),
    ...nothingYet,
    ...people,
    id: newId,
    identityId: newId,
    seasonAgencyId: season.agencyId,
    seasonId: season.id,
    year: season.year,
    kind: origin.kind,
    holder: origin.holder,
    setting: origin.own?.setting ?? 'residential',
    field: knowsField ? origin.field : (season.fields[0]?.id ?? origin.field),
    level: lowest?.id ?? 'base',
    name: origin.name,
    place,
    originAgencyId: origin.agencyId,
    originId: origin.id,
  }
}

function textsOf({ own, gist, steps }: CopyOf): Readonly<Record<ContentName, string>> {
  if (own !== undefined) return own
  const empty = Object.fromEntries(contentNames.map((name) => [name, ''])) as Record<ContentName, string>
  return { ...empty, content: steps === '' ? gist : steps }
}

const nothingYet = {
  ...notYet,
  holderName: '',
  legalBasis: '',
  documentId: null,
  planId: null,
  startsOn: null,
  endsOn: null,
  continuesId: null,
} as const
