import { formatInstant } from '../../../ui/format.ts'
import { ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState, Note } from '../../../ui/note.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { OpenLink } from '../queries/sign-in.ts'
import { words } from '../words.ts'
import { AdminPage } from './admin-page.tsx'

export interface LinkToHandOver extends OpenLink {
  readonly url: string
}

/** Links that wait to be used, to copy or to print. */
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
  const columns: Column<LinkToHandOver>[] = [
    { key: 'name', head: texts.fullName, names: true, cell: (link) => link.personName },
    { key: 'email', head: texts.email, cell: (link) => link.email ?? '' },
    { key: 'purpose', head: texts.purpose, cell: ({ purpose }) => texts[purpose] },
    { key: 'link', head: texts.link, cell: ({ url }) => <code>{url}</code> },
    { key: 'expires', head: texts.expires, cell: ({ expiresAt }) => formatInstant(expiresAt) },
  ]
  return (
    <AdminPage view={view} title={texts.links} tab="/quan-tri/loi-moi" lead={texts.linksLead}>
      {canMail || links.length === 0 ? null : (
        <Note>
          <p>{texts.mailOff}</p>
        </Note>
      )}
      <ListTools language={language} />
      <DataTable
        language={language}
        caption={texts.links}
        columns={columns}
        rows={links}
        empty={<EmptyState language={language} title={texts.noLinks} advice={texts.noLinksAdvice} />}
      />
    </AdminPage>
  )
}
