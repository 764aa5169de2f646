/** The minutes of an inspection round (biên bản), in the layout of Decree 30/2020/NĐ-CP; fixed when the round is closed. */
import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { type Block, type OfficialDocument, paragraphsOf } from '../../../documents/browser.ts'
import type { Answer, AnswerValue, Inspection, Item } from './inspection.ts'

export interface MinutesOf {
  readonly agency: {
    readonly name: string
    readonly superiorName: string
    readonly symbol: string
    readonly place: string
    readonly style: 'state' | 'party'
  }
  readonly planTitle: string
  readonly leader: { readonly name: string; readonly jobTitle: string }
  readonly tasks: ReadonlyMap<string, { readonly code: string; readonly title: string; readonly unitName: string }>
}

export interface Written {
  readonly minutes: string
  readonly present: string
  /** The day the round is closed; without it the minutes are a draft. */
  readonly closedOn: PlainDate | null
}

const answerTexts: Record<AnswerValue, string> = { yes: 'Đạt', partly: 'Đạt một phần', no: 'Chưa đạt' }

/** Draws up the minutes from what was written down. */
export function minutesOf(
  { inspection, items }: { inspection: Inspection; items: readonly Item[] },
  about: MinutesOf,
  { minutes, present, closedOn }: Written,
): OfficialDocument {
  const { agency, leader } = about
  const general = paragraphsOf(minutes)
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { symbol: `BB-${agency.symbol}` },
    place: agency.place,
    ...(closedOn === null ? { draft: true } : { date: closedOn }),
    type: 'biên bản',
    abstract: inspection.title,
    bases: [],
    blocks: [
      { kind: 'paragraph', text: periodText(inspection, about) },
      heading('I.', 'THÀNH PHẦN'),
      { kind: 'paragraph', text: `Người chủ trì kiểm tra: ${leader.name}${ofTitle(leader.jobTitle)}.` },
      ...paragraphsOf(present),
      heading('II.', 'KẾT QUẢ KIỂM TRA'),
      ...items.flatMap((item, index) => itemBlocks(item, { index, inspection, about })),
      ...(general.length === 0 ? [] : [heading('III.', 'NHẬN XÉT CHUNG'), ...general]),
      { kind: 'paragraph', text: 'Biên bản đã được đọc lại cho những người tham dự cùng nghe, thống nhất nội dung' },
    ],
    signature: { title: 'Người chủ trì kiểm tra', name: leader.name },
    coSignature: { title: 'Đại diện đơn vị được kiểm tra' },
    recipients: ['Lãnh đạo cơ quan (để báo cáo)', 'Các đơn vị được kiểm tra', 'Lưu: VT, VP'],
  }
}

function ofTitle(jobTitle: string): string {
  return jobTitle === '' ? '' : `, ${jobTitle}`
}

function heading(label: string, text: string): Block {
  return { kind: 'heading', level: 1, label, text }
}

function periodText({ startsOn, endsOn, code }: Inspection, { agency, planTitle }: MinutesOf): string {
  const when =
    startsOn === endsOn
      ? `Ngày ${formatDate(startsOn)}`
      : `Từ ngày ${formatDate(startsOn)} đến ngày ${formatDate(endsOn)}`
  return `${when}, ${agency.name} kiểm tra việc thực hiện ${withoutRepetition(planTitle)} (đợt kiểm tra ${code}).`
}

/** Many plans are called “Thực hiện …” or “Việc thực hiện …”, which the sentence has said already. */
function withoutRepetition(planTitle: string): string {
  return planTitle.normalize('NFC').replace(/^\s*(việc\s+)?thực\s+hiện\s+(?=\S)/iu, '')
}

interface At {
  readonly index: number
  readonly inspection: Inspection
  readonly about: MinutesOf
}

function itemBlocks({ taskId, answers, finding }: Item, { index, inspection, about }: At): Block[] {
  const task = about.tasks.get(taskId) ?? { code: '', title: '', unitName: '' }
  const unit = task.unitName === '' ? '' : ` (${task.unitName})`
  return [
    { kind: 'heading', level: 2, label: `${index + 1}.`, text: `${task.code}: ${task.title}${unit}` },
    {
      kind: 'table',
      caption: `Bảng ${index + 1}. Kết quả kiểm tra ${task.code}`,
      columns: [
        { title: 'TT', width: 0.5, align: 'center' },
        { title: 'Nội dung kiểm tra', width: 4 },
        { title: 'Kết quả', width: 1.5, align: 'center' },
        { title: 'Ghi chú', width: 3 },
      ],
      rows: inspection.checklist.map((line, at) => [String(at + 1), line, ...answerCells(answers[at])]),
    },
    ...(finding === '' ? [] : findingBlocks(finding)),
  ]
}

function answerCells(answer: Answer | undefined): [string, string] {
  if (answer === undefined) return ['', '']
  return [answer.value === null ? '' : answerTexts[answer.value], answer.note]
}

function findingBlocks(finding: string): Block[] {
  const [first, ...rest] = paragraphsOf(finding)
  const text = first === undefined ? [] : [first.text].flat()
  return [{ kind: 'paragraph', text: [{ kind: 'strong', text: 'Phát hiện, kiến nghị: ' }, ...text] }, ...rest]
}
