import { formatDate, vietnamDay, weekdayOf, type PlainDate } from '../kernel/plain-date.ts'
import type { Language } from '../kernel/words.ts'

const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

const NUMBERS = new Map<string, Intl.NumberFormat>()

/** `1.234,5` in Vietnamese, `1,234.5` in English, with at most this many decimals (2 unless told). */
export function formatNumber(value: number, language: Language, decimals = 2): string {
  const key = `${language}${decimals}`
  const format =
    NUMBERS.get(key) ??
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: decimals })
  NUMBERS.set(key, format)
  return format.format(value)
}

/** A share as `85%`; `–` when there is nothing to take a share of. Never rounds up to 100% nor down to 0%. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  return `${formatNumber(roundedPercent(part, whole), language, 0)}%`
}

/** Whole per cent from 0 to 100, where 0 and 100 are kept for nothing and everything. */
export function roundedPercent(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)))
}

/** `23/11/2026 09:41` at Vietnam's time (UTC+7 all year). */
export function formatInstant(at: Date): string {
  return `${formatDate(vietnamDay(at))} ${formatTime(at)}`
}

/** `09:41` at Vietnam's time. */
function formatTime(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

/** `Thứ Hai, 23/11/2026`. */
export function formatLongDate(date: PlainDate, language: Language): string {
  return `${formatWeekday(date, language)}, ${formatDate(date)}`
}

export function formatWeekday(date: PlainDate, language: Language): string {
  return WEEKDAYS[language][weekdayOf(date) - 1] ?? ''
}

/** `94 KB`, `1,2 MB`: powers of 1,024, one decimal from MB on. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1024) return `${formatNumber(bytes, language, 0)} B`
  if (bytes < 1024 ** 2) return `${formatNumber(Math.max(1, bytes / 1024), language, 0)} KB`
  if (bytes < 1024 ** 3) return `${formatNumber(bytes / 1024 ** 2, language, 1)} MB`
  return `${formatNumber(bytes / 1024 ** 3, language, 1)} GB`
}
