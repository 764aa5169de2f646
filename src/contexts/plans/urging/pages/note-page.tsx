import { ListTools } from '../../../../ui/list-tools.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { renderScreen } from '../../../documents/index.ts'
import type { UrgingNoteShown } from '../queries/urging-notes.ts'
import { words } from '../words.ts'
import { ProofTable } from './proof-table.tsx'
import { follows, navigationHref } from './tabs.tsx'

/** An urging note as it was issued, to print or download, with the proof that it was sent and read. */
export function NotePage({ view, note }: { view: View; note: UrgingNoteShown }) {
  const { language } = view
  const texts = words(language)
  const title = texts.noteTitle(note.number)
  return (
    <Page
      view={view}
      title={title}
      current={navigationHref}
      crumbs={[{ label: texts.notesTitle, href: follows(view) ? '/phieu-don-doc' : undefined }, { label: note.number }]}
      sheet="plans/paper"
    >
      <div class="blocks">
        <ListTools language={language}>
          <a href={`/phieu-don-doc/${note.id}/phieu.docx`} download>
            {texts.docx}
          </a>
          <a href={`/phieu-don-doc/${note.id}/phieu.pdf`} download>
            {texts.pdf}
          </a>
        </ListTools>
        {renderScreen(note.document)}
        <ProofTable language={language} proof={note.proof} />
      </div>
    </Page>
  )
}
