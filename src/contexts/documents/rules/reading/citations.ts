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
  const found: Citation[] = []
  const used = new Set<NamedLaw>()
  let next = 0
  for (const number of numbersIn(passage)) {
    while (endOf(laws[next + 1]) <= number.start) next++
    const law = lawNumbered(passage, laws[next], number)
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

function endOf(law: NamedLaw | undefined): number {
  return law === undefined ? Infinity : law.end
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
function lawNumbered(passage: Passage, law: NamedLaw | undefined, number: FoundNumber): NamedLaw | null {
  if (law === undefined || number.start < law.end || number.start > law.end + 10) return null
  const between = passage.bare.slice(law.end, number.start)
  return /^[\s,(]{0,2}(?:luat\s)?(?:so\s?[:.]?\s?)?$/.test(between) ? law : null
}

interface Found {
  readonly number: FoundNumber
  readonly law: NamedLaw | null
  readonly previous: Citation | undefined
}

function citationOf(passage: Passage, found: Found): Citation | undefined {
  const introduced = introductionOf(passage, found)
  if (introduced === undefined) return undefined
  const { number, law } = found
  const right = agreeCode(number, introduced.label) ?? number
  const span = spanIn(passage, number.start, number.end)
  const printed = passage.text.slice(number.start, number.end)
  const doubts = right.repairs.map((repair) =>
    doubt(repair === 'symbol' ? 'symbol-repaired' : 'digit-repaired', span, printed),
  )
  const following = whatFollows(passage, number.end)
  return {
    ...following,
    start: law === null ? introduced.start : law.start,
    number: right,
    law,
    type: law === null ? typeOf(right, introduced.label ?? introduced.inherited) : law.type,
    labelled: introduced.label !== undefined,
    doubts: [...doubts, ...following.doubts],
  }
}

interface Introduction {
  readonly start: number
  /** The type as printed before the number; in a list, that of the number before. */
  readonly label: string | undefined
  readonly inherited: string | undefined
}

/** `Kế hoạch số` before the number. An official letter's number alone is taken for none: too much looks like it. */
function introductionOf(passage: Passage, { number, previous }: Found): Introduction | undefined {
  const before = passage.bare.slice(Math.max(0, number.start - 60), number.start)
  const label = LABEL.exec(before)
  const lead = label ?? NUMBER_WORD.exec(before)
  const inherited = inheritedType(passage, number, previous)
  if (lead === null && inherited === undefined && number.style === 'letter') return undefined
  return {
    start: number.start - (lead === null ? 0 : lead[0].length),
    label: label === null ? undefined : typeNamed(label[1] ?? '')?.name,
    inherited,
  }
}

/** In a list (`số 10-NQ/TU, 11-NQ/TU`) the type of the number before. */
function inheritedType(passage: Passage, number: FoundNumber, previous: Citation | undefined): string | undefined {
  if (previous?.type == null || number.typeCode !== previous.number?.typeCode) return undefined
  return BETWEEN.test(passage.bare.slice(previous.end, number.start)) ? previous.type : undefined
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
  const early = dayAfter(passage, from)
  const issuer = issuerAt(passage, endAfter(early, from)) ?? null
  const late = early === null && issuer !== null ? dayAfter(passage, issuer.end) : null
  const day = early ?? late
  const end = endAfter(late, endAfter(issuer, endAfter(early, from)))
  return { end, day, issuer, about: aboutAt(passage, end), doubts: [...doubtsOf(day), ...doubtsOf(issuer)] }
}

function endAfter(found: { readonly end: number } | null, from: number): number {
  return found === null ? from : found.end
}

function doubtsOf(found: { readonly doubts: readonly Doubt[] } | null): readonly Doubt[] {
  return found === null ? [] : found.doubts
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
  const stop = ABOUT_END.exec(window)?.index ?? window.length
  return ISSUING.exec(window.slice(0, stop + 1))?.index ?? stop
}

/** `Chỉ thị số 31-CT/TU ngày …, Kế hoạch số 134-KH/TU ngày … của Ban Thường vụ Tỉnh ủy`: the list shares its issuer (and date). */
function shareInLists(passage: Passage, citations: readonly Citation[]): Citation[] {
  const shared: Citation[] = []
  let next: Citation | undefined
  for (const citation of citations.toReversed()) {
    next = next !== undefined && inOneList(passage, citation, next) ? sharing(citation, next) : citation
    shared.push(next)
  }
  return shared.toReversed()
}

function sharing(citation: Citation, next: Citation): Citation {
  return { ...citation, issuer: citation.issuer ?? next.issuer, day: citation.day ?? next.day }
}

function inOneList(passage: Passage, first: Citation, second: Citation): boolean {
  if (first.about !== null || first.law || second.law) return false
  if (first.number?.issuerCode !== second.number?.issuerCode) return false
  const between = passage.bare.slice(first.end, second.start)
  return /^[\s,]{0,3}(?:va\s|cung\s|;\s)?(?:so\s?[:.]?\s?)?$/.test(between)
}
