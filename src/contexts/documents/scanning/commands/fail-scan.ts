import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { accept } from '../../../../kernel/verdict.ts'
import { postNotices } from '../../../messages/index.ts'
import { scanHref } from '../scan-href.ts'
import { holdsScan } from '../rules/scan-states.ts'
import { getScanToFinish, saveScanState } from '../store.ts'
import { holderRefusals, scanWords } from '../words.ts'

/** Ends a scan that cannot be read, with the reason in words. What was read of it is kept; nothing of it counts. */
export const failScan = defineCommand({
  name: 'documents.fail-scan',
  words: { vi: 'Ghi bản chụp không đọc được', en: 'Note that a scan cannot be read' },
  input: z.strictObject({
    scanId: z.uuid(),
    holder: z.uuid(),
    fault: z.strictObject({ vi: z.string().max(1_000), en: z.string().max(1_000) }),
  }),
  may: { system: 'agency' },
  refusals: holderRefusals,
  load: (db, { scanId }, { actor }) => getScanToFinish(db, actor.agencyId, scanId),
  decide: (scan, { holder, fault }) => {
    const held = holdsScan(scan, holder)
    return held.ok ? accept({ scan, fault }) : held
  },
  save: async (db, { scan, fault }, facts) => {
    const { id, name, createdBy } = scan
    await saveScanState(db, { agencyId: facts.actor.agencyId, scanId: id }, { state: 'failed', fault, at: facts.at })
    if (createdBy === null) return
    const { readFailed } = scanWords.catalogue
    const words = { vi: readFailed.vi(name), en: readFailed.en(name) }
    await postNotices(db, [{ personId: createdBy, kind: 'answer', words, href: scanHref(id) }], facts)
  },
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
})
