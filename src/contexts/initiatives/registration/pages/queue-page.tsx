import type { Problem } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { changeQuery } from '../../../../ui/address.ts'
import { BulkArea, BulkBar, FilterBar, ListPager, ListTools } from '../../../../ui/list-tools.tsx'
import { EmptyState, Tabs } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ProblemSummary } from '../../../../ui/problem-summary.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn } from '../../rules/season.ts'
import type { InitiativeAct } from '../../rules/states.ts'
import { actWords, holderWords, kindWords } from '../../words.ts'
import { fieldLabels } from '../field-words.ts'
import { pageWords } from '../page-words.ts'
import type { QueueFilter, QueueRow, ReviewQueue, WaitingStep } from '../queries/review-queue.ts'
import { reviewQueueHref } from '../rules/notices.ts'
import { QUEUE_ON_PAGE } from '../rules/page-sizes.ts'
import { checklistPoints } from '../rules/review.ts'

export interface QueuePageProps {
  readonly view: View
  readonly queue: ReviewQueue
  readonly filter: QueueFilter
  /** The step that the reader may take for many at once; undefined when this step is somebody else's. */
  readonly act: InitiativeAct | undefined
  readonly commandId: string
  readonly problems: readonly Problem[]
  readonly tools: { readonly mayImport: boolean; readonly maySend: boolean }
}

const stepWords = { registered: 'stepRegistered', endorsed: 'stepEndorsed', checked: 'stepChecked' } as const
const formId = 'chosen-registrations'

/** Registrations that wait at a step, to be decided one by one or many at once. */
export function QueuePage(props: QueuePageProps) {
  const { view, queue, filter, problems, tools } = props
  const { language, path } = view
  const texts = pageWords(language)
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : ''
  const tabs = Object.entries(stepWords).map(([step, label]) => ({
    href: changeQuery(reviewQueueHref, { step }),
    label: texts[label],
    count: queue.waiting[step as WaitingStep],
  }))
  return (
    <Page
      view={view}
      title={texts.queueTitle}
      current="/mo-hinh"
      crumbs={[{ label: texts.initiatives, href: '/mo-hinh' }]}
      lead={texts.queueLead}
      sheet="initiatives/registration"
    >
      <Tabs
        language={language}
        label={texts.steps}
        tabs={tabs}
        current={changeQuery(reviewQueueHref, { step: queue.step })}
      />
      <ProblemSummary language={language} problems={problems} />
      <Filters queue={queue} filter={filter} language={language} />
      <ListTools language={language} xlsxHref={changeQuery(`${reviewQueueHref}.xlsx${query}`, { page: undefined })}>
        {tools.mayImport ? <a href="/mo-hinh/nhap">{texts.importLists}</a> : null}
        {tools.maySend ? <a href="/danh-sach-gui">{texts.sendUp}</a> : null}
      </ListTools>
      <p class="s m">{texts.totals(queue.sums.all, queue.sums.models, queue.sums.collective)}</p>
      <Rows {...props} />
      <ListPager
        view={view}
        page={filter.page}
        pageSize={QUEUE_ON_PAGE}
        shown={queue.rows.length}
        total={queue.sums.all}
      />
    </Page>
  )
}

function Filters({ queue, filter, language }: { queue: ReviewQueue; filter: QueueFilter; language: Language }) {
  const texts = pageWords.catalogue
  const optionsOf = (list: ReviewQueue['fields'] | ReviewQueue['levels']) =>
    list.map(({ id, vi, en }) => ({ value: id, label: { vi, en } }))
  const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }))
  const choice = { control: 'choice', required: false } as const
  return (
    <FilterBar
      language={language}
      action={reviewQueueHref}
      fields={[
        { name: 'q', label: texts.search, hint: texts.searchHint, control: 'text', required: false },
        { name: 'unit', label: texts.anyUnit, options: queue.units, ...choice },
        { name: 'field', label: fieldLabels.field, options: optionsOf(queue.fields), ...choice },
        { name: 'level', label: texts.level, options: optionsOf(queue.levels), ...choice },
        { name: 'kind', label: fieldLabels.kind, options: kinds, ...choice },
      ]}
      typed={{ q: filter.q, unit: filter.unit, field: filter.field, level: filter.level, kind: filter.kind }}
      keep={{ step: queue.step, sort: filter.sort, direction: filter.direction }}
      clearHref={changeQuery(reviewQueueHref, { step: queue.step })}
    />
  )
}

function Rows({ view, queue, filter, act, commandId }: QueuePageProps) {
  const { language, path } = view
  const texts = pageWords(language)
  const table = (
    <DataTable
      language={language}
      caption={texts.listCaption}
      columns={columnsOf(language)}
      rows={queue.rows}
      rowHref={({ id }) => `${initiativeHref(id)}/xem-xet`}
      sort={{ key: filter.sort, direction: filter.direction }}
      sortHref={({ key, direction }) => changeQuery(path, { sort: key, direction, page: undefined })}
      selectable={
        act === undefined
          ? undefined
          : { name: 'chosen', formId, value: ({ id, version }) => `${id}@${version}`, label: ({ name }) => name }
      }
      empty={<EmptyState language={language} title={texts.noneWaiting} advice={texts.noneWaitingAdvice} />}
    />
  )
  if (act === undefined || queue.rows.length === 0) return table
  const action = `${reviewQueueHref}/${act}`
  return (
    <BulkArea formId={formId} action={action} commandId={commandId}>
      {act === 'check'
        ? checklistPoints.map((point) => <input type="hidden" name="checklist" value={point} form={formId} />)
        : null}
      {table}
      <BulkBar
        language={language}
        formId={formId}
        noun={texts.noun}
        hint={act === 'check' ? texts.bulkCheckHint : undefined}
        actions={[{ label: actWords[act], value: act }]}
      />
    </BulkArea>
  )
}

function columnsOf(language: Language): Column<QueueRow>[] {
  const texts = pageWords(language)
  return [
    { key: 'name', head: texts.name, names: true, sortable: true, cell: ({ code, name }) => `${code} · ${name}` },
    {
      key: 'unit',
      head: texts.unitAndPerson,
      sortable: true,
      cell: ({ unitName, personName }) => (
        <div>
          {unitName}
          <span class="sub">{personName}</span>
        </div>
      ),
    },
    {
      key: 'field',
      head: fieldLabels.field,
      sortable: true,
      cell: ({ field, seasonFields }) => namedIn(seasonFields, field)[language],
    },
    {
      key: 'kind',
      head: fieldLabels.kind,
      cell: ({ kind, holder }) => `${kindWords[kind][language]}, ${holderWords[holder][language].toLowerCase()}`,
    },
    {
      key: 'level',
      head: fieldLabels.level,
      cell: ({ level, seasonLevels }) => namedIn(seasonLevels, level)[language],
    },
    {
      key: 'registered',
      head: texts.registeredOn,
      sortable: true,
      cell: ({ registeredOn }) => (registeredOn === null ? '' : formatDate(registeredOn)),
    },
  ]
}
