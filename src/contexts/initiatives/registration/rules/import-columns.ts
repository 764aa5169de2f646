/** The columns of a list of initiatives in Excel: one for each part of the registration form. */
import type { Words } from '../../../../kernel/words.ts'
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'

export const importColumns = [
  'name',
  'kind',
  'holder',
  'holderName',
  'setting',
  'field',
  'level',
  'unit',
  'person',
  'reason',
  'goals',
  'content',
  'place',
  'beneficiaries',
  'forces',
  'resources',
  'schedule',
  'outputs',
  'sustaining',
  'startsOn',
  'endsOn',
  'legalBasis',
] as const
export type ImportColumn = (typeof importColumns)[number]

/** Short enough to stand over a column; the form's own labels are longer. */
export const importColumnWords: Readonly<Record<ImportColumn, Words>> = {
  name: { vi: 'Tên mô hình, điển hình', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  holder: { vi: 'Tập thể hay cá nhân', en: 'Collective or individual' },
  holderName: { vi: 'Tên tập thể, cá nhân', en: 'Name of the collective or individual' },
  setting: { vi: 'Nơi làm', en: 'Setting' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  level: { vi: 'Cấp công nhận', en: 'Level' },
  unit: { vi: 'Đơn vị chủ trì', en: 'Unit in charge' },
  person: { vi: 'Người phụ trách', en: 'Person in charge' },
  reason: { vi: 'Thực trạng, lý do', en: 'Situation and reason' },
  goals: { vi: 'Mục tiêu, tiêu chí', en: 'Goals and criteria' },
  content: { vi: 'Nội dung, cách làm', en: 'Content and way of working' },
  place: { vi: 'Địa bàn', en: 'Place' },
  beneficiaries: { vi: 'Đối tượng thụ hưởng', en: 'Beneficiaries' },
  forces: { vi: 'Lực lượng', en: 'People and bodies taking part' },
  resources: { vi: 'Nguồn lực', en: 'Means' },
  schedule: { vi: 'Tiến độ', en: 'Schedule' },
  outputs: { vi: 'Kết quả đầu ra', en: 'Outputs' },
  sustaining: { vi: 'Duy trì, nhân rộng', en: 'How it lasts and spreads' },
  startsOn: { vi: 'Ngày bắt đầu', en: 'Starts on' },
  endsOn: { vi: 'Ngày kết thúc', en: 'Ends on' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
}

/** Columns that may stay empty even when the rows are registered at once. */
const optionalColumns: ReadonlySet<ImportColumn> = new Set(['holderName', 'legalBasis'])
/** Columns without which a row is not even a draft. */
export const draftColumns: ReadonlySet<ImportColumn> = new Set(['name', 'unit'])

export function isRequired(column: ImportColumn, as: 'draft' | 'registered'): boolean {
  return as === 'draft' ? draftColumns.has(column) : !optionalColumns.has(column)
}

/** Rows that a list may have. */
export const MOST_ROWS = 5_000

const byHeading = new Map(
  importColumns.flatMap((column) =>
    Object.values(importColumnWords[column]).map((heading) => [headingKey(heading), column] as const),
  ),
)

/** Which column a heading names, typed with or without diacritics, marks, and the star of what is required. */
export function columnNamed(heading: string): ImportColumn | undefined {
  return byHeading.get(headingKey(heading))
}

function headingKey(heading: string): string {
  return foldVietnamese(heading)
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

/** What a cell holds: text as it is shown, a number as it is stored; days come as `2026-02-22`. */
export type RawCell = string | number

/** A row of the sheet, under the number that Excel shows. */
export interface RawRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<ImportColumn, RawCell>>>
}

/** What is wrong, and where; a fault of the whole list has neither line nor column. */
export interface RowFault {
  readonly line: number | null
  readonly column: ImportColumn | null
  readonly message: Words
}

/** By row and column as they stand in the sheet, those of the whole list first. */
export function inSheetOrder(faults: readonly RowFault[]): readonly RowFault[] {
  const place = ({ column }: RowFault): number => (column === null ? -1 : importColumns.indexOf(column))
  return faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || place(a) - place(b))
}
