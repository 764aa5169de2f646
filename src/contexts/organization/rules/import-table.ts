import type { Words } from '../../../kernel/words.ts'
import { type PastedRow, readPasted, type TableShape } from './pasted-table.ts'

/** What a list of people may say, in the order of the template. */
export const columns = ['name', 'jobTitle', 'unit', 'role', 'email', 'phone'] as const
export type Column = (typeof columns)[number]

export const columnWords: Readonly<Record<Column, Words>> = {
  name: { vi: 'Họ và tên', en: 'Full name' },
  jobTitle: { vi: 'Chức vụ', en: 'Job title' },
  unit: { vi: 'Phòng', en: 'Unit' },
  role: { vi: 'Vai trò', en: 'Role' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
}

/** How lists that nobody made for us head their columns, folded. */
const aliases: Readonly<Record<Column, readonly string[]>> = {
  name: ['ho va ten', 'ho ten', 'ho, ten', 'ten', 'full name', 'name', 'can bo', 'ho va ten can bo'],
  jobTitle: ['chuc vu', 'chuc danh', 'chuc vu, chuc danh', 'job title', 'title'],
  unit: ['phong', 'don vi', 'phong ban', 'phong, ban', 'phong/don vi', 'bo phan', 'unit', 'department'],
  role: ['vai tro', 'role'],
  email: ['thu dien tu', 'email', 'e-mail', 'mail', 'dia chi email', 'dia chi thu dien tu', 'hop thu'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'di dong', 'phone', 'telephone'],
}

export const peopleTable: TableShape<Column> = {
  columns,
  words: columnWords,
  aliases,
  key: 'name',
  phones: ['phone'],
}

export type TableRow = PastedRow<Column>

/** The rows of a pasted list of people. */
export function readTable(text: string): TableRow[] {
  return readPasted(peopleTable, text)
}
