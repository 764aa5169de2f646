import type { Refusals } from '../../commands/refusals.ts'

export const calendarRefusals = {
  'day-outside-calendar': {
    status: 422,
    words: { vi: 'Lịch chỉ có từ năm 1900 đến năm 2100.', en: 'The calendar covers the years 1900 to 2100.' },
  },
  'weekend-worked-is-a-swap': {
    status: 422,
    words: {
      vi: 'Ngày này là thứ Bảy hoặc Chủ nhật. Nếu đi làm bù, chọn “Làm bù”.',
      en: 'This is a Saturday or Sunday. If it is worked in exchange, choose “Worked in exchange”.',
    },
  },
  'weekday-is-no-weekend': {
    status: 422,
    words: {
      vi: 'Ngày này không phải thứ Bảy hay Chủ nhật. Chọn “Nghỉ lễ”, “Nghỉ bù” hoặc “Nghỉ hoán đổi”.',
      en: 'This is not a Saturday or Sunday. Choose “Holiday”, “Day off in lieu” or “Off in exchange”.',
    },
  },
} as const satisfies Refusals
