/** A piece of text as the PDF draws it, in points from the upper left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  /** Where the letters stand, not where they begin. */
  readonly baseline: number
  readonly width: number
  readonly size: number
}
