import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'

/** A scan as the rules see it. */
export interface ScanStanding {
  readonly id: string
  readonly state: 'waiting' | 'reading' | 'done' | 'stopped' | 'failed' | 'dropped'
  readonly version: number
  readonly heldBy: string | null
}

type Changed<Reason extends string> = Verdict<{ readonly scanId: string }, Reason | 'record-changed'>

/** A person stops a scan that is under way; what was read of it is kept. */
export function stopScan(scan: ScanStanding, version: number): Changed<'scan-not-under-way'> {
  if (scan.state !== 'waiting' && scan.state !== 'reading') return refuse('scan-not-under-way')
  return atVersion(scan, version)
}

/** A person has a stopped or failed scan read on from where it was. */
export function resumeScan(scan: ScanStanding, version: number): Changed<'scan-not-stopped'> {
  if (scan.state !== 'stopped' && scan.state !== 'failed') return refuse('scan-not-stopped')
  return atVersion(scan, version)
}

/** A person gives up a stopped or failed scan. */
export function dropScan(scan: ScanStanding, version: number): Changed<'scan-not-stopped'> {
  return resumeScan(scan, version)
}

/** Only the process that holds a scan may add to it: of two that believe they do, one is late. */
export function holdsScan(scan: ScanStanding, holder: string): Verdict<{ readonly scanId: string }, 'scan-not-held'> {
  return scan.state === 'reading' && scan.heldBy === holder ? accept({ scanId: scan.id }) : refuse('scan-not-held')
}

/** The version counts what people do; pages that are read meanwhile do not move it. */
function atVersion(scan: ScanStanding, version: number): Verdict<{ readonly scanId: string }, 'record-changed'> {
  return scan.version === version ? accept({ scanId: scan.id }) : refuse('record-changed')
}
