import type { Passage } from './passage.ts'
import { isOne, partners, type Charged } from './partner-units.ts'
import { splitUnits, startsUnit, unitsEnd, type FoundUnit } from './units.ts'
import type { UnitRole } from './reading.ts'

// The colon may be lost in front of a unit's name.
const FIELD =
  /(?:^|\n|[.;]\s)(?:(?:cac )?(?:co quan|don vi|bo phan|to chuc|phong|ban)(?:, (?:don vi|to chuc|ca nhan|dia phuong)){0,2}\s)?(chu tri|thuc hien|phoi hop|tham muu|phu trach|chiu trach nhiem|trach nhiem|phan cong)(?: (?:thuc hien|chinh|trien khai|tham muu|chu tri)){0,2}\s?:\s*|^(?:co quan|don vi|bo phan) (chu tri|phoi hop|thuc hien) (?=(?:so|uy ban|ubnd|phong|ban|van phong|cong an|cac|hoi|thanh tra|trung tam) )/g

/** A line that is only such a field. */
export const FIELD_START = new RegExp(`^(?:${FIELD.source})`)

/** The units of "Cơ quan chủ trì: …", "Đơn vị phối hợp: …", "Phân công: …" anywhere in a provision. */
export function fieldUnits(passage: Passage): Charged[] {
  const found: Charged[] = []
  const matches = [...passage.bare.matchAll(FIELD)]
  for (const [index, match] of matches.entries()) {
    const start = match.index + match[0].length
    const next = matches[index + 1]?.index ?? passage.bare.length
    const stop = /\n|\.(?=\s|$)/.exec(passage.bare.slice(start, start + 900))
    const end = Math.min(next, start + (stop?.index ?? Math.min(900, passage.bare.length - start)))
    const units = clauseUnits(passage, { start, end, role: roleOfField(match[1] ?? match[2] ?? '') })
    // One body alone is in charge, also where the field only says who does it.
    found.push(...(isOne(units) ? units.map((unit) => ({ ...unit, role: aloneRole(unit.role) })) : units))
  }
  return found
}

function roleOfField(word: string): UnitRole {
  if (/phoi hop/.test(word)) return 'coordinate'
  return /chu tri|phu trach|tham muu/.test(word) ? 'lead' : 'implement'
}

function aloneRole(role: UnitRole): UnitRole {
  return role === 'implement' ? 'lead' : role
}

// What follows the units in the same line: `…; thời gian thực hiện: …`.
const OTHER_FIELD = /^(?:thoi (?:gian|han|diem)|han |tien do|kinh phi|san pham|ket qua|dia diem|noi dung|hinh thuc)/

interface Clause {
  readonly start: number
  readonly end: number
  readonly role: UnitRole
}

/** `Sở Nội vụ chủ trì …; Sở Tư pháp và các sở, ban, ngành … chủ động …`: clause by clause. */
function clauseUnits(passage: Passage, clause: Clause): Charged[] {
  const found: Charged[] = []
  let start = clause.start
  while (start < clause.end) {
    const semicolon = passage.bare.indexOf(';', start)
    const end = semicolon < 0 || semicolon > clause.end ? clause.end : semicolon
    const next = end + 1
    const from = start + (passage.text.slice(start, end).length - passage.text.slice(start, end).trimStart().length)
    start = next
    if (OTHER_FIELD.test(passage.bare.slice(from, from + 20))) continue
    const until = Math.min(unitsEnd(passage, from), end)
    const after = passage.bare.slice(until, until + 40)
    const leads = /^[\s,]*chu tri/.test(after)
    const helps = /^[\s,]*(?:cung )?phoi hop(?![a-z])/.test(after)
    const units = [...splitUnits(passage, from, until), ...resumedUnits(passage, until, end)]
    const otherwise = helps ? 'coordinate' : clause.role
    const role = leads ? 'lead' : otherwise
    found.push(...units.map((unit) => ({ ...unit, role, passage })))
    if (leads) found.push(...partners(passage, until).filter((unit) => unit.end <= end))
  }
  return found
}

/** After "trong phạm vi chức năng, nhiệm vụ của mình" the list may go on: "và các cơ quan khác có liên quan". */
function resumedUnits(passage: Passage, from: number, to: number): FoundUnit[] {
  const match =
    /^[\s,]*(?:trong pham vi|theo|can cu)[^;.]{0,80}?(?:cua minh|duoc giao|lien quan|phu trach|quan ly)\s(?:va|,)\s/.exec(
      passage.bare.slice(from, to),
    )
  if (match === null) return []
  const start = from + match[0].length
  return startsUnit(passage, start) ? splitUnits(passage, start, Math.min(unitsEnd(passage, start), to)) : []
}
