import type { Words } from '../../../kernel/words.ts'

/** A province has a few hundred communes; a longer list is the wrong file. */
export const mostAgencyRows = 1_000

const shown = (text: string): string => text.slice(0, 80)

/** What can be wrong with a list of agencies, in the words of the office. */
export const agencyImportWords = {
  empty: {
    vi: 'Danh sách trống. Cần ít nhất các cột: Tên cơ quan, Ký hiệu, Địa danh, Người quản trị, Thư điện tử.',
    en: 'The list is empty. It needs at least: name of the agency, symbol, place, administrator, e-mail.',
  },
  tooMany: (count: number): Words => ({
    vi: `Danh sách có ${count} dòng; mỗi lần nhập tối đa 1.000 cơ quan. Chia nhỏ rồi nhập lại.`,
    en: `The list has ${count} rows; at most 1,000 agencies can be imported at a time. Split it.`,
  }),
  missing: { vi: 'Thiếu, ô này bắt buộc.', en: 'Missing; it is needed.' },
  tooLong: (max: number): Words => ({
    vi: `Dài quá ${max} ký tự. Có thể cột bị lệch.`,
    en: `Longer than ${max} characters. The columns may be shifted.`,
  }),
  badEmail: (email: string): Words => ({
    vi: `“${shown(email)}” không phải địa chỉ thư điện tử (ten@coquan.gov.vn).`,
    en: `“${shown(email)}” is no e-mail address (name@agency.gov.vn).`,
  }),
  badDay: (day: string): Words => ({
    vi: `Không có ngày “${shown(day)}”. Viết ngày/tháng/năm, ví dụ 01/07/2025.`,
    en: `There is no day “${shown(day)}”. Write day/month/year, such as 01/07/2025.`,
  }),
  badStyle: (style: string): Words => ({
    vi: `Không có khối “${shown(style)}”. Chọn: Nhà nước, Đảng (gồm Mặt trận, đoàn thể), hoặc để trống.`,
    en: `There is no kind “${shown(style)}”. Choose: Nhà nước (state), Đảng (Party, Front, unions), or leave it empty.`,
  }),
  unknownSuperior: (name: string): Words => ({
    vi: `Không có cơ quan “${shown(name)}” trong danh sách này hay trong cây cơ quan của anh/chị. Để trống nếu trực thuộc ngay cơ quan của mình.`,
    en: `There is no agency “${shown(name)}” in this list or below your own. Leave it empty when directly under your own.`,
  }),
  ambiguousSuperior: (name: string): Words => ({
    vi: `Có nhiều cơ quan tên “${shown(name)}”. Ghi tên đầy đủ.`,
    en: `Several agencies are called “${shown(name)}”. Write the full name.`,
  }),
  circle: {
    vi: 'Các cơ quan trực thuộc vòng quanh: cơ quan này lại đứng dưới chính nó.',
    en: 'The agencies stand under one another in a circle.',
  },
  nameTwice: (line: number): Words => ({
    vi: `Cơ quan này đã có ở dòng ${line}, cùng cấp trên.`,
    en: `This agency already stands in row ${line}, under the same superior.`,
  }),
} as const
