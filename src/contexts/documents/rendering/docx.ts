/** An official document as an editable DOCX in the prescribed layout. */
import {
  AlignmentType,
  Document,
  Header,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { OfficialDocument } from '../rules/official-document.ts'
import { type AppendixLayout, type DocumentLayout, layOut, type Paper } from '../rules/official-document-layout.ts'
import { drawBlocks, drawBody, halfPoints, textWidth, twips } from './docx-blocks.ts'
import { drawFoot, drawHead, drawTitle, lineUnder } from './docx-frame.ts'
import { withFixedZipTimes } from './zip-times.ts'

const FONT = 'Times New Roman'

/** The same for every file, so that the same document gives the same bytes; the day of issue stands in the text. */
const FIXED_TIME = '2000-01-01T00:00:00Z'

/** Draws the document as DOCX. The same document gives the same bytes. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const layout = layOut(document)
  const file = new Document({
    title: layout.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(layout.paper.sizes.body), language: { value: 'vi-VN' } } },
      },
      paragraphStyles: paragraphStyles(layout),
    },
    sections: [mainSection(layout), ...layout.appendices.map((appendix) => appendixSection(layout, appendix))],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(layout) }
  return withFixedZipTimes(new Uint8Array(await Packer.toBuffer(file, undefined, [core])))
}

function mainSection(layout: DocumentLayout): ISectionOptions {
  return {
    ...sectionFrame(layout.paper, false),
    children: [
      drawHead(layout),
      ...drawTitle(layout),
      ...layout.bases.map((base) => new Paragraph({ style: 'Base', text: base })),
      ...drawBody(layout.body, textWidth(layout.paper, false)),
      ...drawFoot(layout),
    ],
  }
}

/** Each appendix is numbered apart (Decree 30/2020/NĐ-CP, Appendix I, part III). */
function appendixSection(layout: DocumentLayout, appendix: AppendixLayout): ISectionOptions {
  const width = textWidth(layout.paper, appendix.landscape)
  const heading: ParagraphChild[] = [new TextRun(appendix.heading), new TextRun({ text: appendix.title, break: 1 })]
  return {
    ...sectionFrame(layout.paper, appendix.landscape),
    children: [
      new Paragraph({ style: 'AppendixTitle', children: heading }),
      new Paragraph({ style: 'AttachedTo', text: appendix.attachedTo }),
      lineUnder(appendix.attachedTo, { size: layout.paper.sizes.body, share: 0.4, room: width }),
      ...drawBlocks(appendix.blocks, width),
    ],
  }
}

/** A4, the number of the page centred in the top margin and hidden on the first page of the part. */
function sectionFrame({ margins, sizes }: Paper, landscape: boolean): Omit<ISectionOptions, 'children'> {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.pageNumber) })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
      first: new Header({ children: [new Paragraph({ text: '' })] }),
    },
  }
}

function paragraphStyles({ paper, style }: DocumentLayout): IParagraphStyleOptions[] {
  const line = { line: paper.line * 20, lineRule: style === 'party' ? LineRuleType.EXACT : LineRuleType.AT_LEAST }
  const body = {
    spacing: { ...line, after: paper.paragraphGap * 20 },
    indent: { firstLine: twips(paper.indent) },
    alignment: AlignmentType.JUSTIFIED,
  }
  const heading = { ...body, alignment: AlignmentType.LEFT, keepNext: true, keepLines: true }
  const centred = { alignment: AlignmentType.CENTER, keepNext: true }
  const styleOf = (id: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>) => ({
    id,
    name: id,
    basedOn: 'Normal',
    ...rest,
  })
  return [
    styleOf('Body', { paragraph: body }),
    styleOf('LastBody', { paragraph: { ...body, keepNext: true } }),
    styleOf('Base', { paragraph: body, run: { italics: true } }),
    styleOf('Part1', { paragraph: { ...heading, outlineLevel: 0 }, run: { bold: true } }),
    styleOf('Part2', { paragraph: { ...heading, outlineLevel: 1 }, run: { bold: true } }),
    styleOf('Part3', { paragraph: { ...heading, outlineLevel: 2 }, run: { bold: true, italics: true } }),
    styleOf('TypeName', {
      paragraph: { ...centred, spacing: { before: 280 } },
      run: { bold: true, size: halfPoints(paper.sizes.type) },
    }),
    styleOf('Abstract', { paragraph: centred, run: { bold: true, size: halfPoints(paper.sizes.abstract) } }),
    styleOf('AppendixTitle', { paragraph: { ...centred, outlineLevel: 0 }, run: { bold: true } }),
    styleOf('AttachedTo', { paragraph: centred, run: { italics: true } }),
    styleOf('Caption', {
      paragraph: { ...centred, spacing: { before: 60, after: 60 } },
      run: { bold: true, size: halfPoints(paper.sizes.table) },
    }),
    styleOf('Cell', { run: { size: halfPoints(paper.sizes.table) } }),
    styleOf('HeadCell', { paragraph: centred, run: { bold: true, size: halfPoints(paper.sizes.table) } }),
    styleOf('Centred', { paragraph: centred }),
  ]
}

function coreProperties(layout: DocumentLayout): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ')
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:${name}>`
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<cp:coreProperties ${namespaces}><dc:title>${escapeXml(layout.title)}</dc:title>` +
    `<dc:creator>${escapeXml(layout.issuer)}</dc:creator><dc:language>vi-VN</dc:language>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  )
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
