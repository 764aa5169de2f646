import { bare } from './normalise.ts'
import { lawNames } from './law-names.ts'
import type { Passage } from './passage.ts'
import { wordsOf } from './institutions.ts'

/** A law cited by its name, at `[start, end)`. */
export interface NamedLaw {
  readonly type: 'luật' | 'bộ luật' | 'pháp lệnh' | 'hiến pháp'
  readonly name: string
  readonly start: number
  readonly end: number
}

const KIND = /(?<![a-z])(bo luat|luat|phap lenh|hien phap)(?![a-z])/g
const TYPES = { luat: 'luật', 'bo luat': 'bộ luật', 'phap lenh': 'pháp lệnh', 'hien phap': 'hiến pháp' } as const

const namesByFirst = new Map<string, { bare: string; text: string }[]>()
for (const text of lawNames.toSorted((a, b) => b.length - a.length)) {
  const name = { bare: bare(text), text }
  const first = name.bare.split(/[ ,]/)[0] ?? ''
  namesByFirst.set(first, [...(namesByFirst.get(first) ?? []), name])
}

/** The laws, codes, ordinances and constitutions that a passage names. "Luật này", "pháp luật" and drafts are not among them. */
export function namedLawsIn(passage: Passage): NamedLaw[] {
  const found: NamedLaw[] = []
  let from = 0
  for (const match of passage.bare.matchAll(KIND)) {
    if (match.index < from || !/\p{Lu}/u.test(passage.text.charAt(match.index))) continue
    if (
      /(?:du thao|du an|dai hoc|hoi|khoa|doan|truong)\s$/.test(
        passage.bare.slice(Math.max(0, match.index - 9), match.index),
      )
    )
      continue
    const law = lawAt(passage, match.index, match[1] as keyof typeof TYPES)
    if (law === undefined) continue
    found.push(law)
    from = law.end
  }
  return found
}

function lawAt(passage: Passage, start: number, kind: keyof typeof TYPES): NamedLaw | undefined {
  const nameStart = start + kind.length + 1
  const end = kind === 'hien phap' ? constitutionEnd(passage, nameStart) : nameEnd(passage, nameStart)
  if (end <= nameStart) return undefined
  return { type: TYPES[kind], name: tidyName(passage, start, nameStart, end), start, end }
}

/** A Constitution counts when its year is given. */
function constitutionEnd(passage: Passage, from: number): number {
  const year = /^(?:nam\s)?(?:19|20)\d{2}/.exec(passage.bare.slice(from, from + 12))
  return year ? from + year[0].length : -1
}

function tidyName(passage: Passage, start: number, nameStart: number, end: number): string {
  const listed = listedName(passage.bare, nameStart)
  const lead = passage.text.slice(start, nameStart)
  if (listed !== undefined && nameStart + listed.bare.length === end)
    return properLead(lead) + passageName(passage, nameStart, end, listed)
  return properLead(lead) + passage.text.slice(nameStart, end)
}

function properLead(lead: string): string {
  return lead.replace(/\p{Lu}+/gu, (capitals) =>
    capitals.length > 1 ? capitals.charAt(0) + capitals.slice(1).toLowerCase() : capitals,
  )
}

/** The name as printed, but for misread marks and capitals, which the listed name sets right. */
function passageName(passage: Passage, start: number, end: number, listed: { text: string }): string {
  const printed = passage.text.slice(start, end)
  const same = printed.toLowerCase() === listed.text.toLowerCase()
  return same && printed !== printed.toUpperCase() ? printed : listed.text
}

function listedName(text: string, from: number): { bare: string; text: string } | undefined {
  const first = /^[a-z0-9]+/.exec(text.slice(from, from + 12))?.[0] ?? ''
  return namesByFirst
    .get(first)
    ?.find((name) => text.startsWith(name.bare, from) && !/[a-z0-9]/.test(text.charAt(from + name.bare.length)))
}

/** Whether a law with its kind (`Luật Đầu tư`) bears a name of the list. */
export function isListedLaw(law: string): boolean {
  const folded = bare(law)
  const from = /^(?:bo luat|luat|phap lenh) /.exec(folded)?.[0].length ?? 0
  return listedName(folded, from)?.bare.length === folded.length - from
}

const AMENDING = /^sua doi,?\s(?:va\s)?bo sung\s(?:mot so dieu\s|cac dieu\s)?(?:cua\s)?(?:cac\s)?/

function nameEnd(passage: Passage, from: number): number {
  const amending = AMENDING.exec(passage.bare.slice(from, from + 60))
  if (amending) return amendedEnd(passage, from + amending[0].length)
  const listed = listedName(passage.bare, from)
  if (listed)
    return /\p{Lu}/u.test(passage.text.charAt(from)) || listed.text.includes(' ') ? from + listed.bare.length : -1
  const named = /\p{Lu}/u.test(passage.text.charAt(from)) || passage.bare.startsWith('thue ', from)
  return named ? guessedEnd(passage, from) : -1
}

/** `sửa đổi, bổ sung một số điều của Luật A, luật B, luật C`: to the end of the last law in the list. */
function amendedEnd(passage: Passage, from: number): number {
  let end = -1
  let at = from
  for (let i = 0; i < MOST_AMENDED; i++) {
    const next = listedLawEnd(passage, at, i > 0)
    if (next < 0) break
    end = next
    const comma = /^(?:,| va)\s/.exec(passage.bare.slice(end, end + 4))
    if (comma === null) break
    at = end + comma[0].length
  }
  return end
}

const MOST_AMENDED = 40

/** The end of one law of the list; -1 when none stands here. After the first, a name must be known or have "luật" before it. */
function listedLawEnd(passage: Passage, at: number, further: boolean): number {
  const kind = /^(?:bo luat|luat|phap lenh)\s/.exec(passage.bare.slice(at, at + 12))
  const nameStart = at + (kind === null ? 0 : kind[0].length)
  const listed = listedName(passage.bare, nameStart)
  if (listed !== undefined) return nameStart + listed.bare.length
  return further && kind === null ? -1 : guessedEnd(passage, nameStart)
}

const STOP =
  /^(?:ve|ngay|nam|so|va|nham|duoc|cua|theo|tai|tren|trong|co|la|de|cho|khi|do|voi|da|nay|hoac|cac|nhung|tu|den|gan|thi|bao|quy|ban|sau|neu|phai|con|se|khong|dang|cung|nhu|vao)$/

/** A name that is not listed is an abbreviation (`Luật BHYT`), or ends at punctuation or at a word that a name does not hold. */
function guessedEnd(passage: Passage, from: number): number {
  const abbreviated = /^\p{Lu}{2,8}(?!\p{L})/u.exec(passage.text.slice(from, from + 12))
  if (abbreviated) return from + abbreviated[0].length
  let end = -1
  for (const word of wordsOf(passage.text, from, 12)) {
    if (word.text === '' || /^[("“]/.test(word.text)) break
    if (end > 0 && /\n/.test(passage.text.slice(end, word.start))) break
    if (STOP.test(word.bare) && !/^\p{Lu}/u.test(word.text)) break
    end = word.end
    if (word.stopped) break
  }
  return end
}
