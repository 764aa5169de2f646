import type { GreyPicture } from './skew.ts'

/** Print is closed over so far on each side: in a picture 500 pixels across a line of text is 8 high. */
const reach = 5

/** Makes print paper: the brightest around each pixel, then the darkest of these. */
export function withoutPrint({ data, width, height }: GreyPicture): GreyPicture {
  const rows = { length: width, step: 1, lines: height, lineStep: width }
  const columns = { length: height, step: width, lines: width, lineStep: 1 }
  const bright = spread(spread(data, rows), columns)
  // The darkest is the brightest of the negative.
  const closed = negative(spread(spread(negative(bright), rows), columns))
  return { data: closed, width, height }
}

function negative(data: Uint8Array): Uint8Array {
  const turned = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 1) turned[at] = 255 - (data[at] as number)
  return turned
}

interface Run {
  readonly length: number
  readonly step: number
  readonly lines: number
  readonly lineStep: number
}

/**
 * The brightest within reach of each pixel along its line. Windows of 2, 4 and 8 pixels are made of each other; two of 8 overlap to
 * one of 11.
 */
function spread(data: Uint8Array, { length, step, lines, lineStep }: Run): Uint8Array {
  const spreadData = new Uint8Array(data.length)
  const line = new Uint8Array(length + 2 * reach + 7)
  for (let index = 0, start = 0; index < lines; index += 1, start += lineStep) {
    line.fill(0)
    for (let at = 0, from = start; at < length; at += 1, from += step) line[at + reach] = data[from] as number
    for (let window = 1; window <= 4; window *= 2) brightestOfTwo(line, window)
    brightestOfTwo(line, 2 * reach + 1 - 8)
    for (let at = 0, to = start; at < length; at += 1, to += step) spreadData[to] = line[at] as number
  }
  return spreadData
}

/** Each pixel becomes the brighter of itself and the one so far ahead. */
function brightestOfTwo(line: Uint8Array, ahead: number): void {
  for (let at = 0; at < line.length - ahead; at += 1) {
    const other = line[at + ahead] as number
    if (other > (line[at] as number)) line[at] = other
  }
}
