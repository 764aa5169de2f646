import { formatDate } from '../../../kernel/plain-date.ts'
import { formatInstant, formatNumber, roundedPercent } from '../../../ui/format.ts'
import { BarWithNumber } from '../../../ui/figure.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark, type Step, Steps, Timeline } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { TaskPageResult, TurnOnPage } from '../queries/task-page.ts'
import type { FigureShown, HistoryLine, PartShown } from '../queries/task-rows.ts'
import { TaskActs } from './task-acts.tsx'
import { TaskFacts } from './task-facts.tsx'
import { ProofTable } from '../urging/pages/proof-table.tsx'
import type { TaskProof } from '../urging/queries/proof.ts'
import { currentTurn } from './current-turn.ts'
import { TaskTurns } from './task-turns.tsx'
import { historyWords } from './history-words.ts'
import { standingWords, words } from './words.ts'

export interface TaskPageProps {
  readonly view: View
  readonly page: TaskPageResult
  /** Reminders and urgings; empty for those whom it does not concern. */
  readonly proof: TaskProof['proof']
}

/** A task: what it is, where it stands, what can be done now, turns, evidence, figures, parts, history. */
export function TaskPage({ view, page, proof }: TaskPageProps) {
  const { language } = view
  const texts = words(language)
  const { task } = page
  return (
    <Page
      view={view}
      title={`${task.code} ${task.title}`}
      heading={task.title}
      current="/ke-hoach"
      sheet="plans/plans"
      kicker={task.code}
      crumbs={[
        { label: texts.plans, href: '/ke-hoach' },
        { label: task.planTitle, href: `/ke-hoach/${task.planId}` },
        { label: task.code },
      ]}
    >
      <div class="blocks">
        <Standing view={view} page={page} />
        <TaskActs view={view} page={page} />
        <TaskFacts view={view} page={page} />
        {page.hasParts ? <Parts view={view} parts={task.parts} /> : null}
        {task.figures.length === 0 ? null : <Figures view={view} figures={task.figures} />}
        <TaskTurns view={view} page={page} />
        {proof.length === 0 ? null : <ProofTable language={language} proof={proof} />}
        <History view={view} history={page.history} />
      </div>
    </Page>
  )
}

function Standing({ view: { language }, page }: { view: View; page: TaskPageResult }) {
  const texts = words(language)
  const { task, hasParts } = page
  if (task.state === 'dropped') {
    return (
      <Note tone="warn">
        <p>{texts.droppedBecause(task.stateReason)}</p>
      </Note>
    )
  }
  return (
    <>
      {task.planState === 'closed' ? (
        <Note>
          <p>{texts.planIsClosed}</p>
        </Note>
      ) : null}
      {task.state === 'suspended' && task.suspendedOn !== null ? (
        <Note tone="warn">
          <p>{texts.suspendedSince(formatDate(task.suspendedOn), task.stateReason)}</p>
        </Note>
      ) : null}
      {hasParts ? (
        <p class="m">{texts.throughParts}</p>
      ) : (
        <Steps steps={stepsOf(page, language)} language={language} label={texts.steps} />
      )}
    </>
  )
}

/** The way of the turn that is at hand: given, worked on, handed in, confirmed. */
function stepsOf({ task, turns }: TaskPageResult, language: View['language']): Step[] {
  const texts = words(language)
  const turn = currentTurn(turns)
  const steps = [
    { label: texts.stepAssigned, isDone: isAssigned(task), note: task.officerName ?? task.leadUnitName },
    { label: texts.stepWork, isDone: turn !== undefined && hasWork(turn), note: null },
    { label: texts.stepHandedIn, isDone: turn !== undefined && wasHandedIn(turn), note: dayNote(turn?.handedInOn) },
    { label: texts.stepConfirmed, isDone: turn?.state === 'confirmed', note: dayNote(turn?.confirmedOn) },
  ]
  const now = steps.findIndex(({ isDone }) => !isDone)
  return steps.map(({ label, note }, index): Step => ({ label, state: stepState(index, now), ...(note && { note }) }))
}

function stepState(index: number, now: number): Step['state'] {
  if (now === -1 || index < now) return 'done'
  return index === now ? 'now' : 'todo'
}

function isAssigned({ officerId, leadUnitId }: TaskPageResult['task']): boolean {
  return officerId !== null || leadUnitId !== null
}

function hasWork({ progress, state }: TurnOnPage): boolean {
  return state !== 'open' || progress.some(({ withdrawnReason }) => withdrawnReason === null)
}

function wasHandedIn({ state }: TurnOnPage): boolean {
  return state === 'handed_in' || state === 'confirmed'
}

function dayNote(on: Parameters<typeof formatDate>[0] | null | undefined): string | null {
  return on == null ? null : formatDate(on)
}

function Parts({ view: { language }, parts }: { view: View; parts: readonly PartShown[] }) {
  const texts = words(language)
  const columns: Column<PartShown>[] = [
    { key: 'title', head: texts.task, names: true, cell: ({ code, title }) => `${code} · ${title}` },
    { key: 'officer', head: texts.officer, cell: ({ officerName }) => officerName ?? texts.noOfficer },
    { key: 'state', head: texts.state, cell: (part) => <PartState part={part} language={language} /> },
    {
      key: 'share',
      head: texts.share,
      cell: ({ confirmed, turns }) => (
        <BarWithNumber text={`${confirmed}/${turns}`} percent={roundedPercent(confirmed, turns)} />
      ),
    },
    { key: 'due', head: texts.nextDue, cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)) },
  ]
  return (
    <section>
      <h2>{texts.parts}</h2>
      <DataTable
        language={language}
        caption={texts.parts}
        columns={columns}
        rows={parts}
        rowHref={({ id }) => `/nhiem-vu/${id}`}
        sticky={false}
      />
    </section>
  )
}

function PartState({ part, language }: { part: PartShown; language: View['language'] }) {
  const names = {
    open: part.confirmed > 0 ? 'doing' : 'todo',
    suspended: 'halt',
    done: 'done',
    dropped: 'dropped',
  } as const
  const name = names[part.state]
  return (
    <StateMark language={language} state={name === 'dropped' ? 'halt' : name} label={standingWords[name][language]} />
  )
}

function Figures({ view: { language }, figures }: { view: View; figures: readonly FigureShown[] }) {
  const texts = words(language)
  const targetOf = ({ target, turnCount }: FigureShown) => (target === null ? null : target * turnCount)
  const columns: Column<FigureShown>[] = [
    { key: 'name', head: texts.figure, names: true, cell: ({ name, measure }) => `${name} (${measure})` },
    { key: 'sum', head: texts.recorded, numeric: true, cell: ({ sum }) => formatNumber(sum, language) },
    {
      key: 'target',
      head: texts.target,
      numeric: true,
      cell: (figure) => {
        const target = targetOf(figure)
        return target === null ? '–' : formatNumber(target, language)
      },
    },
    {
      key: 'share',
      head: texts.share,
      cell: (figure) => {
        const target = targetOf(figure)
        if (target === null || target === 0) return null
        const percent = roundedPercent(figure.sum, target)
        return <BarWithNumber text={`${percent}%`} percent={percent} tone={percent === 100 ? 'ok' : 'ink'} />
      },
    },
  ]
  return (
    <section>
      <h2>{texts.figures}</h2>
      <DataTable language={language} caption={texts.figures} columns={columns} rows={figures} sticky={false} />
    </section>
  )
}

/** So many lines of the history are shown; those before fold away. */
const newestLines = 10

function History({ view: { language }, history }: { view: View; history: readonly HistoryLine[] }) {
  const texts = words(language)
  if (history.length === 0) return null
  const itemOf = ({ at, command, actorName, reason }: HistoryLine) => ({
    at: formatInstant(at),
    datetime: at.toISOString(),
    title: `${actorName ?? texts.bySystem}: ${historyWords[command]?.[language] ?? command}`,
    body: reason ?? undefined,
  })
  const earlier = history.slice(newestLines)
  return (
    <section>
      <h2>{texts.history}</h2>
      <Timeline items={history.slice(0, newestLines).map(itemOf)} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{texts.earlierHistory(earlier.length)}</summary>
          <Timeline items={earlier.map(itemOf)} />
        </details>
      )}
    </section>
  )
}
