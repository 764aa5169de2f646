/** A set of criteria as rows of a form, and back. */
import { idOfName } from '../../rules/named-ids.ts'
import { usualLevels } from '../../rules/season.ts'
import type { CriteriaContent, CriteriaGroup, EvidenceKind } from './criteria.ts'

export interface GroupRow {
  readonly key: string
  readonly name: string
}

export interface CriterionRow {
  readonly key: string
  /** Key of its group. */
  readonly group: string
  readonly text: string
  readonly most: number
  readonly evidence: EvidenceKind
  readonly guide: string
}

export interface CriteriaRows extends Omit<CriteriaContent, 'groups' | 'vetoes' | 'thresholds'> {
  readonly groups: readonly GroupRow[]
  readonly criteria: readonly CriterionRow[]
  readonly vetoes: readonly { readonly key: string; readonly text: string }[]
  readonly thresholds: readonly { readonly level: string; readonly least: number }[]
}

/** The content that rows describe; criteria of a group that is not there are left out. */
export function contentOfRows({ groups, criteria, vetoes, thresholds, ...rules }: CriteriaRows): CriteriaContent {
  return {
    ...rules,
    groups: groups.map(({ key, name }): CriteriaGroup => ({
      id: key,
      name,
      criteria: criteria
        .filter(({ group }) => group === key)
        .map(({ key: id, text, most, evidence, guide }) => ({ id, text, most, evidence, guide })),
    })),
    vetoes: vetoes.map(({ key, text }) => ({ id: key, text })),
    thresholds: thresholds.map(({ level, least }) => {
      const id = idOfName(level, usualLevels)
      const known = usualLevels.find((each) => each.id === id)
      return { level: id, vi: level, en: known?.en ?? level, least }
    }),
  }
}
