import { createHash } from 'node:crypto'
import { z } from 'zod'
import { personIdOf } from '../../../commands/actor.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, optional, prose, rowVersion } from '../../../commands/fields.ts'
import { accept } from '../../../kernel/verdict.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { type OfficialDocument, renderDocx, renderPdf } from '../../documents/index.ts'
import { freeze, type FrozenReport } from '../rules/frozen.ts'
import { preparing } from '../rules/permissions.ts'
import { maySubmit, type Report, type Submission } from '../rules/report.ts'
import { loadReportFacts } from '../queries/report-facts.ts'
import {
  findPrevious,
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

interface Prepared {
  readonly report: Report
  readonly closed: boolean
  /** Drawn beforehand, because a rule draws nothing; absent when the report will be refused. */
  readonly kept: { readonly frozen: FrozenReport; readonly files: SubmittedFiles } | undefined
}

/** Signs and submits: figures, rows, words and the whole document are frozen with their hash, and so are DOCX and PDF. */
export const submitReport = defineCommand({
  name: 'reports.submit-report',
  words: { vi: 'Ký gửi, khóa số liệu', en: 'Submit and freeze' },
  input: SubmitReport,
  may: preparing,
  refusals: refusalsFor('report-submitted', 'heading-incomplete', 'period-not-over'),
  load: (db, input, { today }) => prepare(db, input, today),
  decide: ({ report, closed, kept }, input) => {
    const verdict = maySubmit(report, input, { closed })
    return verdict.ok ? accept({ report: verdict.outcome, kept }) : verdict
  },
  save: async (db, { report, kept }, { actor, at }) => {
    if (kept === undefined) throw new Error(`submit report "${report.id}": it was not drawn`)
    const by = { agencyId: actor.agencyId, personId: personIdOf(actor), at }
    await saveReport(db, report)
    await insertFrozen(db, kept.frozen, { files: kept.files, by })
  },
  subject: ({ reportId }) => ({ kind: 'report', id: reportId }),
  answer: ({ kept }) => ({
    hash: kept?.files.hash ?? '',
    docxHash: kept?.files.docx.hash ?? '',
    pdfHash: kept?.files.pdf.hash ?? '',
  }),
})

type Today = Parameters<typeof loadReportFacts>[2]

async function prepare(db: Db, input: Submission & { readonly reportId: string }, today: Today): Promise<Prepared> {
  const report = await getReportForUpdate(db, input.reportId)
  const facts = await loadReportFacts(db, report, today)
  const { closed } = facts
  if (!maySubmit(report, input, { closed }).ok) return { report, closed, kept: undefined }
  const previous = await findPrevious(db, report)
  const frozen = freeze(facts, report, { previous, earlyReason: closed ? '' : (input.earlyReason ?? '') })
  return { report, closed, kept: { frozen, files: await draw(frozen) } }
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
