import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { file } from '../../../../commands/fields.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { insertFiles } from '../../store/files.ts'
import { holdsScan } from '../rules/scan-states.ts'
import { getScanForUpdate, saveHold, savePageResult } from '../store.ts'
import { holderRefusals } from '../words.ts'
import { Line, Place } from './start-scan.ts'

const withoutNul = z
  .string()
  .max(200_000)
  .transform((text) => text.replaceAll('\0', ' '))

const LeftOut = z.strictObject({
  text: withoutNul,
  at: z.number().int().min(0).max(200_000),
  joins: z.enum(['line', 'start', 'end']),
  confidence: z.number().min(0).max(100),
})

const PageResult = z.strictObject({
  number: z.number().int().min(1).max(10_000),
  width: z.number().min(0).max(1e6),
  height: z.number().min(0).max(1e6),
  text: withoutNul,
  lines: z.array(Line).max(5_000),
  words: z
    .array(Place.extend({ text: z.string(), start: z.number().int(), end: z.number().int(), confidence: z.number() }))
    .max(20_000),
  regions: z.array(Place.extend({ kind: z.enum(['stamp', 'handwriting']), left: LeftOut.optional() })).max(1_000),
  engine: z.string().max(60),
  seconds: z.number().min(0).max(1e6),
})

/** Keeps what an engine read of a page, with the picture that people look at beside it. */
export const keepScanPage = defineCommand({
  name: 'documents.keep-scan-page',
  words: { vi: 'Ghi trang đã đọc', en: 'Keep a page read' },
  input: z.strictObject({
    scanId: z.uuid(),
    holder: z.uuid(),
    page: PageResult,
    image: file({ label: { vi: 'Ảnh trang', en: 'Picture of the page' } }),
  }),
  may: { system: 'agency' },
  refusals: holderRefusals,
  // The audit keeps a digest; the page itself is in its table.
  secret: ['page'],
  load: (db, { scanId }, { actor }) => getScanForUpdate(db, actor.agencyId, scanId),
  decide: (scan, { holder, page, image }) => {
    const held = holdsScan(scan, holder)
    return held.ok ? accept({ ...held.outcome, holder, page, image }) : held
  },
  save: async (db, { scanId, holder, page, image }, facts) => {
    const place = { agencyId: facts.actor.agencyId, scanId }
    const [imageId = null] = await insertFiles(db, [image], facts)
    await savePageResult(db, place, { page, imageId, at: facts.at })
    await saveHold(db, place, { holder, at: facts.at })
  },
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
})
