import { z } from 'zod'
import { holders, kinds } from '../../rules/initiative.ts'
import { initiativeStates } from '../../rules/states.ts'

const tabs = ['waiting', 'mine', 'all', 'recognised'] as const
export type TabName = (typeof tabs)[number]

const sorts = ['due', 'code', 'name', 'unit', 'field', 'level', 'state', 'registered'] as const
export type SortName = (typeof sorts)[number]

const typed = z.string().trim().max(200).catch('').default('')
const id = z.uuid().or(z.literal('')).catch('').default('')
const orNothing = z.literal('').catch('').default('')

/** The filter as its address says it; an odd value counts as none. */
export const InitiativeFilter = z.object({
  tab: z.enum(tabs).catch('waiting').default('waiting'),
  q: typed,
  year: z.coerce.number().int().min(1900).max(2999).or(z.literal('')).catch('').default(''),
  season: id,
  field: typed,
  kind: z.enum(kinds).or(orNothing),
  holder: z.enum(holders).or(orNothing),
  level: typed,
  state: z.enum(initiativeStates).or(orNothing),
  /** Where it stands by then, whatever came after: what the figures count. */
  reached: z.enum(['registered', 'approved', 'carried-out', 'recognised']).or(orNothing),
  unit: id,
  sort: z.enum(sorts).catch('code').default('code'),
  direction: z.enum(['asc', 'desc']).catch('asc').default('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type InitiativeFilter = z.infer<typeof InitiativeFilter>

export const ROWS_ON_PAGE = 50
export const CARDS_ON_PAGE = 24
