import { EmptyState, Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { Check, ReportVerified } from '../queries/verify-report.ts'
import { words } from '../words.ts'
import { DifferencesTable } from './differences-table.tsx'

export interface VerifyPageProps {
  readonly view: View
  readonly verified: ReportVerified
}

/** Whether a submitted report is whole, and what today's records would count otherwise. */
export function VerifyPage({ view, verified }: VerifyPageProps) {
  const { language } = view
  const texts = words(language)
  const { head, seal } = verified
  return (
    <Page
      view={view}
      title={texts.verify}
      current="/bao-cao"
      crumbs={[
        { label: texts.reports, href: '/bao-cao' },
        { label: texts.backToReport, href: `/bao-cao/${head.id}` },
        { label: texts.verify },
      ]}
      wide
      sheet="reports/report"
    >
      {seal === null ? (
        <EmptyState language={language} title={texts.notFrozenYet} advice={texts.notFrozenAdvice} />
      ) : (
        <div class="stack">
          <Verdict whole={verified.whole} language={language} />
          <Checks checks={verified.checks} language={language} />
          <h2>{texts.sinceThen}</h2>
          <SinceThen verified={verified} language={language} />
        </div>
      )}
    </Page>
  )
}

type Language = View['language']

function Verdict({ whole, language }: { whole: boolean; language: Language }) {
  const texts = words(language)
  return (
    <Note tone={whole ? 'ok' : 'bad'}>
      <p>
        <b>{whole ? `✓ ${texts.whole}` : `▲ ${texts.changed}`}</b>
      </p>
      <p class="s">{whole ? texts.wholeMore : texts.changedMore}</p>
    </Note>
  )
}

function Checks({ checks, language }: { checks: readonly Check[]; language: Language }) {
  const texts = words(language)
  const names = {
    content: texts.checkContent,
    audit: texts.checkAudit,
    docx: texts.checkDocx,
    pdf: texts.checkPdf,
  } as const
  return (
    <DataTable
      language={language}
      caption={texts.verify}
      rows={checks}
      columns={[
        { key: 'part', head: texts.part, cell: ({ name }) => names[name], names: true },
        { key: 'kept', head: texts.kept, cell: ({ kept }) => <code class="hash">{kept || '–'}</code> },
        { key: 'now', head: texts.now, cell: ({ now }) => <code class="hash">{now || '–'}</code> },
        {
          key: 'result',
          head: texts.result,
          cell: ({ whole }) => (
            <StateMark
              language={language}
              state={whole ? 'done' : 'late'}
              label={whole ? texts.agrees : texts.differs}
            />
          ),
        },
      ]}
    />
  )
}

function SinceThen({ verified, language }: { verified: ReportVerified; language: Language }) {
  const texts = words(language)
  if (verified.differences.length === 0) return <p>{texts.nothingSince}</p>
  return (
    <>
      <p>{texts.sinceThenLead}</p>
      <DifferencesTable
        language={language}
        reportId={verified.head.id}
        report="before"
        differences={verified.differences}
        caption={texts.sinceThen}
        beforeHead={texts.atSubmission}
        afterHead={texts.today}
      />
    </>
  )
}
