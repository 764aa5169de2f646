import type { LegacyScheme } from '../rules/encodings/repair-legacy-text.ts'
import type { ListLabels } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'
import { childOf, elementsOf, isOn, textOf, valueOf, type XmlElement } from './xml-tree.ts'

/** A stretch of text in one kind of font. */
export interface TextRun {
  text: string
  /** The table the font was made for, when it is one from before Unicode; what was typed in it may still be Unicode. */
  readonly legacyFont: LegacyScheme | undefined
  /** A font that shows small letters as capitals, such as .VnTimeH. */
  readonly capitalsFont: boolean
}

/** A paragraph with the label Word prints before it. */
export interface DocxParagraph {
  readonly label: string | undefined
  readonly runs: TextRun[]
  /** Whether it begins a page by a break that a person put there. */
  startsPage: boolean
}

export interface DocxBody {
  readonly paragraphs: DocxParagraph[]
  readonly footnotes: number
}

interface Reader {
  readonly styles: DocxStyles
  readonly labels: ListLabels
  readonly paragraphs: DocxParagraph[]
  pageBreakAhead: boolean
  footnotes: number
}

/** Reads the body of word/document.xml in reading order: paragraphs, tables cell by cell, text boxes after their paragraph. */
export function readBody(document: XmlElement, styles: DocxStyles, labels: ListLabels): DocxBody {
  const reader: Reader = { styles, labels, paragraphs: [], pageBreakAhead: false, footnotes: 0 }
  readBlocks(childOf(document, 'w:body'), reader)
  return { paragraphs: reader.paragraphs, footnotes: reader.footnotes }
}

/** Not shown: deleted and moved-away text, and the second form of a drawing for programs that cannot show the first. */
const notShown = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:instrText', 'w:sdtPr'])

function readBlocks(parent: XmlElement | undefined, reader: Reader): void {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:p') readParagraph(element, reader)
    else if (element.name === 'w:tr' && childOf(element, 'w:trPr', 'w:del') !== undefined) continue
    else if (!notShown.has(element.name)) readBlocks(element, reader)
  }
}

function readParagraph(element: XmlElement, reader: Reader): void {
  const properties = childOf(element, 'w:pPr')
  const paragraph: DocxParagraph = {
    label: reader.labels(properties),
    runs: [],
    startsPage: reader.pageBreakAhead || isOn(properties, 'w:pageBreakBefore'),
  }
  reader.pageBreakAhead = false
  const textBoxes: XmlElement[] = []
  readInline(element, { reader, paragraph, style: valueOf(properties, 'w:pStyle'), textBoxes })
  reader.paragraphs.push(paragraph)
  for (const box of textBoxes) readBlocks(box, reader)
  const section = childOf(properties, 'w:sectPr')
  if (section !== undefined && valueOf(section, 'w:type') !== 'continuous') reader.pageBreakAhead = true
}

interface Inline {
  readonly reader: Reader
  readonly paragraph: DocxParagraph
  readonly style: string | undefined
  readonly textBoxes: XmlElement[]
}

function readInline(parent: XmlElement, inline: Inline): void {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:txbxContent') inline.textBoxes.push(element)
    else if (element.name === 'w:r') readRun(element, inline)
    else if (!notShown.has(element.name)) readInline(element, inline)
  }
}

function readRun(run: XmlElement, inline: Inline): void {
  const properties = childOf(run, 'w:rPr')
  if (isOn(properties, 'w:vanish')) return
  const font = inline.reader.styles.fontOf(properties, inline.style)
  const capitals = isOn(properties, 'w:caps')
  for (const element of elementsOf(run)) {
    const text = runText(element)
    if (text !== undefined) addText(inline.paragraph, capitals ? text.toUpperCase() : text, font)
    else if (element.name === 'w:br') breakLine(element, inline)
    else if (element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference')
      inline.reader.footnotes += 1
    else if (!notShown.has(element.name)) readInline(element, inline)
  }
}

function runText(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return '•'
    default:
      return undefined
  }
}

function breakLine(element: XmlElement, { reader, paragraph }: Inline): void {
  if (element.attributes['w:type'] !== 'page') {
    addText(paragraph, '\n', undefined)
    return
  }
  // A break before any text of the paragraph moves the paragraph itself to the next page.
  if (paragraph.runs.every(({ text }) => text.trim() === '')) paragraph.startsPage = true
  else reader.pageBreakAhead = true
}

function addText(paragraph: DocxParagraph, text: string, font: string | undefined): void {
  const legacyFont = legacySchemeOf(font)
  const capitalsFont = legacyFont === 'tcvn3' && font?.endsWith('H') === true
  const last = paragraph.runs.at(-1)
  // Word cuts a word into runs where it likes; the letters of a word have to be converted together.
  if (last !== undefined && last.legacyFont === legacyFont && last.capitalsFont === capitalsFont) last.text += text
  else paragraph.runs.push({ text, legacyFont, capitalsFont })
}

function legacySchemeOf(font: string | undefined): LegacyScheme | undefined {
  if (font === undefined) return undefined
  if (/^\.?Vn[A-Z0-9]/.test(font)) return 'tcvn3'
  return /^VNI[-_ ]/i.test(font) ? 'vni' : undefined
}
