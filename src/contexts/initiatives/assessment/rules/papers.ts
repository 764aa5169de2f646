/** The papers of assessment: minutes of a visit, minutes of a council, the list of a draw. */
import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import { type Block, type OfficialDocument, paragraphsOf } from '../../../documents/browser.ts'
import type { AgencyHead } from '../../../organization/browser.ts'
import { type CouncilCase, type CouncilSession, countVotes, enoughOf, type VoteValue } from './council.ts'

export interface Visit {
  readonly visitedOn: PlainDate
  readonly place: string
  readonly present: string
  readonly findings: string
  readonly conclusion: string
}

interface Named {
  readonly code: string | null
  readonly name: string
  readonly unitName: string
}

const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 1, label, text })

/** What every paper of the agency has on top. */
function headOf(agency: AgencyHead) {
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    place: agency.place,
    bases: [],
  }
}

/** Minutes of a visit to an initiative. */
export function visitMinutes(visit: Visit, { agency, initiative, writer, files }: VisitAbout): OfficialDocument {
  return {
    ...headOf(agency),
    number: { symbol: `BB-${agency.symbol}` },
    date: visit.visitedOn,
    type: 'biên bản',
    abstract: `Kiểm tra thực tế mô hình, điển hình ${initiative.code ?? ''}`.trim(),
    blocks: [
      {
        kind: 'paragraph',
        text: `Ngày ${formatDate(visit.visitedOn)}, tại ${visit.place}, ${agency.name} kiểm tra thực tế “${initiative.name}” của ${initiative.unitName}.`,
      },
      heading('I.', 'THÀNH PHẦN'),
      ...paragraphsOf(visit.present),
      heading('II.', 'KẾT QUẢ KIỂM TRA'),
      ...paragraphsOf(visit.findings),
      ...(files.length === 0
        ? []
        : [
            { kind: 'paragraph', text: 'Ảnh, tài liệu kèm theo:' } as const,
            { kind: 'list', ordered: true, items: files } as const,
          ]),
      heading('III.', 'KẾT LUẬN, KIẾN NGHỊ'),
      ...paragraphsOf(visit.conclusion),
      { kind: 'paragraph', text: 'Biên bản đã được đọc lại cho những người tham dự cùng nghe, thống nhất nội dung.' },
    ],
    signature: { title: 'Người kiểm tra', name: writer },
    coSignature: { title: 'Đại diện đơn vị có mô hình' },
    recipients: ['Hội đồng thẩm định', 'Đơn vị có mô hình', 'Lưu: VT, VP'],
  }
}

export interface VisitAbout {
  readonly agency: AgencyHead
  readonly initiative: Named
  readonly writer: string
  /** Names of what was photographed and collected. */
  readonly files: readonly string[]
}

export interface CouncilAbout {
  readonly agency: AgencyHead
  /** Names and offices of members by person. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly jobTitle: string }>
  readonly initiatives: ReadonlyMap<string, Named & { readonly total: number | null; readonly most: number | null }>
  /** Names of levels by their ids. */
  readonly levels: ReadonlyMap<string, string>
}

/** Minutes of a session of the council, with the vote of each member on each case. */
export function councilMinutes(
  session: CouncilSession,
  cases: readonly CouncilCase[],
  about: CouncilAbout,
): OfficialDocument {
  const { agency } = about
  const decided = cases.filter(({ state }) => state !== 'open')
  const left = cases.length - decided.length
  return {
    ...headOf(agency),
    number: {
      ...(session.serial !== null && { serial: String(session.serial) }),
      symbol: `BB-${agency.symbol}`,
    },
    ...(session.closedOn === null ? { draft: true } : { date: session.closedOn }),
    type: 'biên bản',
    abstract: session.title,
    blocks: [
      {
        kind: 'paragraph',
        text: `Ngày ${formatDate(session.heldOn)}, tại ${session.place}, Hội đồng họp phiên ${session.code} xét đề nghị công nhận mô hình, điển hình.`,
      },
      heading('I.', 'THÀNH PHẦN'),
      ...memberBlocks(session, about),
      heading('II.', 'DIỄN BIẾN'),
      ...(session.minutes === ''
        ? [{ kind: 'paragraph', text: 'Hội đồng nghe báo cáo kết quả thẩm định, thảo luận và biểu quyết.' } as const]
        : paragraphsOf(session.minutes)),
      heading('III.', 'KẾT QUẢ BIỂU QUYẾT'),
      ...(decided.length === 0 ? [] : [totalsTable(decided, session, about)]),
      ...decided.map((item, index) => votesTable(item, index, about)),
      ...(left === 0
        ? []
        : [{ kind: 'paragraph', text: `Còn ${left} nội dung chưa biểu quyết, chuyển phiên họp sau.` } as const]),
      { kind: 'paragraph', text: 'Biên bản đã được đọc lại cho các thành viên cùng nghe, thống nhất nội dung.' },
    ],
    signature: { title: 'Chủ tọa', name: about.people.get(session.chairId)?.name ?? '' },
    coSignature: { title: 'Thư ký', name: about.people.get(session.secretaryId)?.name ?? '' },
    recipients: ['Lãnh đạo cơ quan (để báo cáo)', 'Thành viên Hội đồng', 'Lưu: VT, VP'],
  }
}

function memberBlocks(session: CouncilSession, { people }: CouncilAbout): Block[] {
  const nameOf = (personId: string) => {
    const { name = '', jobTitle = '' } = people.get(personId) ?? {}
    return jobTitle === '' ? name : `${name}, ${jobTitle}`
  }
  const present = session.members.filter((member) => member.present)
  const absent = session.members.filter((member) => !member.present)
  const quorum = enoughOf(session.members.length, session.quorumPercent)
  return [
    { kind: 'paragraph', text: `Chủ tọa: ${nameOf(session.chairId)}. Thư ký: ${nameOf(session.secretaryId)}.` },
    {
      kind: 'paragraph',
      text: `Có mặt ${present.length}/${session.members.length} thành viên (cần ít nhất ${quorum}):`,
    },
    { kind: 'list', ordered: true, items: present.map(({ personId }) => nameOf(personId)) },
    ...(absent.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `Vắng mặt: ${absent.map(({ personId }) => nameOf(personId)).join('; ')}.`,
          } as const,
        ]),
  ]
}

function totalsTable(decided: readonly CouncilCase[], session: CouncilSession, about: CouncilAbout): Block {
  return {
    kind: 'table',
    caption: 'Bảng 1. Kết quả biểu quyết',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Mô hình, điển hình', width: 4 },
      { title: 'Điểm', width: 1.2, align: 'center' },
      { title: 'Cấp', width: 1.4 },
      { title: 'Tán thành', group: 'Số phiếu', width: 1, align: 'center' },
      { title: 'Không', group: 'Số phiếu', width: 1, align: 'center' },
      { title: 'Ý kiến khác', group: 'Số phiếu', width: 1, align: 'center' },
      { title: 'Kết quả', width: 1.4 },
    ],
    rows: decided.map((item, index) => {
      const count = countVotes(item.votes, item.votes.length, session.passPercent)
      const { total, most, ...named } = about.initiatives.get(item.initiativeId) ?? unknown
      return [
        String(index + 1),
        [named.code ?? '', named.name].filter((part) => part !== '').join(': '),
        total === null ? '' : `${pointsText(total)}/${pointsText(most ?? 0)}`,
        about.levels.get(item.level ?? '') ?? '',
        String(count.for),
        String(count.against),
        String(count.abstain),
        item.state === 'passed' ? 'Thông qua' : 'Không thông qua',
      ]
    }),
  }
}

const unknown = { code: '', name: '', unitName: '', total: null, most: null }
const voteTexts: Readonly<Record<VoteValue, string>> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  abstain: 'Không có ý kiến',
}

function votesTable(item: CouncilCase, index: number, { people, initiatives }: CouncilAbout): Block {
  const remark = item.remark === '' ? '' : `. Ý kiến của Hội đồng: ${item.remark}`
  return {
    kind: 'table',
    caption: `Bảng ${index + 2}. Ý kiến từng thành viên về ${initiatives.get(item.initiativeId)?.code ?? ''}${remark}`,
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Thành viên', width: 5 },
      { title: 'Ý kiến', width: 3 },
    ],
    rows: item.votes.map(({ personId, vote }, at) => [
      String(at + 1),
      people.get(personId)?.name ?? '',
      voteTexts[vote],
    ]),
  }
}

function pointsText(points: number): string {
  return String(points).replace('.', ',')
}

export interface SampleAbout {
  readonly agency: AgencyHead
  readonly seasonName: string
  readonly seed: string
  readonly seedSource: string
  readonly population: number
  readonly drawnOn: PlainDate
  readonly writer: string
  /** In the order drawn. */
  readonly drawn: readonly Named[]
}

/** The list of initiatives drawn for a check, with how anybody can draw them again. */
export function sampleList(about: SampleAbout): OfficialDocument {
  const { agency, drawn } = about
  return {
    ...headOf(agency),
    number: { symbol: `DS-${agency.symbol}` },
    date: about.drawnOn,
    type: 'danh sách',
    abstract: `Mô hình, điển hình được chọn ngẫu nhiên để kiểm tra, ${about.seasonName}`,
    blocks: [
      { kind: 'paragraph', text: `Chọn ${drawn.length} trong ${about.population} mô hình, điển hình.` },
      { kind: 'paragraph', text: `Chuỗi khởi tạo: ${about.seed}. Nguồn: ${about.seedSource}.` },
      {
        kind: 'paragraph',
        text: 'Cách chọn lại: với từng mã, tính SHA-256 của “chuỗi khởi tạo:mã”, xếp tăng dần, lấy từ đầu.',
      },
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 0.5, align: 'center' },
          { title: 'Mã', width: 1.5 },
          { title: 'Tên mô hình, điển hình', width: 5 },
          { title: 'Đơn vị', width: 2.5 },
        ],
        rows: drawn.map(({ code, name, unitName }, at) => [String(at + 1), code ?? '', name, unitName]),
      },
    ],
    signature: { title: 'Người lập', name: about.writer },
    recipients: ['Các đơn vị có mô hình', 'Lưu: VT, VP'],
  }
}
