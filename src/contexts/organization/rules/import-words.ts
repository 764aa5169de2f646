import { roles, roleWords } from '../../../commands/actor.ts'
import type { Words } from '../../../kernel/words.ts'

/** An agency has hundreds of people; a longer list is the wrong file. */
export const mostRows = 2_000

/** What can be wrong with a list of people, in the words of the office. */
export const importWords = {
  empty: {
    vi: 'Danh sách trống. Dán từ Excel các cột: Họ và tên, Chức vụ, Phòng, Vai trò, Thư điện tử, Điện thoại.',
    en: 'The list is empty. Paste these columns from Excel: full name, job title, unit, role, e-mail, telephone.',
  },
  tooMany: (count: number): Words => ({
    vi: `Danh sách có ${count} dòng; mỗi lần nhập tối đa ${mostRows} dòng. Chia nhỏ rồi nhập lại.`,
    en: `The list has ${count} rows; at most ${mostRows} can be imported at a time. Split it.`,
  }),
  nameMissing: { vi: 'Thiếu họ và tên.', en: 'The name is missing.' },
  tooLong: { vi: 'Dài quá. Có thể cột bị lệch.', en: 'Too long. The columns may be shifted.' },
  badEmail: (email: string): Words => ({
    vi: `“${email.slice(0, 80)}” không phải địa chỉ thư điện tử (ten@coquan.gov.vn).`,
    en: `“${email.slice(0, 80)}” is no e-mail address (name@agency.gov.vn).`,
  }),
  emailTaken: (email: string): Words => ({
    vi: `Đã có người trong cơ quan dùng ${email}.`,
    en: `Somebody in the agency already has ${email}.`,
  }),
  emailTwice: (email: string, line: number): Words => ({
    vi: `${email} đã có ở dòng ${line}.`,
    en: `${email} already stands in row ${line}.`,
  }),
  alreadyInUnit: (name: string): Words => ({
    vi: `${name.slice(0, 120)} đã có trong đơn vị này. Nếu là người khác trùng tên, ghi thư điện tử.`,
    en: `${name.slice(0, 120)} is in this unit already. If it is somebody else of the same name, add the e-mail.`,
  }),
  unitMissing: {
    vi: 'Công chức và trưởng phòng phải có phòng.',
    en: 'Officers and heads of unit need a unit.',
  },
  unknownUnit: (name: string, units: readonly { readonly name: string }[]): Words => {
    const known = units
      .map((unit) => unit.name)
      .join(', ')
      .slice(0, 400)
    return {
      vi: `Không có đơn vị “${name.slice(0, 80)}”. Đang có: ${known}. Hoặc đánh dấu “Tạo đơn vị chưa có”.`,
      en: `There is no unit “${name.slice(0, 80)}”. There are: ${known}. Or tick “Create missing units”.`,
    }
  },
  unknownRole: (name: string): Words => ({
    vi: `Không có vai trò “${name.slice(0, 80)}”. Chọn: ${roles.map((role) => roleWords[role].vi).join(', ')}.`,
    en: `There is no role “${name.slice(0, 80)}”. Choose: ${roles.map((role) => roleWords[role].en).join(', ')}.`,
  }),
}
