import type { Problem } from '../kernel/form.ts'
import type { Answer } from './command.ts'
import type { Refusal } from './refusals.ts'

/** What the sender of a command gets back, whatever happened. */
export type Receipt =
  | { readonly status: 'done'; readonly answer: Answer }
  /** The same envelope was done before; nothing was done now. */
  | { readonly status: 'repeated'; readonly answer: Answer }
  | { readonly status: 'refused'; readonly reason: string; readonly refusal: Refusal }
  | { readonly status: 'forbidden' }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }

export const isDone = (receipt: Receipt): receipt is Extract<Receipt, { answer: Answer }> =>
  receipt.status === 'done' || receipt.status === 'repeated'

/** The HTTP status that says the same. */
export function statusOf(receipt: Receipt): 200 | 403 | 404 | 409 | 413 | 422 {
  switch (receipt.status) {
    case 'done':
    case 'repeated':
      return 200
    case 'forbidden':
      return 403
    case 'invalid':
      return 422
    case 'refused':
      return receipt.refusal.status
  }
}
