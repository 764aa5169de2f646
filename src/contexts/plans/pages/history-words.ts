import type { Words } from '../../../kernel/words.ts'

/** What a line of the history says was done, by command. */
export const historyWords: Readonly<Record<string, Words>> = {
  'plans.start-plan': { vi: 'đưa kế hoạch vào thực hiện', en: 'started the plan' },
  'plans.add-task': { vi: 'thêm nhiệm vụ', en: 'added the task' },
  'plans.add-sub-task': { vi: 'thêm việc con', en: 'added a sub-task' },
  'plans.split-task': { vi: 'tách thành việc con', en: 'split it into sub-tasks' },
  'plans.edit-task': { vi: 'sửa nội dung', en: 'edited the texts' },
  'plans.move-task': { vi: 'chuyển chỗ', en: 'moved it' },
  'plans.assign-task': { vi: 'giao việc', en: 'assigned it' },
  'plans.set-figures': { vi: 'đặt số liệu, chỉ tiêu', en: 'set figures and targets' },
  'plans.record-progress': { vi: 'ghi kết quả', en: 'recorded progress' },
  'plans.withdraw-progress': { vi: 'rút kết quả đã ghi', en: 'withdrew progress' },
  'plans.ask-extension': { vi: 'xin gia hạn', en: 'asked for more time' },
  'plans.withdraw-extension': { vi: 'rút đề nghị gia hạn', en: 'took back the request' },
  'plans.decide-extension': { vi: 'trả lời gia hạn', en: 'answered the request' },
  'plans.hand-in': { vi: 'nộp kết quả', en: 'handed in' },
  'plans.withdraw-hand-in': { vi: 'rút kết quả đã nộp', en: 'took back what was handed in' },
  'plans.confirm-turn': { vi: 'xác nhận', en: 'confirmed' },
  'plans.return-turn': { vi: 'trả lại', en: 'returned' },
  'plans.reopen-turn': { vi: 'mở lại', en: 'opened it again' },
  'plans.suspend-task': { vi: 'tạm dừng', en: 'suspended it' },
  'plans.resume-task': { vi: 'cho tiếp tục', en: 'let it go on' },
  'plans.drop-task': { vi: 'cho thôi thực hiện', en: 'dropped it' },
}
