import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, choice, email, line, optional } from '../../../commands/fields.ts'
import { found } from '../rules/agency.ts'
import { wordsFor } from '../rules/refusals.ts'
import { insertFoundings, lockFounding } from '../store/agencies.ts'

/** The first agency of an installation; the next ones are founded by those above them (add-agency.ts). */
const firstAgencyId = 1

export const agencyFields = {
  name: line({
    label: { vi: 'Tên cơ quan', en: 'Name of the agency' },
    hint: {
      vi: 'Như trong văn bản, ví dụ: Ban Dân tộc tỉnh Ninh Thuận',
      en: 'As in documents, such as: Ban Dân tộc tỉnh Ninh Thuận',
    },
    max: 200,
  }),
  shortName: line({
    label: { vi: 'Tên ngắn', en: 'Short name' },
    hint: { vi: 'Ví dụ: Ban Dân tộc', en: 'Such as: Ban Dân tộc' },
    max: 80,
  }),
  superiorName: optional(
    line({
      label: { vi: 'Cơ quan cấp trên', en: 'Superior body' },
      hint: {
        vi: 'Dòng trên cùng bên trái của văn bản, ví dụ: Ủy ban nhân dân tỉnh Ninh Thuận',
        en: 'The first line of your documents, such as: Ủy ban nhân dân tỉnh Ninh Thuận',
      },
      max: 200,
    }),
  ),
  symbol: line({
    label: { vi: 'Ký hiệu', en: 'Symbol' },
    hint: {
      vi: 'Phần sau loại văn bản: BDT trong 01/BC-BDT',
      en: 'What follows the type in document numbers: BDT in 01/BC-BDT',
    },
    max: 30,
  }),
  place: line({
    label: { vi: 'Địa danh', en: 'Place' },
    hint: {
      vi: 'Ghi trước ngày tháng của văn bản, ví dụ: Ninh Thuận',
      en: 'Stands before the date of documents, such as: Ninh Thuận',
    },
    max: 80,
  }),
  style: choice({
    label: { vi: 'Thể thức văn bản', en: 'Style of documents' },
    options: {
      state: { vi: 'Cơ quan nhà nước (Nghị định 30/2020/NĐ-CP)', en: 'State body (Decree 30/2020/NĐ-CP)' },
      party: {
        vi: 'Cơ quan Đảng, Mặt trận, đoàn thể (Hướng dẫn 05-HD/VPTW)',
        en: 'Party, Front, mass organisation (Guidance 05-HD/VPTW)',
      },
    },
  }),
}

/** Who administers the agency first. */
export const administratorFields = {
  personName: line({
    label: { vi: 'Họ và tên người quản trị', en: 'Name of the administrator' },
    hint: {
      vi: 'Người này cũng được giao vai trò Văn phòng, để bắt đầu với kế hoạch ngay.',
      en: 'This person also gets the role of the Office, to begin with the plan at once.',
    },
    max: 120,
  }),
  jobTitle: optional(
    line({ label: { vi: 'Chức vụ của người quản trị', en: 'Job title of the administrator' }, max: 120 }),
  ),
  email: email({
    label: { vi: 'Thư điện tử để đăng nhập', en: 'E-mail to sign in with' },
    hint: { vi: 'Ví dụ: ten@coquan.gov.vn', en: 'Such as: name@agency.gov.vn' },
  }),
}

/**
 * Founds the agency with its first administrator. The sign-in account is made before (see routes/set-up.tsx); its password
 * never comes here.
 */
export const setUp = defineCommand({
  name: 'organization.set-up',
  words: { vi: 'Thiết lập cơ quan', en: 'Set up the agency' },
  input: z.strictObject({
    ...agencyFields,
    ...administratorFields,
    accountId: carried(),
  }),
  may: { anonymous: 'agency' },
  refusals: wordsFor('agency-already-exists'),
  agencyId: () => firstAgencyId,
  load: async (db) => ({ isFounded: await lockFounding(db) }),
  decide: (loaded, input, facts) => {
    const { name, shortName, symbol, place, style, personName, email: address, accountId } = input
    return found(loaded, {
      agency: { name, shortName, symbol, place, style, superiorName: input.superiorName ?? '' },
      administrator: { name: personName, jobTitle: input.jobTitle ?? '', email: address, accountId },
      on: facts.today,
      newId: facts.newId,
    })
  },
  save: (db, founding) =>
    insertFoundings(db, [{ ...founding, id: firstAgencyId, parentId: null, validFrom: founding.on }]),
  subject: (_input, { personId }) => ({ kind: 'person', id: personId }),
  answer: ({ personId }) => ({ personId }),
})
