import { defineWords, type Words } from '../../../kernel/words.ts'
import type { AnswerValue } from './rules/inspection.ts'

export const words = defineWords({
  listTitle: { vi: 'Kiểm tra', en: 'Inspections' },
  listLead: {
    vi: 'Các đợt kiểm tra việc thực hiện kế hoạch, mới nhất trước.',
    en: 'Rounds of inspection of the plans, newest first.',
  },
  none: { vi: 'Chưa có đợt kiểm tra nào.', en: 'No inspection yet.' },
  noneAdvice: {
    vi: 'Văn phòng lập đợt kiểm tra: chọn nhiệm vụ, người chủ trì và danh mục kiểm tra.',
    en: 'The Office plans a round: tasks, who leads it, a checklist.',
  },
  plan: { vi: 'Lập đợt kiểm tra', en: 'Plan an inspection' },
  planned: { vi: 'Đã lập đợt kiểm tra và báo cho các đơn vị.', en: 'The round was planned and the units were told.' },
  planLead: {
    vi: 'Đơn vị được kiểm tra thấy lịch, danh mục và kết quả; không sửa được nội dung kiểm tra.',
    en: 'Inspected units see dates, checklist and results; they cannot change what was found.',
  },
  choosePlan: { vi: 'Kế hoạch được kiểm tra', en: 'Plan to inspect' },
  choosePlanGo: { vi: 'Chọn kế hoạch', en: 'Choose plan' },
  noPlan: { vi: 'Chưa có kế hoạch nào đang thực hiện.', en: 'No plan is running.' },
  noPlanAdvice: { vi: 'Đưa một kế hoạch vào thực hiện trước, rồi lập đợt kiểm tra.', en: 'Start a plan first.' },
  title: { vi: 'Tên đợt kiểm tra', en: 'Title' },
  titleHint: {
    vi: 'Ví dụ: Kiểm tra việc thực hiện kế hoạch quý IV/2026.',
    en: 'Such as: inspection of quarter IV/2026.',
  },
  startsOn: { vi: 'Từ ngày', en: 'From' },
  endsOn: { vi: 'Đến ngày', en: 'To' },
  ledBy: { vi: 'Người chủ trì kiểm tra', en: 'Led by' },
  ledByHint: { vi: 'Không thuộc đơn vị được kiểm tra.', en: 'Not of an inspected unit.' },
  tasks: { vi: 'Nhiệm vụ được kiểm tra', en: 'Tasks to inspect' },
  checklist: { vi: 'Danh mục kiểm tra, mỗi nội dung một dòng', en: 'Checklist, one line each' },
  checklistHint: { vi: 'Nhiều nhất 40 dòng.', en: '40 lines at most.' },
  code: { vi: 'Mã', en: 'Code' },
  when: { vi: 'Thời gian', en: 'When' },
  ofPlan: { vi: 'Kế hoạch', en: 'Plan' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  isPlanned: { vi: 'Đang kiểm tra', en: 'Going on' },
  isClosed: { vi: 'Đã kết thúc', en: 'Closed' },
  progress: { vi: 'Đã kiểm tra', en: 'Inspected' },
  findings: { vi: 'Phát hiện', en: 'Findings' },
  of: { vi: (done: string, all: string) => `${done}/${all}`, en: (done: string, all: string) => `${done}/${all}` },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  officer: { vi: 'Người làm', en: 'Officer' },
  answered: { vi: 'Đã kiểm tra', en: 'Inspected' },
  partlyAnswered: {
    vi: (done: number, all: number) => `${done}/${all} nội dung`,
    en: (done: number, all: number) => `${done} of ${all} lines`,
  },
  notAnswered: { vi: 'Chưa kiểm tra', en: 'Not yet' },
  itemsTitle: { vi: 'Nhiệm vụ được kiểm tra', en: 'Inspected tasks' },
  minutesTitle: { vi: 'Biên bản', en: 'Minutes' },
  seeMinutes: { vi: 'Xem biên bản', en: 'See the minutes' },
  seeDraft: { vi: 'Xem dự thảo biên bản', en: 'See the draft minutes' },
  fill: { vi: 'Ghi kết quả kiểm tra', en: 'Record what was found' },
  filled: { vi: 'Đã ghi kết quả kiểm tra.', en: 'What was found was recorded.' },
  answers: { vi: 'Kết quả từng nội dung', en: 'Answers' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteFor: { vi: (line: string) => `Ghi chú: ${line}`, en: (line: string) => `Note: ${line}` },
  line: { vi: 'Nội dung', en: 'Line' },
  finding: { vi: 'Phát hiện, kiến nghị', en: 'Finding' },
  findingHint: {
    vi: 'Để trống nếu không có. Phát hiện có thể chuyển thành nhiệm vụ có hạn.',
    en: 'Leave empty when there is none. A finding can become a task with a date.',
  },
  noFinding: { vi: 'Không có phát hiện.', en: 'No finding.' },
  previous: { vi: 'Nhiệm vụ trước', en: 'Previous task' },
  next: { vi: 'Nhiệm vụ sau', en: 'Next task' },
  backToRound: { vi: 'Về đợt kiểm tra', en: 'Back to the round' },
  close: { vi: 'Kết thúc đợt kiểm tra', en: 'Close the round' },
  closeLead: {
    vi: 'Khi mọi nội dung của mọi nhiệm vụ đã có kết quả. Biên bản được giữ nguyên từ lúc này.',
    en: 'Once every line of every task has an answer. The minutes stay as they are from then on.',
  },
  closeLeft: {
    vi: (left: number) => `Còn ${left} nhiệm vụ chưa kiểm tra xong.`,
    en: (left: number) => `${left} tasks are not inspected yet.`,
  },
  closed: { vi: 'Đã kết thúc đợt kiểm tra và lập biên bản.', en: 'The round was closed and its minutes drawn up.' },
  minutes: { vi: 'Nhận xét chung', en: 'General remarks' },
  present: { vi: 'Thành phần tham dự, mỗi người một dòng', en: 'Who was present, one a line' },
  toTask: { vi: 'Chuyển phát hiện thành nhiệm vụ', en: 'Make a task of the finding' },
  toTaskDone: { vi: 'Đã giao nhiệm vụ từ phát hiện kiểm tra.', en: 'The finding became a task.' },
  taskTitle: { vi: 'Tên nhiệm vụ', en: 'Title of the task' },
  leadUnit: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
  dueOn: { vi: 'Hạn', en: 'Due on' },
  findingTask: { vi: 'Nhiệm vụ khắc phục', en: 'Task that follows it up' },
  see: { vi: 'Xem đợt kiểm tra', en: 'See a round' },
  seeNew: { vi: 'Chuẩn bị đợt kiểm tra', en: 'Prepare a round' },
  export: { vi: 'Danh sách đợt kiểm tra', en: 'List of rounds' },
  ownUnit: {
    vi: 'Anh/chị thuộc đơn vị được kiểm tra nên chỉ xem.',
    en: 'You are of the inspected unit, so you may only look.',
  },
  notBegun: {
    vi: (on: string) => `Đợt kiểm tra bắt đầu ngày ${on}; ghi kết quả từ ngày đó.`,
    en: (on: string) => `The round begins on ${on}; what is found can be written down from then on.`,
  },
  docx: { vi: 'Tải DOCX', en: 'DOCX' },
  pdf: { vi: 'Tải PDF', en: 'PDF' },
  urging: { vi: 'Đôn đốc', en: 'Urging' },
  rule: { vi: 'Quy tắc nhắc việc', en: 'Rule of reminders' },
})

export const answerWords: Record<AnswerValue, Words> = {
  yes: { vi: 'Đạt', en: 'Yes' },
  partly: { vi: 'Đạt một phần', en: 'Partly' },
  no: { vi: 'Chưa đạt', en: 'No' },
}

/** What people are told of a round. */
export const inspectionNotices = {
  planned: (code: string, title: string, from: string, to: string): Words => ({
    vi: `Đợt kiểm tra ${code} “${title}” từ ${from} đến ${to} có nhiệm vụ của anh/chị hoặc đơn vị anh/chị.`,
    en: `Inspection ${code} “${title}” from ${from} to ${to} includes tasks of yours or your unit.`,
  }),
  leads: (code: string, title: string, from: string, to: string): Words => ({
    vi: `Anh/chị chủ trì đợt kiểm tra ${code} “${title}” từ ${from} đến ${to}.`,
    en: `You lead inspection ${code} “${title}” from ${from} to ${to}.`,
  }),
  closed: (code: string, title: string): Words => ({
    vi: `Đợt kiểm tra ${code} “${title}” đã kết thúc; xem biên bản và phát hiện.`,
    en: `Inspection ${code} “${title}” is closed; see its minutes and findings.`,
  }),
}
