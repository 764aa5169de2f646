import { isBullet } from './outline.ts'
import { rawAt, spanIn, type Passage } from './passage.ts'
import type { DraftItem } from './draft-item.ts'
import { splitUnits, startsUnit, unitsEnd, type FoundUnit } from './units.ts'
import type { ResponsibleUnit, UnitRole } from './reading.ts'

interface Charged extends FoundUnit {
  readonly role: UnitRole
  readonly passage: Passage
}

const FIELD =
  /(?:^|\n|[.;]\s)(?:(?:cac )?(?:co quan|don vi|bo phan|to chuc|phong|ban)(?:, (?:don vi|to chuc|ca nhan|dia phuong)){0,2}\s)?(chu tri|thuc hien|phoi hop|tham muu|phu trach|chiu trach nhiem|trach nhiem|phan cong)(?: (?:thuc hien|chinh|trien khai|tham muu|chu tri)){0,2}\s?:\s*/g
const FIELD_START = new RegExp(`^(?:${FIELD.source})`)

/**
 * Who is charged with a provision, as worded: a unit that heads it, the subject of "chủ trì", "có trách nhiệm", "giao …",
 * the fields "Cơ quan chủ trì / phối hợp" below it, and "(qua …)". Aims and criteria charge nobody.
 */
export function responsibleUnits(draft: DraftItem, above: readonly DraftItem[]): ResponsibleUnit[] {
  const fields = draft.children.filter(isFieldBullet).flatMap((child) => fieldUnits(child.passage))
  const own = isFieldBullet(draft) && above.length > 0 ? [] : ownUnits(draft, above)
  return unique([...own, ...fields])
}

function isFieldBullet(draft: DraftItem): boolean {
  return isBullet(draft.node) && FIELD_START.test(draft.passage.bare)
}

function ownUnits(draft: DraftItem, above: readonly DraftItem[]): Charged[] {
  const { passage } = draft
  const via = viaUnits(passage)
  if (/^(?:purpose|objectives|criteria|models)$/.test(draft.role)) return via
  const heading = headingUnits(draft, above)
  if (heading.length > 0) return [...heading, ...via]
  const fields = fieldUnits(passage)
  const subject = fields.length > 0 ? [] : subjectUnits(draft, above)
  const leads = leadClauses(passage, subject)
  const charged = [...fields, ...subject, ...leads, ...(subject.length === 0 ? makers(passage) : [])]
  if (charged.length === 0 && via.length > 0) return [...inherited(above), ...via]
  return [...charged, ...via]
}

/** "4. Sở Nội vụ": the unit stands alone as heading, what it has to do follows. */
function headingUnits(draft: DraftItem, above: readonly DraftItem[]): Charged[] {
  const { passage } = draft
  if (above.some((outer) => headingUnits(outer, []).length > 0) || isBullet(draft.node)) return []
  const stop = passage.text.indexOf('\n')
  const first = stop < 0 ? passage.text : passage.text.slice(0, stop)
  const text = first.replace(/[\s:;]+$/, '')
  const followed = draft.children.length > 0 || stop > 0
  if (!followed || text.length > 220 || /[.]$/.test(text) || !startsUnitOrHolders(passage)) return []
  if (unitsEnd(passage, 0) < text.length) return []
  return [{ unit: text, start: 0, end: text.length, role: 'lead', passage }]
}

function startsUnitOrHolders(passage: Passage): boolean {
  return startsUnit(passage, 0)
}

const LEAD_IN =
  /^(?:(?:can cu|tren co so|theo|ket thuc|truoc khi|sau khi|hang (?:nam|quy|thang|tuan)|dinh ky)(?:\s[^.;:\n]{3,160}?)?,\s)?(?:(?:de nghi|yeu cau|chi dao|giao|phan cong|uy quyen|giao cho)\s(?:cho\s)?)?/

/** The units that the first sentence is about. */
function subjectUnits(draft: DraftItem, above: readonly DraftItem[]): Charged[] {
  const { passage } = draft
  const headed = above.find((outer) => headingUnits(outer, []).length > 0)
  if (headed) return chargedLead(passage, headed)
  for (const start of sentenceStarts(passage)) {
    const lead = LEAD_IN.exec(passage.bare.slice(start))?.[0].length ?? 0
    const from = startsUnit(passage, start) ? start : start + lead
    if (!startsUnit(passage, from)) continue
    return chargeSubject(passage, from, /^(?:giao|phan cong)\s/.test(passage.bare.slice(start)))
  }
  return []
}

/** "Bản tin của A được biên soạn …": who makes a publication is who it is of, when a sentence begins so. */
function makers(passage: Passage): Charged[] {
  return sentenceStarts(passage).flatMap((sentence) => {
    const match = /^[^.;:,\n]{3,60}?\scua\s/.exec(passage.bare.slice(sentence, sentence + 80))
    const start = sentence + (match?.[0].length ?? 0)
    if (match === null || !startsUnit(passage, start)) return []
    const end = unitsEnd(passage, start)
    if (!/^\s(?:do )?duoc (?:bien soan|soan thao|xuat ban)(?![a-z])/.test(passage.bare.slice(end, end + 24))) return []
    const units = splitUnits(passage, start, end)
    const role = isOne(units) ? 'lead' : 'implement'
    return units.map((unit) => ({ ...unit, role, passage }))
  })
}

/** The first sentence, what follows "Về …:", and the next paragraph (a heading may stand before it). */
function sentenceStarts(passage: Passage): number[] {
  const next = passage.text.indexOf('\n')
  const topic = /^(?:ve|doi voi)\s[^:\n]{3,300}:\s/.exec(passage.bare)
  return [0, ...(topic ? [topic[0].length] : []), ...(next < 0 ? [] : [next + 1])]
}

function chargeSubject(passage: Passage, from: number, given: boolean): Charged[] {
  const end = assignedEnd(passage, unitsEnd(passage, from))
  const units = splitUnits(passage, from, end)
  const after = passage.bare.slice(end, end + 120)
  const leads =
    /^[\s,]*(?:la (?:co quan|don vi) )?chu tri/.test(after) || ASSIGNED_LEAD.test(passage.bare.slice(from, end))
  const colon = /^\s?:/.test(after)
  if (!isCharged(after, { leads, given, colon })) return []
  const role = leads || given || isOne(units) ? 'lead' : otherRole(after, colon)
  const charged = units.map((unit) => ({ ...unit, role, passage }))
  return role === 'lead' ? [...charged, ...partners(passage, end), ...assisting(passage, end)] : charged
}

const ASSIGNED_LEAD = /duoc (?:giao|phan cong) chu tri$/

function isOne(units: readonly FoundUnit[]): boolean {
  return units.length === 1 && !isMany(units[0]?.unit ?? '')
}

/** Several units are asked to do it, or only to help when the verb is "phối hợp". */
function otherRole(after: string, colon: boolean): UnitRole {
  const supports =
    /^[\s,]*(?:theo [^.;]{0,40}|(?:chu dong|co trach nhiem|thuong xuyen|tich cuc|kip thoi) )?phoi hop/.test(after)
  return !colon && supports ? 'coordinate' : 'implement'
}

/** Something must be asked of the units: a verb after them. A bare noun phrase charges nobody. */
function isCharged(after: string, how: { leads: boolean; given: boolean; colon: boolean }): boolean {
  return how.leads || how.given || how.colon || /^[\s,]*[a-z]/.test(after)
}

/** `được giao chủ trì`, `được phân công … nhiệm vụ` describe the unit. */
function assignedEnd(passage: Passage, end: number): number {
  const assigned = /^\sduoc (?:giao|phan cong)(?: chu tri)?(?: thuc hien)?(?: nhiem vu)?/.exec(
    passage.bare.slice(end, end + 60),
  )
  return assigned ? end + assigned[0].length : end
}

function isMany(unit: string): boolean {
  return /^(?:các|những|tất cả|thủ trưởng|giám đốc các|lãnh đạo|sở,|cơ quan|đơn vị|người|cấp|cán bộ|địa phương|chính quyền|ủy ban nhân dân (?:các|xã|phường|cấp)|uỷ ban nhân dân (?:các|xã|cấp)|ubnd (?:các|xã|phường|cấp)|chủ tịch (?:ubnd|ủy ban nhân dân) các)/i.test(
    unit,
  )
}

/** The units after "phối hợp với" that follows the verb of the same sentence. */
function partners(passage: Passage, from: number): Charged[] {
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
  const match = /^[^.\n]{0,300}?;\s(?:to chuc )?chu tri,? (?:va )?phoi hop (?:voi |cung )/.exec(
    passage.bare.slice(from, from + 400),
  )
  return match?.[0].length ?? 0
}

/** "phối hợp với A chỉ đạo B …": a unit named after the partner has its part in it, too. */
function directed(passage: Passage, from: number): FoundUnit[] {
  const match = /^\s(?:chi dao|huong dan)\s/.exec(passage.bare.slice(from, from + 14))
  const start = from + (match?.[0].length ?? 0)
  const isNamed = match !== null && /^\p{Lu}/u.test(passage.text.slice(start, start + 1))
  return isNamed && startsUnit(passage, start) ? splitUnits(passage, start, unitsEnd(passage, start)) : []
}

/** "…, các cơ quan phối hợp có trách nhiệm …" later in the sentence. */
function assisting(passage: Passage, from: number): Charged[] {
  const match = /[,;]\s((?:cac )?(?:co quan|don vi) phoi hop)\s/.exec(passage.bare.slice(from, from + 300))
  if (match === null) return []
  const start = from + match.index + 2
  const end = start + (match[1] ?? '').length
  return [{ unit: passage.text.slice(start, end), start, end, role: 'coordinate', passage }]
}

/** Below a heading unit only "Chủ trì, phối hợp với …" says something new. */
function chargedLead(passage: Passage, headed: DraftItem): Charged[] {
  const match = /^(?:tren co so [^.;]{3,80}?,\s)?chu tri,? (?:va )?phoi hop (?:voi |cung )?/.exec(passage.bare)
  if (match === null) return []
  const others = partners(passage, match[0].length - (/phoi hop (?:voi |cung )?$/.exec(match[0])?.[0].length ?? 0))
  return others.length === 0 ? [] : [...headingUnits(headed, []), ...others]
}

/** "…: giao Bộ Xây dựng chủ trì, phối hợp với …", "; Sở Tư pháp chủ trì …" anywhere in the text. */
function leadClauses(passage: Passage, known: readonly Charged[]): Charged[] {
  const found: Charged[] = []
  for (const match of passage.bare.matchAll(
    /(?:[.;:,]\s|\n)(?:giao|phan cong)\s(?:cho\s)?|(?:[.;:]\s|\n)(?=[^.;:\n]{3,160} chu tri)/g,
  )) {
    const from = match.index + match[0].length
    if (!startsUnit(passage, from) || known.some((unit) => unit.start <= from && from < unit.end)) continue
    found.push(...chargeSubject(passage, from, /(?:giao|phan cong)/.test(match[0])))
  }
  return found
}

function fieldUnits(passage: Passage): Charged[] {
  const found: Charged[] = []
  const matches = [...passage.bare.matchAll(FIELD)]
  for (const [index, match] of matches.entries()) {
    const start = match.index + match[0].length
    const next = matches[index + 1]?.index ?? passage.bare.length
    const stop = /\n|\.(?=\s|$)/.exec(passage.bare.slice(start, start + 900))
    const end = Math.min(next, start + (stop?.index ?? Math.min(900, passage.bare.length - start)))
    found.push(...clauseUnits(passage, { start, end, role: roleOfField(match[1] ?? '') }))
  }
  return found
}

function roleOfField(word: string): UnitRole {
  if (/phoi hop/.test(word)) return 'coordinate'
  return /chu tri|phu trach|tham muu/.test(word) ? 'lead' : 'implement'
}

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
    const until = Math.min(unitsEnd(passage, from), end)
    const leads = /^[\s,]*chu tri/.test(passage.bare.slice(until, until + 12))
    const resumed = resumedUnits(passage, until, end)
    const units = [...splitUnits(passage, from, until), ...resumed]
    found.push(...units.map((unit) => ({ ...unit, role: leads ? ('lead' as const) : clause.role, passage })))
    start = next
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

const VIA = /\((?:thong )?qua\s([^()\n]{3,120})\)|(?:gui|bao cao|phan anh)\s[^.;()\n]{0,120}?\s(?:thong )?qua\s/g
const ADDRESSED =
  /gui (?:ve|den|cho|bao cao ve)\s|(?<![a-z])(?:gui [^.;:()\n]{3,120}?|chuyen(?: ngay| don| ho so| van ban| kien nghi| danh sach){0,3}) (?:ve|den) /g

function viaUnits(passage: Passage): Charged[] {
  const found: Charged[] = []
  for (const [pattern, role] of [
    [VIA, 'via'],
    [ADDRESSED, 'addressed'],
  ] as const) {
    for (const match of passage.bare.matchAll(pattern)) {
      const inside = match[1] === undefined ? match[0].length : match[0].length - match[1].length - 1
      const from = match.index + inside
      if (!startsUnit(passage, from)) continue
      const limit = match[1] === undefined ? passage.text.length : from + match[1].length
      const units = splitUnits(passage, from, Math.min(unitsEnd(passage, from), limit))
      found.push(...units.map((unit) => ({ ...unit, role, passage })))
    }
  }
  return found
}

/** A bullet that only names the way ("qua Sở Nội vụ") has the doers of the provision above. */
function inherited(above: readonly DraftItem[]): Charged[] {
  for (let i = above.length - 1; i >= 0; i--) {
    const outer = above[i]
    const units =
      outer === undefined
        ? []
        : ownUnits(outer, above.slice(0, i)).filter((unit) => unit.role === 'implement' || unit.role === 'lead')
    if (units.length > 0) return units
  }
  return []
}

function unique(charged: readonly Charged[]): ResponsibleUnit[] {
  const seen = new Set<string>()
  return charged.flatMap(({ unit, role, passage, start, end }) => {
    const key = `${role}|${unit.toLowerCase()}`
    if (seen.has(key)) return []
    seen.add(key)
    const span = spanIn(passage, start, end)
    return [{ unit, role, raw: rawAt(passage.source, span), span }]
  })
}
