/** A year of a movement: when what is done, in which fields and levels. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'

/** A field (lĩnh vực) of the movement; four are the core ones everywhere, others are added by provinces. */
export interface SeasonField extends Words {
  readonly id: string
  readonly core: boolean
}

/** A level of recognition, lowest first. */
export interface Level extends Words {
  readonly id: string
}

/** The four fields every guide names (Quảng Ngãi 19/4/2021, Đắk Nông 2023), and the fifth some provinces add (Cao Bằng). */
export const usualFields: readonly SeasonField[] = [
  { id: 'economy', vi: 'Kinh tế', en: 'Economy', core: true },
  { id: 'culture', vi: 'Văn hóa - xã hội', en: 'Culture and society', core: true },
  { id: 'defence', vi: 'Quốc phòng - an ninh', en: 'Defence and security', core: true },
  { id: 'politics', vi: 'Xây dựng hệ thống chính trị', en: 'Political system', core: true },
  { id: 'countryside', vi: 'Xây dựng nông thôn mới', en: 'New countryside', core: false },
]

/** Since 1/7/2025 there are two levels of local government: commune and province. */
export const usualLevels: readonly Level[] = [
  { id: 'base', vi: 'Cấp cơ sở', en: 'Base level' },
  { id: 'province', vi: 'Cấp tỉnh', en: 'Provincial level' },
]

export type SeasonState = 'draft' | 'open' | 'closed'

export interface Season {
  readonly agencyId: number
  readonly id: string
  readonly movement: string
  readonly year: number
  readonly name: string
  readonly codePrefix: string
  readonly state: SeasonState
  readonly cascades: boolean
  readonly registrationFrom: PlainDate
  readonly registrationTo: PlainDate
  readonly interimReviewOn: PlainDate | null
  readonly selfAssessmentTo: PlainDate
  readonly assessmentTo: PlainDate
  readonly recognitionOn: PlainDate
  readonly fields: readonly SeasonField[]
  readonly levels: readonly Level[]
  readonly criteriaSetAgencyId: number | null
  readonly criteriaSetId: string | null
  /** Of exemplars, when they are judged by other criteria than models. */
  readonly exemplarSetAgencyId: number | null
  readonly exemplarSetId: string | null
  /** When dates were moved after it was opened. */
  readonly datesChangedOn: PlainDate | null
  readonly documentId: string | null
  readonly note: string
  readonly version: number
}

/** What a season's field or level is called; its id when the season does not know it any more. */
export function namedIn(list: readonly (Words & { readonly id: string })[], id: string): Words {
  return list.find((each) => each.id === id) ?? { vi: id, en: id }
}
