import { ListTools } from '../../../../ui/list-tools.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { renderScreen } from '../../../documents/index.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { HowToShown } from '../queries/how-to.ts'
import { words } from '../words.ts'

/** The how-to sheet on screen, to print or download. */
export function HowToPage({ view, shown }: { view: View; shown: HowToShown }) {
  const texts = words(view.language)
  const href = initiativeHref(shown.sheet.initiativeId)
  return (
    <Page
      view={view}
      title={words.catalogue.sheet}
      current="/mo-hinh"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: shown.name, href },
      ]}
      sheet="plans/paper"
      lead={shown.sheet.published ? undefined : texts.sheetDraft}
    >
      <div class="blocks">
        <ListTools language={view.language}>
          <a href={`${href}/to-huong-dan.docx`} download>
            DOCX
          </a>
          <a href={`${href}/to-huong-dan.pdf`} download>
            PDF
          </a>
        </ListTools>
        {renderScreen(shown.document)}
      </div>
    </Page>
  )
}
