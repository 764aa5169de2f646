import type { HeadReading } from './head.ts'
import type { Page } from './lines.ts'
import { provinceNames } from './institution-names.ts'
import { institutionEnd, properName } from './institutions.ts'
import { typesCoded } from './document-types.ts'
import type { SourceText } from './normalise.ts'
import { passageOf, rawAt, spanIn, type Part, type Passage } from './passage.ts'
import type { FinishedBody } from './provisions.ts'
import { sentenceCase } from './title.ts'
import type { Zones } from './zones.ts'
import type { DocumentHead, Doubt, Field, Signer } from './reading.ts'
import { doubt } from './words.ts'

interface Known {
  readonly source: SourceText
  readonly page: Page
  readonly zones: Zones
  readonly head: HeadReading
  readonly titleParts: readonly Part[]
  readonly body: FinishedBody
  readonly preamble: readonly Passage[]
  readonly signer: Signer | null
}

/** Puts together what the head, the title and, where the head is missing, the preamble say of the document itself. */
export function headOf(known: Known): { head: DocumentHead; doubts: readonly Doubt[] } {
  const { head } = known
  const doubts: Doubt[] = [...head.doubts]
  const type = typeField(known, doubts)
  const title = titleField(known, doubts)
  const issuer = completeIssuer(head, doubts) ?? inferIssuer(known, type?.value ?? null, doubts)
  const typeCode = head.typeCode ?? codeOf(known, type)
  const { number, serial, symbol, place, issuedOn, parentBody } = head
  return {
    head: {
      type,
      typeCode,
      number,
      serial,
      symbol,
      issuer,
      parentBody,
      place,
      issuedOn,
      title,
      period: periodOf(known, title),
      signer: known.signer,
    },
    doubts,
  }
}

function codeOf(known: Known, type: Field | null): string | null {
  if (type === null || type.value === 'công văn') return null
  return known.zones.type?.code ?? null
}

function typeField(known: Known, doubts: Doubt[]): Field | null {
  const { zones, page, source, head } = known
  const line = page.lines[zones.typeLine]
  if (zones.type && line) {
    const passage = passageOf(source, [{ start: line.start, end: line.start + zones.typeEnd, joint: ' ' }])
    return field(passage, 0, passage.text.length, zones.type.name)
  }
  const { number } = head
  if (number === null) {
    doubts.push(doubt('type-missing', { start: 0, end: Math.min(source.raw.length, 200) }))
    return null
  }
  const byCode = head.typeCode === null ? undefined : typesCoded(head.typeCode)[0]
  doubts.push(doubt('type-inferred', number.span, number.raw))
  return { ...number, value: byCode?.name ?? 'công văn' }
}

function titleField(known: Known, doubts: Doubt[]): Field | null {
  const passage = passageOf(known.source, known.titleParts)
  const text = passage.text.replace(/[\s*_~.-]+$/, '')
  if (text === '') {
    if (known.head.subject) return known.head.subject
    doubts.push(doubt('title-missing', { start: 0, end: Math.min(known.source.raw.length, 200) }))
    return null
  }
  const body = known.body.passages.map((cited) => cited.passage.text).join('\n')
  const preamble = known.preamble.map((paragraph) => paragraph.text).join('\n')
  const cased = repairYears(sentenceCase(text, `${preamble}\n${body}`), passage, doubts)
  return field(passage, 0, text.length, cased)
}

/** `năm 202S` is 2025. */
function repairYears(text: string, passage: Passage, doubts: Doubt[]): string {
  return text.replace(
    /(năm\s|[-–]\s?)([12][09][\dOolISs]{2})(?![\p{L}\d])/giu,
    (whole: string, lead: string, year: string) => {
      if (/^\d+$/.test(year)) return whole
      const at = passage.text.indexOf(year)
      doubts.push(doubt('digit-repaired', spanIn(passage, Math.max(at, 0), Math.max(at, 0) + year.length), year))
      return lead + year.replace(/[Oo]/g, '0').replace(/[lI]/g, '1').replace(/[Ss]/g, '5')
    },
  )
}

function field(passage: Passage, start: number, end: number, value: string): Field {
  const span = spanIn(passage, start, end)
  return { value, raw: rawAt(passage.source, span), span }
}

const CITIES = new Set(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế', 'Hồ Chí Minh'])

/** A committee or council whose name or place was lost is that of the province where the paper was signed. */
function completeIssuer(head: HeadReading, doubts: Doubt[]): Field | null {
  const { issuer, place, symbol } = head
  const kind = placeless(issuer?.value) ?? unnamed(issuer?.value, symbol)
  if (kind === undefined || place === null) return issuer
  const province = provinceNames.find(
    (name) => name === properName(place.value.replace(/^(?:Thành phố|TP\.?|Tỉnh)\s/u, '')),
  )
  if (province === undefined) return issuer
  const value = `${kind} ${CITIES.has(province) ? 'thành phố' : 'tỉnh'} ${province}`.replace(
    'thành phố Hồ',
    'Thành phố Hồ',
  )
  const where = issuer ?? place
  doubts.push(doubt('issuer-inferred', where.span, value))
  return { ...where, value }
}

function placeless(issuer: string | undefined): string | undefined {
  return issuer !== undefined && /^(?:Ủy|Hội đồng|Uỷ).{0,8}nhân dân$/.test(issuer) ? issuer : undefined
}

/** What the symbol says of an issuer whose name cannot be read. */
function unnamed(issuer: string | undefined, symbol: string | null): string | undefined {
  if (issuer !== undefined && /nhân dân|(?:^|\s)(?:tỉnh|thành phố|xã|phường|đặc khu|Sở|Ban|Văn phòng)\s/iu.test(issuer))
    return undefined
  const code = /-(UBND|HĐND)(?:-|$)/.exec(symbol ?? '')?.[1]
  if (code === undefined) return undefined
  return code === 'UBND' ? 'Ủy ban nhân dân' : 'Hội đồng nhân dân'
}

const ISSUING =
  /(?:^|[;.,]\s|\n)([^;.\n]{4,120}?)\s(?:ban hanh|xay dung|yeu cau|huong dan|de nghi|thong bao|phat dong|quyet dinh|trien khai)\s(?:ke hoach|chi thi|huong dan|chuong trinh|quyet dinh|thong bao|mot so|noi dung|phuong an|de an|cac|viec|thuc hien|nhu sau)/

/** Without a head, the clause "…; Ban Dân tộc ban hành Kế hoạch …" of the preamble names the issuer. */
function inferIssuer(known: Known, type: string | null, doubts: Doubt[]): Field | null {
  for (const passage of known.preamble.toReversed()) {
    const found = issuingClause(passage)
    if (found === undefined) continue
    const raw = passage.text.slice(found.start, found.end)
    const result = field(passage, found.start, found.end, properName(raw))
    doubts.push(doubt('issuer-inferred', result.span, result.value))
    return result
  }
  return type === null ? null : fromSigner(known, doubts)
}

function issuingClause(passage: Passage): { start: number; end: number } | undefined {
  const pattern = new RegExp(ISSUING, 'g')
  let best: { start: number; end: number } | undefined
  for (const match of passage.bare.matchAll(pattern)) {
    const clause = match[1] ?? ''
    const clauseStart = match.index + match[0].indexOf(clause)
    const start = lastCapitalStart(passage.text, clauseStart, clauseStart + clause.length)
    const end = institutionEnd(passage.text, start)
    if (end > start && end <= clauseStart + clause.length + 1) best = { start, end }
  }
  return best
}

/** The issuer starts after the last comma of the clause. */
function lastCapitalStart(text: string, from: number, to: number): number {
  const comma = text.lastIndexOf(', ', to)
  return comma >= from ? comma + 2 : from
}

/** `TM. ỦY BAN NHÂN DÂN` at least names the kind of body. */
function fromSigner(known: Known, doubts: Doubt[]): Field | null {
  const authority = known.signer?.authority.find((line) => /^T\/?M\b/.test(line.value))
  if (authority === undefined) return null
  const name = properName(authority.value.replace(/^T\/?M\.?\s*/, ''))
  doubts.push(doubt('issuer-inferred', authority.span, name))
  return { ...authority, value: name }
}

const PERIOD =
  /(?:giai doan\s(?:tu\s)?(?:nam\s)?\d{4}\s?[-–]\s?\d{4}|nhiem ky\s\d{4}\s?[-–]\s?\d{4}|(?:tu nam \d{4}\s)?(?:den\s|trong\s)?nam\s\d{4}(?:\s?[-–]\s?\d{4})?(?:\sva\s(?:nhung|cac)\snam\stiep\stheo)?)/

/** The time span of the whole document: of its title, or of a provision "Thời gian thực hiện" that stands by itself. */
function periodOf(known: Known, title: Field | null): Field | null {
  if (title) {
    const passage = passageOf(known.source, known.titleParts)
    const bareTitle = passage.bare.replace(/[os](?=\d|\b)/g, (letter) => (letter === 's' ? '5' : letter))
    const matches = [...bareTitle.matchAll(new RegExp(PERIOD, 'g'))].filter((match) => !match[0].startsWith('nhiem ky'))
    const match = matches.at(-1)
    if (match) {
      const end = match.index + match[0].length
      const words = passage.text.slice(match.index, end)
      const cased = words === words.toUpperCase() ? words.toLowerCase() : words
      return field(passage, match.index, end, repairYears(cased, passage, []))
    }
  }
  const own = known.body.sections
    .flatMap((section) => section.items)
    .find((item) => /^thời gian/i.test(item.text) && item.level === 'num')
  const deadline = own?.deadlines[0]
  return deadline === undefined
    ? null
    : { value: deadline.text, raw: rawAt(known.source, deadline.span), span: deadline.span }
}
