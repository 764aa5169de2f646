import { z } from 'zod'
import { sha256 } from '../../../commands/canonical.ts'
import { defineQuery } from '../../../commands/query.ts'
import type { ReadDb } from '../../../platform/database/tables.ts'
import { type Difference, differences } from '../rules/differences.ts'
import { figuresOf } from '../rules/figures.ts'
import type { FrozenReport } from '../rules/frozen.ts'
import { reading } from '../rules/permissions.ts'
import { hashReportFiles } from '../store.ts'
import { words } from '../words.ts'
import { loadReportFacts } from './report-facts.ts'
import { getReportHead, type ReportHead, type Seal } from './report-head.ts'

export interface Check {
  readonly name: 'content' | 'audit' | 'docx' | 'pdf'
  readonly whole: boolean
  /** The hash that was kept, and the one computed now; '' when there is nothing to compute it from. */
  readonly kept: string
  readonly now: string
}

export interface ReportVerified {
  readonly head: Omit<ReportHead, 'seal' | 'previous'>
  readonly seal: Omit<Seal, 'content'> | null
  readonly checks: readonly Check[]
  readonly whole: boolean
  /** What today's records would give instead, figure by figure. */
  readonly differences: readonly Difference[]
}

/** Computes the hashes of a submitted report again, and says what today's records would count otherwise. */
export const verifyReport = defineQuery({
  name: 'reports.verify',
  words: words.catalogue.verify,
  input: z.strictObject({ reportId: z.uuid() }),
  may: reading,
  run: async (db, { reportId }, { today }): Promise<ReportVerified> => {
    const { seal, previous: _previous, ...head } = await getReportHead(db, reportId)
    if (seal === null) return { head, seal, checks: [], whole: false, differences: [] }
    const checks = await checksOf(db, reportId, seal)
    const { content, ...rest } = seal
    const whole = checks.every((check) => check.whole)
    const frozen = readFrozen(content)
    if (frozen === undefined) return { head, seal: rest, checks, whole, differences: [] }
    const facts = await loadReportFacts(db, head, today, frozen.asOf)
    return { head, seal: rest, checks, whole, differences: differences(frozen, figuresOf(facts)) }
  },
})

async function checksOf(db: ReadDb, reportId: string, seal: Seal): Promise<Check[]> {
  const files = await hashReportFiles(db, reportId)
  const check = (name: Check['name'], kept: string, now: string): Check => ({ name, whole: kept === now, kept, now })
  return [
    check('content', seal.hash, sha256(seal.content)),
    check('audit', files.get('audit') ?? '', seal.hash),
    check('docx', seal.docxHash, files.get('docx') ?? ''),
    check('pdf', seal.pdfHash, files.get('pdf') ?? ''),
  ]
}

/** Tampered content may no longer be readable at all. */
function readFrozen(content: string): FrozenReport | undefined {
  try {
    const read = JSON.parse(content) as FrozenReport
    return Array.isArray(read.figures) && Array.isArray(read.rows) ? read : undefined
  } catch {
    return undefined
  }
}
