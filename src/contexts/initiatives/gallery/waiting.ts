import { mayEver } from '../../../commands/permission.ts'
import type { Words } from '../../../kernel/words.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext } from '../../../web/site.ts'
import { type WaitingList, waitingLists } from '../registration/door.ts'
import { countWaiting } from './queries/list-initiatives.ts'
import { words } from './words.ts'

interface Waiting {
  readonly label: Words
  readonly href: string
  readonly count: number
}

/** How many initiatives wait for the viewer, and lists from below, for the page where everybody begins. */
export async function waitingInitiatives(context: SiteContext): Promise<readonly Waiting[]> {
  if (!mayEver(countWaiting.may, context.var.viewer.actor)) return []
  const waitingCount = await ask(context, countWaiting, {})
  const { waitForYou, listsWait } = words.catalogue
  const lists = await listsWaiting(context)
  return [
    { label: waitForYou, href: '/mo-hinh?tab=waiting', count: waitingCount },
    {
      label: listsWait,
      href: lists.length === 1 ? (lists[0]?.href ?? '') : '/mo-hinh?tab=waiting',
      count: lists.length,
    },
  ]
}

/** Lists to and from other agencies that wait, for those who answer and send them. */
export async function listsWaiting(context: SiteContext): Promise<readonly WaitingList[]> {
  return mayEver(waitingLists.may, context.var.viewer.actor) ? ask(context, waitingLists, {}) : []
}
