/**
 * Who does not vote on a proposal, because it is about them or theirs. Khéo holds to it for fairness, as it does where
 * initiatives are assessed; what the regulations of an agency's council say of it is to be confirmed there.
 */

/** What the record shows, then what somebody declares. */
export const interestKinds = ['holder', 'unit', 'proposer', 'author', 'relative', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]
export const declaredKinds = ['relative', 'other'] as const satisfies readonly InterestKind[]

export interface Interest {
  readonly proposalId: string
  readonly personId: string
  readonly why: InterestKind
}

/** Whom a proposal concerns. */
export interface Concerned {
  readonly id: string
  /** The person proposed; null for a collective or somebody outside. */
  readonly holderId: string | null
  /** Members who worked in the unit proposed, or in one above it, between the proposal and the meeting; leaders stand above all. */
  readonly insiderIds: readonly string[]
  readonly proposedBy: string | null
  /** Who wrote the initiative it rests on, and who is in charge of that. */
  readonly authorIds: readonly (string | null)[]
}

/** What ties a person to a proposal; undefined when nothing does. */
export function tieOf(concerned: Concerned, personId: string): InterestKind | undefined {
  if (concerned.holderId === personId) return 'holder'
  if (concerned.insiderIds.includes(personId)) return 'unit'
  if (concerned.proposedBy === personId) return 'proposer'
  return concerned.authorIds.includes(personId) ? 'author' : undefined
}

/** Everything that keeps members from voting: what the record shows goes before what was declared. */
export function interestsIn(
  memberIds: readonly string[],
  agenda: readonly Concerned[],
  declared: readonly Interest[],
): readonly Interest[] {
  return agenda.flatMap((concerned) =>
    memberIds.flatMap((personId): Interest[] => {
      const said = declared.find((each) => each.proposalId === concerned.id && each.personId === personId)
      const why = tieOf(concerned, personId) ?? said?.why
      return why === undefined ? [] : [{ proposalId: concerned.id, personId, why }]
    }),
  )
}

/** Those of these people who may vote on a proposal. */
export function votersOn(
  proposalId: string,
  personIds: readonly string[],
  interests: readonly Interest[],
): readonly string[] {
  const tied = new Set(interests.flatMap((each) => (each.proposalId === proposalId ? [each.personId] : [])))
  return personIds.filter((personId) => !tied.has(personId))
}

export interface Declaring {
  readonly personId: string
  readonly proposalIds: readonly string[]
  /** Null takes back what was declared. */
  readonly why: (typeof declaredKinds)[number] | null
}

/** What was declared, once somebody has declared more or taken it back. */
export function declaredAfter(
  declared: readonly Interest[],
  { personId, proposalIds, why }: Declaring,
): readonly Interest[] {
  const about = new Set(proposalIds)
  const others = declared.filter((each) => each.personId !== personId || !about.has(each.proposalId))
  if (why === null) return others
  return [...others, ...[...about].map((proposalId) => ({ proposalId, personId, why }))]
}
