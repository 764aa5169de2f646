import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Kind } from '../../rules/initiative.ts'
import { type CriteriaContent, type PublishFault, publishFault } from './criteria.ts'

export type CriteriaState = 'draft' | 'published' | 'retired'

/** One version of a set; once published it stays as it is, and a new version is a copy. */
export interface CriteriaSet {
  readonly agencyId: number
  readonly id: string
  /** The same for all versions. */
  readonly setId: string
  readonly versionNumber: number
  readonly name: string
  /** For models, for exemplars; null for both. */
  readonly kind: Kind | null
  readonly state: CriteriaState
  readonly sample: boolean
  readonly source: string
  readonly content: CriteriaContent
  readonly version: number
}

export type EditCriteriaRefusal = 'record-changed' | 'criteria-published' | 'criterion-named-twice'

export interface CriteriaEdit extends Pick<CriteriaSet, 'name' | 'kind' | 'source' | 'content' | 'version'> {}

/** Writes a draft anew. */
export function editCriteria(set: CriteriaSet, edit: CriteriaEdit): Verdict<CriteriaSet, EditCriteriaRefusal> {
  if (set.state !== 'draft') return refuse('criteria-published')
  if (set.version !== edit.version) return refuse('record-changed')
  if (hasTwins(edit.content)) return refuse('criterion-named-twice')
  return accept({ ...set, ...edit })
}

function hasTwins({ groups, vetoes, thresholds }: CriteriaContent): boolean {
  const criteria = groups.flatMap((group) => group.criteria.map(({ id }) => id))
  const lists = [criteria, groups.map(({ id }) => id), vetoes.map(({ id }) => id), thresholds.map(({ level }) => level)]
  return lists.some((ids) => new Set(ids).size < ids.length)
}

export type PublishRefusal = 'record-changed' | 'criteria-published' | PublishFault

/** Puts a draft into force: from now on it stays as it is. */
export function publishCriteria(set: CriteriaSet, version: number): Verdict<CriteriaSet, PublishRefusal> {
  if (set.state !== 'draft') return refuse('criteria-published')
  if (set.version !== version) return refuse('record-changed')
  const fault = publishFault(set.content)
  return fault === undefined ? accept({ ...set, state: 'published' }) : refuse(fault)
}

/** Takes a published set out of the choices; seasons that use it keep it. */
export function retireCriteria(
  set: CriteriaSet,
  version: number,
): Verdict<CriteriaSet, 'record-changed' | 'criteria-not-published'> {
  if (set.state !== 'published') return refuse('criteria-not-published')
  return set.version === version ? accept({ ...set, state: 'retired' }) : refuse('record-changed')
}

export interface CopyOf {
  readonly agencyId: number
  readonly newId: () => string
  /** Of the set so far; the copy is one more. */
  readonly lastVersion: number
}

/** A new version of an agency's own set, or a set of its own after that of an agency above: a draft to go on with. */
export function copyCriteria(set: CriteriaSet, { agencyId, newId, lastVersion }: CopyOf): CriteriaSet {
  const id = newId()
  const isOwn = set.agencyId === agencyId
  return {
    ...set,
    agencyId,
    id,
    setId: isOwn ? set.setId : newId(),
    versionNumber: isOwn ? lastVersion + 1 : 1,
    state: 'draft',
    sample: false,
    version: 1,
  }
}
