import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, rowVersion } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import { wordsFor } from '../rules/refusals.ts'
import { changeUnit } from '../rules/units.ts'
import { listUnitsForUpdate, saveUnit } from '../store/units.ts'
import { administrators, unitFields } from './fields.ts'

/** Renames a unit or puts it elsewhere in the tree. */
export const editUnit = defineCommand({
  name: 'organization.edit-unit',
  words: { vi: 'Lưu đơn vị', en: 'Save the unit' },
  input: z.strictObject({ unitId: carried(), version: rowVersion(), ...unitFields }),
  may: administrators,
  refusals: wordsFor('unit-name-taken', 'unit-unknown', 'unit-in-circle', 'unit-closed'),
  load: (db, _input, facts) => listUnitsForUpdate(db, facts.actor.agencyId),
  decide: (units, { unitId: id, version, name, shortName, kind, parentId }, facts) => {
    const change = { id, version, name, kind, parentId, shortName: shortName ?? '' }
    const verdict = changeUnit(units, change, facts.today)
    return verdict.ok ? accept({ id, fields: verdict.outcome }) : verdict
  },
  save: (db, { id, fields }, facts) => saveUnit(db, { agencyId: facts.actor.agencyId, id }, fields),
  subject: ({ unitId }) => ({ kind: 'unit', id: unitId }),
})
