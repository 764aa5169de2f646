import { formatDate } from '../../../kernel/plain-date.ts'
import { defineWords, type Words } from '../../../kernel/words.ts'
import type { Initiative } from '../rules/initiative.ts'
import type { CertificateStanding } from './rules/certificate.ts'
import type { Outcome } from './rules/recognition-list.ts'

export const words = defineWords({
  lists: { vi: 'Công nhận', en: 'Recognition' },
  listsLead: {
    vi: 'Danh sách đề nghị công nhận, và các quyết định đã ban hành.',
    en: 'Lists proposed for recognition, and the decisions issued.',
  },
  none: { vi: 'Chưa có danh sách nào.', en: 'No list yet.' },
  noneAdvice: {
    vi: 'Sau khi hội đồng kết luận thẩm định, Văn phòng lập danh sách đề nghị công nhận.',
    en: 'When the council has concluded, the Office makes a list to be recognised.',
  },
  propose: { vi: 'Lập danh sách đề nghị', en: 'Propose for recognition' },
  proposed: { vi: 'Đã lập danh sách đề nghị công nhận.', en: 'The list was made.' },
  proposeLead: {
    vi: 'Chọn mùa thi đua và cấp công nhận, rồi chọn mô hình, điển hình. Kết quả ban đầu của từng dòng theo kết luận thẩm định, sửa được đến khi có quyết định.',
    en: 'Choose the season and the level, then the initiatives. Each line begins as the assessment concluded and can be changed until it is decided.',
  },
  season: { vi: 'Mùa thi đua', en: 'Season' },
  chooseSeason: { vi: 'Xem mô hình có thể đề nghị', en: 'Show what can be proposed' },
  noSeason: { vi: 'Chưa có mùa thi đua nào đang mở.', en: 'No season is open.' },
  noSeasonAdvice: { vi: 'Mở một mùa thi đua trước.', en: 'Open a season first.' },
  level: { vi: 'Cấp công nhận', en: 'Level' },
  listName: { vi: 'Tên danh sách', en: 'Name of the list' },
  listNameHint: { vi: 'Ví dụ: Danh sách đề nghị công nhận đợt 1 năm 2026.', en: 'Such as: first list of 2026.' },
  chosen: { vi: 'Mô hình, điển hình đề nghị', en: 'Initiatives proposed' },
  nothingReady: {
    vi: 'Chưa có mô hình nào đã thẩm định ở mùa và cấp này mà chưa nằm trong danh sách khác.',
    en: 'Nothing assessed in this season and level that is not on another list.',
  },
  nothingReadyAdvice: {
    vi: 'Hội đồng kết luận thẩm định trước; mô hình của cơ quan cấp dưới cần được cấp đó công nhận trước.',
    en: 'The council concludes first; those of agencies below are recognised there first.',
  },
  addLines: { vi: 'Thêm vào danh sách', en: 'Add to the list' },
  added: { vi: 'Đã thêm vào danh sách.', en: 'Added to the list.' },
  setLine: { vi: 'Ghi kết quả', en: 'Set the outcome' },
  lineSet: { vi: 'Đã ghi kết quả của dòng này.', en: 'The outcome was set.' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  leaveOut: { vi: 'Đưa ra khỏi danh sách', en: 'Take off the list' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Bắt buộc khi không công nhận; người đăng ký đọc được.',
    en: 'Needed when not recognised; those who registered it read it.',
  },
  dropList: { vi: 'Bỏ danh sách', en: 'Drop the list' },
  dropQuestion: {
    vi: 'Bỏ danh sách này? Các mô hình trong đó có thể đưa vào danh sách khác.',
    en: 'Drop this list? What stands on it can go on another one.',
  },
  dropped: { vi: 'Đã bỏ danh sách.', en: 'The list was dropped.' },
  decide: { vi: 'Ban hành quyết định', en: 'Issue the decision' },
  decideLead: {
    vi: 'Sau khi ban hành: mỗi mô hình được công nhận có giấy chứng nhận kèm mã xác minh; danh sách không sửa được nữa.',
    en: 'After this each recognised initiative has a certificate with a code; the list can no longer be changed.',
  },
  decidedNow: { vi: 'Đã ban hành quyết định công nhận.', en: 'The decision was issued.' },
  serial: { vi: 'Số quyết định', en: 'Number' },
  serialHint: { vi: 'Số lấy ở sổ văn bản đi, ví dụ 125.', en: 'From the register of outgoing documents, such as 125.' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  symbolHint: { vi: 'Ví dụ: QĐ-BDT.', en: 'Such as QĐ-BDT.' },
  decidedOn: { vi: 'Ngày ký', en: 'Signed on' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  bases: { vi: 'Căn cứ, mỗi căn cứ một dòng', en: 'Legal bases, one line each' },
  validUntil: { vi: 'Có giá trị đến hết ngày', en: 'Valid until' },
  validUntilHint: { vi: 'Để trống nếu không có thời hạn.', en: 'Leave empty when there is no end.' },
  withdraw: { vi: 'Thu hồi công nhận', en: 'Withdraw the recognition' },
  withdrawn: {
    vi: 'Đã thu hồi công nhận và giấy chứng nhận.',
    en: 'The recognition and its certificate were withdrawn.',
  },
  withdrawLead: {
    vi: 'Giấy chứng nhận mất hiệu lực ngay, ai tra mã cũng thấy lý do. Không khôi phục được.',
    en: 'The certificate ends at once, and whoever verifies the code sees the reason. It can not be undone.',
  },
  withdrawNumber: { vi: 'Số, ký hiệu quyết định thu hồi', en: 'Number of the decision to withdraw' },
  withdrawNumberHint: { vi: 'Ví dụ: 14/QĐ-UBND.', en: 'Such as 14/QĐ-UBND.' },
  withdrawReasonHint: {
    vi: 'Ai tra mã xác minh cũng đọc được. Ví dụ: số liệu người hưởng lợi không đúng thực tế.',
    en: 'Whoever verifies the code reads it. Such as: the figures were not true.',
  },
  withdrawCertificate: { vi: 'Thu hồi giấy chứng nhận', en: 'Withdraw the certificate' },
  withdrawCertificateLead: {
    vi: 'Chỉ thu hồi giấy của cơ quan mình; công nhận ở cơ quan cấp dưới không đổi. Giấy mất hiệu lực ngay, cơ quan cấp dưới được báo kèm lý do. Không khôi phục được.',
    en: 'Only the certificate of this agency ends; the recognition below stands. It ends at once, and the agency below is told why. It can not be undone.',
  },
  certificateWithdrawn: {
    vi: 'Đã thu hồi giấy chứng nhận. Cơ quan cấp dưới được báo.',
    en: 'The certificate was withdrawn. The agency below is told.',
  },
  goneBelow: {
    vi: 'Cơ quan của mô hình đã thu hồi công nhận ở cấp mình.',
    en: 'The agency of the initiative has withdrawn its own recognition.',
  },
  withdrawnBelow: {
    vi: 'Cơ quan của mô hình đã thu hồi công nhận ở cấp mình. Giấy này vẫn có giá trị cho tới khi được thu hồi ở đây.',
    en: 'The agency of the initiative has withdrawn its own recognition. This certificate holds until it is withdrawn here.',
  },
  backToInitiative: { vi: 'Về trang mô hình', en: 'Back to the initiative' },
  certificateEnded: {
    vi: (on: string) => `Giấy chứng nhận đã thu hồi ngày ${on}`,
    en: (on: string) => `Certificate withdrawn on ${on}`,
  },
  startsAsNot: {
    vi: (reason: string) => `không công nhận. ${reason}`,
    en: (reason: string) => `not recognised. ${reason}`,
  },
  seeList: { vi: 'Danh sách đề nghị công nhận', en: 'List proposed for recognition' },
  seeDecision: { vi: 'Quyết định công nhận', en: 'Decision' },
  exportLists: { vi: 'Tải các danh sách', en: 'Export the lists' },
  certificates: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  verify: { vi: 'Xác minh giấy chứng nhận', en: 'Verify a certificate' },
  verifyLead: {
    vi: 'Nhập mã in trên giấy chứng nhận, giấy khen hoặc bằng khen.',
    en: 'Type the code printed on the certificate.',
  },
  code: { vi: 'Mã xác minh', en: 'Code' },
  codeHint: {
    vi: 'Ví dụ: 7F3K-92QD-X0MB-4. Không phân biệt chữ hoa, chữ thường.',
    en: 'Such as 7F3K-92QD-X0MB-4; capitals do not matter.',
  },
  codeWrong: {
    vi: 'Mã này không đúng: có ký tự chép sai hoặc thiếu. Kiểm tra lại từng nhóm bốn ký tự.',
    en: 'This code is not right: a sign is wrong or missing. Check each group of four.',
  },
  codeUnknown: {
    vi: 'Không có giấy chứng nhận nào mang mã này.',
    en: 'No certificate bears this code.',
  },
  isValid: { vi: 'Giấy này có thật và đang có giá trị', en: 'This certificate is genuine and holds' },
  isExpired: { vi: 'Giấy này có thật nhưng đã hết thời hạn', en: 'This certificate is genuine but has expired' },
  isWithdrawn: { vi: 'Giấy này có thật nhưng đã bị thu hồi', en: 'This certificate is genuine but was withdrawn' },
  given: { vi: 'Tặng, cấp cho', en: 'Given to' },
  about: { vi: 'Về', en: 'For' },
  byDecision: { vi: 'Theo quyết định', en: 'By decision' },
  issuer: { vi: 'Cơ quan cấp', en: 'Issued by' },
  on: { vi: 'ngày', en: 'of' },
  number: { vi: 'Số quyết định', en: 'Decision' },
  lines: { vi: 'Các mô hình, điển hình trong danh sách', en: 'On the list' },
  initiative: { vi: 'Mô hình, điển hình', en: 'Initiative' },
  holder: { vi: 'Tập thể, cá nhân', en: 'Holder' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  count: { vi: 'Số mô hình', en: 'Initiatives' },
  madeOn: { vi: 'Lập ngày', en: 'Made on' },
  isOpen: { vi: 'Đang lập', en: 'Open' },
  isDecided: { vi: 'Đã có quyết định', en: 'Decided' },
  isDropped: { vi: 'Đã bỏ', en: 'Dropped' },
  download: { vi: 'Tải về', en: 'Download' },
  section: { vi: 'Công nhận', en: 'Recognition' },
  notYet: { vi: 'Chưa đến bước công nhận.', en: 'Not yet at this step.' },
  onOpenList: { vi: 'Đang nằm trong danh sách đề nghị', en: 'On a list proposed' },
  verifyLink: { vi: 'Xem trang xác minh', en: 'Open the page of verification' },
  searchLists: { vi: 'Các danh sách', en: 'Lists' },
  pointsOf: {
    vi: (total: string, most: string) => `Thẩm định: ${total}/${most} điểm`,
    en: (total: string, most: string) => `Assessed: ${total}/${most} points`,
  },
  save: { vi: 'Lưu', en: 'Save' },
})

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  recognised: { vi: 'Công nhận', en: 'Recognise' },
  not_recognised: { vi: 'Không công nhận', en: 'Do not recognise' },
}

export const standingWords: Readonly<Record<CertificateStanding, Words>> = {
  valid: words.catalogue.isValid,
  expired: words.catalogue.isExpired,
  withdrawn: words.catalogue.isWithdrawn,
}

/** What the people of an initiative are told when it was decided on. */
export function tellings({ name, state, stateReason, recognisedUntil }: Initiative): Words {
  if (state === 'recognised') {
    const [vi, en] =
      recognisedUntil === null
        ? ['', '']
        : [` đến ${formatDate(recognisedUntil)}`, ` until ${formatDate(recognisedUntil)}`]
    return { vi: `“${name}” được công nhận${vi}.`, en: `“${name}” was recognised${en}.` }
  }
  if (state === 'not_recognised') {
    return {
      vi: `“${name}” chưa được công nhận: ${stateReason}. Được đề nghị xem xét lại một lần.`,
      en: `“${name}” was not recognised: ${stateReason}. You may ask for another look once.`,
    }
  }
  return {
    vi: `Thu hồi công nhận “${name}”: ${stateReason}.`,
    en: `The recognition of “${name}” was withdrawn: ${stateReason}.`,
  }
}
