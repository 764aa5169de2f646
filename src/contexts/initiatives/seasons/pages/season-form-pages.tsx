import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Option, Typed } from '../../../../kernel/form.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { linesOfNamed } from '../../rules/named-ids.ts'
import { type Season, usualFields, usualLevels } from '../../rules/season.ts'
import { askBelow } from '../commands/ask-below.ts'
import { draftSeason } from '../commands/draft-season.ts'
import { changeSeasonCommand } from '../commands/run-season.ts'
import type { AskChoices, SeasonDraft } from '../queries/seasons.ts'
import { nextSeason } from '../rules/season-course.ts'
import { words } from '../words.ts'

export interface SeasonFormPageProps {
  readonly view: View
  readonly draft: SeasonDraft
  readonly form: FormState
}

/** Drafts a season, or edits a draft. */
export function SeasonFormPage({ view, draft, form }: SeasonFormPageProps) {
  const { language } = view
  const texts = words(language)
  const { season, from } = draft
  const title = season === undefined ? texts.draft : texts.editTitle
  const criteria = from === undefined ? draft.criteria : withKept(draft.criteria, from)
  return (
    <Page
      view={view}
      title={title}
      current="/mo-hinh"
      crumbs={[
        { label: texts.listTitle, href: '/mua-thi-dua' },
        ...(season === undefined ? [] : [{ label: season.name, href: hrefOf(season) }]),
        { label: title },
      ]}
    >
      <Earlier view={view} draft={draft} />
      <CommandForm
        action={season === undefined ? '/mua-thi-dua/moi' : `${hrefOf(season)}/sua`}
        commandId={form.commandId}
        version={season?.version}
        fields={fieldSpecs(draftSeason.input, { criteriaId: criteria, exemplarCriteriaId: criteria })}
        typed={form.command === '' ? firstTyped(season ?? (from && yearsAfter(from, view)), view) : form.typed}
        problems={form.problems}
        language={language}
        submit={season === undefined ? texts.draft : texts.edit}
      />
    </Page>
  )
}

/** The same season for the year that is prepared now, a later one than its own; its id is given when it is saved. */
function yearsAfter(season: Season, view: View): Season {
  const next = nextSeason(season, () => '')
  return next.year < yearPrepared(view) ? yearsAfter(next, view) : next
}

/** In autumn it is the year to come. */
function yearPrepared({ today }: View): number {
  return Number(today.slice(0, 4)) + (today.slice(5) >= '10-01' ? 1 : 0)
}

/** Earlier seasons to fill the form in from, so that fields, levels, dates and criteria need not be typed again. */
function Earlier({ view: { language }, draft: { earlier, from } }: Omit<SeasonFormPageProps, 'form'>) {
  const texts = words(language)
  if (from !== undefined) return <Note>{texts.filledFrom(from.name)}</Note>
  if (earlier.length === 0) return null
  return (
    <Note>
      <p>{texts.fillFrom}</p>
      <ul>
        {earlier.map(({ id, name }) => (
          <li>
            <a href={`/mua-thi-dua/moi?tu=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Note>
  )
}

/** Moves the dates of an open season. */
export function SeasonChangePage({ view, draft: { season, criteria }, form }: SeasonFormPageProps) {
  if (season === undefined) return null
  const { language } = view
  const texts = words(language)
  const options = { criteriaId: withKept(criteria, season), exemplarCriteriaId: withKept(criteria, season) }
  return (
    <Page
      view={view}
      title={texts.change}
      current="/mo-hinh"
      crumbs={[
        { label: texts.listTitle, href: '/mua-thi-dua' },
        { label: season.name, href: hrefOf(season) },
        { label: texts.change },
      ]}
      lead={texts.changeLead}
    >
      <CommandForm
        action={`${hrefOf(season)}/doi`}
        commandId={form.commandId}
        version={season.version}
        fields={fieldSpecs(changeSeasonCommand.input, options).filter(({ control }) => control !== 'hidden')}
        typed={form.command === '' ? typedOf(season) : form.typed}
        problems={form.problems}
        language={language}
        submit={texts.change}
      />
    </Page>
  )
}

/** A set that was retired since is still the season's. */
function withKept(criteria: readonly Option[], { criteriaSetId, exemplarSetId }: Season): readonly Option[] {
  const kept = [criteriaSetId, exemplarSetId].filter((id) => id !== null)
  const missing = kept.filter((id) => !criteria.some(({ value }) => value === id))
  const label = { vi: 'Bộ đang dùng', en: 'The set in use' }
  return [...criteria, ...missing.map((value) => ({ value, label }))]
}

export interface AskPageProps {
  readonly view: View
  readonly season: Season
  readonly choices: AskChoices
  readonly form: FormState
}

/** Asks units and agencies below to register so many by a day. */
export function AskPage({ view, season, choices, form }: AskPageProps) {
  const { language } = view
  const texts = words(language)
  const fields = fieldSpecs(askBelow.input, { unitIds: choices.units, agencyIds: choices.below })
  const shown = fields.filter(({ name }) => name !== 'seasonId' && (name !== 'agencyIds' || choices.below.length > 0))
  return (
    <Page
      view={view}
      title={texts.ask}
      current="/mo-hinh"
      crumbs={[
        { label: texts.listTitle, href: '/mua-thi-dua' },
        { label: season.name, href: hrefOf(season) },
        { label: texts.ask },
      ]}
      lead={`${texts.asksLead} ${texts.askAgain}`}
    >
      <CommandForm
        action={`${hrefOf(season)}/giao`}
        commandId={form.commandId}
        fields={shown}
        typed={form.command === '' ? { least: '1', dueOn: season.registrationTo } : form.typed}
        problems={form.problems}
        language={language}
        submit={texts.ask}
      />
    </Page>
  )
}

function hrefOf({ agencyId, id }: Season): string {
  return `/mua-thi-dua/${agencyId}/${id}`
}

/** A new season starts as most are run: registered in the first quarter, reviewed in June, recognised in December. */
function firstTyped(season: Season | undefined, view: View): Typed {
  if (season !== undefined) return typedOf(season)
  const year = yearPrepared(view)
  return {
    movement: 'Dân vận khéo',
    year: String(year),
    name: `Phong trào thi đua “Dân vận khéo” năm ${year}`,
    codePrefix: 'MH',
    cascades: 'true',
    registrationFrom: `${year}-01-02`,
    registrationTo: `${year}-03-31`,
    interimReviewOn: `${year}-06-30`,
    selfAssessmentTo: `${year}-10-15`,
    assessmentTo: `${year}-11-15`,
    recognitionOn: `${year}-12-15`,
    fields: linesOfNamed(usualFields.filter(({ core }) => core)),
    levels: linesOfNamed(usualLevels),
  }
}

function typedOf(season: Season): Typed {
  return {
    movement: season.movement,
    year: String(season.year),
    name: season.name,
    codePrefix: season.codePrefix,
    cascades: String(season.cascades),
    registrationFrom: season.registrationFrom,
    registrationTo: season.registrationTo,
    interimReviewOn: season.interimReviewOn ?? '',
    selfAssessmentTo: season.selfAssessmentTo,
    assessmentTo: season.assessmentTo,
    recognitionOn: season.recognitionOn,
    fields: linesOfNamed(season.fields),
    levels: linesOfNamed(season.levels),
    criteriaId: season.criteriaSetId ?? '',
    exemplarCriteriaId: season.exemplarSetId ?? '',
    note: season.note,
  }
}
