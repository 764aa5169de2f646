import { settleDrafts } from './draft.ts'

/** A style sheet that does not come must not keep the page away for longer, in milliseconds. */
const longestWait = 3_000

/**
 * Shows a page that came as the answer to a request of the script, as the browser would have: its body, title and
 * address, once its style sheets are there. The page is not asked for a second time, so a message that is shown once is not lost.
 */
export async function showAnswer(html: string, url: string): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html')
  // The parser takes the place of a browser without script: what is meant for those would come to life here.
  for (const element of page.querySelectorAll('noscript')) element.remove()
  const sheets = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => link.href),
  )
  const missing = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(
    (link) => !sheets.has(new URL(link.getAttribute('href') ?? '', url).href),
  )
  await Promise.race([Promise.all(missing.map(added)), new Promise((resolve) => setTimeout(resolve, longestWait))])
  history.pushState(null, '', url)
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  settleDrafts(page.body)
  document.body.replaceWith(document.adoptNode(page.body))
  window.scrollTo(0, 0)
  const focus = document.querySelector<HTMLElement>('[autofocus]') ?? document.querySelector<HTMLElement>('h1')
  if (focus !== null && !focus.hasAttribute('tabindex')) focus.tabIndex = -1
  focus?.focus()
}

/** Adds a style sheet to this page; settles when it is there, or will not come. */
async function added(link: HTMLLinkElement): Promise<void> {
  const own = document.adoptNode(link)
  await new Promise((resolve) => {
    own.addEventListener('load', resolve)
    own.addEventListener('error', resolve)
    document.head.append(own)
  })
}
