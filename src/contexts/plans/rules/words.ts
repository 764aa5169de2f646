import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import { defineWords, type Words } from '../../../kernel/words.ts'

/** Texts the rules themselves write: names of turns, reasons of dates, what people are told. */
export const noticeWords = defineWords({
  once: { vi: 'Một lần', en: 'Once' },
  dayOfTask: { vi: 'Ngày hạn đã giao', en: 'The day that was set' },
  wordedBefore: {
    vi: (quote: string, on: string) => `Văn bản ghi “${quote}”; tính đến hết ngày ${on}`,
    en: (quote: string, on: string) => `The text says “${quote}”; taken as the end of ${on}`,
  },
  extendedTo: {
    vi: (on: string) => `Được gia hạn ngày ${on}`,
    en: (on: string) => `Extended on ${on}`,
  },
  afterSuspension: {
    vi: (from: string, to: string) => `Hạn cũ; cộng những ngày làm việc tạm dừng từ ${from} đến ${to}`,
    en: (from: string, to: string) => `The former date; plus the working days suspended from ${from} to ${to}`,
  },
  assigned: {
    vi: (task: string, due: string) => `Anh/chị được giao ${task}${due}.`,
    en: (task: string, due: string) => `You have been given ${task}${due}.`,
  },
  unitAssigned: {
    vi: (task: string, due: string) => `Đơn vị anh/chị được giao chủ trì ${task}${due}.`,
    en: (task: string, due: string) => `Your unit leads ${task}${due}.`,
  },
  takenAway: {
    vi: (task: string) => `${task} đã giao cho người khác.`,
    en: (task: string) => `${task} was given to somebody else.`,
  },
  dueBy: { vi: (on: string) => `, hạn ${on}`, en: (on: string) => `, due ${on}` },
  handedIn: {
    vi: (task: string, turn: string) => `${task} (${turn}) đã nộp kết quả, chờ xác nhận.`,
    en: (task: string, turn: string) => `${task} (${turn}) was handed in and waits for confirmation.`,
  },
  handInWithdrawn: {
    vi: (task: string, turn: string) => `${task} (${turn}): kết quả đã nộp được rút lại để sửa.`,
    en: (task: string, turn: string) => `${task} (${turn}): what was handed in was taken back to be corrected.`,
  },
  confirmed: {
    vi: (task: string, turn: string) => `${task} (${turn}) đã được xác nhận.`,
    en: (task: string, turn: string) => `${task} (${turn}) was confirmed.`,
  },
  returned: {
    vi: (task: string, turn: string, reason: string) => `${task} (${turn}) bị trả lại: ${reason}`,
    en: (task: string, turn: string, reason: string) => `${task} (${turn}) was returned: ${reason}`,
  },
  reopened: {
    vi: (task: string, turn: string, reason: string) => `${task} (${turn}) được mở lại: ${reason}`,
    en: (task: string, turn: string, reason: string) => `${task} (${turn}) was opened again: ${reason}`,
  },
  extensionAsked: {
    vi: (task: string, on: string, reason: string) => `Xin gia hạn ${task} đến ${on}: ${reason}`,
    en: (task: string, on: string, reason: string) => `More time is asked for ${task}, until ${on}: ${reason}`,
  },
  extensionGranted: {
    vi: (task: string, on: string) => `${task} được gia hạn đến ${on}.`,
    en: (task: string, on: string) => `${task} was extended to ${on}.`,
  },
  extensionRefused: {
    vi: (task: string, answer: string) => `${task} không được gia hạn: ${answer}`,
    en: (task: string, answer: string) => `${task} was not extended: ${answer}`,
  },
  settledByConfirmation: {
    vi: 'Kết quả đã được xác nhận, không còn phải gia hạn.',
    en: 'The result was confirmed; there is nothing left to extend.',
  },
  suspended: {
    vi: (task: string, reason: string) => `${task} tạm dừng: ${reason}`,
    en: (task: string, reason: string) => `${task} was suspended: ${reason}`,
  },
  resumed: {
    vi: (task: string, reason: string) => `${task} tiếp tục thực hiện: ${reason}`,
    en: (task: string, reason: string) => `${task} goes on: ${reason}`,
  },
  dropped: {
    vi: (task: string, reason: string) => `${task} không thực hiện nữa: ${reason}`,
    en: (task: string, reason: string) => `${task} was dropped: ${reason}`,
  },
  dueMoved: {
    vi: (task: string, before: string, after: string) =>
      `Lịch làm việc thay đổi: hạn của ${task} chuyển từ ${before} sang ${after}.`,
    en: (task: string, before: string, after: string) =>
      `The working calendar changed: ${task} is now due ${after} instead of ${before}.`,
  },
  handedOver: {
    vi: (count: number) => `Anh/chị nhận bàn giao ${count} nhiệm vụ đang mở.`,
    en: (count: number) => `${count} open tasks were handed over to you.`,
  },
})

type Spoken = ReturnType<typeof noticeWords>

/** The same sentence in both languages. */
export function both(write: (say: Spoken) => string): Words {
  return { vi: write(noticeWords('vi')), en: write(noticeWords('en')) }
}

/** `KH43-NV08 “Thực hiện Luật Tiếp cận thông tin …”`, short enough for a notice. */
export function named(task: { readonly code: string; readonly title: string }): string {
  const title = task.title.length > 80 ? `${task.title.slice(0, 78).trimEnd()} …` : task.title
  return `${task.code} “${title}”`
}

export function dueText(say: Spoken, dueOn: PlainDate | null | undefined): string {
  return dueOn === null || dueOn === undefined ? '' : say.dueBy(formatDate(dueOn))
}
