/** What the left side of the reading screen shows of a scan: pictures of the pages, the text as read, the files as they came. */
export const originalViews = ['anh', 'chu', 'tep'] as const
export type OriginalView = (typeof originalViews)[number]

/** The view that an address asks for; pictures of the pages are the usual one. */
export function viewAsked(asked: string | undefined): OriginalView {
  return originalViews.find((view) => view === asked) ?? 'anh'
}
