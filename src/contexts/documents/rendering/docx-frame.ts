/** What stands around the body in Word's terms: head, title, addressees, signature and recipients. */
import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import {
  ADDRESSEES_HEAD,
  type DocumentLayout,
  RECIPIENTS_HEAD,
  type SignatureLayout,
} from '../rules/official-document-layout.ts'
import { halfPoints, textWidth, twips } from './docx-blocks.ts'

/** Characters that fit beside the issuer at 14 points: 99 mm of italic Times. */
const LONG_DATE_LINE = 44

/** Issuer and number on the left, country or Party, place and date on the right. */
export function drawHead(layout: DocumentLayout): Table {
  const room = textWidth(layout.paper, false)
  const left = Math.round(room * leftShare(layout))
  return twoColumns([left, room - left], [[issuerSide(layout, left), crownSide(layout, room - left)]])
}

/** Type and abstract, then the addressees; a letter has the latter only. */
export function drawTitle(layout: DocumentLayout): Paragraph[] {
  const { paper, addressees } = layout
  const title =
    layout.typeName === ''
      ? [new Paragraph({ text: '' })]
      : [
          new Paragraph({ style: 'TypeName', text: layout.typeName }),
          new Paragraph({ style: 'Abstract', text: layout.abstract }),
          layout.style === 'party'
            ? new Paragraph({ style: 'Centred', text: '-----', spacing: { after: 120 } })
            : lineUnder(layout.abstract, {
                size: paper.sizes.abstract,
                share: 0.4,
                room: textWidth(paper, false),
              }),
        ]
  if (addressees.length < 2) return [...title, ...addressees.map((one) => centred(`${ADDRESSEES_HEAD} ${one}`, {}))]
  const indent = { left: twips(35) }
  const lines = [ADDRESSEES_HEAD, ...addressees].map(
    (text, index) => new Paragraph({ text, indent: index === 0 ? indent : { left: twips(45) } }),
  )
  return [...title, ...lines, new Paragraph({ text: '' })]
}

/** Recipients on the left (or the second signer, and the recipients below), the signer on the right. */
export function drawFoot(layout: DocumentLayout): (Paragraph | Table)[] {
  const half = Math.floor(textWidth(layout.paper, false) / 2)
  const signer = [...signerLines(layout.signature), ...signerName(layout.signature)]
  const second = layout.coSignature
  const rows =
    second === undefined
      ? [[recipients(layout), signer]]
      : [
          [signerLines(second), signerLines(layout.signature)],
          [signerName(second), signerName(layout.signature)],
          [[gap(), ...recipients(layout)], [gap()]],
        ]
  return [gap(), twoColumns([half, half], rows)]
}

/** The line under a text: a thin paragraph whose upper border is as long as a share of the text. Lengths in twips. */
export function lineUnder(
  text: string,
  { size, share, room }: { size: number; share: number; room: number },
): Paragraph {
  const length = Math.min(estimatedWidth(text, size), room) * share
  const side = Math.max(0, Math.round((room - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: 160, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

/** A long place name takes room from the left side. */
function leftShare({ style, placeAndDate }: DocumentLayout): number {
  if (placeAndDate.length > LONG_DATE_LINE) return 0.35
  return style === 'party' ? 0.5 : 0.4
}

function issuerSide(layout: DocumentLayout, room: number): Paragraph[] {
  const { sizes } = layout.paper
  const party = layout.style === 'party'
  const lines = [
    ...(layout.superior === '' ? [] : [centred(layout.superior, { size: sizes.superior })]),
    centred(layout.issuer, { size: sizes.issuer, bold: true }),
    party ? centred('*', { size: sizes.issuer }) : lineUnder(layout.issuer, { size: sizes.issuer, share: 0.42, room }),
    centred(layout.numberLine, { size: sizes.number }),
  ]
  if (layout.letterSubject !== '') {
    lines.push(centred(layout.letterSubject, { size: sizes.letterSubject, italics: party, before: 6 }))
  }
  if (layout.draftMark !== '') lines.push(draftMark(layout))
  return lines
}

function draftMark({ draftMark: text, paper }: DocumentLayout): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' }
  const run = new TextRun({ text, bold: true, size: halfPoints(paper.sizes.number), border })
  return new Paragraph({ style: 'Centred', spacing: { before: 120 }, children: [run] })
}

function crownSide(layout: DocumentLayout, room: number): Paragraph[] {
  const { sizes } = layout.paper
  const last = layout.crown.length - 1
  return [
    ...layout.crown.map((text, index) => centred(text, { size: sizes.crown[index] ?? sizes.body, bold: true })),
    lineUnder(layout.crown[last] ?? '', { size: sizes.crown[last] ?? sizes.body, share: 1, room }),
    centred(layout.placeAndDate, { size: sizes.date, italics: true }),
  ]
}

function signerLines(signature: SignatureLayout): Paragraph[] {
  return signature.lines.map((line) => centred(line.text, { bold: line.bold }))
}

function signerName(signature: SignatureLayout): Paragraph[] {
  return [centred(signature.name, { bold: true, before: 60 })]
}

function recipients(layout: DocumentLayout): Paragraph[] {
  if (layout.recipients.length === 0) return [new Paragraph({ text: '' })]
  const { recipientsHead, recipients: size } = layout.paper.sizes
  const look: IRunOptions =
    layout.style === 'party' ? { underline: { type: UnderlineType.SINGLE } } : { bold: true, italics: true }
  const head = new TextRun({ ...look, text: RECIPIENTS_HEAD, size: halfPoints(recipientsHead) })
  const lines = layout.recipients.map((text) => new TextRun({ text, size: halfPoints(size) }))
  return [head, ...lines].map((run) => new Paragraph({ children: [run] }))
}

/** An empty line that stays with what follows. */
function gap(): Paragraph {
  return new Paragraph({ keepNext: true, children: [new TextRun({ text: '', size: halfPoints(8) })] })
}

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italics?: boolean
  /** Points above. */
  readonly before?: number
}

function centred(text: string, { size, bold = false, italics = false, before = 0 }: Look): Paragraph {
  const run = new TextRun({ text, bold, italics, ...(size !== undefined && { size: halfPoints(size) }) })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: before * 20 },
    children: [run],
  })
}

/** A table without lines or inner margins that does not break over pages. */
function twoColumns(widths: readonly [number, number], rows: readonly (readonly Paragraph[][])[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) }),
    ),
  })
}

/** About how wide a text in bold Times is, in twips; Word's lines cannot measure, and a third of a letter is no harm. */
function estimatedWidth(text: string, size: number): number {
  const ems = Array.from(text).reduce((sum, character) => sum + emsOf(character), 0)
  return ems * size * 20
}

function emsOf(character: string): number {
  if (character === ' ') return 0.25
  if (character === '-') return 0.333
  return /\p{Lu}/u.test(character) ? 0.72 : 0.53
}
