import type { Language } from '../../../../kernel/words.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { EmptyState } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn } from '../../rules/season.ts'
import type { InitiativeAct } from '../../rules/states.ts'
import { councilWords } from '../council-words.ts'
import type { AssessmentShown } from '../queries/assessment.ts'
import { proposedLevel } from '../rules/conclusion.ts'
import { words } from '../words.ts'
import { crumbsOf } from './parts.tsx'
import { Panel } from './panel.tsx'
import { Points } from './points.tsx'

export interface AssessmentPageProps {
  readonly view: View
  readonly shown: AssessmentShown
  /** What the viewer can do now. */
  readonly acts: readonly InitiativeAct[]
  /** Takes assessors off; absent for those who may not. */
  readonly removing: FormState | undefined
  /** Whether meetings of the council open to the viewer. */
  readonly seesCouncils: boolean
}

/** Everything about the assessment of an initiative: panel, points, council, visits, conclusion. */
export function AssessmentPage({ view, shown, acts, removing, seesCouncils }: AssessmentPageProps) {
  const { language } = view
  const texts = words(language)
  const { initiative } = shown
  return (
    <Page
      view={view}
      title={texts.assessTitle}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      crumbs={crumbsOf(initiative, words.catalogue.assessTitle, language)}
      lead={initiative.name}
      kicker={initiative.round > 1 ? <span class="chip">{texts.roundTwo}</span> : undefined}
    >
      <div class="blocks">
        <Acts shown={shown} acts={acts} language={language} mayAppoint={removing !== undefined} />
        <Whole view={view} shown={shown} removing={removing} seesCouncils={seesCouncils} />
      </div>
    </Page>
  )
}

type SectionProps = Pick<AssessmentPageProps, 'view' | 'shown' | 'seesCouncils'> & {
  readonly removing?: FormState | undefined
}

function Whole({ view, shown, removing, seesCouncils }: SectionProps) {
  const { language } = view
  const texts = words(language)
  if (shown.set === undefined && shown.panel.length === 0) {
    return <EmptyState language={language} title={{ vi: 'Chưa có bộ tiêu chí.', en: 'No criteria yet.' }} />
  }
  return (
    <>
      <Outcome shown={shown} language={language} />
      <Panel view={view} shown={shown} removing={removing} />
      <Points language={language} shown={shown} />
      <Council shown={shown} language={language} seesCouncils={seesCouncils} />
      <Visits shown={shown} language={language} />
      {shown.self === undefined || shown.self.summary === '' ? null : (
        <section>
          <h2>{texts.summary}</h2>
          <p class="told">{shown.self.summary}</p>
        </section>
      )}
    </>
  )
}

function Acts({
  shown,
  acts,
  language,
  mayAppoint,
}: Pick<AssessmentPageProps, 'shown' | 'acts'> & { language: Language; mayAppoint: boolean }) {
  const texts = words(language)
  const { initiative, own } = shown
  const has = (act: InitiativeAct) => acts.includes(act)
  const href = initiativeHref(initiative.id)
  const { visit } = councilWords(language)
  const links = [
    { shown: has('self-assess'), href: initiativeHref(initiative.id, 'self-assess'), label: texts.selfTitle },
    { shown: own !== undefined && has('assess'), href: initiativeHref(initiative.id, 'assess'), label: texts.mySheet },
    {
      shown: mayAppoint && (has('conclude-assessment') || initiative.state === 'running'),
      href: `${href}/moi-tham-dinh`,
      label: texts.appoint,
    },
    { shown: has('assess'), href: `${href}/kiem-tra-thuc-te`, label: visit },
    {
      shown: has('reopen-self-assessment'),
      href: initiativeHref(initiative.id, 'reopen-self-assessment'),
      label: texts.reopen,
    },
    {
      shown: has('conclude-assessment'),
      href: initiativeHref(initiative.id, 'conclude-assessment'),
      label: texts.conclude,
    },
    {
      shown: has('ask-another-look'),
      href: initiativeHref(initiative.id, 'ask-another-look'),
      label: texts.anotherLook,
    },
  ]
    .filter((link) => link.shown)
    .map((link) => ({ ...link, isMain: link.href === mainOf(shown, acts) }))
  if (links.length === 0) return null
  return (
    <div class="row">
      {links.map((link) => (
        <a class={link.isMain ? 'btn go' : 'btn'} href={link.href}>
          {link.label}
        </a>
      ))}
    </div>
  )
}

/** The one thing that is to be done next, if it is the viewer's. */
function mainOf({ initiative, own, isOpen }: AssessmentShown, acts: readonly InitiativeAct[]): string | undefined {
  if (acts.includes('self-assess')) return initiativeHref(initiative.id, 'self-assess')
  if (own !== undefined && own.state !== 'handed_in') return initiativeHref(initiative.id, 'assess')
  return isOpen && acts.includes('conclude-assessment')
    ? initiativeHref(initiative.id, 'conclude-assessment')
    : undefined
}

function Outcome({
  shown: { initiative, season, conclusions, cases },
  language,
}: {
  shown: AssessmentShown
  language: Language
}) {
  const texts = words(language)
  const conclusion = conclusions.find(({ round }) => round === initiative.round)
  if (conclusion === undefined) return null
  const decided = cases.find(({ round, state }) => round === conclusion.round && state !== 'open')
  const level = proposedLevel(conclusion, decided)
  const points = (value: number) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  return (
    <section class="panel">
      <p>
        <b class="sum">{texts.totalOf(points(conclusion.total), points(conclusion.most))}</b>
        {' · '}
        {level === null ? texts.proposedNone : `${texts.proposed}: ${namedIn(season.levels, level)[language]}`}
        {' · '}
        {texts.concludedOn(formatDate(conclusion.concludedOn))}
      </p>
      {conclusion.remark === '' ? null : <p class="told">{conclusion.remark}</p>}
    </section>
  )
}

interface CouncilProps {
  readonly shown: AssessmentShown
  readonly language: Language
  readonly seesCouncils: boolean
}

function Council({ shown: { cases, season }, language, seesCouncils }: CouncilProps) {
  if (cases.length === 0) return null
  const texts = councilWords(language)
  const states = { open: texts.undecided, passed: texts.passed, failed: texts.failed }
  return (
    <section>
      <h2>{texts.councils}</h2>
      <ul>
        {cases.map(({ sessionId, state, level, decidedOn, remark }) => {
          const parts = [
            decidedOn === null ? '' : formatDate(decidedOn),
            states[state],
            level === null ? '' : namedIn(season.levels, level)[language],
          ]
          const said = parts.filter((part) => part !== '').join(' · ')
          return (
            <li>
              {seesCouncils ? <a href={`/hoi-dong/${sessionId}`}>{said}</a> : said}
              {remark === '' ? null : <span class="blk s">{remark}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Visits({ shown: { visits, initiative }, language }: { shown: AssessmentShown; language: Language }) {
  if (visits.length === 0) return null
  const texts = councilWords(language)
  return (
    <section>
      <h2>{texts.visits}</h2>
      <ul>
        {visits.map(({ id, visitedOn, place, conclusion, madeByName }) => (
          <li>
            <a href={`${initiativeHref(initiative.id)}/kiem-tra-thuc-te/${id}`}>
              {formatDate(visitedOn)} · {place}
            </a>{' '}
            <span class="s m">{madeByName}</span>
            <span class="blk s">{conclusion}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
