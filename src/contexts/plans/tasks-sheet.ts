import ExcelJS from 'exceljs'
import { formatDate } from '../../kernel/plain-date.ts'
import type { Language } from '../../kernel/words.ts'
import { standingWords, words } from './pages/words.ts'
import type { PlanPageResult } from './queries/plan-page.ts'

/** The tasks of a plan as a spreadsheet, narrowed and sorted as on the page, in the reader's language. */
export async function tasksSheet({ rows, plan }: PlanPageResult, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const texts = words(language)
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(plan.code.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [
    { header: texts.task, width: 16, style: { numFmt: '@' } },
    { header: texts.tasksCaption, width: 70, style: { alignment: { wrapText: true } } },
    { header: texts.leadUnit, width: 30 },
    { header: texts.support, width: 36 },
    { header: texts.officer, width: 24 },
    { header: texts.state, width: 18 },
    { header: texts.nextDue, width: 14, style: { numFmt: '@' } },
    { header: texts.given, width: 12 },
    { header: texts.doneOnTime, width: 16 },
    { header: texts.doneLate, width: 12 },
    { header: texts.inTime, width: 18 },
    { header: texts.late, width: 12 },
    { header: texts.expected, width: 40 },
  ]
  sheet.getRow(1).font = { bold: true }
  for (const { task, standing, nextDueOn, counts } of rows) {
    sheet.addRow([
      task.code,
      task.title,
      task.leadUnitName,
      task.supportNames.join(', '),
      task.officerName,
      standingWords[standing][language],
      nextDueOn === null ? null : formatDate(nextDueOn),
      counts.given,
      counts.doneOnTime,
      counts.doneLate,
      counts.inTime,
      counts.late,
      task.expectedOutput,
    ])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
