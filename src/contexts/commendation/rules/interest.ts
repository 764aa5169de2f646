/**
 * Who does not vote on a proposal, because it is about them or theirs. Khéo holds to it for fairness, as it does where
 * initiatives are assessed; what the regulations of an agency's council say of it is to be confirmed there.
 */

/** What the record shows, then what somebody declares. */
export const interestKinds = ['holder', 'unit', 'proposer', 'editor', 'author', 'relative', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]
export const declaredKinds = ['relative', 'other'] as const satisfies readonly InterestKind[]

export interface Interest {
  readonly proposalId: string
  readonly personId: string
  readonly why: InterestKind
  /** Who put it down, where it was declared; null for the program. */
  readonly declaredBy?: string | null
}

/** Whom a proposal concerns. */
export interface Concerned {
  readonly id: string
  /** The person proposed; null for a collective or somebody outside. */
  readonly holderId: string | null
  /** Members who worked in the unit proposed, or in one above it, between the proposal and the meeting; leaders stand above all. */
  readonly insiderIds: readonly string[]
  readonly proposedBy: string | null
  /** Who rewrote the proposal. */
  readonly editedBy: readonly string[]
  /** Who wrote the initiative it rests on, and who is or was in charge of that. */
  readonly authorIds: readonly (string | null)[]
}

/** What ties a person to a proposal; undefined when nothing does. */
export function tieOf(concerned: Concerned, personId: string): InterestKind | undefined {
  if (concerned.holderId === personId) return 'holder'
  if (concerned.insiderIds.includes(personId)) return 'unit'
  if (concerned.proposedBy === personId) return 'proposer'
  if (concerned.editedBy.includes(personId)) return 'editor'
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
  interests: readonly Pick<Interest, 'proposalId' | 'personId'>[],
): readonly string[] {
  const tied = new Set(interests.flatMap((each) => (each.proposalId === proposalId ? [each.personId] : [])))
  return personIds.filter((personId) => !tied.has(personId))
}

export interface Declaring {
  readonly personId: string
  readonly proposalIds: readonly string[]
  /** Null takes back what was declared. */
  readonly why: (typeof declaredKinds)[number] | null
  /** Who puts it down or takes it back, and whether they hold the meeting. */
  readonly by: { readonly personId: string | null; readonly holdsMeeting: boolean }
}

/** Whether all of it is the declarer's to change: what somebody else put down is changed only by those who hold the meeting. */
export function mayDeclare(declared: readonly Interest[], { personId, proposalIds, by }: Declaring): boolean {
  if (by.holdsMeeting) return true
  return declared
    .filter((each) => each.personId === personId && proposalIds.includes(each.proposalId))
    .every(({ declaredBy }) => declaredBy === by.personId)
}

/** What was declared, once somebody has declared more or taken it back. */
export function declaredAfter(
  declared: readonly Interest[],
  { personId, proposalIds, why, by }: Declaring,
): readonly Interest[] {
  const about = new Set(proposalIds)
  const others = declared.filter((each) => each.personId !== personId || !about.has(each.proposalId))
  if (why === null) return others
  return [...others, ...[...about].map((proposalId) => ({ proposalId, personId, why, declaredBy: by.personId }))]
}
