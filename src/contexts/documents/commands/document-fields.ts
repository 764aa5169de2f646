import { z } from 'zod'
import { choice, dayField, flag, line, optional } from '../../../commands/fields.ts'
import type { Words } from '../../../kernel/words.ts'
import type { Standing } from '../tables.ts'

/** How a document is described by hand. */
const documentFields = {
  type: line({
    label: { vi: 'Loại văn bản', en: 'Type of document' },
    hint: { vi: 'Ví dụ: kế hoạch, chỉ thị, công văn, luật.', en: 'Such as kế hoạch, chỉ thị, công văn, luật.' },
    max: 60,
  }),
  number: optional(
    line({
      label: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
      hint: { vi: 'Ví dụ: 5584/KH-UBND, 35-CT/TU.', en: 'Such as 5584/KH-UBND, 35-CT/TU.' },
      max: 80,
    }),
  ),
  issuedOn: optional(dayField({ label: { vi: 'Ngày ban hành', en: 'Date of issue' } })),
  issuer: optional(line({ label: { vi: 'Cơ quan ban hành', en: 'Issued by' }, max: 200 })),
  title: optional(line({ label: { vi: 'Trích yếu', en: 'Subject' }, max: 1_000 })),
  name: optional(
    line({
      label: { vi: 'Tên gọi', en: 'Name' },
      hint: {
        vi: 'Chỉ với văn bản được gọi bằng tên, ví dụ Luật Tiếp cận thông tin.',
        en: 'Only for documents known by name, such as Luật Tiếp cận thông tin.',
      },
      max: 300,
    }),
  ),
  own: flag({ label: { vi: 'Do cơ quan mình ban hành', en: 'Issued by our own agency' } }),
}
export const DocumentInput = z.strictObject(documentFields)
export type DocumentInput = z.infer<typeof DocumentInput>

export const standingWords: Readonly<Record<Standing, Words>> = {
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  in_force: { vi: 'Còn hiệu lực', en: 'In force' },
  amended: { vi: 'Đã được sửa đổi, bổ sung', en: 'Amended' },
  expired: { vi: 'Hết hiệu lực', en: 'No longer in force' },
}

export const standingChoice = choice({ label: { vi: 'Hiệu lực', en: 'Standing' }, options: standingWords })
