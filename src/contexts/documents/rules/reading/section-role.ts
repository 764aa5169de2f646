import { bare } from './normalise.ts'
import type { SectionRole } from './reading.ts'

// The first that fits decides: "mục tiêu và nhiệm vụ" are objectives, "đăng ký mô hình" is not a task like others.
const ROLES: readonly (readonly [SectionRole, RegExp])[] = [
  [
    'organisation',
    /to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem|dieu khoan thi hanh|hieu luc thi hanh|t\S chuc th\Sc hien/,
  ],
  ['models', /(?:dang ky|xay dung).{0,40}(?:mo hinh|dien hinh)|^(?:cac )?mo hinh/],
  ['budget', /kinh phi|ngan sach|nguon luc|nguon von|dieu kien bao dam/],
  ['criteria', /tieu chi|tieu chuan|doi tuong|khen thuong|thang diem|cham diem|xep loai/],
  ['purpose', /muc dich|yeu cau|quan diem|su can thiet|can cu/],
  ['objectives', /muc tieu|chi tieu/],
]

/** What a section is about, by its heading; a heading that says nothing else is taken for tasks. */
export function roleOfHeading(heading: string | null): SectionRole {
  const text = bare(heading ?? '')
  return ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'tasks'
}
