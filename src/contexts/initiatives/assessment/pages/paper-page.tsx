import type { Child } from 'hono/jsx'
import { ListTools } from '../../../../ui/list-tools.tsx'
import { type Crumb, Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { type OfficialDocument, renderScreen } from '../../../documents/index.ts'
import { councilWords } from '../council-words.ts'

export interface PaperPageProps {
  readonly view: View
  readonly title: string
  readonly crumbs: readonly Crumb[]
  readonly document: OfficialDocument
  /** Address of the paper without its ending. */
  readonly href: string
  readonly children?: Child | undefined
}

/** A paper on screen, to print or download. */
export function PaperPage({ view, title, crumbs, document, href, children }: PaperPageProps) {
  const { language } = view
  const texts = councilWords(language)
  return (
    <Page view={view} title={title} current="/mo-hinh" crumbs={crumbs} sheet="plans/paper">
      <div class="blocks">
        <ListTools language={language}>
          <a href={`${href}.docx`} download>
            {texts.docx}
          </a>
          <a href={`${href}.pdf`} download>
            {texts.pdf}
          </a>
        </ListTools>
        {renderScreen(document)}
        {children}
      </div>
    </Page>
  )
}
