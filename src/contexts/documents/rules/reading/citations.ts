import { readDayAt, type FoundDay } from './dates.ts'
import { institutionHeads } from './institution-names.ts'
import { bareTypeNames, documentTypes, typeNamed, typesCoded } from './document-types.ts'
import { issuerAt, type FoundIssuer } from './issuers.ts'
import { bare } from './normalise.ts'
import { namedLawsIn, type NamedLaw } from './named-laws.ts'
import { spanIn, type Passage } from './passage.ts'
import { numberAt, type FoundNumber } from './reference-grammar.ts'
import type { Doubt } from './reading.ts'
import { doubt } from './words.ts'

/** One place where a document is cited: its number or name with what is said of it there. */
export interface Citation {
  /** From the label (`Kế hoạch số`) to the end of the date and issuer. */
  readonly start: number
  readonly end: number
  readonly number: FoundNumber | null
  readonly law: NamedLaw | null
  readonly type: string | null
  readonly labelled: boolean
  readonly day: FoundDay | null
  readonly issuer: FoundIssuer | null
  readonly about: { readonly text: string; readonly end: number } | null
  readonly doubts: readonly Doubt[]
}

const CANDIDATE = /(?<![a-z0-9/.,-])(?:[0-9]|[oils](?=[0-9]))(?=[0-9oilsba-e.]{0,8}\s?[-/:'|\\ ])/g
const LABEL = new RegExp(`(?<![a-z])(${bareTypeNames})\\s{1,2}(?:(?:so|s)\\s?[:.]?\\s?)?$`)
const NUMBER_WORD = /(?<![a-z])so\s?[:.]?\s?$/
const BETWEEN = /^[\s,]{0,3}(?:va|hoac|;)?\s{0,2}(?:cac\s)?(?:so\s?[:.]?\s?)?$/

/** Finds every citation in a passage, in order. `laws` false leaves out laws cited by name only (titles in capitals). */
export function citationsIn(passage: Passage, options: { readonly laws: boolean }): Citation[] {
  const laws = options.laws ? namedLawsIn(passage) : []
  const numbers = numbersIn(passage)
  const found: Citation[] = []
  const used = new Set<NamedLaw>()
  let next = 0
  for (const number of numbers) {
    while (next + 1 < laws.length && (laws[next + 1]?.end ?? 0) <= number.start) next++
    const named = laws[next]
    const law = named && isNumberOf(passage, named, number) ? named : null
    if (law) used.add(law)
    const citation = citationOf(passage, { number, law, previous: found.at(-1) })
    if (citation) found.push(citation)
  }
  for (const law of laws) if (!used.has(law)) found.push(lawCitation(passage, law))
  return shareInLists(
    passage,
    found.toSorted((a, b) => a.start - b.start),
  )
}

function numbersIn(passage: Passage): FoundNumber[] {
  const numbers: FoundNumber[] = []
  let from = 0
  for (const match of passage.bare.matchAll(CANDIDATE)) {
    if (match.index < from) continue
    const number = numberAt(passage.text, passage.bare, match.index)
    if (number === undefined) continue
    numbers.push(number)
    from = number.end
  }
  return numbers
}

/** `Luật Việc làm số 74/2025/QH15`: the number stands right after the name. */
function isNumberOf(passage: Passage, law: NamedLaw, number: FoundNumber): boolean {
  const between = number.start - law.end
  return (
    between >= 0 &&
    between <= 10 &&
    /^[\s,(]{0,2}(?:luat\s)?(?:so\s?[:.]?\s?)?$/.test(passage.bare.slice(law.end, number.start))
  )
}

interface Found {
  readonly number: FoundNumber
  readonly law: NamedLaw | null
  readonly previous: Citation | undefined
}

function citationOf(passage: Passage, found: Found): Citation | undefined {
  const { number, law, previous } = found
  const before = passage.bare.slice(Math.max(0, number.start - 60), number.start)
  const label = LABEL.exec(before)
  const numbered = NUMBER_WORD.test(before)
  const listed = previous !== undefined && BETWEEN.test(passage.bare.slice(previous.end, number.start))
  if (!label && !numbered && !listed && number.style === 'letter') return undefined
  const lead = label?.[0] ?? NUMBER_WORD.exec(before)?.[0] ?? ''
  const start = law?.start ?? number.start - lead.length
  const labelType = label?.[1] === undefined ? undefined : typeNamed(label[1])?.name
  const printed = number.typeCode === null ? undefined : agreeCode(number, labelType)
  const right = printed ?? number
  const doubts = right.repairs.map((repair) =>
    doubt(
      repair === 'symbol' ? 'symbol-repaired' : 'digit-repaired',
      spanIn(passage, number.start, number.end),
      passage.text.slice(number.start, number.end),
    ),
  )
  const inherited = listed && number.typeCode === previous?.number?.typeCode ? previous?.type : undefined
  const type = law?.type ?? typeOf(right, labelType ?? inherited ?? undefined)
  const following = whatFollows(passage, number.end)
  const citation = { ...following, start, number: right, law, type, labelled: label !== null }
  return { ...citation, doubts: [...doubts, ...following.doubts] }
}

/** `Hướng dẫn số 37-HĐ/…`: the label tells which code was meant. */
function agreeCode(number: FoundNumber, label: string | undefined): FoundNumber | undefined {
  const { typeCode } = number
  if (label === undefined || typeCode === null) return undefined
  const fits = documentTypes.filter((type) => type.name === label && type.code !== null)
  if (fits.length === 0 || fits.some((type) => type.code === typeCode)) return undefined
  const meant = fits.find((type) => bare(type.code ?? '') === bare(typeCode))?.code
  if (meant === undefined || meant === null) return undefined
  const put = (text: string) => text.replace(typeCode, meant)
  return { ...number, number: put(number.number), symbol: put(number.symbol), typeCode: meant, repairs: ['symbol'] }
}

function typeOf(number: FoundNumber, label: string | undefined): string | null {
  if (label !== undefined && label !== 'văn bản') return label
  if (number.typeCode !== null) return typesCoded(number.typeCode)[0]?.name ?? null
  return number.style === 'letter' ? 'công văn' : null
}

function lawCitation(passage: Passage, law: NamedLaw): Citation {
  const day = dayAfter(passage, law.end)
  const base = { start: law.start, end: day?.end ?? law.end, number: null, law, type: law.type, labelled: true }
  return { ...base, day, issuer: null, about: null, doubts: day?.doubts ?? [] }
}

function dayAfter(passage: Passage, from: number): FoundDay | null {
  const lead = /^[\s,(]{0,3}(?:ngay\s?)?/.exec(passage.bare.slice(from, from + 10))?.[0] ?? ''
  return readDayAt(passage, from + lead.length) ?? null
}

type Following = Pick<Citation, 'end' | 'day' | 'issuer' | 'about' | 'doubts'>

/** Date and issuer after the number, in either order, then the subject. */
function whatFollows(passage: Passage, from: number): Following {
  let end = from
  let day = dayAfter(passage, end)
  if (day) end = day.end
  const issuer = issuerAt(passage, end) ?? null
  if (issuer) end = issuer.end
  if (day === null && issuer) {
    day = dayAfter(passage, end)
    if (day) end = day.end
  }
  const about = aboutAt(passage, end)
  return { end, day, issuer, about, doubts: [...(day?.doubts ?? []), ...(issuer?.doubts ?? [])] }
}

const ABOUT_START =
  /^(?:\s?khoa\s[ivxlh]{1,6},?)?[\s,]{0,2}["(]{0,2}\s?(ve viec|v\/v|ve|ban hanh|phe duyet|quy dinh|thuc hien|trien khai|huong dan|sua doi|bai bo|thanh lap|cong bo|phat dong|tang cuong|to chuc|tiep tuc|day manh|lanh dao|giao|bo sung|doi moi|nang cao|xay dung|kiem tra|xu ly|chi dao|phan cong|phan cap|chan chinh|bao dam|dinh huong)\b/
const ABOUT_END = new RegExp(
  `;|\\n|\\.(?=\\s+["(]?[a-z]|\\s*$|/)|\\((?:sau day|goi tat|duoi day|viet tat|sau goi)|,\\s(?:va\\s)?(?:${bareTypeNames})\\sso\\s|\\sva\\s(?:${bareTypeNames})\\sso\\s|,\\s(?:dam bao|bao dam|trong do|gop phan|gan voi|cu the|phu hop voi)\\s`,
)
// "…, Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch …": the clause in which the document itself is issued begins.
const ISSUING = new RegExp(
  `,\\s(?:${institutionHeads})\\s[^,;.]{2,90}?\\s(?:ban hanh|xay dung|huong dan|yeu cau|de nghi|thong bao|phat dong|trien khai)\\s(?:ke hoach|huong dan|chi thi|chuong trinh|quyet dinh|phuong an|mot so|noi dung|cac|viec|thuc hien)`,
)
const MAX_ABOUT = 700

function aboutAt(passage: Passage, from: number): Citation['about'] {
  const window = passage.bare.slice(from, from + MAX_ABOUT)
  const start = ABOUT_START.exec(window)
  if (start === null) return null
  const word = start[1] ?? ''
  const keepsVerb = !/^(?:ve|ve viec|v\/v)$/.test(word)
  const textStart = from + start[0].length - (keepsVerb ? word.length : 0)
  const quoted = /"/.test(start[0])
  const end = textStart + aboutLength(passage.bare.slice(textStart, from + MAX_ABOUT), quoted)
  const text = passage.text
    .slice(textStart, end)
    .replace(/[\s,]+$/, '')
    .trim()
  return text === '' ? null : { text, end }
}

function aboutLength(window: string, quoted: boolean): number {
  const quote = quoted ? window.indexOf('"') : -1
  if (quote >= 0) return quote
  const stops = [ABOUT_END.exec(window)?.index, ISSUING.exec(window)?.index, window.length]
  return Math.min(...stops.filter((stop) => stop !== undefined))
}

/** `Chỉ thị số 31-CT/TU ngày …, Kế hoạch số 134-KH/TU ngày … của Ban Thường vụ Tỉnh ủy`: the list shares its issuer (and date). */
function shareInLists(passage: Passage, citations: readonly Citation[]): Citation[] {
  const shared: Citation[] = []
  let next: Citation | undefined
  for (const citation of citations.toReversed()) {
    const joined = next !== undefined && inOneList(passage, citation, next)
    const issuer = joined && citation.issuer === null ? (next?.issuer ?? null) : citation.issuer
    const day = joined && citation.day === null ? (next?.day ?? null) : citation.day
    next = { ...citation, issuer, day }
    shared.push(next)
  }
  return shared.toReversed()
}

function inOneList(passage: Passage, first: Citation, second: Citation): boolean {
  if (first.about !== null || first.law || second.law) return false
  if (first.number?.issuerCode !== second.number?.issuerCode) return false
  const between = passage.bare.slice(first.end, second.start)
  return /^[\s,]{0,3}(?:va\s|cung\s|;\s)?(?:so\s?[:.]?\s?)?$/.test(between)
}
