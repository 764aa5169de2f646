import type { Words } from '../../../kernel/words.ts'
import type { ReportingKind } from '../../calendar/browser.ts'

export const kindWords: Readonly<Record<ReportingKind, Words>> = {
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'six-months': { vi: '6 tháng đầu năm', en: 'First six months' },
  'second-six-months': { vi: '6 tháng cuối năm', en: 'Last six months' },
  'nine-months': { vi: '9 tháng', en: 'Nine months' },
  year: { vi: 'Năm', en: 'Year' },
}
