import { defineWords, type Words } from '../../kernel/words.ts'
import type { InterestKind } from './rules/interest.ts'
import { moneyText } from './rules/papers.ts'
import type { Proposal } from './rules/proposal.ts'
import type { ProposalState } from './rules/states.ts'

export const words = defineWords({
  title: { vi: 'Khen thưởng', en: 'Commendation' },
  lead: {
    vi: 'Đề nghị, họp hội đồng, quyết định và sổ khen thưởng qua các năm.',
    en: 'Proposals, councils, decisions and the register through the years.',
  },
  register: { vi: 'Sổ khen thưởng', en: 'Register' },
  proposals: { vi: 'Đề nghị', en: 'Proposals' },
  all: { vi: 'Tất cả', en: 'All' },
  exportAll: { vi: 'Tải sổ khen thưởng', en: 'Export the register' },
  none: { vi: 'Chưa có đề nghị khen thưởng nào.', en: 'No proposal yet.' },
  noneAdvice: {
    vi: 'Trưởng phòng, Văn phòng hoặc lãnh đạo đề nghị khen thưởng cho tập thể, cá nhân có thành tích.',
    en: 'Heads of unit, the Office and the leaders propose collectives and people for what they did.',
  },
  propose: { vi: 'Đề nghị khen thưởng', en: 'Propose a commendation' },
  proposeLead: {
    vi: 'Một đề nghị cho một tập thể hoặc một cá nhân, một thành tích. Căn cứ được lấy từ hồ sơ mô hình.',
    en: 'One proposal for one holder and one achievement. The grounds come from the record of the initiative.',
  },
  proposed: { vi: 'Đã gửi đề nghị khen thưởng.', en: 'The proposal was sent.' },
  form: { vi: 'Hình thức khen thưởng', en: 'Form' },
  holder: { vi: 'Khen cho', en: 'For' },
  collective: { vi: 'Tập thể', en: 'A collective' },
  individual: { vi: 'Cá nhân', en: 'A person' },
  person: { vi: 'Người trong cơ quan', en: 'Person of the agency' },
  personHint: { vi: 'Chỉ chọn khi khen cá nhân trong cơ quan.', en: 'Only for a person of the agency.' },
  unit: { vi: 'Đơn vị trong cơ quan', en: 'Unit of the agency' },
  unitHint: { vi: 'Chỉ chọn khi khen tập thể trong cơ quan.', en: 'Only for a unit of the agency.' },
  name: { vi: 'Tên người hoặc tập thể ở ngoài cơ quan', en: 'Name of somebody outside' },
  nameHint: { vi: 'Ví dụ: Tổ tự quản thôn Bầu Trúc.', en: 'Such as a village group.' },
  initiative: { vi: 'Mô hình, điển hình', en: 'Initiative' },
  initiativeHint: {
    vi: 'Chọn mô hình thì hệ thống lấy căn cứ từ hồ sơ: công nhận, số buổi, người dự, thụ hưởng.',
    en: 'The grounds are taken from its record: recognition, sessions, attendances, beneficiaries.',
  },
  achievement: { vi: 'Thành tích', en: 'Achievement' },
  achievementHint: {
    vi: 'Một câu in trên giấy, ví dụ: Có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026.',
    en: 'The sentence on the paper.',
  },
  grounds: { vi: 'Căn cứ từ hồ sơ', en: 'Grounds from the record' },
  noGrounds: { vi: 'Không gắn với mô hình nào.', en: 'Not about an initiative.' },
  withdraw: { vi: 'Rút đề nghị', en: 'Withdraw the proposal' },
  withdrawn: { vi: 'Đã rút đề nghị.', en: 'The proposal was withdrawn.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  councils: { vi: 'Hội đồng', en: 'Councils' },
  council: { vi: 'Phiên họp hội đồng', en: 'Council meeting' },
  openCouncil: { vi: 'Triệu tập họp hội đồng', en: 'Call a meeting' },
  openCouncilLead: {
    vi: 'Chọn thành viên, người chủ trì, thư ký và các đề nghị đưa ra bỏ phiếu.',
    en: 'Choose the members, the chair, the secretary and the proposals to vote on.',
  },
  councilOpened: { vi: 'Đã lập phiên họp.', en: 'The meeting was called.' },
  noCouncil: { vi: 'Chưa có phiên họp nào.', en: 'No meeting yet.' },
  noCouncilAdvice: {
    vi: 'Khi có đề nghị chờ, Văn phòng triệu tập hội đồng.',
    en: 'The Office calls one when proposals wait.',
  },
  heldOn: { vi: 'Ngày họp', en: 'Held on' },
  place: { vi: 'Địa điểm', en: 'Place' },
  members: { vi: 'Thành viên hội đồng', en: 'Members' },
  chair: { vi: 'Chủ trì', en: 'Chair' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  agenda: { vi: 'Đề nghị đưa ra bỏ phiếu', en: 'Proposals to vote on' },
  emptyAgenda: { vi: 'Không có đề nghị nào.', en: 'No proposal.' },
  nothingWaits: { vi: 'Không có đề nghị nào chờ hội đồng.', en: 'No proposal waits for the council.' },
  present: { vi: 'Có mặt', en: 'Present' },
  quorum: { vi: 'Cần có mặt ít nhất', en: 'Needed at least' },
  votesFor: { vi: 'Tán thành', en: 'For' },
  votesAgainst: { vi: 'Không tán thành', en: 'Against' },
  votesAbstained: { vi: 'Không ý kiến', en: 'Abstained' },
  ballot: { vi: 'Kết quả bỏ phiếu', en: 'Votes' },
  resultsFrom: {
    vi: (day: string) => `Ghi người có mặt và phiếu biểu quyết tại đây từ ngày họp ${day}.`,
    en: (day: string) => `Presence and votes are recorded here from the day of the meeting, ${day}.`,
  },
  ballotHint: {
    vi: 'Cộng ba ô phải bằng số người có mặt được bỏ phiếu đề nghị đó.',
    en: 'The three together must be as many as were present and may vote on it.',
  },
  interests: { vi: 'Không bỏ phiếu vì có liên quan', en: 'Not voting: have an interest' },
  interestsLead: {
    vi: 'Người được đề nghị, người thuộc tập thể được đề nghị, người viết hoặc sửa đề nghị, tác giả, người đang hoặc đã phụ trách mô hình, người khai có quan hệ gia đình hoặc lý do khác không bỏ phiếu đề nghị đó và không tính vào số phiếu cần có. Đây là cách làm của Khéo; quy chế hội đồng của cơ quan quy định thế nào: cần xác nhận.',
    en: 'Whoever is proposed, is of the unit proposed, wrote or changed the proposal, is author of the initiative or is or was in charge of it, or declares a relative or another reason does not vote on it and is not counted in the share. This is how Khéo does it; what the regulations of the agency’s council say is to be confirmed.',
  },
  notVoting: { vi: 'Không biểu quyết', en: 'Not voting' },
  votersOf: {
    vi: (voters: number, members: number) => `${voters}/${members} thành viên được bỏ phiếu`,
    en: (voters: number, members: number) => `${voters} of ${members} members may vote`,
  },
  declare: { vi: 'Khai báo có liên quan', en: 'Declare an interest' },
  declareLead: {
    vi: 'Thành viên có quan hệ gia đình với người được đề nghị, hoặc lý do khác khiến không khách quan, khai trước khi bỏ phiếu.',
    en: 'A member who is a relative of somebody proposed, or not impartial for another reason, says so before the vote.',
  },
  declared: { vi: 'Đã ghi khai báo.', en: 'Recorded.' },
  member: { vi: 'Thành viên', en: 'Member' },
  interest: { vi: 'Liên quan', en: 'Interest' },
  noInterest: { vi: 'Không liên quan (bỏ khai báo)', en: 'None (takes it back)' },
  changeCouncil: { vi: 'Sửa phiên họp', en: 'Change the meeting' },
  changeCouncilLead: {
    vi: 'Đổi ngày, địa điểm, thành viên, đề nghị đưa ra bỏ phiếu. Thành viên được báo.',
    en: 'Another day, place, members or agenda. Members are told.',
  },
  councilChanged: {
    vi: 'Đã sửa phiên họp và báo cho thành viên.',
    en: 'The meeting was changed and its members told.',
  },
  dropReason: { vi: 'Lý do hủy', en: 'Reason' },
  seeCouncilPlan: { vi: 'Chuẩn bị sửa phiên họp', en: 'Prepare to change a meeting' },
  hasLeft: { vi: (name: string) => `${name}, đã rời cơ quan`, en: (name: string) => `${name}, has left the agency` },
  edit: { vi: 'Sửa đề nghị', en: 'Change the proposal' },
  editLead: {
    vi: 'Sửa được đến khi hội đồng bỏ phiếu. Căn cứ được lấy lại từ hồ sơ mô hình như hiện nay; bản trước còn trong nhật ký hệ thống.',
    en: 'It can be changed until the council has voted. The grounds are taken anew from the record; the audit keeps how it was.',
  },
  edited: { vi: 'Đã sửa đề nghị khen thưởng.', en: 'The proposal was changed.' },
  seeEdit: { vi: 'Chuẩn bị sửa đề nghị', en: 'Prepare to change a proposal' },
  minutes: { vi: 'Ý kiến, kết luận ghi trong biên bản', en: 'Remarks for the minutes' },
  closeCouncil: { vi: 'Ghi kết quả và kết thúc phiên họp', en: 'Record the votes and close' },
  councilClosed: {
    vi: 'Đã ghi kết quả bỏ phiếu và lập biên bản.',
    en: 'The votes were recorded and the minutes made.',
  },
  dropCouncil: { vi: 'Hủy phiên họp', en: 'Cancel the meeting' },
  dropCouncilQuestion: {
    vi: 'Hủy phiên họp này? Các đề nghị trở lại danh sách chờ hội đồng, thành viên được báo. Mã phiên họp không dùng lại.',
    en: 'Cancel this meeting? Its proposals wait for another one and its members are told. Its code is not used again.',
  },
  councilDropped: {
    vi: 'Đã hủy phiên họp và báo cho thành viên.',
    en: 'The meeting was cancelled and its members told.',
  },
  seeMinutes: { vi: 'Biên bản', en: 'Minutes' },
  grant: { vi: 'Ban hành quyết định khen thưởng', en: 'Issue the decision' },
  grantLead: {
    vi: 'Tiền thưởng tính theo mức lương cơ sở ngày ký quyết định, làm tròn lên hàng chục nghìn đồng. Mỗi tập thể, cá nhân có giấy kèm mã xác minh.',
    en: 'The reward follows the base salary on the day of the decision, rounded up to ten thousand đồng. Each gets a certificate with a code.',
  },
  granted: { vi: 'Đã ban hành quyết định khen thưởng.', en: 'The decision was issued.' },
  passedOnes: { vi: 'Đề nghị hội đồng đã thông qua', en: 'Passed by the council' },
  nothingPassed: { vi: 'Chưa có đề nghị nào được hội đồng thông qua.', en: 'The council has passed nothing yet.' },
  nothingPassedAdvice: { vi: 'Hội đồng bỏ phiếu trước, lãnh đạo ra quyết định sau.', en: 'The council votes first.' },
  decisions: { vi: 'Quyết định', en: 'Decisions' },
  decision: { vi: 'Quyết định khen thưởng', en: 'Decision' },
  serial: { vi: 'Số quyết định', en: 'Number' },
  serialHint: { vi: 'Số lấy ở sổ văn bản đi, ví dụ 126.', en: 'From the register of outgoing documents, such as 126.' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  decidedOn: { vi: 'Ngày ký', en: 'Signed on' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  bases: { vi: 'Căn cứ, mỗi căn cứ một dòng', en: 'Legal bases, one line each' },
  decline: { vi: 'Không khen thưởng', en: 'Decline' },
  declined: { vi: 'Đã ghi: không khen thưởng.', en: 'Declined.' },
  revoke: { vi: 'Thu hồi khen thưởng', en: 'Revoke' },
  revokeLead: {
    vi: 'Giấy khen mất hiệu lực ngay, ai tra mã cũng thấy lý do. Không khôi phục được.',
    en: 'The certificate ends at once, and whoever verifies it sees the reason. It can not be undone.',
  },
  revoked: { vi: 'Đã thu hồi khen thưởng.', en: 'The commendation was revoked.' },
  revokeNumber: { vi: 'Số, ký hiệu quyết định thu hồi', en: 'Number of the decision to revoke' },
  reward: { vi: 'Tiền thưởng', en: 'Reward' },
  rewardSum: { vi: 'Tổng tiền thưởng', en: 'Sum of rewards' },
  noMoney: { vi: 'không kèm tiền', en: 'no money' },
  certificate: { vi: 'Giấy và mã xác minh', en: 'Certificate' },
  year: { vi: 'Năm', en: 'Year' },
  state: { vi: 'Tình trạng', en: 'State' },
  search: { vi: 'Tìm tên, thành tích', en: 'Search names, achievements' },
  ofSameHolder: { vi: 'Các lần khen thưởng khác', en: 'Other commendations of the same' },
  none2: { vi: 'Chưa có lần nào khác.', en: 'None.' },
  forms: { vi: 'Danh mục hình thức', en: 'Forms' },
  formsLead: {
    vi: 'Hình thức, hệ số tiền thưởng, mức lương cơ sở và tỷ lệ phiếu, mỗi dòng có nguồn. Dòng “cần xác nhận” phải đối chiếu với văn bản trước khi dùng.',
    en: 'Forms, coefficients, base salary and shares of votes, each with its source. What is “to be confirmed” must be checked before use.',
  },
  toBeConfirmed: { vi: 'cần xác nhận', en: 'to be confirmed' },
  confirmedMark: { vi: 'đã đối chiếu', en: 'confirmed' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceHint: { vi: 'Số, ký hiệu văn bản và điều khoản.', en: 'Document and article.' },
  isConfirmed: { vi: 'Đã đối chiếu với văn bản', en: 'Checked against the document' },
  coefficientIndividual: { vi: 'Hệ số cho cá nhân', en: 'Coefficient, person' },
  coefficientCollective: { vi: 'Hệ số cho tập thể', en: 'Coefficient, collective' },
  coefficientHint: {
    vi: 'Để trống nếu không khen loại này hoặc không kèm tiền.',
    en: 'Empty when not given, or without money.',
  },
  coefficientProblem: {
    vi: 'Hệ số có nhiều nhất ba chữ số sau dấu phẩy, ví dụ 0,15.',
    en: 'A coefficient has three decimals at most, such as 0.15.',
  },
  formName: { vi: 'Tên đầy đủ', en: 'Full name' },
  formTitle: { vi: 'Tên in trên giấy', en: 'Name on the paper' },
  formTitleHint: { vi: 'Ví dụ: Giấy khen.', en: 'Such as Giấy khen.' },
  validFrom: { vi: 'Dùng từ ngày', en: 'In use from' },
  validTo: { vi: 'Đến hết ngày', en: 'Until' },
  saveForm: { vi: 'Lưu hình thức', en: 'Save the form' },
  addForm: { vi: 'Thêm hình thức', en: 'Add a form' },
  changeForm: { vi: 'Sửa', en: 'Change' },
  formSaved: { vi: 'Đã lưu hình thức khen thưởng.', en: 'The form was saved.' },
  ownForm: { vi: 'của cơ quan', en: 'of the agency' },
  baseSalary: { vi: 'Mức lương cơ sở', en: 'Base salary' },
  from: { vi: 'Từ ngày', en: 'From' },
  voting: { vi: 'Tỷ lệ của hội đồng', en: 'Shares of the council' },
  quorumPercent: { vi: 'Có mặt ít nhất (% thành viên)', en: 'Present at least (% of members)' },
  passPercent: {
    vi: 'Thông qua khi tán thành trên (% người có mặt được bỏ phiếu)',
    en: 'Passes above (% of those present who may vote)',
  },
  saveVoting: { vi: 'Lưu tỷ lệ', en: 'Save the shares' },
  votingSaved: { vi: 'Đã lưu tỷ lệ của hội đồng.', en: 'The shares were saved.' },
  code: { vi: 'Mã', en: 'Code' },
  proposedBy: { vi: 'Người đề nghị', en: 'Proposed by' },
  proposedOn: { vi: 'Ngày đề nghị', en: 'Proposed on' },
  proposedAt: { vi: (date: string) => `Đề nghị ngày ${date}`, en: (date: string) => `Proposed on ${date}` },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
  dropped: { vi: 'đã hủy', en: 'cancelled' },
  verifyLink: { vi: 'Trang xác minh', en: 'Verification' },
  count: { vi: 'Số đề nghị', en: 'Proposals' },
})

export const interestWords: Readonly<Record<InterestKind, Words>> = {
  holder: { vi: 'người được đề nghị', en: 'is proposed' },
  unit: { vi: 'thuộc tập thể được đề nghị', en: 'of the unit proposed' },
  proposer: { vi: 'người viết đề nghị', en: 'wrote the proposal' },
  editor: { vi: 'người sửa đề nghị', en: 'changed the proposal' },
  author: { vi: 'tác giả hoặc phụ trách mô hình', en: 'author or officer of the initiative' },
  relative: { vi: 'có quan hệ gia đình', en: 'a relative' },
  other: { vi: 'có lý do khác khiến không khách quan', en: 'another reason' },
}

export const stateWords: Readonly<Record<ProposalState, Words>> = {
  proposed: { vi: 'Chờ hội đồng', en: 'Waits for the council' },
  on_agenda: { vi: 'Đang đưa ra hội đồng', en: 'On the agenda' },
  passed: { vi: 'Hội đồng thông qua', en: 'Passed' },
  not_passed: { vi: 'Hội đồng không thông qua', en: 'Not passed' },
  granted: { vi: 'Đã khen thưởng', en: 'Granted' },
  declined: { vi: 'Không khen thưởng', en: 'Declined' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
}

/** What the person honoured and whoever proposed are told. */
export function tellings({ holderName, form, state, stateReason, rewardVnd }: Proposal): Words {
  const money = rewardVnd === null ? '' : `, ${moneyText(rewardVnd)}`
  if (state === 'granted') {
    return {
      vi: `${holderName} được tặng ${form.name}${money}.`,
      en: `${holderName} was granted: ${form.name}${money}.`,
    }
  }
  const standing = stateWords[state]
  const reason = stateReason === '' ? '' : `: ${stateReason}`
  return {
    vi: `${form.name} cho ${holderName}: ${standing.vi.toLocaleLowerCase('vi')}${reason}.`,
    en: `${form.name} for ${holderName}: ${standing.en.toLowerCase()}${reason}.`,
  }
}

/** What members of the council are told of a meeting; `held` is its day and place. */
export const meetingTellings = {
  called: (held: string): Words => ({
    vi: `Mời họp Hội đồng thi đua - khen thưởng: ${held}.`,
    en: `Meeting of the council for commendation: ${held}.`,
  }),
  changed: (held: string): Words => ({
    vi: `Phiên họp Hội đồng thi đua - khen thưởng đã đổi: ${held}.`,
    en: `The meeting of the council for commendation was changed: ${held}.`,
  }),
  left: (held: string): Words => ({
    vi: `Anh/chị không còn trong thành phần phiên họp Hội đồng thi đua - khen thưởng ngày ${held}.`,
    en: `You are no longer a member of the meeting of the council for commendation on ${held}.`,
  }),
  dropped: (held: string, reason: string): Words => ({
    vi: `Phiên họp Hội đồng thi đua - khen thưởng ngày ${held} đã hủy. Lý do: ${reason}`,
    en: `The meeting of the council for commendation on ${held} was cancelled. Reason: ${reason}`,
  }),
}
