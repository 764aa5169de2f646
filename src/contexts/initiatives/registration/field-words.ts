import type { Words } from '../../../kernel/words.ts'
import type { ChecklistPoint, ReviewAct } from './rules/review.ts'
import type { RegistrationField } from './rules/registration.ts'

/** What each field of the registration is called. */
export const fieldLabels: Readonly<Record<RegistrationField, Words>> = {
  seasonId: { vi: 'Mùa thi đua', en: 'Season' },
  name: { vi: 'Tên mô hình, điển hình', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  holder: { vi: 'Của tập thể hay cá nhân', en: 'Of a collective or an individual' },
  holderName: { vi: 'Tên tập thể hoặc cá nhân', en: 'Name of the collective or individual' },
  setting: { vi: 'Nơi làm', en: 'Setting' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  level: { vi: 'Đăng ký công nhận ở', en: 'Recognition asked at' },
  unitId: { vi: 'Đơn vị chủ trì', en: 'Unit in charge' },
  personId: { vi: 'Người phụ trách', en: 'Person in charge' },
  reason: { vi: 'Thực trạng, lý do', en: 'Situation and reason' },
  goals: { vi: 'Mục tiêu, tiêu chí', en: 'Goals and criteria' },
  content: { vi: 'Nội dung, cách làm', en: 'Content and way of working' },
  place: { vi: 'Địa bàn', en: 'Place' },
  beneficiaries: { vi: 'Đối tượng thụ hưởng', en: 'Beneficiaries' },
  forces: { vi: 'Lực lượng', en: 'People and bodies taking part' },
  resources: { vi: 'Nguồn lực', en: 'Means' },
  schedule: { vi: 'Tiến độ', en: 'Schedule' },
  outputs: { vi: 'Sản phẩm, kết quả đầu ra', en: 'Outputs' },
  sustaining: { vi: 'Khả năng duy trì, nhân rộng', en: 'How it lasts and spreads' },
  startsOn: { vi: 'Ngày bắt đầu', en: 'Starts on' },
  endsOn: { vi: 'Ngày kết thúc', en: 'Ends on' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  documentId: { vi: 'Văn bản căn cứ trong sổ', en: 'Document of the register' },
  planId: { vi: 'Kế hoạch có mô hình này', en: 'Plan it belongs to' },
  continuesId: { vi: 'Làm tiếp từ năm trước', en: 'Continues from last year' },
  origin: { vi: 'Làm theo mô hình', en: 'Replicated from' },
}

/** What to write there, with an example. */
export const fieldHints: Readonly<Partial<Record<RegistrationField, Words>>> = {
  name: {
    vi: 'Nói ngay được làm gì, cho ai. Ví dụ: Loa thôn nói tiếng Raglai về Chương trình mục tiêu quốc gia.',
    en: 'Say at once what is done and for whom, such as: Village loudspeakers in Raglai about the national programme.',
  },
  kind: {
    vi: 'Mô hình là một cách làm; điển hình là một tập thể hoặc một người để noi theo.',
    en: 'A model is a way of doing; an exemplar is a group or a person to be followed.',
  },
  holderName: {
    vi: 'Của cá nhân thì ghi họ và tên. Của tập thể thì để trống nếu là chính đơn vị chủ trì.',
    en: 'For an individual their full name. For a collective leave it empty when it is the unit itself.',
  },
  level: {
    vi: 'Trên cấp cơ sở thì danh sách còn phải gửi cấp trên duyệt.',
    en: 'Above the base level the list also goes to the superior for approval.',
  },
  reason: {
    vi: 'Vì sao cần làm? Ví dụ: 21 thôn xa, 6 trong 10 người chưa biết mức hỗ trợ nhà ở vì chỉ nghe bằng tiếng Việt.',
    en: 'Why is it needed? Such as: in 21 remote villages 6 in 10 people do not know the housing support.',
  },
  goals: {
    vi: 'Đo được thì tốt. Ví dụ: mỗi tháng 3 buổi; cuối năm ít nhất 60% người nghe nói đúng mức hỗ trợ.',
    en: 'Best when it can be measured: 3 sessions a month; by the end of the year 60% can name the support.',
  },
  content: {
    vi: 'Làm những việc gì, làm thế nào. Ví dụ: nói chuyện tại nhà cộng đồng, chiếu phim ngắn 6 phút, phát loa buổi tối.',
    en: 'What is done and how: talks at the community house, a six-minute film, loudspeakers in the evening.',
  },
  place: {
    vi: 'Thôn, xã, trường, cơ quan nào. Ví dụ: 21 thôn đặc biệt khó khăn của xã Phước Chính và xã Phước Tiến.',
    en: 'Which villages, communes, schools: 21 villages of Phước Chính and Phước Tiến communes.',
  },
  beneficiaries: {
    vi: 'Ai được lợi, khoảng bao nhiêu. Ví dụ: 2.500 người Raglai, Chăm; ưu tiên hộ nghèo.',
    en: 'Who gains, about how many: 2,500 Raglai and Chăm people, poor households first.',
  },
  forces: {
    vi: 'Ai chủ trì, ai phối hợp, ai tham gia, mỗi bên làm gì. Ví dụ: già làng mời bà con; Đoàn xã lo loa, máy chiếu.',
    en: 'Who leads, who helps, who takes part and what each does: elders invite, the Youth Union brings the speakers.',
  },
  resources: {
    vi: 'Kinh phí, vật dụng, từ đâu. Ví dụ: 12 triệu đồng kinh phí thường xuyên; loa, máy chiếu của Ban.',
    en: 'Money and things, and from where: 12 million đồng of the regular budget; the board’s own loudspeakers.',
  },
  schedule: {
    vi: 'Mốc khởi động, các đợt, sơ kết, đánh giá. Ví dụ: khởi động tháng 2; mỗi tháng 3 buổi; sơ kết tháng 6.',
    en: 'Start, rounds, reviews: starts in February, three sessions a month, interim review in June.',
  },
  outputs: {
    vi: 'Điều kiểm tra được khi xong. Ví dụ: 38 buổi, 2.500 lượt người nghe, 1 bộ tài liệu song ngữ.',
    en: 'What can be checked at the end: 38 sessions, 2,500 listeners, one bilingual booklet.',
  },
  sustaining: {
    vi: 'Ai làm tiếp, nơi khác học theo thế nào. Ví dụ: giao người có uy tín ở thôn; tài liệu để lại nhà cộng đồng.',
    en: 'Who carries on and how others can follow: respected people of the village; the booklet stays there.',
  },
  legalBasis: {
    vi: 'Ví dụ: Hướng dẫn số 08-HD/BDVTU ngày 25/9/2025. Có trong sổ văn bản thì chọn ở ô dưới.',
    en: 'Such as: Guide 08-HD/BDVTU of 25/9/2025. If it is in the register, choose it below.',
  },
  continuesId: {
    vi: 'Chọn bản của năm trước thì lý lịch và số liệu nối liền qua các năm.',
    en: 'Choosing last year’s joins history and figures through the years.',
  },
  origin: {
    vi: 'Chọn mô hình đã được công nhận mà đơn vị học theo.',
    en: 'Choose the recognised initiative that is being followed.',
  },
}

export const reviewActWords: Readonly<Record<ReviewAct, Words>> = {
  register: { vi: 'Gửi đăng ký', en: 'Registered' },
  endorse: { vi: 'Trưởng đơn vị đồng ý', en: 'Endorsed by the head of unit' },
  check: { vi: 'Văn phòng xác nhận hồ sơ đủ', en: 'Found complete by the Office' },
  approve: { vi: 'Lãnh đạo duyệt', en: 'Approved by the leaders' },
  return: { vi: 'Trả lại để bổ sung', en: 'Returned' },
  reject: { vi: 'Không duyệt', en: 'Not approved' },
  withdraw: { vi: 'Rút đăng ký', en: 'Withdrawn' },
}

export const checklistWords: Readonly<Record<ChecklistPoint, Words>> = {
  contents: { vi: 'Đủ mười nội dung, viết cụ thể', en: 'All ten contents are there and to the point' },
  own: {
    vi: 'Là việc của chính đơn vị, không chép lại phong trào của tổ chức khác',
    en: 'It is the unit’s own, not a copy of another movement',
  },
  verifiable: { vi: 'Sản phẩm, kết quả đầu ra kiểm tra được', en: 'The outputs can be verified' },
  means: { vi: 'Lực lượng và nguồn lực làm được trong năm', en: 'People and means suffice within the year' },
  'right-place': {
    vi: 'Đúng lĩnh vực, loại, cấp; căn cứ còn hiệu lực',
    en: 'Field, kind and level are right; the legal basis is in force',
  },
}
