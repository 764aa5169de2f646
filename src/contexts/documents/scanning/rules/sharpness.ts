export interface Size {
  readonly width: number
  readonly height: number
}

/** The sharpness at which engines read best and still quickly; A4 has 3.9 million dots then. */
export const usualDotsPerInch = 200
/** A4 across, in inches: what a picture without dimensions is taken to show. */
const usualInches = 8.27
/** Letters of 14 points are too small for an engine below. */
const fewestDotsPerInch = 130
/** Half as large again reads such pages as well as twice as large or better, in less time. */
const enlarged = 1.5

/** What the file says, when a page of such a size exists; undefined for photos, which say nothing or something impossible. */
export function dotsTold({ width, height }: Size, density: number | undefined): number | undefined {
  if (density === undefined) return undefined
  const inches = Math.min(width, height) / density
  return inches > 5 && inches < 12.5 ? density : undefined
}

/** Dots per inch of a picture that is taken to show an A4 page; a strip of paper is measured by its longer side. */
export function dotsAcross({ width, height }: Size): number {
  return Math.max(Math.min(width, height) / usualInches, Math.max(width, height) / (usualInches * 2))
}

/** By how much a picture of this sharpness is made smaller or larger for the engine. */
export function scaleFor(dots: number): number {
  if (dots > usualDotsPerInch * 1.1) return usualDotsPerInch / dots
  return dots < fewestDotsPerInch ? enlarged : 1
}
