import { Page } from '../../../ui/page.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { EmptyState, Tabs } from '../../../ui/note.tsx'
import { ListPager } from '../../../ui/list-tools.tsx'
import type { View } from '../../../ui/view.ts'
import type { Inbox, NoticeListed } from '../queries.ts'
import { noticesOnPage } from '../rules/inbox.ts'
import { noticeKindWords, words } from '../words.ts'

export interface InboxPageProps {
  readonly view: View
  readonly inbox: Inbox
  readonly page: number
  readonly unreadOnly: boolean
  readonly commandId: string
}

/** One's own notices; opening one goes through the server, which notes that it was read. */
export function InboxPage({ view, inbox, page, unreadOnly, commandId }: InboxPageProps) {
  const { language } = view
  const texts = words(language)
  const tabs = [
    { href: '/thong-bao', label: texts.all },
    { href: '/thong-bao?unread=1', label: texts.unreadOnly, count: inbox.unread },
  ]
  return (
    <Page view={view} title={texts.inbox} current="/thong-bao" lead={texts.inboxLead}>
      <Tabs
        language={language}
        label={texts.inbox}
        tabs={tabs}
        current={unreadOnly ? '/thong-bao?unread=1' : '/thong-bao'}
      />
      {inbox.notices.length === 0 ? (
        <EmptyState language={language} title={texts.nothing} advice={texts.nothingAdvice} />
      ) : (
        <ul class="list">
          {inbox.notices.map((notice) => (
            <NoticeLine notice={notice} view={view} />
          ))}
        </ul>
      )}
      <ListPager
        view={view}
        page={page}
        pageSize={noticesOnPage}
        shown={inbox.notices.length}
        total={undefined}
        more={inbox.more}
      />
      <p class="s">
        <a href="/tai-khoan/lich">{texts.feed}</a>
      </p>
      {inbox.unread === 0 ? null : (
        <form method="post" action="/thong-bao/da-xem">
          <input type="hidden" name="commandId" value={commandId} />
          <button class="btn" type="submit">
            {texts.readAll}
          </button>
        </form>
      )}
    </Page>
  )
}

function NoticeLine({ notice, view }: { notice: NoticeListed; view: View }) {
  const { language } = view
  const texts = words(language)
  const text = language === 'vi' ? notice.textVi : notice.textEn
  const state = notice.readAt ? texts.readAt(formatInstant(notice.readAt)) : texts.unread
  return (
    <li>
      <div>
        <a href={`/thong-bao/${notice.id}`}>{notice.readAt ? text : <strong>{text}</strong>}</a>
        <p class="s m">
          {noticeKindWords[notice.kind][language]} · {formatInstant(notice.at)} · {state}
        </p>
      </div>
    </li>
  )
}
