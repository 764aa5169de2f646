import type { Language } from '../../../../kernel/words.ts'
import { formatInstant } from '../../../../ui/format.ts'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { NoticeProof } from '../../../messages/index.ts'
import { words } from '../words.ts'

/** Who was told what, when it was sent in the application and by mail, and when it was read. */
export function ProofTable({ language, proof }: { language: Language; proof: readonly NoticeProof[] }) {
  const texts = words(language)
  const columns: Column<NoticeProof>[] = [
    { key: 'who', head: texts.told, names: true, cell: ({ personName }) => personName },
    { key: 'what', head: texts.what, cell: (notice) => (language === 'vi' ? notice.textVi : notice.textEn) },
    { key: 'at', head: texts.inApplication, cell: ({ at }) => formatInstant(at) },
    { key: 'mail', head: texts.byMail, cell: (notice) => mailText(notice, language) },
    {
      key: 'read',
      head: texts.readAt,
      cell: ({ readAt }) =>
        readAt === null ? (
          <StateMark language={language} state="todo" label={texts.notRead} />
        ) : (
          <StateMark language={language} state="done" label={formatInstant(readAt)} />
        ),
    },
  ]
  const table = (rows: readonly NoticeProof[]) => (
    <DataTable
      language={language}
      caption={texts.proofTitle}
      columns={columns}
      rows={rows}
      sticky={false}
      empty={<p class="m">{texts.proofNone}</p>}
    />
  )
  const earlier = proof.slice(newest)
  return (
    <section class="off-paper">
      <h2>{texts.proofTitle}</h2>
      {table(proof.slice(0, newest))}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{texts.proofEarlier(earlier.length)}</summary>
          {table(earlier)}
        </details>
      )}
    </section>
  )
}

/** So many are shown; those before fold away. */
const newest = 6

/** No letter goes out for what was read meanwhile, though the sender may not have come round to settling it. */
function mailText({ mailState, mailSentAt, readAt }: NoticeProof, language: Language): string {
  const texts = words(language)
  if (mailSentAt !== null) return formatInstant(mailSentAt)
  if (mailState === 'waiting' && readAt !== null) return texts.mailNone
  const states = { waiting: texts.mailWaiting, failed: texts.mailFailed, none: texts.mailNone, sent: '' }
  return states[mailState]
}
