import { expect, it } from 'vitest'
import { draftFromReading } from '../rules/correction/draft-from-reading.ts'
import { assignmentOf } from '../rules/correction/unit-proposals.ts'
import { readDocument } from '../rules/reading/read-document.ts'
import type { ReadingShown } from '../queries/reading-page.ts'
import { mostRhythms, type RhythmAsked, rhythmsOf } from './first-dues.ts'

const directory = { units: [], people: [] }

function draftOf(tasks: readonly string[]) {
  const body = tasks.map((task, index) => `${index + 1}. ${task}`).join('\n')
  const verdict = readDocument(`KẾ HOẠCH\nDân vận khéo năm 2026\n\nII. NHIỆM VỤ\n${body}`)
  if (!verdict.ok) throw new Error(verdict.reason)
  return draftFromReading(verdict.outcome)
}

it('asks about no more rhythms than are answered, and tells the first of them', async () => {
  const draft = draftOf(['Định kỳ hằng tháng báo cáo kết quả.'])
  const [item] = draft.items
  if (item === undefined) throw new Error('expected a task')
  const items = Array.from({ length: mostRhythms + 5 }, (_, index) => ({
    ...item,
    id: `i${index}`,
    assignment: { ...assignmentOf(item, directory), startsOn: null, dueDay: index },
  }))
  const reading = { ...directory, pageLengths: [], draft: { ...draft, items } } as unknown as ReadingShown
  const asked: number[] = []
  const shown = await rhythmsOf(reading, async (rhythms: readonly RhythmAsked[]) => {
    asked.push(rhythms.length)
    return rhythms.map(() => null)
  })
  expect(asked).toEqual([mostRhythms])
  expect(shown).toHaveLength(mostRhythms)
})

it.each([
  ['Báo cáo kết quả trước ngày 25 hằng tháng.', 'monthly', 25],
  ['Báo cáo kết quả trước ngày 20 tháng cuối quý.', 'quarterly', 20],
  ['Báo cáo kết quả trước ngày 15/12 hằng năm.', 'yearly', 15],
  ['Báo cáo kết quả trước ngày 45 hằng tháng.', 'monthly', null],
  ['Báo cáo kết quả trước ngày 10 và 25 hằng tháng.', 'monthly', null],
  ['Định kỳ hằng tháng báo cáo kết quả.', 'monthly', null],
])('reads the day of what repeats: %s', (task, rhythm, dueDay) => {
  const [item] = draftOf([task]).items
  if (item === undefined) throw new Error('expected a task')
  expect(assignmentOf(item, directory)).toMatchObject({ rhythm, dueDay })
})

it.each([
  ['Báo cáo kết quả trước ngày 15/11 hằng năm.', 15, 11],
  ['Báo cáo kết quả trước ngày 25/12 hàng năm.', 25, 12],
  ['Hằng năm báo cáo kết quả.', null, null],
])('reads the month of what comes round every year: %s', (task, dueDay, dueMonth) => {
  const [item] = draftOf([task]).items
  if (item === undefined) throw new Error('expected a task')
  expect(assignmentOf(item, directory)).toMatchObject({ rhythm: 'yearly', dueDay, dueMonth })
})
