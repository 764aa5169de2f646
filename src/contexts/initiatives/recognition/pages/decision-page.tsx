import { ListTools } from '../../../../ui/list-tools.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { type OfficialDocument, renderScreen } from '../../../documents/index.ts'
import { words } from '../words.ts'
import { navigationHref } from './lists-page.tsx'

export interface DecisionPageProps {
  readonly view: View
  readonly decision: { readonly id: string; readonly name: string; readonly document: OfficialDocument }
}

/** The decision on screen, to print or download. */
export function DecisionPage({ view, decision: { id, name, document } }: DecisionPageProps) {
  const texts = words(view.language)
  const address = `/cong-nhan/${id}`
  return (
    <Page
      view={view}
      title={texts.seeDecision}
      current={navigationHref}
      crumbs={[
        { label: texts.lists, href: '/cong-nhan' },
        { label: name, href: address },
        { label: texts.seeDecision },
      ]}
      sheet="plans/paper"
    >
      <div class="blocks">
        <ListTools language={view.language}>
          <a href={`${address}/quyet-dinh.docx`} download>
            DOCX
          </a>
          <a href={`${address}/quyet-dinh.pdf`} download>
            PDF
          </a>
        </ListTools>
        {renderScreen(document)}
      </div>
    </Page>
  )
}
