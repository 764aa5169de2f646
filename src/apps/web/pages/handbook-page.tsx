import { raw } from 'hono/html'
import { ListTools } from '../../../ui/list-tools.tsx'
import { Page, PlainPage } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { Chapter, Handbook } from '../handbook.ts'
import { handbookWords } from './handbook-words.ts'

/** The handbook with its table of contents; also for who is not signed in yet. */
export function HandbookPage({ view, handbook }: { readonly view: View; readonly handbook: Handbook }) {
  const { language } = view
  const texts = handbookWords(language)
  const body = (
    <div class="handbook">
      <nav class="toc s" aria-label={texts.contents}>
        <div class="row">
          <h2>{texts.contents}</h2>
          <ListTools language={language} />
        </div>
        <Contents chapters={handbook.chapters} />
      </nav>
      <article>{raw(handbook.html)}</article>
    </div>
  )
  const known = { view, title: handbook.title, sheet: 'web/handbook' }
  return view.person === undefined ? <PlainPage {...known}>{body}</PlainPage> : <Page {...known}>{body}</Page>
}

function Contents({ chapters }: { readonly chapters: readonly Chapter[] }) {
  if (chapters.length === 0) return null
  return (
    <ul>
      {chapters.map(({ id, title, sections }) => (
        <li>
          <a href={`#${id}`}>{title}</a>
          <Contents chapters={sections} />
        </li>
      ))}
    </ul>
  )
}
