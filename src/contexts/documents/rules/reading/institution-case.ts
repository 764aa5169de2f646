/**
 * Which words of the name of a body begin with a capital, when the whole name is printed in capitals. Decree 30/2020/NĐ-CP, annex
 * II, part IV.1: the words that name its kind, its function and its field, and the names of places.
 */
import { bare } from './normalise.ts'

export interface WordInName {
  readonly text: string
  readonly bare: string
  /** Punctuation follows directly. */
  readonly stopped: boolean
}

/** What the words before one say about it. */
export interface NameSoFar {
  /** The body's kind has just been named; what it is for follows. */
  readonly opens: boolean
  /** Inside what the body is for, before any place. */
  readonly isBody: boolean
  /** A level of the State (`xã`) or a kind of school came before: what follows is a name. */
  readonly isNamed: boolean
  /** The word before is written small. */
  readonly afterSmall: boolean
}

export const nameBegins: NameSoFar = { opens: true, isBody: false, isNamed: false, afterSmall: false }

const KINDS = new Set(
  (
    'bo|so|phong|cuc|chi cuc|tong cuc|vu|vien|trung tam|truong|ban|hoi|doan|hat|tram|doi|quy|hoc vien|benh vien|bao tang|' +
    'thu vien|nha|chi nhanh|van phong|thanh tra|hoi dong|tieu ban|chi hoi|lien minh|lien hiep|hiep hoi|cong ty|tong cong ty'
  ).split('|'),
)

/** Fields that stand beside another one in the name of a body: `Kinh tế và Hạ tầng`, but `phòng, chống ma túy`. */
const FIELDS = new Set(
  (
    'xa hoi|dao tao|cong nghe|moi truong|phat trien|du lich|the thao|ton giao|truyen thong|thuong binh|dau tu|dan van|' +
    'ke hoach|ha tang|do thi|thuy san|gia dinh|tre em|ngan sach|quy hoach|khoa hoc|thong tin|tai chinh|phu nu|ky thuat'
  ).split('|'),
)

/** Fields that are written small where they only qualify another word: `khu kinh tế`. */
const SMALL_INSIDE = new Set('noi vu|tai chinh|tu phap|kinh te|nha nuoc|thanh vien|vu|vien|cuc'.split('|'))

/** After these a school is called by its own name. */
const SCHOOLS = new Set('thpt|thcs|tieu hoc|mam non|mau giao|pho thong|co so'.split('|'))

/** How many words from `index` on name the kind of a body; 0 when none, or when nothing begins here. */
export function kindLength(words: readonly WordInName[], index: number, { opens }: NameSoFar): number {
  const word = words[index]
  if (!opens || word === undefined || word.stopped) return 0
  if (word.bare === 'phong' && /^(?:chong|ngua|thu|chay)$/.test(words[index + 1]?.bare ?? '')) return 0
  if (KINDS.has(pairAt(words, index))) return 2
  return KINDS.has(word.bare) ? 1 : 0
}

export function isKind(phrase: string): boolean {
  return KINDS.has(bare(phrase))
}

/** Whether a known name is only an ordinary word here. */
export function isSmallInside(phrase: string, { opens, afterSmall, isNamed }: NameSoFar): boolean {
  const isInside = phrase.includes(' ') ? afterSmall : !opens
  return isInside && !isNamed && SMALL_INSIDE.has(bare(phrase))
}

/** The word as it is written in the name of a body. */
export function inName(words: readonly WordInName[], index: number, before: NameSoFar): string {
  const word = words[index]
  if (word === undefined) return ''
  if (isAcronym(word.text) || /^[IVX]+$/.test(word.text)) return word.text
  const lower = word.text.toLowerCase()
  const isLarge = before.opens || before.isNamed || (before.isBody && isField(words, index))
  return isLarge ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
}

/** A field behind a hyphen; behind a comma or `và` only one that is known. */
function isField(words: readonly WordInName[], index: number): boolean {
  const before = words[index - 1]
  if (before === undefined) return false
  if (/^[-–]$/.test(before.text)) return true
  return (before.stopped || before.bare === 'va') && FIELDS.has(pairAt(words, index))
}

/** Letters no syllable has without a vowel (`TNHH`), and those that have one and are known. */
export function isAcronym(text: string): boolean {
  return (
    /^(?:UBND|HĐND|MTTQ|MTTQVN|TNCS|HCM|THPT|THCS|TP)$/.test(text) ||
    /^[BCDĐGHKLMNPQRSTVX]{2,6}(?:-[BCDĐGHKLMNPQRSTVX]{2,6})?$/.test(text)
  )
}

/** Whether a school's own name comes next. */
export function endsSchool(words: readonly WordInName[], index: number): boolean {
  const isSchool = SCHOOLS.has(words[index]?.bare ?? '') || SCHOOLS.has(pairAt(words, index - 1))
  const next = words[index + 1]?.bare
  return isSchool && next !== 'va' && pairAt(words, index + 1) !== 'dan toc' && !SCHOOLS.has(pairAt(words, index + 1))
}

/** Words that look like a level of the State once their marks are gone, or are part of another word. */
const NO_LEVEL = /^(?:quản|quân|phương|phượng|tình|tinh|tính|cập|cáp)$/iu
const WITHIN = new Set(['xa hoi', 'tac xa', 'nong thon', 'quan su', 'quan ly', 'quan doi', 'quan khu', 'tinh nguyen'])

/** Whether `xã` here is that of `xã hội` and not the commune. */
export function isNoLevel(words: readonly WordInName[], index: number): boolean {
  const text = words[index]?.text ?? ''
  // `cấp xã` is one of a commune because of `xã`; `cấp nước` is none.
  const isOther = (NO_LEVEL.test(text) && !/^(?:tinh|quan)$/i.test(text)) || words[index]?.bare === 'cap'
  return isOther || WITHIN.has(pairAt(words, index)) || WITHIN.has(pairAt(words, index - 1))
}

function pairAt(words: readonly WordInName[], index: number): string {
  return index < 0 ? '' : `${words[index]?.bare ?? ''} ${words[index + 1]?.bare ?? ''}`
}
