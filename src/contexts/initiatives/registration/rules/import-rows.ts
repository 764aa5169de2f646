/** From the rows of a sheet to initiatives: everything that is wrong is named, and only a list without faults counts. */
import { addDays, day, parsePlainDate, parseTypedDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { cleanText, foldVietnamese } from '../../../../kernel/vietnamese.ts'
import type { Words } from '../../../../kernel/words.ts'
import { type ContentName, contentNames, type Holder, type Kind, type Setting } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'
import {
  type ImportColumn,
  importColumnWords,
  inSheetOrder,
  isRequired,
  type RawCell,
  type RawRow,
  type RowFault,
} from './import-columns.ts'
import { faultWords } from './import-fault-words.ts'
import { type RegistrationProblem, seasonProblems } from './season-problems.ts'

export type ImportAs = 'draft' | 'registered'

/** What rows are held against. */
export interface ImportGround {
  readonly season: Season
  readonly units: readonly { readonly id: string; readonly name: string; readonly shortName: string }[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string | null }[]
  /** Unit and folded name of what the season has already: see `takenKey`. */
  readonly taken: ReadonlySet<string>
  readonly today: PlainDate
}

/** A row without faults, ready to become an initiative. */
export interface ImportedRow extends Readonly<Record<ContentName, string>> {
  readonly line: number
  readonly name: string
  readonly kind: Kind
  readonly holder: Holder
  readonly holderName: string
  readonly setting: Setting
  readonly field: string
  readonly level: string
  readonly unitId: string
  readonly personId: string | null
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly legalBasis: string
}

export interface CheckedRows {
  readonly rows: readonly ImportedRow[]
  readonly faults: readonly RowFault[]
}

/** Reads all rows and names every fault by row and column. */
export function checkRows(rows: readonly RawRow[], ground: ImportGround, as: ImportAs): CheckedRows {
  const lookup = lookupOf(ground)
  const seen = new Map<string, number>()
  const read = rows.map((row) => readRow(row, { ground, lookup, as, seen }))
  const faults = [...wholeFaults(rows, ground, as), ...read.flatMap((one) => one.faults)]
  return { rows: read.flatMap(({ row }) => (row === undefined ? [] : [row])), faults: inSheetOrder(faults) }
}

function wholeFaults(rows: readonly RawRow[], { season, today }: ImportGround, as: ImportAs): RowFault[] {
  const whole = (message: Words): RowFault => ({ line: null, column: null, message })
  if (rows.length === 0) return [whole(faultWords.noRows)]
  if (as === 'draft') return []
  const nothing = { field: null, level: null, holder: null, holderName: null, startsOn: null, endsOn: null }
  return seasonProblems(nothing, season, today).map(({ message }) => whole(message))
}

interface Lookup {
  readonly units: ReadonlyMap<string, readonly string[]>
  readonly people: ReadonlyMap<string, readonly string[]>
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly levels: ReadonlyMap<string, readonly string[]>
}

function lookupOf({ season, units, people }: ImportGround): Lookup {
  const both = ({ id, vi, en }: Words & { readonly id: string }): (readonly [string, string])[] => [
    [vi, id],
    [en, id],
  ]
  return {
    units: byName(units.flatMap(({ id, name, shortName }) => [[name, id] as const, [shortName, id] as const])),
    people: byName(people.flatMap(({ id, name, email }) => [[name, id] as const, [email ?? '', id] as const])),
    fields: byName(season.fields.flatMap(both)),
    levels: byName(season.levels.flatMap(both)),
  }
}

/** Ids by folded name; a name that several have keeps them all. */
function byName(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const [name, id] of pairs) {
    const key = foldVietnamese(name)
    if (key === '') continue
    const ids = map.get(key) ?? []
    if (!ids.includes(id)) ids.push(id)
    map.set(key, ids)
  }
  return map
}

const kindNames: Readonly<Record<string, Kind>> = {
  'mo hinh': 'model',
  'dien hinh': 'exemplar',
  model: 'model',
  exemplar: 'exemplar',
}
const holderNames: Readonly<Record<string, Holder>> = {
  'tap the': 'collective',
  'ca nhan': 'individual',
  collective: 'collective',
  individual: 'individual',
}
const settingNames: Readonly<Record<string, Setting>> = {
  'khu dan cu': 'residential',
  'residential area': 'residential',
  'co quan, truong hoc, don vi khac': 'agency',
  'co quan': 'agency',
  'truong hoc': 'agency',
  'don vi khac': 'agency',
  'agency, school or other body': 'agency',
}

interface Reading {
  readonly ground: ImportGround
  readonly lookup: Lookup
  readonly as: ImportAs
  /** Rows read so far, by unit and name. */
  readonly seen: Map<string, number>
}

interface RowRead {
  readonly row: ImportedRow | undefined
  readonly faults: readonly RowFault[]
}

/** Collects the faults of one row while its cells are read. */
class RowReader {
  readonly faults: RowFault[] = []
  readonly #row: RawRow
  readonly #as: ImportAs

  constructor(row: RawRow, as: ImportAs) {
    this.#row = row
    this.#as = as
  }

  fault(column: ImportColumn, message: Words): undefined {
    this.faults.push({ line: this.#row.line, column, message })
    return undefined
  }

  /** The text of a cell; '' when it is empty, which is a fault where it must not be. */
  text(column: ImportColumn, most: number): string {
    const cell = this.#row.cells[column]
    const text = cell === undefined ? '' : cleanText(String(cell))
    if (text === '' && isRequired(column, this.#as)) this.fault(column, faultWords.missing)
    if (text.length > most) this.fault(column, faultWords.tooLong(text.length, most))
    return text
  }

  /** What a text means among these; undefined when it is empty or unknown, which is told. */
  among<Value>(
    column: ImportColumn,
    values: Readonly<Record<string, Value>>,
    choices: readonly string[],
  ): Value | undefined {
    const text = this.text(column, 200)
    if (text === '') return undefined
    return values[foldVietnamese(text)] ?? this.fault(column, faultWords.notAmong(text, choices))
  }

  /** The one id of that name. */
  one(
    column: ImportColumn,
    ids: ReadonlyMap<string, readonly string[]>,
    unknown: (text: string) => Words,
  ): string | undefined {
    const text = this.text(column, 300)
    if (text === '') return undefined
    const [id, other] = ids.get(foldVietnamese(text)) ?? []
    if (id === undefined) return this.fault(column, unknown(text))
    return other === undefined ? id : this.fault(column, faultWords.severalNamed(text))
  }

  /** A day, typed or as Excel keeps it: the number of days since the end of 1899. */
  day(column: 'startsOn' | 'endsOn'): PlainDate | null {
    const cell: RawCell = this.#row.cells[column] ?? ''
    const text = this.text(column, 100)
    if (text === '') return null
    const date = typeof cell === 'number' ? dayOfSerial(cell) : (parsePlainDate(text) ?? parseTypedDate(text))
    if (date === undefined) this.fault(column, faultWords.noSuchDay(text))
    return date ?? null
  }
}

const serialStart = day('1899-12-30')
/** The days of 1950 and 2100 as Excel numbers them: others are numbers typed into the wrong column. */
const [firstSerial, lastSerial] = [18_264, 73_415]

function dayOfSerial(serial: number): PlainDate | undefined {
  const whole = Math.floor(serial)
  return whole >= firstSerial && whole <= lastSerial ? addDays(serialStart, whole) : undefined
}

function readRow(raw: RawRow, reading: Reading): RowRead {
  const { ground, lookup, as } = reading
  const reader = new RowReader(raw, as)
  const name = reader.text('name', 300).replace(/\n+/g, ' ')
  const kind = reader.among('kind', kindNames, ['Mô hình', 'Điển hình'])
  const holder = reader.among('holder', holderNames, ['Tập thể', 'Cá nhân'])
  const holderName = reader.text('holderName', 200)
  const setting = reader.among('setting', settingNames, ['Khu dân cư', 'Cơ quan, trường học, đơn vị khác'])
  const field = reader.one('field', lookup.fields, notOf(ground.season.fields))
  const level = reader.one('level', lookup.levels, notOf(ground.season.levels))
  const unitId = reader.one('unit', lookup.units, faultWords.noSuchUnit)
  const personId = reader.one('person', lookup.people, faultWords.noSuchPerson)
  const contents = contentNames.map((each) => [each, reader.text(each, 5_000)] as const)
  const [startsOn, endsOn] = [reader.day('startsOn'), reader.day('endsOn')]
  const legalBasis = reader.text('legalBasis', 5_000)
  const part = { field: null, level: null, holder: holder ?? null, holderName, startsOn, endsOn }
  for (const { field: column, message } of seasonProblems(part, ground.season, null).filter(hasColumn))
    reader.fault(column, message)
  if (unitId !== undefined) findTwin(reader, { line: raw.line, name, unitId }, reading)
  if (reader.faults.length > 0 || unitId === undefined) return { row: undefined, faults: reader.faults }
  const texts = Object.fromEntries(contents) as Record<ContentName, string>
  const nature = natureOf({ kind, holder, setting, field, level })
  const place = { line: raw.line, unitId, personId: personId ?? null, startsOn, endsOn }
  return { row: { name, holderName, legalBasis, ...texts, ...nature, ...place }, faults: [] }
}

interface Nature {
  readonly kind: Kind | undefined
  readonly holder: Holder | undefined
  readonly setting: Setting | undefined
  readonly field: string | undefined
  readonly level: string | undefined
}

/** What a draft leaves open gets the usual answer. */
function natureOf({ kind = 'model', holder = 'collective', setting = 'residential', field = '', level = '' }: Nature) {
  return { kind, holder, setting, field, level } as const
}

function notOf(list: readonly Words[]): (text: string) => Words {
  return (text) =>
    faultWords.notAmong(
      text,
      list.map(({ vi }) => vi),
    )
}

type WithColumn = RegistrationProblem & { readonly field: Exclude<RegistrationProblem['field'], 'seasonId'> }

function hasColumn(problem: RegistrationProblem): problem is WithColumn {
  return problem.field !== 'seasonId'
}

/** The same name twice for a unit, in the list or in the season. */
function findTwin(
  reader: RowReader,
  { line, name, unitId }: { line: number; name: string; unitId: string },
  { ground, seen }: Reading,
): void {
  if (name === '') return
  const key = takenKey(unitId, name)
  const earlier = seen.get(key)
  if (earlier !== undefined) reader.fault('name', faultWords.twiceInList(earlier))
  else seen.set(key, line)
  if (ground.taken.has(key)) reader.fault('name', faultWords.alreadyThere)
}

/** Two initiatives of a unit with this key bear the same name. */
export function takenKey(unitId: string, name: string): string {
  return `${unitId} ${foldVietnamese(name)}`
}

/** `Dòng 12, cột Đơn vị chủ trì: …`: how a fault is said. */
export function faultPlace({ line, column }: RowFault): Words {
  if (line === null) return { vi: '', en: '' }
  if (column === null) return { vi: `Dòng ${line}`, en: `Row ${line}` }
  const name = importColumnWords[column]
  return { vi: `Dòng ${line}, cột ${name.vi}`, en: `Row ${line}, column ${name.en}` }
}
