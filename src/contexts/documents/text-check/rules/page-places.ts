/** Where stretches of what was read lie on the picture of their page. Pure. */

/** In points from the upper left corner of the page. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page with the places of its words, or of its lines only. */
export interface PlacedPage {
  readonly rawText: string
  readonly words: readonly PlacedText[]
  readonly lines: readonly (Place & { readonly text: string })[]
}

/** A stretch of the raw text of a page with its place. */
export interface PlacedText extends Place {
  readonly start: number
  readonly end: number
}

/** The boxes of a stretch of the page's raw text, one for each printed line; `end` is the place behind it. */
export function boxesOf(texts: readonly PlacedText[], start: number, end: number): readonly Place[] {
  const boxes: Place[] = []
  for (let at = firstBehind(texts, start); at < texts.length; at += 1) {
    const text = texts[at]
    if (text === undefined || text.start >= end) break
    const last = boxes.at(-1)
    if (last !== undefined && areOnOneLine(last, text)) boxes[boxes.length - 1] = around(last, text)
    else boxes.push(text)
  }
  return boxes.map(({ x, y, width, height }) => ({ x, y, width, height }))
}

/** What of a page has a place: its words, else its lines, in the order of the raw text. */
export function placedTexts({ rawText, words, lines }: PlacedPage): readonly PlacedText[] {
  if (words.length > 0) return words
  let from = 0
  return lines.flatMap((line) => {
    const start = rawText.indexOf(line.text, from)
    if (start < 0 || line.text === '') return []
    from = start + line.text.length
    const { x, y, width, height } = line
    return [{ start, end: from, x, y, width, height }]
  })
}

function firstBehind(texts: readonly PlacedText[], start: number): number {
  let low = 0
  let high = texts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((texts[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** One goes on to the right of the other, at about the same height. */
function areOnOneLine(before: Place, next: Place): boolean {
  const middle = next.y + next.height / 2
  return middle > before.y && middle < before.y + before.height && next.x >= before.x
}

function around(one: Place, other: Place): Place {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  const right = Math.max(one.x + one.width, other.x + other.width)
  const bottom = Math.max(one.y + one.height, other.y + other.height)
  return { x, y, width: right - x, height: bottom - y }
}
