import { defineWords, type Words } from '../../kernel/words.ts'
import type { DayKind } from './rules/calendar-day.ts'

export const words = defineWords({
  title: { vi: 'Lịch làm việc', en: 'Working calendar' },
  lead: {
    vi: 'Ngày nghỉ, ngày làm bù theo văn bản. Ngày chưa có thông báo chính thức được ghi “cần xác nhận”.',
    en: 'Days off and days worked in exchange, with their source. Days not officially announced say “to be confirmed”.',
  },
  year: { vi: 'Năm', en: 'Year' },
  day: { vi: 'Ngày', en: 'Day' },
  dayHint: { vi: 'Ví dụ 28/11/2026', en: 'Such as 28/11/2026' },
  kind: { vi: 'Loại ngày', en: 'Kind of day' },
  dayName: { vi: 'Tên ngày', en: 'Name of the day' },
  dayNameHint: { vi: 'Ví dụ: Làm bù cho thứ Hai 23/11', en: 'Such as: worked for Monday 23/11' },
  source: { vi: 'Căn cứ', en: 'Source' },
  sourceHint: { vi: 'Số, ký hiệu văn bản. Ví dụ: TB 9441/TB-BNV', en: 'The document. Such as TB 9441/TB-BNV' },
  setDay: { vi: 'Ghi ngày', en: 'Set the day' },
  unsetDay: { vi: 'Bỏ ngày này', en: 'Take back' },
  setOk: {
    vi: 'Đã ghi. Hạn của các việc đang mở được tính lại và báo cho người liên quan.',
    en: 'Set. Open dates are computed anew and the people concerned are told.',
  },
  unsetOk: { vi: 'Đã bỏ; lịch chung lại có hiệu lực.', en: 'Taken back; the national calendar counts again.' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  unconfirmed: { vi: 'Cần xác nhận', en: 'To be confirmed' },
  own: { vi: 'Cơ quan ghi', en: 'Set by the agency' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  noDays: { vi: 'Không có ngày nghỉ hay làm bù nào trong năm này.', en: 'No special days in this year.' },
  previousYear: { vi: 'Năm trước', en: 'Previous year' },
  nextYear: { vi: 'Năm sau', en: 'Next year' },
})

export const kindWords: Record<DayKind, Words> = {
  HOLIDAY: { vi: 'Nghỉ lễ', en: 'Holiday' },
  COMP_OFF: { vi: 'Nghỉ bù', en: 'Day off in lieu' },
  SWAP_OFF: { vi: 'Nghỉ hoán đổi', en: 'Off in exchange' },
  SWAP_WORK: { vi: 'Làm bù', en: 'Worked in exchange' },
  WORK: { vi: 'Ngày làm việc', en: 'Working day' },
  WEEKEND: { vi: 'Nghỉ hằng tuần', en: 'Weekly rest' },
}
