import { isBullet } from './outline.ts'
import { rawAt, spanIn, type Passage } from './passage.ts'
import type { DraftItem } from './draft-item.ts'
import { assisting, directed, isOne, partners, type Charged } from './partner-units.ts'
import { FIELD_START, fieldUnits } from './field-units.ts'
import { splitUnits, startsUnit, unitsEnd } from './units.ts'
import type { ResponsibleUnit, UnitRole } from './reading.ts'

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
  if (heading.length > 0) return [...heading, ...sharedBelow(passage), ...via]
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
  const [first = ''] = passage.text.split('\n', 1)
  const followed = draft.children.length > 0 || first.length < passage.text.length
  return followed ? headedBy(passage, first.replace(/[\s:;]+$/, '')) : []
}

/** One unit has the charge, several do it together. */
function headedBy(passage: Passage, heading: string): Charged[] {
  const from = HEADING_LEAD.exec(passage.bare)?.[0].length ?? 0
  const to = heading.length
  if (to > LONGEST_HEADING || heading.endsWith('.') || !startsUnit(passage, from)) return []
  if (unitsEnd(passage, from) < to) return []
  // Who has charge of a field is one person, whatever the field is called.
  const person = /phu trach linh vuc/.test(passage.bare.slice(from, to))
  const units = person ? [{ unit: heading.slice(from), start: from, end: to }] : splitUnits(passage, from, to)
  const role = units.length > 1 ? 'implement' : 'lead'
  return units.map((unit) => ({ ...unit, role, passage }))
}

const LONGEST_HEADING = 220
const HEADING_LEAD = /^(?:doi voi|trach nhiem cua|de nghi|yeu cau|giao|phan cong)\s/

/** Under a heading unit a paragraph "Chủ trì, phối hợp với …" adds those it works with. */
function sharedBelow(passage: Passage): Charged[] {
  const pattern = /(?:\n|[.;]\s)(?:la [^.;,\n]{3,60}, )?chu tri,? (?:va )?(?=phoi hop (?:voi |cung ))/g
  return [...passage.bare.matchAll(pattern)].flatMap((match) => partners(passage, match.index + match[0].length))
}

const LEAD_IN =
  /^(?:(?:can cu|tren co so|theo|ket thuc|truoc (?:khi|ngay)|cham nhat|sau khi|trong (?:thang|quy|nam)|(?:hang|moi) (?:nam|quy|thang|tuan)|dinh ky)(?:\s[^.;:\n]{3,160}?)?,\s)?(?:(?:de nghi|yeu cau|chi dao|giao|phan cong|uy quyen|giao cho)\s(?:cho\s)?)?/

/** The units that the first sentence is about. */
function subjectUnits(draft: DraftItem, above: readonly DraftItem[]): Charged[] {
  const { passage } = draft
  const headed = above.find((outer) => headingUnits(outer, []).length > 0)
  if (headed) return chargedBelow(passage, headed)
  for (const start of sentenceStarts(passage)) {
    const lead = LEAD_IN.exec(passage.bare.slice(start))?.[0].length ?? 0
    const from = startsUnit(passage, start) ? start : start + lead
    if (!startsUnit(passage, from)) continue
    return chargeSubject(passage, from, /^(?:giao|phan cong)\s/.test(passage.bare.slice(start)))
  }
  return []
}

/** Below a heading unit: another one that a bullet gives its work to, or "Chủ trì, phối hợp với …". */
function chargedBelow(passage: Passage, headed: DraftItem): Charged[] {
  const given = /^(?:giao|phan cong)\s(?:cho\s)?/.exec(passage.bare)?.[0].length ?? 0
  return given > 0 && startsUnit(passage, given) ? chargeSubject(passage, given, true) : chargedLead(passage, headed)
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
  const topic = /^(?:(?:ve|doi voi)\s[^:\n]{3,300}|[^:.;\n]{4,120}):\s/.exec(passage.bare)
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
  if (role !== 'lead') return charged
  const told = given ? directed(passage, end).map((unit) => ({ ...unit, role: 'coordinate' as const, passage })) : []
  return [...charged, ...told, ...partners(passage, end), ...assisting(passage, end)]
}

const ASSIGNED_LEAD = /duoc (?:giao|phan cong) chu tri$/

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

/** Below a heading unit only "Chủ trì, phối hợp với …" says something new. */
function chargedLead(passage: Passage, headed: DraftItem): Charged[] {
  const match =
    /^(?:(?:tren co so [^.;]{3,80}?|la (?:co quan|don vi|dau moi)[^.;,]{0,60}),\s)?chu tri,? (?:va )?phoi hop (?:voi |cung )?/.exec(
      passage.bare,
    )
  if (match === null) return []
  const others = partners(passage, match[0].length - (/phoi hop (?:voi |cung )?$/.exec(match[0])?.[0].length ?? 0))
  return others.length === 0 ? [] : [...headingUnits(headed, []), ...others]
}

const FIELD_NAME = /^(?:co quan|don vi|bo phan) (?:chu tri|phoi hop|thuc hien)[a-z ]{0,20}:/

/** "…: giao Bộ Xây dựng chủ trì, phối hợp với …", "; Sở Tư pháp chủ trì …" anywhere in the text. */
function leadClauses(passage: Passage, known: readonly Charged[]): Charged[] {
  const found: Charged[] = []
  for (const match of passage.bare.matchAll(
    /(?:[.;:,]\s|\n)(?:giao|phan cong)\s(?:cho\s)?|(?:[.;:]\s|\n)(?=[^.;:\n]{3,160} (?:chu tri|phu trach|chiu trach nhiem))/g,
  )) {
    const from = match.index + match[0].length
    if (FIELD_NAME.test(passage.bare.slice(from, from + 40))) continue
    if (!startsUnit(passage, from) || known.some((unit) => unit.start <= from && from < unit.end)) continue
    found.push(...chargeSubject(passage, from, /(?:giao|phan cong)/.test(match[0])))
  }
  return found
}

const VIA = /\((?:thong )?qua\s([^()\n]{3,120})\)|(?:gui|bao cao|phan anh)\s[^.;()\n]{0,120}?\s(?:thong )?qua\s/g
const ADDRESSED =
  /gui (?:ve|den|cho|bao cao ve)\s|(?<![a-z])(?:gui [^.;:()\n]{3,120}?|chuyen(?: ngay| don| ho so| van ban| kien nghi| danh sach){0,3}) (?:ve|den) |(?<![a-z])gui (?=(?:so|bo|ubnd|uy ban) )/g

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
