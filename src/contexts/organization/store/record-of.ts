/** A record of an agency. */
export interface RecordOf {
  readonly agencyId: number
  readonly id: string
}
