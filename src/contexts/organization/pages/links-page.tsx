import { formatInstant } from '../../../ui/format.ts'
import { ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState, Note } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import type { OpenLink } from '../queries/sign-in.ts'
import { words } from '../words.ts'
import { AdminPage } from './admin-page.tsx'
import { breakable } from './breakable.tsx'

export interface LinkToHandOver extends OpenLink {
  readonly url: string
}

/** Links that wait to be used, to copy or to print: one block for each person, so that a printed page can be cut up. */
export function LinksPage({
  view,
  links,
  canMail,
}: {
  view: View
  links: readonly LinkToHandOver[]
  canMail: boolean
}) {
  const { language } = view
  const texts = words(language)
  return (
    <AdminPage view={view} title={texts.links} tab="/quan-tri/loi-moi" lead={texts.linksLead}>
      {canMail || links.length === 0 ? null : (
        <Note>
          <p>{texts.mailOff}</p>
        </Note>
      )}
      <ListTools language={language} />
      {links.length === 0 ? (
        <EmptyState language={language} title={texts.noLinks} advice={texts.noLinksAdvice} />
      ) : (
        <ul class="x stack">
          {links.map((link) => (
            <li>
              <LinkBlock link={link} view={view} />
            </li>
          ))}
        </ul>
      )}
    </AdminPage>
  )
}

function LinkBlock({ link, view }: { link: LinkToHandOver; view: View }) {
  const texts = words(view.language)
  return (
    <>
      <p>
        <a href={`/quan-tri/nguoi-dung/${link.personId}`}>
          <b>{link.personName}</b>
        </a>{' '}
        {link.email}
      </p>
      <p>
        <code>{breakable(link.url)}</code>
      </p>
      <p class="s m">
        {texts[link.purpose]} · {texts.expires} {formatInstant(link.expiresAt)}
      </p>
    </>
  )
}
