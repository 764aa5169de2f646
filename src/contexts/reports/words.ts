import { defineWords, type Words } from '../../kernel/words.ts'
import type { FixedPart } from './rules/texts.ts'

/** Every text of the pages of reports. The words of the document itself are in rules/: they are always Vietnamese. */
export const words = defineWords({
  report: { vi: 'Báo cáo', en: 'Report' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  verify: { vi: 'Kiểm tra báo cáo', en: 'Check the report' },
  file: { vi: 'Tệp báo cáo đã gửi', en: 'File of a submitted report' },
  figures: { vi: 'Số liệu báo cáo', en: 'Figures of a report' },
  periods: { vi: 'Chọn kỳ báo cáo', en: 'Choose a period' },

  // The list
  listLead: {
    vi: 'Báo cáo định kỳ về từng kế hoạch; số liệu đếm từ kết quả có minh chứng.',
    en: 'Periodic reports on each plan; the figures are counted from results with evidence.',
  },
  start: { vi: 'Lập báo cáo', en: 'Start a report' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  kind: { vi: 'Loại kỳ', en: 'Kind of period' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  days: { vi: 'Từ ngày – đến ngày', en: 'From – to' },
  year: { vi: 'Năm báo cáo', en: 'Reporting year' },
  state: { vi: 'Trạng thái', en: 'State' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  submitted: { vi: 'Ký gửi', en: 'Submitted' },
  deliveries: { vi: 'Đã gửi, đã nhận', en: 'Sent, received' },
  noReports: { vi: 'Chưa có báo cáo nào', en: 'No reports yet' },
  noReportsAdvice: {
    vi: 'Chọn kế hoạch và kỳ, Khéo lập dự thảo với số liệu sẵn có.',
    en: 'Choose a plan and a period; Khéo drafts the report with the figures there are.',
  },
  noneFound: { vi: 'Không có báo cáo nào như vậy', en: 'No such report' },
  noneFoundAdvice: { vi: 'Bỏ bớt điều kiện lọc.', en: 'Take a filter away.' },
  noNumber: { vi: 'chưa có số', en: 'no number yet' },
  corrects: { vi: 'thay thế', en: 'correction' },
  replaced: { vi: 'đã được thay thế', en: 'replaced' },

  // States
  draft: { vi: 'Dự thảo', en: 'Draft' },
  frozen: { vi: 'Đã ký gửi, khóa số liệu', en: 'Submitted and frozen' },
  provisional: { vi: (on: string) => `Số liệu tạm tính đến ${on}`, en: (on: string) => `Provisional as of ${on}` },
  countedTo: { vi: (on: string) => `Số liệu đến hết ${on}`, en: (on: string) => `Figures to the end of ${on}` },
  fromTo: { vi: (from: string, to: string) => `${from} – ${to}`, en: (from: string, to: string) => `${from} – ${to}` },

  // Choosing a period
  chooseLead: {
    vi: 'Kỳ báo cáo theo ngày chốt của pháp luật, không theo ngày dương lịch đầu và cuối tháng.',
    en: 'Periods follow the legal cut-off days, not the first and last of the month.',
  },
  show: { vi: 'Xem các kỳ', en: 'Show periods' },
  source: { vi: 'Căn cứ', en: 'Source' },
  derived: { vi: 'suy từ các kỳ khác, cần xác nhận', en: 'follows from the others, to be confirmed' },
  stands: { vi: 'Số liệu', en: 'Figures' },
  future: { vi: 'Chưa bắt đầu', en: 'Has not begun' },
  running: { vi: 'Đang diễn ra, số liệu tạm tính', en: 'Running, provisional figures' },
  over: { vi: 'Đã hết kỳ', en: 'Over' },
  outside: { vi: 'Kế hoạch không thực hiện trong kỳ', en: 'The plan does not run then' },
  openDraft: { vi: 'Mở dự thảo', en: 'Open draft' },
  openReport: { vi: 'Mở báo cáo', en: 'Open report' },
  noPlans: { vi: 'Chưa có kế hoạch nào', en: 'No plans yet' },
  noPlansAdvice: {
    vi: 'Đưa kế hoạch vào thực hiện ở mục Kế hoạch, rồi trở lại đây lập báo cáo.',
    en: 'Start a plan first, then come back to report on it.',
  },
  action: { vi: 'Việc làm', en: 'Action' },

  // The page of a report
  reportFor: { vi: (period: string) => `Báo cáo ${period}`, en: (period: string) => `Report: ${period}` },
  print: { vi: 'In', en: 'Print' },
  whereFrom: { vi: 'Số liệu này từ đâu', en: 'Where this figure comes from' },
  countedFrom: {
    vi: (rows: string) => `Cộng từ ${rows} dòng dưới đây. Không gõ tay.`,
    en: (rows: string) => `Added up from the ${rows} rows below. Never typed.`,
  },
  noRows: { vi: 'Không có dòng nào: số liệu này bằng 0.', en: 'No rows: this figure is 0.' },
  firstRows: {
    vi: (shown: string, all: string) => `Đang xem ${shown} trong ${all} dòng; đủ trong tệp XLSX.`,
    en: (shown: string, all: string) => `${shown} of ${all} rows shown; all are in the XLSX file.`,
  },
  allFigures: { vi: 'Các số liệu của báo cáo', en: 'Figures of the report' },
  allFiguresHint: {
    vi: 'Chọn một số liệu ở đây hoặc trong văn bản để xem từng dòng và minh chứng.',
    en: 'Choose a figure here or in the document to see its rows and evidence.',
  },
  closeFigure: { vi: 'Xem các số liệu khác', en: 'See the other figures' },
  unitFigures: { vi: 'Theo đơn vị', en: 'By unit' },
  movementFigures: { vi: 'Phong trào “Dân vận khéo”', en: 'The movement “Dân vận khéo”' },
  taskFigures: { vi: 'Số liệu của nhiệm vụ', en: 'Figures of tasks' },
  row: { vi: 'Dòng', en: 'Row' },
  amount: { vi: 'Số', en: 'Amount' },
  total: { vi: 'Cộng', en: 'Total' },
  due: { vi: (on: string) => `hạn ${on}`, en: (on: string) => `due ${on}` },
  done: { vi: (on: string) => `nộp ${on}`, en: (on: string) => `handed in ${on}` },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  noEvidence: { vi: 'chưa có minh chứng', en: 'no evidence' },
  compare: { vi: 'So với kỳ trước', en: 'Compared with the last report' },
  compareLink: {
    vi: (count: string) => `Vì sao khác kỳ trước (${count} số liệu)`,
    en: (count: string) => `Why it differs from the last report (${count} figures)`,
  },

  // Wording
  wording: { vi: 'Lời văn', en: 'Wording' },
  wordingHint: {
    vi: 'Lời văn lập sẵn từ số liệu; sửa phần nào, phần đó giữ lời của anh/chị. Số liệu vẫn tự đếm.',
    en: 'The words come from the figures; a part you write stays yours. Figures go on being counted.',
  },
  edited: { vi: 'đã sửa', en: 'edited' },
  edit: { vi: 'Sửa', en: 'Edit' },
  saveText: { vi: 'Lưu lời văn', en: 'Save text' },
  resetText: { vi: 'Dùng lại lời lập sẵn', en: 'Use the generated text again' },
  closeEdit: { vi: 'Đóng, không sửa', en: 'Close without change' },
  figureNames: { vi: 'Tên số liệu để dùng trong lời văn', en: 'Names of figures to use in the text' },
  textSaved: { vi: 'Đã lưu lời văn.', en: 'The text is saved.' },
  textReset: { vi: 'Đã dùng lại lời lập sẵn.', en: 'The generated text is back.' },

  // Heading, submission
  heading: { vi: 'Số, ngày, người ký, nơi nhận', en: 'Number, day, signer, recipients' },
  saveHeading: { vi: 'Lưu', en: 'Save' },
  headingSaved: { vi: 'Đã lưu số, ngày, người ký và nơi nhận.', en: 'Number, day, signer and recipients are saved.' },
  submit: { vi: 'Ký gửi', en: 'Submit' },
  submitNow: { vi: 'Ký gửi và khóa số liệu', en: 'Submit and freeze' },
  submitQuestion: {
    vi: 'Ký gửi thì số liệu và văn bản được khóa cùng mã kiểm tra. Sửa sau đó phải ra báo cáo thay thế, nêu lý do.',
    en: 'Submitting freezes figures and text with a check code. Later changes need a correcting report with a reason.',
  },
  notOver: {
    vi: (to: string) => `Kỳ báo cáo đến hết ${to} mới chốt. Chốt sớm phải nêu lý do.`,
    en: (to: string) => `The cut-off day is ${to}. To close earlier, give the reason.`,
  },
  submitDone: { vi: 'Báo cáo đã ký gửi, số liệu đã khóa.', en: 'The report is submitted and frozen.' },
  started: {
    vi: 'Đã lập dự thảo. Xem số liệu, sửa lời văn, rồi ký gửi.',
    en: 'The draft is ready. Check figures and words, then submit.',
  },
  submittedBy: {
    vi: (name: string, at: string) => `${name} ký gửi lúc ${at}`,
    en: (name: string, at: string) => `Submitted by ${name} at ${at}`,
  },
  system: { vi: 'Hệ thống', en: 'The system' },
  closedEarly: { vi: (reason: string) => `Chốt sớm: ${reason}`, en: (reason: string) => `Closed early: ${reason}` },
  checkCode: { vi: 'Mã kiểm tra', en: 'Check code' },
  checkNow: { vi: 'Kiểm tra báo cáo còn nguyên vẹn', en: 'Check that the report is whole' },
  correction: { vi: 'Lập báo cáo thay thế', en: 'Start a correcting report' },
  correctionQuestion: {
    vi: 'Báo cáo này vẫn giữ nguyên; báo cáo mới ghi rõ thay thế báo cáo nào, vì sao.',
    en: 'This report stays as it is; the new one says which it replaces and why.',
  },
  correctionStarted: { vi: 'Đã lập dự thảo báo cáo thay thế.', en: 'The draft of the correcting report is ready.' },
  replaces: { vi: 'Thay thế một báo cáo đã gửi', en: 'Replaces a submitted report' },
  replacedBy: { vi: 'Đã có báo cáo thay thế', en: 'Another report replaces this one' },

  // Sending
  sending: { vi: 'Gửi và nhận', en: 'Sending and receipt' },
  notSent: { vi: 'Chưa ghi việc gửi đến nơi nhận nào.', en: 'No sending recorded yet.' },
  recordSending: { vi: 'Ghi việc gửi', en: 'Record sending' },
  sendingRecorded: { vi: 'Đã ghi việc gửi.', en: 'The sending is recorded.' },
  recordReceipt: { vi: 'Ghi đã nhận', en: 'Record receipt' },
  receiptRecorded: { vi: 'Đã ghi việc nhận.', en: 'The receipt is recorded.' },
  sentOn: {
    vi: (way: string, on: string) => `${way}, gửi ${on}`,
    en: (way: string, on: string) => `${way}, sent ${on}`,
  },
  receivedOn: { vi: (on: string) => `đã nhận ${on}`, en: (on: string) => `received ${on}` },
  notReceived: { vi: 'chưa có xác nhận đã nhận', en: 'receipt not confirmed' },
  proof: { vi: 'Minh chứng đã nhận', en: 'Proof of receipt' },

  // Comparison and check
  compareLead: {
    vi: 'Mỗi số liệu khác kỳ trước: nhiệm vụ nào làm nên chênh lệch, với từng dòng.',
    en: 'Each figure that differs from the last report: which tasks make the difference, row by row.',
  },
  noPrevious: { vi: 'Chưa có báo cáo kỳ trước để so', en: 'No earlier report to compare with' },
  noPreviousAdvice: {
    vi: 'Khi kỳ trước cùng loại đã ký gửi, Khéo giải thích từng chênh lệch ở đây.',
    en: 'Once a report of the same kind was submitted for the period before, differences are explained here.',
  },
  noDifferences: { vi: 'Không có số liệu nào khác', en: 'No figure differs' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  before: { vi: 'Kỳ trước', en: 'Last report' },
  after: { vi: 'Kỳ này', en: 'This report' },
  atSubmission: { vi: 'Lúc ký gửi', en: 'As submitted' },
  today: { vi: 'Hôm nay', en: 'Today' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  why: { vi: 'Vì', en: 'Because' },
  came: { vi: (count: string) => `thêm ${count} dòng`, en: (count: string) => `rows added: ${count}` },
  went: { vi: (count: string) => `bớt ${count} dòng`, en: (count: string) => `rows gone: ${count}` },
  moreTasks: { vi: (count: string) => `và ${count} nhiệm vụ khác`, en: (count: string) => `and ${count} more tasks` },
  moreRows: { vi: (count: string) => `và ${count} dòng khác`, en: (count: string) => `and ${count} more rows` },
  previousReport: { vi: 'Mở báo cáo kỳ trước', en: 'Open the last report' },
  whole: { vi: 'Báo cáo còn nguyên vẹn', en: 'The report is whole' },
  wholeMore: {
    vi: 'Nội dung, tệp DOCX và PDF đúng như lúc ký gửi; mã kiểm tra khớp với nhật ký.',
    en: 'Content, DOCX and PDF are as submitted; the check code agrees with the audit chain.',
  },
  changed: { vi: 'Báo cáo đã bị thay đổi sau khi ký gửi', en: 'The report was changed after it was submitted' },
  changedMore: {
    vi: 'Những mục dưới đây không còn khớp. Báo quản trị và đối chiếu với bản đã gửi cho nơi nhận.',
    en: 'What is named below no longer agrees. Tell your administrator and compare with what the recipients have.',
  },
  notFrozenYet: { vi: 'Báo cáo còn là dự thảo', en: 'The report is still a draft' },
  notFrozenAdvice: { vi: 'Ký gửi rồi mới có mã kiểm tra.', en: 'There is a check code once it is submitted.' },
  checkContent: { vi: 'Số liệu và văn bản', en: 'Figures and document' },
  checkAudit: { vi: 'Mã trong nhật ký', en: 'Code in the audit chain' },
  checkDocx: { vi: 'Tệp DOCX', en: 'DOCX file' },
  checkPdf: { vi: 'Tệp PDF', en: 'PDF file' },
  part: { vi: 'Mục', en: 'Part' },
  kept: { vi: 'Mã đã giữ', en: 'Code kept' },
  now: { vi: 'Mã tính lại', en: 'Code now' },
  result: { vi: 'Kết quả', en: 'Result' },
  agrees: { vi: 'Khớp', en: 'Agrees' },
  differs: { vi: 'Không khớp', en: 'Does not agree' },
  sinceThen: { vi: 'Hồ sơ thay đổi sau khi ký gửi', en: 'Records changed since' },
  sinceThenLead: {
    vi: 'Báo cáo giữ nguyên. Nếu đếm lại từ hồ sơ hôm nay, các số liệu sau sẽ khác:',
    en: 'The report stays. Counted again from today’s records, these figures would differ:',
  },
  nothingSince: {
    vi: 'Đếm lại từ hồ sơ hôm nay cho đúng các số liệu đã gửi.',
    en: 'Counting today’s records gives the figures submitted.',
  },
  backToReport: { vi: 'Báo cáo này', en: 'This report' },
})

/** What each part is called. */
export const partWords: Readonly<Record<FixedPart, Words>> = {
  situation: { vi: 'I. Tình hình chung', en: 'I. General situation' },
  results: { vi: 'II.1. Kết quả chung', en: 'II.1. Results' },
  units: { vi: 'II.3. Tiến độ theo đơn vị', en: 'II.3. Progress by unit' },
  movement: { vi: 'II.4. Phong trào “Dân vận khéo”', en: 'II.4. The movement' },
  obstacles: { vi: 'III. Khó khăn, vướng mắc', en: 'III. Obstacles' },
  next: { vi: 'IV. Nhiệm vụ kỳ tới', en: 'IV. Next period' },
  proposals: { vi: 'V. Kiến nghị, đề xuất', en: 'V. Proposals' },
  closing: { vi: 'Câu kết', en: 'Closing' },
}
