import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { type Choices, findChoices } from '../../organization/index.ts'

/** The units and people that work can be given to today. */
export const assignees = defineQuery({
  name: 'plans.assignees',
  words: { vi: 'Đơn vị và người có thể giao việc', en: 'Units and people to give work to' },
  input: z.strictObject({}),
  may: { unit_head: 'agency', office: 'agency', leader: 'agency' },
  run: (db, _input, { actor, today }): Promise<Choices> => findChoices(db, { agencyId: actor.agencyId, on: today }),
})
