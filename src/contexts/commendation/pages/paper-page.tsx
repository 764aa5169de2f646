import { ListTools } from '../../../ui/list-tools.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import { type OfficialDocument, renderScreen } from '../../documents/index.ts'
import { navigationHref } from './tabs.tsx'

export interface PaperPageProps {
  readonly view: View
  readonly title: string
  /** Where it came from. */
  readonly back: { readonly label: string; readonly href: string }
  /** Address of the files, without their ending. */
  readonly files: string
  readonly document: OfficialDocument
}

/** A decision or minutes on screen, to print or download. */
export function PaperPage({ view, title, back, files, document }: PaperPageProps) {
  return (
    <Page view={view} title={title} current={navigationHref} crumbs={[back, { label: title }]} sheet="plans/paper">
      <div class="blocks">
        <ListTools language={view.language} print>
          <a href={`${files}.docx`} download>
            DOCX
          </a>
          <a href={`${files}.pdf`} download>
            PDF
          </a>
        </ListTools>
        {renderScreen(document)}
      </div>
    </Page>
  )
}
