import { z } from 'zod'
import { defineCommand } from '../../../../commands/command.ts'
import { carried, rowVersion } from '../../../../commands/fields.ts'
import { officeWork } from '../../commands/permissions.ts'
import * as states from '../rules/scan-states.ts'
import { getScanForUpdate, saveScanState } from '../store.ts'
import { scanRefusals, scanWords } from '../words.ts'

const ScanChange = z.strictObject({ scanId: carried(), version: rowVersion() })
const { stop, resume, drop } = scanWords.catalogue

/** Stops reading a scan. What was read is kept, and reading can go on later. */
export const stopScan = defineCommand({
  name: 'documents.stop-scan',
  words: stop,
  input: ScanChange,
  may: officeWork,
  refusals: { 'scan-not-under-way': scanRefusals['scan-not-under-way'] },
  load: (db, { scanId }, { actor }) => getScanForUpdate(db, actor.agencyId, scanId),
  decide: (scan, { version }) => states.stopScan(scan, version),
  save: (db, { scanId }, { actor, at }) =>
    saveScanState(db, { agencyId: actor.agencyId, scanId }, { state: 'stopped', at }),
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
})

/** Reads a stopped or failed scan on from where it was. */
export const resumeScan = defineCommand({
  name: 'documents.resume-scan',
  words: resume,
  input: ScanChange,
  may: officeWork,
  refusals: { 'scan-not-stopped': scanRefusals['scan-not-stopped'] },
  load: (db, { scanId }, { actor }) => getScanForUpdate(db, actor.agencyId, scanId),
  decide: (scan, { version }) => states.resumeScan(scan, version),
  save: (db, { scanId }, { actor, at }) =>
    saveScanState(db, { agencyId: actor.agencyId, scanId }, { state: 'waiting', at }),
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
})

/** Gives up a stopped or failed scan. Its files are kept; nothing of it counts. */
export const dropScan = defineCommand({
  name: 'documents.drop-scan',
  words: drop,
  input: ScanChange,
  may: officeWork,
  refusals: { 'scan-not-stopped': scanRefusals['scan-not-stopped'] },
  load: (db, { scanId }, { actor }) => getScanForUpdate(db, actor.agencyId, scanId),
  decide: (scan, { version }) => states.dropScan(scan, version),
  save: (db, { scanId }, { actor, at }) =>
    saveScanState(db, { agencyId: actor.agencyId, scanId }, { state: 'dropped', at }),
  subject: ({ scanId }) => ({ kind: 'scan', id: scanId }),
})
