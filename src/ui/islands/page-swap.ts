import { settleDrafts } from './draft.ts'

/**
 * Shows a page that came as the answer to a request of the script, as the browser would have: its body, title and
 * address. The page is not asked for a second time, so a message that is shown once is not lost.
 */
export function showAnswer(html: string, url: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  // The parser takes the place of a browser without script: what is meant for those would come to life here.
  for (const element of page.querySelectorAll('noscript')) element.remove()
  const sheets = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => link.href),
  )
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (!sheets.has(new URL(link.getAttribute('href') ?? '', url).href)) document.head.append(document.adoptNode(link))
  }
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
