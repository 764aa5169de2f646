/** An agency as it stands on top of its papers. */
export interface AgencyHead {
  readonly name: string
  readonly superiorName: string
  readonly symbol: string
  readonly place: string
  readonly style: 'state' | 'party'
}

/** Somebody who may sign papers of the agency: a leader, or by order of the head somebody of the Office. */
export interface Signer {
  readonly personId: string
  readonly name: string
  readonly jobTitle: string
  readonly isLeader: boolean
}
