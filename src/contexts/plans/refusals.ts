import type { Refusal } from '../../commands/refusals.ts'

/** Why something in the life of a plan was not done. Commands pick theirs with `refusalsFor`. */
const all = {
  'plan-closed': {
    status: 409,
    words: { vi: 'Kế hoạch đã kết thúc, không sửa được nữa.', en: 'The plan is closed and can no longer be changed.' },
  },
  'plan-without-tasks': {
    status: 422,
    words: {
      vi: 'Kế hoạch chưa có nhiệm vụ nào. Giữ lại ít nhất một nhiệm vụ rồi chấp nhận.',
      en: 'The plan has no task. Keep at least one, then accept it.',
    },
  },
  'plan-too-long': {
    status: 422,
    words: {
      vi: 'Kế hoạch có quá 2.000 nhiệm vụ. Chia thành nhiều kế hoạch.',
      en: 'The plan has more than 2,000 tasks. Make several plans of it.',
    },
  },
  'plan-ends-before-start': {
    status: 422,
    words: { vi: 'Ngày kết thúc kế hoạch phải sau ngày bắt đầu.', en: 'A plan must end after it starts.' },
  },
  'plan-already-started': {
    status: 409,
    words: {
      vi: 'Văn bản này đã được đưa vào thực hiện thành kế hoạch rồi.',
      en: 'This document has already been started as a plan.',
    },
  },
  'plan-has-open-tasks': {
    status: 409,
    words: {
      vi: 'Còn nhiệm vụ chưa xong. Xác nhận, hoặc cho thôi từng nhiệm vụ kèm lý do, rồi kết thúc kế hoạch.',
      en: 'Some tasks are not done. Confirm them, or drop them with a reason, then close the plan.',
    },
  },
  'task-suspended': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ đang tạm dừng. Cho tiếp tục rồi mới làm việc này được.',
      en: 'The task is suspended. Let it go on first.',
    },
  },
  'task-done': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ đã xong. Văn phòng có thể mở lại kèm lý do.',
      en: 'The task is done. The Office can open it again with a reason.',
    },
  },
  'task-dropped': { status: 409, words: { vi: 'Nhiệm vụ đã thôi thực hiện.', en: 'The task was dropped.' } },
  'task-not-suspended': {
    status: 409,
    words: { vi: 'Nhiệm vụ không ở trạng thái tạm dừng.', en: 'The task is not suspended.' },
  },
  'task-ends-before-start': {
    status: 422,
    words: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'A task must end after it starts.' },
  },
  'task-has-open-parts': {
    status: 409,
    words: {
      vi: 'Việc con chưa xong. Cho thôi hoặc hoàn thành việc con trước.',
      en: 'Its sub-tasks are not done. Drop or finish them first.',
    },
  },
  'task-under-itself': {
    status: 422,
    words: {
      vi: 'Không thể chuyển một nhiệm vụ vào trong chính nó hoặc việc con của nó.',
      en: 'A task cannot be moved into itself or one of its own sub-tasks.',
    },
  },
  'task-of-other-plan': {
    status: 422,
    words: { vi: 'Hai nhiệm vụ phải thuộc cùng một kế hoạch.', en: 'Both tasks must belong to the same plan.' },
  },
  'task-split-in-one': {
    status: 422,
    words: { vi: 'Viết ít nhất hai việc con, mỗi việc một dòng.', en: 'Write at least two sub-tasks, one a line.' },
  },
  'rhythm-not-possible': {
    status: 422,
    words: {
      vi: 'Không lập được các kỳ từ ngày bắt đầu, ngày kết thúc và ngày hạn này. Xem lại ba ngày đó.',
      en: 'No periods follow from this start, end and due day. Look at the three again.',
    },
  },
  'date-outside-calendar': {
    status: 422,
    words: { vi: 'Ngày hạn phải từ năm 1901 đến 2099.', en: 'A due date must lie between 1901 and 2099.' },
  },
  'unit-not-yours': {
    status: 403,
    words: {
      vi: 'Anh/chị chỉ giao được việc trong đơn vị mình. Đề nghị Văn phòng giao cho đơn vị khác.',
      en: 'You may give work only inside your own unit. Ask the Office to give it to another.',
    },
  },
  'unit-leads-and-supports': {
    status: 422,
    words: { vi: 'Một đơn vị không thể vừa chủ trì vừa phối hợp.', en: 'A unit cannot both lead and support.' },
  },
  'nothing-to-change': {
    status: 422,
    words: {
      vi: 'Chọn ít nhất một điều để thay đổi: đơn vị, người làm hoặc hạn.',
      en: 'Choose at least one thing to change: unit, officer or date.',
    },
  },
  'turn-not-of-task': {
    status: 404,
    words: { vi: 'Không có kỳ này trong nhiệm vụ.', en: 'The task has no such turn.' },
  },
  'turn-waits-for-confirmation': {
    status: 409,
    words: {
      vi: 'Kết quả đã nộp, đang chờ xác nhận. Rút lại, hoặc xác nhận hay trả lại trước.',
      en: 'It was handed in and waits for confirmation. Take it back, or confirm or return it first.',
    },
  },
  'turn-confirmed': { status: 409, words: { vi: 'Kỳ này đã được xác nhận.', en: 'This turn is confirmed.' } },
  'turn-cancelled': { status: 409, words: { vi: 'Kỳ này đã bỏ.', en: 'This turn was cancelled.' } },
  'turn-not-handed-in': {
    status: 409,
    words: {
      vi: 'Kỳ này chưa nộp kết quả, hoặc đã được rút lại.',
      en: 'This turn was not handed in, or was taken back.',
    },
  },
  'turn-without-date': {
    status: 422,
    words: {
      vi: 'Nhiệm vụ chưa có hạn nên chưa cần gia hạn. Đề nghị trưởng phòng đặt hạn.',
      en: 'The task has no date yet, so there is nothing to extend. Ask the head of unit to set one.',
    },
  },
  'progress-without-evidence': {
    status: 422,
    words: {
      vi: 'Kèm ít nhất một minh chứng: tệp, ảnh, liên kết, hoặc số văn bản.',
      en: 'Add at least one piece of evidence: a file, a photo, a link or a document number.',
    },
  },
  'progress-in-the-future': {
    status: 422,
    words: { vi: 'Ngày làm không thể ở sau hôm nay.', en: 'The day it was done cannot be after today.' },
  },
  'progress-withdrawn': {
    status: 409,
    words: { vi: 'Kết quả này đã được rút lại trước đó.', en: 'This progress was withdrawn before.' },
  },
  'progress-counted': {
    status: 409,
    words: {
      vi: 'Kỳ này đã nộp hoặc đã xác nhận nên không rút được. Rút lại kết quả đã nộp trước.',
      en: 'The turn was handed in or confirmed. Take back what was handed in first.',
    },
  },
  'link-not-an-address': {
    status: 422,
    words: {
      vi: 'Mỗi liên kết viết một dòng, bắt đầu bằng https:// hoặc http://.',
      en: 'Write one link a line, beginning with https:// or http://.',
    },
  },
  'figure-not-of-task': {
    status: 422,
    words: { vi: 'Số liệu này không thuộc nhiệm vụ.', en: 'This figure does not belong to the task.' },
  },
  'figure-named-twice': { status: 422, words: { vi: 'Hai số liệu trùng tên.', en: 'Two figures have the same name.' } },
  'figure-has-values': {
    status: 409,
    words: {
      vi: 'Không bỏ được số liệu đã có người ghi. Có thể sửa tên và chỉ tiêu.',
      en: 'A figure that has been recorded cannot be removed. Its name and target can be changed.',
    },
  },
  'hand-in-without-evidence': {
    status: 422,
    words: {
      vi: 'Kỳ này chưa có kết quả nào kèm minh chứng. Ghi ít nhất một kết quả có minh chứng rồi nộp.',
      en: 'Nothing with evidence was recorded for this turn. Record something with evidence, then hand in.',
    },
  },
  'own-hand-in': {
    status: 403,
    words: {
      vi: 'Người nộp không tự xác nhận. Lãnh đạo hoặc Văn phòng sẽ xác nhận.',
      en: 'Nobody confirms what they handed in themselves. A leader or the Office will.',
    },
  },
  'extension-already-asked': {
    status: 409,
    words: {
      vi: 'Đã có đề nghị gia hạn đang chờ trả lời.',
      en: 'A request for more time already waits for an answer.',
    },
  },
  'extension-not-later': {
    status: 422,
    words: {
      vi: 'Ngày mới phải sau hạn hiện tại và không ở trước hôm nay.',
      en: 'The new day must be after the present date and not before today.',
    },
  },
  'extension-not-waiting': {
    status: 409,
    words: { vi: 'Đề nghị gia hạn này đã được trả lời.', en: 'This request was already answered.' },
  },
  'own-extension': {
    status: 403,
    words: {
      vi: 'Người xin không tự quyết định gia hạn. Lãnh đạo hoặc Văn phòng sẽ trả lời.',
      en: 'Nobody grants their own request. A leader or the Office will answer.',
    },
  },
  'refusal-without-answer': {
    status: 422,
    words: { vi: 'Viết lý do khi không đồng ý gia hạn.', en: 'Write why the request is refused.' },
  },
} as const satisfies Readonly<Record<string, Refusal>>

export type PlanRefusal = keyof typeof all

/** The refusals a command may give, with their words. */
export function refusalsFor<const Reason extends PlanRefusal>(...reasons: readonly Reason[]): Record<Reason, Refusal> {
  const entries = reasons.map((reason): [string, Refusal] => [reason, all[reason]])
  return Object.fromEntries(entries) as Record<Reason, Refusal>
}

export const taskStands = ['plan-closed', 'task-suspended', 'task-done', 'task-dropped', 'task-not-suspended'] as const
export const turnStands = [
  ...taskStands,
  'turn-not-of-task',
  'turn-waits-for-confirmation',
  'turn-confirmed',
  'turn-cancelled',
  'turn-not-handed-in',
] as const
