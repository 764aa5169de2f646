import { ListTools } from '../../../ui/list-tools.tsx'
import { Note } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import { agencyWords } from '../agency-words.ts'
import { AdminPage } from './admin-page.tsx'
import { breakable } from './breakable.tsx'

/** The link of a new agency's administrator, with whom it is for. */
export interface AgencyInvitation {
  readonly agencyName: string
  readonly personName: string
  readonly email: string
  readonly url: string
}

export interface AgencyInvitationsPageProps {
  readonly view: View
  readonly invitations: readonly AgencyInvitation[]
  /** What was just done. */
  readonly said: string
  /** Whether every link was also sent by e-mail. */
  readonly mailed: boolean
}

/** The links of the new administrators, one block for each, so that a printed page can be cut up. */
export function AgencyInvitationsPage({ view, invitations, said, mailed }: AgencyInvitationsPageProps) {
  const texts = agencyWords(view.language)
  return (
    <AdminPage view={view} title={texts.invitations} tab="/quan-tri/co-quan" below>
      <Note tone="ok" live>
        <p>
          {said} {mailed ? texts.mailed : ''}
        </p>
      </Note>
      <Note tone="warn">
        <p>{texts.invitationsLead}</p>
      </Note>
      <ListTools language={view.language} />
      <ul class="x stack">
        {invitations.map(({ agencyName, personName, email, url }) => (
          <li class="card">
            <p>
              <b>{agencyName}</b>
            </p>
            <p>
              {personName} · {email}
            </p>
            <p>
              <code>{breakable(url)}</code>
            </p>
          </li>
        ))}
      </ul>
      <p class="mt">
        <a class="btn" href="/quan-tri/co-quan">
          {texts.toList}
        </a>
      </p>
    </AdminPage>
  )
}
