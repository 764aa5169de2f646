import { createHash } from 'node:crypto'
import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../commands/fields.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import type { Db, ReadDb } from '../../../platform/database/tables.ts'
import { type OfficialDocument, renderDocx, renderPdf } from '../../documents/index.ts'
import { freeze, type FrozenReport } from '../rules/frozen.ts'
import { preparing } from '../rules/permissions.ts'
import { maySubmit, type Report, type Submission } from '../rules/report.ts'
import { loadReportFacts } from '../queries/report-facts.ts'
import {
  findPrevious,
  getReport,
  getReportForUpdate,
  insertFrozen,
  type KeptBytes,
  saveReport,
  sealed,
  type SubmittedFiles,
} from '../store.ts'
import { refusalsFor } from '../refusals.ts'

export const SubmitReport = z.strictObject({
  reportId: carried(),
  version: rowVersion(),
  earlyReason: optional(
    prose({
      label: { vi: 'Lý do chốt sớm', en: 'Why it is closed early' },
      hint: {
        vi: 'Chỉ điền khi kỳ báo cáo chưa hết.',
        en: 'Only when the period is not over.',
      },
      max: 1_000,
    }),
  ),
})

/** DOCX and PDF with what they were drawn from. */
interface Drawing {
  readonly frozen: FrozenReport
  readonly files: SubmittedFiles
}

interface Standing {
  readonly report: Report
  readonly closed: boolean
  /** Absent when the report will be refused. */
  readonly frozen: FrozenReport | undefined
}

interface Loaded extends Standing {
  /** What was drawn, if it is what would be frozen now. */
  readonly drawing: Drawing | undefined
}

/**
 * Signs and submits: figures, rows, words and the whole document are frozen with their hash, and so are DOCX and PDF. They
 * are drawn before anything is locked; what is frozen is what was drawn, or nothing is.
 */
export const submitReport = defineCommand({
  name: 'reports.submit-report',
  words: { vi: 'Ký gửi, khóa số liệu', en: 'Submit and freeze' },
  input: SubmitReport,
  may: preparing,
  refusals: refusalsFor('report-submitted', 'heading-incomplete', 'period-not-over', 'figures-changed'),
  prepare: async (read, input, { today }): Promise<Drawing | undefined> => {
    const { frozen } = await read(async (db) => standing(db, await getReport(db, input.reportId), { input, today }))
    return frozen && { frozen, files: await draw(frozen) }
  },
  load: async (db, input, { today }, drawing): Promise<Loaded> => {
    const now = await standing(db, await getReportForUpdate(db, input.reportId), { input, today })
    const isSame = now.frozen !== undefined && sealed(now.frozen).hash === drawing?.files.hash
    return { ...now, drawing: isSame ? drawing : undefined }
  },
  decide: ({ report, closed, drawing }, input) => {
    const verdict = maySubmit(report, input, { closed })
    if (!verdict.ok) return verdict
    return drawing === undefined ? refuse('figures-changed') : accept({ report: verdict.outcome, drawing })
  },
  save: async (db, { report, drawing }, { actor, at }) => {
    const by = { agencyId: actor.agencyId, personId: personIdOf(actor), at }
    await saveReport(db, report)
    await insertFrozen(db, drawing.frozen, { files: drawing.files, by })
  },
  subject: ({ reportId }) => ({ kind: 'report', id: reportId }),
  answer: ({ drawing: { files } }) => ({ hash: files.hash, docxHash: files.docx.hash, pdfHash: files.pdf.hash }),
})

type Kept = Awaited<ReturnType<typeof getReport>>

/** The report as it would be frozen from the records as they are. */
async function standing(
  db: Db | ReadDb,
  report: Kept,
  { input, today }: { readonly input: Submission; readonly today: PlainDate },
): Promise<Standing> {
  const facts = await loadReportFacts(db, report, today)
  const { closed } = facts
  if (!maySubmit(report, input, { closed }).ok) return { report, closed, frozen: undefined }
  const previous = await findPrevious(db, report)
  return {
    report,
    closed,
    frozen: freeze(facts, report, { previous, earlyReason: closed ? '' : (input.earlyReason ?? '') }),
  }
}

async function draw(frozen: FrozenReport): Promise<SubmittedFiles> {
  const { content, hash } = sealed(frozen)
  // What is drawn is what was sealed, read back: nothing can slip in between the two.
  const { document } = JSON.parse(content) as { document: OfficialDocument }
  return { content, hash, docx: keptBytes(await renderDocx(document)), pdf: keptBytes(await renderPdf(document)) }
}

function keptBytes(bytes: Uint8Array): KeptBytes {
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}
