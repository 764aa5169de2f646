import type { Words } from '../../../kernel/words.ts'
import {
  convertLegacyText,
  detectLegacyScheme,
  repairLegacyText,
  type LegacyScheme,
} from '../rules/encodings/repair-legacy-text.ts'
import { readBody, type DocxBody, type DocxParagraph } from './docx-body.ts'
import { readListLabels } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'
import { FileRefused } from './intake-refusal.ts'
import { tidyPageText, type Page, type PagesRead } from '../rules/page.ts'
import { intakeNotes } from './words.ts'
import { elementsOf, parseXml, type XmlElement } from './xml-tree.ts'
import type { ZipParts } from './zip-parts.ts'

/**
 * Reads the words of a DOCX as Word shows them: with the labels of its lists, tables cell by cell, one line a
 * paragraph. Where Word breaks the lines and pages is not in the file, so a page here is what page breaks make.
 * Throws `FileRefused` or, for damaged files, other errors.
 */
export async function readDocx(zip: ZipParts): Promise<PagesRead> {
  const document = await mainPart(zip)
  const folder = document.replace(/[^/]*$/, '')
  const part = async (name: string) => {
    const bytes = await zip.read(`${folder}${name}`)
    return bytes === undefined ? undefined : parseXml(bytes)
  }
  const bytes = await zip.read(document)
  if (bytes === undefined) throw new FileRefused('docx-damaged')
  const styles = readStyles(await part('styles.xml'))
  const body = readBody(parseXml(bytes), styles, readListLabels(await part('numbering.xml'), styles))
  return pagesOf(body)
}

/** The part that the package names as its document; word/document.xml nearly always. */
async function mainPart(zip: ZipParts): Promise<string> {
  const relations = await zip.read('_rels/.rels')
  if (relations === undefined) return 'word/document.xml'
  const main = elementsOf(parseXml(relations)).find(isMainRelation)
  return main?.attributes['Target']?.replace(/^\//, '') ?? 'word/document.xml'
}

function isMainRelation({ attributes }: XmlElement): boolean {
  return attributes['Type']?.endsWith('/officeDocument') === true
}

function pagesOf(body: DocxBody): PagesRead {
  const schemes = typedSchemes(body.paragraphs)
  const pages: string[][] = [[]]
  for (const paragraph of body.paragraphs) {
    if (paragraph.startsPage && pages.at(-1)?.some((line) => line !== '')) pages.push([])
    pages.at(-1)?.push(lineOf(paragraph, schemes))
  }
  const repaired = repairLegacyText(pages.map((lines) => lines.join('\n')).join('\f'))
  const texts = repaired.text.split('\f').map((text) => tidyPageText(text))
  const table = schemes.values().next().value ?? repaired.scheme
  return { kind: 'docx', pages: texts.map(pageOf), notes: notesOf(table, body.footnotes) }
}

function pageOf(text: string, index: number): Page {
  return { number: index + 1, text }
}

/** The tables that were really typed in, judged over all the text of each kind of font. */
function typedSchemes(paragraphs: readonly DocxParagraph[]): Set<LegacyScheme> {
  const schemes = ['tcvn3', 'vni'] as const
  return new Set(
    schemes.filter((scheme) => {
      const runs = paragraphs.flatMap((paragraph) => paragraph.runs.filter(({ legacyFont }) => legacyFont === scheme))
      return detectLegacyScheme(runs.map(({ text }) => text).join('\n')) === scheme
    }),
  )
}

function lineOf({ label, runs }: DocxParagraph, schemes: ReadonlySet<LegacyScheme>): string {
  const text = runs
    .map((run) =>
      run.legacyFont !== undefined && schemes.has(run.legacyFont)
        ? convertLegacyText(run.text, run.legacyFont, { capitals: run.capitalsFont })
        : run.text,
    )
    .join('')
  return label === undefined ? text : `${label} ${text.trimStart()}`
}

function notesOf(table: LegacyScheme | undefined, footnotes: number): Words[] {
  return [
    ...(table === undefined ? [] : [intakeNotes.converted(table.toUpperCase())]),
    ...(footnotes === 0 ? [] : [intakeNotes.footnotesLeftOut(footnotes)]),
  ]
}
