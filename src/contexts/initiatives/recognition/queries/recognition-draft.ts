import { z } from 'zod'
import { defineQuery } from '../../../../commands/query.ts'
import type { Option } from '../../../../kernel/form.ts'
import { seasonOptions, seasonsOpenedFor } from '../../seasons/door.ts'
import { runningTheYear } from '../commands/permissions.ts'
import type { CandidateShown } from '../rules/recognition.ts'
import { listCandidates, outcomesOf } from '../store.ts'
import { words } from '../words.ts'

export interface RecognitionDraft {
  readonly seasons: readonly Option[]
  readonly levels: readonly Option[]
  readonly seasonId: string | null
  readonly level: string | null
  readonly candidates: readonly CandidateShown[]
}

/** What a new list can be made of: the seasons that were opened, the levels of the chosen one, and what is ready there. */
export const recognitionDraft = defineQuery({
  name: 'initiatives.recognition-draft',
  words: words.catalogue.propose,
  input: z.strictObject({ season: z.string().max(100).exactOptional(), level: z.string().max(40).exactOptional() }),
  may: runningTheYear,
  run: async (db, asked, { actor: { agencyId }, today }): Promise<RecognitionDraft> => {
    const seasons = await seasonsOpenedFor(db, agencyId, today)
    const season = seasons.find(({ id }) => id === asked.season) ?? seasons[0]
    if (season === undefined) return { seasons: [], levels: [], seasonId: null, level: null, candidates: [] }
    const level = season.levels.find(({ id }) => id === asked.level) ?? season.levels[0]
    const candidates =
      level === undefined ? [] : await listCandidates(db, { agencyId, seasonId: season.id, level: level.id, on: today })
    const free = candidates.filter(({ ready, listed }) => ready && !listed)
    const startsAs = await outcomesOf(db, free, { level: level?.id ?? '', levels: season.levels })
    return {
      seasons: seasonOptions(seasons),
      levels: season.levels.map(({ id, vi, en }) => ({ value: id, label: { vi, en } })),
      seasonId: season.id,
      level: level?.id ?? null,
      candidates: free.map((each) => ({ ...each, startsAs: startsAs(each.id) })),
    }
  },
})
