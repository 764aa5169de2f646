import type { SourceText } from './normalise.ts'
import type { Node } from './outline.ts'
import type { Part } from './passage.ts'

const CLOSER =
  /^(?:tren day|trong qua trinh|qua trinh|yeu cau|de nghi|nhan duoc|uy ban nhan dan|ubnd|ban thuong vu|thuong truc|can cu (?:ke hoach|huong dan|noi dung|chi thi|chuong trinh)|(?:ke hoach|chi thi|huong dan|chuong trinh|nghi quyet|quy dinh|quy che|de an) nay|[^.]{0,120}(?:yeu cau|de nghi) (?:cac|thu truong|giam doc|chu tich|lanh dao))/
const ABOUT_THIS =
  /\b(?:ke hoach|chi thi|huong dan|chuong trinh|nghi quyet|quy dinh|thong bao|cong van|van ban|de an|phuong an|quy che)\b/

/**
 * Takes the closing paragraphs ("Trên đây là …", "Trong quá trình …") off the last provision, to which they would belong
 * by position. Only unlabelled paragraphs that end the body can be closing ones.
 */
export function takeClosing(source: SourceText, root: Node): Part[] {
  const node = lastNode(root)
  const paragraphs = paragraphsOf(node.parts)
  const own = ownParagraphs(source, node, paragraphs)
  for (let i = own; i < paragraphs.length; i++) {
    const text = textOf(source, paragraphs[i] ?? [])
    if (!CLOSER.test(text) || !concludes(text, i === paragraphs.length - 1)) continue
    const kept = paragraphs.slice(0, i).flat()
    const closing = paragraphs.slice(i).flat()
    node.parts.splice(0, node.parts.length, ...kept)
    return closing
  }
  return []
}

/** How many of its paragraphs a provision keeps whatever they say: its first, and the second below a mere heading. */
function ownParagraphs(source: SourceText, node: Node, paragraphs: readonly Part[][]): number {
  if (node.kind === 'root' || node.heading.length > 0) return 0
  const isHeaded = isHeading(textOf(source, paragraphs[0] ?? []))
  return isHeaded && textOf(source, paragraphs[1] ?? []).startsWith('can cu') ? 2 : 1
}

const LAST_WORDS = /^(?:tren day|trong qua trinh|qua trinh|nhan duoc)/

/** "3. Ban công tác Mặt trận các thôn": what it has to do follows. */
function isHeading(text: string): boolean {
  return text.length < 80 && !/[.;:,]$/.test(text)
}

/** A request only closes the document when it is the last word or speaks of the document itself. */
function concludes(text: string, last: boolean): boolean {
  return LAST_WORDS.test(text) || last || ABOUT_THIS.test(text.slice(0, 400))
}

function lastNode(root: Node): Node {
  let node = root
  for (let next = node.children.at(-1); next !== undefined; next = node.children.at(-1)) node = next
  return node
}

/** Parts grouped into paragraphs. */
export function paragraphsOf(parts: readonly Part[]): Part[][] {
  const paragraphs: Part[][] = []
  for (const part of parts) {
    const current = paragraphs.at(-1)
    if (current === undefined || part.joint === '\n') paragraphs.push([part])
    else current.push(part)
  }
  return paragraphs
}

function textOf(source: SourceText, parts: readonly Part[]): string {
  return parts.map((part) => source.bare.slice(part.start, part.end).trim()).join(' ')
}
