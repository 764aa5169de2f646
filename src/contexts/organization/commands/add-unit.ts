import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { accept } from '../../../kernel/verdict.ts'
import { wordsFor } from '../rules/refusals.ts'
import { addUnit as decideUnit } from '../rules/units.ts'
import { insertUnits, listUnitsForUpdate } from '../store/units.ts'
import { administrators, unitFields } from './fields.ts'

/** Adds a unit, from today on. */
export const addUnit = defineCommand({
  name: 'organization.add-unit',
  words: { vi: 'Thêm đơn vị', en: 'Add the unit' },
  input: z.strictObject(unitFields),
  may: administrators,
  refusals: wordsFor('unit-name-taken', 'unit-unknown', 'unit-in-circle'),
  load: (db, _input, facts) => listUnitsForUpdate(db, facts.actor.agencyId),
  decide: (units, { name, shortName, kind, parentId }, facts) => {
    const verdict = decideUnit(units, { name, kind, parentId, shortName: shortName ?? '' }, facts.today)
    return verdict.ok ? accept({ ...verdict.outcome, id: facts.newId() }) : verdict
  },
  save: (db, unit, facts) => insertUnits(db, [{ ...unit, agencyId: facts.actor.agencyId, validFrom: facts.today }]),
  subject: (_input, { id }) => ({ kind: 'unit', id }),
  answer: ({ id }) => ({ id }),
})
