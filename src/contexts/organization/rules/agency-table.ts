import type { Words } from '../../../kernel/words.ts'
import { type PastedRow, readPasted, type TableShape } from './pasted-table.ts'

/** What a list of agencies may say, in the order of the template. */
export const agencyColumns = [
  'name',
  'shortName',
  'symbol',
  'place',
  'superior',
  'style',
  'validFrom',
  'personName',
  'jobTitle',
  'email',
] as const
export type AgencyColumn = (typeof agencyColumns)[number]

export const agencyColumnWords: Readonly<Record<AgencyColumn, Words>> = {
  name: { vi: 'Tên cơ quan', en: 'Name of the agency' },
  shortName: { vi: 'Tên ngắn', en: 'Short name' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  superior: { vi: 'Trực thuộc', en: 'Stands under' },
  style: { vi: 'Khối', en: 'Kind' },
  validFrom: { vi: 'Từ ngày', en: 'Since' },
  personName: { vi: 'Người quản trị', en: 'Administrator' },
  jobTitle: { vi: 'Chức vụ', en: 'Job title' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
}

export const agencyTable: TableShape<AgencyColumn> = {
  columns: agencyColumns,
  words: agencyColumnWords,
  key: 'name',
  aliases: {
    name: ['ten co quan', 'co quan', 'ten don vi', 'don vi', 'ten xa, phuong', 'name of the agency', 'agency'],
    shortName: ['ten ngan', 'ten viet tat', 'ten goi tat', 'short name'],
    symbol: ['ky hieu', 'symbol'],
    place: ['dia danh', 'place'],
    superior: ['truc thuoc', 'co quan cap tren', 'cap tren', 'stands under', 'superior'],
    style: ['khoi', 'the thuc', 'kind', 'style'],
    validFrom: ['tu ngay', 'ngay thanh lap', 'since', 'from'],
    personName: ['nguoi quan tri', 'quan tri', 'ho va ten', 'can bo dau moi', 'dau moi', 'administrator'],
    jobTitle: ['chuc vu', 'job title'],
    email: ['thu dien tu', 'email', 'e-mail', 'mail', 'dia chi email', 'dia chi thu dien tu'],
  },
}

export type AgencyRow = PastedRow<AgencyColumn>

export const readAgencyTable = (text: string): AgencyRow[] => readPasted(agencyTable, text)
