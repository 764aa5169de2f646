import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { accept, refuse } from '../../../../kernel/verdict.ts'
import { findScanToTake, saveHold } from '../store.ts'

/** A background process takes the scan that has waited longest, or one that a process left behind. */
export const takeScan = defineCommand({
  name: 'documents.take-scan',
  words: { vi: 'Nhận đọc bản chụp', en: 'Take a scan to read' },
  input: z.strictObject({ holder: z.uuid(), alone: z.boolean() }),
  may: { system: 'agency' },
  refusals: {
    'no-scan-waiting': {
      status: 409,
      words: { vi: 'Không có bản chụp nào chờ đọc.', en: 'No scan waits to be read.' },
    },
  },
  load: (db, { holder, alone }, { actor, at }) => findScanToTake(db, actor.agencyId, { holder, alone, at }),
  decide: (scan, { holder }) => (scan === undefined ? refuse('no-scan-waiting') : accept({ scanId: scan.id, holder })),
  save: (db, { scanId, holder }, { actor, at }) => saveHold(db, { agencyId: actor.agencyId, scanId }, { holder, at }),
  subject: (_input, { scanId }) => ({ kind: 'scan', id: scanId }),
  answer: ({ scanId }) => ({ scanId }),
})
