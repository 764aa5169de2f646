import { defineWords, type Words } from '../../../kernel/words.ts'
import type { Reckoned, Source, Standing } from './rules/diary.ts'

export const sourceWords: Readonly<Record<Source, Words>> = {
  state: { vi: 'Ngân sách nhà nước', en: 'State budget' },
  people: { vi: 'Người dân đóng góp', en: 'The people' },
  business: { vi: 'Doanh nghiệp', en: 'Businesses' },
  organisation: { vi: 'Tổ chức, đoàn thể', en: 'Organisations' },
  other: { vi: 'Nguồn khác', en: 'Other sources' },
}

export const standingWords: Readonly<Record<Standing, Words>> = {
  'on-track': { vi: 'Đúng tiến độ', en: 'On track' },
  slow: { vi: 'Chậm', en: 'Slow' },
  stuck: { vi: 'Vướng, cần tháo gỡ', en: 'Stuck' },
}

export const reckonedWords: Readonly<Record<Reckoned, Words>> = {
  sum: { vi: 'Cộng dồn các lần', en: 'Added up' },
  last: { vi: 'Lấy lần đo gần nhất', en: 'The last one measured' },
}

export const words = defineWords({
  diary: { vi: 'Nhật ký', en: 'Diary' },
  record: { vi: 'Ghi nhật ký', en: 'Write in the diary' },
  recordReach: { vi: 'Đếm người hưởng lợi', en: 'Count people reached' },
  recordContribution: { vi: 'Ghi đóng góp', en: 'Record a contribution' },
  reachMilestone: { vi: 'Báo đạt mốc', en: 'Report a milestone reached' },
  setOutputs: { vi: 'Đặt mốc và chỉ tiêu', en: 'Set milestones and targets' },
  review: { vi: 'Sơ kết giữa kỳ', en: 'Interim review' },
  start: { vi: 'Bắt đầu triển khai', en: 'Start' },
  stop: { vi: 'Dừng mô hình', en: 'Stop' },
  withdraw: { vi: 'Rút mục nhật ký', en: 'Withdraw the entry' },

  text: { vi: 'Đã làm gì', en: 'What was done' },
  textHint: {
    vi: 'Ví dụ: Giải thích mức hỗ trợ nhà ở; bà con hỏi nhiều về hồ sơ.',
    en: 'Such as: explained the support for housing; many asked about papers.',
  },
  happenedOn: { vi: 'Ngày', en: 'Day' },
  place: { vi: 'Nơi làm', en: 'Place' },
  placeHint: { vi: 'Ví dụ: thôn Núi Rây, xã Phước Chính', en: 'Such as: Núi Rây village' },
  language: { vi: 'Nói bằng tiếng', en: 'Language spoken' },
  languageHint: { vi: 'Tiếng dùng nhiều nhất, ví dụ Raglai', en: 'The one used most, such as Raglai' },
  attendances: { vi: 'Số lượt người dự', en: 'Attendances' },
  attendancesHint: {
    vi: 'Chỉ ghi số, ví dụ 74. Một người dự hai buổi tính hai lượt.',
    en: 'A number only, such as 74. Who comes twice counts twice.',
  },
  obstacles: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
  photos: { vi: 'Ảnh', en: 'Photos' },
  files: { vi: 'Ảnh, tệp minh chứng', en: 'Photos and files as evidence' },
  filesHint: {
    vi: 'Chọn hoặc chụp nhiều ảnh một lần. Ảnh hiện ra không kèm vị trí và máy chụp.',
    en: 'Choose or take several at once. Photos are shown without place or camera.',
  },
  links: { vi: 'Liên kết minh chứng, mỗi liên kết một dòng', en: 'Links as evidence, one a line' },
  documents: { vi: 'Số văn bản minh chứng, mỗi văn bản một dòng', en: 'Documents as evidence, one a line' },
  documentsHint: { vi: 'Ví dụ: Biên bản số 12/BB-BDT ngày 05/11/2026', en: 'Such as: Minutes 12/BB-BDT of 05/11/2026' },
  value: { vi: 'Giá trị', en: 'Value' },
  countedOn: { vi: 'Tính đến ngày', en: 'Counted up to' },
  people: { vi: 'Số người hưởng lợi (không trùng)', en: 'Different people reached' },
  peopleHint: {
    vi: 'Mỗi người tính một lần, từ đầu đến ngày này. Không phải lượt người dự.',
    en: 'Each person once, from the beginning to this day. Not attendances.',
  },
  households: { vi: 'Số hộ hưởng lợi (không trùng)', en: 'Different households reached' },
  howCounted: { vi: 'Đếm bằng cách nào', en: 'How they were counted' },
  howCountedHint: { vi: 'Ví dụ: theo danh sách ký nhận', en: 'Such as: by signed lists' },
  givenOn: { vi: 'Ngày nhận', en: 'Day it was given' },
  amount: { vi: 'Số tiền, hoặc quy ra tiền (đồng)', en: 'Amount, or its worth (đồng)' },
  inKind: { vi: 'Hiện vật, ngày công', en: 'Goods or labour' },
  inKindHint: {
    vi: 'Để trống nếu là tiền. Ví dụ: 30 ngày công',
    en: 'Left empty when it is money. Such as: 30 days of work',
  },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceName: { vi: 'Của ai', en: 'From whom' },
  sourceNameHint: { vi: 'Ví dụ: Hội Phụ nữ xã', en: "Such as: the commune's Women's Union" },
  note: { vi: 'Ghi chú', en: 'Note' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  doneOn: { vi: 'Ngày đạt', en: 'Day it was reached' },
  standing: { vi: 'Tiến độ', en: 'Progress' },
  reviewText: { vi: 'Nhận xét, yêu cầu', en: 'Remarks and requests' },
  reviewedOn: { vi: 'Ngày sơ kết', en: 'Day of the review' },
  reason: { vi: 'Lý do', en: 'Reason' },
  stopReason: { vi: 'Vì sao dừng', en: 'Why it stops' },
  milestoneName: { vi: 'Tên mốc', en: 'Milestone' },
  dueOn: { vi: 'Hạn', en: 'Due on' },
  outputName: { vi: 'Tên chỉ tiêu', en: 'Figure' },
  measure: { vi: 'Đơn vị tính', en: 'Measure' },
  target: { vi: 'Chỉ tiêu cả năm', en: 'Target of the year' },
  reckoned: { vi: 'Cách tính', en: 'Reckoned' },

  saidRecorded: { vi: 'Đã ghi vào nhật ký.', en: 'Written in the diary.' },
  saidPlanned: { vi: 'Đã đặt mốc và chỉ tiêu.', en: 'Milestones and targets are set.' },
  saidReviewed: {
    vi: 'Đã ghi sơ kết và báo người phụ trách.',
    en: 'The review was recorded; whoever is in charge was told.',
  },
  saidStarted: { vi: 'Mô hình bắt đầu triển khai.', en: 'The initiative has started.' },
  saidStopped: { vi: 'Mô hình đã dừng.', en: 'The initiative has stopped.' },
  saidWithdrawn: {
    vi: 'Đã rút mục này; nội dung vẫn được giữ lại.',
    en: 'The entry was withdrawn; it stays on record.',
  },

  reviewedNotice: {
    vi: (name: string, standing: string) => `Sơ kết mô hình “${name}”: ${standing.toLocaleLowerCase('vi')}`,
    en: (name: string, standing: string) => `Interim review of “${name}”: ${standing.toLocaleLowerCase('en')}`,
  },
  stoppedNotice: {
    vi: (name: string) => `Mô hình “${name}” đã dừng`,
    en: (name: string) => `“${name}” has stopped`,
  },
})

/** What the sections of the diary say. */
export const pageWords = defineWords({
  initiatives: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
  figures: { vi: 'Số liệu qua các tháng', en: 'Figures by month' },
  attendancesIn: { vi: (year: number) => `lượt người dự, năm ${year}`, en: (year: number) => `attendances, ${year}` },
  attendances: { vi: 'lượt người dự', en: 'attendances' },
  sessions: { vi: 'buổi, hoạt động', en: 'sessions' },
  people: { vi: 'người hưởng lợi', en: 'people reached' },
  households: { vi: 'hộ hưởng lợi', en: 'households reached' },
  countedUpTo: {
    vi: (day: string) => `Đếm đến ${day}, mỗi người và mỗi hộ tính một lần; khác với lượt người dự.`,
    en: (day: string) => `Counted up to ${day}, each person and household once; not the same as attendances.`,
  },
  notCounted: {
    vi: 'Chưa đếm số người, số hộ hưởng lợi.',
    en: 'The people and households reached were not counted yet.',
  },
  monthName: {
    vi: (month: number, year: number) => `Tháng ${month}/${year}`,
    en: (month: number, year: number) => `${month}/${year}`,
  },
  monthShort: { vi: (month: number) => `T${month}`, en: (month: number) => `${month}` },
  month: { vi: 'Tháng', en: 'Month' },
  chartOf: {
    vi: (what: string, first: string, last: string) => `${what} theo tháng, từ ${first} đến ${last}`,
    en: (what: string, first: string, last: string) => `${what} by month, from ${first} to ${last}`,
  },
  byMonth: { vi: (what: string) => `${what} theo tháng`, en: (what: string) => `${what} by month` },
  outputs: { vi: 'Kết quả so với chỉ tiêu', en: 'Results against targets' },
  output: { vi: 'Chỉ tiêu', en: 'Figure' },
  reached: { vi: 'Đã đạt', en: 'Reached' },
  target: { vi: 'Chỉ tiêu cả năm', en: 'Target' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  notMeasured: { vi: 'chưa đo', en: 'not measured' },
  retired: { vi: 'thôi theo dõi', en: 'no longer followed' },
  milestones: { vi: 'Các mốc', en: 'Milestones' },
  milestone: { vi: 'Mốc', en: 'Milestone' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Trạng thái', en: 'State' },
  milestoneDone: { vi: (day: string) => `Đạt ngày ${day}`, en: (day: string) => `Reached on ${day}` },
  milestoneLate: { vi: 'Quá hạn', en: 'Late' },
  milestoneTodo: { vi: 'Chưa tới hạn', en: 'To come' },
  given: { vi: 'Đóng góp', en: 'Contributions' },
  inDong: { vi: 'đồng; hiện vật và ngày công quy ra tiền', en: 'in đồng; goods and labour at their worth' },
  source: { vi: 'Nguồn', en: 'Source' },
  money: { vi: 'Tiền', en: 'Money' },
  inKind: { vi: 'Hiện vật, công', en: 'Goods, labour' },
  total: { vi: 'Cộng', en: 'Total' },
  diary: { vi: 'Nhật ký', en: 'Diary' },
  newestFirst: {
    vi: (count: string) => `${count} lần, mới nhất trước`,
    en: (count: string) => `${count} entries, newest first`,
  },
  seeAll: { vi: (count: string) => `Xem cả ${count} lần`, en: (count: string) => `See all ${count}` },
  empty: { vi: 'Nhật ký chưa có gì.', en: 'The diary is empty.' },
  emptyAdvice: {
    vi: 'Ghi buổi đầu tiên: ngày, nơi, số người dự và vài tấm ảnh.',
    en: 'Record the first session: day, place, how many came, a few photos.',
  },
  came: { vi: (count: string) => `${count} lượt người dự`, en: (count: string) => `${count} came` },
  spoken: {
    vi: (language: string) => `nói bằng tiếng ${language.replace(/^tiếng /i, '')}`,
    en: (language: string) => `in ${language}`,
  },
  reachSaid: {
    vi: (people: string | null, households: string | null) =>
      `Đến nay có ${[people === null ? '' : `${people} người`, households === null ? '' : `${households} hộ`].filter((part) => part !== '').join(', ')} hưởng lợi`,
    en: (people: string | null, households: string | null) =>
      `${[people === null ? '' : `${people} people`, households === null ? '' : `${households} households`].filter((part) => part !== '').join(', ')} reached so far`,
  },
  worth: { vi: (amount: string) => `${amount} đồng`, en: (amount: string) => `${amount} đồng` },
  inKindWorth: {
    vi: (what: string, amount: string) => `${what}, quy ra ${amount} đồng`,
    en: (what: string, amount: string) => `${what}, worth ${amount} đồng`,
  },
  milestoneSaid: { vi: (name: string) => `Đạt mốc: ${name}`, en: (name: string) => `Milestone reached: ${name}` },
  reviewSaid: {
    vi: (standing: string) => `Sơ kết: ${standing.toLocaleLowerCase('vi')}`,
    en: (standing: string) => `Interim review: ${standing.toLocaleLowerCase('en')}`,
  },
  obstacles: { vi: (text: string) => `Vướng mắc: ${text}`, en: (text: string) => `Obstacles: ${text}` },
  by: { vi: (name: string) => `${name} ghi`, en: (name: string) => `recorded by ${name}` },
  withdrawnBecause: { vi: (reason: string) => `Đã rút: ${reason}`, en: (reason: string) => `Withdrawn: ${reason}` },
  withdrawThis: { vi: 'Rút mục này', en: 'Withdraw' },
  photo: {
    vi: (name: string, day: string) => `Ảnh ngày ${day}: ${name}`,
    en: (name: string, day: string) => `Photo of ${day}: ${name}`,
  },
  morePhotos: { vi: (count: number) => `và ${count} ảnh`, en: (count: number) => `and ${count} photos` },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  noEvidence: { vi: 'chưa có minh chứng', en: 'no evidence yet' },
  review: { vi: 'Sơ kết giữa kỳ', en: 'Interim review' },
  reviewDue: { vi: (day: string) => `Sơ kết chung ngày ${day}.`, en: (day: string) => `Interim reviews on ${day}.` },
  whatKind: { vi: 'Ghi điều gì', en: 'What to record' },
  values: { vi: 'Số liệu của lần này', en: 'Figures of this session' },
  valuesHint: { vi: 'Ô nào không có thì để trống.', en: 'Leave empty what there is none of.' },
  milestoneRow: { vi: (index: number) => `Mốc ${index}`, en: (index: number) => `Milestone ${index}` },
  outputRow: { vi: (index: number) => `Chỉ tiêu ${index}`, en: (index: number) => `Figure ${index}` },
  planAdvice: {
    vi: 'Xóa tên để bỏ một dòng. Số liệu đã ghi vẫn được giữ lại.',
    en: 'Clear a name to drop a line. What was recorded stays.',
  },
  seasonDays: {
    vi: (from: string, to: string) => `Hạn của mốc nằm trong mùa thi đua: ${from} – ${to}.`,
    en: (from: string, to: string) => `Milestones are due within the season: ${from} – ${to}.`,
  },
  notNow: {
    vi: 'Mô hình đang ở bước khác, hoặc việc này thuộc người khác.',
    en: 'The initiative is at another step, or this is for somebody else.',
  },
  back: { vi: 'Về trang mô hình', en: 'Back to the initiative' },
  allMilestonesReached: {
    vi: 'Không còn mốc nào chờ. Đặt thêm mốc trước khi báo đạt.',
    en: 'No milestone is waiting. Set one before reporting it.',
  },
})
