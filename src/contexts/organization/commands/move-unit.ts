import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, choice } from '../../../commands/fields.ts'
import { wordsFor } from '../rules/refusals.ts'
import { moveUnit as decideOrder } from '../rules/units.ts'
import { listUnitsForUpdate, saveOrder } from '../store/units.ts'
import { administrators } from './fields.ts'

/** Moves a unit one place up or down in all lists. */
export const moveUnit = defineCommand({
  name: 'organization.move-unit',
  words: { vi: 'Đổi thứ tự', en: 'Change the order' },
  input: z.strictObject({
    unitId: carried(),
    direction: choice({
      label: { vi: 'Chuyển', en: 'Move' },
      options: { up: { vi: 'Lên', en: 'Up' }, down: { vi: 'Xuống', en: 'Down' } },
    }),
  }),
  may: administrators,
  refusals: wordsFor('unit-closed'),
  load: (db, _input, facts) => listUnitsForUpdate(db, facts.actor.agencyId),
  decide: (units, input, facts) => decideOrder(units, input, facts.today),
  save: (db, order, facts) => saveOrder(db, facts.actor.agencyId, order),
  subject: ({ unitId }) => ({ kind: 'unit', id: unitId }),
})
