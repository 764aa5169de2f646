import { SaxesParser } from 'saxes'

/** An XML element with the prefixes as written; Office files always write the same ones. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const maxDepth = 300

/** Parses XML, strictly; entities of its own are not resolved. Throws when it is not well-formed or nested too deep. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack: XmlElement[] = [root]
  const parser = new SaxesParser()
  const top = (): XmlElement => stack.at(-1) ?? root
  const addText = (text: string): void => void top().children.push(text)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > maxDepth) throw new Error('XML is nested too deep')
    const element: XmlElement = { name, attributes, children: [] }
    top().children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => void stack.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(new TextDecoder(xmlEncoding(bytes), { fatal: true }).decode(bytes)).close()
  const document = elementsOf(root)[0]
  if (document === undefined) throw new Error('XML has no root element')
  return document
}

/** The child elements, all or those of one name. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = parent?.children.filter((child) => typeof child !== 'string') ?? []
  return name === undefined ? elements : elements.filter((element) => element.name === name)
}

/** The first child element of that name, going down one name after the other. */
export function childOf(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((element, name) => elementsOf(element, name)[0], parent)
}

/** The `w:val` of the child at that path. */
export function valueOf(parent: XmlElement | undefined, ...path: string[]): string | undefined {
  return childOf(parent, ...path)?.attributes['w:val']
}

/** Whether a property that is either on or off is on: `<w:b/>`, or with a value that does not say no. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const property = childOf(parent, name)
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1')
}

/** The text directly inside an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
