import type { Child } from 'hono/jsx'
import type { Typed } from '../../../kernel/form.ts'
import { Tabs } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Text } from '../../../ui/text.ts'
import type { View } from '../../../ui/view.ts'
import { agencyWords } from '../agency-words.ts'
import { words } from '../words.ts'

export interface AdminPageProps {
  readonly view: View
  readonly title: Text
  /** Address of the tab that is open. */
  readonly tab: '/quan-tri' | '/quan-tri/don-vi' | '/quan-tri/nguoi-dung' | '/quan-tri/loi-moi' | '/quan-tri/co-quan'
  readonly lead?: Child | undefined
  readonly actions?: Child | undefined
  /** True on pages under a list: they lead back to it. */
  readonly below?: boolean | undefined
  readonly children?: Child | undefined
}

/** The frame of all administration pages. */
export function AdminPage({ view, title, tab, lead, actions, below = false, children }: AdminPageProps) {
  const texts = words(view.language)
  const tabs = [
    { href: '/quan-tri', label: texts.agency },
    { href: '/quan-tri/don-vi', label: texts.units },
    { href: '/quan-tri/nguoi-dung', label: texts.people },
    { href: '/quan-tri/loi-moi', label: texts.links },
    { href: '/quan-tri/co-quan', label: agencyWords(view.language).agencies },
    { href: '/quan-tri/nhac-viec', label: texts.reminders },
  ] as const
  const parent = tabs.find(({ href }) => href === tab)
  return (
    <Page
      view={view}
      title={title}
      current="/quan-tri"
      crumbs={[{ label: texts.administration, href: '/quan-tri' }, ...(below && parent ? [parent] : [])]}
      lead={lead}
      actions={actions}
    >
      <Tabs language={view.language} label={texts.administration} tabs={tabs} current={tab} />
      {children}
    </Page>
  )
}

/** What is on record as a form shows it. */
export function typedOf(record: Readonly<Record<string, string | number | boolean | null>>): Typed {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value === null ? '' : String(value)]))
}
