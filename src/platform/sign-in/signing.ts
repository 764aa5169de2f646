import { createHmac, timingSafeEqual } from 'node:crypto'

/** A keyed mark on a text, in base64url: proves that we wrote it. `purpose` keeps marks of different kinds apart. */
export function mark(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
}

/** Whether the mark is ours, in the same time whatever it holds. */
export function isMark(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
