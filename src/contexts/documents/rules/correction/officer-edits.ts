import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Draft, DraftOfficer } from './draft.ts'
import type { EditOf, EditRefusal } from './edit.ts'

/** The name, office or part of a person in the text, as somebody set it right. */
export function setOfficer(
  draft: Draft,
  { officerId, name, title, role }: EditOf<'set-officer'>,
): Verdict<Draft, EditRefusal> {
  return changeOfficer(draft, officerId, { name, title, role, corrected: true })
}

/** The draft with one named person changed, wherever the provision stands now. */
export function changeOfficer(draft: Draft, id: string, change: Partial<DraftOfficer>): Verdict<Draft, EditRefusal> {
  if (!draft.items.some(({ officers }) => officers.some((officer) => officer.id === id)))
    return refuse('part-not-found')
  const items = draft.items.map((item) =>
    item.officers.some((officer) => officer.id === id)
      ? { ...item, officers: item.officers.map((each) => (each.id === id ? { ...each, ...change } : each)) }
      : item,
  )
  return accept({ ...draft, items })
}
