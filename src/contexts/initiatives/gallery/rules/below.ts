/** What initiatives of agencies below are asked by: a filter, and the traits down and across. */
import { z } from 'zod'
import { InitiativeFilter } from './filter.ts'

/** What a table of agencies below can be made by. */
const belowTraits = ['agency', 'field', 'kind', 'holder', 'level', 'state', 'year'] as const
export type BelowTrait = (typeof belowTraits)[number]

export const BelowAsked = InitiativeFilter.pick({
  q: true,
  year: true,
  field: true,
  kind: true,
  holder: true,
  level: true,
  state: true,
  page: true,
}).extend({
  agency: z.coerce.number().int().min(1).max(2_147_483_647).or(z.literal('')).catch('').default(''),
  rows: z.enum(belowTraits).catch('agency').default('agency'),
  across: z.enum(belowTraits).catch('state').default('state'),
})
export type BelowAsked = z.infer<typeof BelowAsked>

/** The same page, narrowed to a row and a column of its table. */
export function belowHref(
  { page: _page, ...asked }: BelowAsked,
  narrowed: Partial<Record<BelowTrait, string>>,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, ...narrowed })) {
    if (value !== '') query.set(name, String(value))
  }
  return `/mo-hinh/cap-duoi?${query.toString()}#danh-sach`
}
