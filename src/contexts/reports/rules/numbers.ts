/** Numbers as an official document writes them. */
const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `1.234,5`. */
export function numberText(value: number): string {
  return format.format(value)
}

/** `+ 12`, `– 3`, `0`. */
export function differenceText(value: number): string {
  if (value === 0) return '0'
  return value > 0 ? `+ ${numberText(value)}` : `– ${numberText(-value)}`
}

/** `75%`; `–` when there is nothing to take a share of. 0% and 100% are kept for nothing and everything. */
export function percentText(part: number, whole: number): string {
  if (whole <= 0) return '–'
  if (part <= 0) return '0%'
  if (part >= whole) return '100%'
  return `${Math.min(99, Math.max(1, Math.round((100 * part) / whole)))}%`
}
