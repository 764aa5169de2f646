import { z } from 'zod'
import { roleWords } from '../../commands/actor.ts'
import { choice, integer, line, optional, reference } from '../../commands/fields.ts'

/** How the list of people can be asked for: filter, order, page. */
export const peoplePerPage = 50

export type PeopleSort = 'name' | 'jobTitle' | 'email' | 'validFrom'

const filters = {
  q: optional(
    line({
      label: { vi: 'Tìm', en: 'Search' },
      hint: { vi: 'tên, thư, điện thoại', en: 'name, mail, telephone' },
      max: 100,
    }),
  ),
  unitId: optional(reference({ label: { vi: 'Đơn vị', en: 'Unit' } })),
  role: optional(choice({ label: { vi: 'Vai trò', en: 'Role' }, options: roleWords })),
  state: optional(
    choice({
      label: { vi: 'Tình trạng', en: 'State' },
      options: {
        'signs-in': { vi: 'Đã có tài khoản', en: 'Has an account' },
        'not-yet': { vi: 'Chưa có tài khoản', en: 'No account yet' },
        left: { vi: 'Đã thôi làm việc', en: 'Has left' },
      },
    }),
  ),
}
export const peopleFilters = z.strictObject(filters)

export const PeopleInput = z.strictObject({
  ...filters,
  sort: optional(z.enum(['name', 'jobTitle', 'email', 'validFrom', '-name', '-jobTitle', '-email', '-validFrom'])),
  page: optional(integer({ label: { vi: 'Trang', en: 'Page' }, min: 1, max: 10_000 })),
  /** All rows at once, for a download. */
  all: optional(z.enum(['true'])),
})
export type PeopleInput = z.infer<typeof PeopleInput>
