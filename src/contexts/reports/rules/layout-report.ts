/**
 * The report on a plan in the prescribed layout (Decree 30/2020/NĐ-CP): the outline of periodic reports (Circular
 * 06/2022/TT-UBDT, art. 5–7) over the tasks of one plan. Figures are counted and lead to their rows; words can be edited.
 */
import { dateInDocument, formatDate } from '../../../kernel/plain-date.ts'
import type { Appendix, Block, OfficialDocument } from '../../documents/browser.ts'
import { basis, citation } from './citation.ts'
import type { ReportFacts } from './facts.ts'
import { type FigureSet, nextPeriod } from './figures.ts'
import { type ReportHeading, signatureOf } from './heading.ts'
import { movementAppendix, movementTable } from './movement.ts'
import { comparisonTable, progressTable, targetsTable, tasksTable, unitsTable } from './report-tables.ts'
import { wasDone } from './standing.ts'
import { type Figures, textBlocks } from './template.ts'
import { generatedTexts, type PartKey, type Texts } from './texts.ts'

export interface ReportParts {
  readonly heading: ReportHeading
  readonly texts: Texts
  readonly figures: FigureSet
  /** The report of the same kind before this one, if any was submitted. */
  readonly previous: FigureSet | undefined
  readonly draft: boolean
  /** Where the rows of a figure are listed. */
  readonly figureHref: (key: string) => string
}

/** The whole document. Pure: the same facts and texts give the same document. */
export function layoutReport(facts: ReportFacts, parts: ReportParts): OfficialDocument {
  const { agency, plan, period } = facts
  const { heading } = parts
  const appendices = [
    ...(heading.appendix ? appendix(facts) : []),
    ...movementAppendix(facts.movement, figuresFor(parts)),
  ]
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { ...(heading.serial !== null && { serial: heading.serial }), symbol: heading.symbol },
    place: heading.place,
    ...(heading.date !== null && { date: heading.date }),
    type: 'báo cáo',
    abstract: `Kết quả thực hiện ${shortCitation(facts)} (kỳ ${lowerFirst(period.label.vi)}, từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)})`,
    bases: [plan.document, ...plan.bases].map((document) => basis(document)),
    blocks: bodyOf(facts, parts),
    signature: signatureOf(heading),
    recipients: heading.recipients,
    ...(appendices.length > 0 && { appendices }),
    ...(parts.draft && { draft: true }),
  }
}

/** `Kế hoạch số 5584/KH-UBND`; by its title when the document has no number. */
function shortCitation({ plan }: ReportFacts): string {
  const { number } = plan.document
  return number === null ? plan.title : citation({ ...plan.document, issuedOn: null, issuer: null })
}

function bodyOf(facts: ReportFacts, parts: ReportParts): Block[] {
  const figures = figuresFor(parts)
  const generated = generatedTexts(facts, parts.figures)
  const say = (part: PartKey): Block[] => textBlocks(parts.texts[part] ?? generated.get(part) ?? '', figures)
  return [
    opening(facts),
    titled(1, 'I.', 'TÌNH HÌNH CHUNG'),
    ...say('situation'),
    titled(1, 'II.', 'KẾT QUẢ THỰC HIỆN'),
    titled(2, '1.', 'Kết quả chung'),
    ...say('results'),
    ...comparisonTable(figures, parts.previous),
    titled(2, '2.', 'Kết quả thực hiện từng nhiệm vụ'),
    ...tasksTable(facts),
    ...facts.tasks.flatMap((task): Block[] => {
      const said = say(`task:${task.id}`)
      return said.length === 0 ? [] : [titled(3, '', `${task.code}. ${task.title}`), ...said]
    }),
    titled(2, '3.', 'Tiến độ theo đơn vị'),
    ...say('units'),
    ...unitsTable(facts, figures),
    ...targetsTable(facts, figures),
    ...movementPart(facts, figures, say),
    titled(1, 'III.', 'KHÓ KHĂN, VƯỚNG MẮC'),
    ...say('obstacles'),
    titled(1, 'IV.', 'NHIỆM VỤ KỲ TỚI'),
    ...say('next'),
    ...nextTasks(facts),
    titled(1, 'V.', 'KIẾN NGHỊ, ĐỀ XUẤT'),
    ...say('proposals'),
    ...say('closing'),
  ]
}

function movementPart({ movement }: ReportFacts, figures: Figures, say: (part: PartKey) => Block[]): Block[] {
  if (movement === undefined) return []
  return [titled(2, '4.', 'Phong trào thi đua “Dân vận khéo”'), ...say('movement'), ...movementTable(movement, figures)]
}

/** Figures by key, for texts and tables. */
export function figuresFor({ figures, figureHref }: Pick<ReportParts, 'figures' | 'figureHref'>): Figures {
  const byKey = new Map(figures.figures.map((figure) => [figure.key, figure]))
  return { find: (key) => byKey.get(key), href: figureHref }
}

function opening({ plan, agency, period, asOf, closed }: ReportFacts): Block {
  const provisional = closed ? '' : ` (số liệu tạm tính đến ${dateInDocument(asOf)})`
  const text = `Thực hiện ${citation(plan.document)}, ${agency.name} báo cáo kết quả thực hiện từ ${dateInDocument(period.from)} đến ${dateInDocument(period.to)}${provisional} như sau:`
  return { kind: 'paragraph', text }
}

const mostNextTasks = 60

function nextTasks(facts: ReportFacts): Block[] {
  const next = nextPeriod(facts)
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]))
  const lines = facts.turns.flatMap((turn) => {
    const task = tasks.get(turn.taskId)
    const isDue = next.from <= turn.dueOn && turn.dueOn <= next.to && !wasDone(turn, facts.asOf)
    if (task === undefined || task.state === 'dropped' || !isDue) return []
    return [`${task.code} ${task.title}: hạn ${formatDate(turn.dueOn)}${unitInBrackets(task.leadUnit)}`]
  })
  if (lines.length === 0) return []
  const rest = lines.length - mostNextTasks
  const more = rest > 0 ? [`và ${rest} việc khác theo kế hoạch`] : []
  return [{ kind: 'list', items: enumerated([...lines.slice(0, mostNextTasks), ...more]) }]
}

function unitInBrackets(unit: string | null): string {
  return unit === null ? '' : ` (${unit})`
}

function enumerated(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`)
}

function appendix(facts: ReportFacts): Appendix[] {
  const table = progressTable(facts)
  if (table === undefined) return []
  return [{ title: 'Danh mục kết quả đã ghi nhận trong kỳ', landscape: true, blocks: [table] }]
}

function titled(level: 1 | 2 | 3, label: string, text: string): Block {
  return { kind: 'heading', level, ...(label !== '' && { label }), text }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}
