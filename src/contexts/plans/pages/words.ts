import { defineWords, type Words } from '../../../kernel/words.ts'

/** Texts of the pages of plans and tasks. */
export const words = defineWords({
  myWork: { vi: 'Việc của tôi', en: 'My work' },
  late: { vi: 'Quá hạn', en: 'Late' },
  thisWeek: { vi: 'Trong 5 ngày làm việc tới', en: 'In the next 5 working days' },
  later: { vi: 'Sau đó', en: 'Later' },
  iWaitFor: { vi: 'Tôi đang chờ', en: 'I wait for' },
  nothingWaits: { vi: 'Không có việc nào chờ anh/chị', en: 'Nothing waits for you' },
  nothingWaitsAdvice: {
    vi: 'Việc mới giao sẽ hiện ở đây. Trong lúc chờ, xem kế hoạch của cơ quan.',
    en: 'Work that is given to you appears here. Meanwhile, look at the plans of the agency.',
  },
  seePlans: { vi: 'Xem kế hoạch', en: 'See the plans' },
  lateCount: { vi: (count: number) => `${count} việc quá hạn`, en: (count: number) => `${count} late` },
  weekCount: { vi: (count: number) => `${count} việc sắp đến hạn`, en: (count: number) => `${count} due soon` },
  laterCount: { vi: (count: number) => `${count} việc sau đó`, en: (count: number) => `${count} later` },
  handedInOnTime: {
    vi: (on: string) => `Nộp ngày ${on}, đúng hạn · chờ xác nhận`,
    en: (on: string) => `Handed in on ${on}, on time · waits for confirmation`,
  },
  handedInLate: {
    vi: (on: string, days: number) =>
      `Nộp ngày ${on}, muộn${days === 0 ? '' : ` ${days} ngày làm việc`} · chờ xác nhận`,
    en: (on: string, days: number) =>
      `Handed in on ${on}, ${days === 0 ? '' : `${days} working ${days === 1 ? 'day' : 'days'} `}late · waits for confirmation`,
  },
  handedInUndated: {
    vi: (on: string) => `Nộp ngày ${on} · chờ xác nhận`,
    en: (on: string) => `Handed in on ${on} · waits for confirmation`,
  },
  justLate: { vi: 'Vừa quá hạn', en: 'Just overdue' },
  noDate: { vi: 'Chưa có hạn', en: 'No date yet' },
  returnedBecause: { vi: (reason: string) => `Bị trả lại: ${reason}`, en: (reason: string) => `Returned: ${reason}` },
  sentBy: { vi: (name: string) => `${name} nộp`, en: (name: string) => `handed in by ${name}` },
  asksUntil: {
    vi: (name: string, on: string, reason: string) => `${name} xin đến ${on}: ${reason}`,
    en: (name: string, on: string, reason: string) => `${name} asks until ${on}: ${reason}`,
  },
  awaitsExtension: {
    vi: (on: string, to: string) => `Ngày ${on} xin gia hạn đến ${to}, chờ trả lời`,
    en: (on: string, to: string) => `Asked on ${on} for time until ${to}, waits for an answer`,
  },
  wholeAgency: { vi: 'Toàn cơ quan', en: 'Whole agency' },
  ownUnit: { vi: 'Đơn vị của tôi', en: 'My unit' },
  agencyLate: {
    vi: (count: number) => `${count} việc quá hạn của cơ quan`,
    en: (count: number) => `${count} late in the agency`,
  },
  noAgencyWork: {
    vi: 'Cơ quan chưa có việc nào trong năm báo cáo này.',
    en: 'The agency has no work in this reporting year.',
  },
  seeAgencyInPlans: { vi: 'Xem việc của cơ quan trong kế hoạch', en: 'See the agency’s work in the plans' },
  onTimeOf: {
    vi: (all: number) => `trong ${all} việc đúng hạn`,
    en: (all: number) => `of ${all} on time`,
  },
  noUnitWork: {
    vi: 'Đơn vị chưa có việc nào trong năm báo cáo này.',
    en: 'The unit has no work in this reporting year.',
  },
  seeUnitInPlans: { vi: 'Xem việc của đơn vị trong kế hoạch', en: 'See the unit in the plans' },

  plans: { vi: 'Kế hoạch', en: 'Plans' },
  noPlans: { vi: 'Chưa có kế hoạch nào', en: 'No plan yet' },
  noPlansAdvice: {
    vi: 'Đưa văn bản kế hoạch vào đọc; chấp nhận xong, các nhiệm vụ sẽ hiện ở đây.',
    en: 'Have a plan document read; once it is accepted its tasks appear here.',
  },
  readDocument: { vi: 'Đọc một văn bản kế hoạch', en: 'Read a plan document' },
  noPlanFound: { vi: 'Không có kế hoạch nào khớp', en: 'No plan matches' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  period: { vi: 'Thời gian', en: 'Period' },
  state: { vi: 'Trạng thái', en: 'State' },
  running: { vi: 'Đang thực hiện', en: 'Running' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  taskCount: { vi: 'Nhiệm vụ', en: 'Tasks' },
  done: { vi: 'Đã xong', en: 'Done' },
  find: { vi: 'Tìm', en: 'Find' },
  findHint: { vi: 'tên hoặc mã, có dấu hay không', en: 'name or code' },
  allLate: { vi: 'Ai đang chậm', en: 'Who is late' },

  basedOn: { vi: 'Theo', en: 'After' },
  reportingYear: {
    vi: (from: string, to: string) => `năm báo cáo ${from} – ${to}`,
    en: (from: string, to: string) => `reporting year ${from} – ${to}`,
  },
  yearBefore: { vi: 'Năm trước', en: 'Year before' },
  yearAfter: { vi: 'Năm sau', en: 'Year after' },
  onTimeFigure: {
    vi: (part: number, all: number, undated: number) =>
      `${part} trong ${all} việc đúng hạn${undated === 0 ? '' : `; không kể ${undated} việc chưa có hạn`}`,
    en: (part: number, all: number, undated: number) =>
      `${part} of ${all} on time${undated === 0 ? '' : `; ${undated} without a date not counted`}`,
  },
  nothingDated: { vi: 'Chưa có việc nào đến hạn', en: 'Nothing has a due date yet' },
  doneFigure: {
    vi: (all: number, parts: number) =>
      `trong ${all} nhiệm vụ đã xong, có minh chứng${parts === 0 ? '' : `; không kể ${parts} nhiệm vụ con`}`,
    en: (all: number, parts: number) =>
      `of ${all} tasks done, with evidence${parts === 0 ? '' : `; ${parts} sub-tasks not counted`}`,
  },
  lateFigure: {
    vi: (units: number) => `việc quá hạn, ${units} đơn vị`,
    en: (units: number) => `late, in ${units} units`,
  },
  soonFigure: { vi: 'việc sắp đến hạn', en: 'about to be due' },
  byUnit: { vi: 'Đúng hạn theo đơn vị', en: 'On time by unit' },
  noTurnsYet: { vi: 'Chưa có việc nào trong năm này', en: 'No work in this year yet' },
  noTurnsAdvice: {
    vi: 'Giao đơn vị chủ trì và hạn cho các nhiệm vụ bên dưới.',
    en: 'Give the tasks below a unit and a date.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  noUnit: { vi: 'Chưa giao đơn vị', en: 'No unit yet' },
  given: { vi: 'Được giao', en: 'Given' },
  doneOnTime: { vi: 'Xong đúng hạn', en: 'Done on time' },
  inTime: { vi: 'Đang làm, trong hạn', en: 'Under way, in time' },
  undated: { vi: 'Chưa có hạn', en: 'No date yet' },
  doneLate: { vi: 'Xong muộn', en: 'Done late' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  urge: { vi: 'Đôn đốc', en: 'Urge' },
  tasksHeading: {
    vi: (count: number, dropped: number) =>
      `${count} nhiệm vụ${dropped === 0 ? '' : `, trong đó ${dropped} đã thôi thực hiện`}`,
    en: (count: number, dropped: number) => `${count} tasks${dropped === 0 ? '' : `, ${dropped} of them dropped`}`,
  },
  tasksCaption: { vi: 'Nhiệm vụ của kế hoạch', en: 'Tasks of the plan' },
  task: { vi: 'Nhiệm vụ, đơn vị chủ trì', en: 'Task, lead unit' },
  supportedBy: { vi: 'phối hợp:', en: 'with' },
  officer: { vi: 'Người làm', en: 'Officer' },
  noOfficer: { vi: 'Chưa giao người', en: 'No officer yet' },
  share: { vi: 'Đã xong', en: 'Done' },
  nextDue: { vi: 'Hạn gần nhất', en: 'Next date' },
  dueFrom: { vi: 'Hạn từ', en: 'Due from' },
  dueTo: { vi: 'Hạn đến', en: 'Due to' },
  noTaskFound: { vi: 'Không có nhiệm vụ nào khớp', en: 'No task matches' },
  noTaskAdvice: { vi: 'Bỏ bớt điều kiện lọc.', en: 'Take away some of the filter.' },
  addTask: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  closePlan: { vi: 'Kết thúc kế hoạch', en: 'Close the plan' },
  closeQuestion: {
    vi: 'Kết thúc kế hoạch? Sau đó không sửa được gì nữa; mọi nhiệm vụ phải xong hoặc đã thôi.',
    en: 'Close the plan? Nothing can be changed after; each task must be done or dropped.',
  },
  closedOn: { vi: (on: string) => `Kết thúc ngày ${on}`, en: (on: string) => `Closed on ${on}` },
  noun: { vi: 'nhiệm vụ', en: 'tasks' },
  bulk: { vi: 'Giao việc', en: 'Assign' },
  bulkHint: { vi: 'Giao đơn vị, người làm hoặc hạn cho tất cả', en: 'Give all of them a unit, an officer or a date' },
  bulkTitle: { vi: 'Giao nhiều việc cùng lúc', en: 'Assign many tasks' },
  bulkLead: {
    vi: (count: number) => `${count} nhiệm vụ đã chọn. Ô nào để trống thì giữ nguyên như cũ.`,
    en: (count: number) => `${count} tasks chosen. What is left empty stays as it is.`,
  },
  bulkNone: {
    vi: 'Chưa chọn nhiệm vụ nào. Quay lại và đánh dấu ít nhất một.',
    en: 'No task was chosen. Go back and tick at least one.',
  },
  bulkDone: { vi: 'Đã giao.', en: 'Assigned.' },
  total: { vi: 'Cộng', en: 'Total' },

  lateTitle: { vi: 'Ai đang chậm', en: 'Who is late' },
  lateNone: { vi: 'Không có việc nào quá hạn', en: 'Nothing is late' },
  lateNoneAdvice: { vi: 'Mọi việc đang trong hạn.', en: 'All work is within its dates.' },
  dueOn: { vi: 'Hạn', en: 'Due' },
  extensionAsked: { vi: 'đang xin gia hạn', en: 'more time asked for' },

  steps: { vi: 'Các bước của nhiệm vụ', en: 'Steps of the task' },
  stepAssigned: { vi: 'Giao việc', en: 'Assigned' },
  stepWork: { vi: 'Thực hiện', en: 'Work' },
  stepHandedIn: { vi: 'Nộp kết quả', en: 'Handed in' },
  stepConfirmed: { vi: 'Xác nhận', en: 'Confirmed' },
  facts: { vi: 'Nhiệm vụ này', en: 'This task' },
  leadUnit: { vi: 'Chủ trì', en: 'Lead' },
  support: { vi: 'Phối hợp', en: 'Supporting' },
  expected: { vi: 'Kết quả cần có', en: 'Expected output' },
  rhythm: { vi: 'Nhịp', en: 'Rhythm' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceLine: {
    vi: (path: string, document: string) => `mục ${path}, ${document}`,
    en: (path: string, document: string) => `section ${path}, ${document}`,
  },
  foundBy: { vi: 'Từ đợt kiểm tra', en: 'Found by inspection' },
  partOf: { vi: 'Thuộc nhiệm vụ', en: 'Part of' },
  wording: { vi: 'Nguyên văn', en: 'Wording' },
  suspendedSince: {
    vi: (on: string, reason: string) => `Tạm dừng từ ${on}: ${reason}`,
    en: (on: string, reason: string) => `Suspended since ${on}: ${reason}`,
  },
  droppedBecause: { vi: (reason: string) => `Thôi thực hiện: ${reason}`, en: (reason: string) => `Dropped: ${reason}` },
  planIsClosed: { vi: 'Kế hoạch đã kết thúc; chỉ xem.', en: 'The plan is closed; only to be read.' },
  throughParts: {
    vi: 'Nhiệm vụ này được làm qua các việc con bên dưới.',
    en: 'This task is done through its sub-tasks below.',
  },
  nobodyYet: { vi: 'Chưa giao đơn vị và người làm.', en: 'No unit and officer yet.' },
  nowDo: { vi: 'Làm gì bây giờ', en: 'What can be done now' },
  moreActs: { vi: 'Việc khác với nhiệm vụ này', en: 'More for this task' },
  turns: { vi: 'Các kỳ', en: 'Turns' },
  turn: { vi: 'Kỳ', en: 'Turn' },
  progress: { vi: 'Kết quả và minh chứng', en: 'Progress and evidence' },
  noProgress: { vi: 'Chưa ghi kết quả nào', en: 'Nothing recorded yet' },
  noProgressAdvice: {
    vi: 'Mỗi lần làm xong một phần, ghi lại kèm ảnh, tệp, liên kết hoặc số văn bản.',
    en: 'Each time a part is done, record it with photos, files, links or document numbers.',
  },
  withdrawn: { vi: (reason: string) => `Đã rút: ${reason}`, en: (reason: string) => `Withdrawn: ${reason}` },
  withdraw: { vi: 'Rút', en: 'Withdraw' },
  result: { vi: 'Kết quả đã nộp', en: 'Result handed in' },
  obstacles: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  doneOn: { vi: (on: string) => `xong ngày ${on}`, en: (on: string) => `done on ${on}` },
  extensions: { vi: 'Gia hạn', en: 'More time' },
  extensionLine: {
    vi: (from: string, to: string, reason: string) => `từ ${from} đến ${to}: ${reason}`,
    en: (from: string, to: string, reason: string) => `from ${from} to ${to}: ${reason}`,
  },
  figures: { vi: 'Số liệu và chỉ tiêu', en: 'Figures and targets' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  recorded: { vi: 'Đã ghi', en: 'Recorded' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  parts: { vi: 'Việc con', en: 'Sub-tasks' },
  earlierHistory: {
    vi: (count: number) => `${count} việc trước đó`,
    en: (count: number) => `${count} earlier`,
  },
  history: { vi: 'Lịch sử', en: 'History' },
  bySystem: { vi: 'Khéo', en: 'Khéo' },
  backToTask: { vi: 'Trở lại nhiệm vụ', en: 'Back to the task' },
  backToPlan: { vi: 'Trở lại kế hoạch', en: 'Back to the plan' },
  notNow: {
    vi: 'Việc này không làm được ở trạng thái hiện nay, hoặc không thuộc quyền của anh/chị.',
    en: 'This cannot be done as things stand, or is not for you to do.',
  },
  changedMeanwhile: { vi: 'Nội dung hiện nay', en: 'What it says now' },
  yoursBelow: {
    vi: 'Nội dung anh/chị vừa gõ vẫn ở các ô bên dưới. Gửi lại sẽ thay nội dung hiện nay.',
    en: 'What you typed is still in the fields below. Sending again replaces what it says now.',
  },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  undoNote: {
    vi: 'Trước khi được xác nhận, anh/chị có thể rút lại để sửa.',
    en: 'Until it is confirmed you can take it back to correct it.',
  },
  figureRow: { vi: (row: number) => `Số liệu ${row}`, en: (row: number) => `Figure ${row}` },
  figureAdvice: {
    vi: 'Để trống dòng không dùng. Số liệu đã có người ghi thì không bỏ được.',
    en: 'Leave lines empty that you do not need. Figures that have been recorded cannot be removed.',
  },
  valuesHeading: { vi: 'Số liệu của lần này', en: 'Figures this time' },
})

type Spoken = ReturnType<typeof words>
export type PageWords = Spoken

/** What each standing of a task is called in lists and filters. */
export const standingWords = {
  late: { vi: 'Quá hạn', en: 'Late' },
  ask: { vi: 'Chờ xác nhận', en: 'Waits for confirmation' },
  doing: { vi: 'Đang làm', en: 'Under way' },
  todo: { vi: 'Chưa làm', en: 'Not begun' },
  done: { vi: 'Xong', en: 'Done' },
  halt: { vi: 'Tạm dừng', en: 'Suspended' },
  dropped: { vi: 'Thôi thực hiện', en: 'Dropped' },
  soon: { vi: 'Sắp đến hạn', en: 'About to be due' },
  unassigned: { vi: 'Chưa giao người', en: 'No officer yet' },
} as const satisfies Record<string, Words>

export const turnStateWords = {
  open: { vi: 'Chưa nộp', en: 'Open' },
  handed_in: { vi: 'Chờ xác nhận', en: 'Waits for confirmation' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  cancelled: { vi: 'Đã bỏ', en: 'Cancelled' },
} as const satisfies Record<string, Words>

export const extensionStateWords = {
  asked: { vi: 'chờ trả lời', en: 'waits for an answer' },
  granted: { vi: 'đồng ý', en: 'granted' },
  refused: { vi: 'không đồng ý', en: 'refused' },
  withdrawn: { vi: 'đã rút', en: 'taken back' },
} as const satisfies Record<string, Words>

/** The one thing to do with what waits in “Việc của tôi”. */
export const actWords = {
  record: { vi: 'Ghi kết quả', en: 'Record' },
  'hand-in': { vi: 'Nộp kết quả', en: 'Hand in' },
  confirm: { vi: 'Xem, xác nhận', en: 'Look and confirm' },
  'decide-extension': { vi: 'Trả lời gia hạn', en: 'Answer' },
  assign: { vi: 'Giao người làm', en: 'Give it to somebody' },
} as const satisfies Record<string, Words>
