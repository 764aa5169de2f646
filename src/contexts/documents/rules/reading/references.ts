import { citationsIn, type Citation } from './citations.ts'
import { bare } from './normalise.ts'
import { organOfCode } from './organ-codes.ts'
import { rawAt, spanIn, type Passage } from './passage.ts'
import { foldedNumber, type FoundNumber } from './reference-grammar.ts'
import { isListedLaw, type NamedLaw } from './named-laws.ts'
import type { Doubt, Mention, Reference } from './reading.ts'
import { doubt } from './words.ts'

/** A passage to look for citations in, with where it stands. */
export interface CitingPassage {
  readonly passage: Passage
  /** Path of the provision, or `title`, `preamble`, `closing`. */
  readonly where: string
  readonly capitals: boolean
}

interface Cited {
  readonly citations: { readonly citation: Citation; readonly mention: Mention; readonly basis: boolean }[]
  /** The first day given with it, and its number: kept here so that a document cited often stays cheap. */
  day: string | null
  number: string | null
}

/** The documents cited in these passages, each once, in the order of their first mention. `own` is the document's own number. */
export function referencesIn(passages: readonly CitingPassage[], own: string | null): Reference[] {
  const records: Cited[] = []
  const byNumber = new Map<string, Cited[]>()
  const byName: ByName = new Map()
  for (const { passage, where, capitals } of passages) {
    const citations = citationsIn(passage, { laws: !capitals })
    let aboutEnd = -1
    for (const citation of citations) {
      if (isOwn(citation, own)) continue
      const nested = aboutEnd >= citation.end
      aboutEnd = Math.max(aboutEnd, citation.about?.end ?? -1)
      const span = spanIn(passage, citation.start, citation.end)
      const mention = { raw: rawAt(passage.source, span), span, where }
      const entry = { citation, mention, basis: isBasis(passage, where, citation, nested) }
      const known = findRecord(byNumber, byName, citation)
      if (known) {
        known.citations.push(entry)
        known.day ??= citation.day?.day ?? null
        learnNumber(byNumber, known, citation)
      } else records.push(addRecord(byNumber, byName, newRecord(entry)))
    }
  }
  return records.map((record, index) => referenceOf(record, `r${index + 1}`, byNumber))
}

function isOwn(citation: Citation, own: string | null): boolean {
  return (
    own !== null &&
    citation.number !== null &&
    citation.day === null &&
    foldedNumber(citation.number.number) === foldedNumber(own)
  )
}

/** In the preamble a document is a basis, unless it is only named inside the subject of another or is the law to carry out. */
function isBasis(passage: Passage, where: string, citation: Citation, nested: boolean): boolean {
  if (where !== 'preamble' || nested) return false
  return citation.number !== null || /^(?:can cu|thi hanh|theo)\b/.test(passage.bare)
}

function findRecord(byNumber: Map<string, Cited[]>, byName: ByName, citation: Citation): Cited | undefined {
  const named = namedBefore(byName, citation)
  if (citation.number === null) return named
  const same = byNumber.get(foldedNumber(citation.number.number)) ?? []
  const day = citation.day?.day ?? null
  const agreeing = same.find((record) => {
    return record.day === null || day === null || record.day === day
  })
  if (agreeing) return agreeing
  return named?.number === null ? named : undefined
}

function namedBefore(byName: ByName, citation: Citation): Cited | undefined {
  if (citation.law === null) return undefined
  const found = byName.get(lawKey(citation)) ?? byName.get(shortKey(citation))
  return found === 'several' ? undefined : found
}

/** A law first cited by name only, then with its number. */
function learnNumber(byNumber: Map<string, Cited[]>, record: Cited, citation: Citation): void {
  if (record.number !== null || citation.number === null) return
  record.number = citation.number.number
  const key = foldedNumber(record.number)
  byNumber.set(key, [...(byNumber.get(key) ?? []), record])
}

function newRecord(entry: Cited['citations'][number]): Cited {
  return { citations: [entry], day: entry.citation.day?.day ?? null, number: entry.citation.number?.number ?? null }
}

/** By what laws may be cited further on; what stands for two of them stands for none. */
type ByName = Map<string, Cited | 'several'>

function addRecord(byNumber: Map<string, Cited[]>, byName: ByName, record: Cited): Cited {
  const citation = record.citations[0]?.citation
  if (citation?.law) addNames(byName, record, citation)
  if (citation?.number) {
    const key = foldedNumber(citation.number.number)
    byNumber.set(key, [...(byNumber.get(key) ?? []), record])
  }
  return record
}

function addNames(byName: ByName, record: Cited, citation: Citation): void {
  const own = lawKey(citation)
  for (const key of [own, ...shortKeys(citation)])
    if (!byName.has(key) || (key === own && byName.get(key) === 'several')) byName.set(key, record)
  const initials = initialsKey(citation)
  const taken = byName.get(initials)
  if (taken === undefined) byName.set(initials, record)
  else if (taken !== 'several' && !isNamed(taken, own) && !isNamed(taken, initials)) byName.set(initials, 'several')
}

function isNamed({ citations: [first] }: Cited, key: string): boolean {
  return first !== undefined && lawKey(first.citation) === key
}

/** `luật bhyt` for `Luật Bảo hiểm y tế`, as it may be cited further on. */
function initialsKey(citation: Citation): string {
  const [kind = '', ...words] = lawKey(citation).split(' ')
  return words.length < 2 ? lawKey(citation) : `${kind} ${words.map((word) => word.charAt(0)).join('')}`
}

/** `Luật Bầu cử` may stand for `Luật Bầu cử đại biểu Quốc hội …` cited before it, unless it is a law of its own. */
function shortKey(citation: Citation): string {
  const key = lawKey(citation)
  return isListedLaw(citation.law?.name ?? '') ? key : `${key} …`
}

function shortKeys(citation: Citation): string[] {
  const words = lawKey(citation).split(' ').slice(0, LONGEST_SHORT)
  return words.flatMap((_, index) => (index < 2 ? [] : [`${words.slice(0, index + 1).join(' ')} …`]))
}

const LONGEST_SHORT = 6

function lawKey(citation: Citation): string {
  return bare(citation.law?.name ?? '')
    .replace(/^hien phap nam/, 'hien phap')
    .replace(/[^a-z0-9]+/g, ' ')
}

function firstOf<Value>(record: Cited, pick: (citation: Citation) => Value | null | undefined): Value | null {
  for (const { citation } of record.citations) {
    const value = pick(citation)
    if (value !== null && value !== undefined) return value
  }
  return null
}

function referenceOf(record: Cited, id: string, byNumber: Map<string, Cited[]>): Reference {
  const number = firstOf(record, (citation) => citation.number)
  const law = firstOf(record, (citation) => citation.law)
  const issuer = firstOf(record, (citation) => citation.issuer?.name) ?? (law === null ? null : lawMaker(law.type))
  return {
    id,
    role: record.citations.some((entry) => entry.basis) ? 'basis' : 'body',
    type: firstOf(record, (citation) => citation.type),
    ...numberParts(number),
    issuer,
    inferredIssuer: issuer === null && number !== null ? organOfCode(number.issuerCode) : null,
    issuedOn: firstOf(record, (citation) => citation.day?.day),
    about: firstOf(record, (citation) => citation.about?.text),
    name: law === null ? null : law.name,
    mentions: record.citations.map((entry) => entry.mention),
    doubts: [...record.citations.flatMap((entry) => entry.citation.doubts), ...dateDoubts(record, byNumber)],
  }
}

function numberParts(number: FoundNumber | null): Pick<Reference, 'style' | 'number' | 'serial' | 'symbol'> {
  if (number === null) return { style: 'named', number: null, serial: null, symbol: null }
  return { style: number.style, number: number.number, serial: number.serial, symbol: number.symbol }
}

/** Ordinances are made by the Standing Committee (Constitution 2013, art. 74). */
function lawMaker(type: NamedLaw['type']): string {
  return type === 'pháp lệnh' ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội'
}

function dateDoubts(record: Cited, byNumber: Map<string, Cited[]>): Doubt[] {
  const entry = record.citations[0]
  const number = entry?.citation.number?.number
  if (entry === undefined || number === undefined) return []
  const same = byNumber.get(foldedNumber(number)) ?? []
  return same.length > 1 ? [doubt('same-number-other-date', entry.mention.span, number)] : []
}
