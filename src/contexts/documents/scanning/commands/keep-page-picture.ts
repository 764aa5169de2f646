import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { file } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { insertFiles } from '../../store/files.ts'
import { holdsScan } from '../rules/scan-states.ts'
import { getScanForUpdate, saveHold, savePagePicture } from '../store.ts'
import { holderRefusals } from '../words.ts'

/** Keeps the picture of a page whose text came along in the file and was corrected, so that people can compare the two. */
export const keepPagePicture = defineCommand({
  name: 'documents.keep-page-picture',
  words: { vi: 'Ghi ảnh trang', en: 'Keep the picture of a page' },
  input: z.strictObject({
    scanId: z.uuid(),
    holder: z.uuid(),
    number: z.number().int().min(1).max(10_000),
    image: file({ label: { vi: 'Ảnh trang', en: 'Picture of the page' } }),
  }),
  may: { system: 'agency' },
  refusals: holderRefusals,
  load: (db, { scanId }, { actor }) => getScanForUpdate(db, actor.agencyId, scanId),
  decide: (scan, { holder, number, image }) => {
    const held = holdsScan(scan, holder)
    return held.ok ? accept({ ...held.outcome, holder, number, image }) : held
  },
  save: async (db, { scanId, holder, number, image }, facts) => {
    const place = { agencyId: facts.actor.agencyId, scanId }
    const [imageId = null] = await insertFiles(db, [image], facts)
    await savePagePicture(db, place, { number, imageId })
    await saveHold(db, place, { holder, at: facts.at })
  },
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
})
