import { childOf, elementsOf, valueOf, type XmlElement } from './xml-tree.ts'

interface Style {
  readonly basedOn: string | undefined
  readonly properties: XmlElement
}

/** What the styles of a Word file say, followed up the chain of styles they are based on. */
export interface DocxStyles {
  /** The font of a run: its own, else its character style's, its paragraph style's, the document's. */
  fontOf(run: XmlElement | undefined, paragraphStyle: string | undefined): string | undefined
  /** List number and level that the paragraph style brings. */
  listOf(paragraphStyle: string | undefined): { numId: string; level: string | undefined; style: string } | undefined
}

/** Reads word/styles.xml; without one every question is answered by undefined. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, Style>()
  let defaultParagraphStyle: string | undefined
  for (const element of elementsOf(root, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? ''
    styles.set(id, { basedOn: valueOf(element, 'w:basedOn'), properties: element })
    const isDefault = element.attributes['w:default'] === '1' && element.attributes['w:type'] === 'paragraph'
    if (isDefault) defaultParagraphStyle = id
  }
  const documentFont = fontIn(childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))

  const lookUp = <Found>(id: string | undefined, look: (style: Style, id: string) => Found | undefined) => {
    const seen = new Set<string>()
    for (let next = id; next !== undefined && !seen.has(next); next = styles.get(next)?.basedOn) {
      seen.add(next)
      const style = styles.get(next)
      const found = style === undefined ? undefined : look(style, next)
      if (found !== undefined) return found
    }
    return undefined
  }
  const styleFont = (id: string | undefined) => lookUp(id, (style) => fontIn(childOf(style.properties, 'w:rPr')))

  return {
    fontOf: (run, paragraphStyle) =>
      fontIn(run) ??
      styleFont(valueOf(run, 'w:rStyle')) ??
      styleFont(paragraphStyle ?? defaultParagraphStyle) ??
      documentFont,
    listOf: (paragraphStyle) =>
      lookUp(paragraphStyle ?? defaultParagraphStyle, ({ properties }, style) => {
        const list = childOf(properties, 'w:pPr', 'w:numPr')
        const numId = valueOf(list, 'w:numId')
        return numId === undefined ? undefined : { numId, level: valueOf(list, 'w:ilvl'), style }
      }),
  }
}

function fontIn(properties: XmlElement | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
}
