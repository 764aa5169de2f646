import { formatDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import { formatInstant } from '../../../ui/format.ts'
import { distanceWords } from '../../calendar/index.ts'
import type { UrgentListed } from './queries/list-urgent.ts'
import type { NoteListed } from './queries/urging-notes.ts'
import type { Sheet } from '../../../web/sheet.ts'
import { words } from './words.ts'

/** What is late and due soon, one turn a row. */
export function urgentSheet(rows: readonly UrgentListed[], language: Language): Sheet<UrgentListed> {
  const texts = words(language)
  return {
    name: texts.listTitle,
    rows,
    columns: [
      { head: texts.code, width: 18, cell: ({ code }) => code },
      { head: texts.task, width: 60, cell: ({ title }) => title },
      { head: texts.turnColumn, width: 16, cell: ({ label }) => label[language] },
      { head: texts.unit, width: 30, cell: ({ unitName }) => unitName },
      { head: texts.officer, width: 24, cell: ({ officerName }) => officerName },
      { head: texts.dueOn, width: 14, cell: ({ dueOn }) => formatDate(dueOn) },
      { head: texts.distance, width: 26, cell: ({ distance }) => distanceWords(distance)[language] },
      { head: texts.lastTold, width: 20, cell: ({ toldAt }) => (toldAt === null ? null : formatInstant(toldAt)) },
      { head: texts.notes, width: 14, cell: ({ noteCount }) => noteCount },
    ],
  }
}

/** The urging notes issued, one a row. */
export function notesSheet(rows: readonly NoteListed[], language: Language): Sheet<NoteListed> {
  const texts = words(language)
  return {
    name: texts.notesTitle,
    rows,
    columns: [
      { head: texts.number, width: 18, cell: ({ number }) => number },
      { head: texts.issuedOn, width: 14, cell: ({ issuedOn }) => formatDate(issuedOn) },
      { head: texts.unit, width: 34, cell: ({ unitName }) => unitName },
      { head: texts.taskCount, width: 12, cell: ({ taskCount }) => taskCount },
      { head: texts.answerBy, width: 16, cell: ({ answerBy }) => formatDate(answerBy) },
      { head: texts.readCount, width: 12, cell: ({ readCount, toldCount }) => `${readCount}/${toldCount}` },
    ],
  }
}
