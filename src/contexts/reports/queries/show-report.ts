import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { reportingPeriod, type ReportingPeriod } from '../../calendar/index.ts'
import type { OfficialDocument } from '../../documents/index.ts'
import { type Difference, differences } from '../rules/differences.ts'
import { drawReport, type FrozenReport, type PreviousReport } from '../rules/frozen.ts'
import type { FigureSet } from '../rules/figures.ts'
import { reading } from '../rules/permissions.ts'
import { fixedParts, generatedTexts } from '../rules/texts.ts'
import { findSubmitted } from '../store.ts'
import { words } from '../words.ts'
import { loadReportFacts } from './report-facts.ts'
import { getReportHead, type ReportHead, type Seal } from './report-head.ts'

export interface ReportShown {
  readonly head: Omit<ReportHead, 'seal' | 'previous'>
  /** How it was submitted; null while it is a draft. */
  readonly seal: Omit<Seal, 'content'> | null
  readonly period: ReportingPeriod
  /** The last day that counts. */
  readonly asOf: PlainDate
  /** False while the period runs: the figures are provisional. */
  readonly closed: boolean
  readonly document: OfficialDocument
  readonly figures: FigureSet
  /** What can be worded in a draft, in the order of the report; nothing once submitted. */
  readonly parts: readonly ReportPart[]
  /** The report it is compared with, and why figures differ; null when there was none. */
  readonly previousId: string | null
  readonly differences: readonly Difference[]
}

export interface ReportPart {
  readonly key: string
  /** Code and title of the task, for parts about a task. */
  readonly task: string | null
  readonly text: string
  /** Whether a person wrote it; else it is generated from the figures. */
  readonly edited: boolean
}

/** A report as it stands now or as it was submitted: document, figures with their rows, and why they differ. */
export const showReport = defineQuery({
  name: 'reports.draft',
  words: words.catalogue.report,
  input: z.strictObject({ reportId: z.uuid() }),
  may: reading,
  run: async (db, { reportId }, { today }): Promise<ReportShown> => {
    const { seal, previous, ...head } = await getReportHead(db, reportId)
    return seal === null ? showDraft(db, head, { today, previous }) : showFrozen(db, head, seal)
  },
})

async function showDraft(
  db: ReadDb,
  head: ReportShown['head'],
  { today, previous }: { readonly today: PlainDate; readonly previous: PreviousReport | undefined },
): Promise<ReportShown> {
  const facts = await loadReportFacts(db, head, today)
  const { figures, document } = drawReport(facts, head, previous)
  const generated = generatedTexts(facts, figures)
  const tasks = new Map(facts.tasks.map(({ id, code, title }) => [`task:${id}`, `${code} ${title}`]))
  const keys = [...generated.keys(), ...Object.keys(head.texts).filter((key) => !generated.has(key as never))]
  return {
    head,
    seal: null,
    period: facts.period,
    asOf: facts.asOf,
    closed: facts.closed,
    document,
    figures,
    parts: keys
      .filter((key) => tasks.has(key) || fixedParts.some((part) => part === key))
      .map((key) => ({
        key,
        task: tasks.get(key) ?? null,
        text: head.texts[key] ?? generated.get(key as never) ?? '',
        edited: head.texts[key] !== undefined,
      })),
    ...comparison(previous, figures),
  }
}

async function showFrozen(db: ReadDb, head: Omit<ReportHead, 'seal' | 'previous'>, seal: Seal): Promise<ReportShown> {
  const { content, ...rest } = seal
  const frozen = JSON.parse(content) as FrozenReport
  const figures = { figures: frozen.figures, rows: frozen.rows }
  const previous = frozen.previous === null ? undefined : await findSubmitted(db, frozen.previous.reportId)
  return {
    head,
    seal: rest,
    period: reportingPeriod(head.kind, head.year, head.index),
    asOf: frozen.asOf,
    closed: frozen.earlyReason === '',
    document: frozen.document,
    figures,
    parts: [],
    ...comparison(previous, figures),
  }
}

function comparison(previous: PreviousReport | undefined, figures: FigureSet) {
  if (previous === undefined) return { previousId: null, differences: [] }
  return { previousId: previous.reportId, differences: differences(previous.figures, figures) }
}
