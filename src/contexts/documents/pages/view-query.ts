import type { Typed } from '../../../kernel/form.ts'
import { type OriginalView, viewAsked } from './original-view.ts'

/** What of the screen stays as it is over a correction: the view of a scan, its pages, the place where one is. */
export interface ScreenPlace {
  readonly view: OriginalView
  readonly page: number
  readonly mark: string | null
}

/** The query of an address with this view, in the order of habit; empty for the usual one. */
export function viewQuery({ view, page, mark }: ScreenPlace, also: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    ...(view === 'anh' ? {} : { xem: view }),
    ...(page <= 1 ? {} : { trang: String(page) }),
    ...(mark === null ? {} : { cho: mark }),
    ...also,
  })
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** The view that a form carried along. */
export function viewCarried(typed: Typed): ScreenPlace {
  const kept = (name: string, form: RegExp) => form.exec(String(typed[name] ?? ''))?.[0]
  return {
    view: viewAsked(kept('xem', /^\w+$/) ?? 'anh'),
    page: Number(kept('trang', /^\d{1,3}$/) ?? 1),
    mark: markNamed(String(typed['cho'] ?? '')),
  }
}

/** The marked place that a part of an address means: `c3-14` or `u-c3-14`. */
export function markNamed(part: string): string | null {
  return /^(?:u-)?([cwl]\d{1,4}-\d{1,6})$/.exec(part)?.[1] ?? null
}
