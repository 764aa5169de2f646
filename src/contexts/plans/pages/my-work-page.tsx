import { formatDate } from '../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../kernel/words.ts'
import { type ActionGroup, type ActionItem, ActionList } from '../../../ui/action-list.tsx'
import { SharesBar } from '../../../ui/figure.tsx'
import { formatLongDate } from '../../../ui/format.ts'
import { EmptyState, Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { MyWork, WaitingShown } from '../queries/my-work.ts'
import type { WorkAct } from '../rules/my-work.ts'
import { datedOf, onTimeOf } from '../rules/standing.ts'
import { DueDate } from './due-date.tsx'
import { actWords, type PageWords, words } from './words.ts'

/** Work of another kind that waits for the viewer, on a list of its own. */
export interface WaitingElsewhere {
  readonly label: Words
  readonly href: string
  readonly count: number
}

export interface MyWorkPageProps {
  readonly view: View
  readonly work: MyWork
  readonly elsewhere?: readonly WaitingElsewhere[] | undefined
}

/** What waits for me, most urgent first, each with one obvious action; beside it what I wait for and how my unit stands. */
export function MyWorkPage({ view, work, elsewhere = [] }: MyWorkPageProps) {
  const { language } = view
  const texts = words(language)
  const groups: ActionGroup[] = [
    { title: texts.late, items: itemsOf(work.late, view, true) },
    { title: texts.thisWeek, items: itemsOf(work.thisWeek, view, work.late.length === 0) },
    { title: texts.later, items: itemsOf(work.later, view, work.late.length + work.thisWeek.length === 0) },
  ]
  const waiting = elsewhere.filter(({ count }) => count > 0)
  const isEmpty = groups.every(({ items }) => items.length === 0)
  return (
    <Page
      view={view}
      title={texts.myWork}
      current="/viec-cua-toi"
      kicker={formatLongDate(view.today, language)}
      lead={<Summary work={work} language={language} />}
    >
      <div class="side">
        <div class="blocks">
          <Elsewhere waiting={waiting} language={language} />
          {isEmpty && waiting.length === 0 ? (
            <EmptyState
              language={language}
              title={texts.nothingWaits}
              advice={texts.nothingWaitsAdvice}
              action={
                <a class="btn" href="/ke-hoach">
                  {texts.seePlans}
                </a>
              }
            />
          ) : null}
          {isEmpty ? null : <ActionList language={language} groups={groups} />}
        </div>
        <aside class="stack" aria-label={texts.iWaitFor}>
          <IWaitFor work={work} view={view} />
          <UnitCard work={work} language={language} />
        </aside>
      </div>
    </Page>
  )
}

function Summary({ work, language }: { work: MyWork; language: Language }) {
  const texts = words(language)
  return (
    <span>
      <b>{texts.lateCount(work.late.length)}</b>, {texts.weekCount(work.thisWeek.length)},{' '}
      {texts.laterCount(work.later.length)}
      {work.unit.isAgency && work.unit.toUrge > 0 ? (
        <>
          {' · '}
          <AgencyLate work={work} language={language} />
        </>
      ) : null}
    </span>
  )
}

/** Who is late in the whole agency, one click away. */
function AgencyLate({ work: { unit }, language }: { work: MyWork; language: Language }) {
  return <a href="/don-doc?state=late">{words(language).agencyLate(unit.toUrge)}</a>
}

/** One red button a screen: on the first thing to do. */
function itemsOf(all: readonly WaitingShown[], view: View, isFirst: boolean): ActionItem[] {
  const { language } = view
  return all.map((waiting, index): ActionItem => {
    const { row, act } = waiting
    const label = act in actWords ? actWords[act as keyof typeof actWords] : actWords.record
    return {
      title: row.title,
      href: `/nhiem-vu/${row.taskId}`,
      due: <DueOf waiting={waiting} view={view} />,
      detail: detailOf(waiting, language),
      action: { label, href: addressOf(waiting), main: isFirst && index === 0 },
    }
  })
}

function DueOf({ waiting, view: { language, today } }: { waiting: WaitingShown; view: View }) {
  const { row, workingDaysLeft, how, handedIn } = waiting
  return <DueDate {...{ language, today, dueOn: row.dueOn, workingDaysLeft, how, handedIn }} />
}

const paths: Record<Exclude<WorkAct, 'await-confirmation' | 'await-extension'>, string> = {
  record: 'ghi',
  'hand-in': 'ket-qua',
  confirm: 'xac-nhan',
  'decide-extension': 'tra-loi-gia-han',
  assign: 'giao-viec',
}

function addressOf({ act, row }: WaitingShown): string {
  const task = `/nhiem-vu/${row.taskId}`
  if (act === 'await-confirmation' || act === 'await-extension') return task
  return act === 'assign' ? `${task}/giao-viec` : `${task}/${paths[act]}?ky=${row.turnId}`
}

function detailOf({ act, row }: WaitingShown, language: Language): string {
  const turn = row.label.vi === 'Một lần' ? '' : row.label[language]
  return [row.code, turn, aboutOf(act, row, language)].filter((part) => part !== '').join(' · ')
}

/** Who wants what, or why it came back. */
function aboutOf(act: WorkAct, row: WaitingShown['row'], language: Language): string {
  return about[act](row, words(language))
}

type About = (row: WaitingShown['row'], texts: PageWords) => string

const comesBack: About = ({ returnReason }, texts) => (returnReason === '' ? '' : texts.returnedBecause(returnReason))

const about: Record<WorkAct, About> = {
  record: comesBack,
  'hand-in': comesBack,
  confirm: (row, texts) => texts.sentBy(row.handedInByName ?? ''),
  'decide-extension': (row, texts) =>
    texts.asksUntil(row.askedByName ?? '', dayText(row.toDueOn), row.askedReason ?? ''),
  assign: ({ leadUnitName }, texts) => leadUnitName ?? texts.noUnit,
  // When it was handed in stands where its date does.
  'await-confirmation': () => '',
  'await-extension': ({ askedOn, toDueOn }, texts) => texts.awaitsExtension(dayText(askedOn), dayText(toDueOn)),
}

function dayText(on: Parameters<typeof formatDate>[0] | null): string {
  return on === null ? '' : formatDate(on)
}

function IWaitFor({ work, view }: { work: MyWork; view: View }) {
  const { language } = view
  const texts = words(language)
  if (work.iWaitFor.length === 0) return null
  return (
    <section>
      <h2 class="grp">{texts.iWaitFor}</h2>
      <ul class="list">
        {work.iWaitFor.map((waiting) => (
          <li>
            <div>
              <a href={`/nhiem-vu/${waiting.row.taskId}`}>
                <b>{waiting.row.title}</b>
              </a>
              <p class="s m">{detailOf(waiting, language)}</p>
              <DueOf waiting={waiting} view={view} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnitCard({ work: { unit }, language }: { work: MyWork; language: Language }) {
  const texts = words(language)
  const { counts } = unit
  return (
    <section class="panel">
      <h2 class="grp">{unit.isAgency ? texts.wholeAgency : (unit.name ?? texts.ownUnit)}</h2>
      {counts.given === 0 ? (
        <p class="s m">{unit.isAgency ? texts.noAgencyWork : texts.noUnitWork}</p>
      ) : (
        <>
          <p>
            {datedOf(counts) === 0 ? (
              texts.nothingDated
            ) : (
              <>
                <b class="big n">{onTimeOf(counts)}</b> <span class="m">{texts.onTimeOf(datedOf(counts))}</span>
              </>
            )}
          </p>
          <SharesBar
            shares={[
              { value: counts.doneOnTime, tone: 'ok' },
              { value: counts.inTime, tone: 'info' },
              { value: counts.doneLate, tone: 'warn' },
              { value: counts.late, tone: 'late' },
            ]}
          />
          <ul class="key s">
            <li>
              <StateMark state="done" label={texts.doneOnTime} language={language} />{' '}
              <b class="n">{counts.doneOnTime}</b>
            </li>
            <li>
              <StateMark state="doing" label={texts.inTime} language={language} /> <b class="n">{counts.inTime}</b>
            </li>
            <li>
              <StateMark state="ask" label={texts.doneLate} language={language} /> <b class="n">{counts.doneLate}</b>
            </li>
            <li>
              <StateMark state="late" label={texts.late} language={language} /> <b class="n">{counts.late}</b>
            </li>
          </ul>
        </>
      )}
      <p class="s">
        <a href="/ke-hoach">{unit.isAgency ? texts.seeAgencyInPlans : texts.seeUnitInPlans}</a>
      </p>
    </section>
  )
}

function Elsewhere({ waiting, language }: { waiting: readonly WaitingElsewhere[]; language: Language }) {
  if (waiting.length === 0) return null
  return (
    <Note>
      {waiting.map(({ label, href, count }) => (
        <p>
          <a href={href}>
            <b>
              {label[language]}: {count}
            </b>
          </a>
        </p>
      ))}
    </Note>
  )
}
