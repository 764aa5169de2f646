import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Marked, Token, Tokens } from 'marked'
import type { Language } from '../../kernel/words.ts'
import { packageRoot } from '../../platform/package-root.ts'
import { handbookHref } from '../../ui/help.ts'

export interface Chapter {
  /** `muc-2` for the second chapter, `muc-2-1` for its first section: the same in every language. */
  readonly id: string
  readonly title: string
  readonly sections: readonly Chapter[]
}

export interface Handbook {
  readonly title: string
  readonly chapters: readonly Chapter[]
  /** Made from our own files; nothing of a user's is in it. */
  readonly html: string
}

const folder = join(packageRoot, 'docs')
const files = { vi: 'handbook.vi.md', en: 'handbook.md' } as const
const made = new Map<Language, Promise<Handbook>>()

/** The handbook of this installation as a page; made when it is first asked for. */
export function handbookIn(language: Language): Promise<Handbook> {
  const known = made.get(language) ?? makeHandbook(language)
  made.set(language, known)
  // What could not be read now may be there the next time.
  known.catch(() => made.delete(language))
  return known
}

/** A picture of the handbook by its name; undefined for anything else. */
export async function handbookPicture(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!/^[a-z0-9-]{1,60}\.png$/.test(name)) return undefined
  const bytes = await readFile(join(folder, 'pictures', name)).catch(() => undefined)
  return bytes && new Uint8Array(bytes)
}

async function makeHandbook(language: Language): Promise<Handbook> {
  const [text, { Marked: Parser }] = await Promise.all([
    readFile(join(folder, files[language]), 'utf8'),
    import('marked'),
  ])
  return handbookOf(text, { parser: new Parser(), sizes: await sizesOf(text) })
}

interface Making {
  readonly parser: Marked
  readonly sizes: ReadonlyMap<string, PictureSize>
}

interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The text as a page: headings with ids, links inside it by these ids, pictures with their sizes. */
function handbookOf(text: string, { parser, sizes }: Making): Handbook {
  const tokens = parser.lexer(text)
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading')
  const { chapters, ids } = chaptersOf(headings)
  parser.use({
    renderer: {
      heading({ tokens: inside, depth, text: name }) {
        return `<h${depth} id="${ids.get(anchorOf(name)) ?? ''}">${this.parser.parseInline(inside)}</h${depth}>\n`
      },
      link({ href, tokens: inside }) {
        const words = this.parser.parseInline(inside)
        const id = href.startsWith('#') ? ids.get(decodeURIComponent(href.slice(1))) : undefined
        if (id !== undefined) return `<a href="#${id}">${words}</a>`
        // Other files of the installation are no pages.
        return /^https?:/.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words
      },
      image({ href, text: alt }) {
        const name = href.replace(/^pictures\//, '')
        const { width, height } = sizes.get(name) ?? { width: 0, height: 0 }
        const size = width === 0 ? '' : ` width="${width}" height="${height}"`
        return `<img src="${handbookHref}/hinh/${escaped(name)}" alt="${escaped(alt)}"${size} loading="lazy">`
      },
      table(token) {
        return `<div class="sheet-table" tabindex="0" role="group" aria-label="${escaped(headsOf(token))}">${tableOf(this.parser, token)}</div>\n`
      },
    },
  })
  const [first] = headings
  const shown = tokens.filter((token) => token !== first && token.type !== 'hr' && !isListOfLinks(token))
  return { title: first?.text ?? '', chapters, html: parser.parser(shown) }
}

function chaptersOf(headings: readonly Tokens.Heading[]) {
  const ids = new Map<string, string>()
  const chapters: { id: string; title: string; sections: Chapter[] }[] = []
  for (const { depth, text } of headings) {
    const last = chapters.at(-1)
    if (depth === 2) chapters.push({ id: `muc-${chapters.length + 1}`, title: text, sections: [] })
    else if (depth === 3 && last) {
      last.sections.push({ id: `${last.id}-${last.sections.length + 1}`, title: text, sections: [] })
    }
    const named = depth === 3 ? last?.sections.at(-1) : chapters.at(-1)
    if (named) ids.set(anchorOf(text), named.id)
  }
  return { chapters, ids }
}

/** The name by which a heading is linked to in the file. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

/** The way to the other language, and the list of chapters: the page has both of its own. */
function isListOfLinks(token: Token): boolean {
  if (token.type !== 'paragraph') return false
  const inside = 'tokens' in token ? (token.tokens ?? []) : []
  return inside.every((each) => each.type === 'link' || (each.type === 'text' && /^[\s·]*$/.test(each.raw)))
}

function headsOf({ header }: Tokens.Table): string {
  return header.map(({ text }) => text).join(', ')
}

function tableOf(parser: { parseInline(tokens: Token[]): string }, { header, rows }: Tokens.Table): string {
  const row = (cells: readonly Tokens.TableCell[], tag: string) =>
    `<tr>${cells.map(({ tokens }) => `<${tag}>${parser.parseInline(tokens)}</${tag.split(' ')[0]}>`).join('')}</tr>`
  const body = rows.map((cells) => row(cells, 'td')).join('')
  return `<table><thead>${row(header, 'th scope="col"')}</thead><tbody>${body}</tbody></table>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Without its size a picture would push the text down when it comes. */
async function sizesOf(text: string): Promise<ReadonlyMap<string, PictureSize>> {
  const names = [...text.matchAll(/\]\(pictures\/([^)]+)\)/g)].map(([, name = '']) => name)
  const sizes = new Map<string, PictureSize>()
  for (const name of new Set(names)) {
    const bytes = await handbookPicture(name)
    if (bytes === undefined || bytes.length < 24) continue
    const head = new DataView(bytes.buffer)
    sizes.set(name, { width: head.getUint32(16), height: head.getUint32(20) })
  }
  return sizes
}
