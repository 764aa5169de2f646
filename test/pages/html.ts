/** What is wrong with a page as HTML, apart from its looks; nothing when it is in order. */
export function htmlFaults(html: string): readonly string[] {
  const tags = tagsOf(html)
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
  const known = new Set(ids)
  const headings = tags.filter(({ name }) => name === 'h1').length
  const faults = [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(tags.some(({ name, attributes }) => name === 'html' && attributes.has('lang')) ? [] : ['no language']),
    ...tags.filter(({ attributes }) => attributes.has('style')).map(({ name }) => `style= on <${name}>`),
    ...tags.filter(isInline).map(({ name }) => `inline <${name}>`),
    ...tags.flatMap(({ name, attributes }) => handlersOf(attributes).map((handler) => `${handler} on <${name}>`)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id "${id}" twice`),
    ...tags.flatMap((tag) =>
      referencesOf(tag).flatMap((id) => (known.has(id) ? [] : [`<${tag.name}> names id "${id}"`])),
    ),
  ]
  return [...new Set(faults)]
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

function tagsOf(html: string): readonly Tag[] {
  const found = html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/g)
  return [...found].map(([, name = '', attributes = '']) => ({ name, attributes: attributesOf(attributes) }))
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]))
}

const isInline = ({ name, attributes }: Tag): boolean =>
  name === 'style' || (name === 'script' && !attributes.has('src') && !(attributes.get('type') ?? '').includes('json'))

const handlersOf = (attributes: ReadonlyMap<string, string>): string[] =>
  [...attributes.keys()].filter((name) => /^on[a-z]+$/.test(name))

const naming = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage', 'list', 'form']

function referencesOf({ attributes }: Tag): string[] {
  const named = naming.flatMap((name) => (attributes.get(name) ?? '').split(/\s+/))
  return named.filter((id) => id !== '')
}

/** The addresses of this site that a page leads to. */
export function ownLinksOf(html: string): readonly string[] {
  const links = tagsOf(html).flatMap(({ name, attributes }) => (name === 'a' ? (attributes.get('href') ?? []) : []))
  const own = links.map((href) => decoded(href).replace(/#.*$/, '')).filter((href) => href.startsWith('/'))
  return [...new Set(own)]
}

/** The words of a page that people read: texts and labels, without what stands in official documents, which are Vietnamese, and fields. */
export function wordsOf(html: string): readonly string[] {
  const bare = html
    .replace(/<(script|style|textarea)[\s\S]*?<\/\1>/g, '')
    .replace(/<article class="odoc[\s\S]*?<\/article>/g, '')
  const texts = bare.replace(/<[^>]*>/g, '\n').split('\n')
  const labels = tagsOf(bare).flatMap(({ attributes }) =>
    ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => attributes.get(name) ?? []),
  )
  return [...texts, ...labels].map((text) => decoded(text).replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

function decoded(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
}
