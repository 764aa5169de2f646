import type { Child } from 'hono/jsx'
import { formatDate, yearOf } from '../../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../../kernel/words.ts'
import { formatInstant } from '../../../../ui/format.ts'
import { Page } from '../../../../ui/page.tsx'
import { type Step, Steps, Timeline } from '../../../../ui/state.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn } from '../../rules/season.ts'
import { holderWords, kindWords, stateWords } from '../../words.ts'
import type { HistoryLine, InitiativePageResult } from '../queries/initiative-page.ts'
import type { WayStep } from '../rules/way.ts'
import { wayWords, words } from '../words.ts'
import { InitiativeFacts, TenContents } from './facts.tsx'
import { Now } from './now.tsx'

export interface InitiativePageProps {
  readonly view: View
  readonly page: InitiativePageResult
  /** What a line of the history says was done, by command. */
  readonly commandWords: ReadonlyMap<string, Words>
  /** Beside the dates of steps that are done: `38 buổi`. */
  readonly stepNotes?: Partial<Record<WayStep['name'], string>> | undefined
  /** Sections of the rooms: diary, assessment, recognition. */
  readonly children?: Child | undefined
  /** Sections that stand at the side: replication. */
  readonly aside?: Child | undefined
}

/** One page for each initiative: where it stands, what is next, what it is, its diary, evidence and history. */
export function InitiativePage(props: InitiativePageProps) {
  const { view, page, children, aside } = props
  const { language } = view
  const texts = words(language)
  const { initiative } = page
  return (
    <Page
      view={view}
      title={initiative.name}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      kicker={<Kicker page={page} language={language} />}
      lead={<Lead page={page} language={language} />}
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: texts.seasonOf(initiative.year), href: `/mo-hinh?tab=all&year=${initiative.year}` },
      ]}
    >
      <Steps steps={stepsOf(props)} language={language} label={texts.steps} />
      <div class="side initiative">
        <div class="blocks">
          <Now page={page} language={language} />
          {children}
          <TenContents initiative={initiative} language={language} />
        </div>
        <div class="blocks">
          {aside}
          <InitiativeFacts page={page} language={language} />
          <History {...props} />
        </div>
      </div>
    </Page>
  )
}

interface Part {
  readonly page: InitiativePageResult
  readonly language: Language
}

function Kicker({ page: { initiative, season }, language }: Part) {
  const texts = words(language)
  const { recognisedLevel, decidedOn } = initiative
  return (
    <span class="row s">
      <span class="n m">{initiative.code ?? texts.notRegistered}</span>
      <span class="chip">{kindWords[initiative.kind][language]}</span>
      <span class="chip">{holderWords[initiative.holder][language]}</span>
      <span class="chip">{namedIn(season.fields, initiative.field)[language]}</span>
      {recognisedLevel === null || initiative.state !== 'recognised' ? (
        <span class="chip">{stateWords[initiative.state][language]}</span>
      ) : (
        <span class="chip gold">
          {texts.recognisedAt(
            namedIn(season.levels, recognisedLevel)[language],
            decidedOn === null ? initiative.year : yearOf(decidedOn),
          )}
        </span>
      )}
    </span>
  )
}

function Lead({ page: { initiative, agencyName, unitName, personName, years }, language }: Part) {
  const texts = words(language)
  const [first] = years
  const said = [agencyName, texts.ledBy(unitName), texts.inCharge(personName)].join(' · ')
  if (first === undefined || years.length < 2) return <>{said}</>
  return (
    <>
      {said} · {texts.sinceYears(first.year)}{' '}
      {years.map(({ id, year }, index) => (
        <>
          {index === 0 ? '' : ' · '}
          {id === initiative.id ? <b class="ink">{year}</b> : <a href={initiativeHref(id)}>{year}</a>}
        </>
      ))}
    </>
  )
}

function stepsOf({ view: { language }, page, stepNotes = {} }: InitiativePageProps): Step[] {
  return page.way.map((step): Step => {
    const note = stepNotes[step.name] ?? noteOf(step, language)
    return { label: wayWords[step.name], state: step.standing, ...(note !== undefined && { note }) }
  })
}

function noteOf({ name, standing, doneOn, dueOn }: WayStep, language: Language): string | undefined {
  const texts = words(language)
  if (standing === 'done') return doneOn === null ? undefined : formatDate(doneOn)
  if (dueOn === null) return undefined
  return name === 'recognition' ? texts.about(formatDate(dueOn)) : texts.until(formatDate(dueOn))
}

const NEWEST_LINES = 6

function History({ view: { language }, page, commandWords }: InitiativePageProps) {
  const texts = words(language)
  const { history, historyCount } = page
  if (history.length === 0) return null
  const itemOf = ({ at, command, actorName, reason }: HistoryLine) => ({
    at: formatInstant(at),
    datetime: at.toISOString(),
    title: `${actorName ?? texts.bySystem}: ${(commandWords.get(command)?.[language] ?? command).toLocaleLowerCase(language)}`,
    body: reason ?? undefined,
  })
  const earlier = history.slice(NEWEST_LINES)
  return (
    <section>
      <h2>{texts.history}</h2>
      <div class="small-history">
        <Timeline items={history.slice(0, NEWEST_LINES).map(itemOf)} />
      </div>
      {earlier.length === 0 ? null : (
        <details class="s">
          <summary>{texts.earlierHistory(historyCount - NEWEST_LINES)}</summary>
          <Timeline items={earlier.map(itemOf)} />
        </details>
      )}
      <p class="s m">{texts.historyNote}</p>
    </section>
  )
}
