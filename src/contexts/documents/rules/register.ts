/** The register of documents: when two descriptions mean the same document, and how one completes the other. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import { documentTypes } from './reading/document-types.ts'
import { foldedNumber, parseReferenceNumber, referenceKey } from './reading/reference-grammar.ts'

/** What is known of a document from wherever it was mentioned. */
export interface DocumentFacts {
  /** Lower case, Vietnamese: `kế hoạch`. */
  readonly type: string
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: PlainDate | null
  readonly title: string | null
  /** For laws and codes, which are cited by name. */
  readonly name: string | null
}

/** The facts with everything that follows from them, as the register keeps them. */
export interface DocumentEntry extends DocumentFacts {
  readonly key: string
  readonly numberKey: string
  readonly nameKey: string
  readonly typeCode: string | null
  readonly serial: string | null
  readonly symbol: string | null
  readonly search: string
}

/**
 * Makes a register entry: the number set right (`5584/KH-ƯBND` is `5584/KH-UBND`), its parts, the keys it is found by.
 * `fallbackKey` tells documents apart that have neither number nor name.
 */
export function documentEntry(facts: DocumentFacts, fallbackKey: string): DocumentEntry {
  const parts = numberParts(facts)
  const whole = { ...facts, number: parts.number }
  return {
    ...whole,
    ...parts,
    key: keyOf(whole, fallbackKey),
    nameKey: foldVietnamese(facts.name ?? ''),
    search: searchText(whole),
  }
}

type NumberParts = Pick<DocumentEntry, 'number' | 'numberKey' | 'typeCode' | 'serial' | 'symbol'>

function numberParts({ number, type }: DocumentFacts): NumberParts {
  const codeOfType = documentTypes.find(({ name }) => name === type)?.code ?? null
  if (number === null) return { number, numberKey: '', typeCode: codeOfType, serial: null, symbol: null }
  const parsed = parseReferenceNumber(number)
  if (!parsed) return { number, numberKey: foldedNumber(number), typeCode: codeOfType, serial: null, symbol: null }
  const { serial, symbol } = parsed
  const typeCode = parsed.typeCode ?? codeOfType
  return { number: parsed.number, numberKey: foldedNumber(parsed.number), typeCode, serial, symbol }
}

function keyOf({ number, issuedOn, issuer, name }: DocumentFacts, fallbackKey: string): string {
  if (number !== null) return referenceKey({ number, date: issuedOn, issuer })
  return name === null ? fallbackKey : `name:${foldVietnamese(name)}|${issuedOn ?? ''}`
}

/** What the list is searched by: number, type, title, name and issuer without marks. */
function searchText({ type, number, title, name, issuer }: DocumentFacts): string {
  return foldVietnamese([type, number, name, title, issuer].filter((part) => part !== null).join(' ')).slice(0, 2_000)
}

/** An entry that is in the register. */
export interface Registered extends DocumentEntry {
  readonly id: string
}

/**
 * The entry that means the same document, if exactly one does: the same number with a date and (for Party papers) an
 * issuer that do not contradict, or, when one of the two has no number, the same name.
 */
export function sameDocument(entry: DocumentEntry, registered: readonly Registered[]): Registered | undefined {
  const exact = registered.find(({ key }) => key === entry.key)
  if (exact) return exact
  const alike = registered.filter((other) => sameNumber(entry, other) || sameName(entry, other))
  return alike.length === 1 ? alike[0] : undefined
}

function sameNumber(a: DocumentEntry, b: DocumentEntry): boolean {
  if (a.numberKey === '' || a.numberKey !== b.numberKey) return false
  return agree(a.issuedOn, b.issuedOn) && (!isParty(a) || agreeWords(a.issuer, b.issuer))
}

/** Party numbers run per committee, so that the issuer counts. */
function isParty({ numberKey }: DocumentEntry): boolean {
  return /^\d+[A-Z]?-/.test(numberKey)
}

function sameName(a: DocumentEntry, b: DocumentEntry): boolean {
  if (a.nameKey === '' || a.nameKey !== b.nameKey) return false
  return (a.numberKey === '' || b.numberKey === '') && agree(a.issuedOn, b.issuedOn)
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

function agreeWords(a: string | null, b: string | null): boolean {
  return a === null || b === null || foldVietnamese(a) === foldVietnamese(b)
}

/** The registered entry with what it did not say before; what it says already stays. Undefined when nothing is new. */
export function completed(known: Registered, found: DocumentEntry): Registered | undefined {
  const facts: DocumentFacts = {
    type: known.type === unknownType ? found.type : known.type,
    number: known.number ?? found.number,
    issuer: known.issuer ?? found.issuer,
    issuedOn: known.issuedOn ?? found.issuedOn,
    title: known.title ?? found.title,
    name: known.name ?? found.name,
  }
  const isNew = (Object.keys(facts) as (keyof DocumentFacts)[]).some((name) => facts[name] !== known[name])
  return isNew ? { ...documentEntry(facts, known.key), id: known.id } : undefined
}

/** The type of a document of which nobody has said what it is. */
export const unknownType = 'văn bản'

/** Whether the issuer is this agency, by its whole or short name; a document that names no issuer is taken for ours. */
export function isOwnIssuer(issuer: string | null, agencyNames: readonly string[]): boolean {
  if (issuer === null) return true
  const named = foldVietnamese(issuer)
  return agencyNames.map(foldVietnamese).some((own) => own !== '' && (own === named || own.startsWith(`${named} `)))
}
