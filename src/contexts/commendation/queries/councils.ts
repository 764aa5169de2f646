import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, personIdOf } from '../../../commands/actor.ts'
import { participantsAndOnlookers } from '../../../commands/circles.ts'
import { mayAt, mayEver } from '../../../commands/permission.ts'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { OfficialDocument } from '../../documents/browser.ts'
import { type Session } from '../rules/council.ts'
import { type Interest, type InterestKind, interestsIn } from '../rules/interest.ts'
import { minutesWithoutWhy } from '../rules/papers.ts'
import type { Votes } from '../rules/proposal.ts'
import { type ProposalState, whoMay } from '../rules/states.ts'
import { listConcerned } from '../store/interests.ts'
import { words } from '../words.ts'

export interface CouncilListed {
  readonly id: string
  readonly code: string
  readonly heldOn: PlainDate
  readonly state: Session['state']
  readonly proposalCount: number
  readonly passedCount: number
}

export const COUNCILS_ON_PAGE = 50

/** Meetings of the council, newest first. */
export const councils = defineQuery({
  name: 'commendation.councils',
  words: words.catalogue.councils,
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) }),
  may: participantsAndOnlookers,
  run: async (db, { page }) => {
    const offset = (page - 1) * COUNCILS_ON_PAGE
    const { rows } = await sql<CouncilListed & { total: number }>`
      select session.id, session.code, session.held_on, session.state, count(proposal.id)::int as proposal_count,
        count(proposal.id) filter (where proposal.state in ('passed', 'granted', 'revoked', 'declined'))::int as passed_count,
        (count(*) over ())::int as total
      from commendation_session session
        left join commendation_proposal proposal on proposal.agency_id = session.agency_id and proposal.session_id = session.id
      group by session.agency_id, session.id
      order by session.held_on desc, session.id desc limit ${COUNCILS_ON_PAGE} offset ${offset}`.execute(db)
    return { rows: rows.map(({ total: _total, ...row }): CouncilListed => row), total: rows[0]?.total ?? 0 }
  },
})

export interface CouncilProposal {
  readonly id: string
  readonly code: string
  readonly holderName: string
  readonly formName: string
  readonly achievement: string
  readonly state: ProposalState
  readonly votes: Votes | null
}

/** That somebody does not vote on a proposal; why is null for readers who are neither members nor hold meetings. */
export interface Tied extends Pick<Interest, 'proposalId' | 'personId'> {
  readonly why: InterestKind | null
}

export interface CouncilShown extends Session {
  readonly document: OfficialDocument | null
  readonly members: readonly { readonly id: string; readonly name: string; readonly jobTitle: string }[]
  readonly agenda: readonly CouncilProposal[]
  /** Who does not vote on what: as the record and declarations have it now, or as it was counted by. */
  readonly tied: readonly Tied[]
  /** Whose declarations the reader may put down. */
  readonly declares: 'nobody' | 'own' | 'all'
}

/** A meeting: its members, what it votes on, how it voted. */
export const councilPage = defineQuery({
  name: 'commendation.council',
  words: words.catalogue.council,
  input: z.strictObject({ sessionId: z.uuid() }),
  may: participantsAndOnlookers,
  run: async (db, { sessionId }, { actor }): Promise<CouncilShown> => {
    const council = await getCouncil(db, sessionId)
    const tied = council.state === 'open' ? await tiedNow(db, council) : council.interests
    const declares = council.state === 'open' ? declaresIn(actor, isMember(council, actor)) : 'nobody'
    if (seesWhy(council, actor))
      return { ...council, tied: tied.map((each) => ({ ...tieIn(each), why: each.why })), declares }
    return { ...council, interests: [], tied: tied.map((each) => ({ ...tieIn(each), why: null })), declares }
  },
})

async function tiedNow(db: ReadDb, council: Council): Promise<readonly Interest[]> {
  return interestsIn(council.memberIds, await listConcerned(db, council), council.interests)
}

function tieIn({ proposalId, personId }: Interest) {
  return { proposalId, personId }
}

function isMember({ memberIds }: Pick<Session, 'memberIds'>, actor: Actor): boolean {
  const ownId = personIdOf(actor)
  return ownId !== null && memberIds.includes(ownId)
}

/** What ties a member, such as a relative, is for the members and those who hold meetings. */
function seesWhy(council: Pick<Session, 'memberIds'>, actor: Actor): boolean {
  return isMember(council, actor) || mayAt(whoMay['hold-council'], actor, undefined)
}

function declaresIn(actor: Actor, isSeated: boolean): CouncilShown['declares'] {
  if (mayAt(whoMay['declare-interest'], actor, undefined)) return 'all'
  return isSeated && mayEver(whoMay['declare-interest'], actor) ? 'own' : 'nobody'
}

/** The minutes of a closed meeting; why somebody did not vote is left out for those it is not for. */
export const councilMinutes = defineQuery({
  name: 'commendation.minutes',
  words: words.catalogue.seeMinutes,
  input: z.strictObject({ sessionId: z.uuid() }),
  may: participantsAndOnlookers,
  run: async (db, { sessionId }, { actor }): Promise<{ id: string; code: string; document: OfficialDocument }> => {
    const council = await getCouncil(db, sessionId)
    const { id, code, document } = council
    if (document === null) throw new RecordNotFound(`minutes ${sessionId}`)
    return { id, code, document: seesWhy(council, actor) ? document : minutesWithoutWhy(document) }
  },
})

export interface DecisionListed {
  readonly id: string
  readonly number: string
  readonly decidedOn: PlainDate
  readonly count: number
  readonly rewardSum: number
}

/** Decisions, newest first. */
export const decisions = defineQuery({
  name: 'commendation.decisions',
  words: words.catalogue.decisions,
  input: z.strictObject({}),
  may: participantsAndOnlookers,
  run: async (db): Promise<readonly DecisionListed[]> => {
    const { rows } = await sql<DecisionListed>`
      select decision.id, decision.serial || '/' || decision.symbol as number, decision.decided_on, count(proposal.id)::int as count,
        coalesce(sum(proposal.reward_vnd), 0)::float8 as reward_sum
      from commendation_decision decision
        left join commendation_proposal proposal on proposal.agency_id = decision.agency_id and proposal.decision_id = decision.id
      group by decision.agency_id, decision.id
      order by decision.decided_on desc, decision.id desc limit 500`.execute(db)
    return rows
  },
})

/** A decision as it was issued. */
export const decisionPaperOf = defineQuery({
  name: 'commendation.decision',
  words: words.catalogue.decision,
  input: z.strictObject({ decisionId: z.uuid() }),
  may: participantsAndOnlookers,
  run: async (db, { decisionId }): Promise<{ id: string; document: OfficialDocument }> => {
    const row = await db
      .selectFrom('commendationDecision')
      .select(['id', 'document'])
      .where('id', '=', decisionId)
      .executeTakeFirst()
    if (!row) throw new RecordNotFound(`decision ${decisionId}`)
    return row
  },
})

type Council = Omit<CouncilShown, 'tied' | 'declares'>

/** A meeting with its people and agenda. Throws RecordNotFound. */
export async function getCouncil(db: ReadDb, sessionId: string): Promise<Council> {
  const { rows } = await sql<Council>`
    select session.id, session.code, session.held_on, session.place, session.state, session.chair_id, session.secretary_id,
      to_json(session.member_ids) as member_ids, to_json(session.present_ids) as present_ids, session.quorum_percent,
      session.pass_percent, session.minutes, session.interests, session.drop_reason, session.document, session.version,
      coalesce((select json_agg(json_build_object('id', person.id, 'name', person.name, 'jobTitle', person.job_title)
          order by array_position(session.member_ids, person.id))
        from person where person.agency_id = session.agency_id and person.id = any(session.member_ids)), '[]') as members,
      coalesce((select json_agg(json_build_object('id', proposal.id, 'code', proposal.code, 'holderName', proposal.holder_name,
          'formName', proposal.form ->> 'name', 'achievement', proposal.achievement, 'state', proposal.state,
          'votes', case when proposal.votes_for is null then null else json_build_object('for', proposal.votes_for,
            'against', proposal.votes_against, 'abstained', proposal.votes_abstained) end) order by proposal.code, proposal.id)
        from commendation_proposal proposal
        where proposal.agency_id = session.agency_id and proposal.session_id = session.id), '[]') as agenda
    from commendation_session session where session.id = ${sessionId}::uuid limit 1`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RecordNotFound(`session ${sessionId}`)
  return row
}
