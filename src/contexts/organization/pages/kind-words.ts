import type { Words } from '../../../kernel/words.ts'
import type { UnitKind } from '../rules/units.ts'

export const kindWords: Readonly<Record<UnitKind, Words>> = {
  leadership: { vi: 'Lãnh đạo', en: 'Leadership' },
  office: { vi: 'Văn phòng', en: 'Office' },
  department: { vi: 'Phòng chuyên môn', en: 'Department' },
  other: { vi: 'Khác', en: 'Other' },
}
