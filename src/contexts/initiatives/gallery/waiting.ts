import { mayEver } from '../../../commands/permission.ts'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext } from '../../../web/site.ts'
import { listInitiatives } from './queries/list-initiatives.ts'
import { InitiativeFilter } from './rules/filter.ts'

/** How many initiatives wait for the viewer, for the page where everybody begins. */
export async function waitingInitiatives(
  context: SiteContext,
): Promise<readonly { readonly label: Words; readonly href: string; readonly count: number }[]> {
  if (!mayEver(listInitiatives.may, context.var.viewer.actor)) return []
  const { waitingCount } = await ask(context, listInitiatives, InitiativeFilter.parse({ tab: 'waiting' }))
  const label = { vi: 'Mô hình, điển hình chờ anh/chị', en: 'Initiatives that wait for you' }
  return [{ label, href: '/mo-hinh?tab=waiting', count: waitingCount }]
}
