import { knownNameLength, wordsOf } from './institutions.ts'
import type { Passage } from './passage.ts'
import { surnames } from './surnames.ts'

/** A person named in a passage, with the office held when it stands beside the name. */
export interface PersonFound {
  readonly name: string
  readonly title: string | null
  /** Where name and office stand together. */
  readonly start: number
  readonly end: number
  /** The name begins with a known family name and has more than one word. */
  readonly sure: boolean
}

/** A stretch of a passage. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const POSITION =
  /^(?:(?:quyen |q\. ?)?pho )?(?:truong (?=phong|ban|bo phan|doan|khoa|thon|ban|khu|tieu ban|nhom|nganh|cong an)[a-z]+|chu tich|giam doc|tong giam doc|bi thu|tong bi thu|chanh (?:van phong|thanh tra)|cuc truong|chi cuc truong|tong cuc truong|vu truong|vien truong|to truong|nhom truong|doi truong|hieu truong|chu nhiem|bo truong|thu truong|uy vien|thuong truc|chuyen vien|can bo|cong chuc|vien chuc|ke toan|van thu|nhan vien|thu ky|thanh vien|chi huy truong|can su|thu quy|phu trach(?= phong))(?![a-z])/
const HONORIFIC =
  /^(?:cac )?(?:dong chi|d\/c|d\.c|dc|ong|ba|anh|chi)(?:, ?(?:ong|ba|anh|chi)| ?\/ ?(?:ong|ba|anh|chi)| ?\((?:ong|ba|anh|chi)\))?(?:\s?:)?\.?\s/

/** Where what follows "đồng chí", "đ/c", "ông", "bà", "anh", "chị" begins; undefined when none stands at `at`. */
export function afterHonorific(passage: Passage, at: number): number | undefined {
  const match = HONORIFIC.exec(passage.bare.slice(at, at + 30))
  if (match === null || /\p{L}/u.test(passage.text.slice(at - 1, at))) return undefined
  // Without marks "ba", "chỉ", "chi" and "anh" mean something else.
  const printed = passage.text.slice(at, at + match[0].length).toLowerCase()
  return /đồng ch[ií]|dong chi|đ\/c|đ\.c|đc|ông|ong |bà|anh|chị/.test(printed) ? at + match[0].length : undefined
}

export interface PersonWanted {
  /** "đồng chí" or the like stands before it, so that any name may follow. */
  readonly honoured: boolean
}

/** The person named at `at`: a name, then perhaps the office (`, Trưởng phòng …`), or the office, then the name. */
export function personAt(passage: Passage, at: number, { honoured }: PersonWanted): PersonFound | undefined {
  const titled = isPosition(passage, at) ? titledPerson(passage, at) : undefined
  if (titled !== undefined) return titled
  const name = nameAt(passage, at)
  if (name === undefined || REVERED.test(passage.bare.slice(name.start, name.end))) return undefined
  const sure = isFamiliar(passage, name)
  if (!honoured && !sure) return undefined
  const { title, end } = titleAfter(passage, name.end)
  return { name: writtenName(passage, name), title, start: name.start, end, sure }
}

// Only after a name: before one, "TP" is a city.
const SHORT_POSITION = /^(?:P?(?:BT|CT|GĐ|TP|CVP|CN|TB|HT)|UV(?:BTV|TV|BCH)?|[THĐ]UV|TV)(?!\p{L})/u

function isPosition(passage: Passage, at: number): boolean {
  return POSITION.test(passage.bare.slice(at, at + 40))
}

const WORD = /\p{Lu}[\p{L}’'-]{0,20}/uy
const mostWords = 6
// What begins an office or a body after a name without a comma; "Văn" and "Trường" alone are parts of names.
const BODY =
  /^(?:Phòng|Ban|Sở|Văn phòng|UBND|[ỦU][ỷy] ban|Trung tâm|Công an|Hội đồng|Chi bộ|Mặt trận|MTTQ|Chánh)(?!\p{L})/u

/** Two to six words in capital initials on one line; one word after "đồng chí". */
function nameAt(passage: Passage, at: number): Stretch | undefined {
  let end = at
  let from = at
  for (let count = 0; count < mostWords; count++) {
    WORD.lastIndex = from
    const word = WORD.exec(passage.text)
    if (word === null || isOffice(passage, from) || BODY.test(passage.text.slice(from, from + 12))) break
    end = from + word[0].replace(/['’-]+$/, (tail) => (tail.startsWith('-') ? '' : tail)).length
    if (passage.text.charAt(end) !== ' ') break
    from = end + 1
  }
  return end === at ? undefined : { start: at, end }
}

/** `Trưởng phòng`, `Chủ tịch`; with marks and small letters, because "Văn Thư" and "Thu Kỳ" are names. */
function isOffice(passage: Passage, at: number): boolean {
  return isPosition(passage, at) && /^(?:(?:Phó|Trưởng|Quyền) |\p{L}+ \p{Ll})/u.test(passage.text.slice(at, at + 30))
}

const TWO_PART = /^(?:pi nang|cha ma lea|ka sa|bo nahria|ro cham|ro mah|ra lan|dieu k|ma noh|katơr)(?![a-z])/
// Named often and never charged: who is only honoured.
const REVERED = /^(?:ho chi minh|nguyen ai quoc|vo nguyen giap|lenin|cac mac|ton duc thang)$/
const PLACE_OR_BODY =
  /^(?:Trường|Đường|Phường|Thôn|Xã|Làng|Khu|Hội|Tỉnh|Thành|Huyện|Sở|Bộ|Ban|Vụ|Cục|Đảng|Quỹ|Tổ|Khối|Công an|Thanh tra|Đoàn (?:Thanh niên|TNCS))(?!\p{L})/u

/** A known family name with at least one more word, and not the name of a place or of one who is only honoured. */
function isFamiliar(passage: Passage, { start, end }: Stretch): boolean {
  const name = passage.bare.slice(start, end)
  const words = name.split(' ')
  if (/^[a-z]['’]/.test(name)) return true
  if (words.length < 2 || /\bdoan$/.test(name) || PLACE_OR_BODY.test(textOf(passage, { start, end }))) return false
  if (knownNameLength(wordsOf(passage.text.slice(start, end), 0, mostWords), 0) > 0) return false
  const family = (words[0] ?? '').replace(/['’-].*$/, '')
  return surnames.has(family) || TWO_PART.test(name)
}

function textOf(passage: Passage, { start, end }: Stretch): string {
  return passage.text.slice(start, end)
}

/** As people write it, also where the document has it in capitals. */
function writtenName(passage: Passage, stretch: Stretch): string {
  const name = textOf(passage, stretch)
  if (!/^[\p{Lu}' ’-]{6,}$/u.test(name)) return name
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

interface TitleFound {
  readonly title: string | null
  /** Where it ends, with the bracket that closes it; where the name ends when there is none. */
  readonly end: number
}

/** `, Trưởng phòng …`, ` – Phó Trưởng ban`, ` (chuyên viên …)` right after a name. */
function titleAfter(passage: Passage, from: number): TitleFound {
  const lead = /^(?:,?[ \n]?\(|,[ \n]|,? ?[-][ \n]?| )/.exec(passage.bare.slice(from, from + 5))?.[0]
  const start = from + (lead?.length ?? 0)
  if (lead === undefined || !(isPosition(passage, start) || SHORT_POSITION.test(passage.text.slice(start, start + 8))))
    return { title: null, end: from }
  const end = titleEnd(passage, start)
  const inBracket = lead.includes('(') && passage.text.charAt(end) === ')'
  return { title: passage.text.slice(start, end), end: inBracket ? end + 1 : end }
}

const VERB =
  /^(?:chu tri|phu trach|chiu|co (?:trach|nhiem)|thuc hien|trien khai|tham muu|truc tiep|chi dao|lanh dao|phoi hop|theo doi|lam|la|giup|ho tro|se|duoc|de|don doc|tong hop|chuan bi|soan|du thao|xay dung|huong dan|kiem tra|giam sat|lien he|to chuc|tham gia|cung|dang|da|va|theo|tai|trong|truoc|ky|phat bieu|trinh bay|dau moi|hoan thanh|cap nhat|chu dong|thuong xuyen|ra soat|van dong|quan ly|dieu hanh|tiep)(?![a-z])/
const longestTitle = 160

/** An office ends at punctuation or at the verb; another office after the comma goes on with it. */
function titleEnd(passage: Passage, start: number): number {
  let end = start
  const words = wordsOf(passage.text.slice(start, start + longestTitle), 0, 24)
  for (const [index, word] of words.entries()) {
    const place = { start: start + word.start, end: start + word.end }
    if (index > 0 && endsTitle(passage, end, place)) break
    if (/^[-–—]$/.test(word.text)) continue
    end = place.end
    if (/^[.;:)\n]/.test(passage.text.slice(end, end + 1))) break
  }
  return end
}

/** Whether the word at `place` no longer belongs to the office that reaches to `end`. */
function endsTitle(passage: Passage, end: number, place: Stretch): boolean {
  const between = passage.text.slice(end, place.start)
  if (/[\n;:()|]/.test(between)) return true
  if (isPosition(passage, place.start)) return false
  // `Văn hóa - Xã hội` is one office, `Trưởng phòng – phụ trách` is not.
  if (/^[-–—] \P{Lu}/u.test(passage.text.slice(place.start, place.start + 3))) return true
  if (between.includes(',')) return true
  return /^\p{Ll}/u.test(textOf(passage, place)) && VERB.test(passage.bare.slice(place.start, place.start + 24))
}

/** `Trưởng phòng Chính sách Nguyễn Văn A`, `Chủ tịch UBND xã, ông …`: the office first, the name at its end. */
function titledPerson(passage: Passage, at: number): PersonFound | undefined {
  const end = titleEnd(passage, at)
  const run = /(?: \p{Lu}[\p{L}’'-]{0,20}){2,6}$/u.exec(passage.text.slice(at, end))
  if (run === null) return undefined
  const name = nameInRun(passage, { start: at + run.index + 1, end })
  if (name === undefined) return undefined
  const title = passage.text.slice(at, name.start).replace(/[\s,–-]+$/, '')
  return { name: writtenName(passage, name), title, start: at, end: name.end, sure: true }
}

/** The whole run when it begins with a family name, else the shortest name of three words in it, else of two. */
function nameInRun(passage: Passage, run: Stretch): Stretch | undefined {
  if (isFamiliar(passage, run) && wordCount(passage, run) < mostWords) return run
  const starts = [...passage.text.slice(run.start, run.end).matchAll(/(?<= )\S/g)].map(({ index }) => run.start + index)
  const names = starts
    .map((start): Stretch => ({ start, end: run.end }))
    .filter((name) => !/^(?:van|thi) /.test(passage.bare.slice(name.start, name.end)) && isFamiliar(passage, name))
  return names.findLast((name) => wordCount(passage, name) > 2) ?? names.at(-1)
}

function wordCount(passage: Passage, stretch: Stretch): number {
  return textOf(passage, stretch).split(' ').length
}
