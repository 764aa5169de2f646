/**
 * One structured model of an official document: report, decision, letter, urging note, minutes. It is plain data (it
 * goes through JSON unchanged), knows nothing of paper, and is drawn by three renderers: screen, DOCX and PDF.
 *
 * Names, titles and types are written in normal case ("Ban Dân tộc", "báo cáo"); the layout sets the capitals.
 */
import type { PlainDate } from '../../../kernel/plain-date.ts'

/** Whose layout: of the State (Decree 30/2020/NĐ-CP, Appendix I) or of the Party (Instruction 05-HD/VPTW). */
export type DocumentStyle = 'state' | 'party'

export interface OfficialDocument {
  readonly style: DocumentStyle
  /** The body above the issuer, such as "UBND tỉnh Ninh Thuận". */
  readonly superior?: string
  readonly issuer: string
  readonly number: DocumentNumber
  /** The place of issue, such as "Ninh Thuận". */
  readonly place: string
  /** The day of issue; without it the head keeps room for day and month. */
  readonly date?: PlainDate
  /** The name of the type, such as "báo cáo"; "công văn" is laid out as a letter, with its abstract under the number. */
  readonly type: string
  readonly abstract: string
  /** "Kính gửi": to whom the letter, submission or note is written. */
  readonly addressees?: readonly string[]
  /** Legal bases in order, with or without their closing mark. */
  readonly bases: readonly string[]
  readonly blocks: readonly Block[]
  readonly signature: Signature
  /** The second signer, on the left: the secretary of minutes. */
  readonly coSignature?: Signature
  /** "Nơi nhận" in order, the last being the archive ("Lưu: VT, VP"), with or without dashes and closing marks. */
  readonly recipients: readonly string[]
  readonly appendices?: readonly Appendix[]
  /** Shown as "DỰ THẢO" until it is signed. */
  readonly draft?: boolean
}

/** State: serial "1", symbol "BC-BDT" give 01/BC-BDT. Party: serial "6", symbol "CT/TU" give 06-CT/TU. */
export interface DocumentNumber {
  /** Missing until the document is entered in the register. */
  readonly serial?: string
  readonly symbol: string
}

/** Who signs, and by what right. Each field holds the body or office written after its mark. */
export interface Signature {
  /** TM. (thay mặt): the collective signed for, such as "Ủy ban nhân dân". */
  readonly onBehalfOf?: string
  /** TL. (thừa lệnh): the office by whose order the signer signs, such as "Trưởng ban". */
  readonly byOrderOf?: string
  /** TUQ. (thừa ủy quyền). */
  readonly authorisedBy?: string
  /** KT. (ký thay): the head whose deputy signs. */
  readonly deputyOf?: string
  /** Q. (quyền): the signer is acting in the office. */
  readonly acting?: boolean
  /** The signer's own office, such as "Phó Trưởng ban". */
  readonly title: string
  /** Without academic titles. */
  readonly name?: string
}

export interface Appendix {
  readonly title: string
  readonly blocks: readonly Block[]
  /** For wide tables only (Decree 30/2020/NĐ-CP, Appendix I). */
  readonly landscape?: boolean
}

export type Block = Heading | Paragraph | BulletList | FigureLine | Table

/** "I." level 1, "1." level 2, "a)" level 3. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  /** The mark before the text: "I.", "1.", "a)". */
  readonly label?: string
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: RichText
}

/** Items stand behind dashes, or behind numbers when ordered. */
export interface BulletList {
  readonly kind: 'list'
  readonly ordered?: boolean
  readonly items: readonly RichText[]
}

/** One figure with its name: "- Số việc đúng hạn: 40/47". */
export interface FigureLine {
  readonly kind: 'figure-line'
  readonly label: string
  readonly value: RichText
}

export interface Table {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly Column[]
  /** A row may be shorter than the columns; what is missing is empty, what is too much is refused by `layOut`. */
  readonly rows: readonly (readonly Cell[])[]
  readonly totals?: readonly Cell[]
}

export interface Column {
  readonly title: string
  /** Neighbours with the same group stand under one common head. */
  readonly group?: string
  /** Share of the table's width, relative to the other columns; 1 unless told. */
  readonly width?: number
  /** 'start' unless told. */
  readonly align?: 'start' | 'center' | 'end'
}

export type Cell = RichText
export type RichText = string | readonly Inline[]
export type Inline = string | Strong | Italic | Figure

export interface Strong {
  readonly kind: 'strong'
  readonly text: string
}

export interface Italic {
  readonly kind: 'italic'
  readonly text: string
}

/** A number that opens its evidence: a link on screen, plain text on paper. */
export interface Figure {
  readonly kind: 'figure'
  /** As printed: "38/41", "85%", "1.234". */
  readonly value: string
  /** An address inside the application. */
  readonly href: string
  /** The figure's lasting name, by which two reports are compared. */
  readonly key: string
}

/** The paragraphs of a typed text: one for each line that is not empty. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
}

/** The words of a rich text without their emphasis and links. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text
  return text.map((inline) => inlineText(inline)).join('')
}

/** The words of one inline. */
function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return inline.kind === 'figure' ? inline.value : inline.text
}
