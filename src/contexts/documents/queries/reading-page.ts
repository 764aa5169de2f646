import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import type { Option } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { listPeople, listUnits, optionsOfPeople, type PersonListed, type UnitListed } from '../../organization/index.ts'
import { officeWork } from '../commands/permissions.ts'
import type { Draft } from '../rules/correction/draft.ts'
import { filesOfScan, readScannedText, type ScannedText } from '../text-check/queries/scanned-text.ts'

export interface ReadingShown {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly state: 'open' | 'accepted' | 'dropped'
  readonly text: string
  /** Where each page starts in the text. */
  readonly pageLengths: readonly number[]
  readonly notes: readonly Words[]
  readonly draft: Draft
  readonly documentId: string | null
  readonly createdAt: Date
  readonly reason: string
  readonly version: number
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly hash: string }
  /** Corrections that stand. */
  readonly edits: number
  readonly units: readonly UnitListed[]
  readonly people: readonly PersonListed[]
  readonly peopleToChoose: readonly Option[]
  /** Its pages as they were read; null when the text came along in the file. */
  readonly scanned: ScannedText | null
}

/** A reading in the making: the original, what was understood so far, and the agency's own units and people. */
export const readingPage = defineQuery({
  name: 'documents.reading',
  words: { vi: 'Bản đọc', en: 'Reading' },
  input: z.strictObject({
    readingId: z.uuid(),
    page: z.coerce.number().int().min(1).max(300).catch(1).default(1),
    /** A marked place of a scan, such as `c3-14`. */
    mark: z
      .string()
      .regex(/^[cwl]\d{1,4}-\d{1,6}$/)
      .nullable()
      .catch(null)
      .default(null),
  }),
  may: officeWork,
  run: async (db, { readingId, page, mark }, { actor, today }): Promise<ReadingShown> => {
    const { agencyId } = actor
    const row = await db
      .selectFrom('reading')
      .innerJoin('file', (join) =>
        join.onRef('file.agencyId', '=', 'reading.agencyId').onRef('file.id', '=', 'reading.fileId'),
      )
      .select(['reading.id', 'reading.name', 'reading.kind', 'reading.state', 'reading.text', 'reading.pages'])
      .select(['reading.notes', 'reading.corrected', 'reading.documentId', 'reading.createdAt', 'reading.reason'])
      .select('reading.scanId')
      .select(['reading.version', 'file.id as fileId', 'file.name as fileName', 'file.size', 'file.hash'])
      .select((select) =>
        select
          .selectFrom('readingEdit')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('readingEdit.agencyId', '=', 'reading.agencyId')
          .whereRef('readingEdit.readingId', '=', 'reading.id')
          .where('readingEdit.undoneAt', 'is', null)
          .as('edits'),
      )
      .select(filesOfScan.as('scanFiles'))
      .where('reading.agencyId', '=', agencyId)
      .where('reading.id', '=', readingId)
      .executeTakeFirst()
    if (!row) throw new RecordNotFound()
    const people = await listPeople(db, { agencyId, on: today })
    const { pages, corrected, scanId, scanFiles, fileId, fileName, size, hash, edits, ...reading } = row
    return {
      ...reading,
      pageLengths: pages.map(({ text }) => text.length),
      draft: corrected,
      file: { id: fileId, name: fileName, size, hash },
      edits: Number(edits),
      units: await listUnits(db, { agencyId, on: today }),
      people,
      peopleToChoose: optionsOfPeople(people),
      scanned:
        scanId === null
          ? null
          : await readScannedText(db, { agencyId, readingId, scanId, files: scanFiles ?? [], at: { mark, page } }),
    }
  },
})
