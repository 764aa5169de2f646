import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { type AgencyFields, type FirstAdministrator, type Founding, foundingOf, type UnitTemplate } from './agency.ts'
import { type AgencyKept, placeRefusal, type PlaceRefusal, type Tree } from './tree.ts'

export interface AgencyWanted {
  /** Where it is to stand: an agency of the tree, or `{ newAt }`, one that stands earlier in the same list. */
  readonly parentId: number | { readonly newAt: number }
  readonly agency: AgencyFields
  readonly administrator: FirstAdministrator
  readonly validFrom: PlainDate
  readonly template: UnitTemplate
}

/** A new agency with its place in the tree and the invitation of its first administrator. */
export interface FoundingInTree extends Founding {
  readonly id: number
  readonly parentId: number | null
  readonly validFrom: PlainDate
  readonly linkId: string
}

/**
 * Founds agencies below one's own, one after the other, all or none. `ids` are free numbers, one for each. What an agency
 * begins with holds from today at the latest, so that its administrator can come at once.
 */
export function foundBelow(
  tree: Tree,
  wanted: readonly AgencyWanted[],
  { ids, today, newId }: { ids: readonly number[]; today: PlainDate; newId: () => string },
): Verdict<readonly FoundingInTree[], PlaceRefusal> {
  const grown: AgencyKept[] = [...tree.agencies]
  const foundings: FoundingInTree[] = []
  for (const [index, { agency, administrator, validFrom, template, parentId: place }] of wanted.entries()) {
    const parentId = typeof place === 'number' ? place : (ids[place.newAt] ?? 0)
    const refusal = placeRefusal({ ...tree, agencies: grown }, { id: null, name: agency.name, parentId }, today)
    const id = ids[index]
    if (refusal !== undefined || id === undefined) return refuse(refusal ?? 'superior-unknown')
    const on = validFrom < today ? validFrom : today
    const founding = foundingOf({ agency, administrator, template, on, newId })
    foundings.push({ ...founding, id, parentId, validFrom, linkId: newId() })
    const { name, shortName } = founding.agency
    grown.push({ id, parentId, name, shortName, validFrom, validTo: null, version: 1 })
  }
  return accept(foundings)
}
