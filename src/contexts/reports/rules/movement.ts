/**
 * The movement “Dân vận khéo” in a report: initiatives registered, approved, carried out, recognised, replicated, and whom
 * they reached; and a table by field, kind, level and state. Reports of agencies without initiatives have none of it.
 */
import type { Words } from '../../../kernel/words.ts'
import type { Appendix, Block, Cell, Table } from '../../documents/browser.ts'
import {
  kindWords,
  type MovementFacts,
  type MovementInitiative,
  movementNames,
  type MovementRow,
  movementRows,
  movementWords,
  type Stage,
  stageOf,
  stages,
  stageWords,
} from '../../initiatives/browser.ts'
import type { CommendationGranted } from '../../commendation/browser.ts'
import { sumOf } from './figure-names.ts'
import type { Figure, FigureRow, FigureSet } from './figure-set.ts'
import { figureInline, type Figures } from './template.ts'

const movementKey = (name: string): string => `movement:${name}`

/** Whether a figure is one of the movement's own, and no cell of its table. */
export function isMovementFigure(key: string): boolean {
  return /^movement:[a-z-]+$/.test(key)
}

/** What a report says of the movement: its initiatives, and who was commended. */
export interface MovementTold {
  readonly movement?: MovementFacts
  readonly commended?: readonly CommendationGranted[]
}

/** The figures of the movement with their rows; nothing without initiatives. */
export function movementFigures({ movement: facts, commended = [] }: MovementTold): FigureSet {
  if (facts === undefined) return { figures: [], rows: [] }
  const byName = movementRows(facts)
  const counted = movementNames.map((name) => ({
    key: movementKey(name),
    name: movementWords[name],
    rows: byName[name].map(toFigureRow),
  }))
  const honoured = { key: commendedKey, name: commendedWords, rows: commended.map(commendedRow) }
  const all = [...counted, honoured, ...tableFigures(facts)]
  const figures = all.map(({ key, name, rows }): Figure => ({
    key,
    name,
    value: sumOf(rows.map(({ amount }) => amount)),
    rowIds: rows.map(({ id }) => id),
  }))
  const rows = new Map(all.flatMap((each) => each.rows.map((row) => [row.id, row] as const)))
  return { figures, rows: [...rows.values()] }
}

/** Rows lead to the initiative, where all of its evidence is; the newest stands beside. */
const EVIDENCE_BESIDE = 12

function toFigureRow(row: MovementRow): FigureRow {
  return {
    id: row.id,
    taskId: row.initiativeId,
    task: row.label,
    href: row.href,
    detail: row.detail,
    unit: row.unitName,
    person: row.personName,
    dueOn: null,
    doneOn: row.on,
    standing: null,
    amount: row.value,
    evidence: row.evidence.slice(-EVIDENCE_BESIDE),
  }
}

const commendedKey = movementKey('commended')
const commendedWords: Words = { vi: 'Tập thể, cá nhân được khen thưởng', en: 'Collectives and people commended' }

/** Who was honoured, with the decision beside. */
function commendedRow(granted: CommendationGranted): FigureRow {
  const { id, code, holderName, formName, achievement, on, number, decisionId } = granted
  return {
    id: `commended:${id}`,
    taskId: id,
    task: `${code} ${holderName}: ${formName}`,
    href: `/khen-thuong/${id}`,
    detail: achievement,
    unit: null,
    person: null,
    dueOn: null,
    doneOn: on,
    standing: null,
    amount: 1,
    evidence: [{ id: decisionId, kind: 'document', title: number, href: `/khen-thuong/quyet-dinh/${decisionId}` }],
  }
}

interface CellOf {
  readonly key: string
  readonly name: Words
  readonly rows: readonly FigureRow[]
}

/** Those registered for the year, each of which stands in one cell of the table. */
function ofYear({ initiatives, year }: MovementFacts): readonly MovementInitiative[] {
  return initiatives.filter((initiative) => initiative.year === year)
}

const withoutPlanKey = movementKey('year-without-plan')
const withoutPlanWords: Words = {
  vi: 'Mô hình, điển hình trong năm không gắn với kế hoạch nào',
  en: 'Initiatives of the year that belong to no plan',
}

function tableFigures(facts: MovementFacts): CellOf[] {
  const initiatives = ofYear(facts)
  const rowsWhere = (fits: (initiative: MovementInitiative) => boolean) =>
    initiatives.filter(fits).map((initiative) => standingRow(initiative))
  const cells = linesOf(facts).flatMap((line) =>
    [...stages, undefined].map((stage): CellOf => {
      const rows = rowsWhere(
        (each) => lineKey(each) === line.key && (stage === undefined || stageOf[each.state] === stage),
      )
      return { key: cellKey(line.key, stage), name: cellName(line.names, stage), rows }
    }),
  )
  const sums = [...stages, undefined].map((stage): CellOf => ({
    key: movementKey(`year-${stage ?? 'all'}`),
    name: cellName([`Mô hình, điển hình năm ${facts.year}`], stage),
    rows: rowsWhere((each) => stage === undefined || stageOf[each.state] === stage),
  }))
  const withoutPlan = {
    key: withoutPlanKey,
    name: withoutPlanWords,
    rows: rowsWhere(({ isOfNoPlan = false }) => isOfNoPlan),
  }
  return [...sums, withoutPlan, ...cells.filter(({ rows }) => rows.length > 0)]
}

/** Where an initiative of the year stands: one row, whatever cell counts it. */
function standingRow(initiative: MovementInitiative): FigureRow {
  return {
    id: `standing:${initiative.id}`,
    taskId: initiative.id,
    task: `${initiative.code} ${initiative.name}`,
    href: `/mo-hinh/${initiative.id}`,
    detail: '',
    unit: initiative.unitName,
    person: initiative.personName,
    dueOn: null,
    doneOn: initiative.registeredOn,
    standing: null,
    amount: 1,
    evidence: [],
  }
}

interface Line {
  readonly key: string
  /** Field, kind, level. */
  readonly names: readonly [string, string, string]
}

/** A line of the table for each field, kind and level that somebody registered for. */
function linesOf(facts: MovementFacts): Line[] {
  const lines = new Map<string, Line>()
  for (const initiative of ofYear(facts)) {
    const names = [initiative.fieldName, kindWords[initiative.kind].vi, initiative.levelName] as const
    lines.set(lineKey(initiative), { key: lineKey(initiative), names })
  }
  return [...lines.values()].toSorted((a, b) => (a.names.join('|') < b.names.join('|') ? -1 : 1))
}

function lineKey({ field, kind, level }: MovementInitiative): string {
  return [field, kind, level].map((part) => part.toLowerCase().replace(/[^a-z0-9-]+/g, '-')).join(':')
}

function cellKey(line: string, stage: Stage | undefined): string {
  return movementKey(`${line}:${stage ?? 'all'}`)
}

function cellName(names: readonly string[], stage: Stage | undefined): Words {
  const what = names.join(', ')
  if (stage === undefined) return { vi: what, en: what }
  return { vi: `${what}: ${stageWords[stage].vi.toLocaleLowerCase('vi')}`, en: `${what}: ${stageWords[stage].en}` }
}

/** What the figures say of the movement; '' without initiatives. */
export function movementText(facts: MovementFacts | undefined, value: (key: string) => number): string {
  if (facts === undefined) return ''
  const told = (name: string, words: string) => (value(movementKey(name)) > 0 ? words : '')
  const year = `Năm ${facts.year} có {movement:year-all} mô hình, điển hình “Dân vận khéo” đăng ký, trong đó {movement:year-recognised} được công nhận.`
  // They are no plan's own, so that every report would else tell of them without a word.
  const withoutPlan =
    value(withoutPlanKey) > 0
      ? 'Số này gồm {movement:year-without-plan} mô hình, điển hình không gắn với kế hoạch nào, được tính trong báo cáo của mọi kế hoạch của cơ quan.'
      : ''
  const period = [
    told('registered', '{movement:registered} mô hình, điển hình mới đăng ký'),
    told('approved', '{movement:approved} được duyệt'),
    told('carried-out', '{movement:carried-out} có triển khai'),
    told('recognised', '{movement:recognised} được công nhận'),
    told('replicated', '{movement:replicated} nơi làm theo'),
    told('commended', '{movement:commended} tập thể, cá nhân được khen thưởng'),
  ].filter((part) => part !== '')
  const work = told(
    'sessions',
    'Các mô hình đã tổ chức {movement:sessions} buổi với {movement:attendances} lượt người dự.',
  )
  const reached = told(
    'people',
    'Đếm đến cuối kỳ có {movement:people} người, {movement:households} hộ hưởng lợi (trong mỗi mô hình, mỗi người, mỗi hộ tính một lần).',
  )
  const alive = told('alive', '{movement:alive} mô hình được công nhận còn duy trì.')
  const within = period.length === 0 ? '' : `Trong kỳ có ${period.join(', ')}.`
  return [year, withoutPlan, within, work, reached, alive].filter((sentence) => sentence !== '').join(' ')
}

const commendedLine = [commendedWords.vi, commendedKey] as const

/** The figures of the period as a table, for the body of the report. */
export function movementTable(facts: MovementFacts | undefined, figures: Figures): Block[] {
  if (facts === undefined) return []
  return [
    {
      kind: 'table',
      caption: 'Bảng 4. Phong trào thi đua “Dân vận khéo”',
      columns: [
        { title: 'TT', width: 0.5, align: 'center' },
        { title: 'Nội dung', width: 6 },
        { title: 'Số liệu', align: 'end', width: 1.2 },
      ],
      rows: [...movementNames.map((name) => [movementWords[name].vi, movementKey(name)] as const), commendedLine].map(
        ([name, key], index): Cell[] => [`${index + 1}`, name, cellOf(figures, key)],
      ),
    },
  ]
}

/** The initiatives of the year by field, kind, level and state. */
export function movementAppendix(facts: MovementFacts | undefined, figures: Figures): Appendix[] {
  if (facts === undefined) return []
  const lines = linesOf(facts)
  if (lines.length === 0) return []
  const table: Table = {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Lĩnh vực', width: 2.4 },
      { title: 'Loại', width: 1.1 },
      { title: 'Cấp', width: 1.3 },
      ...stages.map((stage) => ({ title: stageWords[stage].vi, align: 'end' as const })),
      { title: 'Cộng', align: 'end' },
    ],
    rows: lines.map(({ key, names }, index): Cell[] => [
      `${index + 1}`,
      ...names,
      ...[...stages, undefined].map((stage) => cellOf(figures, cellKey(key, stage))),
    ]),
    totals: [
      '',
      'Cộng',
      '',
      '',
      ...[...stages, undefined].map((stage) => cellOf(figures, movementKey(`year-${stage ?? 'all'}`))),
    ],
  }
  const title = `Mô hình, điển hình “Dân vận khéo” năm ${facts.year} theo lĩnh vực, loại, cấp và trạng thái`
  return [{ title, landscape: true, blocks: [table] }]
}

function cellOf(figures: Figures, key: string): Cell {
  const inline = figureInline(figures, key)
  return inline === undefined ? '0' : [inline]
}
