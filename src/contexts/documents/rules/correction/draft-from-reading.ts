import type { Words } from '../../../../kernel/words.ts'
import type {
  DocumentHead,
  Doubt,
  Field,
  Item,
  Reading,
  Reference,
  Section,
  SectionRole,
  Span,
} from '../reading/reading.ts'
import type { Draft, DraftDoubt, DraftField, DraftItem, DraftReference, HeadField } from './draft.ts'
import { headDoubtWords } from './words.ts'

/** The first draft: what the program understood, before anybody has corrected it. */
export function draftFromReading(reading: Reading): Draft {
  const sections = reading.sections.map((section, index) => ({ section, id: `s${index + 1}` }))
  return {
    head: headOf(reading.document),
    sections: sections.map(({ section, id }) => ({
      id,
      label: section.label,
      heading: section.heading,
      role: section.role,
      text: section.text,
      span: section.span,
    })),
    items: chooseTasks(numbered(sections.flatMap(({ section, id }) => itemsOf(section, id)))),
    references: reading.references.map(referenceOf),
    models: reading.models.map(({ name, registeredBy, span }, index) => ({
      id: `m${index + 1}`,
      name,
      registeredBy,
      span,
      dropped: false,
      corrected: false,
    })),
    recipients: reading.recipients.map(({ text, span }) => ({ text, span })),
    doubts: doubtsOf(reading),
    added: 0,
  }
}

function headOf(head: DocumentHead): Draft['head'] {
  return {
    type: fieldOf(head.type),
    number: fieldOf(head.number),
    issuedOn: fieldOf(head.issuedOn),
    issuer: fieldOf(head.issuer),
    place: fieldOf(head.place),
    title: fieldOf(head.title),
    period: fieldOf(head.period),
    signer: fieldOf(head.signer?.name ?? null),
  }
}

function fieldOf(field: Field | null): DraftField {
  return { value: field?.value ?? null, span: field?.span ?? null, corrected: false }
}

interface Placed {
  readonly item: Item
  readonly sectionId: string
  readonly role: SectionRole
  readonly parent: Placed | null
}

/** All provisions of a section, parents before their children. */
function itemsOf(section: Section, sectionId: string): Placed[] {
  const walk = (items: readonly Item[], parent: Placed | null): Placed[] =>
    items.flatMap((item) => {
      const placed = { item, sectionId, role: section.role, parent }
      return [placed, ...walk(item.children, placed)]
    })
  return walk(section.items, null)
}

interface Numbered extends DraftItem {
  readonly role: SectionRole
}

function numbered(all: readonly Placed[]): Numbered[] {
  const ids = new Map(all.map((placed, index) => [placed, `i${index + 1}`]))
  let officers = 0
  return all.map((placed, index) => ({
    id: `i${index + 1}`,
    sectionId: placed.sectionId,
    parentId: placed.parent === null ? null : (ids.get(placed.parent) ?? null),
    label: placed.item.label,
    path: placed.item.path,
    text: placed.item.text,
    spans: [placed.item.span],
    responsible: placed.item.responsible,
    deadlines: placed.item.deadlines,
    officers: placed.item.officers.map(({ name, title, role, span }) => {
      officers += 1
      return { id: `o${officers}`, name, title, role, span, dropped: false, corrected: false }
    }),
    taken: false,
    dropped: false,
    corrected: false,
    assignment: null,
    role: placed.role,
  }))
}

const workRoles: readonly SectionRole[] = ['tasks', 'organisation']
const noWorkRoles: readonly SectionRole[] = ['purpose', 'objectives']

/**
 * Proposes which provisions are work: the top level under tasks and organisation, and below it what names its own unit
 * or date. A document without such a section has all its top level taken, save purpose and objectives.
 */
function chooseTasks(items: readonly Numbered[]): DraftItem[] {
  const hasWork = items.some(({ role }) => workRoles.includes(role))
  const isWork = (role: SectionRole) => (hasWork ? workRoles.includes(role) : !noWorkRoles.includes(role))
  return items.map(({ role, ...item }) => ({ ...item, taken: isWork(role) && standsAlone(item) }))
}

function standsAlone(item: DraftItem): boolean {
  return [item.responsible, item.deadlines, item.officers].some(({ length }) => length > 0) || item.parentId === null
}

function referenceOf(reference: Reference, index: number): DraftReference {
  const { role, type, number, issuer, inferredIssuer, issuedOn, about, name, mentions } = reference
  return {
    id: `r${index + 1}`,
    role,
    type,
    number,
    issuer: issuer ?? inferredIssuer,
    issuedOn,
    about,
    name,
    mentions,
    dropped: false,
    corrected: false,
  }
}

const repairs: readonly Doubt['kind'][] = ['symbol-repaired', 'digit-repaired', 'words-repaired', 'label-repaired']

function doubtsOf(reading: Reading): DraftDoubt[] {
  const found = reading.doubts.map(({ kind, words, span }) => ({
    kind,
    words,
    // A doubt about the whole document has no place of its own.
    span: kind === 'no-numbered-tasks' || span.end <= span.start ? null : span,
    field: fieldAt(kind, span, reading.document),
    repaired: repairs.includes(kind),
  }))
  const missing = [
    ...(reading.document.number === null ? [missingDoubt('number-missing', 'number')] : []),
    ...(reading.document.issuedOn === null && !found.some(({ field }) => field === 'issuedOn')
      ? [missingDoubt('date-missing', 'issuedOn')]
      : []),
  ]
  return [...missing, ...found].map((doubt, index) => ({ ...doubt, id: `q${index + 1}`, settled: false }))
}

function missingDoubt(kind: 'number-missing' | 'date-missing', field: HeadField) {
  const words: Words = { vi: headDoubtWords('vi')[kind], en: headDoubtWords('en')[kind] }
  return { kind, words, span: null, field, repaired: false }
}

const kindFields: Partial<Record<Doubt['kind'], HeadField>> = {
  'type-missing': 'type',
  'type-inferred': 'type',
  'title-missing': 'title',
}

/** The field of the head that a doubt is about, when it is about one. */
function fieldAt(kind: Doubt['kind'], span: Span, head: DocumentHead): HeadField | null {
  const byKind = kindFields[kind]
  if (byKind !== undefined) return byKind
  const fields: readonly (readonly [HeadField, Field | null])[] = [
    ['number', head.number],
    ['issuedOn', head.issuedOn],
    ['issuer', head.issuer],
    ['type', head.type],
    ['title', head.title],
  ]
  const hit = fields.find(([, field]) => field !== null && overlap(field.span, span))
  return hit?.[0] ?? null
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
