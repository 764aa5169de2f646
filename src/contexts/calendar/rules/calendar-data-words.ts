import { defineWords } from '../../../kernel/words.ts'

/** What can be wrong with calendar data, told to the administrator who edits it. */
export const dataWords = defineWords({
  file: {
    vi: 'Dữ liệu lịch phải gồm bốn phần: about, weekend, rules, years.',
    en: 'Calendar data must have four parts: about, weekend, rules, years.',
  },
  value: { vi: 'Thiếu mục này hoặc giá trị không đúng kiểu.', en: 'This is missing or not of the right type.' },
  unknownKey: {
    vi: 'Không có mục nào tên như vậy. Hãy kiểm tra chính tả.',
    en: 'There is nothing of this name. Check its spelling.',
  },
  text: { vi: 'Cần một đoạn chữ từ 1 đến 500 ký tự.', en: 'A text of 1 to 500 characters is needed.' },
  words: {
    vi: 'Cần ghi cả tiếng Việt (vi) và tiếng Anh (en).',
    en: 'Both Vietnamese (vi) and English (en) are needed.',
  },
  flag: {
    vi: 'Chỉ ghi true (đã xác nhận, đã công bố) hoặc false (chưa).',
    en: 'Only true (confirmed, announced) or false (not yet).',
  },
  list: { vi: 'Cần một danh sách có độ dài hợp lý.', en: 'A list of reasonable length is needed.' },
  day: {
    vi: 'Cần một ngày có thật, từ năm 1900 đến năm 2100, viết như 2026-09-02.',
    en: 'A real day from 1900 to 2100 is needed, written like 2026-09-02.',
  },
  year: { vi: 'Năm phải là số từ 1900 đến 2100.', en: 'The year must be a number from 1900 to 2100.' },
  month: { vi: 'Tháng phải là số từ 1 đến 12.', en: 'The month must be a number from 1 to 12.' },
  dayOfMonth: {
    vi: 'Ngày trong tháng phải là số từ 1 đến 31.',
    en: 'The day of the month must be a number from 1 to 31.',
  },
  lunarDay: { vi: 'Ngày âm lịch phải là số từ 1 đến 30.', en: 'The lunar day must be a number from 1 to 30.' },
  noSuchDay: { vi: 'Tháng này không có ngày như vậy.', en: 'This month has no such day.' },
  daysOfTet: { vi: 'Số ngày nghỉ Tết phải là số từ 0 đến 15.', en: 'The number of days of Tết must be from 0 to 15.' },
  seven: {
    vi: 'Cần đúng bảy giá trị, từ thứ Hai đến Chủ nhật.',
    en: 'Exactly seven values are needed, from Monday to Sunday.',
  },
  otherDay: {
    vi: 'Chỉ ghi -1 (nghỉ thêm ngày liền trước) hoặc 1 (ngày liền sau).',
    en: 'Only -1 (the day before is off too) or 1 (the day after).',
  },
  ruleKind: {
    vi: 'Loại quy tắc phải là fixed, lunar, lunar-new-year, fixed-and-one-beside hoặc compensation.',
    en: 'The kind of rule must be fixed, lunar, lunar-new-year, fixed-and-one-beside or compensation.',
  },
  dayKind: {
    vi: 'Loại ngày phải là WORK, WEEKEND, HOLIDAY, COMP_OFF, SWAP_OFF hoặc SWAP_WORK.',
    en: 'The kind of day must be WORK, WEEKEND, HOLIDAY, COMP_OFF, SWAP_OFF or SWAP_WORK.',
  },
  yearTwice: { vi: 'Năm này đã ghi ở trên.', en: 'This year is listed above already.' },
  dayTwice: { vi: 'Ngày này đã ghi ở trên.', en: 'This day is listed above already.' },
  otherYear: { vi: 'Ngày này không thuộc năm đang ghi.', en: 'This day is not in the year it is listed under.' },
  weekday: {
    vi: 'Loại ngày không hợp với thứ trong tuần: WEEKEND và SWAP_WORK là thứ Bảy hoặc Chủ nhật, các loại khác (trừ HOLIDAY) thì không.',
    en: 'The kind does not fit the weekday: WEEKEND and SWAP_WORK are Saturdays or Sundays, the others (but HOLIDAY) are not.',
  },
  swap: {
    vi: 'Ngày nghỉ hoán đổi (SWAP_OFF) và ngày làm bù (SWAP_WORK) phải ghi ngày của nhau ở swappedWith; ngày khác thì để trống.',
    en: 'A swapped day off (SWAP_OFF) and its make-up day (SWAP_WORK) must name each other in swappedWith; other days leave it out.',
  },
})
