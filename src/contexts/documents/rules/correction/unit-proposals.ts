/** Which of the agency's own units a plan means by the words it uses for them. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { lastDayOfMonth, parsePlainDate } from '../../../../kernel/plain-date.ts'
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'
import type { Deadline } from '../reading/reading.ts'
import type { Assignment, DraftItem, TaskRhythm } from './draft.ts'
import { type KnownPerson, personNamed } from './officer-proposals.ts'

/** A unit of the agency as far as matching needs it. */
export interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: 'leadership' | 'office' | 'department' | 'other'
}

/** The agency's own units and people on the day. */
export interface Directory {
  readonly units: readonly KnownUnit[]
  readonly people: readonly KnownPerson[]
}

/** What counts for an item: what a person has decided, else what its words propose. */
export function assignmentOf(item: DraftItem, directory: Directory): Assignment {
  return item.assignment ?? proposedAssignment(item, directory)
}

/** Lead, support, officer and date as the words of the plan propose them, without guessing beyond them. */
function proposedAssignment(item: DraftItem, { units, people }: Directory): Assignment {
  const named = item.responsible.map(({ unit, role }) => ({ role, ids: unitsNamed(unit, units) }))
  const lead = named.find(({ role, ids }) => role === 'lead' && ids.length === 1)
  const doing = named.filter(({ role }) => role === 'implement')
  const onlyDoing = doing.flatMap(({ ids }) => ids)
  const officer = officerProposed(item, people)
  const worded = lead?.ids[0] ?? (onlyDoing.length === 1 ? onlyDoing[0] : undefined)
  const leadUnitId = worded ?? (named.length === 0 && officer?.leads ? unitOf(officer.person) : null)
  const supporting = named.filter(({ role }) => role === 'coordinate' || role === 'implement' || role === 'lead')
  const supportUnitIds = [...new Set(supporting.flatMap(({ ids }) => ids))].filter((id) => id !== leadUnitId)
  const officerId = officer?.person.id ?? null
  return { leadUnitId, supportUnitIds, officerId, startsOn: null, expectedOutput: '', ...datesOf(item.deadlines) }
}

/** The first of the agency's people whom the text charges; who directs only when nobody else does it. */
function officerProposed({ officers }: DraftItem, people: readonly KnownPerson[]) {
  const standing = officers.filter(({ dropped, role }) => !dropped && role !== 'support')
  const ordered = [
    ...standing.filter(({ role }) => role === 'lead'),
    ...standing.filter(({ role }) => role === 'direct'),
  ]
  for (const officer of ordered) {
    const person = personNamed(officer, people)
    if (person !== undefined) return { person, leads: officer.role === 'lead' }
  }
  return undefined
}

/** Where the text names a person and no unit, the unit that person works in does the work, if it is only one. */
function unitOf({ roles }: KnownPerson): string | null {
  const ids = new Set(roles.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))
  const [only, ...others] = ids
  return only === undefined || others.length > 0 ? null : only
}

const allDepartments =
  /^(?:tat ca |toan the )?cac (?:phong|bo phan|don vi)(?:,? (?:ban|don vi|bo phan|chuyen mon|nghiep vu|lien quan|truc thuoc|thuoc|cua)(?: .*)?)?$/

/** The units meant by a wording such as `Văn phòng`, `Phòng CS`, `các phòng chuyên môn`; none when it is unclear. */
export function unitsNamed(wording: string, units: readonly KnownUnit[]): readonly string[] {
  const words = plainWords(wording)
  if (allDepartments.test(words)) return units.filter(({ kind }) => kind === 'department').map(({ id }) => id)
  const exact = units.filter((unit) => namesOf(unit).includes(words))
  if (exact.length > 0) return exact.slice(0, 1).map(({ id }) => id)
  if (/^van phong(?: (?:ban|so|co quan|don vi)(?: .*)?)?$/.test(words))
    return onlyOne(units.filter(({ kind }) => kind === 'office'))
  if (/^(?:tap the )?lanh dao (?:ban|so|co quan|don vi|uy ban)/.test(words)) {
    return onlyOne(units.filter(({ kind }) => kind === 'leadership'))
  }
  return onlyOne(units.filter((unit) => isNamedIn(words, unit)))
}

/** A name without its kind is also part of other bodies' names: `Chính sách` in `Ngân hàng Chính sách xã hội`. */
function isNamedIn(words: string, unit: KnownUnit): boolean {
  const names = isOwnPart.test(words) ? namesOf(unit) : [plainWords(unit.name)]
  return names.some((name) => name.length >= 6 && name !== 'van phong' && containsWords(words, name))
}

const isOwnPart = /^(?:cac |truong |pho (?:truong )?)?(?:phong|bo phan|to|nhom|doi|cong chuc|chuyen vien|can bo)\b/

function onlyOne(units: readonly KnownUnit[]): readonly string[] {
  return units.length === 1 ? units.map(({ id }) => id) : []
}

function plainWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[–—-]/g, ' ')
    .replace(/[^\p{L}\p{N}, ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function namesOf({ name, shortName }: KnownUnit): string[] {
  return [name, shortName, withoutKind(name)].map(plainWords).filter((text) => text !== '')
}

/** `Phòng Chính sách` is also called `Chính sách`; `Văn phòng` keeps its name. */
function withoutKind(name: string): string {
  const rest = name.replace(/^(?:phòng|ban|tổ|đội|bộ phận)\s+/iu, '')
  return rest.length >= 6 ? rest : name
}

function containsWords(text: string, part: string): boolean {
  return ` ${text} `.includes(` ${part} `)
}

const rhythmOf: Readonly<Partial<Record<NonNullable<Deadline['every']>, TaskRhythm>>> = {
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
}

function datesOf(deadlines: readonly Deadline[]): Pick<Assignment, 'rhythm' | 'endsOn' | 'dueDay' | 'dueMonth'> {
  const recurring = deadlines.find(({ every }) => every !== null && rhythmOf[every] !== undefined)
  const by = deadlines.find(({ kind }) => kind === 'by' || kind === 'period')
  const endsOn = by ? (by.on ?? lastDayOf(by.end)) : null
  return recurring?.every
    ? { ...recurrence(recurring), endsOn }
    : { rhythm: 'once', endsOn, dueDay: null, dueMonth: null }
}

function recurrence({ every, monthDay, text }: Deadline): Pick<Assignment, 'rhythm' | 'dueDay' | 'dueMonth'> {
  const rhythm = (every && rhythmOf[every]) ?? 'once'
  if (monthDay === null) return { rhythm, dueDay: namedDay(text), dueMonth: null }
  return {
    rhythm,
    dueDay: Number(monthDay.slice(3)),
    dueMonth: rhythm === 'yearly' ? Number(monthDay.slice(0, 2)) : null,
  }
}

/** `trước ngày 25 hằng tháng`; null when two days are named, or one of the month after. */
function namedDay(worded: string): number | null {
  const plain = foldVietnamese(worded)
  if (SEVERAL_DAYS.test(plain) || /thang (?:sau|ke tiep|lien ke|dau)/.test(plain)) return null
  const named = Number(/\bngay (?:mong |mung )?(\d{1,2})(?![\d/-]| ?[/-] ?\d| thang \d)/.exec(plain)?.[1] ?? 0)
  return named >= 1 && named <= 31 ? named : null
}

const SEVERAL_DAYS = /ngay \d{1,2}(?:,| va|,? truoc)[ ,]+(?:truoc )?(?:ngay )?\d/

/** The last day of `2025`, `2025-10` or a day. */
function lastDayOf(worded: string | null): PlainDate | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(worded ?? '')
  if (!match) return null
  const [, year, month, dayOfMonth] = match
  if (dayOfMonth !== undefined) return parsePlainDate(match[0]) ?? null
  return lastDayOfMonth(Number(year), month === undefined ? 12 : Number(month))
}
