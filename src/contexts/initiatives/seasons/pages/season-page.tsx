import { CommandForm } from '../../../../ui/command-form.tsx'
import { Confirm, Note } from '../../../../ui/note.tsx'
import { daysBetween, formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeStates } from '../../rules/states.ts'
import { stateWords } from '../../words.ts'
import type { AskShown, SeasonShown } from '../queries/seasons.ts'
import { dateNames } from '../rules/season-course.ts'
import { dateWords, words } from '../words.ts'
import { Progress } from './progress.tsx'
import { SeasonStateMark } from './seasons-page.tsx'

/** An act on the whole season: its address, and the form that does it. */
export interface SeasonAct {
  readonly path: 'mo' | 'dong' | 'chep' | 'xoa'
  readonly form: FormState
}

export interface SeasonPageProps {
  readonly view: View
  readonly shown: SeasonShown
  readonly acts: readonly SeasonAct[]
  /** Makes the form that takes back an ask; absent for those who may not. */
  readonly taking: FormState | undefined
}

/** A season: its dates and how far they are, fields, levels, criteria, what is asked of whom and how far each is. */
export function SeasonPage({ view, shown, acts, taking }: SeasonPageProps) {
  const { language } = view
  const texts = words(language)
  const { season, isOwn, agencyName } = shown
  const href = `/mua-thi-dua/${season.agencyId}/${season.id}`
  return (
    <Page
      view={view}
      title={season.name}
      current="/mo-hinh"
      crumbs={[{ label: texts.listTitle, href: '/mua-thi-dua' }, { label: season.name }]}
      kicker={
        <>
          <span>{season.year}</span>
          <SeasonStateMark state={season.state} view={view} />
        </>
      }
      lead={`${season.movement} · ${agencyName}`}
      actions={<Edits shown={shown} language={language} mayEdit={taking !== undefined} />}
    >
      <div class="blocks">
        {season.datesChangedOn === null ? null : (
          <Note>
            <p>{texts.bannerMoved(formatDate(season.datesChangedOn))}</p>
          </Note>
        )}
        <Dates shown={shown} view={view} />
        <section>
          <h2>{isOwn ? texts.asks : texts.askedOfUs}</h2>
          <Asks view={view} asks={shown.asks} isOwn={isOwn} taking={taking} />
          {isOwn && taking !== undefined && season.state !== 'closed' ? (
            <p class="mt">
              <a class="btn" href={`${href}/giao`}>
                {texts.ask}
              </a>
            </p>
          ) : null}
        </section>
        <About shown={shown} language={language} />
        <Acts href={href} version={season.version} acts={acts} language={language} />
      </div>
    </Page>
  )
}

function Edits({
  shown: { season, isOwn },
  language,
  mayEdit,
}: {
  shown: SeasonShown
  language: Language
  mayEdit: boolean
}) {
  const texts = words(language)
  const href = `/mua-thi-dua/${season.agencyId}/${season.id}`
  if (!isOwn || !mayEdit || season.state === 'closed') return null
  return season.state === 'draft' ? (
    <a class="btn" href={`${href}/sua`}>
      {texts.editTitle}
    </a>
  ) : (
    <a class="btn" href={`${href}/doi`}>
      {texts.change}
    </a>
  )
}

function Dates({ shown: { season }, view: { language, today } }: { shown: SeasonShown; view: View }) {
  const texts = words(language)
  const rows = dateNames.flatMap((name) => {
    const date = season[name]
    return date === null ? [] : [{ name, date }]
  })
  return (
    <section>
      <h2>{texts.dates}</h2>
      <DataTable
        language={language}
        caption={texts.dates}
        sticky={false}
        rows={rows}
        columns={[
          { key: 'name', head: texts.stage, names: true, cell: ({ name }) => dateWords[name][language] },
          { key: 'date', head: texts.when, cell: ({ date }) => formatDate(date) },
          { key: 'left', head: texts.distance, cell: ({ date }) => distance(date, today, language) },
        ]}
      />
    </section>
  )
}

function distance(date: PlainDate, today: PlainDate, language: Language): string {
  const texts = words(language)
  const days = daysBetween(today, date)
  if (days === 0) return texts.today
  return days < 0 ? texts.past : texts.inDays(days)
}

interface AsksProps {
  readonly view: View
  readonly asks: readonly AskShown[]
  readonly isOwn: boolean
  readonly taking: FormState | undefined
}

function Asks({ view: { language, today }, asks, isOwn, taking }: AsksProps) {
  const texts = words(language)
  return (
    <>
      <DataTable
        language={language}
        caption={texts.asks}
        rows={asks}
        empty={<p class="m">{texts.noAsks}</p>}
        columns={[
          { key: 'who', head: texts.who, names: true, cell: ({ name }) => name },
          { key: 'least', head: texts.least, numeric: true, cell: ({ least }) => least },
          { key: 'due', head: texts.dueOn, cell: ({ dueOn }) => formatDate(dueOn) },
          {
            key: 'done',
            head: texts.registered,
            cell: ({ registered, least, dueOn }) => (
              <Progress language={language} today={today} done={registered} least={least} dueOn={dueOn} />
            ),
          },
          ...(isOwn && taking !== undefined
            ? [
                {
                  key: 'drop',
                  head: texts.dropAskOf,
                  hideHead: true,
                  cell: ({ id, name }: AskShown) => (
                    <form method="post" action={`/mua-thi-dua/chi-tieu/${id}/bo`}>
                      <input type="hidden" name="commandId" value={commandIdOf(taking, id)} />
                      <button class="linkish s" type="submit" aria-label={`${texts.dropAskOf}: ${name}`}>
                        {texts.dropAskOf}
                      </button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isOwn && asks.some(({ belowAgencyId }) => belowAgencyId !== null) ? (
        <p class="s m mt">{texts.registeredBelow}</p>
      ) : null}
    </>
  )
}

/** Each row takes back another ask, so each form is a command of its own: the page's id with the end of the row's. */
function commandIdOf({ commandId }: FormState, askId: string): string {
  return `${commandId.slice(0, 24)}${askId.slice(24)}`
}

function About({ shown: { season, criteria, counts }, language }: { shown: SeasonShown; language: Language }) {
  const texts = words(language)
  return (
    <section>
      <h2>{texts.ours}</h2>
      {counts.length === 0 ? (
        <p class="m">0</p>
      ) : (
        <p>
          {initiativeStates
            .flatMap((state) => counts.filter((each) => each.state === state))
            .map(({ state, count }) => `${stateWords[state][language]}: ${count}`)
            .join(' · ')}
        </p>
      )}
      <h2 class="mt">{texts.criteria}</h2>
      {criteria.length === 0 ? <p class="m">{texts.noCriteria}</p> : null}
      <ul>
        {criteria.map(({ agencyId, id, name }) => (
          <li>
            <a href={`/bo-tieu-chi/${agencyId}/${id}`}>{name}</a>
          </li>
        ))}
        <li>{`${language === 'vi' ? 'Lĩnh vực' : 'Fields'}: ${season.fields.map((each) => each[language]).join('; ')}`}</li>
        <li>{`${language === 'vi' ? 'Cấp công nhận' : 'Levels'}: ${season.levels.map((each) => each[language]).join(' → ')}`}</li>
        <li>{`${texts.codePrefix}: ${season.codePrefix}`}</li>
      </ul>
      {season.note === '' ? null : <p class="told mt">{season.note}</p>}
    </section>
  )
}

interface ActsProps {
  readonly href: string
  readonly version: number
  readonly acts: readonly SeasonAct[]
  readonly language: Language
}

function Acts({ href, version, acts, language }: ActsProps) {
  const { open, openAsk, close, closeAsk, copy, drop, dropAsk } = words.catalogue
  const said = {
    mo: { label: open, question: openAsk },
    dong: { label: close, question: closeAsk },
    chep: { label: copy, question: undefined },
    xoa: { label: drop, question: dropAsk },
  }
  return (
    <div class="row">
      {acts.map(({ path, form }) => {
        const { label, question } = said[path]
        const body = (
          <CommandForm
            action={`${href}/${path}`}
            commandId={form.commandId}
            version={path === 'chep' ? undefined : version}
            fields={[]}
            problems={form.problems}
            language={language}
            submit={label}
            idPrefix={path}
            main={path === 'mo'}
          />
        )
        return question === undefined ? (
          body
        ) : (
          <Confirm language={language} label={label} question={question}>
            {body}
          </Confirm>
        )
      })}
    </div>
  )
}
