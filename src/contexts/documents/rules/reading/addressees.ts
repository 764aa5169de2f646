import type { Line } from './lines.ts'
import { recipientOf } from './listed-recipients.ts'
import type { SourceText } from './normalise.ts'
import type { Part } from './passage.ts'
import type { Recipient } from './reading.ts'
import { goesOn } from './zones.ts'

const BULLET = /^[-–—‐−~•·*+=«»]\s*/u
const MOST_LINES = 30

/** The addressees of "Kính gửi:", one or a bulleted list; each may need several lines. */
export function readAddressees(source: SourceText, lines: readonly Line[]): Recipient[] {
  const from = lines.findIndex((line) => line.bare.startsWith('kinh gui'))
  const first = lines[from]
  if (first === undefined) return []
  const lead = /^kinh gui\s*[:;.]?\s*/.exec(first.bare)?.[0].length ?? 0
  const items: Part[][] = []
  if (lead < first.text.length) items.push([{ start: first.start + lead, end: first.end, joint: ' ' }])
  for (let at = from + 1; at < Math.min(lines.length, from + MOST_LINES); at++) {
    if (!addLine(items, lines, at)) break
  }
  return items.map((parts) => recipientOf(source, parts)).filter((recipient) => recipient !== null)
}

/** False when the line is no addressee and goes on none. */
function addLine(items: Part[][], lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined) return false
  const bullet = BULLET.exec(line.text)?.[0].length
  const part: Part = { start: line.start + (bullet ?? 0), end: line.end, joint: ' ' }
  if (bullet !== undefined) items.push([part])
  else if (goesOn(lines, at)) items.at(-1)?.push(part)
  else return false
  return true
}
