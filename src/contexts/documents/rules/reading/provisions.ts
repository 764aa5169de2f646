import { rawOffset, type SourceText } from './normalise.ts'
import type { DraftItem } from './draft-item.ts'
import { deadlinesOf } from './deadlines.ts'
import { isSection, type Node } from './outline.ts'
import { paragraphsOf } from './closing.ts'
import { passageOf, type Part, type Passage } from './passage.ts'
import type { CitingPassage } from './references.ts'
import { hasPeopleColumn, officersNamed } from './officers.ts'
import { responsibleUnits } from './responsible.ts'
import { roleOfHeading } from './section-role.ts'
import { doubt } from './words.ts'
import type { Doubt, Item, ItemLevel, NamedOfficer, Section, SectionRole, Span } from './reading.ts'

/** The body as it is handed out, with the passages that later rules look at again. */
export interface FinishedBody {
  readonly preambleParts: readonly Part[]
  readonly preamble: readonly Passage[]
  readonly sections: readonly Section[]
  readonly passages: readonly CitingPassage[]
  readonly doubts: readonly Doubt[]
}

interface Finishing {
  readonly source: SourceText
  /** A table or list of it has a column for the people who do it. */
  readonly tabular: boolean
  readonly sections: Section[]
  readonly passages: CitingPassage[]
  readonly doubts: Doubt[]
}

/** Turns the outline into sections and provisions; who and by when is read on the way. */
export function finishSections(source: SourceText, root: Node): FinishedBody {
  const tabular = hasPeopleColumn(source.bare)
  const finishing: Finishing = { source, tabular, sections: [], passages: [], doubts: [] }
  const loose = root.children.filter((child) => !isSection(child))
  const sectioned = root.children.filter(isSection)
  const { before, after } = splitPreamble(source, root, root.children.length === 0)
  if (loose.length > 0 || (sectioned.length === 0 && after.length > 0)) {
    const own: Node = { ...root, children: loose, parts: after }
    finishSection(finishing, own)
  }
  for (const section of sectioned) finishSection(finishing, section)
  const preamble = paragraphsOf(before).map((paragraph) => passageOf(source, paragraph))
  return { ...finishing, preambleParts: before, preamble }
}

/** In a document without any labels the text after "như sau:" (or after the bases) is the body. */
function splitPreamble(source: SourceText, root: Node, unlabelled: boolean): { before: Part[]; after: Part[] } {
  if (!unlabelled) return { before: root.parts, after: [] }
  const paragraphs = paragraphsOf(root.parts)
  const announced = paragraphs.findIndex((paragraph) => {
    const last = paragraph.at(-1)
    return last !== undefined && /:\s*$/.test(source.clean.slice(last.start, last.end))
  })
  const cut =
    announced >= 0
      ? announced + 1
      : paragraphs.findIndex((paragraph) => !/^(?:Căn cứ|Thực hiện|Theo|Xét)/.test(startOf(source, paragraph)))
  const at = cut < 0 ? paragraphs.length : cut
  return { before: paragraphs.slice(0, at).flat(), after: paragraphs.slice(at).flat() }
}

function startOf(source: SourceText, parts: readonly Part[]): string {
  const first = parts[0]
  return first === undefined ? '' : source.clean.slice(first.start, first.start + 12)
}

function finishSection(finishing: Finishing, node: Node): void {
  const { source } = finishing
  const heading = passageOf(source, node.heading)
  const text = passageOf(source, node.parts)
  const role = node.kind === 'root' ? 'tasks' : roleOfHeading(heading.text)
  finishing.passages.push({ passage: heading, where: node.path, capitals: true })
  finishing.passages.push({ passage: text, where: node.path, capitals: false })
  finishing.doubts.push(...node.doubts)
  const nested = node.children.filter(isSection)
  const items = node.children.filter((child) => !isSection(child)).map((child) => draftOf(finishing, child, role))
  finishing.sections.push({
    path: node.path,
    label: node.kind === 'root' ? null : node.label,
    heading: heading.text === '' ? null : heading.text.replace(/[\s.:;]+$/, ''),
    role,
    text: text.text === '' ? null : text.text,
    span: spanOf(source, node, [...node.heading, ...node.parts]),
    items: items.map((item) => itemOf(finishing, item, [])),
  })
  for (const child of nested) finishSection(finishing, child)
}

function draftOf(finishing: Finishing, node: Node, role: SectionRole): DraftItem {
  const passage = passageOf(finishing.source, node.parts)
  finishing.passages.push({ passage, where: node.path, capitals: false })
  return { node, passage, role, children: node.children.map((child) => draftOf(finishing, child, role)) }
}

const LEVELS: Readonly<Record<string, ItemLevel>> = {
  num: 'num',
  num2: 'num2',
  let: 'let',
  dash: 'dash',
  star: 'dash',
  plus: 'plus',
}

function itemOf(finishing: Finishing, draft: DraftItem, above: readonly DraftItem[]): Item {
  const { node, passage } = draft
  const deadlines = deadlinesOf(draft, above)
  const officers = officersNamed(draft, finishing.tabular)
  finishing.doubts.push(...node.doubts, ...deadlines.flatMap((each) => each.doubts), ...officers.flatMap(unsure))
  return {
    path: node.path,
    label: node.label,
    level: LEVELS[node.kind] ?? 'num',
    text: passage.text,
    span: spanOf(finishing.source, node, node.parts),
    responsible: responsibleUnits(draft, above).filter(
      (unit) => !officers.some((each) => overlap(each.span, unit.span)),
    ),
    deadlines,
    officers,
    children: draft.children.map((child) => itemOf(finishing, child, [...above, draft])),
  }
}

function unsure({ sure, raw, span }: NamedOfficer): Doubt[] {
  return sure ? [] : [doubt('officer-unsure', span, raw)]
}

/** A person taken for a unit: "Phụ trách: đồng chí …". */
function overlap(officer: Span, unit: Span): boolean {
  return officer.start < unit.end && unit.start < officer.end
}

function spanOf(source: SourceText, node: Node, parts: readonly Part[]): Span {
  const end = parts.reduce((last, part) => Math.max(last, part.end), node.start)
  return { start: rawOffset(source, node.start), end: rawOffset(source, Math.max(end, node.start)) }
}
