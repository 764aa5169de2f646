/** The decision and the minutes of the council, in the layout of Decree 30/2020/NĐ-CP. */
import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { type Block, type OfficialDocument, paragraphsOf, type Signature } from '../../documents/browser.ts'
import type { AgencyHead } from '../../organization/browser.ts'
import type { MeetingFile } from './council.ts'
import { quorumOf } from './council.ts'
import { type InterestKind, votersOn } from './interest.ts'
import type { Proposal } from './proposal.ts'

/** Đồng as it stands on paper: 3.800.000 đồng. */
export function moneyText(vnd: number): string {
  return `${String(vnd).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
}

export interface DecisionPaper {
  readonly agency: AgencyHead
  readonly serial: string
  readonly symbol: string
  readonly decidedOn: PlainDate
  readonly bases: readonly string[]
  readonly signature: Signature
  readonly granted: readonly (Proposal & { readonly rewardVnd: number | null })[]
}

/** The decision that grants commendations, with the list of those honoured and their reward. */
export function decisionPaper(paper: DecisionPaper): OfficialDocument {
  const { agency, serial, symbol, decidedOn, bases, signature, granted } = paper
  const total = granted.reduce((sum, { rewardVnd }) => sum + (rewardVnd ?? 0), 0)
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { serial, symbol },
    place: agency.place,
    date: decidedOn,
    type: 'quyết định',
    abstract: 'Về việc khen thưởng tập thể, cá nhân có thành tích trong phong trào thi đua',
    bases,
    blocks: [
      { kind: 'paragraph', text: [{ kind: 'strong', text: 'QUYẾT ĐỊNH:' }] },
      article('Điều 1.', `Khen thưởng ${countText(granted)} (có danh sách kèm theo).`),
      article(
        'Điều 2.',
        total === 0
          ? 'Việc khen thưởng không kèm tiền thưởng.'
          : `Tổng tiền thưởng là ${moneyText(total)}, chi từ quỹ thi đua, khen thưởng theo quy định.`,
      ),
      article(
        'Điều 3.',
        'Quyết định này có hiệu lực kể từ ngày ký. Văn phòng, các đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    signature,
    recipients: ['Như Điều 3', 'Lãnh đạo cơ quan', 'Lưu: VT, VP'],
    appendices: [{ title: 'Danh sách tập thể, cá nhân được khen thưởng', blocks: [grantedTable(granted, total)] }],
  }
}

function countText(granted: readonly Proposal[]): string {
  const count = (holder: string) => granted.filter((each) => each.holder === holder).length
  const parts = [
    [count('collective'), 'tập thể'],
    [count('individual'), 'cá nhân'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number} ${noun}`)
    .join(' và ')
}

function article(label: string, text: string): Block {
  return { kind: 'paragraph', text: [{ kind: 'strong', text: label }, ` ${text}`] }
}

function grantedTable(granted: DecisionPaper['granted'], total: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Tập thể, cá nhân', width: 2.4 },
      { title: 'Hình thức', width: 2.2 },
      { title: 'Thành tích', width: 3.6 },
      { title: 'Tiền thưởng', width: 1.6, align: 'end' },
    ],
    rows: granted.map(({ holderName, form, achievement, rewardVnd }, index) => [
      String(index + 1),
      holderName,
      form.name,
      achievement,
      rewardVnd === null ? '–' : moneyText(rewardVnd),
    ]),
    totals: ['', 'Cộng', '', '', moneyText(total)],
  }
}

export interface MinutesAbout {
  readonly agency: AgencyHead
  readonly names: ReadonlyMap<string, { readonly name: string; readonly jobTitle: string }>
  readonly today: PlainDate
}

/** The minutes of a meeting: who was there, how it voted, what passed. */
export function minutesPaper(
  { session, agenda }: MeetingFile,
  { agency, names, today }: MinutesAbout,
): OfficialDocument {
  const nameOf = (id: string) => names.get(id)?.name ?? ''
  const people = (ids: readonly string[]) => ids.map((id) => `${nameOf(id)}${ofTitle(names.get(id)?.jobTitle ?? '')}`)
  const absent = session.memberIds.filter((id) => !session.presentIds.includes(id))
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { symbol: `BB-${agency.symbol}` },
    place: agency.place,
    date: today,
    type: 'biên bản',
    abstract: 'Họp Hội đồng thi đua - khen thưởng',
    bases: [],
    blocks: [
      { kind: 'paragraph', text: heldText(session) },
      heading('I.', 'THÀNH PHẦN'),
      { kind: 'paragraph', text: `Chủ trì: ${nameOf(session.chairId)}. Thư ký: ${nameOf(session.secretaryId)}.` },
      {
        kind: 'paragraph',
        text: `Có mặt ${session.presentIds.length}/${session.memberIds.length} thành viên (cần ít nhất ${quorumOf(session)}):`,
      },
      { kind: 'list', items: people(session.presentIds) },
      ...(absent.length === 0 ? [] : ([{ kind: 'paragraph', text: `Vắng: ${people(absent).join('; ')}.` }] as const)),
      heading('II.', 'KẾT QUẢ BỎ PHIẾU'),
      {
        kind: 'paragraph',
        text: `Đề nghị được thông qua khi ${shareText(session.passPercent)}.`,
      },
      votesTable(agenda, session),
      ...tiedBlocks({ session, agenda }, nameOf),
      ...(session.minutes === '' ? [] : [heading('III.', 'Ý KIẾN, KẾT LUẬN'), ...paragraphsOf(session.minutes)]),
      { kind: 'paragraph', text: 'Biên bản đã được đọc lại cho các thành viên cùng nghe, thống nhất nội dung' },
    ],
    signature: { title: 'Chủ trì', name: nameOf(session.chairId) },
    coSignature: { title: 'Thư ký', name: nameOf(session.secretaryId) },
    recipients: ['Lãnh đạo cơ quan (để báo cáo)', 'Thành viên Hội đồng', 'Lưu: VT, VP'],
  }
}

function heldText({ heldOn, place, code }: MeetingFile['session']): string {
  const where = place === '' ? '' : `, tại ${place}`
  return `Ngày ${formatDate(heldOn)}${where}, Hội đồng thi đua - khen thưởng họp xét các đề nghị khen thưởng (phiên ${code}).`
}

/** As `passes` counts: more than the share, or everybody. */
function shareText(passPercent: number): string {
  const who = 'người có mặt được bỏ phiếu tán thành'
  return passPercent >= 100 ? `tất cả ${who}` : `có trên ${passPercent}% số ${who}`
}

function ofTitle(jobTitle: string): string {
  return jobTitle === '' ? '' : `, ${jobTitle}`
}

function heading(label: string, text: string): Block {
  return { kind: 'heading', level: 1, label, text }
}

const tiedBecause: Readonly<Record<InterestKind, string>> = {
  holder: 'được đề nghị',
  unit: 'thuộc tập thể được đề nghị',
  proposer: 'viết đề nghị',
  editor: 'sửa đề nghị',
  author: 'tác giả hoặc phụ trách mô hình',
  relative: 'có quan hệ gia đình',
  other: 'có lý do khác',
}

const tiedLead = 'Thành viên có mặt không bỏ phiếu vì có liên quan:'

/** The minutes for those who were not there and do not hold meetings: who did not vote, but not why. */
export function minutesWithoutWhy(paper: OfficialDocument): OfficialDocument {
  const at = paper.blocks.findIndex((block) => block.kind === 'paragraph' && block.text === tiedLead)
  const blocks = paper.blocks.map((block, index): Block => {
    if (at === -1 || index < at || index > at + 1) return block
    if (block.kind === 'paragraph') return { ...block, text: 'Thành viên có mặt không biểu quyết:' }
    if (block.kind !== 'list') return block
    return { ...block, items: block.items.map((item) => (typeof item === 'string' ? withoutWhy(item) : item)) }
  })
  return { ...paper, blocks }
}

function withoutWhy(item: string): string {
  return Object.values(tiedBecause).reduce((text, why) => text.replaceAll(` (${why})`, ''), item)
}

/** Members present who did not vote on a proposal, and why. */
function tiedBlocks({ session, agenda }: MeetingFile, nameOf: (id: string) => string): Block[] {
  const present = new Set(session.presentIds)
  const items = agenda.flatMap(({ id, holderName }) => {
    const tied = session.interests.filter(({ proposalId, personId }) => proposalId === id && present.has(personId))
    const people = tied.map(({ personId, why }) => `${nameOf(personId)} (${tiedBecause[why]})`)
    return people.length === 0 ? [] : [`${holderName}: ${people.join('; ')}.`]
  })
  if (items.length === 0) return []
  return [
    { kind: 'paragraph', text: tiedLead },
    { kind: 'list', items },
  ]
}

function votesTable(agenda: readonly Proposal[], { presentIds, interests }: MeetingFile['session']): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Tập thể, cá nhân', width: 2.5 },
      { title: 'Hình thức đề nghị', width: 2.5 },
      { title: 'Được bỏ phiếu', width: 1.1, align: 'end' },
      { title: 'Tán thành', width: 1, align: 'end' },
      { title: 'Không', width: 1, align: 'end' },
      { title: 'Trắng', width: 1, align: 'end' },
      { title: 'Kết quả', width: 1.5 },
    ],
    rows: agenda.map(({ id, holderName, form, votes, state }, index) => [
      String(index + 1),
      holderName,
      form.name,
      String(votersOn(id, presentIds, interests).length),
      String(votes?.for ?? 0),
      String(votes?.against ?? 0),
      String(votes?.abstained ?? 0),
      state === 'passed' ? 'Thông qua' : 'Không thông qua',
    ]),
  }
}
