import { z } from 'zod'
import { defineQuery } from '../../../commands/query.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { reading } from '../rules/permissions.ts'
import { findReportFile } from '../store.ts'
import { words } from '../words.ts'

/** The file of a submitted report, the very bytes that were submitted, as base64. Not found while it is a draft. */
export const reportFile = defineQuery({
  name: 'reports.file',
  words: words.catalogue.file,
  input: z.strictObject({ reportId: z.uuid(), kind: z.enum(['docx', 'pdf']) }),
  may: reading,
  run: async (db, { reportId, kind }): Promise<{ content: string }> => {
    const content = await findReportFile(db, reportId, kind)
    if (content === undefined) throw new RecordNotFound(`file of report ${reportId}`)
    return { content }
  },
})
