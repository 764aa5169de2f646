/**
 * What stands where in an official document, in which words and sizes, said once for screen, DOCX and PDF.
 *
 * Law: Decree 30/2020/NĐ-CP, Appendix I (State); Regulation 399-QĐ/TW and Instruction 05-HD/VPTW (Party). The fixed
 * words of the form are Vietnamese by law in every language of the interface.
 */
import { dateInDocument } from '../../../kernel/plain-date.ts'
import type { Appendix, DocumentStyle, OfficialDocument, Signature } from './official-document.ts'
import { type LaidBlock, layOutBlocks, withEndMark } from './official-document-blocks.ts'
import { capitalise, enumeration, printableLine, upperCase } from './official-text.ts'

export interface DocumentLayout {
  readonly style: DocumentStyle
  readonly paper: Paper
  /** For the properties of the file: type, number and abstract on one line. */
  readonly title: string
  readonly superior: string
  readonly issuer: string
  /** Bold lines at the top right; the last has a line under it as long as its text. */
  readonly crown: readonly string[]
  readonly numberLine: string
  readonly placeAndDate: string
  /** Under the number, in letters only. */
  readonly letterSubject: string
  readonly draftMark: string
  /** Empty for letters. */
  readonly typeName: string
  readonly abstract: string
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  readonly body: readonly LaidBlock[]
  readonly signature: SignatureLayout
  readonly coSignature?: SignatureLayout
  readonly recipients: readonly string[]
  readonly appendices: readonly AppendixLayout[]
}

export interface SignatureLayout {
  readonly lines: readonly { readonly text: string; readonly bold: boolean }[]
  readonly name: string
}

export interface AppendixLayout {
  readonly heading: string
  readonly title: string
  /** "(Kèm theo Báo cáo số … của …)". */
  readonly attachedTo: string
  readonly landscape: boolean
  readonly blocks: readonly LaidBlock[]
}

/** Lengths in mm, sizes and line pitch in points. */
export interface Paper {
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly indent: number
  readonly paragraphGap: number
  readonly line: number
  readonly sizes: {
    readonly crown: readonly number[]
    readonly superior: number
    readonly issuer: number
    readonly number: number
    readonly date: number
    readonly letterSubject: number
    readonly type: number
    readonly abstract: number
    readonly body: number
    readonly table: number
    readonly recipientsHead: number
    readonly recipients: number
    readonly pageNumber: number
  }
}

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 }

const PAPERS: Readonly<Record<DocumentStyle, Paper>> = {
  state: {
    margins: MARGINS,
    indent: 12.7,
    paragraphGap: 6,
    line: 18,
    sizes: {
      crown: [13, 14],
      superior: 13,
      issuer: 13,
      number: 13,
      date: 14,
      letterSubject: 12,
      type: 14,
      abstract: 14,
      body: 14,
      table: 12,
      recipientsHead: 12,
      recipients: 11,
      pageNumber: 13,
    },
  },
  party: {
    margins: MARGINS,
    indent: 10,
    paragraphGap: 6,
    line: 20,
    sizes: {
      crown: [15],
      superior: 14,
      issuer: 14,
      number: 14,
      date: 14,
      letterSubject: 12,
      type: 16,
      abstract: 14,
      body: 14,
      table: 12,
      recipientsHead: 14,
      recipients: 12,
      pageNumber: 14,
    },
  },
}

const CROWNS: Readonly<Record<DocumentStyle, readonly string[]>> = {
  state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  party: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
}

export const RECIPIENTS_HEAD = 'Nơi nhận:'
export const ADDRESSEES_HEAD = 'Kính gửi:'

/** Room for what is written by hand later; blanks that do not break. */
const ROOM = '\u00a0'.repeat(8)

/** The whole document in its prescribed words and sizes. Throws a RangeError for a table row wider than its table. */
export function layOut(document: OfficialDocument): DocumentLayout {
  const letter = isLetter(document)
  const body = layOutBlocks(document.blocks)
  return {
    style: document.style,
    paper: PAPERS[document.style],
    title: documentTitle(document),
    superior: upperCase(printableLine(document.superior ?? '')),
    issuer: upperCase(printableLine(document.issuer)),
    crown: CROWNS[document.style],
    numberLine: numberLine(document),
    placeAndDate: `${printableLine(document.place)}, ${dateWords(document)}`,
    letterSubject: letter ? letterSubject(document) : '',
    draftMark: document.draft ? 'DỰ THẢO' : '',
    typeName: letter ? '' : upperCase(printableLine(document.type)),
    abstract: letter ? '' : printableLine(document.abstract),
    addressees: addresseeLines(document.addressees ?? []),
    bases: enumeration(document.bases),
    body: document.style === 'state' ? withEndMark(body) : body,
    signature: signatureLayout(document.signature, document.style),
    ...(document.coSignature && { coSignature: signatureLayout(document.coSignature, document.style) }),
    recipients: enumeration(document.recipients).map((recipient) => `- ${recipient}`),
    appendices: (document.appendices ?? []).map((appendix, index) => appendixLayout(document, appendix, index)),
  }
}

/** "01/BC-BDT" (State) or "06-CT/TU" (Party): serials below 10 carry a zero; room is left for a missing serial. */
export function documentNumber({ style, number }: Pick<OfficialDocument, 'style' | 'number'>): string {
  const serial = printableLine(number.serial ?? '')
  const padded = /^\d(?!\d)/.test(serial) ? `0${serial}` : serial
  return `${padded || ROOM}${style === 'state' ? '/' : '-'}${printableLine(number.symbol)}`
}

/** Type, number when there is one, and abstract: "Báo cáo số 01/BC-BDT: Kết quả …". */
function documentTitle(document: OfficialDocument): string {
  const type = capitalise(printableLine(document.type) || 'công văn')
  const number = document.number.serial ? ` số ${documentNumber(document)}` : ''
  return `${type}${number}: ${printableLine(document.abstract)}`
}

function isLetter(document: OfficialDocument): boolean {
  const type = printableLine(document.type).toLocaleLowerCase('vi')
  return type === '' || type === 'công văn'
}

function numberLine(document: OfficialDocument): string {
  return `${document.style === 'state' ? 'Số: ' : 'Số '}${documentNumber(document)}`
}

function dateWords({ date }: OfficialDocument): string {
  return date === undefined ? `ngày${ROOM}tháng${ROOM}năm${ROOM}` : dateInDocument(date)
}

function letterSubject({ style, abstract }: OfficialDocument): string {
  const subject = printableLine(abstract).replace(/^(?:v\/v|về việc)[:\s]+/iu, '')
  return style === 'state' ? `V/v ${subject}` : `về việc ${subject}`
}

function addresseeLines(addressees: readonly string[]): string[] {
  const lines = enumeration(addressees)
  return lines.length > 1 ? lines.map((line) => `- ${line}`) : lines.map((line) => line.replace(/\.$/, ''))
}

const AUTHORITY_MARKS = {
  state: { onBehalfOf: 'TM.', byOrderOf: 'TL.', authorisedBy: 'TUQ.', deputyOf: 'KT.' },
  party: { onBehalfOf: 'T/M', byOrderOf: 'T/L', authorisedBy: 'T/UQ', deputyOf: 'K/T' },
} as const

/** In the State layout authority and office are both bold; in the Party layout the office is not. */
function signatureLayout(signature: Signature, style: DocumentStyle): SignatureLayout {
  const marks = AUTHORITY_MARKS[style]
  const kinds = ['onBehalfOf', 'byOrderOf', 'authorisedBy', 'deputyOf'] as const
  const authority = kinds.flatMap((kind) => {
    const of = printableLine(signature[kind] ?? '')
    return of === '' ? [] : [{ text: `${marks[kind]} ${upperCase(of)}`, bold: true }]
  })
  const title = upperCase(printableLine(signature.title))
  const office = { text: signature.acting ? `Q. ${title}` : title, bold: style === 'state' }
  return { lines: [...authority, office], name: printableLine(signature.name ?? '') }
}

/** Several appendices carry Roman numbers (Decree 30/2020/NĐ-CP, Appendix I, part III). */
function appendixLayout(document: OfficialDocument, appendix: Appendix, index: number): AppendixLayout {
  const several = (document.appendices ?? []).length > 1
  const type = capitalise(printableLine(document.type) || 'công văn')
  return {
    heading: several ? `PHỤ LỤC ${roman(index + 1)}` : 'PHỤ LỤC',
    title: printableLine(appendix.title),
    attachedTo: `(Kèm theo ${type} số ${documentNumber(document)} ${dateWords(document)} của ${printableLine(document.issuer)})`,
    landscape: appendix.landscape ?? false,
    blocks: layOutBlocks(appendix.blocks),
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  const step = ROMAN.find(([value]) => value <= number)
  return step === undefined ? '' : step[1] + roman(number - step[0])
}
