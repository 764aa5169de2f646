import { parsePlainDate, plainDate } from '../../../../kernel/plain-date.ts'
import { dayPatterns, digitsOf, foundDay } from './dates.ts'
import { isBullet } from './outline.ts'
import { spanIn, subPassage, type Passage } from './passage.ts'
import type { DraftItem } from './draft-item.ts'
import type { Deadline, DeadlineKind, Doubt, Rhythm } from './reading.ts'

const FIELD = /(?:^|\n|[.;]\s)(?:thoi (?:gian|han)|tien do|han (?:hoan thanh|chot)|lo trinh)[^:\n.;]{0,60}:\s*/g
const FIELD_START = new RegExp(`^(?:${FIELD.source})`)
const TIME_WORD =
  /^(?:tu|trong|truoc|nam|thang|quy|ngay|den|hang|thuong xuyen|dinh ky|giai doan|hoan thanh|xong|ca nam|khi|sau|dau|cuoi|cham nhat|moi|lien tuc|bat dau|theo|du kien|nhiem ky|ky hop|dip|phien hop|\d)\b/

/**
 * By when a provision is to be done: the dates its text names, and the value of "Thời gian thực hiện" when that stands as
 * a bullet below it. A bullet that is only such a field gives its value to the provision above and keeps none itself.
 */
export function deadlinesOf(draft: DraftItem, above: readonly DraftItem[]): Deadline[] {
  const own = above.length > 0 && isFieldBullet(draft) ? [] : deadlinesIn(draft.passage, draft)
  const below = draft.children.filter(isFieldBullet).flatMap((child) => deadlinesIn(child.passage, draft))
  return [...own, ...below]
}

function isFieldBullet(draft: DraftItem): boolean {
  return isBullet(draft.node) && FIELD_START.test(draft.passage.bare)
}

interface Found {
  readonly start: number
  readonly end: number
  readonly kind: DeadlineKind
}

// What every deadline has at least one of; most provisions have none and need no closer look.
const ANY_TIME = /[0-9]|dinh ky|hang |moi |khi |thoi |tien do|tuan |han |lo trinh/

function deadlinesIn(passage: Passage, draft: DraftItem): Deadline[] {
  if (!ANY_TIME.test(passage.bare)) return []
  const fields = fieldValues(passage)
  const others = TIMES.flatMap((time) => matchesOf(passage, time, draft)).filter(
    (found) => found.kind === 'relative' || !cited(passage, found),
  )
  const kept: Found[] = []
  const precise = others.some((found) => found.kind === 'recurring' && !isBareRhythm(passage, found))
  const bySize = [...fields, ...others.toSorted((a, b) => b.end - b.start - (a.end - a.start))]
  for (const found of bySize) {
    if (precise && isBareRhythm(passage, found)) continue
    if (!kept.some((other) => found.start < other.end && other.start < found.end)) kept.push(found)
  }
  return kept.toSorted((a, b) => a.start - b.start).map((found) => deadlineOf(passage, found))
}

/** A mere "định kỳ" says nothing where the day is given as well. */
function isBareRhythm(passage: Passage, found: Found): boolean {
  return passage.bare.slice(found.start, found.end) === 'dinh ky'
}

function fieldValues(passage: Passage): Found[] {
  const found: Found[] = []
  for (const match of passage.bare.matchAll(FIELD)) {
    const start = match.index + match[0].length
    if (!TIME_WORD.test(passage.bare.slice(start, start + 20))) continue
    const stop = /\n|\.(?=\s|$)|;|\((?=[a-z])/.exec(passage.bare.slice(start, start + 300))
    const end = start + (stop?.index ?? Math.min(300, passage.bare.length - start))
    const trimmed = start + passage.bare.slice(start, end).replace(/[\s.,;]+$/, '').length
    if (trimmed > start) found.push({ start, end: trimmed, kind: kindOfField(passage.bare.slice(start, trimmed)) })
  }
  return found
}

function kindOfField(value: string): DeadlineKind {
  if (/^thuong xuyen|^lien tuc|^ca nam/.test(value)) return 'ongoing'
  if (/^(?:hang|dinh ky|moi)\b|\bh[a]ng (?:nam|quy|thang|tuan)/.test(value)) return 'recurring'
  if (/^(?:khi|sau|theo)\b/.test(value)) return 'relative'
  if (/^(?:ke )?tu\b/.test(value)) return /\bden\b/.test(value) ? 'period' : 'from'
  if (/^giai doan|^nam \d{4}|^nhiem ky|^\d{4}/.test(value)) return 'period'
  return 'by'
}

interface Time {
  readonly pattern: RegExp
  readonly kind: DeadlineKind
  /** Only where work is given out, not in aims or criteria. */
  readonly working?: boolean
  /** Also in aims, but not in the purpose or in criteria. */
  readonly aimed?: boolean
}

const DAY = `(?:ngay\\s)?(?:${dayPatterns.numeric.replaceAll('(', '(?:').replaceAll('(?:?', '(?')}|${dayPatterns.worded.replaceAll('(', '(?:').replaceAll('(?:?', '(?')})`
const HOUR = '[0-9]{1,2}(?:h| gio)(?:\\s?[0-9]{2})?(?: phut)?'
const MONTH = 'thang\\s(?:[0-9]{1,2})\\s?(?:[/⁄.-]{1,2}\\s?|nam\\s)[0-9]{4}'
// Strokes may be misread; the wording is kept then, and no day is made of it.
const QUARTER = 'quy\\s(?:[il1]v|[il1]{1,3}|[1-4])\\s?(?:[/⁄-]{1,2}\\s?|nam\\s)[0-9]{4}'
const MOMENT = `(?:${DAY}|${MONTH}|${QUARTER})`
const EVERY = '(?:hang|moi) (?:tuan|thang|quy|nam)'
const DAY_MONTH = '[0-9]{1,2}(?:\\s?[/-]\\s?[0-9]{1,2}| thang [0-9]{1,2})?'
const RHYTHM = `(?:${EVERY}|0?[369] thang|mot nam|nam|quy|thang|tuan)(?![a-z0-9]| [0-9])`
const SPAN = `${MOMENT}|(?:tu )?(?:nam )?[0-9]{4} ?[-–] ?(?:nam )?[0-9]{4}|tu (?:nam )?[0-9]{4} den (?:nam )?[0-9]{4}|nam [0-9]{4}(?![0-9]|\\s?[-–])`
const BEFORE =
  '(?:truoc|cham nhat(?: la| vao| den| trong)?|den het|xong truoc|muon nhat(?: la)?|khong qua|(?<!tinh )den)'

const TIMES: readonly Time[] = [
  {
    kind: 'period',
    pattern: new RegExp(
      `(?<![a-z/])(?:ke )?tu (?:het |dau |cuoi )?${MOMENT} (?:den|toi) (?:het |cuoi |khi )?${MOMENT}`,
      'g',
    ),
  },
  { kind: 'from', pattern: new RegExp(`(?<![a-z/])(?:ke )?tu ${DAY}(?: tro di)?`, 'g') },
  {
    kind: 'recurring',
    pattern: new RegExp(
      `(?:${BEFORE}|vao|dung) ngay ${DAY_MONTH}(?:(?:,| va) (?:truoc )?(?:ngay )?${DAY_MONTH})?,? (?:cua )?(?:${EVERY}|thang cuoi (?:cua )?(?:quy|${EVERY})|thang (?:truoc|sau|ke tiep|lien ke|dau)[a-z ]{0,20})`,
      'g',
    ),
  },
  { kind: 'recurring', pattern: new RegExp(`(?:vao|dung|truoc) ngay (?:mong|mung) [0-9]{1,2} ${EVERY}`, 'g') },
  {
    kind: 'recurring',
    pattern:
      /vao tuan (?:dau|cuoi|thu)[a-z0-9 ]{0,40}(?:thang|quy|nam)(?: thu [a-z0-9]{1,4})?(?: (?:trong|cua|cuoi)? ?(?:quy|nam|thang))?/g,
  },
  {
    kind: 'by',
    pattern: new RegExp(`(?<![a-z])(?:${BEFORE}|hoan thanh trong|trong(?= ngay)) (?:${HOUR},? )?${DAY}`, 'g'),
  },
  {
    kind: 'by',
    pattern: new RegExp(
      `(?<![a-z])(?:${BEFORE}|trong|vao|hoan thanh|xong)(?: het| trong)? (?:${MONTH}|${QUARTER})`,
      'g',
    ),
  },
  {
    kind: 'by',
    working: true,
    pattern:
      /(?<![a-z])(?<!hieu luc )(?:trong|truoc|vao|vao (?:dau|giua|cuoi)|cham nhat) nam [0-9]{4}(?![0-9]|\s?[-–])/g,
  },
  { kind: 'by', working: true, aimed: true, pattern: /(?<![a-z])den (?:het|cuoi) nam [0-9]{4}(?![0-9]|\s?[-–])/g },
  // "Tháng 5/2023: …", "Giai đoạn 1 (2019 - 2020)": the time stands where the work's name would.
  {
    kind: 'period',
    working: true,
    pattern: new RegExp(`^(?:trong |du kien )?(?:${SPAN})(?=\\s?[:;(]|,? (?:to chuc|tong ket|so ket))`, 'g'),
  },
  {
    kind: 'period',
    working: true,
    pattern: new RegExp(`(?<=^(?:giai doan|dot|buoc) [0-9ivx]{1,3}\\s?[:(]\\s?)(?:${SPAN})`, 'g'),
  },
  { kind: 'period', working: true, pattern: new RegExp(`(?<![a-z/])tu thang [0-9]{1,2} den (?:het )?${MONTH}`, 'g') },
  {
    kind: 'recurring',
    working: true,
    pattern:
      /(?:(?:it nhat|toi thieu) )?(?<![0-9])[0-9]{1,2} lan ?\/ ?(?:nam|quy|thang|tuan)|(?:it nhat|toi thieu) (?:(?:moi |01 |1 |mot )(?:nam|quy|thang|tuan) [0-9]{1,2} lan|[0-9]{1,2} lan ?(?:\/|moi |trong |tren )?\s?(?:mot )?(?:nam|quy|thang|tuan))/g,
  },
  {
    kind: 'recurring',
    working: true,
    pattern: new RegExp(`(?<![a-z])${EVERY}(?:(?:,| va) (?:${RHYTHM}|ca nam))+`, 'g'),
  },
  {
    kind: 'recurring',
    working: true,
    pattern: new RegExp(
      `(?<!sinh hoat |hop |giao ban |tiep cong dan )dinh ky(?: (?:va|hoac) dot xuat| ${RHYTHM}(?:(?:,| va| hoac) (?:${RHYTHM}|ca nam))*|(?=,? [a-z(]))`,
      'g',
    ),
  },
  {
    kind: 'recurring',
    working: true,
    pattern: new RegExp(
      `(?:(?<=^)|(?<=[.;:\\n] ?))${EVERY}(?=,| )|(?<=, )${EVERY}(?= (?:to chuc|so ket|tong ket|danh gia|bao cao|tham muu|xay dung|ra soat|kiem tra))`,
      'g',
    ),
  },
  {
    kind: 'relative',
    working: true,
    pattern:
      /(?<![a-z])khi (?:tong ket|so ket|ket thuc|hoan thanh|co yeu cau|duoc yeu cau|co van ban|co huong dan|co chi dao)[^.;,:()\n]{0,120}/g,
  },
  { kind: 'relative', working: true, pattern: /(?<![a-z])khi [a-z][^.;:()\n]{0,80}? ban hanh[^.;:()\n]{0,120}/g },
  {
    kind: 'relative',
    pattern:
      /(?<![a-z])(?:(?:trong (?:thoi han|vong)|cham nhat(?: la| sau)?) [0-9]{1,3}(?: \([a-z ]{1,20}\))? (?:ngay|thang|gio)(?: lam viec)?,?(?: (?:ke |tinh )?(?:tu|sau) [^.;,()\n]{0,80})?|sau [0-9]{1,3} (?:ngay|thang)(?: lam viec)?,? (?:ke |tinh )?tu [^.;,()\n]{0,80})/g,
  },
]

function matchesOf(passage: Passage, time: Time, draft: DraftItem): Found[] {
  if (time.working && (time.aimed ? /^(?:purpose|criteria)$/ : /^(?:purpose|objectives|criteria)$/).test(draft.role))
    return []
  const found: Found[] = []
  for (const match of passage.bare.matchAll(time.pattern)) {
    // "khi Chính phủ … ban hành": an event needs someone who acts, written with a capital.
    if (
      /^khi [a-z]/.test(match[0]) &&
      / ban hanh/.test(match[0]) &&
      !/^khi \p{Lu}/u.test(passage.text.slice(match.index, match.index + 6))
    )
      continue
    const length = match[0].replace(/[\s,]+$/, '').length
    if (length > 0) found.push({ start: match.index, end: match.index + length, kind: time.kind })
  }
  return found
}

/** The date of a cited document is no deadline. */
function cited(passage: Passage, found: Found): boolean {
  return /(?:\/[a-z0-9-]{2,20}|-[a-z]{2,10}),?\s(?:den\s)?$/.test(
    passage.bare.slice(Math.max(0, found.start - 70), found.start),
  )
}

function deadlineOf(passage: Passage, found: Found): Deadline {
  const part = subPassage(passage, found.start, found.end)
  const doubts: Doubt[] = []
  const points = pointsIn(part, doubts)
  return {
    text: part.text,
    kind: found.kind,
    ...momentsOf(found.kind, points),
    every: found.kind === 'recurring' ? rhythmOf(part.bare) : null,
    monthDay: found.kind === 'recurring' ? monthDayOf(part.bare) : null,
    days: found.kind === 'relative' ? daysOf(part.bare) : null,
    span: spanIn(passage, found.start, found.end),
    doubts,
  }
}

function momentsOf(kind: DeadlineKind, points: readonly string[]): Pick<Deadline, 'on' | 'start' | 'end'> {
  const [first = null] = points
  const none = { on: null, start: null, end: null }
  if (kind === 'period') return { on: null, start: first, end: points.slice(1).at(-1) ?? null }
  if (first === null || kind === 'recurring' || kind === 'ongoing') return none
  const on = parsePlainDate(first)
  if (on !== undefined) return { ...none, on }
  return kind === 'from' ? { ...none, start: first } : { ...none, end: first }
}

/** The moments named, each as precisely as worded: `2025`, `2025-10`, `2025-11-15`. */
function pointsIn(part: Passage, doubts: Doubt[]): string[] {
  const pattern = new RegExp(
    `${dayPatterns.numeric}|${dayPatterns.worded}|thang\\s([0-9]{1,2})\\s?(?:[/.-]\\s?|nam\\s)([0-9]{4})|quy\\s(iv|iii|ii|i|[1-4])\\s?(?:[/-]\\s?|nam\\s)([0-9]{4})|([0-9]{4})`,
    'g',
  )
  const points: string[] = []
  for (const match of part.bare.matchAll(pattern)) {
    const point = pointOf(part, match, doubts)
    if (point !== null) points.push(point)
  }
  return points
}

function pointOf(part: Passage, match: RegExpMatchArray, doubts: Doubt[]): string | null {
  const [, d1, m1, y1, d2, m2, y2, month, monthYear, quarter, quarterYear, year] = match
  if (year !== undefined) return year
  if (month !== undefined) return `${monthYear}-${month.padStart(2, '0')}`
  if (quarter !== undefined) return `${quarterYear}-${String(quarterNumber(quarter) * 3).padStart(2, '0')}`
  const start = match.index ?? 0
  const day = foundDay(
    part,
    { day: d1 ?? d2, month: m1 ?? m2, year: y1 ?? y2 },
    { start, end: start + match[0].length },
  )
  doubts.push(...day.doubts)
  return day.day
}

function quarterNumber(quarter: string): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(quarter)
  return roman >= 0 ? roman + 1 : Number(quarter)
}

function rhythmOf(words: string): Rhythm | null {
  if (/0?6 thang/.test(words)) return 'half-year'
  if (/quy/.test(words)) return 'quarter'
  if (/(?:hang|moi) thang|cua thang/.test(words)) return 'month'
  if (/tuan/.test(words)) return 'week'
  return /nam/.test(words) ? 'year' : null
}

function monthDayOf(words: string): string | null {
  const match = /([0-9]{1,2})\s?(?:\/|-|thang\s)\s?([0-9]{1,2})(?![0-9/])/.exec(words)
  if (match === null || !/nam/.test(words)) return null
  const [, day = '', month = ''] = match
  return plainDate(2024, Number(month), Number(day))?.slice(5) ?? null
}

function daysOf(words: string): number | null {
  const match = /([0-9]{1,3})(?: \([a-z ]{1,20}\))? ngay/.exec(words)
  return match ? Number(digitsOf(match[1] ?? '')) : null
}
