import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { periodsOfYear, reportingYear, type ReportingPeriod } from '../../calendar/index.ts'
import { reading } from '../rules/permissions.ts'
import { words } from '../words.ts'
import { listPlans, type PlanListed } from './plans.ts'

export interface PeriodOffered {
  readonly period: ReportingPeriod
  /** `future` has not begun; `running` gives provisional figures; `outside` is not a time of the plan. */
  readonly stands: 'future' | 'running' | 'over' | 'outside'
  /** The newest report on it, if there is one. */
  readonly report: { readonly id: string; readonly state: 'draft' | 'submitted' } | null
}

export interface PeriodChoice {
  readonly plans: readonly PlanListed[]
  readonly plan: PlanListed | null
  readonly year: number
  readonly periods: readonly PeriodOffered[]
}

/** The periods of a reporting year of a plan, each with its days, its source and the report it has. */
export const choosePeriod = defineQuery({
  name: 'reports.periods',
  words: words.catalogue.periods,
  input: z.strictObject({
    planId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
    year: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number().int().min(2000).max(2098).optional(),
    ),
  }),
  may: reading,
  run: async (db, { planId, year: asked }, { today }): Promise<PeriodChoice> => {
    const year = asked ?? reportingYear(today)
    const plans = await listPlans(db)
    const plan = plans.find(({ id }) => id === planId) ?? plans[0] ?? null
    if (plan === null) return { plans, plan, year, periods: [] }
    const reports = await listReportsOfYear(db, plan.id, year)
    const periods = periodsOfYear(year).map((period) => ({
      period,
      stands: standsOf(period, plan, today),
      report: reports.get(`${period.kind} ${period.index}`) ?? null,
    }))
    return { plans, plan, year, periods }
  },
})

function standsOf({ from, to }: ReportingPeriod, plan: PlanListed, today: PlainDate): PeriodOffered['stands'] {
  if (plan.startsOn > to || (plan.endsOn !== null && plan.endsOn < from)) return 'outside'
  if (from > today) return 'future'
  return today > to ? 'over' : 'running'
}

type Reports = Map<string, { id: string; state: 'draft' | 'submitted' }>

/** Corrections come after what they correct, so the last of a period stays. */
async function listReportsOfYear(db: ReadDb, planId: string, year: number): Promise<Reports> {
  const rows = await db
    .selectFrom('report')
    .select(['id', 'kind', 'index', 'state'])
    .where('planId', '=', planId)
    .where('year', '=', year)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1_000)
    .execute()
  return new Map(rows.map(({ id, kind, index, state }) => [`${kind} ${index}`, { id, state }]))
}
