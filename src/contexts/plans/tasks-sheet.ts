import { formatDate } from '../../kernel/plain-date.ts'
import type { Language } from '../../kernel/words.ts'
import type { Sheet } from '../../web/sheet.ts'
import { standingWords, words } from './pages/words.ts'
import type { PlanPageResult, PlanTaskShown } from './queries/plan-page.ts'

/** The tasks of a plan as a spreadsheet, narrowed and sorted as on the page, in the reader's language. */
export function tasksSheet({ rows, plan }: PlanPageResult, language: Language): Sheet<PlanTaskShown> {
  const texts = words(language)
  return {
    name: plan.code,
    rows,
    columns: [
      { head: texts.task, width: 16, cell: ({ task }) => task.code },
      { head: texts.tasksCaption, width: 70, cell: ({ task }) => task.title },
      { head: texts.leadUnit, width: 30, cell: ({ task }) => task.leadUnitName },
      { head: texts.support, width: 36, cell: ({ task }) => task.supportNames.join(', ') },
      { head: texts.officer, width: 24, cell: ({ task }) => task.officerName },
      { head: texts.state, width: 18, cell: ({ standing }) => standingWords[standing][language] },
      { head: texts.nextDue, width: 14, cell: ({ nextDueOn }) => (nextDueOn === null ? null : formatDate(nextDueOn)) },
      { head: texts.given, width: 12, cell: ({ counts }) => counts.given },
      { head: texts.doneOnTime, width: 16, cell: ({ counts }) => counts.doneOnTime },
      { head: texts.doneLate, width: 12, cell: ({ counts }) => counts.doneLate },
      { head: texts.inTime, width: 18, cell: ({ counts }) => counts.inTime },
      { head: texts.late, width: 12, cell: ({ counts }) => counts.late },
      { head: texts.expected, width: 40, cell: ({ task }) => task.expectedOutput },
    ],
  }
}
