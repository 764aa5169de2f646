import type { Deadline, DocumentHead, Field, Item, Reading, Reference, Section } from './reading.ts'

/**
 * JSON of schema `vnadmin-structure/1` (README of the development plans), with the people charged by name as
 * `officers` besides: what `kheo read --json` prints.
 */
export interface Structure {
  readonly schema: 'vnadmin-structure/1'
  readonly document: ReturnType<typeof documentOf>
  readonly references: readonly ReturnType<typeof referenceOf>[]
  readonly sections: readonly StructureSection[]
  readonly closing: string | null
  readonly models: readonly { name: string; registered_by: string | null; item: string }[]
  readonly recipients: readonly string[]
}

export interface StructureSection {
  readonly path: string
  readonly label: string | null
  readonly heading: string | null
  readonly role: string
  readonly text?: string
  readonly items: readonly StructureItem[]
}

export interface StructureItem {
  readonly path: string
  readonly label: string
  readonly level: string
  readonly text: string
  readonly responsible?: readonly { unit: string; role: string }[]
  readonly deadlines?: readonly ReturnType<typeof deadlineOf>[]
  readonly officers?: readonly { name: string; title: string | null; role: string }[]
  readonly children?: readonly StructureItem[]
}

/** The reading without places and doubts, in the exchange schema. */
export function toStructure(reading: Reading): Structure {
  return {
    schema: 'vnadmin-structure/1',
    document: documentOf(reading.document),
    references: reading.references.map(referenceOf),
    sections: reading.sections.map(sectionOf),
    closing: reading.closing.length === 0 ? null : reading.closing.map((paragraph) => paragraph.text).join('\n'),
    models: reading.models.map((model) => ({ name: model.name, registered_by: model.registeredBy, item: model.item })),
    recipients: reading.recipients.map((recipient) => recipient.text),
  }
}

function documentOf(head: DocumentHead) {
  return {
    type: valueOf(head.type),
    type_code: head.typeCode,
    number: valueOf(head.number),
    serial: head.serial,
    symbol: head.symbol,
    issuer: valueOf(head.issuer),
    ...(head.parentBody ? { parent_body: head.parentBody.value } : {}),
    place: valueOf(head.place),
    date: valueOf(head.issuedOn),
    title: valueOf(head.title),
    period: valueOf(head.period),
    signer: head.signer && {
      authority: head.signer.authority.map((line) => line.value),
      name: valueOf(head.signer.name),
    },
  }
}

function valueOf<Value>(field: Field<Value> | null): Value | null {
  return field === null ? null : field.value
}

function referenceOf(reference: Reference) {
  return {
    id: reference.id,
    role: reference.role,
    type: reference.type,
    number: reference.number,
    serial: reference.serial,
    symbol: reference.symbol,
    issuer: reference.issuer,
    date: reference.issuedOn,
    about: reference.about,
    ...(reference.name === null ? {} : { name: reference.name }),
  }
}

function sectionOf(section: Section): StructureSection {
  const { path, label, heading, role } = section
  const text = section.text === null ? {} : { text: section.text }
  return { path, label, heading, role, ...text, items: section.items.map(itemOf) }
}

function itemOf(item: Item): StructureItem {
  const { path, label, level, text } = item
  return {
    path,
    label,
    level,
    text,
    ...(item.responsible.length > 0 ? { responsible: item.responsible.map(({ unit, role }) => ({ unit, role })) } : {}),
    ...(item.deadlines.length > 0 ? { deadlines: item.deadlines.map(deadlineOf) } : {}),
    ...(item.officers.length > 0
      ? { officers: item.officers.map(({ name, title, role }) => ({ name, title, role })) }
      : {}),
    ...(item.children.length > 0 ? { children: item.children.map(itemOf) } : {}),
  }
}

function deadlineOf(deadline: Deadline) {
  return {
    text: deadline.text,
    kind: deadline.kind,
    date: deadline.on,
    ...(deadline.start === null ? {} : { start: deadline.start }),
    ...(deadline.end === null ? {} : { end: deadline.end }),
    ...(deadline.every === null ? {} : { every: deadline.every }),
    ...(deadline.monthDay === null ? {} : { month_day: deadline.monthDay }),
    ...(deadline.days === null ? {} : { days: deadline.days }),
  }
}
