import { defineWords, type Words } from '../../../kernel/words.ts'
import type { ContentName } from '../rules/initiative.ts'
import type { InitiativeState } from '../rules/states.ts'
import type { BelowTrait } from './rules/below.ts'
import type { Trait } from './rules/pivot.ts'
import type { Turn, WayName } from './rules/way.ts'

export const wayWords: Readonly<Record<WayName, Words>> = {
  registration: { vi: 'Đăng ký', en: 'Registration' },
  approval: { vi: 'Duyệt', en: 'Approval' },
  'carrying-out': { vi: 'Triển khai', en: 'Carrying out' },
  'self-assessment': { vi: 'Tự đánh giá', en: 'Self-assessment' },
  assessment: { vi: 'Thẩm định', en: 'Assessment' },
  recognition: { vi: 'Công nhận', en: 'Recognition' },
  replication: { vi: 'Nhân rộng', en: 'Replication' },
}

/** The ten contents under the names of the registration form (249/MTTQ-BTT, 2026). */
export const contentWords: Readonly<Record<ContentName, Words>> = {
  reason: { vi: 'Thực trạng, lý do', en: 'Situation and reason' },
  goals: { vi: 'Mục tiêu, tiêu chí', en: 'Goals' },
  content: { vi: 'Nội dung, cách thức', en: 'Content and way of doing' },
  place: { vi: 'Địa bàn', en: 'Place' },
  beneficiaries: { vi: 'Đối tượng', en: 'Whom it is for' },
  forces: { vi: 'Lực lượng', en: 'Forces' },
  resources: { vi: 'Nguồn lực', en: 'Resources' },
  schedule: { vi: 'Thời gian, tiến độ', en: 'Schedule' },
  outputs: { vi: 'Sản phẩm, kết quả đầu ra', en: 'Expected outputs' },
  sustaining: { vi: 'Khả năng duy trì, nhân rộng', en: 'Keeping and replicating it' },
}

/** The rooms where the year is worked on, as links above the lists. */
export const roomWords = {
  around: { vi: 'Các việc của năm', en: 'The work of the year' },
  seasons: { vi: 'Mùa thi đua', en: 'Seasons' },
  review: { vi: 'Duyệt đăng ký', en: 'Review' },
  import: { vi: 'Nhập danh sách', en: 'Import a list' },
  superiorLists: { vi: 'Danh sách gửi cấp trên', en: 'Lists to the superior' },
  assessment: { vi: 'Thẩm định', en: 'Assessment' },
  recognition: { vi: 'Công nhận', en: 'Recognition' },
  replication: { vi: 'Nhân rộng', en: 'Replication' },
} as const satisfies Record<string, Words>

/** What is to be done now, as the head of the box that offers it. */
export const nowWords: Readonly<Record<InitiativeState, Words>> = {
  draft: { vi: 'Bây giờ: hoàn chỉnh bản đăng ký rồi gửi', en: 'Now: complete the registration and send it' },
  registered: { vi: 'Bây giờ: đơn vị xem và đồng ý', en: 'Now: the unit looks and endorses' },
  endorsed: { vi: 'Bây giờ: Văn phòng xem hồ sơ đủ chưa', en: 'Now: the Office checks whether it is complete' },
  checked: { vi: 'Bây giờ: lãnh đạo duyệt', en: 'Now: the leaders approve' },
  returned: { vi: 'Bây giờ: bổ sung theo ý kiến rồi gửi lại', en: 'Now: amend it as asked and send it again' },
  rejected: { vi: 'Không được duyệt', en: 'It was not approved' },
  approved: { vi: 'Bây giờ: bắt tay vào làm, ghi buổi đầu tiên', en: 'Now: begin, and record the first session' },
  running: { vi: 'Bây giờ: làm và ghi nhật ký', en: 'Now: carry it out and keep the diary' },
  self_assessed: { vi: 'Bây giờ: hội đồng thẩm định chấm điểm', en: 'Now: the assessors score it' },
  assessed: { vi: 'Bây giờ: quyết định công nhận', en: 'Now: decide on recognition' },
  recognised: {
    vi: 'Đã được công nhận: giữ cho mô hình sống và lan rộng',
    en: 'Recognised: keep it alive and spread it',
  },
  not_recognised: { vi: 'Không được công nhận', en: 'It was not recognised' },
  recognition_withdrawn: { vi: 'Đã thu hồi công nhận', en: 'The recognition was withdrawn' },
  stopped: { vi: 'Đã dừng', en: 'It was stopped' },
  withdrawn: { vi: 'Đã rút đăng ký', en: 'The registration was withdrawn' },
}

export const waitingForWords: Readonly<Record<Turn, Words>> = {
  holder: { vi: 'Chờ người phụ trách', en: 'Waiting for whoever is in charge' },
  head: { vi: 'Chờ trưởng phòng', en: 'Waiting for the head of unit' },
  office: { vi: 'Chờ Văn phòng', en: 'Waiting for the Office' },
  leader: { vi: 'Chờ lãnh đạo', en: 'Waiting for the leaders' },
  assessors: { vi: 'Chờ hội đồng thẩm định', en: 'Waiting for the assessors' },
}

export const words = defineWords({
  nowSelfAssess: { vi: 'Bây giờ: tự chấm điểm theo bộ tiêu chí', en: 'Now: score yourselves by the criteria' },
  nowAppoint: { vi: 'Bây giờ: cử người thẩm định', en: 'Now: appoint its assessors' },
  nowConclude: {
    vi: 'Bây giờ: đã đủ phiếu, kết luận thẩm định',
    en: 'Now: the sheets are in; conclude the assessment',
  },
  initiative: { vi: 'Mô hình, điển hình', en: 'Initiative' },
  initiatives: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
  seasonOf: { vi: (year: number) => `Mùa ${year}`, en: (year: number) => `Season ${year}` },
  notRegistered: { vi: 'Chưa gửi đăng ký', en: 'Not sent in yet' },
  recognisedAt: {
    vi: (level: string, year: number) => `★ Được công nhận ${level.toLocaleLowerCase('vi')}, ${year}`,
    en: (level: string, year: number) => `★ Recognised, ${level.toLocaleLowerCase('en')}, ${year}`,
  },
  ledBy: { vi: (unit: string) => `${unit} chủ trì`, en: (unit: string) => `led by ${unit}` },
  inCharge: { vi: (name: string) => `phụ trách: ${name}`, en: (name: string) => `in charge: ${name}` },
  sinceYears: {
    vi: (year: number) => `làm từ ${year}, giữ một lý lịch qua các năm:`,
    en: (year: number) => `since ${year}, one record through the years:`,
  },
  steps: { vi: 'Các bước của mô hình', en: 'The steps of the initiative' },
  until: { vi: (day: string) => `hạn ${day}`, en: (day: string) => `by ${day}` },
  about: { vi: (day: string) => `dự kiến ${day}`, en: (day: string) => `about ${day}` },
  because: { vi: (reason: string) => `Lý do: ${reason}`, en: (reason: string) => `Because: ${reason}` },
  proposeHonour: { vi: 'Đề nghị khen thưởng', en: 'Propose a commendation' },
  otherActs: { vi: 'Việc khác', en: 'Other acts' },
  whatItIs: { vi: 'Nội dung đăng ký', en: 'What was registered' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  kind: { vi: 'Loại', en: 'Kind' },
  holder: { vi: 'Tập thể hay cá nhân', en: 'Collective or individual' },
  holderShort: { vi: 'Chủ thể', en: 'Holder' },
  holderName: { vi: 'Tên tập thể, cá nhân', en: 'Name of the collective or person' },
  level: { vi: 'Cấp đăng ký', en: 'Level' },
  setting: { vi: 'Loại hình', en: 'Setting' },
  season: { vi: 'Mùa thi đua', en: 'Season' },
  period: { vi: 'Thời gian làm', en: 'Period' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  document: { vi: 'Văn bản', en: 'Document' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  author: { vi: 'Người đăng ký', en: 'Registered by' },
  origin: { vi: 'Học theo', en: 'Replicated from' },
  validUntil: { vi: 'Công nhận đến', en: 'Recognised until' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  history: { vi: 'Lịch sử', en: 'History' },
  historyNote: {
    vi: 'Mỗi dòng có mã kiểm tra, không ai sửa được.',
    en: 'Each line carries a check sum; nobody can change it.',
  },
  earlierHistory: { vi: (count: number) => `${count} dòng trước đó`, en: (count: number) => `${count} lines before` },
  bySystem: { vi: 'Khéo', en: 'Khéo' },
  ofAgency: { vi: 'Của cơ quan', en: 'Of agency' },
  state: { vi: 'Trạng thái', en: 'State' },
  place: { vi: 'Địa bàn', en: 'Place' },
  cardLead: {
    vi: 'Mô hình của cơ quan khác: chỉ xem phần giới thiệu.',
    en: 'An initiative of another agency: only its introduction is shown.',
  },
  gist: { vi: 'Giới thiệu', en: 'Introduction' },
  listLead: {
    vi: 'Việc đang chờ, mô hình của đơn vị, và mọi mô hình của cơ quan qua các năm.',
    en: 'What waits, the initiatives of your unit, and all of the agency through the years.',
  },
  searchInitiatives: { vi: 'Tìm mô hình', en: 'Find initiatives' },
  exportList: { vi: 'Xuất danh sách mô hình', en: 'Export the list of initiatives' },
  recognisedOnes: { vi: 'Mô hình được công nhận', en: 'Recognised initiatives' },
  views: { vi: 'Các danh sách', en: 'Lists' },
  tabWaiting: { vi: 'Chờ tôi', en: 'Waiting for me' },
  tabMine: { vi: 'Của tôi, của đơn vị', en: 'Mine and my unit’s' },
  tabAll: { vi: 'Tất cả', en: 'All' },
  tabRecognised: { vi: 'Được công nhận', en: 'Recognised' },
  tabBelow: { vi: 'Cấp dưới', en: 'Agencies below' },
  tabFigures: { vi: 'Số liệu', en: 'Figures' },
  register: { vi: 'Đăng ký mô hình', en: 'Register an initiative' },
  find: { vi: 'Tìm', en: 'Find' },
  findHint: { vi: 'tên, mã, địa bàn', en: 'name, code, place' },
  year: { vi: 'Năm', en: 'Year' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  name: { vi: 'Mô hình', en: 'Initiative' },
  waits: { vi: 'Cần làm', en: 'To do' },
  due: { vi: 'Hạn', en: 'Due' },
  sessions: { vi: 'Buổi', en: 'Sessions' },
  attendances: { vi: 'Lượt người', en: 'Attendances' },
  people: { vi: 'Người hưởng lợi', en: 'People' },
  households: { vi: 'Hộ hưởng lợi', en: 'Households' },
  code: { vi: 'Mã', en: 'Code' },
  personInCharge: { vi: 'Phụ trách', en: 'In charge' },
  registeredOn: { vi: 'Ngày đăng ký', en: 'Registered on' },
  sumOf: { vi: (count: string) => `Cộng ${count} mô hình`, en: (count: string) => `Total of ${count}` },
  appointAssessors: { vi: 'Cử người thẩm định', en: 'Appoint assessors' },
  waitForYou: { vi: 'Mô hình, điển hình chờ anh/chị', en: 'Initiatives that wait for you' },
  listsWait: { vi: 'Danh sách gửi cấp trên, chờ anh/chị', en: 'Lists to a superior that wait for you' },
  nothingWaits: { vi: 'Không có mô hình nào chờ anh/chị.', en: 'No initiative waits for you.' },
  nothingWaitsAdvice: {
    vi: 'Khi đến lượt anh/chị, mô hình hiện ở đây kèm việc cần làm và hạn.',
    en: 'When it is your turn, it appears here with what to do and by when.',
  },
  nothingFound: { vi: 'Không có mô hình nào như vậy.', en: 'There is no such initiative.' },
  nothingFoundAdvice: {
    vi: 'Bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.',
    en: 'Filter by less, or look for other words.',
  },
  noneRecognised: { vi: 'Chưa có mô hình nào được công nhận.', en: 'Nothing was recognised yet.' },
  noPhoto: { vi: 'Chưa có ảnh', en: 'No photo yet' },
  photoOf: { vi: (name: string) => `Ảnh từ nhật ký: ${name}`, en: (name: string) => `Photo from the diary: ${name}` },
  figures: { vi: 'Số liệu mô hình', en: 'Figures on initiatives' },
  figuresLead: {
    vi: 'Chọn hai cách chia để lập bảng. Mỗi con số mở ra danh sách của nó.',
    en: 'Choose two traits to make a table. Each figure opens its list.',
  },
  byRows: { vi: 'Chia theo hàng', en: 'Down' },
  byColumns: { vi: 'Chia theo cột', en: 'Across' },
  counted: { vi: 'Tính', en: 'Counted' },
  total: { vi: 'Cộng', en: 'Total' },
  tableOf: {
    vi: (rows: string, columns: string) =>
      `Mô hình theo ${rows.toLocaleLowerCase('vi')} và ${columns.toLocaleLowerCase('vi')}`,
    en: (rows: string, columns: string) =>
      `Initiatives by ${rows.toLocaleLowerCase('en')} and ${columns.toLocaleLowerCase('en')}`,
  },
  byTrait: {
    vi: (trait: string) => `Theo ${trait.toLocaleLowerCase('vi')}`,
    en: (trait: string) => `By ${trait.toLocaleLowerCase('en')}`,
  },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  count: { vi: 'Số mô hình', en: 'Initiatives' },
  byMonth: { vi: 'Đăng ký theo tháng', en: 'Registrations by month' },
  monthsFrom: {
    vi: (first: string, last: string) => `Số mô hình đăng ký theo tháng, từ ${first} đến ${last}`,
    en: (first: string, last: string) => `Initiatives registered by month, from ${first} to ${last}`,
  },
  month: { vi: 'Tháng', en: 'Month' },
  compareYears: { vi: 'So sánh các năm', en: 'Year beside year' },
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  approved: { vi: 'Được duyệt', en: 'Approved' },
  carriedOut: { vi: 'Đã triển khai', en: 'Carried out' },
  recognised: { vi: 'Được công nhận', en: 'Recognised' },
  peopleNote: {
    vi: 'Người, hộ hưởng lợi: cộng số đếm gần nhất của từng mô hình; một người ở hai mô hình được tính hai lần. Lượt người: mỗi lần dự tính một lượt.',
    en: 'People and households: the last count of each initiative, added; who is in two initiatives counts twice. Attendances: each time somebody came.',
  },
  belowFigures: { vi: 'Mô hình của cấp dưới', en: 'Initiatives of agencies below' },
  exportBelow: { vi: 'Xuất mô hình của cấp dưới', en: 'Export the initiatives of agencies below' },
  belowLead: {
    vi: 'Mô hình các cơ quan cấp dưới đã duyệt, ở mọi cấp. Bản nháp và hồ sơ đang chờ duyệt chỉ cơ quan đó thấy.',
    en: 'What agencies below, at every depth, have approved. Drafts and what waits for approval only that agency sees.',
  },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  nothingBelow: { vi: 'Cấp dưới chưa có mô hình nào như vậy.', en: 'Agencies below have no such initiative.' },
  nobodyBelow: { vi: 'Chưa có cơ quan cấp dưới nào dùng Khéo.', en: 'No agency below uses Khéo yet.' },
  nobodyBelowAdvice: {
    vi: 'Quản trị viên thêm cơ quan cấp dưới ở Quản trị → Cơ quan cấp dưới.',
    en: 'An administrator adds agencies below under Administration → Agencies below.',
  },
  listBelow: { vi: 'Danh sách', en: 'List' },
  noFigures: { vi: 'Chưa có mô hình nào để tính.', en: 'There is nothing to count yet.' },
})

export const reachedWords = {
  registered: { vi: 'Đã đăng ký', en: 'Registered' },
  approved: { vi: 'Được duyệt', en: 'Approved' },
  'carried-out': { vi: 'Đã triển khai', en: 'Carried out' },
  recognised: { vi: 'Được công nhận', en: 'Recognised' },
} as const satisfies Record<string, Words>

export const traitWords: Readonly<Record<Trait | BelowTrait, Words>> = {
  agency: { vi: 'Cơ quan', en: 'Agency' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  kind: { vi: 'Loại', en: 'Kind' },
  level: { vi: 'Cấp đăng ký', en: 'Level' },
  state: { vi: 'Trạng thái', en: 'State' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  year: { vi: 'Năm', en: 'Year' },
  holder: { vi: 'Chủ thể', en: 'Holder' },
}
