import { roleWords } from '../../../commands/actor.ts'
import { choice, dayField, email, line, optional, reference } from '../../../commands/fields.ts'
import type { May } from '../../../commands/permission.ts'

/** Only an administrator changes units, people and roles. */
export const administrators: May = { admin: 'agency' }

/** Fields that several forms of this context share. */
export const personFields = {
  name: line({ label: { vi: 'Họ và tên', en: 'Full name' }, max: 120 }),
  jobTitle: optional(
    line({
      label: { vi: 'Chức vụ', en: 'Job title' },
      hint: { vi: 'Ví dụ: Chuyên viên', en: 'Such as: Officer' },
      max: 120,
    }),
  ),
  email: optional(
    email({
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      hint: { vi: 'Dùng để đăng nhập; có thể bổ sung sau.', en: 'Used to sign in; may be added later.' },
    }),
  ),
  phone: optional(line({ label: { vi: 'Điện thoại', en: 'Telephone' }, max: 40 })),
}

export const roleField = choice({ label: { vi: 'Vai trò', en: 'Role' }, options: roleWords })

export const unitField = optional(
  reference({
    label: { vi: 'Đơn vị', en: 'Unit' },
    hint: {
      vi: 'Để trống nếu vai trò ở toàn cơ quan, như Quản trị.',
      en: 'Leave empty for a role in the whole agency, such as administrator.',
    },
  }),
)

export const unitFields = {
  name: line({ label: { vi: 'Tên đơn vị', en: 'Name of the unit' }, max: 200 }),
  shortName: optional(line({ label: { vi: 'Tên viết tắt', en: 'Short name' }, max: 40 })),
  kind: choice({
    label: { vi: 'Loại', en: 'Kind' },
    options: {
      department: { vi: 'Phòng chuyên môn', en: 'Department' },
      office: { vi: 'Văn phòng (theo dõi, đôn đốc, báo cáo)', en: 'Office (follows, urges, reports)' },
      leadership: { vi: 'Lãnh đạo', en: 'Leadership' },
      other: { vi: 'Khác', en: 'Other' },
    },
  }),
  parentId: optional(
    reference({
      label: { vi: 'Trực thuộc', en: 'Stands under' },
      hint: { vi: 'Để trống nếu trực thuộc cơ quan.', en: 'Leave empty when directly under the agency.' },
    }),
  ),
}

export const lastDay = dayField({
  label: { vi: 'Ngày cuối cùng', en: 'Last day' },
  hint: { vi: 'Ngày này vẫn còn tính, ví dụ 23/11/2026.', en: 'This day still counts, such as 23/11/2026.' },
})

export const successorField = optional(
  reference({
    label: { vi: 'Người tiếp nhận việc', en: 'Who takes over the work' },
    hint: {
      vi: 'Nhận mọi việc chưa xong. Bắt buộc khi còn việc.',
      en: 'Takes over all open work. Needed when there is any.',
    },
  }),
)
