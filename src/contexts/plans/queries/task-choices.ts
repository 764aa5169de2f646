import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { Option } from '../../../kernel/form.ts'
import { readers } from './readers.ts'

/** The tasks of a plan that others can be moved under, as the options of a form. */
export const taskChoices = defineQuery({
  name: 'plans.task-choices',
  words: { vi: 'Nhiệm vụ của kế hoạch để chọn', en: 'Tasks of a plan to choose from' },
  input: z.strictObject({ planId: z.uuid() }),
  may: readers,
  run: async (db, { planId }): Promise<readonly Option[]> => {
    const rows = await db
      .selectFrom('task')
      .select(['id', 'code', 'title'])
      .where('planId', '=', planId)
      .where('state', '=', 'open')
      .orderBy('position')
      .orderBy('id')
      .limit(5_000)
      .execute()
    return rows.map(({ id, code, title }) => {
      const label = `${code} ${title}`.slice(0, 120)
      return { value: id, label: { vi: label, en: label } }
    })
  },
})
