import type { Child } from 'hono/jsx'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { formatInstant } from '../../../../ui/format.ts'
import { EmptyState, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { OpenSeason } from '../../seasons/door.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { stateWords } from '../../words.ts'
import { pageWords } from '../page-words.ts'
import type { OwnDraft, PlannedModel } from '../queries/form-choices.ts'
import type { RegistrationDraft, RegistrationStart } from '../queries/registration-forms.ts'

const sheet = 'initiatives/registration'
export const newHref = '/mo-hinh/dang-ky'

interface NewProps {
  readonly view: View
  readonly start: RegistrationStart
  /** The form; nothing while no season is open. */
  readonly children?: Child
}

/** A new registration: what plans name, what lies unfinished, and the form. */
export function NewRegistrationPage({ view, start, children }: NewProps) {
  const { language } = view
  const texts = pageWords(language)
  const { seasons, mine } = start.choices
  return (
    <Page
      view={view}
      title={texts.newTitle}
      current="/mo-hinh"
      crumbs={[{ label: texts.initiatives, href: '/mo-hinh' }]}
      lead={texts.newLead}
      sheet={sheet}
    >
      <div class="side">
        <div>
          {seasons.length === 0 ? (
            <EmptyState
              language={language}
              title={texts.noSeason}
              advice={texts.noSeasonAdvice}
              action={<a href="/mua-thi-dua">{texts.seeSeasons}</a>}
            />
          ) : (
            <>
              {seasons.some(({ registersNow }) => registersNow) ? null : <Note tone="warn">{texts.noneRegisters}</Note>}
              {children}
            </>
          )}
        </div>
        <aside class="blocks">
          <Seasons seasons={seasons} view={view} />
          <PlannedOffers planned={start.planned} language={language} />
          <OwnDrafts mine={mine} language={language} />
        </aside>
      </div>
    </Page>
  )
}

function Seasons({ seasons, view }: { seasons: readonly OpenSeason[]; view: View }) {
  const texts = pageWords(view.language)
  if (seasons.length === 0) return null
  return (
    <section>
      <h2>{texts.seeSeasons}</h2>
      <ul class="list s">
        {seasons.map((season) => (
          <li>
            <a href={`/mua-thi-dua/${season.agencyId}/${season.id}`}>
              {texts.windowOf(season.name, formatDate(season.registrationFrom), formatDate(season.registrationTo))}
            </a>
            {season.registersNow ? null : (
              <b> ({view.today > season.registrationTo ? texts.windowOver : texts.windowEarly})</b>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Models that plans name and nobody has registered: each a draft at one click. */
function PlannedOffers({
  planned,
  language,
}: {
  readonly planned: readonly PlannedModel[]
  readonly language: Language
}) {
  const texts = pageWords(language)
  if (planned.length === 0) return null
  return (
    <section>
      <h2>{texts.fromPlans}</h2>
      <ul class="list s">
        {planned.map((model) => (
          <li class="stack">
            <span>{texts.fromPlan(model.documentName, model.name)}</span>
            <a class="btn sm" href={plannedHref(model)}>
              {texts.makeDraft}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The form with the model of a plan in it. */
function plannedHref({ planId, name }: PlannedModel): string {
  return `${newHref}?${new URLSearchParams({ keHoach: planId, moHinh: name })}`
}

function OwnDrafts({ mine, language }: { mine: readonly OwnDraft[]; language: Language }) {
  const texts = pageWords(language)
  if (mine.length === 0) return null
  return (
    <section>
      <h2>{texts.mine}</h2>
      <ul class="list s">
        {mine.map(({ id, code, name, state }) => (
          <li>
            <a href={initiativeHref(id, 'edit')}>
              {code === null ? '' : `${code} `}
              {name === '' ? texts.unnamed : name}
            </a>
            <span class="m"> · {stateWords[state][language]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface EditProps {
  readonly view: View
  readonly draft: RegistrationDraft
  readonly children?: Child
}

/** A draft, or a registration that came back with what is to be put right. */
export function EditRegistrationPage({ view, draft, children }: EditProps) {
  const { language } = view
  const texts = pageWords(language)
  const { initiative, returned } = draft
  return (
    <Page
      view={view}
      title={texts.editTitle}
      current="/mo-hinh"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: initiative.code ?? (initiative.name || texts.unnamed), href: initiativeHref(initiative.id) },
      ]}
      kicker={
        <span class="row s">
          {initiative.code === null ? null : <span class="n m">{initiative.code}</span>}
          <span class="chip">{stateWords[initiative.state][language]}</span>
        </span>
      }
      lead={initiative.name === '' ? texts.newLead : initiative.name}
      sheet={sheet}
    >
      <div class="stack">
        {returned === undefined ? null : (
          <Note tone="warn">
            <p>
              <b>{texts.returnedOn(returned.by ?? texts.someone, formatInstant(returned.at))}</b>
            </p>
            {returned.note === '' ? null : <p class="told">{returned.note}</p>}
          </Note>
        )}
        {children}
        <p class="s">
          <a href={initiativeHref(initiative.id, 'withdraw')}>{pageWords(language).withdrawThis}</a>
        </p>
      </div>
    </Page>
  )
}
