import { Tabs } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import { words } from '../words.ts'

export const navigationHref = '/khen-thuong'

/** The lists of commendation, side by side. */
export function CommendationTabs({ view: { language }, current }: { view: View; current: string }) {
  const texts = words(language)
  return (
    <Tabs
      language={language}
      label={texts.title}
      current={current}
      tabs={[
        { href: '/khen-thuong', label: texts.all },
        { href: '/khen-thuong/hoi-dong', label: texts.councils },
        { href: '/khen-thuong/quyet-dinh', label: texts.decisions },
        { href: '/khen-thuong/danh-muc', label: texts.forms },
      ]}
    />
  )
}
