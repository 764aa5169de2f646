import { ListTools } from '../../../../ui/list-tools.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { renderScreen } from '../../../documents/index.ts'
import { navigationHref } from '../../urging/pages/tabs.tsx'
import type { MinutesShown } from '../queries/inspection-page.ts'
import { words } from '../words.ts'

/** The minutes of a round on screen, to print or download. */
export function MinutesPage({ view, shown }: { view: View; shown: MinutesShown }) {
  const { language } = view
  const texts = words(language)
  const { inspection } = shown
  const address = `/kiem-tra/${inspection.id}`
  return (
    <Page
      view={view}
      title={`${texts.minutesTitle} ${inspection.code}`}
      current={navigationHref}
      crumbs={[
        { label: texts.listTitle, href: '/kiem-tra' },
        { label: inspection.code, href: address },
        { label: texts.minutesTitle },
      ]}
      sheet="plans/paper"
    >
      <div class="blocks">
        <ListTools language={language}>
          <a href={`${address}/bien-ban.docx`} download>
            {texts.docx}
          </a>
          <a href={`${address}/bien-ban.pdf`} download>
            {texts.pdf}
          </a>
        </ListTools>
        {renderScreen(shown.document)}
      </div>
    </Page>
  )
}
