import { formatDate } from '../../../kernel/plain-date.ts'
import { formatNumber, formatSize } from '../../../ui/format.ts'
import { EmptyState } from '../../../ui/note.tsx'
import { EvidenceList, type State, StateMark } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { TaskPageResult, TurnOnPage } from '../queries/task-page.ts'
import type { ProgressShown } from '../queries/task-rows.ts'
import type { TurnState } from '../rules/states.ts'
import { DueDate } from './due-date.tsx'
import { extensionStateWords, turnStateWords, words } from './words.ts'

const marks: Record<TurnState, State> = { open: 'todo', handed_in: 'ask', confirmed: 'done', cancelled: 'halt' }

/** Each turn with its date and how it was computed, what was recorded with evidence, handed in and answered. */
export function TaskTurns({ view, page }: { view: View; page: TaskPageResult }) {
  const texts = words(view.language)
  // A cancelled turn without work says nothing to anybody.
  const turns = page.turns.filter(({ state, progress }) => state !== 'cancelled' || progress.length > 0)
  const hasWork = turns.some(({ progress }) => progress.length > 0)
  return (
    <section>
      <h2>{texts.progress}</h2>
      {hasWork || page.hasParts ? null : (
        <EmptyState language={view.language} title={texts.noProgress} advice={texts.noProgressAdvice} />
      )}
      <ul class="list">
        {turns.toReversed().map((turn) => (
          <li>
            {isOver(turn) && turns.length > fewTurns ? (
              <FoldedTurn view={view} turn={turn} page={page} />
            ) : (
              <div id={`ky-${turn.id}`}>
                <TurnBlock view={view} turn={turn} page={page} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TurnBlockProps {
  readonly view: View
  readonly turn: TurnOnPage
  readonly page: TaskPageResult
  /** `h2` where it stands right below the title of a page. */
  readonly heading?: 'h2' | 'h3'
}

/** So many turns are shown whole; of more, those that are over fold into a line. */
const fewTurns = 3

const isOver = ({ state }: TurnOnPage) => state === 'confirmed' || state === 'cancelled'

/** A turn that is over, as a line that opens. A link to it leads inside, so that browsers open it by themselves. */
function FoldedTurn({ view, turn, page }: TurnBlockProps) {
  return (
    <details>
      <summary>
        <TurnHead view={view} turn={turn} />
      </summary>
      <div class="stack" id={`ky-${turn.id}`}>
        <TurnWork view={view} turn={turn} page={page} />
      </div>
    </details>
  )
}

export function TurnBlock({ view, turn, page, heading = 'h3' }: TurnBlockProps) {
  return (
    <div class="stack">
      <TurnHead view={view} turn={turn} heading={heading} />
      <TurnWork view={view} turn={turn} page={page} />
    </div>
  )
}

function TurnHead({ view, turn, heading: Heading = 'h3' }: Omit<TurnBlockProps, 'page'>) {
  const { language, today } = view
  const texts = words(language)
  return (
    <div class="row">
      <Heading>{turn.label[language]}</Heading>
      <StateMark
        language={language}
        state={turn.progress.length > 0 && turn.state === 'open' ? 'doing' : marks[turn.state]}
        label={turnStateWords[turn.state][language]}
      />
      {turn.state === 'open' || turn.state === 'handed_in' ? (
        <DueDate
          language={language}
          today={today}
          dueOn={turn.dueOn}
          workingDaysLeft={turn.workingDaysLeft}
          how={turn.how}
          handedIn={turn.handedIn}
        />
      ) : (
        <span class="s m">
          {turn.dueOn === null ? null : `${texts.dueOn} ${formatDate(turn.dueOn)}`}
          {turn.doneOn === null ? null : ` · ${texts.doneOn(formatDate(turn.doneOn))}`}
        </span>
      )}
    </div>
  )
}

/** What was returned, handed in, asked for and recorded in a turn. */
function TurnWork({ view, turn, page }: TurnBlockProps) {
  const texts = words(view.language)
  return (
    <>
      {turn.returnReason === '' ? null : <p class="note warn">{texts.returnedBecause(turn.returnReason)}</p>}
      <HandedIn turn={turn} view={view} />
      <Extensions turn={turn} view={view} />
      {turn.progress.map((progress) => (
        <Progress view={view} progress={progress} page={page} turn={turn} />
      ))}
    </>
  )
}

/** What was handed in, as it will stand in the report. */
function HandedIn({ turn, view: { language } }: { turn: TurnOnPage; view: View }) {
  const texts = words(language)
  if (turn.result === '') return null
  const parts = [
    [texts.result, turn.result],
    [texts.obstacles, turn.obstacles],
    [texts.proposals, turn.proposals],
  ] as const
  return (
    <dl class="facts card">
      {parts.map(([name, text]) =>
        text === '' ? null : (
          <>
            <dt>{name}</dt>
            <dd>
              {text.split('\n').map((line) => (
                <p>{line}</p>
              ))}
            </dd>
          </>
        ),
      )}
    </dl>
  )
}

function Extensions({ turn, view: { language } }: { turn: TurnOnPage; view: View }) {
  const texts = words(language)
  if (turn.extensions.length === 0) return null
  return (
    <ul class="s" aria-label={texts.extensions}>
      {turn.extensions.map((extension) => {
        const from = extension.fromDueOn === null ? '–' : formatDate(extension.fromDueOn)
        return (
          <li>
            {texts.extensions} {texts.extensionLine(from, formatDate(extension.toDueOn), extension.reason)} ·{' '}
            {extension.askedByName} · <b>{extensionStateWords[extension.state][language]}</b>
            {extension.answer === '' ? null : `: ${extension.answer}`}
          </li>
        )
      })}
    </ul>
  )
}

interface ProgressProps {
  readonly view: View
  readonly progress: ProgressShown
  readonly page: TaskPageResult
  readonly turn: TurnOnPage
}

function Progress({ view: { language }, progress, page, turn }: ProgressProps) {
  const texts = words(language)
  const isWithdrawn = progress.withdrawnReason !== null
  const mayWithdraw = !isWithdrawn && turn.acts.includes('record')
  return (
    <div class={isWithdrawn ? 'withdrawn' : undefined} id={`kq-${progress.id}`}>
      <p class="s m">
        <time datetime={progress.doneOn}>{formatDate(progress.doneOn)}</time> · {progress.personName}
        {isWithdrawn ? ` · ${texts.withdrawn(progress.withdrawnReason ?? '')}` : null}
        {mayWithdraw ? (
          <>
            {' · '}
            <a href={`/nhiem-vu/${page.task.id}/rut?kq=${progress.id}`}>{texts.withdraw}</a>
          </>
        ) : null}
      </p>
      {progress.text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      {progress.values.length === 0 ? null : (
        <p class="s">
          {progress.values
            .map(({ name, measure, value }) => `${name}: ${formatNumber(value, language)} ${measure}`)
            .join(' · ')}
        </p>
      )}
      <EvidenceList items={progress.evidence.map((each) => evidenceItem(each, language))} />
    </div>
  )
}

function evidenceItem(evidence: ProgressShown['evidence'][number], language: View['language']) {
  const ending = /\.([A-Za-z0-9]{2,4})$/.exec(evidence.label)?.[1]?.toUpperCase()
  const kinds = { photo: ending ?? 'JPG', file: ending ?? 'FILE', link: 'LINK', document: 'VB' } as const
  const size = evidence.size === null ? undefined : formatSize(evidence.size, language)
  return { kind: kinds[evidence.kind], title: evidence.label, href: evidence.href, size }
}
