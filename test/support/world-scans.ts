import type { Actor } from '../../src/commands/actor.ts'
import { storedFile } from './documents.ts'
import { givenScannedReading, rawPlan } from './checked-scans.ts'
import type { GivenAgency } from './organization.ts'
import type { Scenario } from './scenario.ts'
import { textOf } from './row-texts.ts'

export interface ScansMaking {
  readonly scenario: Scenario
  readonly agency: GivenAgency
  readonly marker: string
  readonly made: Record<string, string>
  readonly done: (name: string, by: Actor, input: unknown) => Promise<Record<string, unknown> | undefined>
}

/** The process that reads the scan under way, by name. */
export const scanHolder = '0190a5b2-1111-7000-8000-000000000001'

/** A page as an engine read it. */
export function pageRead(text: string) {
  const place = { x: 70, y: 60, width: 200, height: 12 }
  return {
    number: 1,
    width: 595,
    height: 842,
    text,
    lines: [{ ...place, text }],
    words: [{ ...place, text, start: 0, end: text.length, confidence: 90 }],
    regions: [{ ...place, kind: 'stamp' }],
    engine: 'tesseract 5.3.0',
    seconds: 1.5,
  }
}

/** A scan that is a reading already, and three more: one being read whose page is there already, one that was stopped, one that waits. */
export async function keepScans({ scenario, agency, marker, made, done }: ScansMaking): Promise<void> {
  const { office } = agency.actors
  const raw = rawPlan.replace('đôn đốc.', `đôn đốc ${marker}.`)
  made['scannedReading'] = await givenScannedReading(scenario, { agencyId: agency.agencyId, by: office }, { raw })
  await done('documents.add-terms', office, { terms: `Thuật ngữ ${marker}` })
  const system = { kind: 'system', agencyId: agency.agencyId } as const
  const start = async (name: string) => {
    const page = { number: 1, file: 0, pageInFile: 1, origin: 'engine', text: '', width: 595, height: 842, lines: [] }
    const file = { ...storedFile(`${name} ${marker}`, `${name}-${marker}.jpg`), mediaType: 'image/jpeg' }
    const input = { files: [file], name: `${name}-${marker}.jpg`, kind: 'picture', pages: [page], notes: [] }
    return textOf((await done('documents.start-scan', office, input))?.['scanId'])
  }
  const scanId = await start('dang-doc')
  made['scanUnderWay'] = scanId
  await done('documents.take-scan', system, { holder: scanHolder, alone: false })
  const image = storedFile(`Ảnh ${marker}`, 'trang-1.jpg')
  await done('documents.keep-scan-page', system, { scanId, holder: scanHolder, page: pageRead(marker), image })
  made['stoppedScan'] = await start('da-dung')
  await done('documents.stop-scan', office, { scanId: made['stoppedScan'], version: 1 })
  made['waitingScan'] = await start('dang-cho')
}
