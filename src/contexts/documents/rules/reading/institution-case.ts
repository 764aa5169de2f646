/**
 * Which words of the name of a body begin with a capital, when the whole name is printed in capitals. Decree 30/2020/NĐ-CP, annex
 * II, part IV.1: the words that name its kind, its function and its field, and the names of places.
 */
import { provinceNames } from './institution-names.ts'
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
  /** What follows names a province: there are few, and they are known whatever marks a scan left. */
  readonly isProvince: boolean
  /** The word before is written small. */
  readonly afterSmall: boolean
}

export const nameBegins: NameSoFar = {
  opens: true,
  isBody: false,
  isNamed: false,
  isProvince: false,
  afterSmall: false,
}

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

function isKind(phrase: string): boolean {
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
  if (isAcronym(word.text) || isNumeral(words, index)) return word.text
  const lower = word.text.toLowerCase()
  const isLarge = before.opens || before.isNamed || (before.isBody && isField(words, index))
  return isLarge ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
}

/** `VI` and `XI` are also syllables of names (`xã Sơn Vi`), so that they are numerals only behind what is counted. */
function isNumeral(words: readonly WordInName[], index: number): boolean {
  const text = words[index]?.text ?? ''
  if (!/^[IVX]+$/.test(text)) return false
  return !/^(?:VI|XI)$/.test(text) || /(?:^| )(?:khu vuc|quan khu|khoa|so|thu|lan|hang)$/.test(pairBefore(words, index))
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

/** The levels of the State, as they are rightly spelled. */
const LEVELS = 'tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|cấp'.split('|')
const MARKED = new Set(LEVELS)
const UNMARKED = new Set(LEVELS.map(bare))

/** Words that look like a level of the State once their marks are gone, or are part of another word. */
const NO_LEVEL = /^(?:quản|quân|phương|phượng|tình|tịnh|tính|cập|cáp|hồng)$/iu
const WITHIN = new Set(['tac xa', 'nong thon', 'quan su', 'quan ly', 'quan doi', 'quan khu', 'tinh nguyen'])

/** What stands right before the commune it belongs to; `xã hội` stands behind other words. */
const BODY = new RegExp(
  '(?:^| )(?:ubnd|hdnd|mttq|nhan dan|dang uy|dang bo|chi bo|cong an|quan su|to quoc|viet nam|nong dan|phu nu|chien binh|' +
    'thanh nien|y te|tieu hoc|mam non|mau giao|co so|thcs|thpt|cao tuoi|thap do|khuyen hoc|(?:dang|huyen|tinh) uy|cac)$',
)

/** How many words from `index` on are a level of the State (`tỉnh`, `thành phố`, `xã`); 0 when none, whatever marks a scan left. */
export function levelLength(words: readonly WordInName[], index: number): number {
  if (UNMARKED.has(pairAt(words, index))) return 2
  const isOne = UNMARKED.has(words[index]?.bare ?? '') || UNMARKED.has(pairAt(words, index - 1))
  return isOne ? 1 : 0
}

/**
 * The same in a name in capitals, where `xã` may be that of `xã hội`. Inside the name of a place only the right spelling tells
 * (`xã Quan Sơn`, `xã Tịnh Ấn Tây`), and neither a hamlet nor a level without a name follows it (`xã Thượng Thôn`).
 */
export function levelInCapitals(words: readonly WordInName[], index: number, { isNamed }: NameSoFar): number {
  const length = levelLength(words, index)
  if (length === 0 || isNoLevel(words, index)) return 0
  if (!isNamed || pairBefore(words, index) === 'dang uy') return length
  const text = words.slice(index, index + length).map((word) => word.text)
  const marked = text.join(' ').normalize('NFC').toLowerCase()
  const endsName = index + length === words.length && !followsKind(words, index)
  return MARKED.has(marked) && marked !== 'thôn' && !endsName ? length : 0
}

function followsKind(words: readonly WordInName[], index: number): boolean {
  return levelLength(words, index - 1) > 0 || BODY.test(pairBefore(words, index))
}

function isNoLevel(words: readonly WordInName[], index: number): boolean {
  const text = words[index]?.text ?? ''
  // `cấp xã` is one of a commune because of `xã`; `cấp nước` is none.
  const isOther = NO_LEVEL.test(text) || words[index]?.bare === 'cap'
  return isOther || isSociety(words, index) || WITHIN.has(pairAt(words, index)) || WITHIN.has(pairAt(words, index - 1))
}

/** `xã hội`, also as scans write it; but `UBND xã Hội An`, and nothing that is spelled otherwise (`xã Hồi Xuân`). */
function isSociety(words: readonly WordInName[], index: number): boolean {
  if (pairAt(words, index) !== 'xa hoi' || /^hồi$/iu.test(words[index + 1]?.text ?? '')) return false
  return !BODY.test(pairBefore(words, index))
}

const BODY_OF_PLACE = /^(tinh|thanh|huyen|thi|quan|dang) (?:uy|doan)$/

/** What follows a known name of a body: behind one of the Party or the Youth Union of a level, the name of its place. */
export function afterKnownName(phrase: string, words: readonly WordInName[], end: number): NameSoFar {
  const level = BODY_OF_PLACE.exec(bare(phrase))?.[1]
  const opens = isKind(phrase) || (level === 'dang' && beginsBody(words, end))
  const isNamed = level !== undefined && !opens && words[end - 1]?.stopped === false && !isOfBody(words, end, level)
  const isProvince = isNamed && (level === 'tinh' || level === 'thanh')
  return { opens, isBody: true, isNamed, isProvince, afterSmall: false }
}

const BODIES = /^(?:khoi (?:cac|doanh|co|dan|dang)|truong (?:dai|cao|thpt))/

/** `Đảng ủy Sở …`, `Đảng ủy Khối …`. */
function beginsBody(words: readonly WordInName[], index: number): boolean {
  const pair = pairAt(words, index)
  return KINDS.has(pair) || BODIES.test(pair) || /^(?:bộ|sở)$/iu.test(words[index]?.text ?? '')
}

/** `Đảng ủy các cơ quan Đảng`, `Huyện ủy - UBND …`. */
function isOfBody(words: readonly WordInName[], index: number, level: string): boolean {
  const text = words[index]?.text ?? ''
  if (/^(?:và|[-–])$/iu.test(text) || isAcronym(text)) return true
  return level === 'dang' && /^(?:cac (?:co|don)|co quan)/.test(pairAt(words, index))
}

const provinces = new Set(provinceNames)

/**
 * Whether a known name counts here. Behind the level of a commune its own name is what it is spelled (`xã Thạnh Hóa`,
 * `xã Vũ Thư`, `xã Trung Tâm`), although its letters are those of something known.
 */
export function isKnownHere(phrase: readonly string[], words: readonly WordInName[], so: NameSoFar): boolean {
  if (!so.isNamed || so.isProvince || phrase.length > 2) return true
  const spelled = words.map((word) => word.text.normalize('NFC').toLowerCase()).join(' ')
  const name = phrase.join(' ')
  const isPartOfName = provinces.has(name) || /^(?:Trung tâm|Hội đồng)$/.test(name)
  return phrase.length === 2 && !isPartOfName && spelled === name.toLowerCase()
}

/** A level as it is written inside the name of a body. */
export function levelWritten(words: readonly WordInName[]): string {
  return words.map(({ text, bare: plain }) => (plain === 'tp' ? 'TP' : text.toLowerCase())).join(' ')
}

/** What a level says about the words behind it. */
export function afterLevel(words: readonly WordInName[]): NameSoFar {
  const isProvince = /^(?:tinh|thanh pho|tp)$/.test(words.map((word) => word.bare).join(' '))
  return { opens: false, isBody: false, isNamed: true, isProvince, afterSmall: false }
}

function pairAt(words: readonly WordInName[], index: number): string {
  return index < 0 ? '' : `${words[index]?.bare ?? ''} ${words[index + 1]?.bare ?? ''}`
}

function pairBefore(words: readonly WordInName[], index: number): string {
  return `${words[index - 2]?.bare ?? ''} ${words[index - 1]?.bare ?? ''}`
}
