/** How column types come out, the same on both engines: days as text, instants as Date, whole numbers as number. */
const asText = (value: string): string => value

const DATE = 1082
const INT8 = 20
const NUMERIC = 1700

export const parsers: Record<number, (value: string) => unknown> = {
  [DATE]: asText,
  [INT8]: Number,
  [NUMERIC]: Number,
}
