import type { DraftItem } from './draft-item.ts'
import { isBullet } from './outline.ts'
import { rawAt, spanIn, type Passage } from './passage.ts'
import { afterHonorific, personAt, type PersonFound } from './person-names.ts'
import type { NamedOfficer, OfficerRole } from './reading.ts'

/** People named together, who share what is asked of them. */
interface Group {
  readonly people: readonly PersonFound[]
  readonly end: number
}

interface Charged {
  readonly group: Group
  readonly role: OfficerRole
  readonly sure: boolean
}

const ROLES: Readonly<Record<string, OfficerRole>> = {
  'chi dao': 'direct',
  'lanh dao': 'direct',
  'phoi hop': 'support',
  'ho tro': 'support',
  giup: 'support',
  'giup viec': 'support',
  'tham gia': 'support',
}

const PERSONS =
  'nguoi|can bo|cong chuc|vien chuc|chuyen vien|dong chi|ca nhan|lanh dao|thanh vien|(?:can bo|cong chuc),? (?:cong chuc|vien chuc)'
const DUTIES =
  'phu trach|thuc hien|chu tri|phoi hop|chi dao|theo doi|tham muu|chiu trach nhiem|dau moi|giup viec|duoc giao|duoc phan cong|phan cong|trien khai|tong hop|ho tro'
const FIELD = new RegExp(
  String.raw`(?:^|[\n;|(]\s?|[.,]\s)(?:-\s)?(?:((?:${PERSONS})(?: lanh dao| truc tiep)?) )?(${DUTIES})(?: (?:chinh|thuc hien|chung|truc tiep|nhiem vu|trien khai|noi dung)){0,2}\s?:\s*`,
  'g',
)
const FIELD_START = new RegExp(`^(?:${FIELD.source})`)

/** Whether the document has a table or list with a column for the people who do it. */
export function hasPeopleColumn(bareText: string): boolean {
  return new RegExp(
    String.raw`(?:^|[\n|])[ ]*(?:${PERSONS})(?: truc tiep)? (?:${DUTIES})(?: (?:chinh|thuc hien))?[ ]*(?:[\n|]|$)`,
  ).test(bareText)
}

/**
 * The people whom a provision charges, as worded: after "giao", "phân công", in the fields "Người thực hiện", "Cán bộ
 * phụ trách", before "chủ trì", "phụ trách", "trực tiếp chỉ đạo", in a bracket of their own. Who is only mentioned,
 * honoured or reported to is charged with nothing; neither is anybody by an aim.
 */
export function officersNamed(draft: DraftItem, tabular: boolean): NamedOfficer[] {
  if (/^(?:purpose|objectives|criteria)$/.test(draft.role)) return []
  const fields = draft.children.filter(isFieldBullet).flatMap((child) => officersIn(child.passage, tabular))
  return uniqueOfficers([...(isFieldBullet(draft) ? [] : officersIn(draft.passage, tabular)), ...fields])
}

/** `- Người thực hiện: …` below a provision says who does that provision. */
function isFieldBullet(draft: DraftItem): boolean {
  return isBullet(draft.node) && FIELD_START.test(draft.passage.bare) && draft.children.length === 0
}

type Trigger = (passage: Passage, tabular: boolean) => Charged[]
const triggers: readonly Trigger[] = [fieldPeople, givenPeople, bracketPeople, actingPeople, cellPeople]

/** No provision charges more; the bound keeps a hostile one from being slow. */
const mostInProvision = 60

function officersIn(passage: Passage, tabular: boolean): NamedOfficer[] {
  const taken: Charged[] = []
  for (const charged of triggers.flatMap((trigger) => trigger(passage, tabular).slice(0, mostInProvision))) {
    const first = charged.group.people[0]?.start ?? 0
    if (taken.some(({ group }) => first < group.end && (group.people[0]?.start ?? 0) < charged.group.end)) continue
    taken.push(charged)
  }
  return taken
    .toSorted((a, b) => a.group.end - b.group.end)
    .flatMap(({ group, role, sure }) => group.people.map((person) => officerOf(passage, { person, role, sure })))
}

interface Finding {
  readonly person: PersonFound
  readonly role: OfficerRole
  readonly sure: boolean
}

function officerOf(passage: Passage, { person, role, sure }: Finding): NamedOfficer {
  const span = spanIn(passage, person.start, person.end)
  const { name, title } = person
  return { name, title, role, sure: sure && person.sure, raw: rawAt(passage.source, span), span }
}

/** "Người thực hiện: Nguyễn Văn A, Trần Thị B (chuyên viên)". */
function fieldPeople(passage: Passage): Charged[] {
  return [...passage.bare.matchAll(FIELD)].flatMap((match) => {
    const start = match.index + match[0].length
    const group = groupAt(passage, start, match[1] !== undefined)
    const role = group === undefined ? undefined : roleAfter(passage, group.end)
    return group === undefined ? [] : [{ group, role: role ?? roleOf(match[2] ?? ''), sure: true }]
  })
}

const GIVEN =
  /(?<![a-z])(?:giao(?: nhiem vu)?(?: cho)?|phan cong(?: nhiem vu)?(?: cho)?|uy quyen(?: cho)?|chi dinh|cu|do)\s/g

/** "giao đồng chí …", "phân công ông … và bà …", "do Nguyễn Văn A phụ trách". */
function givenPeople(passage: Passage): Charged[] {
  return [...passage.bare.matchAll(GIVEN)].flatMap((match) => {
    const start = match.index + match[0].length
    const printed = passage.text.slice(match.index, start).toLowerCase()
    if (!/^(?:giao|phân công|phan cong|[uủ][ỷy] quyền|chỉ định|cử|do)(?!\p{L})/u.test(printed)) return []
    // What is handed over ("bàn giao nhà cho bà …") is no work.
    if (passage.bare.slice(Math.max(0, match.index - 4), match.index).endsWith('ban ')) return []
    const group = groupAt(passage, start, false)
    if (group === undefined) return []
    const role = roleAfter(passage, group.end)
    const needsVerb = match[0].startsWith('do ')
    return needsVerb && role === undefined ? [] : [{ group, role: role ?? 'lead', sure: true }]
  })
}

const CONTACT =
  /(?:gui|lien he|lien lac|bao cao (?:ve|cho|voi|qua|tai)|dia chi|phan anh|email|dien thoai)(?![a-z])[^.;\n]*$/

/** "(đ/c Trần Thị B phụ trách)", "(đồng chí Nguyễn Văn A)". */
function bracketPeople(passage: Passage): Charged[] {
  return [...passage.bare.matchAll(/\((?:giao |do |phan cong )?/g)].flatMap((match): Charged[] => {
    const start = match.index + match[0].length
    if (afterHonorific(passage, start) === undefined) return []
    const group = groupAt(passage, start, false)
    if (group === undefined) return []
    const role = roleAfter(passage, group.end)
    if (role !== undefined) return [{ group, role, sure: true }]
    const closed = /^\s?[);]/.test(passage.bare.slice(group.end, group.end + 2))
    const before = passage.bare.slice(Math.max(0, match.index - 120), match.index)
    return closed && !CONTACT.test(before) ? [{ group, role: 'lead', sure: false }] : []
  })
}

const MENTIONED =
  /(?:cua|guong|gia dinh|ngay sinh|tuong niem|tham|tang|trao|tang cho|trao cho|ho|nha|hoc tap|lam theo|ky niem|anh hung|liet si|lanh tu|bao cao|bao cao voi|trinh|gui|xin y kien|moi|theo|gap|ve|doi voi|nhu)\s(?:cac )?$/
const PLACES = /(?:^|\s)(?:xa|phuong|thon|huyen|tinh|thanh pho|khu pho|truong|duong|lang)[ :][^.;\n]*$/
const STARTS =
  /(?:^|\n|[.;:,|(]\s?|(?<![a-z])(?:va|cung|voi|de nghi|yeu cau|trong do|boi)\s)(?:[-+•]\s)?|(?<=\s)(?=(?:dong chi|d\/c|d\.c|dc|ong|ba|anh|chi)\s)/g

/** "ông Chamaléa Bốc – Phó Trưởng ban trực tiếp chỉ đạo", "Nguyễn Văn A, Trưởng phòng, phụ trách chung". */
function actingPeople(passage: Passage): Charged[] {
  return [...passage.bare.matchAll(STARTS)].flatMap((match) => {
    const start = match.index + match[0].length
    const before = passage.bare.slice(Math.max(0, start - 40), start)
    const honoured = afterHonorific(passage, start) !== undefined
    if (MENTIONED.test(before) || (!honoured && !startsBareName(passage, start))) return []
    const group = groupAt(passage, start, false)
    if (group === undefined) return []
    if (/phoi hop (?:voi|cung|cung voi) (?:cac )?$/.test(before))
      return [{ group, role: 'support' as const, sure: true }]
    const role = roleAfter(passage, group.end)
    const plain = !honoured && group.people.every(isBareShort)
    if (role === undefined || (!honoured && PLACES.test(before))) return []
    return [{ group, role, sure: !plain }]
  })
}

/** A capital at the start of a clause; a line that goes on from the one before is no start. */
function startsBareName(passage: Passage, at: number): boolean {
  return /^\p{Lu}/u.test(passage.text.slice(at, at + 1)) && !/[\p{L}\d] ?\n$/u.test(passage.text.slice(at - 3, at))
}

/** Two words alone may name a place, too: Lê Lợi, Trần Phú. */
function isBareShort({ name, title }: PersonFound): boolean {
  return title === null && name.split(' ').length < 3
}

/** A cell that holds nothing but people, in a document whose table has a column for them. */
function cellPeople(passage: Passage, tabular: boolean): Charged[] {
  if (!tabular) return []
  return [...passage.bare.matchAll(/(?:^|\n|\|)\s?(?:-\s)?/g)].flatMap((match) => {
    const start = match.index + match[0].length
    const group = groupAt(passage, start, false)
    if (group === undefined || !/^\s?[.;]?\s?(?:[\n|]|$)/.test(passage.bare.slice(group.end, group.end + 4))) return []
    return [{ group, role: 'lead' as const, sure: afterHonorific(passage, start) !== undefined }]
  })
}

const mostTogether = 12
const NEXT = /^(?:\s?[,;/]\s?(?:va |cung )?|\s(?:va|cung|cung voi)\s)/

/** One or several people from `at` on; without "đồng chí" only who bears a known family name, unless it is `expected`. */
function groupAt(passage: Passage, at: number, expected: boolean): Group | undefined {
  const first = memberAt(passage, at, expected)
  if (first === undefined) return undefined
  const plural = expected || /^(?:cac |dong chi\s?:)/.test(passage.bare.slice(at, at + 12))
  const people = [first.person]
  let { end } = first.person
  while (people.length < mostTogether) {
    const next = NEXT.exec(passage.bare.slice(end, end + 12))?.[0].length
    const member = next === undefined ? undefined : memberAt(passage, end + next, expected)
    if (member === undefined || !(member.honoured || follows(member.person, plural))) break
    people.push(member.person)
    end = member.person.end
  }
  return { people, end }
}

function memberAt(passage: Passage, at: number, expected: boolean) {
  const named = afterHonorific(passage, at)
  const start = named ?? at
  const honoured = named !== undefined
  const person = startsName(passage, start) ? personAt(passage, start, { honoured: honoured || expected }) : undefined
  return person && { person, honoured }
}

/** A second name after a comma: "Nguyễn Văn A, Hà Nội" names one person. */
function follows({ sure, name }: PersonFound, plural: boolean): boolean {
  return sure && (plural || name.split(' ').length > 2)
}

function startsName(passage: Passage, at: number): boolean {
  return /^\p{L}/u.test(passage.text.slice(at, at + 1)) && !/^\p{L}/u.test(passage.text.slice(at - 1, at))
}

const VERB =
  /^[\s,:–)-]{0,4}(?:(?:la nguoi|la|lam|se|duoc giao|duoc phan cong|duoc|truc tiep|chu dong|thuong xuyen|co trach nhiem|chiu trach nhiem(?= (?:chu tri|chi dao|tham muu|thuc hien|theo doi|to chuc|trien khai))|co nhiem vu|nhiem vu|nhan|tiep tuc|chinh|cung|dong|phan cong) ){0,3}(chu tri|phu trach|chiu trach nhiem|thuc hien|trien khai|tham muu|chi dao|lanh dao|phoi hop|ho tro|giup viec|giup|tham gia|theo doi|don doc|dau moi|tong hop|soan thao|du thao|chuan bi|xay dung|quan ly|dieu hanh|huong dan|kiem tra|giam sat|to chuc|cap nhat|lap|ra soat|van dong|truong (?:ban|doan|nhom)|pho truong (?:ban|doan)|to truong|nhom truong|thu ky)(?![a-z])/

/** What is asked of the people who end at `at`; undefined when nothing is. */
function roleAfter(passage: Passage, at: number): OfficerRole | undefined {
  const verb = VERB.exec(passage.bare.slice(at, at + 90))?.[1]
  return verb === undefined ? undefined : roleOf(verb)
}

function roleOf(duty: string): OfficerRole {
  return ROLES[duty] ?? 'lead'
}

function uniqueOfficers(officers: readonly NamedOfficer[]): NamedOfficer[] {
  const seen = new Set<string>()
  return officers.filter(({ name }) => !seen.has(name) && seen.add(name))
}
