import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { participantsAndOnlookers } from '../../../commands/circles.ts'
import { defineQuery } from '../../../commands/query.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import type { Holder } from '../../initiatives/browser.ts'
import { type ProposalState, proposalStates } from '../rules/states.ts'
import { words } from '../words.ts'

const sorts = ['when', 'holder', 'reward'] as const

/** The filter as its address says it; an odd value counts as none. */
export const RegisterFilter = z.object({
  q: z.string().max(200).catch('').default(''),
  state: z
    .enum(['', ...proposalStates])
    .catch('')
    .default(''),
  year: z.coerce.number().int().min(0).max(2200).catch(0).default(0),
  holder: z.enum(['', 'collective', 'individual']).catch('').default(''),
  sort: z.enum(sorts).catch('when').default('when'),
  direction: z.enum(['asc', 'desc']).catch('desc').default('desc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type RegisterFilter = z.infer<typeof RegisterFilter>

export interface RegisterRow {
  readonly id: string
  readonly code: string
  readonly year: number
  readonly holder: Holder
  readonly holderName: string
  readonly formName: string
  readonly achievement: string
  readonly state: ProposalState
  readonly proposedOn: PlainDate
  readonly decidedOn: PlainDate | null
  readonly number: string | null
  readonly rewardVnd: number | null
  readonly certificateCode: string | null
}

export interface Register {
  readonly rows: readonly RegisterRow[]
  readonly total: number
  /** Of all that the filter finds, granted ones. */
  readonly rewardSum: number
}

export const REGISTER_ON_PAGE = 50
const MOST_EXPORTED = 50_000

/** Proposals and commendations, newest first: the register when narrowed to those granted. */
export const register = defineQuery({
  name: 'commendation.register',
  words: words.catalogue.register,
  input: RegisterFilter,
  may: participantsAndOnlookers,
  run: (db, filter): Promise<Register> =>
    rowsOf(db, filter, { limit: REGISTER_ON_PAGE, offset: (filter.page - 1) * REGISTER_ON_PAGE }),
})

/** The same without pages, for the spreadsheet. */
export const exportRegister = defineQuery({
  name: 'commendation.export-register',
  words: words.catalogue.exportAll,
  input: RegisterFilter,
  may: participantsAndOnlookers,
  run: async (db, filter) => (await rowsOf(db, filter, { limit: MOST_EXPORTED, offset: 0 })).rows,
})

async function rowsOf(
  db: ReadDb,
  { q, state, year, holder, sort, direction }: RegisterFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Register> {
  const text = `%${foldVietnamese(q.trim()).replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<RegisterRow & { total: number; rewardSum: number }>`
    select proposal.id, proposal.code, proposal.year, proposal.holder, proposal.holder_name, proposal.form ->> 'name' as form_name,
      proposal.achievement, proposal.state, proposal.proposed_on, proposal.decided_on, proposal.reward_vnd,
      decision.serial || '/' || decision.symbol as number, certificate.code as certificate_code,
      (count(*) over ())::int as total,
      coalesce(sum(proposal.reward_vnd) filter (where proposal.state = 'granted') over (), 0)::float8 as reward_sum
    from commendation_proposal proposal
      left join commendation_decision decision on decision.agency_id = proposal.agency_id and decision.id = proposal.decision_id
      left join certificate on certificate.agency_id = proposal.agency_id and certificate.id = proposal.certificate_id
    where (${q.trim()} = '' or proposal.search like ${text}) and (${state} = '' or proposal.state = ${state})
      and (${year} = 0 or proposal.year = ${year}) and (${holder} = '' or proposal.holder = ${holder})
    order by ${orderOf(sort, direction)}, proposal.code desc, proposal.id limit ${limit} offset ${offset}`.execute(db)
  const [first] = rows
  return {
    rows: rows.map(({ total: _total, rewardSum: _sum, ...row }) => row),
    total: first?.total ?? 0,
    rewardSum: first?.rewardSum ?? 0,
  }
}

function orderOf(sort: RegisterFilter['sort'], direction: RegisterFilter['direction']): RawBuilder<unknown> {
  const columns = {
    when: sql`coalesce(proposal.decided_on, proposal.proposed_on)`,
    holder: sql`kheo_fold(proposal.holder_name)`,
    reward: sql`coalesce(proposal.reward_vnd, 0)`,
  }
  return direction === 'asc' ? sql`${columns[sort]} asc` : sql`${columns[sort]} desc`
}
