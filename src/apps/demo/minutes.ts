import { type OfficialDocument, renderPdf } from '../../contexts/documents/index.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { Chance } from './chance.ts'
import type { DemoData } from './demo-data.ts'
import { clockText } from './moments.ts'
import { filled, type Noted } from './wording.ts'

export interface Meeting {
  readonly noted: Noted
  readonly on: PlainDate
  readonly at: Date
  /** Who wrote it down. */
  readonly secretary: { readonly name: string; readonly jobTitle: string }
}

/** Minutes of a meeting as a PDF in the prescribed layout, from what was noted of it. */
export async function writeMinutes(
  meeting: Meeting,
  { data, chance }: { data: DemoData; chance: Chance },
): Promise<Uint8Array> {
  const { agency } = data.agency
  const document: OfficialDocument = {
    style: agency.style,
    superior: agency.superiorName,
    issuer: agency.shortName,
    number: { serial: String(chance.integer(12, 480)), symbol: `BB-${agency.symbol}` },
    place: agency.place,
    date: meeting.on,
    type: 'biên bản',
    abstract: 'Ghi kết quả thực hiện nhiệm vụ',
    bases: [],
    blocks: linesOf(meeting, { data, chance }).map((text) => ({ kind: 'paragraph', text })),
    signature: { title: 'Chủ trì' },
    coSignature: { title: 'Người ghi', name: meeting.secretary.name },
    recipients: ['Như thành phần dự', 'Lưu: VT'],
  }
  return renderPdf(document)
}

/** The same as a plain text, for a short note. */
export function writeNote(meeting: Meeting, parts: { data: DemoData; chance: Chance }): Uint8Array {
  const { secretary, on } = meeting
  const head = `PHIẾU GHI KẾT QUẢ\nNgày ${formatDate(on)}\n`
  const foot = `Người ghi: ${secretary.name}, ${secretary.jobTitle}\n(Tệp mẫu, không có giá trị hành chính.)\n`
  return new TextEncoder().encode(`${head}\n${linesOf(meeting, parts).join('\n')}\n\n${foot}`)
}

function linesOf({ noted, on, at }: Meeting, { data, chance }: { data: DemoData; chance: Chance }): string[] {
  const { opening, closing, remarks } = data.words.minutes
  const values = new Map([
    ...noted.chosen,
    ['ngay', formatDate(on)] as const,
    ['gio', clockText(at)] as const,
    ['gioXong', clockText(new Date(at.getTime() + chance.integer(60, 150) * 60_000))] as const,
    ['diaDiem', noted.place] as const,
  ])
  return [
    ...opening.map((line) => filled(line, values)),
    `Nội dung: ${noted.text}`,
    `Ý kiến: ${filled(chance.pick(remarks), values)}`,
    filled(chance.pick(closing), values),
    'Tài liệu mẫu để giới thiệu phần mềm; tên người, thôn, xã là giả định.',
  ]
}
