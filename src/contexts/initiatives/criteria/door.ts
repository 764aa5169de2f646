import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { editCriteriaSet } from './commands/edit-criteria-set.ts'
import { makeCriteriaSet } from './commands/make-criteria-set.ts'
import {
  copyCriteriaSet,
  dropCriteriaSet,
  publishCriteriaSet,
  retireCriteriaSet,
} from './commands/publish-criteria-set.ts'
import { criteriaSetShown, listCriteriaSets } from './queries/criteria-sets.ts'

export const criteriaCommands: readonly AnyCommand[] = [
  makeCriteriaSet,
  editCriteriaSet,
  publishCriteriaSet,
  retireCriteriaSet,
  dropCriteriaSet,
  copyCriteriaSet,
]
export const criteriaQueries: readonly AnyQuery[] = [listCriteriaSets, criteriaSetShown]

export { runsSeasons } from './commands/permissions.ts'
export { criteriaChoices } from './queries/criteria-sets.ts'
export type { CriteriaSet } from './rules/criteria-set.ts'
export { getCriteriaSet } from './store/criteria-sets.ts'
