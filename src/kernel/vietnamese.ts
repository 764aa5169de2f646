/** Vietnamese text as search and sorting see it. */

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** Compares two texts in Vietnamese order (a ă â b … d đ …), numbers by value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Lower case without diacritics, `đ` as `d`, white space folded: what two spellings of the same words share. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** NFC, control characters dropped, runs of blanks folded, lines kept: how typed text enters the records. */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these very characters are what we drop
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim()
  )
}
