import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { Option } from '../../../kernel/form.ts'
import { personOptions, unitOptions } from '../../organization/index.ts'

export interface Assignees {
  readonly units: readonly Option[]
  readonly people: readonly Option[]
}

/** The units and people that work can be given to today. */
export const assignees = defineQuery({
  name: 'plans.assignees',
  words: { vi: 'Đơn vị và người có thể giao việc', en: 'Units and people to give work to' },
  input: z.strictObject({}),
  may: { unit_head: 'agency', office: 'agency', leader: 'agency' },
  run: async (db, _input, { actor, today }): Promise<Assignees> => {
    const of = { agencyId: actor.agencyId, on: today }
    return { units: await unitOptions(db, of), people: await personOptions(db, of) }
  },
})
