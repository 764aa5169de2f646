import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { paragraphsOf, takeClosing } from './closing.ts'
import { readHead } from './head.ts'
import { headOf } from './document-head.ts'
import { linesOf } from './lines.ts'
import { modelsIn } from './models.ts'
import { normalise, type SourceText } from './normalise.ts'
import { addresseesAndTail } from './recipients.ts'
import { finishSections, type FinishedBody } from './provisions.ts'
import { passageOf, spanIn, type Part } from './passage.ts'
import { referencesIn, type CitingPassage } from './references.ts'
import { outlineOf, jointOf } from './sections.ts'
import { zonesOf, type Zones } from './zones.ts'
import type { Doubt, Paragraph, Reading } from './reading.ts'
import type { Line, Page } from './lines.ts'
import { doubt } from './words.ts'

/**
 * Reads the text of an official document (plan, directive, guideline …) into its structure: head, legal bases,
 * references, sections and provisions with who and by when, models, recipients. Works on clean text, on lines wrapped
 * by PDF and on OCR; whatever was set right or is doubtful is listed, each finding with its place in `text`.
 * Refuses only a text that says nothing. Linear in the length of the text.
 */
export function readDocument(text: string): Verdict<Reading, 'document-empty'> {
  const source = normalise(text)
  const page = linesOf(source)
  if (page.lines.length === 0) return refuse('document-empty')
  const zones = zonesOf(page)
  const bodyLines = page.lines.slice(zones.body.from, zones.body.to)
  const outline = outlineOf(source, page, bodyLines)
  const closing = takeClosing(source, outline.root)
  const body = finishSections(source, outline.root)
  const titleParts = titlePartsOf(page, zones)
  const head = readHead(source, page.lines.slice(zones.head.from, zones.head.to), zones.type)
  const attached = joinLines(page, page.lines.slice(zones.attached.from, zones.attached.to))
  const tail = addresseesAndTail(source, page, zones)
  const document = headOf({ source, page, zones, head, titleParts, body, preamble: body.preamble, signer: tail.signer })
  const references = referencesIn(
    citingPassages(source, { titleParts, attached, body, closing }),
    document.head.number?.value ?? null,
  )
  const doubts = [
    ...document.doubts,
    ...body.doubts,
    ...references.flatMap((reference) => reference.doubts),
    ...tail.doubts,
  ]
  if (body.sections.every((section) => section.items.length === 0))
    doubts.push(doubt('no-numbered-tasks', wholeSpan(text)))
  return accept({
    document: document.head,
    preamble: paragraphs(source, [...attached, ...body.preambleParts]),
    references,
    sections: body.sections,
    closing: paragraphs(source, closing),
    models: modelsIn(body, document.head.issuer?.value ?? null),
    addressees: tail.addressees,
    recipients: tail.recipients,
    appendix: paragraphs(source, joinLines(page, page.lines.slice(zones.appendix.from, zones.appendix.to))),
    doubts: inOrder(doubts),
  })
}

function wholeSpan(text: string) {
  return { start: 0, end: text.length }
}

function inOrder(doubts: readonly Doubt[]): Doubt[] {
  return doubts.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function titlePartsOf(page: Page, zones: Zones): Part[] {
  return page.lines.slice(zones.title.from, zones.title.to).map((line, index) => {
    const from = index === 0 && zones.typeLine === zones.title.from ? zones.typeEnd : 0
    return { start: line.start + from, end: line.end, joint: ' ' as const }
  })
}

function joinLines(page: Page, lines: readonly Line[]): Part[] {
  return lines.map((line, index) => {
    const previous = lines[index - 1]
    return { start: line.start, end: line.end, joint: previous === undefined ? '\n' : jointOf(previous, line, page) }
  })
}

function paragraphs(source: SourceText, parts: readonly Part[]): Paragraph[] {
  return paragraphsOf(parts).flatMap((paragraph) => {
    const passage = passageOf(source, paragraph)
    return passage.text === '' ? [] : [{ text: passage.text, span: spanIn(passage, 0, passage.text.length) }]
  })
}

interface Citing {
  readonly titleParts: readonly Part[]
  readonly attached: readonly Part[]
  readonly body: FinishedBody
  readonly closing: readonly Part[]
}

function citingPassages(source: SourceText, parts: Citing): CitingPassage[] {
  const whole = (some: readonly Part[], where: string, capitals = false) =>
    paragraphsOf(some).map((paragraph) => ({ passage: passageOf(source, paragraph), where, capitals }))
  return [
    ...whole(parts.titleParts, 'title', true),
    ...whole([...parts.attached, ...parts.body.preambleParts], 'preamble'),
    ...parts.body.passages,
    ...whole(parts.closing, 'closing'),
  ]
}
