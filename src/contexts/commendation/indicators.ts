/** Commendations as figures for reports: each a row that leads to its proposal, its decision and its certificate. */
import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'

/** A commendation that was granted in a period and stands. */
export interface CommendationGranted {
  readonly id: string
  readonly code: string
  readonly holderName: string
  readonly formName: string
  readonly achievement: string
  readonly on: PlainDate
  readonly number: string
  readonly decisionId: string
  readonly rewardVnd: number | null
}

export interface GrantedAsked {
  readonly agencyId: number
  readonly from: PlainDate
  readonly to: PlainDate
  /** What was decided later does not count. */
  readonly asOf: PlainDate
}

/** More than any agency grants in a year. */
const MOST_GRANTED = 10_000

/** All granted in a period as one value, so that whoever reads more needs no statement beside. */
export function grantedJson({ agencyId, from, to, asOf }: GrantedAsked): RawBuilder<readonly CommendationGranted[]> {
  return sql<
    readonly CommendationGranted[]
  >`coalesce((select json_agg(json_build_object('id', granted.id, 'code', granted.code,
      'holderName', granted.holder_name, 'formName', granted.form ->> 'name', 'achievement', granted.achievement,
      'on', granted.decided_on, 'number', granted.number, 'decisionId', granted.decision_id, 'rewardVnd', granted.reward_vnd)
      order by granted.decided_on, granted.code, granted.id)
    from (select proposal.*, decision.serial || '/' || decision.symbol as number from commendation_proposal proposal
        join commendation_decision decision on decision.agency_id = proposal.agency_id and decision.id = proposal.decision_id
      where proposal.agency_id = ${agencyId} and proposal.state = 'granted'
        and proposal.decided_on between ${from}::date and least(${to}::date, ${asOf}::date)
      order by proposal.decided_on, proposal.code, proposal.id limit ${MOST_GRANTED}) as granted), '[]')`
}
