import { defineCommand } from '../../../../commands/command.ts'
import { criteriaRefusals } from '../refusals.ts'
import { contentOfRows } from '../rules/criteria-rows.ts'
import { editCriteria } from '../rules/criteria-set.ts'
import { getOwnCriteriaSetForUpdate, saveCriteriaSet } from '../store/criteria-sets.ts'
import { words } from '../words.ts'
import { CriteriaInput, rowsOfInput } from './criteria-fields.ts'
import { runsSeasons } from './permissions.ts'

/** Writes a draft of a set anew: its groups, criteria, vetoes, thresholds and rules. */
export const editCriteriaSet = defineCommand({
  name: 'initiatives.edit-criteria-set',
  words: words.catalogue.edit,
  input: CriteriaInput,
  may: runsSeasons,
  refusals: criteriaRefusals('criteria-published', 'criterion-named-twice'),
  load: (db, { criteriaId }, facts) => getOwnCriteriaSetForUpdate(db, criteriaId, facts),
  decide: (set, input, { newId }) => {
    const { version, name, kind, source } = input
    const content = contentOfRows(rowsOfInput(input, newId))
    return editCriteria(set, { version, name, kind, source: source ?? '', content })
  },
  save: (db, set) => saveCriteriaSet(db, set),
  subject: ({ criteriaId }) => ({ kind: 'criteria-set', id: criteriaId }),
})
