import type { Words } from '../../../kernel/words.ts'
import type { CorrectedPage } from '../scanning/rules/split-corrected.ts'

/** A page of a document as text, in reading order. A scan will come through the same door, with the places of its words. */
export interface Page {
  /** Counted from 1. */
  readonly number: number
  /** NFC; lines parted by line feeds. */
  readonly text: string
  /** In points (1/72 inch); only where the page has a layout. */
  readonly width?: number
  readonly height?: number
  /** The printed lines in the order of `text`; only where the page has a layout. */
  readonly lines?: readonly PageLine[]
}

/** A place on a page, in points from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PageLine extends Place {
  readonly text: string
  readonly words?: readonly PageWord[]
}

export interface PageWord extends Place {
  readonly text: string
}

export type PagesKind = 'txt' | 'docx' | 'pdf' | 'picture'

/** What a file was read as. */
export interface PagesRead {
  readonly kind: PagesKind
  readonly pages: readonly Page[]
  /** What a person should know about the reading: converted letters, pages without text, notes left out. */
  readonly notes: readonly Words[]
  /** Numbers of the pages that are pictures without text: an engine has to read them. */
  readonly toScan?: readonly number[]
  /** The text lies over pictures: a scanner's own engine may have put it there, and it wants looking at. */
  readonly overPictures?: boolean
  /** Page by page, when another program's recognition left this text: what it becomes, and the changes. */
  readonly corrected?: readonly CorrectedPage[]
}

/** Drops what nobody sees (control characters, zero-width blanks, soft hyphens) and makes every blank a plain one. */
export function tidyPageText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|\v|[\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these very characters are what we drop
      .replace(/[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
      .replace(/[ \t]+$/gm, '')
  )
}
