/** How the list of what can be adopted is filtered, by its address. */
import { z } from 'zod'

export const ADOPTABLE_ON_PAGE = 30

const text = z.string().max(200).catch('').default('')

export const AdoptableFilter = z.object({
  q: text,
  field: text,
  place: text,
  sort: z.enum(['decided', 'copies', 'name']).catch('copies').default('copies'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
})
export type AdoptableFilter = z.infer<typeof AdoptableFilter>
