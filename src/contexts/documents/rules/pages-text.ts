/** The pages of a document as one text, into which all places point: joined by line feeds. */
export function textOfPages(pages: readonly { readonly text: string }[]): string {
  return pages.map(({ text }) => text).join('\n')
}
