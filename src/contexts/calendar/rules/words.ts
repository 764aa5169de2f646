import { formatDate, type PlainDate, weekdayOf } from '../../../kernel/plain-date.ts'
import { defineWords, type Language, type Words } from '../../../kernel/words.ts'

const WEEKDAYS = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** `thứ Năm 31/10/2024`, `Thursday 31/10/2024`. */
export function dayInWords(date: PlainDate, language: Language): string {
  return `${WEEKDAYS[language][weekdayOf(date) - 1]} ${formatDate(date)}`
}

/** Every text of the calendar. Rules run in the browser too, so their words live beside them. */
export const words = defineWords({
  workingDay: { vi: 'Ngày làm việc', en: 'Working day' },
  weekend: { vi: 'Cuối tuần', en: 'Weekend' },
  besideUndecided: {
    vi: (holiday: string) => `Ngày làm việc cạnh ${holiday}, có thể được nghỉ khi có thông báo`,
    en: (holiday: string) => `Working day beside ${holiday}, may become a day off when the notice comes`,
  },

  compensationFor: {
    vi: (rule: string, holiday: string) => `${rule} ${holiday}`,
    en: (rule: string, holiday: string) => `${rule} for ${holiday}`,
  },

  // How far
  dueToday: { vi: 'hạn hôm nay', en: 'due today' },
  justLate: { vi: 'vừa quá hạn, chưa qua ngày làm việc nào', en: 'just overdue, no working day has passed' },
  lateBy: {
    vi: (days: number) => `quá hạn ${days} ngày làm việc`,
    en: (days: number) => `${counted(days, 'working day')} overdue`,
  },
  noWorkingDayLeft: { vi: 'không còn ngày làm việc nào', en: 'no working day left' },
  daysLeft: {
    vi: (days: number) => `còn ${days} ngày làm việc`,
    en: (days: number) => `${counted(days, 'working day')} left`,
  },

  // How a due date was computed: sentences in the order of the steps
  start: {
    vi: (on: string) => `Tính từ ${on}. Ngày này không tính.`,
    en: (on: string) => `Counted from ${on}. That day does not count.`,
  },
  startEvent: {
    vi: (what: string, on: string, eventDay: string) => `${what} ${on}. ${eventDay} không tính.`,
    en: (what: string, on: string, eventDay: string) => `${what} ${on}. ${eventDay} does not count.`,
  },
  calendarDays: {
    vi: (length: number) => `${length} ngày, tính cả ngày nghỉ`,
    en: (length: number) => `${counted(length, 'day')}, days off included`,
  },
  months: { vi: (length: number) => `${length} tháng`, en: (length: number) => counted(length, 'month') },
  years: { vi: (length: number) => `${length} năm`, en: (length: number) => counted(length, 'year') },
  workingDays: {
    vi: (length: number) => `${length} ngày làm việc`,
    en: (length: number) => counted(length, 'working day'),
  },
  lessWeekend: {
    vi: (days: number) => `bỏ ${days} ngày cuối tuần`,
    en: (days: number) => `leaving out ${counted(days, 'weekend day')}`,
  },
  lessDaysOff: {
    vi: (days: number, names: string) => `bỏ ${days} ngày nghỉ (${names})`,
    en: (days: number, names: string) => `leaving out ${counted(days, 'day')} off (${names})`,
  },
  noHoliday: { vi: 'không có ngày lễ', en: 'no holiday' },
  withWorkedWeekends: {
    vi: (names: string) => `tính cả ngày làm bù (${names})`,
    en: (names: string) => `counting make-up working days (${names})`,
  },
  endsOn: {
    vi: (what: string, on: string) => `${what}: đến hết ${on}.`,
    en: (what: string, on: string) => `${what}: to the end of ${on}.`,
  },
  fallsOn: {
    vi: (what: string, on: string) => `${what}: rơi vào ${on}.`,
    en: (what: string, on: string) => `${what}: falls on ${on}.`,
  },
  shortMonth: {
    vi: (dayOfMonth: number) => `Tháng này không có ngày ${dayOfMonth} nên lấy ngày cuối tháng.`,
    en: (dayOfMonth: number) => `This month has no day ${dayOfMonth}, so its last day is taken.`,
  },
  setDay: { vi: 'Ngày đã đặt', en: 'The day that was set' },
  rollForward: {
    vi: (names: string, to: string) =>
      `Ngày cuối là ngày nghỉ (${names}) nên hạn chuyển đến hết ngày làm việc tiếp theo, ${to}.`,
    en: (names: string, to: string) =>
      `The last day is a day off (${names}), so the end moves to the next working day, ${to}.`,
  },
  rollBack: {
    vi: (names: string, to: string) =>
      `Ngày này là ngày nghỉ (${names}) nên hạn lùi về ngày làm việc trước đó, hết ${to}.`,
    en: (names: string, to: string) =>
      `That is a day off (${names}), so the end moves back to the working day before, ${to}.`,
  },
  withoutSwaps: {
    vi: (on: string) => `Nếu không tính ngày hoán đổi thì hạn là ${on}.`,
    en: (on: string) => `Were swapped days not heeded, the end would be ${on}.`,
  },
  unconfirmed: {
    vi: (names: string) => `Cần xác nhận: ${names}.`,
    en: (names: string) => `To be confirmed: ${names}.`,
  },
  law: { vi: (law: string) => `${law}.`, en: (law: string) => `${law}.` },

  // Why a due date moved
  dueMoved: {
    vi: (before: string, after: string, why: string) =>
      `Lịch thay đổi: hạn chuyển từ ${before} sang ${after}, vì ${why}.`,
    en: (before: string, after: string, why: string) =>
      `The calendar changed: the due date moves from ${before} to ${after}, because ${why}.`,
  },
  dayBecame: {
    vi: (on: string, before: string, after: string) => `${on} trước là “${before}”, nay là “${after}”`,
    en: (on: string, before: string, after: string) => `${on} was “${before}”, is now “${after}”`,
  },

  // Periods
  once: { vi: 'Một lần', en: 'Once' },
  month: {
    vi: (year: number, month: number) => `Tháng ${month}/${year}`,
    en: (year: number, month: number) => `Month ${month}/${year}`,
  },
  quarter: {
    vi: (year: number, quarter: number) => `Quý ${ROMAN[quarter - 1]}/${year}`,
    en: (year: number, quarter: number) => `Quarter ${quarter}/${year}`,
  },
  firstHalf: { vi: (year: number) => `6 tháng đầu năm ${year}`, en: (year: number) => `First six months of ${year}` },
  secondHalf: { vi: (year: number) => `6 tháng cuối năm ${year}`, en: (year: number) => `Last six months of ${year}` },
  nineMonths: { vi: (year: number) => `9 tháng năm ${year}`, en: (year: number) => `Nine months of ${year}` },
  year: { vi: (year: number) => `Năm ${year}`, en: (year: number) => `Year ${year}` },
  dayOfMonth: {
    vi: (day: number) => `Ngày ${day} của tháng`,
    en: (day: number) => `Day ${day} of the month`,
  },
  lastDayOfMonth: { vi: 'Ngày cuối tháng', en: 'Last day of the month' },
  lastDayOfTask: { vi: 'Ngày kết thúc công việc', en: 'Last day of the task' },

  // Refusals of a rhythm
  'rhythm-ends-before-start': {
    vi: 'Ngày kết thúc sớm hơn ngày bắt đầu. Hãy chọn ngày kết thúc từ ngày bắt đầu trở đi.',
    en: 'The end is before the start. Choose an end on or after the start.',
  },
  'rhythm-outside-calendar': {
    vi: 'Lịch chỉ tính từ năm 1900 đến năm 2099. Hãy kiểm tra năm của ngày bắt đầu và ngày kết thúc.',
    en: 'The calendar runs from 1900 to 2099. Check the years of the start and the end.',
  },
  'rhythm-too-long': {
    vi: 'Công việc lặp lại không quá 20 năm. Hãy chọn ngày kết thúc sớm hơn.',
    en: 'A repeated task lasts at most 20 years. Choose an earlier end.',
  },
  'rhythm-day-of-month-wrong': {
    vi: 'Ngày trong tháng phải là số từ 1 đến 31.',
    en: 'The day of the month must be a number from 1 to 31.',
  },
  'rhythm-months-after-wrong': {
    vi: 'Số tháng sau kỳ phải là số từ 0 đến 12.',
    en: 'The number of months after the period must be from 0 to 12.',
  },
  'rhythm-month-wrong': {
    vi: 'Tháng hạn phải từ 1 đến 12.',
    en: 'The due month must be 1 to 12.',
  },
})

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** Says the same in both languages. */
export function bothLanguages(tell: (say: ReturnType<typeof words>, language: Language) => string): Words {
  return { vi: tell(words('vi'), 'vi'), en: tell(words('en'), 'en') }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
