import { z } from 'zod'
import { type PlainDate, parseTypedDate } from '../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { Words } from '../../../kernel/words.ts'
import { agencyImportWords as words, mostAgencyRows } from './agency-import-words.ts'
import { type AgencyColumn, type AgencyRow, readAgencyTable } from './agency-table.ts'
import type { UnitTemplate } from './agency.ts'
import type { AgencyWanted } from './found-below.ts'
import { refusals } from './refusals.ts'
import { placeRefusal, type Tree } from './tree.ts'

export interface AgencyProblem {
  /** Row as the person sees it; null when it concerns the whole list. */
  readonly line: number | null
  readonly column: AgencyColumn | null
  readonly message: Words
}

export interface ImportedAgency {
  readonly line: number
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly place: string
  readonly style: 'state' | 'party'
  /** The name of the superior as it is known; the own agency's when none was written. */
  readonly superiorName: string
  readonly validFrom: PlainDate
  readonly personName: string
  readonly jobTitle: string
  readonly email: string
}

export interface AgencyPreview {
  readonly agencies: readonly ImportedAgency[]
  readonly problems: readonly AgencyProblem[]
}

interface Options {
  readonly template: UnitTemplate
  readonly today: PlainDate
}

/** Understands a list of agencies and tells every problem, by row and column. Nothing is written. */
export function previewAgencies(text: string, tree: Tree, options: Options): AgencyPreview {
  const { agencies, problems } = readAgencies(text, tree, options)
  return { agencies, problems }
}

/** The import itself: what is to be founded, superiors first; all or nothing. */
export function importAgencies(
  text: string,
  tree: Tree,
  options: Options,
): Verdict<readonly AgencyWanted[], 'agency-import-has-problems'> {
  const { wanted, problems } = readAgencies(text, tree, options)
  return problems.length > 0 ? refuse('agency-import-has-problems') : accept(wanted)
}

interface Reading extends AgencyPreview {
  readonly wanted: readonly AgencyWanted[]
}

function readAgencies(text: string, tree: Tree, options: Options): Reading {
  const rows = readAgencyTable(text)
  const nothing = (message: Words) => ({
    agencies: [],
    wanted: [],
    problems: [{ line: null, column: null, message }],
  })
  if (rows.length === 0) return nothing(words.empty)
  if (rows.length > mostAgencyRows) return nothing(words.tooMany(rows.length))
  const read = rows.map((row) => readRow(row, options.today))
  const places = placesOf(read, tree)
  const agencies = read.map(({ agency }, index) => ({ ...agency, superiorName: places[index]?.name ?? '' }))
  const inOrder = orderOf(places)
  const problems = [
    ...read.flatMap((row) => row.problems),
    ...places.flatMap(({ problem }, index) => told(read[index], 'superior', problem)),
    ...inOrder.circular.flatMap((index) => told(read[index], 'superior', words.circle)),
    ...faultsInTree(read, places, { tree, ...options }),
  ]
  const newAt = new Map(inOrder.order.map((index, at) => [index, at]))
  const wanted = inOrder.order.flatMap((index) => wantedOf(read[index], places[index], { newAt, ...options }))
  return { agencies, wanted, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

interface RowRead {
  readonly agency: ImportedAgency
  /** As it was written. */
  readonly superior: string | null
  readonly problems: readonly AgencyProblem[]
}

function told(row: RowRead | undefined, column: AgencyColumn, message: Words | undefined): AgencyProblem[] {
  return row && message ? [{ line: row.agency.line, column, message }] : []
}

const longest = { name: 200, shortName: 80, symbol: 30, place: 80, personName: 120, jobTitle: 120, email: 200 } as const
const needed = ['name', 'symbol', 'place', 'personName', 'email'] as const

function readRow({ line, cells }: AgencyRow, today: PlainDate): RowRead {
  const text = (column: AgencyColumn) => cells[column] ?? ''
  const style = styleOf(cells.style)
  const validFrom = cells.validFrom === undefined ? today : parseTypedDate(cells.validFrom)
  const faults: [AgencyColumn, Words | false][] = [
    ...faultsOfTexts(cells),
    ['style', style === undefined && words.badStyle(text('style'))],
    ['validFrom', validFrom === undefined && words.badDay(text('validFrom'))],
  ]
  return {
    problems: faults.flatMap(([column, message]) => (message === false ? [] : [{ line, column, message }])),
    superior: cells.superior ?? null,
    agency: {
      line,
      name: text('name'),
      shortName: cells.shortName ?? text('name').slice(0, longest.shortName),
      symbol: text('symbol'),
      place: text('place'),
      style: style ?? 'state',
      superiorName: '',
      validFrom: validFrom ?? today,
      personName: text('personName'),
      jobTitle: text('jobTitle'),
      email: text('email').toLowerCase(),
    },
  }
}

function faultsOfTexts(cells: AgencyRow['cells']): [AgencyColumn, Words | false][] {
  const { email } = cells
  const isNoAddress = email !== undefined && !z.email().safeParse(email.toLowerCase()).success
  return [
    ...needed.map((column): [AgencyColumn, Words | false] => [column, cells[column] === undefined && words.missing]),
    ...tooLong(cells),
    ['email', isNoAddress && words.badEmail(email)],
  ]
}

function tooLong(cells: AgencyRow['cells']): [AgencyColumn, Words | false][] {
  return (Object.keys(longest) as (keyof typeof longest)[]).map((column) => [
    column,
    (cells[column] ?? '').length > longest[column] && words.tooLong(longest[column]),
  ])
}

/** The kind of body, as offices write it; the State's when nothing is written. */
function styleOf(typed: string | undefined): 'state' | 'party' | undefined {
  const folded = foldVietnamese(typed ?? '')
  if (folded === '' || /^(nha nuoc|chinh quyen|state)/.test(folded)) return 'state'
  return /^(dang|mat tran|doan the|party)/.test(folded) ? 'party' : undefined
}

/** Where a row's agency is to stand: in the tree, or under another row. */
interface PlaceRead {
  readonly at: { readonly id: number } | { readonly row: number } | undefined
  readonly name: string
  readonly problem?: Words
}

function placesOf(read: readonly RowRead[], { ownId, agencies }: Tree): readonly PlaceRead[] {
  const known = new Map<string, { at: PlaceRead['at']; name: string }[]>()
  const learn = (called: string, at: PlaceRead['at'], name: string) => {
    const folded = foldVietnamese(called)
    if (folded !== '') known.set(folded, [...(known.get(folded) ?? []), { at, name }])
  }
  const learnBoth = (names: { name: string; shortName: string }, at: PlaceRead['at']) => {
    learn(names.name, at, names.name)
    if (foldVietnamese(names.shortName) !== foldVietnamese(names.name)) learn(names.shortName, at, names.name)
  }
  for (const agency of agencies) if (agency.validTo === null) learnBoth(agency, { id: agency.id })
  for (const [row, { agency }] of read.entries()) learnBoth(agency, { row })
  const own = agencies.find(({ id }) => id === ownId)?.name ?? ''
  return read.map(({ superior }): PlaceRead => {
    if (superior === null) return { at: { id: ownId }, name: own }
    const [first, second] = known.get(foldVietnamese(superior)) ?? []
    if (!first) return { at: undefined, name: superior, problem: words.unknownSuperior(superior) }
    if (second) return { at: undefined, name: superior, problem: words.ambiguousSuperior(superior) }
    return { at: first.at, name: first.name }
  })
}

/** The rows with superiors before those below them, and the rows that go round in a circle. */
function orderOf(places: readonly PlaceRead[]): { order: readonly number[]; circular: readonly number[] } {
  const below = new Map<number, number[]>()
  const order: number[] = []
  for (const [index, { at }] of places.entries()) {
    if (at === undefined || 'id' in at) order.push(index)
    else below.set(at.row, [...(below.get(at.row) ?? []), index])
  }
  // The list grows while it is walked: each row brings those that stand under it.
  for (const index of order) order.push(...(below.get(index) ?? []))
  const reached = new Set(order)
  return { order, circular: places.flatMap((_place, index) => (reached.has(index) ? [] : [index])) }
}

/** Names that stand twice under one superior, or already stand in the tree there. */
function faultsInTree(
  read: readonly RowRead[],
  places: readonly PlaceRead[],
  { tree, today }: Options & { tree: Tree },
): AgencyProblem[] {
  const first = new Map<string, number>()
  return read.flatMap((row, index) => {
    const { name, line } = row.agency
    const at = places[index]?.at
    if (at === undefined || name === '') return []
    const key = `${'id' in at ? `i${at.id}` : `r${at.row}`} ${foldVietnamese(name)}`
    const earlier = first.get(key)
    if (earlier !== undefined) return told(row, 'name', words.nameTwice(earlier))
    first.set(key, line)
    const refusal = 'id' in at ? placeRefusal(tree, { id: null, name, parentId: at.id }, today) : undefined
    return told(row, refusal === 'agency-name-taken' ? 'name' : 'superior', refusal && refusals[refusal].words)
  })
}

function wantedOf(
  row: RowRead | undefined,
  place: PlaceRead | undefined,
  { newAt, template }: Options & { newAt: ReadonlyMap<number, number> },
): AgencyWanted[] {
  const at = place?.at
  if (!row || at === undefined) return []
  const { name, shortName, symbol, style, validFrom, personName, jobTitle, email } = row.agency
  return [
    {
      parentId: 'id' in at ? at.id : { newAt: newAt.get(at.row) ?? 0 },
      agency: { name, shortName, symbol, place: row.agency.place, style, superiorName: '' },
      administrator: { name: personName, jobTitle, email, accountId: null },
      validFrom,
      template,
    },
  ]
}
