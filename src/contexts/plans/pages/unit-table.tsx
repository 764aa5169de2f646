import { BarWithNumber } from '../../../ui/figure.tsx'
import { formatShare, roundedPercent } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/note.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { PlanPageResult } from '../queries/plan-page.ts'
import { type Counts, datedOf, inTimeOf, onTimeOf } from '../rules/standing.ts'
import type { UnitCounts } from '../rules/task-tree.ts'
import { type PageWords, words } from './words.ts'

export interface UnitTableProps {
  readonly view: View
  readonly page: PlanPageResult
  readonly mayUrge: boolean
}

/** How much of each unit's work is on time; the counts of a row add up to what it was given. */
export function UnitTable({ view: { language }, page, mayUrge }: UnitTableProps) {
  const texts = words(language)
  const address = `/ke-hoach/${page.plan.id}`
  const shareOf = (counts: Counts) =>
    datedOf(counts) === 0 ? (
      '–'
    ) : (
      <BarWithNumber
        text={formatShare(onTimeOf(counts), datedOf(counts), language)}
        percent={roundedPercent(onTimeOf(counts), datedOf(counts))}
      />
    )
  const columns: Column<UnitCounts>[] = [
    { key: 'unit', head: texts.unit, names: true, cell: ({ unitName }) => unitName ?? texts.noUnit },
    ...countColumns(texts, page.counts),
    {
      key: 'late',
      head: texts.late,
      numeric: true,
      inline: true,
      foot: dash(page.counts.late),
      cell: ({ unitId, counts }) => (counts.late === 0 ? '–' : <a href={lateHref(address, unitId)}>{counts.late}</a>),
    },
    { key: 'share', head: texts.onTime, cell: ({ counts }) => shareOf(counts), foot: shareOf(page.counts) },
    ...(mayUrge ? [urgeColumn(texts)] : []),
  ]
  return (
    <section id="don-vi">
      <h2>{texts.byUnit}</h2>
      <DataTable
        language={language}
        caption={texts.byUnit}
        columns={columns}
        rows={page.units}
        rowHref={({ unitId }) =>
          unitId === null ? `${address}?trangThai=unassigned#nhiem-vu` : `${address}?donVi=${unitId}#nhiem-vu`
        }
        sticky={false}
        empty={<EmptyState language={language} title={texts.noTurnsYet} advice={texts.noTurnsAdvice} />}
      />
    </section>
  )
}

function countColumns(texts: PageWords, all: Counts): Column<UnitCounts>[] {
  const column = (key: keyof Counts, head: string, of = (counts: Counts) => counts[key]): Column<UnitCounts> => ({
    key,
    head,
    numeric: true,
    inline: true,
    foot: dash(of(all)),
    cell: ({ counts }) => dash(of(counts)),
  })
  return [
    column('given', texts.given),
    column('doneOnTime', texts.doneOnTime),
    column('inTime', texts.inTime, inTimeOf),
    ...(all.undated === 0 ? [] : [column('undated', texts.undated)]),
    column('doneLate', texts.doneLate),
  ]
}

function dash(count: number): string {
  return count === 0 ? '–' : String(count)
}

function lateHref(address: string, unitId: string | null): string {
  const unit = unitId === null ? '' : `&donVi=${unitId}`
  return `${address}?trangThai=late${unit}#nhiem-vu`
}

function urgeColumn(texts: PageWords): Column<UnitCounts> {
  return {
    key: 'urge',
    head: texts.urge,
    hideHead: true,
    cell: ({ unitId, unitName, counts }) =>
      counts.late === 0 || unitId === null ? null : (
        <a class="btn sm" href={`/don-doc?unit=${unitId}&state=late`}>
          {texts.urge}
          <span class="vh"> {unitName}</span>
        </a>
      ),
  }
}
