import type { ReadingShown } from '../queries/reading-page.ts'

/** What the left side of the reading screen shows of a scan: pictures of the pages, the text as read, the files as they came. */
export const originalViews = ['anh', 'chu', 'tep'] as const
export type OriginalView = (typeof originalViews)[number]

/** The views there are of a reading: text and Word files have no pages to draw. */
export function viewsOf({ kind, scanned }: Pick<ReadingShown, 'kind' | 'scanned'>): readonly OriginalView[] {
  const hasPictures = (kind !== 'txt' && kind !== 'docx') || scanned?.pages.some(({ imageId }) => imageId !== null)
  return originalViews.filter((view) => hasPictures || view !== 'anh')
}

/** The view that an address asks for, among those there are; pictures of the pages are the usual one. */
export function viewAsked(asked: string | undefined, views: readonly OriginalView[] = originalViews): OriginalView {
  return views.find((view) => view === asked) ?? views[0] ?? 'chu'
}
