import type { FieldSpec } from '../../../kernel/form.ts'
import { changeQuery } from '../../../ui/address.ts'
import { BarWithNumber } from '../../../ui/figure.tsx'
import { roundedPercent } from '../../../ui/format.ts'
import { BulkArea, BulkBar, FilterBar, ListPager, ListTools } from '../../../ui/list-tools.tsx'
import { EmptyState } from '../../../ui/note.tsx'
import { type State, StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable, type Sort } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { PlanPageResult, PlanTaskShown } from '../queries/plan-page.ts'
import { PLAN_PAGE_ROWS } from '../rules/page-sizes.ts'
import { taskOrders, type TaskStanding } from '../rules/task-tree.ts'
import { DueDate } from './due-date.tsx'
import { type PageWords, standingWords, words } from './words.ts'

export interface PlanTasksProps {
  readonly view: View
  readonly page: PlanPageResult
  readonly typed: Readonly<Record<string, string>>
  /** Command id of the form that acts on ticked tasks; absent for those who give no work to others. */
  readonly bulkId: string | undefined
  /** Whether this person may issue urging notes for ticked tasks. */
  readonly mayUrge: boolean
}

const marks: Record<TaskStanding, State> = {
  late: 'late',
  ask: 'ask',
  doing: 'doing',
  todo: 'todo',
  done: 'done',
  halt: 'halt',
  dropped: 'halt',
}

/** The tasks of a plan, narrowed, sorted and paged by address. */
export function PlanTasks({ view, page, typed, bulkId, mayUrge }: PlanTasksProps) {
  const { language } = view
  const texts = words(language)
  const address = `/ke-hoach/${page.plan.id}`
  const query = new URL(view.path, 'http://host.invalid').search
  const table = <TaskTable view={view} page={page} typed={typed} isSelectable={bulkId !== undefined} />
  return (
    <section id="nhiem-vu">
      <div class="row">
        <h2>{texts.tasksHeading(page.total, page.droppedTotal)}</h2>
        <ListTools language={language} xlsxHref={`${address}/nhiem-vu.xlsx${query}`} />
      </div>
      <FilterBar
        language={language}
        action={`${address}#nhiem-vu`}
        clearHref={`${address}#nhiem-vu`}
        fields={filterFields(page)}
        typed={typed}
        keep={{ nam: typed['nam'], xep: typed['xep'], chieu: typed['chieu'] }}
      />
      {bulkId === undefined ? (
        table
      ) : (
        <BulkArea formId="giao" action={`${address}/giao-viec`} commandId={bulkId}>
          {table}
          <BulkBar
            language={language}
            formId="giao"
            noun={texts.noun}
            hint={texts.bulkHint}
            actions={[
              ...(mayUrge ? [{ label: texts.urge, value: 'don-doc', formAction: '/don-doc/chon' }] : []),
              { label: texts.bulk, value: 'chon' },
            ]}
          />
        </BulkArea>
      )}
      <ListPager
        view={view}
        page={page.page}
        pageSize={PLAN_PAGE_ROWS}
        shown={page.rows.length}
        total={page.total}
        parameter="trang"
        anchor="nhiem-vu"
      />
    </section>
  )
}

function filterFields(page: PlanPageResult): FieldSpec[] {
  const { catalogue } = words
  const named = (choices: PlanPageResult['unitChoices']) =>
    choices.map(({ id, name }) => ({ value: id, label: { vi: name, en: name } }))
  const standings = Object.entries(standingWords).map(([value, label]) => ({ value, label }))
  const field = { required: false } as const
  return [
    { ...field, name: 'donVi', label: catalogue.unit, control: 'choice', options: named(page.unitChoices) },
    { ...field, name: 'nguoi', label: catalogue.officer, control: 'choice', options: named(page.officerChoices) },
    { ...field, name: 'trangThai', label: catalogue.state, control: 'choice', options: standings },
    { ...field, name: 'tuNgay', label: catalogue.dueFrom, control: 'day' },
    { ...field, name: 'denNgay', label: catalogue.dueTo, control: 'day' },
    { ...field, name: 'tim', label: catalogue.find, hint: catalogue.findHint, control: 'text' },
  ]
}

interface TaskTableProps {
  readonly view: View
  readonly page: PlanPageResult
  readonly typed: Readonly<Record<string, string>>
  readonly isSelectable: boolean
}

function TaskTable({ view, page, typed, isSelectable }: TaskTableProps) {
  const { language } = view
  const texts = words(language)
  const order = taskOrders.find((each) => each === typed['xep']) ?? 'plan'
  const sort: Sort = { key: order, direction: typed['chieu'] === 'desc' ? 'desc' : 'asc' }
  return (
    <DataTable
      language={language}
      caption={texts.tasksCaption}
      columns={columnsOf(texts, view, page)}
      rows={page.rows}
      sort={sort}
      sortHref={({ key, direction }) =>
        `${changeQuery(view.path, { xep: key, chieu: direction, trang: undefined })}#nhiem-vu`
      }
      selectable={
        isSelectable
          ? {
              name: 'taskIds',
              formId: 'giao',
              value: ({ task }) => task.id,
              label: ({ task }) => `${task.code} ${task.title}`,
            }
          : undefined
      }
      empty={<EmptyState language={language} title={texts.noTaskFound} advice={texts.noTaskAdvice} />}
    />
  )
}

function columnsOf(texts: PageWords, view: View, page: PlanPageResult): Column<PlanTaskShown>[] {
  const { language, today } = view
  const confirmed = page.counts.doneOnTime + page.counts.doneLate
  return [
    {
      key: 'title',
      head: texts.task,
      sortable: true,
      names: true,
      foot: texts.total,
      cell: (row) => <TaskName row={row} texts={texts} />,
    },
    {
      key: 'state',
      head: texts.state,
      cell: ({ standing }) => (
        <StateMark language={language} state={marks[standing]} label={standingWords[standing][language]} />
      ),
    },
    {
      key: 'officer',
      head: texts.officer,
      cell: ({ task, hasParts }) => task.officerName ?? (hasParts ? '' : texts.noOfficer),
    },
    {
      key: 'share',
      head: texts.share,
      sortable: true,
      foot: `${confirmed}/${page.counts.given}`,
      cell: (row) => (
        <BarWithNumber text={`${row.confirmed}/${row.turns}`} percent={roundedPercent(row.confirmed, row.turns)} />
      ),
    },
    {
      key: 'due',
      head: texts.nextDue,
      sortable: true,
      cell: ({ nextDueOn, workingDaysLeft, standing }) =>
        nextDueOn === null && standing !== 'todo' && standing !== 'doing' ? null : (
          <DueDate language={language} today={today} dueOn={nextDueOn} workingDaysLeft={workingDaysLeft} />
        ),
    },
  ]
}

function TaskName({ row: { task, depth }, texts }: { row: PlanTaskShown; texts: PageWords }) {
  const support = task.supportNames.length === 0 ? '' : ` · ${texts.supportedBy} ${task.supportNames.join(', ')}`
  return (
    <span class={depth === 0 ? 'task' : `task in${Math.min(depth, 3)}`}>
      <span class="s m n">{task.code}</span>
      <a class="blk" href={`/nhiem-vu/${task.id}`}>
        {task.title}
      </a>
      <small class="s m blk">
        {task.leadUnitName ?? texts.noUnit}
        {support}
      </small>
    </span>
  )
}
