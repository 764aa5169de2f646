import { defineWords, type Words } from '../../../kernel/words.ts'
import type { ContentName } from '../rules/initiative.ts'
import type { InitiativeState } from '../rules/states.ts'
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
  otherActs: { vi: 'Việc khác', en: 'Other acts' },
  whatItIs: { vi: 'Nội dung đăng ký', en: 'What was registered' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  kind: { vi: 'Loại', en: 'Kind' },
  holder: { vi: 'Tập thể hay cá nhân', en: 'Collective or individual' },
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
})
