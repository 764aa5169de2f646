import type { Refusal } from '../../../commands/refusals.ts'

/** Everything that inspection may refuse, with its words. */
const all = {
  'inspection-ends-before-start': {
    status: 422,
    words: { vi: 'Ngày kết thúc kiểm tra phải từ ngày bắt đầu trở đi.', en: 'A round cannot end before it starts.' },
  },
  'inspection-without-tasks': {
    status: 422,
    words: { vi: 'Chọn ít nhất một nhiệm vụ để kiểm tra.', en: 'Choose at least one task to inspect.' },
  },
  'inspection-without-checklist': {
    status: 422,
    words: { vi: 'Danh mục kiểm tra cần ít nhất một nội dung.', en: 'The checklist needs at least one line.' },
  },
  'checklist-too-long': {
    status: 422,
    words: { vi: 'Danh mục kiểm tra nhiều nhất 40 dòng.', en: 'A checklist has 40 lines at most.' },
  },
  'task-of-other-plan': {
    status: 422,
    words: {
      vi: 'Mọi nhiệm vụ của một đợt kiểm tra phải thuộc cùng một kế hoạch.',
      en: 'All tasks of a round must belong to one plan.',
    },
  },
  'task-not-inspectable': {
    status: 409,
    words: {
      vi: 'Có nhiệm vụ đã thôi thực hiện nên không kiểm tra. Chọn lại nhiệm vụ.',
      en: 'A task was dropped and is not inspected. Choose again.',
    },
  },
  'led-by-inspected-unit': {
    status: 422,
    words: {
      vi: 'Người chủ trì không được thuộc đơn vị được kiểm tra. Chọn người khác.',
      en: 'The one who leads may not be of an inspected unit. Choose somebody else.',
    },
  },
  'inspection-closed': {
    status: 409,
    words: { vi: 'Đợt kiểm tra đã kết thúc, biên bản không sửa được.', en: 'The round is closed; its minutes stand.' },
  },
  'own-unit-inspected': {
    status: 403,
    words: {
      vi: 'Đơn vị được kiểm tra không ghi kết quả kiểm tra của chính mình.',
      en: 'An inspected unit does not write about itself.',
    },
  },
  'answers-not-of-checklist': {
    status: 422,
    words: {
      vi: 'Số câu trả lời không khớp danh mục kiểm tra. Mở lại trang rồi ghi lại.',
      en: 'The answers do not match the checklist. Open the page again.',
    },
  },
  'inspection-not-answered': {
    status: 422,
    words: {
      vi: 'Còn nội dung chưa có kết quả. Ghi đủ kết quả từng nhiệm vụ, rồi kết thúc.',
      en: 'Some lines have no answer yet. Answer them all, then close.',
    },
  },
  'inspection-not-begun': {
    status: 409,
    words: {
      vi: 'Đợt kiểm tra chưa đến ngày bắt đầu; chưa ghi kết quả và chưa kết thúc được.',
      en: 'The round has not begun yet: nothing can be written down, nor can it be closed.',
    },
  },
  'finding-missing': {
    status: 422,
    words: { vi: 'Ghi phát hiện trước, rồi chuyển thành nhiệm vụ.', en: 'Write the finding first.' },
  },
  'finding-has-task': {
    status: 409,
    words: { vi: 'Phát hiện này đã có nhiệm vụ khắc phục.', en: 'This finding has already become a task.' },
  },
} as const satisfies Readonly<Record<string, Refusal>>

/** The refusals a command may give, with their words. */
export function inspectionRefusals<const Reason extends keyof typeof all>(
  ...reasons: readonly Reason[]
): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}
