import { defineWords, type Words } from '../../../kernel/words.ts'
import type { SeasonState } from '../rules/season.ts'
import { type DateName, dateText, type MovedDate } from './rules/season-course.ts'

export const words = defineWords({
  listTitle: { vi: 'Mùa thi đua', en: 'Seasons' },
  listLead: {
    vi: 'Các mùa thi đua của cơ quan và của cấp trên giao xuống, mới nhất trước.',
    en: 'Seasons of this agency and those that agencies above have opened for all, newest first.',
  },
  none: { vi: 'Chưa có mùa thi đua nào.', en: 'There is no season yet.' },
  noneAdvice: {
    vi: 'Văn phòng mở mùa: đặt tên phong trào, các ngày, lĩnh vực và bộ tiêu chí.',
    en: 'The Office opens one: movement, dates, fields and criteria.',
  },
  draft: { vi: 'Lập mùa thi đua', en: 'Draft a season' },
  drafted: {
    vi: 'Đã lập bản nháp mùa thi đua. Xem lại rồi mở mùa.',
    en: 'The season was drafted. Look it over, then open it.',
  },
  edit: { vi: 'Lưu bản nháp', en: 'Save the draft' },
  fillFrom: {
    vi: 'Điền sẵn từ mùa đã có (các ngày chuyển sang năm sau, cùng lĩnh vực, cấp, bộ tiêu chí):',
    en: 'Fill in from an earlier season (dates a year on, the same fields, levels and criteria):',
  },
  filledFrom: {
    vi: (name: string) => `Đã điền sẵn từ “${name}”. Xem lại các ngày và bộ tiêu chí rồi lưu.`,
    en: (name: string) => `Filled in from “${name}”. Look through the dates and criteria, then save.`,
  },
  editTitle: { vi: 'Sửa mùa thi đua', en: 'Edit the season' },
  edited: { vi: 'Đã lưu mùa thi đua.', en: 'The season was saved.' },
  open: { vi: 'Mở mùa thi đua', en: 'Open the season' },
  openAsk: {
    vi: 'Các trưởng phòng được báo ngay; cơ quan cấp dưới (nếu có) thấy mùa này trong danh sách của mình.',
    en: 'Heads of units are told at once; agencies below see it on their lists.',
  },
  opened: { vi: 'Đã mở mùa thi đua và báo cho các đơn vị.', en: 'The season is open and the units were told.' },
  change: { vi: 'Đổi ngày, bộ tiêu chí', en: 'Change dates or criteria' },
  changed: { vi: 'Đã đổi và báo cho những người liên quan.', en: 'Changed, and those concerned were told.' },
  changeLead: {
    vi: 'Những người đang làm mô hình trong mùa và các trưởng phòng được báo ngày cũ, ngày mới.',
    en: 'Those who carry out initiatives in it, and heads of units, are told the old and the new days.',
  },
  close: { vi: 'Kết thúc mùa', en: 'Close the season' },
  closeAsk: {
    vi: 'Sau khi kết thúc, không đăng ký thêm vào mùa này được nữa.',
    en: 'Nothing more can be registered in it.',
  },
  closed: { vi: 'Mùa thi đua đã kết thúc.', en: 'The season is closed.' },
  copy: { vi: 'Lập mùa năm sau', en: 'Draft next year’s season' },
  copied: {
    vi: 'Đã lập bản nháp cho năm sau từ mùa này. Xem lại các ngày.',
    en: 'Next year’s draft was made. Check its days.',
  },
  drop: { vi: 'Xóa bản nháp', en: 'Delete the draft' },
  dropAsk: { vi: 'Bản nháp bị xóa hẳn.', en: 'The draft is gone for good.' },
  dropped: { vi: 'Đã xóa bản nháp mùa thi đua.', en: 'The draft was deleted.' },
  movement: { vi: 'Phong trào', en: 'Movement' },
  year: { vi: 'Năm', en: 'Year' },
  name: { vi: 'Tên mùa thi đua', en: 'Name' },
  nameHint: { vi: 'Ví dụ: Phong trào thi đua “Dân vận khéo” năm 2026.', en: 'Such as: “Dân vận khéo” movement 2026.' },
  codePrefix: { vi: 'Ký hiệu mã mô hình', en: 'Prefix of codes' },
  codePrefixHint: { vi: 'Ví dụ MH cho mã MH-2026-001.', en: 'MH gives MH-2026-001.' },
  codePrefixProblem: {
    vi: 'Viết 1 đến 8 chữ cái không dấu hoặc chữ số, ví dụ MH.',
    en: 'Write 1 to 8 letters without marks or digits, such as MH.',
  },
  cascades: { vi: 'Áp dụng cho cả các cơ quan cấp dưới', en: 'Holds for agencies below, too' },
  registrationFrom: { vi: 'Bắt đầu đăng ký', en: 'Registration begins' },
  registrationTo: { vi: 'Hết hạn đăng ký', en: 'Registration ends' },
  interimReviewOn: { vi: 'Sơ kết', en: 'Interim review' },
  selfAssessmentTo: { vi: 'Hết hạn tự đánh giá', en: 'Self-assessment until' },
  assessmentTo: { vi: 'Hết hạn thẩm định', en: 'Assessment until' },
  recognitionOn: { vi: 'Công nhận', en: 'Recognition' },
  fields: { vi: 'Lĩnh vực, mỗi lĩnh vực một dòng', en: 'Fields, one a line' },
  fieldsHint: {
    vi: 'Bốn lĩnh vực chung đã điền sẵn; thêm dòng nếu địa phương có lĩnh vực khác. Tên tiếng Anh viết sau dấu |.',
    en: 'The four core fields stand there already. An English name follows a bar: Kinh tế | Economy.',
  },
  levels: { vi: 'Cấp công nhận, thấp trước cao sau, mỗi cấp một dòng', en: 'Levels, lowest first, one a line' },
  criteria: { vi: 'Bộ tiêu chí', en: 'Criteria' },
  criteriaHint: {
    vi: 'Chỉ chọn được bộ đã ban hành. Có thể để trống và chọn sau.',
    en: 'Only sets in force. May be left empty and chosen later.',
  },
  exemplarCriteria: { vi: 'Bộ tiêu chí riêng cho điển hình', en: 'Other criteria for exemplars' },
  exemplarHint: { vi: 'Để trống nếu dùng chung bộ tiêu chí ở trên.', en: 'Leave empty to use the same set.' },
  note: { vi: 'Ghi chú, yêu cầu chung', en: 'Remarks' },
  state: { vi: 'Tình trạng', en: 'State' },
  agency: { vi: 'Cơ quan mở', en: 'Opened by' },
  dates: { vi: 'Các mốc thời gian', en: 'Dates' },
  when: { vi: 'Ngày', en: 'Day' },
  stage: { vi: 'Việc', en: 'Stage' },
  distance: { vi: 'Còn lại', en: 'How far' },
  past: { vi: 'đã qua', en: 'past' },
  today: { vi: 'hôm nay', en: 'today' },
  inDays: { vi: (days: number) => `còn ${days} ngày`, en: (days: number) => `in ${days} days` },
  core: { vi: 'chung', en: 'core' },
  noCriteria: { vi: 'Chưa chọn bộ tiêu chí.', en: 'No criteria chosen yet.' },
  asks: { vi: 'Giao chỉ tiêu đăng ký', en: 'What is asked' },
  asksLead: {
    vi: 'Số mô hình ít nhất mỗi đơn vị, cơ quan cấp dưới phải đăng ký và hạn đăng ký.',
    en: 'How many initiatives each unit and agency below must register at least, and by when.',
  },
  noAsks: { vi: 'Chưa giao chỉ tiêu cho đơn vị nào.', en: 'Nothing is asked of anybody yet.' },
  ask: { vi: 'Giao chỉ tiêu', en: 'Ask' },
  asked: { vi: 'Đã giao chỉ tiêu và báo cho đơn vị.', en: 'Asked, and the units were told.' },
  askAgain: {
    vi: 'Chọn đơn vị đã có chỉ tiêu thì chỉ tiêu mới thay chỉ tiêu cũ.',
    en: 'A new ask replaces the one before.',
  },
  dropAskOf: { vi: 'Bỏ chỉ tiêu', en: 'Take back' },
  askDropped: { vi: 'Đã bỏ chỉ tiêu.', en: 'Taken back.' },
  who: { vi: 'Đơn vị, cơ quan', en: 'Unit or agency' },
  units: { vi: 'Đơn vị trong cơ quan', en: 'Units' },
  below: { vi: 'Cơ quan cấp dưới', en: 'Agencies below' },
  least: { vi: 'Số mô hình ít nhất', en: 'At least' },
  dueOn: { vi: 'Hạn đăng ký', en: 'By' },
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  registeredBelow: {
    vi: 'Với cơ quan cấp dưới, số này là mô hình đã được cơ quan đó duyệt.',
    en: 'For agencies below this counts what they have approved.',
  },
  askedOfUs: { vi: 'Chỉ tiêu cấp trên giao', en: 'Asked of us' },
  progress: {
    vi: (done: number, least: number) => `${done}/${least} mô hình`,
    en: (done: number, least: number) => `${done} of ${least}`,
  },
  enough: { vi: 'Đủ', en: 'Enough' },
  notEnough: { vi: 'Chưa đủ', en: 'Not enough' },
  lateAsk: { vi: 'Quá hạn, chưa đủ', en: 'Late' },
  ours: { vi: 'Mô hình của cơ quan trong mùa', en: 'Our initiatives in it' },
  see: { vi: 'Xem mùa thi đua', en: 'See a season' },
  seeNew: { vi: 'Chuẩn bị mùa thi đua', en: 'Prepare a season' },
  seeAsks: { vi: 'Chuẩn bị giao chỉ tiêu', en: 'Prepare what is asked' },
  seeBanner: { vi: 'Mùa đang mở của tôi', en: 'Seasons open for me' },
  registerHere: { vi: 'Đăng ký mô hình', en: 'Register an initiative' },
  bannerOpen: {
    vi: (name: string, until: string) => `${name}: nhận đăng ký đến ${until}.`,
    en: (name: string, until: string) => `${name}: registration until ${until}.`,
  },
  bannerAsk: {
    vi: (who: string, done: number, least: number, due: string) =>
      `${who} đã đăng ký ${done}/${least} mô hình, hạn ${due}.`,
    en: (who: string, done: number, least: number, due: string) => `${who} registered ${done} of ${least}, due ${due}.`,
  },
  bannerMoved: { vi: (on: string) => `Các mốc đã đổi ngày ${on}.`, en: (on: string) => `Dates were moved on ${on}.` },
  allStates: { vi: 'Mọi tình trạng', en: 'All' },
})

export const seasonStateWords: Readonly<Record<SeasonState, Words>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  open: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
}

export const dateWords: Readonly<Record<DateName, Words>> = {
  registrationFrom: words.catalogue.registrationFrom,
  registrationTo: words.catalogue.registrationTo,
  interimReviewOn: words.catalogue.interimReviewOn,
  selfAssessmentTo: words.catalogue.selfAssessmentTo,
  assessmentTo: words.catalogue.assessmentTo,
  recognitionOn: words.catalogue.recognitionOn,
}

/** What people are told of a season. */
export const seasonNotices = {
  opened: (name: string, from: string, to: string): Words => ({
    vi: `Đã mở “${name}”. Đăng ký mô hình từ ${from} đến ${to}.`,
    en: `“${name}” is open. Register initiatives from ${from} to ${to}.`,
  }),
  moved: (name: string, moved: readonly MovedDate[]): Words => {
    const said = (language: 'vi' | 'en') =>
      moved.map((each) => `${dateWords[each.name][language]}: ${dateText(each.from)} → ${dateText(each.to)}`).join('; ')
    return { vi: `“${name}” đổi ngày. ${said('vi')}.`, en: `“${name}” moves its dates. ${said('en')}.` }
  },
  asked: (name: string, least: number, due: string): Words => ({
    vi: `“${name}”: đơn vị anh/chị cần đăng ký ít nhất ${least} mô hình, hạn ${due}.`,
    en: `“${name}”: your unit is asked to register at least ${least}, by ${due}.`,
  }),
}
