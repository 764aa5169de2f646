/**
 * Bodies that stand in nearly every list of recipients, by which a line is recognised of which a scan left half the
 * letters: nothing is taken that a second body resembles as well. Pure.
 */
import { isUnderstood } from './foot-lines.ts'
import { bare } from './normalise.ts'

/** `{a|b}` stands for either. Written as Decree 30/2020 and the usage of offices have them. */
const PATTERNS = [
  'Như trên',
  'Như kính gửi',
  'Văn phòng {Chính phủ|Quốc hội|Chủ tịch nước|Trung ương Đảng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|UBND tỉnh|UBND Thành phố|HĐND, UBND xã|HĐND và UBND xã}',
  'Văn phòng {ĐĐBQH và|Đoàn ĐBQH và|Đoàn đại biểu Quốc hội và} HĐND {tỉnh|Thành phố}',
  '{Thủ tướng|Phó Thủ tướng|Thanh tra} Chính phủ',
  'Thủ tướng, các Phó Thủ tướng Chính phủ',
  'Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ',
  'Bộ {Nội vụ|Tài chính|Tư pháp|Công an|Quốc phòng|Ngoại giao|Công Thương|Y tế|Xây dựng|Giáo dục và Đào tạo|Khoa học và Công nghệ|Nông nghiệp và Môi trường|Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo}',
  'Hội đồng Dân tộc và các Ủy ban của Quốc hội',
  '{Ban|Hội đồng} Thi đua - Khen thưởng {Trung ương|tỉnh|Thành phố}',
  '{Tòa án|Viện kiểm sát} nhân dân {tối cao|tỉnh|Thành phố}',
  'Kiểm toán nhà nước',
  '{Thường trực|TT.|Ban Thường vụ} {Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng ủy xã|Đảng ủy phường}',
  '{Thường trực|TT.} HĐND {tỉnh|Thành phố|huyện|xã|phường}',
  '{Thường trực|TT.} {Tỉnh ủy, HĐND tỉnh|Thành ủy, HĐND Thành phố|HĐND, UBND tỉnh|HĐND, UBND xã|Đảng ủy, HĐND xã}',
  '{TT. Tỉnh ủy, TT. HĐND tỉnh|TT. Đảng ủy, TT. HĐND xã|TT. Tỉnh ủy; TT. HĐND tỉnh}',
  '{Chủ tịch|Lãnh đạo|Các Phó Chủ tịch} UBND {tỉnh|Thành phố|huyện|xã|phường}',
  '{Chủ tịch, các Phó Chủ tịch|Chủ tịch và các Phó Chủ tịch|Chủ tịch, các PCT|Chủ tịch, PCT|CT, các PCT|CT và các PCT|CT, PCT|CT và các Phó CT} UBND {tỉnh|Thành phố|xã|phường}',
  'TTUB: CT, các PCT',
  '{CVP, các PCVP|CVP và các PCVP|Chánh, các PCVP|Chánh Văn phòng, các Phó Chánh Văn phòng} UBND {tỉnh|Thành phố}',
  '{VPUB|VPUBND|VP UBND tỉnh}: CVP, các PCVP',
  '{Ủy ban|UB} {MTTQ Việt Nam|MTTQVN|Mặt trận Tổ quốc Việt Nam|MTTQ} {tỉnh|Thành phố|xã|phường}',
  '{Ủy ban|UB} MTTQ Việt Nam tỉnh{| và|, các} {các đoàn thể|tổ chức chính trị - xã hội} tỉnh',
  '{UBMTTQ|UBMTTQ Việt Nam|UBMTTQVN} {tỉnh|Thành phố|xã}',
  'Ban {Tuyên giáo và Dân vận|Tổ chức|Nội chính|Tuyên giáo|Dân vận} {Tỉnh ủy|Thành ủy|Huyện ủy|Trung ương}',
  'Ủy ban Kiểm tra {Tỉnh ủy|Thành ủy|Đảng ủy|Trung ương}',
  '{Các ban|Các Ban} {xây dựng Đảng|đảng Trung ương|của HĐND tỉnh|HĐND tỉnh|Tỉnh ủy|Thành ủy}',
  'Các cơ quan tham mưu{|,} giúp việc Tỉnh ủy',
  'Các cơ quan Trung ương đóng trên địa bàn tỉnh',
  'Đoàn {ĐBQH|đại biểu Quốc hội} {tỉnh|Thành phố}',
  'Các {sở, ban, ngành|sở, ngành|sở, ban, ngành, đoàn thể|sở, ban, ngành, đơn vị|ban, ngành, đoàn thể}',
  'Các {sở, ban, ngành|sở, ngành|sở, ban, ngành, đoàn thể|ban, ngành, đoàn thể} {tỉnh|Thành phố|cấp tỉnh|thuộc tỉnh|xã}',
  '{UBND|Ủy ban nhân dân|HĐND, UBND} {các xã, phường|các phường, xã|các xã, phường, đặc khu|các phường, xã, đặc khu|các xã, phường, thị trấn}',
  '{UBND|Ủy ban nhân dân} {các huyện, thành phố|các huyện, thị xã, thành phố|các quận, huyện|cấp huyện|cấp xã}',
  '{Công an|Bộ CHQS|Thuế|Kho bạc nhà nước|Bảo hiểm xã hội|Thanh tra} {tỉnh|Thành phố}',
  '{Cổng TTĐT|Cổng thông tin điện tử|Trung tâm Công báo} {tỉnh|Thành phố|Chính phủ}',
  'Báo và Phát thanh, Truyền hình {tỉnh|Thành phố}',
  'Các {phòng chuyên môn|phòng, ban chuyên môn|cơ quan, đơn vị|tổ chức thành viên|đoàn thể xã|cơ quan báo chí}',
  'Văn phòng HĐND, UBND xã',
  'Ban Công tác Mặt trận các thôn',
]

interface Known {
  readonly text: string
  readonly letters: string
  readonly words: number
}

function expanded(pattern: string): string[] {
  const open = /\{([^{}]*)\}/.exec(pattern)
  if (open === null) return [pattern.replace(/\s+/g, ' ').trim()]
  const [whole, choices = ''] = open
  return choices.split('|').flatMap((choice) => expanded(pattern.replace(whole, choice)))
}

const known: readonly Known[] = [...new Set(PATTERNS.flatMap(expanded))].map((text) => ({
  text,
  letters: lettersOf(text),
  words: wordsIn(text),
}))

const knownWords = new Set(known.flatMap(({ text }) => text.split(/[^\p{L}]+/u).map(lettersOf)))

const byLetters = new Map(known.map((one) => [one.letters, one]))

/** A misread letter is nearer to those that look like it. */
const alike = new Set(
  ['aceo', 'be', 'nhurmp', 'itljf', 'gqy', 'vxyk', 'sz'].flatMap((letters) =>
    Array.from(letters).flatMap((one) => Array.from(letters, (other) => one + other)),
  ),
)
const LEAST_LETTERS = 9
/** Of the letters of a body, as many may be misread; looking alike counts half. */
const FURTHEST = 0.42
/** So near a word may be torn or lost. */
const NEAREST = 0.15
/** So much further away, by the same measure, the next body must be; less where hardly a letter differs. */
const MARGIN = 0.12
const LEAST_MARGIN = 0.06
const LONGEST = 70

/** Whether a body may stand for the line; `close` when hardly a letter of it differs. */
export type FitsLine = (body: string, close: boolean) => boolean

/** Tells for a line of the list which body it stands for, of those that fit when asked so; undefined when it cannot be said. */
export type RecognisesRecipient = (line: string, fits?: FitsLine) => string | undefined

/**
 * Recognises the lines of the recipients of a document: a line stands for the only well-known body that comes near it,
 * or the only one of two that the document itself names. A bracket behind it (`(b/c)`) stays.
 */
export function recipientsKnownTo(document: string): RecognisesRecipient {
  let named: ReadonlySet<Known> | undefined
  let asked = 0
  return (line, fits) => {
    asked += 1
    if (line.length > LONGEST || asked > MOST_LINES) return undefined
    const { letters, words, bracket } = readLine(line)
    const found = exactOrBeheaded(line, letters)
    if (found !== undefined || letters.length < LEAST_LETTERS) return found && found + bracket
    named ??= namedIn(document.slice(0, LONGEST_DOCUMENT))
    const body = nearest({ letters, words, named, fits: ({ text }, close) => fits?.(text + bracket, close) !== false })
    return body && body.text + bracket
  }
}

function readLine(line: string): { readonly letters: string; readonly words: number; readonly bracket: string } {
  const bracket = BRACKET.exec(line)?.[0] ?? ''
  const body = line.slice(0, line.length - bracket.length)
  return { letters: lettersOf(body), words: wordsIn(body), bracket: bracket.replace(CLOSE, '') }
}

/** The body whose letters these are, or of whose first word the bullet has swallowed a letter or two: `BND các xã, phường`. */
export function beheadedRecipient(line: string): string | undefined {
  if (line.length > LONGEST) return undefined
  const { letters, bracket } = readLine(line)
  const found = exactOrBeheaded(line, letters)
  return found && found + bracket
}

function exactOrBeheaded(line: string, letters: string): string | undefined {
  if (isAbove(line)) return 'Như trên'
  return (byLetters.get(letters) ?? beheaded(line))?.text
}

/** `Iử trên`, `lũ trên; ^ nà`, `Nhữ tê)`; but `Cấp trên` and `Như TP` are what they say. */
function isAbove(line: string): boolean {
  if (!ABOVE.test(bare(line))) return false
  const [first = '', second = ''] = line.match(/\p{L}+/gu) ?? []
  const isOwnWord = isUnderstood(first) && /^\p{Lu}/u.test(first) && bare(first) !== 'nhu'
  return !isOwnWord && !/^\p{Lu}/u.test(second)
}

const ABOVE = /^[^a-z]*(?!nhu tren)(?:[a-z]{1,4}\s+tren|nhu\s+t[a-z]{1,3})(?:[;.,:)].{0,20})?$/

const BRACKET = /\s*\((?:để )?[\p{L}/. ]{2,12}\)[\s;.,:]*$/u
const CLOSE = /[\s;.,:]+$/u
const LONGEST_DOCUMENT = 200_000
/** A list of which more lines were misread is none. */
const MOST_LINES = 100

function namedIn(document: string): ReadonlySet<Known> {
  const letters = lettersOf(document)
  return new Set(known.filter((one) => letters.includes(one.letters)))
}

/**
 * Only letters of the first word may be lost: a whole word that is missing (`TT.`, `CT,`) was never there, and what is left may be no
 * word of such bodies itself (`MTTQ`).
 */
function beheaded(line: string): Known | undefined {
  const { letters } = readLine(line)
  if (letters.length < LEAST_BEHEADED || knownWords.has(lettersOf(firstWord(line)))) return undefined
  const found = known.filter(({ letters: whole, text }) => {
    const lost = whole.length - letters.length
    return lost > 0 && lost <= MOST_BEHEADED && whole.endsWith(letters) && lettersOf(firstWord(text)).length > lost
  })
  return found.length === 1 ? found[0] : undefined
}

const MOST_BEHEADED = 2

function firstWord(text: string): string {
  return text.split(/[^\p{L}]/u, 1)[0] ?? ''
}

const LEAST_BEHEADED = 11

interface Read {
  readonly letters: string
  readonly words: number
  readonly named: ReadonlySet<Known>
  readonly fits: (one: Known, close: boolean) => boolean
}

function nearest({ letters, words, named, fits }: Read): Known | undefined {
  const near = known
    .filter((one) => Math.abs(one.words - words) <= 1 && isAsLong(letters, one))
    .map((one) => ({ one, far: distance(letters, one.letters) / one.letters.length }))
    .filter(({ one, far }) => far <= FURTHEST + MARGIN && fits(one, far <= NEAREST))
    .toSorted((a, b) => a.far - b.far)
  const close = near.filter(({ one, far }) => named.has(one) && far - (near[0]?.far ?? 0) < MARGIN / 2)
  const found = alone(near) ?? alone(close)
  return found?.words === words || (found !== undefined && found === near[0]?.one && near[0].far <= NEAREST)
    ? found
    : undefined
}

/** Too many letters more or less can never come near. */
function isAsLong(letters: string, { letters: printed }: Known): boolean {
  return Math.abs(letters.length - printed.length) <= (FURTHEST + MARGIN) * printed.length
}

interface Near {
  readonly one: Known
  readonly far: number
}

/** The first, when it is near enough and the second is well behind it. */
function alone([first, second]: readonly Near[]): Known | undefined {
  if (first === undefined || first.far > FURTHEST) return undefined
  const margin = Math.min(MARGIN, Math.max(LEAST_MARGIN, first.far))
  return second === undefined || second.far - first.far >= margin ? first.one : undefined
}

/** Letters to be changed (half when they look alike), added or left out. */
function distance(read: string, printed: string): number {
  let row = Array.from({ length: printed.length + 1 }, (_, index) => index)
  for (let index = 0; index < read.length; index++) {
    const next = [index + 1]
    const letter = read.charAt(index)
    for (let at = 1; at <= printed.length; at++) {
      const swap = (row[at - 1] ?? 0) + swapCost(letter, printed.charAt(at - 1))
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[printed.length] ?? printed.length
}

function swapCost(one: string, other: string): number {
  if (one === other) return 0
  return alike.has(one + other) ? 0.5 : 1
}

/** The letters of a text without marks and case. */
export function lettersOf(text: string): string {
  return bare(text).replace(/[^a-z]/g, '')
}

function wordsIn(text: string): number {
  return bare(text)
    .split(/[^a-z]+/)
    .filter((word) => word !== '').length
}
