import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { TaskState } from '../rules/states.ts'
import { readers } from './readers.ts'

export interface TaskHit {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly state: TaskState
}

const wordsMost = 10

/** Tasks whose code, title or wording hold all the words, typed with or without diacritics. */
export const searchTasks = defineQuery({
  name: 'plans.search-tasks',
  words: { vi: 'Tìm nhiệm vụ', en: 'Find tasks' },
  input: z.strictObject({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  may: readers,
  run: async (db, { q, limit }): Promise<TaskHit[]> => {
    const words = foldVietnamese(q).split(' ').filter(Boolean).slice(0, wordsMost)
    if (words.length === 0) return []
    let query = db.selectFrom('task').select(['id', 'code', 'title', 'state'])
    for (const word of words) query = query.where('search', 'like', `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`)
    return query.orderBy('code').orderBy('id').limit(limit).execute()
  },
})
