import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { SiteContext } from '../../../web/site.ts'
import { isTask } from '../rules/correction/acceptance.ts'
import type { Assignment, DraftItem } from '../rules/correction/draft.ts'
import { assignmentOf } from '../rules/correction/unit-proposals.ts'
import type { ReadingShown } from '../queries/reading-page.ts'

/** A rhythm as tasks have it, and the days between which it runs when it has none of its own. */
export type RhythmAsked = Pick<Assignment, 'rhythm' | 'startsOn' | 'endsOn' | 'dueDay' | 'dueMonth'>

/** When each of these rhythms is first due in a plan of these days; plans know that, documents do not. */
export type FirstDues = (
  context: SiteContext,
  days: { readonly startsOn: PlainDate; readonly endsOn: PlainDate | null },
  rhythms: readonly RhythmAsked[],
) => Promise<readonly (PlainDate | null)[]>

/** Tasks of one rhythm with the date that the first of their turns will have; null when there will be none. */
export interface RhythmShown {
  readonly rhythm: Assignment['rhythm']
  readonly dueOn: PlainDate | null
  readonly items: readonly DraftItem[]
}

/** So many rhythms are asked about at once; of a plan with more the first are told, and it opens all the same. */
export const mostRhythms = 2_000

/** The rhythms among the tasks of a reading, each once, with what would be due first. */
export async function rhythmsOf(
  reading: ReadingShown,
  dues: (rhythms: readonly RhythmAsked[]) => ReturnType<FirstDues>,
): Promise<readonly RhythmShown[]> {
  const repeating = reading.draft.items.filter(isTask).flatMap((item) => {
    const { rhythm, startsOn, endsOn, dueDay, dueMonth } = assignmentOf(item, reading)
    return rhythm === 'once' ? [] : [{ item, asked: { rhythm, startsOn, endsOn, dueDay, dueMonth } }]
  })
  const groups = [...Map.groupBy(repeating, ({ asked }) => JSON.stringify(asked)).values()]
  const asked = groups.flatMap(([first]) => first?.asked ?? []).slice(0, mostRhythms)
  if (asked.length === 0) return []
  const found = await dues(asked)
  return groups.slice(0, asked.length).map((own, index) => ({
    rhythm: asked[index]?.rhythm ?? 'once',
    dueOn: found[index] ?? null,
    items: own.map(({ item }) => item),
  }))
}
