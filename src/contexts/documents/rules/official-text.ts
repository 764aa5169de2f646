/** How text enters an official document: what can be printed, capitals, closing marks. */

/**
 * Text that every renderer can take: NFC, lines kept, without control characters, half surrogates, direction overrides
 * (which can make a printed number read otherwise than it is stored) and non-characters, which XML refuses.
 */
export function printableText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      // oxlint-disable-next-line no-control-regex -- these very characters are what we drop
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g, '')
      .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '')
  )
}

/** The same on one line, without blanks around it. */
export function printableLine(text: string): string {
  return printableText(text)
    .replace(/[ \n]+/g, ' ')
    .trim()
}

export function upperCase(text: string): string {
  return text.toLocaleUpperCase('vi')
}

export function capitalise(text: string): string {
  const [first = '', ...rest] = text
  return upperCase(first) + rest.join('')
}

/** The items as an enumeration: each ends with ";", the last with ".". Marks typed before are replaced; empty items go. */
export function enumeration(items: readonly string[]): string[] {
  const bare = items
    .map((item) =>
      printableLine(item)
        .replace(/^[-–+•]\s*/u, '')
        .replace(/[\s;,.]+$/u, ''),
    )
    .filter((item) => item !== '')
  return bare.map((item, index) => item + (index === bare.length - 1 ? '.' : ';'))
}
