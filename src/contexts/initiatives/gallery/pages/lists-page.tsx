import type { Child } from 'hono/jsx'
import { Tabs } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { TabName } from '../rules/filter.ts'
import type { RoomLink } from '../room-links.ts'
import { roomWords, words } from '../words.ts'

export interface ListsPageProps {
  readonly view: View
  readonly tab: TabName | 'figures' | 'below'
  /** Whether other agencies stand below this one. */
  readonly hasBelow?: boolean | undefined
  readonly waitingCount?: number | undefined
  readonly mayRegister?: boolean | undefined
  /** Where else the year is worked on. */
  readonly rooms?: readonly RoomLink[] | undefined
  readonly children?: Child
}

/** What all lists of initiatives have in common: tabs with addresses of their own. */
export function ListsPage(props: ListsPageProps) {
  const { view, tab, waitingCount, mayRegister = false, hasBelow = false, rooms = [], children } = props
  const { language } = view
  const texts = words(language)
  return (
    <Page
      view={view}
      title={texts.initiatives}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      lead={texts.listLead}
      actions={
        mayRegister ? (
          <a class="btn go" href="/mo-hinh/dang-ky" data-key="n">
            {texts.register}
          </a>
        ) : undefined
      }
    >
      {rooms.length === 0 ? null : (
        <nav class="row s" aria-label={roomWords.around[language]}>
          {rooms.map(({ href, label }) => (
            <a href={href}>{label[language]}</a>
          ))}
        </nav>
      )}
      <Tabs
        language={language}
        label={texts.views}
        tabs={[
          { href: hrefOf('waiting'), label: texts.tabWaiting, count: waitingCount },
          { href: hrefOf('mine'), label: texts.tabMine },
          { href: hrefOf('all'), label: texts.tabAll },
          { href: hrefOf('recognised'), label: texts.tabRecognised },
          ...(hasBelow ? [{ href: hrefOf('below'), label: texts.tabBelow }] : []),
          { href: hrefOf('figures'), label: texts.tabFigures },
        ]}
        current={hrefOf(tab)}
      />
      {children}
    </Page>
  )
}

function hrefOf(tab: ListsPageProps['tab']): string {
  if (tab === 'figures') return '/mo-hinh/so-lieu'
  return tab === 'below' ? '/mo-hinh/cap-duoi' : `/mo-hinh?tab=${tab}`
}
