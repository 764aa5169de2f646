import { day } from '../../src/kernel/plain-date.ts'
import type { Language } from '../../src/kernel/words.ts'
import { Due } from '../../src/ui/due.tsx'
import { BarWithNumber, Figure } from '../../src/ui/figure.tsx'
import { BulkArea, BulkBar, FilterBar, ListPager, ListTools } from '../../src/ui/list-tools.tsx'
import { EmptyState, Tabs } from '../../src/ui/note.tsx'
import { Page } from '../../src/ui/page.tsx'
import { SixDots, SixLegend, StateMark } from '../../src/ui/state.tsx'
import { DataTable, type Column } from '../../src/ui/table.tsx'
import type { View } from '../../src/ui/view.ts'
import { optionsOf, TASKS, UNITS, type Task } from './sample.ts'

export function ListPage({ view }: { view: View }) {
  const { language } = view
  return (
    <Page
      view={view}
      current="/ke-hoach"
      title="Phong trào thi đua “Dân vận khéo” đến năm 2025"
      crumbs={[{ label: { vi: 'Kế hoạch', en: 'Plans' }, href: '/ke-hoach' }, { label: 'Năm 2024' }]}
      lead="Theo KH 5584/KH-UBND · năm báo cáo 15/12/2023 – 14/12/2024"
      actions={
        <a class="btn" href="/bao-cao/moi" data-key="b">
          Lập báo cáo tháng 11
        </a>
      }
    >
      <div class="blocks">
        <div class="figs">
          <Figure language={language} value="85%" percent={85} label="40 trong 47 việc đúng hạn" href="/viec" />
          <Figure language={language} value="29" percent={62} tone="ok" label="việc đã xong" href="/viec" />
          <Figure language={language} value="4" percent={9} tone="late" label="việc quá hạn, 3 đơn vị" href="/viec" />
        </div>
        <Tabs
          language={language}
          label="Phần của kế hoạch"
          current="/a"
          tabs={[
            { href: '/a', label: 'Nhiệm vụ', count: 8 },
            { href: '/b', label: 'Kiểm tra' },
          ]}
        />
        <TaskList language={language} />
        <section>
          <h2>Kiểm tra tháng 11</h2>
          <EmptyState
            language={language}
            title="Chưa có đợt kiểm tra nào trong tháng này"
            advice="Đợt gần nhất: 17/10/2024, 2 kiến nghị đã làm xong."
          />
        </section>
      </div>
    </Page>
  )
}

function TaskList({ language }: { language: Language }) {
  return (
    <section>
      <div class="row">
        <h2>8 nhiệm vụ</h2>
        <span class="end">
          <ListTools language={language} xlsxHref="/x" csvHref="/c" />
        </span>
      </div>
      <FilterBar
        language={language}
        action="/ke-hoach"
        clearHref="/ke-hoach"
        typed={{ unit: 'Thanh tra' }}
        fields={[
          {
            name: 'unit',
            label: { vi: 'Đơn vị', en: 'Unit' },
            control: 'choice',
            required: false,
            options: optionsOf(UNITS),
          },
          { name: 'until', label: { vi: 'Hạn đến', en: 'Due until' }, control: 'day', required: false },
          { name: 'q', label: { vi: 'Tìm', en: 'Find' }, control: 'text', required: false },
        ]}
      />
      <SixLegend language={language} />
      <BulkArea formId="urge" action="/don-doc" commandId="1">
        <DataTable
          language={language}
          caption="Nhiệm vụ của kế hoạch"
          rows={TASKS}
          rowHref={(task) => `/nhiem-vu/${task.id}`}
          sort={{ key: 'due', direction: 'asc' }}
          sortHref={({ key, direction }) => `/ke-hoach?sort=${key}.${direction}`}
          selectable={{ name: 'taskId', formId: 'urge', value: (task) => task.id, label: (task) => task.title }}
          columns={columnsIn(language)}
        />
        <BulkBar
          language={language}
          formId="urge"
          noun="nhiệm vụ"
          hint="Phiếu đôn đốc gửi đơn vị chủ trì"
          actions={[
            { label: 'Gia hạn', value: 'extend' },
            { label: 'Đôn đốc', value: 'urge' },
          ]}
        />
      </BulkArea>
      <ListPager view={{ language, path: '/?page=2' }} page={2} pageSize={50} shown={50} total={1234} />
    </section>
  )
}

function columnsIn(language: Language): readonly Column<Task>[] {
  return [
    {
      key: 'title',
      head: { vi: 'Nhiệm vụ, đơn vị chủ trì', en: 'Task, lead unit' },
      names: true,
      sortable: true,
      cell: (task) => (
        <>
          {task.title}
          <span class="sub">{task.unit}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: { vi: 'Trạng thái', en: 'State' },
      cell: (task) => <StateMark state={task.state} language={language} />,
    },
    {
      key: 'sub',
      head: { vi: 'Việc con xong', en: 'Sub-tasks done' },
      narrowHead: { vi: 'Việc con', en: 'Sub-tasks' },
      cell: (task) => <BarWithNumber text={`${task.done}/8`} percent={(100 * task.done) / 8} />,
      foot: '29/47',
    },
    {
      key: 'due',
      head: { vi: 'Hạn gần nhất', en: 'Next date' },
      sortable: true,
      cell: (task) => (
        <Due language={language} workingDaysLeft={task.left} dueOn={day('2024-11-14')} how={['Hạn ngày 14.']} />
      ),
    },
    {
      key: 'six',
      head: { vi: 'Sáu bước', en: 'Six steps' },
      cell: (task) => <SixDots states={task.six} language={language} />,
    },
  ]
}
