import { formatInstant } from '../../../../ui/format.ts'
import { DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ScanListed } from '../queries.ts'
import { scanHref } from '../scan-href.ts'
import { scanWords } from '../words.ts'

interface ScanListProps {
  readonly view: View
  readonly scans: readonly ScanListed[]
}

/** Scans that are being read, or stopped on the way; nothing when there are none. */
export function ScanList({ view, scans }: ScanListProps) {
  const { language } = view
  const texts = scanWords(language)
  if (scans.length === 0) return null
  return (
    <>
      <h2 class="mt">{texts.scans}</h2>
      <DataTable
        language={language}
        caption={texts.scans}
        rows={scans}
        rowHref={({ id }) => scanHref(id)}
        columns={[
          { key: 'name', head: texts.document, names: true, cell: ({ name }) => name },
          {
            key: 'progress',
            head: texts.progress,
            cell: ({ pagesRead, pageCount }) => texts.pagesRead(pagesRead, pageCount),
          },
          { key: 'state', head: texts.state, cell: ({ state }) => texts[state] },
          {
            key: 'at',
            head: texts.received,
            cell: ({ createdAt, by }) => [formatInstant(createdAt), by].filter((part) => part !== null).join(' · '),
          },
        ]}
      />
    </>
  )
}
