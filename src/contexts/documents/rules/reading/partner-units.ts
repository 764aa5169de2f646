import type { Passage } from './passage.ts'
import { splitUnits, startsUnit, unitsEnd, type FoundUnit } from './units.ts'
import type { UnitRole } from './reading.ts'

/** A unit with what it is charged with, and the passage that says so. */
export interface Charged extends FoundUnit {
  readonly role: UnitRole
  readonly passage: Passage
}

/** The units after "phối hợp với" that follows the verb of the same sentence. */
export function partners(passage: Passage, from: number): Charged[] {
  const sentence = passage.bare.slice(from, from + 200)
  const match =
    /^[\s,:]*(?:(?:la (?:co quan|don vi) )?chu tri)?[\s,;]*(?:va )?(?:chu dong |co trach nhiem )?(?:phoi|ket) hop (?:voi |cung |cung voi |chat che voi )?/.exec(
      sentence,
    )
  const start = from + (match?.[0].length ?? laterPartners(passage, from))
  if (start === from || !startsUnit(passage, start)) return []
  const end = unitsEnd(passage, start)
  return [...splitUnits(passage, start, end), ...directed(passage, end)].map((unit) => ({
    ...unit,
    role: 'coordinate' as const,
    passage,
  }))
}

/** `…; chủ trì, phối hợp với …` further on in the sentence: how far it is to the partners, 0 when there are none. */
function laterPartners(passage: Passage, from: number): number {
  const match =
    /^[^.\n]{0,300}?(?:;\s(?:to chuc )?chu tri,? (?:va )?|[;,]\s(?:dong thoi |chu dong |thuong xuyen )?)phoi hop (?:chat che )?(?:voi |cung )/.exec(
      passage.bare.slice(from, from + 400),
    )
  return match?.[0].length ?? 0
}

/** "phối hợp với A chỉ đạo B …": a unit named after the partner has its part in it, too. */
export function directed(passage: Passage, from: number): FoundUnit[] {
  const match = /^\s(?:chi dao|huong dan)\s/.exec(passage.bare.slice(from, from + 14))
  const start = from + (match?.[0].length ?? 0)
  const isNamed = match !== null && /^\p{Lu}/u.test(passage.text.slice(start, start + 1))
  return isNamed && startsUnit(passage, start) ? splitUnits(passage, start, unitsEnd(passage, start)) : []
}

/** "…, các cơ quan phối hợp có trách nhiệm …" later in the sentence. */
export function assisting(passage: Passage, from: number): Charged[] {
  const match = /[,;]\s((?:cac )?(?:co quan|don vi) phoi hop)\s/.exec(passage.bare.slice(from, from + 300))
  if (match === null) return []
  const start = from + match.index + 2
  const end = start + (match[1] ?? '').length
  return [{ unit: passage.text.slice(start, end), start, end, role: 'coordinate', passage }]
}

/** Whether the list is one single body, so that being named alone makes it the one in charge. */
export function isOne(units: readonly FoundUnit[]): boolean {
  return units.length === 1 && !isMany(units[0]?.unit ?? '')
}

function isMany(unit: string): boolean {
  return /^(?:các|những|mỗi|từng|tất cả|thủ trưởng|giám đốc các|lãnh đạo|sở,|cơ quan|đơn vị|người|cấp|cán bộ|địa phương|chính quyền|ủy ban nhân dân (?:các|xã|phường|cấp)|uỷ ban nhân dân (?:các|xã|cấp)|ubnd (?:các|xã|phường|cấp)|chủ tịch (?:ubnd|ủy ban nhân dân) các|trưởng các|.{3,60}\sc[áa]c\s(?:tỉnh|huyện|xã|phường|thôn|bản|khu|cấp|sở|ngành|trường|cơ quan|đơn vị|tổ dân))/i.test(
    unit,
  )
}
