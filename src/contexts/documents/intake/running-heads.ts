import type { Page, PageLine } from '../rules/page.ts'

/** Pages without the page numbers and the heads and feet that stand on nearly all of them, and how many lines went. */
export function dropRunningHeads(pages: readonly Page[]): { pages: Page[]; dropped: number } {
  const repeated = repeatedEdges(pages)
  let dropped = 0
  const kept = pages.map((page) => {
    const edges = new Set(edgeLines(page))
    const lines = (page.lines ?? []).filter((line) => {
      const running = edges.has(line) && (isPageNumber(line, page) || repeated.has(pattern(line)))
      if (running) dropped += 1
      return !running
    })
    return page.lines === undefined ? page : { ...page, lines, text: lines.map(({ text }) => text).join('\n') }
  })
  return { pages: kept, dropped }
}

/** Lines in the upper and lower margin: the first and last two, near the edge of the page. */
function edgeLines({ lines = [], height = 0 }: Page): PageLine[] {
  const inMargin = ({ y }: PageLine) => y < height * 0.1 || y > height * 0.9
  return lines.length <= 4 ? lines.filter(inMargin) : [...lines.slice(0, 2), ...lines.slice(-2)].filter(inMargin)
}

function isPageNumber({ text }: PageLine, { number }: Page): boolean {
  const match = /^(?:trang|page)?\s*[-–—]?\s*(\d{1,4})\s*(?:[-–—]|\/\s*\d{1,4})?$/i.exec(text)
  return match !== null && Number(match[1]) === number
}

/** Lines that stand in the margin of at least three pages and of most of them, whatever numbers are in them. */
function repeatedEdges(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map((line) => pattern(line)))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(3, pages.length * 0.6)
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key))
}

function pattern({ text, y }: PageLine): string {
  return `${Math.round(y / 10)} ${text.replace(/\d+/g, '#')}`
}
