import { z } from 'zod'
import { type Asked, choice, dayField, integer, line, optional } from '../../../commands/fields.ts'
import { agencyFields } from './set-up.ts'

const greatestId = 2 ** 31 - 1

/** An agency chosen from a list that the page supplies: agencies are numbered. */
export function agencyReference(asked: Asked) {
  return integer({ ...asked, min: 1, max: greatestId }).meta({ field: { ...asked, control: 'choice' } })
}

/** The agency that an address names. */
export function carriedAgency() {
  const label = { vi: 'Cơ quan', en: 'Agency' }
  return integer({ label, min: 1, max: greatestId }).meta({ field: { label, control: 'hidden' } })
}

/** As many as are ticked or moved at a time. */
const mostTicked = 200

export function agencyReferences(asked: Asked) {
  const number = integer({ ...asked, min: 1, max: greatestId })
  return z
    .array(number)
    .min(1)
    .max(mostTicked)
    .meta({ field: { ...asked, control: 'many' } })
}

export const superiorField = optional(
  agencyReference({
    label: { vi: 'Trực thuộc', en: 'Stands under' },
    hint: {
      vi: 'Để trống nếu trực thuộc ngay cơ quan của anh/chị.',
      en: 'Leave empty when directly under your own agency.',
    },
  }),
)

/** What a superior says of an agency below: the same as the agency says of itself, but for one word that would mislead. */
export const lowerAgencyFields = {
  ...agencyFields,
  superiorName: optional(
    line({
      label: { vi: 'Cơ quan chủ quản ghi trên văn bản', en: 'Governing body on documents' },
      hint: {
        vi: 'Dòng trên cùng bên trái của văn bản. Để trống nếu văn bản không ghi, như Ủy ban nhân dân xã.',
        en: 'The first line of its documents. Leave empty when they have none, as those of a commune.',
      },
      max: 200,
    }),
  ),
}

export const validFromField = dayField({
  label: { vi: 'Hoạt động từ ngày', en: 'Exists since' },
  hint: { vi: 'Ví dụ 01/07/2025.', en: 'Such as 01/07/2025.' },
})

export const templateField = choice({
  label: { vi: 'Đơn vị lập sẵn', en: 'First units' },
  hint: {
    vi: 'Người quản trị của cơ quan đổi tên, thêm bớt sau.',
    en: 'The administrator of the agency renames and adds to them later.',
  },
  options: {
    usual: { vi: 'Lãnh đạo, Văn phòng, một phòng', en: 'Leadership, office, one department' },
    commune: { vi: 'Như Ủy ban nhân dân xã, phường', en: 'As a commune has them' },
    none: { vi: 'Chưa lập đơn vị nào', en: 'None yet' },
  },
})
