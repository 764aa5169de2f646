import { z } from 'zod'
import { type Role, roles, roleWords } from '../../../commands/actor.ts'
import { accept, refuse, type Verdict } from '../../../kernel/verdict.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { Words } from '../../../kernel/words.ts'
import { type Column, readTable, type TableRow } from './import-table.ts'
import { importWords as words, mostRows } from './import-words.ts'
import { needsUnit } from './people.ts'

export interface ImportProblem {
  /** Row as the person sees it; null when it concerns the whole list. */
  readonly line: number | null
  readonly column: Column | null
  readonly message: Words
}

export interface ImportedPerson {
  readonly line: number
  readonly name: string
  readonly jobTitle: string
  /** Name of the unit as it will stand; null for nobody's. */
  readonly unitName: string | null
  /** Null while the unit is still to be made. */
  readonly unitId: string | null
  readonly roles: readonly Role[]
  readonly email: string | null
  readonly phone: string | null
}

/** What the agency already has. */
export interface ImportGround {
  readonly units: readonly { readonly id: string; readonly name: string; readonly shortName: string }[]
  /** Everybody who works here: address in lower case, units by id. */
  readonly people: readonly {
    readonly name: string
    readonly email: string | null
    readonly unitIds: readonly string[]
  }[]
}

export interface ImportPreview {
  readonly people: readonly ImportedPerson[]
  /** Units named in the list that do not exist; made when the person wants it, else each is a problem. */
  readonly newUnits: readonly string[]
  readonly problems: readonly ImportProblem[]
}

/** Understands a pasted list and tells every problem, by row and column. Nothing is written. */
export function previewImport(
  text: string,
  ground: ImportGround,
  { createsUnits }: { createsUnits: boolean },
): ImportPreview {
  const rows = readTable(text)
  if (rows.length === 0) return { people: [], newUnits: [], problems: [whole(words.empty)] }
  if (rows.length > mostRows) return { people: [], newUnits: [], problems: [whole(words.tooMany(rows.length))] }
  const reading = rows.map((row) => readRow(row, ground, createsUnits))
  const people = reading.map(({ person }) => person)
  const newUnits = new Map<string, string>()
  for (const { unitName, unitId } of people) {
    if (unitName !== null && unitId === null && !newUnits.has(foldVietnamese(unitName))) {
      newUnits.set(foldVietnamese(unitName), unitName)
    }
  }
  const problems = [...reading.flatMap((row) => row.problems), ...repeated(people, ground)]
  return {
    people,
    newUnits: [...newUnits.values()],
    problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }
}

/** The import itself: all or nothing. */
export function importPeople(
  text: string,
  ground: ImportGround,
  options: { createsUnits: boolean },
): Verdict<ImportPreview, 'import-has-problems'> {
  const preview = previewImport(text, ground, options)
  return preview.problems.length > 0 ? refuse('import-has-problems') : accept(preview)
}

interface RowRead {
  readonly person: ImportedPerson
  readonly problems: readonly ImportProblem[]
}

type Told = readonly [Column, Words]

function readRow({ line, cells }: TableRow, ground: ImportGround, createsUnits: boolean): RowRead {
  const unit = unitOf(cells.unit, ground)
  const read = rolesOf(cells.role)
  const told: Told[] = [
    ...toldOfPerson(cells),
    ...read.unknown.map((unknown) => ['role', words.unknownRole(unknown)] as const),
    ...toldOfUnit(unit, { createsUnits, isNeeded: read.roles.some(needsUnit), ground }),
  ]
  const { name = '', jobTitle = '', phone = null } = cells
  const place = { unitName: unit?.name ?? null, unitId: unit?.id ?? null }
  return {
    problems: told.map(([column, message]) => ({ line, column, message })),
    person: { line, name, jobTitle, ...place, roles: read.roles, email: addressOf(cells), phone },
  }
}

function addressOf(cells: TableRow['cells']): string | null {
  return cells.email?.toLowerCase() ?? null
}

function toldOfPerson(cells: TableRow['cells']): Told[] {
  const email = addressOf(cells)
  return [
    ...(cells.name === undefined ? [['name', words.nameMissing] as const] : []),
    ...(email === null || isEmail(email) ? [] : [['email', words.badEmail(email)] as const]),
    ...tooLong(cells),
  ]
}

const longest = { name: 120, jobTitle: 120, phone: 40 } as const

function tooLong(cells: TableRow['cells']): Told[] {
  return (['name', 'jobTitle', 'phone'] as const).flatMap((column): Told[] =>
    (cells[column] ?? '').length > longest[column] ? [[column, words.tooLong]] : [],
  )
}

function isEmail(email: string): boolean {
  return z.email().max(200).safeParse(email).success
}

function toldOfUnit(
  unit: UnitNamed | undefined,
  { createsUnits, isNeeded, ground }: { createsUnits: boolean; isNeeded: boolean; ground: ImportGround },
): Told[] {
  if (!unit) return isNeeded ? [['unit', words.unitMissing]] : []
  if (unit.id !== null || createsUnits) return []
  return [['unit', words.unknownUnit(unit.name, ground.units)]]
}

interface UnitNamed {
  readonly id: string | null
  readonly name: string
}

function unitOf(typed: string | undefined, { units }: ImportGround): UnitNamed | undefined {
  if (typed === undefined) return undefined
  const folded = foldVietnamese(typed)
  const known = units.find((unit) => [unit.name, unit.shortName].map(foldVietnamese).includes(folded))
  return known ?? { id: null, name: typed.slice(0, 200) }
}

/** Roles by their Vietnamese, English or code name; several with a semicolon or comma between; none means officer. */
function rolesOf(typed: string | undefined): { roles: readonly Role[]; unknown: readonly string[] } {
  const names = (typed ?? '').split(/[;,]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  if (names.length === 0) return { roles: ['officer'], unknown: [] }
  const found = names.map((name) => ({ name, role: roleOf(name) }))
  return {
    roles: [...new Set(found.flatMap(({ role }) => role ?? []))],
    unknown: found.flatMap(({ name, role }) => (role === undefined ? [name] : [])),
  }
}

function roleOf(name: string): Role | undefined {
  const folded = foldVietnamese(name)
  return roles.find((role) => [role, roleWords[role].vi, roleWords[role].en].map(foldVietnamese).includes(folded))
}

/** People who stand twice in the list, or are already here. */
function repeated(people: readonly ImportedPerson[], ground: ImportGround): ImportProblem[] {
  const taken = new Set(ground.people.flatMap(({ email }) => email?.toLowerCase() ?? []))
  const firstLine = new Map<string, number>()
  return people.flatMap(({ line, name, email, unitId }): ImportProblem[] => {
    if (email === null) {
      const isHere = ground.people.some(
        (known) =>
          unitId !== null && known.unitIds.includes(unitId) && foldVietnamese(known.name) === foldVietnamese(name),
      )
      return isHere ? [{ line, column: 'name', message: words.alreadyInUnit(name) }] : []
    }
    if (taken.has(email)) return [{ line, column: 'email', message: words.emailTaken(email) }]
    const earlier = firstLine.get(email)
    firstLine.set(email, earlier ?? line)
    return earlier === undefined ? [] : [{ line, column: 'email', message: words.emailTwice(email, earlier) }]
  })
}

const whole = (message: Words): ImportProblem => ({ line: null, column: null, message })
