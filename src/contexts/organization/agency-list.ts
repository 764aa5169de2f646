import { z } from 'zod'
import { choice, integer, line, optional } from '../../commands/fields.ts'

/** How the list of agencies below can be asked for: filter and page. */
export const agenciesPerPage = 50

const filters = {
  q: optional(
    line({
      label: { vi: 'Tìm', en: 'Search' },
      hint: { vi: 'tên, ký hiệu, địa danh', en: 'name, symbol, place' },
      max: 100,
    }),
  ),
  state: optional(
    choice({
      label: { vi: 'Tình trạng', en: 'State' },
      options: {
        waiting: { vi: 'Chưa nhận lời mời', en: 'Invitation not accepted yet' },
        entered: { vi: 'Đang dùng', en: 'In use' },
        ended: { vi: 'Đã kết thúc', en: 'Ended' },
      },
    }),
  ),
}
export const agencyFilters = z.strictObject(filters)

export const AgenciesInput = z.strictObject({
  ...filters,
  page: optional(integer({ label: { vi: 'Trang', en: 'Page' }, min: 1, max: 10_000 })),
  /** All rows at once, for a download. */
  all: optional(z.enum(['true'])),
})
export type AgenciesInput = z.infer<typeof AgenciesInput>
