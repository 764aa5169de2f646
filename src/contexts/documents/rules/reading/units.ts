import type { Passage } from './passage.ts'
import { knownNameLength, wordsOf, type Word } from './institutions.ts'
import { bare } from './normalise.ts'

/** A unit named in a passage, as worded. */
export interface FoundUnit {
  readonly unit: string
  readonly start: number
  readonly end: number
}

// With marks, because without them "Bản", "Báo cáo", "Sơ kết", "Phong trào" would look like units.
const HEADS =
  '[ỦUÚ][ỷyỶY] ban|UBND|UB MTTQ|UBMTTQ|HĐND|Hội đồng|Sở(?=[ ,])|Bộ(?= \\p{Lu})|Bộ đội|Ban(?= (?:\\p{Lu}|công tác|chỉ đạo|chỉ huy|quản lý|chấp hành|cán sự|dân vận|tuyên giáo|nội chính|xây dựng [Đđ]ảng|giám sát|đại diện))|Công an|Công đoàn|Thư viện(?= (?:\\p{Lu}|tỉnh|huyện|thành))|Bảo tàng(?= (?:\\p{Lu}|tỉnh|thành))|Trạm(?= \\p{Lu})|Hạt(?= \\p{Lu})|Cổng(?= Thông tin)|Tổ dân phố|Văn phòng|Mặt trận|MTTQ|Liên đoàn|Liên hiệp|Liên minh|Hội(?= \\p{Lu})|Tỉnh đoàn|Thành đoàn|Đoàn(?= \\p{Lu})|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Huyện [uủ][yỷ]|Đảng [uủ][yỷ]|Cấp [uủ][yỷ]|Chi bộ|Cục|Chi cục|Tổng cục|Vụ(?= \\p{Lu})|Viện|Trường|Trung tâm|Phòng(?= (?!ngừa|chống|cháy|dịch)\\p{L})|Thanh tra(?= (?:tỉnh|Chính|Sở|thành|huyện)|:? (?:chủ trì|phối hợp))|Kho bạc|Bảo hiểm xã hội|Ngân hàng|Chi nhánh|Đài(?= \\p{Lu})|Báo(?= (?:và \\p{Lu}|\\p{Lu}))|Tòa án|Viện kiểm sát|Quân khu|Tập đoàn|Tổng công ty|Công ty|Thủ trưởng|Giám đốc|Chủ tịch|Chánh|Người đứng đầu|Trưởng(?= (?:các|phòng|ban|Ban|Công|đoàn thể))|Phó [Cc]hủ tịch(?= (?:phụ trách|Thường trực|UBND|Ủy ban))|(?:Chuyên viên|Công chức)(?= (?:\\p{Lu}|phụ trách))|Cán bộ(?= (?:phụ trách|chuyên))|Bí thư|Lãnh đạo|Thường trực|Bộ phận|Tổ công tác|Thuế(?= tỉnh)|Nhà thiếu nhi'
const PLURALS =
  'dong chi|chuyen vien|co quan|don vi|so|ban|nganh|phong|dia phuong|cap|tinh uy|thanh uy|huyen|xa|phuong|to chuc|doan the|doanh nghiep|truong|bo|hoi|chi bo|dang|vu|cuc|trung tam|thanh vien|co so|chi nhanh|hop tac xa|thon|khu|chu|tap the|ca nhan|tinh|thanh pho|lien doan|cong ty|ban quan ly|nha truong|to dan pho|to hoa giai|to cong nghe'
const HEAD = new RegExp(`^(?:${HEADS})(?![\\p{L}])`, 'u')
const PLURAL = new RegExp(`^(?:tat ca )?(?:cac|nhung|tung|moi)\\s(?:${PLURALS})(?![a-z])`)
const COMMON =
  /^(?:co quan|don vi|so, (?:ban|nganh)|cap uy|dia phuong|nguoi dung dau|chinh quyen|can bo, cong chuc)(?![a-z])/

/** Whether a unit's name starts here. */
export function startsUnit(passage: Passage, at: number): boolean {
  const text = passage.text.slice(at, at + 50)
  const lifted = text.charAt(0).toUpperCase() + text.slice(1)
  const folded = passage.bare.slice(at, at + 50)
  if (/^(?:bao cao|ban hanh|(?:cac )?truong hop)/.test(folded)) return false
  return HEAD.test(lifted) || isPlural(text, folded) || COMMON.test(folded)
}

/** `Các …`, `những …`; with marks, because "Môi trường" is not "mỗi trường". */
function isPlural(text: string, folded: string): boolean {
  return /^(?:tất cả )?(?:các|cac|những|từng|mỗi)\s/i.test(text) && PLURAL.test(folded)
}

const VERBS =
  /^(?:chu tri|phoi hop|ket hop|co trach|co nhiem|chiu trach|can cu|theo|thuc hien|trien khai|tham muu|xay dung|chi dao|huong dan|don doc|chu dong|tang cuong|tiep tuc|ra soat|bo tri|cu the|can doi|tuyen truyen|day manh|kip thoi|thuong xuyen|nghiem tuc|khan truong|bao cao|de xuat|quan triet|pho bien|long ghep|kiem tra|giam sat|trong pham|trong qua|tren co|de|nham|duoc|can|phai|se|tap trung|chuan bi|dua|gui|lap|tong hop|nghien cuu|dam bao|bao dam|hang (?:nam|quy|thang|tuan)|hang nam|dinh ky|cung cap|xac dinh|van dong|phat huy|quan tam|som|giao|dang ky|thong bao|phan cong|lam|cong khai|ho tro|tiep nhan|xu ly|giai quyet|cap nhat|xem xet|cu|truc tiep|tich cuc|ban hanh|thong qua|trinh|quyet dinh|lua chon|tao dieu|tien hanh|doi moi|nang cao|duy tri|giup|khong|lanh dao|tham gia|gan|la|khi|neu|trong cong|hoan thanh|tu|da|thanh lap|thuc hanh|quan ly|tham dinh|lien he|to chuc|theo doi|kiem soat|chon|dang|bieu duong|khuyen khich|chap hanh|nam|tong ket|so ket|mo|huy dong|ky|phat dong|tra loi|truoc|cham nhat|vao|ngay|trong (?:thang|quy|nam)|ap dung|tu choi|khao sat|nhan rong|cung co|kien toan|huong ung|cam ket|lay y|van hanh|phu trach|to giac|doi thoai|duy tu|gop phan|rut kinh)$/

/** Where a list of units that starts at `from` ends: before the verb, a colon, or the end of the sentence. */
export function unitsEnd(passage: Passage, from: number): number {
  const words = wordsOf(passage.text, from, 70)
  let end = from
  for (let i = 0; i < words.length;) {
    const step = stepAt(passage, words, i, end)
    if (step === undefined) break
    end = step.end
    i = step.next
    if (/^[.;:!?…]/.test(passage.text.slice(end, end + 1)) && !goesOnAfter(passage, end)) break
  }
  return end
}

/** A semicolon parts units as well as clauses: `Các sở, ban, ngành; Ủy ban nhân dân các huyện …`. */
function goesOnAfter(passage: Passage, at: number): boolean {
  return /^; \S/.test(passage.text.slice(at, at + 3)) && startsNext(passage, at + 2)
}

/** One word, one known name or one bracket of the list; undefined when the list is over. */
function stepAt(
  passage: Passage,
  words: readonly Word[],
  index: number,
  end: number,
): { end: number; next: number } | undefined {
  const word = words[index]
  if (word === undefined || (index > 0 && passage.text.slice(end, word.start).includes('\n'))) return undefined
  if (word.start > end && /[("“]/.test(passage.text.charAt(word.start - 1))) return bracketAt(passage, words, word)
  const named = nameLength(words, index)
  if (index > 0 && named === 1 && isVerb(words, index)) return undefined
  const last = words[index + named - 1] ?? word
  return { end: last.end, next: index + named }
}

/** How many words a known name has here. `Sở xây dựng kế hoạch` is a department that draws up a plan, not that of construction. */
function nameLength(words: readonly Word[], index: number): number {
  const named = Math.max(knownNameLength(words, index), 1)
  const office = /^(?:so|phong|bo|cuc)$/.test(words[index]?.bare ?? '')
  const verb = named > 1 && office && /^\p{Ll}/u.test(words[index + 1]?.text ?? '') && isVerb(words, index + 1)
  return verb ? 1 : named
}

function bracketAt(passage: Passage, words: readonly Word[], inside: Word): { end: number; next: number } | undefined {
  const closed = closedBracket(passage, inside.start)
  if (closed < 0) return undefined
  const next = words.findIndex((later) => later.start >= closed)
  return { end: closed, next: next < 0 ? words.length : next }
}

/** A bracket that names a body (`(Sở Nội vụ)`) belongs to the unit; `(qua …)`, `(để b/c)` does not. */
function closedBracket(passage: Passage, inside: number): number {
  if (
    passage.text.charAt(inside - 1) !== '(' ||
    /^(?:qua|thong qua|de|sau day|goi|theo|neu|kem)\b/.test(passage.bare.slice(inside, inside + 10))
  )
    return -1
  const close = passage.text.indexOf(')', inside)
  return close > 0 && close - inside < 140 ? close + 1 : -1
}

function isVerb(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const before = words[index - 1]
  if (word === undefined || before === undefined || /^\p{Lu}/u.test(word.text)) return false
  const pair = `${word.bare} ${words[index + 1]?.bare ?? ''}`
  // A noun in a list: "các tổ chức", "cơ quan, tổ chức", "cấp ủy, lãnh đạo".
  if (/^(?:to chuc|lanh dao|quan ly)$/.test(pair)) {
    return !before.stopped && !/^(?:cac|nhung|va|thuoc|cua|la|chi)$/.test(before.bare)
  }
  return (VERBS.test(word.bare) || VERBS.test(pair)) && !isNoun(words, index, pair)
}

/** `giáo`, `việc làm`, `thi đua`: what only looks like a verb without its marks or its neighbour. */
function isNoun(words: readonly Word[], index: number, pair: string): boolean {
  const word = (words[index]?.text ?? '').normalize('NFC').toLowerCase()
  const before = words[index - 1]?.bare ?? ''
  if (/^gi[áàạảã]o$|^đua$/.test(word)) return true
  return NOUNS.test(pair) || (word === 'làm' && before === 'viec') || isOffice(pair, before, words[index + 2]?.bare)
}

/** "Hội đồng phối hợp …", "Phó Giám đốc phụ trách …" are names. */
function isOffice(pair: string, before: string, after: string | undefined): boolean {
  if (pair === 'phoi hop') return before === 'dong'
  return pair === 'phu trach' && (after === 'linh' || /^(?:doc|tich|so|vien|chuc|bo)$/.test(before))
}

// Pairs that start like a verb and are none.
const NOUNS = /^(?:dang (?:bo|uy|vien|doan)|can bo|ky thuat|lam nghiep|nam [0-9]|tu phap|thuc vat|de an|la (?:to|ca))/

/** Cuts a list of units into units: at commas and "và" that a new unit follows. `các cơ quan, đơn vị, địa phương` stays one. */
export function splitUnits(passage: Passage, from: number, to: number): FoundUnit[] {
  const units: FoundUnit[] = []
  let start = from
  for (const match of passage.bare.slice(from, to).matchAll(/(?:,|;|\sva|\scung|\scung voi)\s/g)) {
    const at = from + match.index
    const next = at + match[0].length
    if (at <= start || insideBracket(passage, start, at) || !startsNext(passage, next)) continue
    pushUnit(units, passage, start, at)
    start = next
  }
  pushUnit(units, passage, start, to)
  return units
}

function startsNext(passage: Passage, at: number): boolean {
  if (!startsUnit(passage, at)) return false
  // Inside "các sở, ban, ngành" lower-case nouns go on; a new unit needs a capital or "các".
  return (
    /^\p{Lu}/u.test(passage.text.slice(at, at + 1)) ||
    isPlural(passage.text.slice(at, at + 50), passage.bare.slice(at, at + 50)) ||
    /^(?:co quan thong|thu truong |giam doc |chu tich |nguoi dung dau |truong cac )/.test(
      passage.bare.slice(at, at + 16),
    )
  )
}

function insideBracket(passage: Passage, from: number, at: number): boolean {
  const text = passage.text.slice(from, at)
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

function pushUnit(units: FoundUnit[], passage: Passage, from: number, to: number): void {
  const text = passage.text.slice(from, to)
  const lead = text.length - text.trimStart().length
  const unit = text.trim().replace(/[\s,;:.]+$/, '')
  if (unit.length > 1 && bare(unit) !== 'cac') units.push({ unit, start: from + lead, end: from + lead + unit.length })
}
