import { formatDate } from '../../../kernel/plain-date.ts'
import { Due } from '../../../ui/due.tsx'
import { ListPager } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { LateTurnShown } from '../queries/late-turns.ts'
import { LATE_ROWS } from '../rules/page-sizes.ts'
import { words } from './words.ts'

export interface LatePageProps {
  readonly view: View
  readonly list: { readonly rows: readonly LateTurnShown[]; readonly total: number; readonly page: number }
}

/** Who is late with what, longest first. */
export function LatePage({ view, list }: LatePageProps) {
  const { language } = view
  const texts = words(language)
  const columns: Column<LateTurnShown>[] = [
    {
      key: 'task',
      head: texts.task,
      names: true,
      cell: ({ code, title, label }) => `${code} · ${title}${label.vi === 'Một lần' ? '' : ` (${label[language]})`}`,
    },
    { key: 'unit', head: texts.unit, cell: ({ leadUnitName }) => leadUnitName ?? texts.noUnit },
    { key: 'officer', head: texts.officer, cell: ({ officerName }) => officerName ?? texts.noOfficer },
    {
      key: 'due',
      head: texts.dueOn,
      cell: ({ dueOn, workingDaysLate, isExtensionAsked }) => (
        <>
          {workingDaysLate === 0 ? formatDate(dueOn) : null}
          {workingDaysLate === 0 ? null : <Due language={language} workingDaysLeft={-workingDaysLate} dueOn={dueOn} />}
          {isExtensionAsked ? <span class="s m">{texts.extensionAsked}</span> : null}
        </>
      ),
    },
  ]
  return (
    <Page
      view={view}
      title={texts.lateTitle}
      current="/ke-hoach"
      crumbs={[{ label: texts.plans, href: '/ke-hoach' }, { label: texts.lateTitle }]}
    >
      <DataTable
        language={language}
        caption={texts.lateTitle}
        columns={columns}
        rows={list.rows}
        rowHref={({ taskId, turnId }) => `/nhiem-vu/${taskId}#ky-${turnId}`}
        empty={<EmptyState language={language} title={texts.lateNone} advice={texts.lateNoneAdvice} />}
      />
      <ListPager
        view={view}
        page={list.page}
        pageSize={LATE_ROWS}
        shown={list.rows.length}
        total={list.total}
        parameter="trang"
      />
    </Page>
  )
}
